/* join and flatten: nested Arrays are walked with a list of where to go on, as deep
   nesting must not need a deep stack. */

#include <mruby.h>
#include <mruby/array.h>
#include <mruby/class.h>
#include <mruby/internal.h>
#include <mruby/presym.h>
#include <mruby/string.h>

#include "array.h"
#include "regexp.h"

/* Where the walk is, and in `stack` each Array that it is in, with where to go on. */
struct nest {
  mrb_value stack, array;
  mrb_int index;
};

static void
push(mrb_state *mrb, struct nest *nest, mrb_value array)
{
  mrb_ary_push(mrb, nest->stack, array);
  mrb_ary_push(mrb, nest->stack, mrb_fixnum_value(0));
  nest->array = array;
  nest->index = 0;
}

static struct nest
nest_of(mrb_state *mrb, mrb_value array)
{
  struct nest nest = {mrb_ary_new(mrb)};
  push(mrb, &nest, array);
  return nest;
}

static mrb_int
depth_of(const struct nest *nest)
{
  return RARRAY_LEN(nest->stack) / 2;
}

static void
enter(mrb_state *mrb, struct nest *nest, mrb_value array, const char *recursive)
{
  for (mrb_int i = 0; i < RARRAY_LEN(nest->stack); i += 2) {
    if (mrb_obj_equal(mrb, RARRAY_PTR(nest->stack)[i], array)) mrb_raise(mrb, E_ARGUMENT_ERROR, recursive);
  }
  mrb_ary_set(mrb, nest->stack, RARRAY_LEN(nest->stack) - 1, mrb_int_value(mrb, nest->index));
  push(mrb, nest, array);
}

static mrb_bool
next(mrb_state *mrb, struct nest *nest, mrb_value *value)
{
  while (nest->index >= RARRAY_LEN(nest->array)) {
    mrb_ary_resize(mrb, nest->stack, RARRAY_LEN(nest->stack) - 2);
    mrb_int top = RARRAY_LEN(nest->stack);
    if (top == 0) return FALSE;
    nest->array = RARRAY_PTR(nest->stack)[top - 2];
    nest->index = mrb_integer(RARRAY_PTR(nest->stack)[top - 1]);
  }
  *value = RARRAY_PTR(nest->array)[nest->index++];
  return TRUE;
}

/* --- flatten --- */

static mrb_value
flattened(mrb_state *mrb, mrb_value self, mrb_int depth, mrb_bool *changed)
{
  struct nest nest = nest_of(mrb, self);
  mrb_value flat = mrb_ary_new_capa(mrb, RARRAY_LEN(self)), value;
  int arena = mrb_gc_arena_save(mrb);
  while (next(mrb, &nest, &value)) {
    mrb_gc_arena_restore(mrb, arena);
    mrb_value array = mrb_nil_value();
    if (depth < 0 || depth_of(&nest) <= depth) {
      mrb_gc_protect(mrb, value); /* to_ary is the script's, and may take it out of its Array */
      array = mrb_check_to_ary(mrb, value);
    }
    if (mrb_array_p(array)) {
      *changed = TRUE;
      enter(mrb, &nest, array, "tried to flatten recursive array");
    }
    else {
      mrb_ary_push(mrb, flat, value);
    }
  }
  return flat;
}

static mrb_int
depth_given(mrb_state *mrb)
{
  mrb_value depth = mrb_nil_value();
  mrb_get_args(mrb, "|o", &depth);
  return mrb_nil_p(depth) ? -1 : mrb_as_int(mrb, mrb_convert_to_int(mrb, depth));
}

static mrb_value
ary_flatten(mrb_state *mrb, mrb_value self)
{
  mrb_bool changed = FALSE;
  return flattened(mrb, self, depth_given(mrb), &changed);
}

static mrb_value
ary_flatten_bang(mrb_state *mrb, mrb_value self)
{
  mrb_bool changed = FALSE;
  mrb_int depth = depth_given(mrb);
  mrb_check_frozen_value(mrb, self);
  mrb_value flat = flattened(mrb, self, depth, &changed);
  if (!changed) return mrb_nil_value();
  mrb_ary_replace(mrb, self, flat);
  return self;
}

/* --- join --- */

static mrb_value
text_or_array(mrb_state *mrb, mrb_value value)
{
  if (mrb_array_p(value)) return value;
  mrb_value text = mrb_check_to_str(mrb, value);
  if (!mrb_nil_p(text)) return text;
  mrb_value array = mrb_check_to_ary(mrb, value);
  return mrb_nil_p(array) ? value : array;
}

static mrb_value
ary_join(mrb_state *mrb, mrb_value self)
{
  mrb_value separator = mrb_nil_value(), value;
  mrb_get_args(mrb, "|o", &separator);
  if (!mrb_nil_p(separator)) {
    if (mrb_symbol_p(separator)) kobako_no_conversion(mrb, separator);
    separator = kobako_to_string(mrb, separator);
  }
  struct nest nest = nest_of(mrb, self);
  mrb_value out = mrb_str_new(mrb, NULL, 0);
  int arena = mrb_gc_arena_save(mrb);
  mrb_bool first = TRUE;
  while (next(mrb, &nest, &value)) {
    mrb_gc_arena_restore(mrb, arena);
    mrb_gc_protect(mrb, value); /* its conversions are the script's, and may take it out of its Array */
    if (!mrb_immediate_p(value) && !mrb_string_p(value)) value = text_or_array(mrb, value);
    if (mrb_array_p(value)) {
      if (RARRAY_LEN(value) > 0) {
        enter(mrb, &nest, value, "recursive array join");
        continue;
      }
      /* an empty one is the empty String */
      value = mrb_str_new(mrb, NULL, 0);
    }
    if (!first && !mrb_nil_p(separator)) kobako_str_append(mrb, out, separator);
    first = FALSE;
    kobako_str_append(mrb, out, mrb_obj_as_string(mrb, value));
  }
  return out;
}

/* Array.try_convert(object) */
static mrb_value
ary_s_try_convert(mrb_state *mrb, mrb_value klass)
{
  return mrb_check_to_ary(mrb, mrb_get_arg1(mrb));
}

/* --- pop and concat --- */

static mrb_value
ary_pop(mrb_state *mrb, mrb_value self)
{
  mrb_value given;
  if (mrb_get_args(mrb, "|o", &given) == 0) return mrb_ary_pop(mrb, self);
  mrb_int count = mrb_as_int(mrb, mrb_convert_to_int(mrb, given));
  mrb_check_frozen_value(mrb, self);
  if (count < 0) mrb_raise(mrb, E_ARGUMENT_ERROR, "negative array size");
  mrb_int length = RARRAY_LEN(self);
  if (count > length) count = length;
  mrb_value popped = mrb_ary_new_from_values(mrb, count, RARRAY_PTR(self) + (length - count));
  mrb_ary_resize(mrb, self, length - count);
  return popped;
}

static mrb_value
ary_concat(mrb_state *mrb, mrb_value self)
{
  const mrb_value *argv;
  mrb_int argc;
  mrb_get_args(mrb, "*", &argv, &argc);
  mrb_check_frozen_value(mrb, self);
  mrb_value added = mrb_ary_new(mrb);
  for (mrb_int i = 0; i < argc; i++) {
    mrb_value array = argv[i];
    if (!mrb_array_p(array)) array = mrb_convert_to_ary(mrb, array);
    if (argc == 1) added = array;
    else mrb_ary_concat(mrb, added, array);
  }
  mrb_ary_concat(mrb, self, added);
  return self;
}

void
kobako_array_join_init(mrb_state *mrb)
{
  struct RClass *array = mrb->array_class;
  mrb_define_class_method_id(mrb, array, MRB_SYM(try_convert), ary_s_try_convert, MRB_ARGS_REQ(1));
  mrb_define_method_id(mrb, array, MRB_SYM(flatten), ary_flatten, MRB_ARGS_OPT(1));
  mrb_define_method_id(mrb, array, MRB_SYM_B(flatten), ary_flatten_bang, MRB_ARGS_OPT(1));
  mrb_define_method_id(mrb, array, MRB_SYM(join), ary_join, MRB_ARGS_OPT(1));
  mrb_define_method_id(mrb, array, MRB_SYM(pop), ary_pop, MRB_ARGS_OPT(1));
  mrb_define_method_id(mrb, array, MRB_SYM(concat), ary_concat, MRB_ARGS_ANY());
}
