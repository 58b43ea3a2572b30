#ifndef KOBAKO_ARRAY_H
#define KOBAKO_ARRAY_H

#include <mruby.h>

/* Compares Integers, Floats or Strings without a call; false for what else there is. */
mrb_bool kobako_compared(mrb_state *mrb, mrb_value one, mrb_value other, mrb_int *order);
mrb_noreturn void kobako_incomparable(mrb_state *mrb, mrb_value one, mrb_value other);

void kobako_array_init(mrb_state *mrb);
void kobako_array_sort_init(mrb_state *mrb);
void kobako_array_set_init(mrb_state *mrb);
void kobako_array_join_init(mrb_state *mrb);

#endif
