/* Sorting: by merging, so that what is equal stays in its order. What is sorted is a
   copy, which a block or a <=> of the script's cannot reach. */

#include <math.h>

#include <mruby.h>
#include <mruby/array.h>
#include <mruby/class.h>
#include <mruby/internal.h>
#include <mruby/numeric.h>
#include <mruby/presym.h>
#include <mruby/proc.h>
#include <mruby/string.h>

#include "array.h"

struct item {
  mrb_value key, value;
};

mrb_noreturn void
kobako_incomparable(mrb_state *mrb, mrb_value one, mrb_value other)
{
  mrb_bool plain = mrb_immediate_p(other) && !mrb_symbol_p(other);
  mrb_value text = plain ? mrb_inspect(mrb, other) : mrb_obj_value(mrb_obj_class(mrb, other));
  mrb_raisef(mrb, E_ARGUMENT_ERROR, "comparison of %C with %v failed", mrb_obj_class(mrb, one), text);
}

/* What a block or <=> gave, as a number. */
static mrb_int
order_of(mrb_state *mrb, mrb_value order, mrb_value one, mrb_value other)
{
  if (mrb_integer_p(order)) return mrb_integer(order);
  if (mrb_nil_p(order)) kobako_incomparable(mrb, one, other);
  if (mrb_float_p(order)) return (mrb_float(order) > 0) - (mrb_float(order) < 0);
  if (mrb_test(mrb_funcall_id(mrb, order, MRB_OPSYM(gt), 1, mrb_fixnum_value(0)))) return 1;
  if (mrb_test(mrb_funcall_id(mrb, order, MRB_OPSYM(lt), 1, mrb_fixnum_value(0)))) return -1;
  return 0;
}

static mrb_int
order(mrb_state *mrb, mrb_value one, mrb_value other, mrb_value block)
{
  mrb_int known;
  if (mrb_nil_p(block) && kobako_compared(mrb, one, other, &known)) return known;
  int arena = mrb_gc_arena_save(mrb);
  mrb_value answer;
  if (mrb_nil_p(block)) {
    answer = mrb_funcall_id(mrb, one, MRB_OPSYM(cmp), 1, other);
  }
  else {
    mrb_value both[] = {one, other};
    answer = mrb_yield_argv(mrb, block, 2, both);
  }
  known = order_of(mrb, answer, one, other);
  mrb_gc_arena_restore(mrb, arena);
  return known;
}

static void
merge_sort(mrb_state *mrb, struct item *items, struct item *room, mrb_int count, mrb_value block)
{
  if (count < 2) return;
  mrb_int half = count / 2;
  merge_sort(mrb, items, room, half, block);
  merge_sort(mrb, items + half, room + half, count - half, block);
  if (order(mrb, items[half - 1].key, items[half].key, block) <= 0) return;
  for (mrb_int i = 0; i < half; i++) room[i] = items[i];
  mrb_int left = 0, right = half, at = 0;
  while (left < half && right < count) {
    mrb_bool first = order(mrb, room[left].key, items[right].key, block) <= 0;
    items[at++] = first ? room[left++] : items[right++];
  }
  while (left < half) items[at++] = room[left++];
}

/* `keys` and `values` are of the same length, and nobody else's. */
static mrb_value
sorted(mrb_state *mrb, mrb_value keys, mrb_value values, mrb_value block)
{
  mrb_int count = RARRAY_LEN(values);
  /* Strings, which the collector frees; aligned, as a String's bytes may lie anywhere */
  mrb_int bytes = count * (mrb_int)sizeof(struct item) + 16;
  mrb_value memory = mrb_str_new(mrb, NULL, bytes), more = mrb_str_new(mrb, NULL, bytes);
  struct item *items = (struct item *)(((uintptr_t)RSTRING_PTR(memory) + 15) & ~(uintptr_t)15);
  struct item *room = (struct item *)(((uintptr_t)RSTRING_PTR(more) + 15) & ~(uintptr_t)15);
  for (mrb_int i = 0; i < count; i++) items[i] = (struct item){RARRAY_PTR(keys)[i], RARRAY_PTR(values)[i]};
  merge_sort(mrb, items, room, count, block);
  mrb_value result = mrb_ary_new_capa(mrb, count);
  for (mrb_int i = 0; i < count; i++) mrb_ary_push(mrb, result, items[i].value);
  return result;
}

/* array.__sorted(block) */
static mrb_value
ary_sorted(mrb_state *mrb, mrb_value self)
{
  mrb_value block = mrb_get_arg1(mrb);
  /* a script may call this too: mrb_yield takes whatever it gets for a pointer */
  if (!mrb_nil_p(block) && !mrb_proc_p(block)) mrb_raise(mrb, E_TYPE_ERROR, "not a block");
  mrb_value copy = mrb_ary_new_from_values(mrb, RARRAY_LEN(self), RARRAY_PTR(self));
  return sorted(mrb, copy, copy, block);
}

/* array.__sorted_by(keys) */
static mrb_value
ary_sorted_by(mrb_state *mrb, mrb_value self)
{
  mrb_value keys;
  mrb_get_args(mrb, "A", &keys);
  mrb_int count = RARRAY_LEN(self) < RARRAY_LEN(keys) ? RARRAY_LEN(self) : RARRAY_LEN(keys);
  mrb_value values = mrb_ary_new_from_values(mrb, count, RARRAY_PTR(self));
  keys = mrb_ary_new_from_values(mrb, count, RARRAY_PTR(keys));
  return sorted(mrb, keys, values, mrb_nil_value());
}

void
kobako_array_sort_init(mrb_state *mrb)
{
  struct RClass *array = mrb->array_class;
  mrb_define_method_id(mrb, array, MRB_SYM(__sorted), ary_sorted, MRB_ARGS_REQ(1));
  mrb_define_method_id(mrb, array, MRB_SYM(__sorted_by), ary_sorted_by, MRB_ARGS_REQ(1));
}
