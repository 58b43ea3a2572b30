/* What a Module keeps for itself, and copies that mruby's own methods do not make. */

#include <mruby.h>
#include <mruby/array.h>
#include <mruby/class.h>
#include <mruby/internal.h>
#include <mruby/presym.h>
#include <mruby/proc.h>
#include <mruby/variable.h>

/* The names of its private constants, and with `true` those of its ancestors. */
static mrb_value
mod_hidden(mrb_state *mrb, mrb_value self)
{
  mrb_bool inherit;
  mrb_get_args(mrb, "b", &inherit);
  mrb_value names = mrb_ary_new(mrb);
  for (struct RClass *c = mrb_class_ptr(self); c; c = inherit ? c->super : NULL) {
    struct RClass *owner = c->tt == MRB_TT_ICLASS ? c->c : c;
    mrb_value hidden = mrb_iv_get(mrb, mrb_obj_value(owner), MRB_SYM(__private_constants));
    if (mrb_array_p(hidden)) mrb_ary_concat(mrb, names, hidden);
  }
  return names;
}

static mrb_value
mod_hide(mrb_state *mrb, mrb_value self)
{
  mrb_value names;
  mrb_get_args(mrb, "A", &names);
  mrb_check_frozen(mrb, mrb_obj_ptr(self));
  mrb_iv_set(mrb, self, MRB_SYM(__private_constants), mrb_ary_dup(mrb, names));
  return mrb_nil_value();
}

static mrb_value
method_original_name(mrb_state *mrb, mrb_value self)
{
  mrb_value body = mrb_iv_get(mrb, self, MRB_SYM(_proc));
  if (mrb_proc_p(body) && MRB_PROC_ALIAS_P(mrb_proc_ptr(body))) {
    return mrb_symbol_value(mrb_proc_ptr(body)->body.mid);
  }
  return mrb_iv_get(mrb, self, MRB_SYM(_name));
}

/* A clone that is not frozen. */
static mrb_value
obj_thawed(mrb_state *mrb, mrb_value self)
{
  mrb_value copy = mrb_obj_clone(mrb, self);
  if (!mrb_immediate_p(copy) && !mrb_obj_equal(mrb, copy, self)) mrb_basic_ptr(copy)->frozen = 0;
  return copy;
}

void
kobako_module_init(mrb_state *mrb)
{
  mrb_define_private_method_id(mrb, mrb->module_class, MRB_SYM(__hidden), mod_hidden, MRB_ARGS_REQ(1));
  mrb_define_private_method_id(mrb, mrb->module_class, MRB_SYM(__hide), mod_hide, MRB_ARGS_REQ(1));
  mrb_define_method_id(mrb, mrb_class_get_id(mrb, MRB_SYM(Method)), MRB_SYM(original_name), method_original_name,
                       MRB_ARGS_NONE());
  mrb_define_method_id(mrb, mrb_class_get_id(mrb, MRB_SYM(UnboundMethod)), MRB_SYM(original_name),
                       method_original_name, MRB_ARGS_NONE());
  mrb_define_private_method_id(mrb, mrb->kernel_module, MRB_SYM(__thawed), obj_thawed, MRB_ARGS_NONE());
}
