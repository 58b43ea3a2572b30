/* Loads what lies beside the snapshot: the libraries of `require`. */

#include <string.h>

#include <mruby.h>
#include <mruby/array.h>
#include <mruby/class.h>
#include <mruby/error.h>
#include <mruby/internal.h>
#include <mruby/irep.h>
#include <mruby/presym.h>
#include <mruby/string.h>
#include <mruby/variable.h>

#include "features.h"

/* As they were at the boot: a script may put others under their names. */
static struct RClass *features, *absent;

/* Runs the feature's code; nil for one that is not there. */
static mrb_value
feature_run(mrb_state *mrb, mrb_value self)
{
  const char *name;
  mrb_get_args(mrb, "z", &name);
  for (const struct feature *feature = kobako_features; feature->name; feature++) {
    if (strcmp(feature->name, name) != 0) continue;
    feature->give_symbols(mrb);
    mrb_load_proc(mrb, feature->proc);
    if (mrb->exc) mrb_exc_raise(mrb, mrb_obj_value(mrb->exc));
    return mrb_true_value();
  }
  return mrb_nil_value();
}

static mrb_value
feature_names(mrb_state *mrb, mrb_value self)
{
  mrb_value names = mrb_ary_new(mrb);
  for (const struct feature *feature = kobako_features; feature->name; feature++) {
    mrb_ary_push(mrb, names, mrb_str_new_cstr(mrb, feature->name));
  }
  return names;
}

/* Whether a library defines the constant: it is there from now on. */
mrb_bool
kobako_feature_offered(mrb_state *mrb, mrb_sym constant)
{
  mrb_value name = mrb_symbol_value(constant);
  return mrb_test(mrb_funcall_argv(mrb, mrb_obj_value(features), MRB_SYM(offer), 1, &name));
}

static mrb_value
module_const_missing(mrb_state *mrb, mrb_value self)
{
  mrb_sym constant;
  mrb_get_args(mrb, "n", &constant);
  if (kobako_feature_offered(mrb, constant)) {
    return mrb_const_get(mrb, mrb_obj_value(mrb->object_class), constant);
  }
  mrb_value name = mrb_symbol_value(constant);
  mrb_value hint = mrb_funcall_argv(mrb, mrb_obj_value(absent), MRB_SYM(hint), 1, &name);
  mrb->c->ci->mid = 0; /* a backtrace begins where the constant is mentioned */
  if (mrb_string_p(hint)) mrb_name_error(mrb, constant, "uninitialized constant %n (%v)", constant, hint);
  return mrb_const_missing(mrb, self, constant);
}

/* For vm.rs. */
mrb_value kobako_features_module(void);

mrb_value
kobako_features_module(void)
{
  return mrb_obj_value(features);
}

void
kobako_require_init(mrb_state *mrb, struct RClass *kobako)
{
  features = mrb_define_module_under_id(mrb, kobako, MRB_SYM(Features));
  mrb_define_class_method_id(mrb, features, MRB_SYM(__run), feature_run, MRB_ARGS_REQ(1));
  mrb_define_class_method_id(mrb, features, MRB_SYM(__names), feature_names, MRB_ARGS_NONE());
  absent = mrb_define_module_under_id(mrb, kobako, MRB_SYM(Absent));
  mrb_gc_register(mrb, mrb_obj_value(features));
  mrb_gc_register(mrb, mrb_obj_value(absent));
  mrb_define_method_id(mrb, mrb->module_class, MRB_SYM(const_missing), module_const_missing, MRB_ARGS_REQ(1));
}
