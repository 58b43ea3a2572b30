/* Arrays as sets: elements are the same when keys of a Hash would be. */

#include <mruby.h>
#include <mruby/array.h>
#include <mruby/class.h>
#include <mruby/hash.h>
#include <mruby/presym.h>

#include "array.h"

/* array.__unique */
static mrb_value
ary_unique(mrb_state *mrb, mrb_value self)
{
  mrb_value found = mrb_hash_new(mrb);
  int arena = mrb_gc_arena_save(mrb);
  for (mrb_int i = 0; i < RARRAY_LEN(self); i++) {
    mrb_value value = RARRAY_PTR(self)[i];
    mrb_gc_protect(mrb, value); /* a hash of the script's may take it out of the Array */
    if (!mrb_hash_key_p(mrb, found, value)) mrb_hash_set(mrb, found, value, value);
    mrb_gc_arena_restore(mrb, arena);
  }
  return mrb_hash_values(mrb, found);
}

static mrb_value
without(mrb_state *mrb, mrb_value self, const mrb_value *others, mrb_int count)
{
  mrb_value gone = mrb_hash_new(mrb), rest = mrb_ary_new(mrb);
  int arena = mrb_gc_arena_save(mrb);
  for (mrb_int k = 0; k < count; k++) {
    mrb_value other = mrb_convert_to_ary(mrb, others[k]);
    int inner = mrb_gc_arena_save(mrb);
    for (mrb_int i = 0; i < RARRAY_LEN(other); i++) {
      mrb_value value = RARRAY_PTR(other)[i];
      mrb_gc_protect(mrb, value);
      mrb_hash_set(mrb, gone, value, mrb_true_value());
      mrb_gc_arena_restore(mrb, inner);
    }
  }
  for (mrb_int i = 0; i < RARRAY_LEN(self); i++) {
    mrb_value value = RARRAY_PTR(self)[i];
    mrb_gc_protect(mrb, value);
    if (!mrb_hash_key_p(mrb, gone, value)) mrb_ary_push(mrb, rest, value);
    mrb_gc_arena_restore(mrb, arena);
  }
  return rest;
}

static mrb_value
ary_minus(mrb_state *mrb, mrb_value self)
{
  mrb_value other = mrb_get_arg1(mrb);
  return without(mrb, self, &other, 1);
}

static mrb_value
ary_difference(mrb_state *mrb, mrb_value self)
{
  const mrb_value *argv;
  mrb_int argc;
  mrb_get_args(mrb, "*!", &argv, &argc);
  mrb_value others = mrb_ary_new_from_values(mrb, argc, argv);
  return without(mrb, self, RARRAY_PTR(others), argc);
}

void
kobako_array_set_init(mrb_state *mrb)
{
  struct RClass *array = mrb->array_class;
  mrb_define_method_id(mrb, array, MRB_SYM(__unique), ary_unique, MRB_ARGS_NONE());
  mrb_define_method_id(mrb, array, MRB_OPSYM(sub), ary_minus, MRB_ARGS_REQ(1));
  mrb_define_method_id(mrb, array, MRB_SYM(difference), ary_difference, MRB_ARGS_ANY());
}
