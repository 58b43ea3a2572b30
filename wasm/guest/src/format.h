/* One piece of a format string, shared by the two files that write it. */

#ifndef KOBAKO_FORMAT_H
#define KOBAKO_FORMAT_H

#include "number.h"

enum piece_flags {
  SPACE = 1, ALTERNATIVE = 2, PLUS = 4, LEFT = 8, ZERO = 16, HAS_WIDTH = 32, HAS_PRECISION = 64
};

struct piece {
  int flags, width, precision;
  char type;
  mrb_value value; /* when it was named or numbered */
};

void format_padded(mrb_state *mrb, mrb_value result, const struct piece *piece, const char *bytes, mrb_int length,
                   mrb_int characters);
void format_integer(mrb_state *mrb, mrb_value result, struct piece *piece, mrb_value value);
void format_float(mrb_state *mrb, mrb_value result, struct piece *piece, mrb_value value);
void kobako_format_init(mrb_state *mrb);

#endif
