/* What unicode.rs knows of characters. */

#ifndef KOBAKO_UNICODE_H
#define KOBAKO_UNICODE_H

#include <stdbool.h>

#include "regexp.h"

enum { CASE_UP, CASE_DOWN, CASE_CAPITAL, CASE_SWAPPED, CASE_FOLDED };
enum { CASE_TURKIC = 1 };

struct unicode {
  bool (*is_printed)(uint32_t code);
  bool (*is_alphabetic)(uint32_t code);
  /* of UTF-8, which was checked */
  struct regexp_text (*change_case)(const char *bytes, size_t length, uint32_t which, uint32_t flags);
  struct regexp_text (*normalize)(const char *bytes, size_t length, uint32_t form);
};

extern const struct unicode *kobako_unicode;

/* The character at `p`, and how many bytes it has: 0 where there is none. */
uint32_t kobako_char_at(const char *p, const char *end, int *bytes);

void kobako_string_inspect_init(mrb_state *mrb);
void kobako_string_case_init(mrb_state *mrb);
void kobako_string_join_init(mrb_state *mrb);
void kobako_string_succ_init(mrb_state *mrb);
void kobako_string_pad_init(mrb_state *mrb);

#endif
