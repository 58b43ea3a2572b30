/* Set: a Hash whose keys are the elements, so that they keep their order. */

#include <mruby.h>
#include <mruby/array.h>
#include <mruby/class.h>
#include <mruby/hash.h>
#include <mruby/presym.h>
#include <mruby/variable.h>

static mrb_value
table_of(mrb_state *mrb, mrb_value self)
{
  mrb_value table = mrb_iv_get(mrb, self, MRB_SYM(__table));
  if (mrb_hash_p(table)) {
    mrb_gc_protect(mrb, table); /* an initialize_copy from within a hash or an eql? lets go of it */
    return table;
  }
  table = mrb_hash_new(mrb);
  mrb_iv_set(mrb, self, MRB_SYM(__table), table);
  return table;
}

static mrb_value
set_table(mrb_state *mrb, mrb_value self)
{
  return table_of(mrb, self);
}

static mrb_value
set_initialize_copy(mrb_state *mrb, mrb_value self)
{
  mrb_value other = mrb_get_arg1(mrb);
  if (!mrb_obj_is_kind_of(mrb, other, mrb_obj_class(mrb, self))) {
    mrb_raise(mrb, E_TYPE_ERROR, "initialize_copy should take same class object");
  }
  mrb_check_frozen_value(mrb, self);
  mrb_iv_set(mrb, self, MRB_SYM(__table), mrb_hash_dup(mrb, table_of(mrb, other)));
  return self;
}

static mrb_value
set_add(mrb_state *mrb, mrb_value self)
{
  mrb_value element = mrb_get_arg1(mrb);
  mrb_check_frozen_value(mrb, self);
  mrb_hash_set(mrb, table_of(mrb, self), element, mrb_true_value());
  return self;
}

static mrb_value
set_add_p(mrb_state *mrb, mrb_value self)
{
  mrb_value element = mrb_get_arg1(mrb);
  mrb_check_frozen_value(mrb, self);
  mrb_value table = table_of(mrb, self);
  mrb_int before = mrb_hash_size(mrb, table);
  mrb_hash_set(mrb, table, element, mrb_true_value());
  return mrb_hash_size(mrb, table) == before ? mrb_nil_value() : self;
}

static mrb_value
set_delete(mrb_state *mrb, mrb_value self)
{
  mrb_value element = mrb_get_arg1(mrb);
  mrb_check_frozen_value(mrb, self);
  mrb_hash_delete_key(mrb, table_of(mrb, self), element);
  return self;
}

static mrb_value
set_delete_p(mrb_state *mrb, mrb_value self)
{
  mrb_value element = mrb_get_arg1(mrb);
  mrb_check_frozen_value(mrb, self);
  mrb_value table = table_of(mrb, self);
  mrb_int before = mrb_hash_size(mrb, table);
  mrb_hash_delete_key(mrb, table, element);
  return mrb_hash_size(mrb, table) == before ? mrb_nil_value() : self;
}

static mrb_value
set_include_p(mrb_state *mrb, mrb_value self)
{
  mrb_value element = mrb_get_arg1(mrb);
  return mrb_bool_value(mrb_hash_key_p(mrb, table_of(mrb, self), element));
}

static mrb_value
set_clear(mrb_state *mrb, mrb_value self)
{
  mrb_check_frozen_value(mrb, self);
  mrb_hash_clear(mrb, table_of(mrb, self));
  return self;
}

static mrb_value
set_size(mrb_state *mrb, mrb_value self)
{
  return mrb_int_value(mrb, mrb_hash_size(mrb, table_of(mrb, self)));
}

static mrb_value
set_empty_p(mrb_state *mrb, mrb_value self)
{
  return mrb_bool_value(mrb_hash_size(mrb, table_of(mrb, self)) == 0);
}

static mrb_value
set_to_a(mrb_state *mrb, mrb_value self)
{
  return mrb_hash_keys(mrb, table_of(mrb, self));
}

/* set.__add_all(array) */
static mrb_value
set_add_all(mrb_state *mrb, mrb_value self)
{
  mrb_value array;
  mrb_get_args(mrb, "A", &array);
  mrb_check_frozen_value(mrb, self);
  mrb_value table = table_of(mrb, self);
  int arena = mrb_gc_arena_save(mrb);
  for (mrb_int i = 0; i < RARRAY_LEN(array); i++) {
    mrb_value element = RARRAY_PTR(array)[i];
    mrb_gc_protect(mrb, element); /* a hash of the script's may take it out of the Array */
    mrb_hash_set(mrb, table, element, mrb_true_value());
    mrb_gc_arena_restore(mrb, arena);
  }
  return self;
}

void
kobako_set_init(mrb_state *mrb)
{
  struct RClass *set = mrb_define_class_id(mrb, MRB_SYM(Set), mrb->object_class);
  mrb_include_module(mrb, set, mrb_module_get_id(mrb, MRB_SYM(Enumerable)));
  mrb_define_method_id(mrb, set, MRB_SYM(__table), set_table, MRB_ARGS_NONE());
  mrb_define_method_id(mrb, set, MRB_SYM(initialize_copy), set_initialize_copy, MRB_ARGS_REQ(1));
  mrb_define_method_id(mrb, set, MRB_SYM(add), set_add, MRB_ARGS_REQ(1));
  mrb_define_method_id(mrb, set, MRB_OPSYM(lshift), set_add, MRB_ARGS_REQ(1));
  mrb_define_method_id(mrb, set, MRB_SYM_Q(add), set_add_p, MRB_ARGS_REQ(1));
  mrb_define_method_id(mrb, set, MRB_SYM(delete), set_delete, MRB_ARGS_REQ(1));
  mrb_define_method_id(mrb, set, MRB_SYM_Q(delete), set_delete_p, MRB_ARGS_REQ(1));
  mrb_define_method_id(mrb, set, MRB_SYM_Q(include), set_include_p, MRB_ARGS_REQ(1));
  mrb_define_method_id(mrb, set, MRB_SYM_Q(member), set_include_p, MRB_ARGS_REQ(1));
  mrb_define_method_id(mrb, set, MRB_OPSYM(eqq), set_include_p, MRB_ARGS_REQ(1));
  mrb_define_method_id(mrb, set, MRB_SYM(clear), set_clear, MRB_ARGS_NONE());
  mrb_define_method_id(mrb, set, MRB_SYM(size), set_size, MRB_ARGS_NONE());
  mrb_define_method_id(mrb, set, MRB_SYM(length), set_size, MRB_ARGS_NONE());
  mrb_define_method_id(mrb, set, MRB_SYM_Q(empty), set_empty_p, MRB_ARGS_NONE());
  mrb_define_method_id(mrb, set, MRB_SYM(to_a), set_to_a, MRB_ARGS_NONE());
  mrb_define_method_id(mrb, set, MRB_SYM(__add_all), set_add_all, MRB_ARGS_REQ(1));
}
