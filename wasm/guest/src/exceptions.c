/* raise, and what an exception remembers where no script sees it: the names of these
   variables do not begin with @. */

#include <mruby.h>
#include <mruby/array.h>
#include <mruby/class.h>
#include <mruby/error.h>
#include <mruby/hash.h>
#include <mruby/internal.h>
#include <mruby/presym.h>
#include <mruby/proc.h>
#include <mruby/string.h>
#include <mruby/variable.h>

static mrb_value
kept(mrb_state *mrb, mrb_value self, mrb_sym name)
{
  return mrb_iv_get(mrb, self, name);
}

static mrb_value
kept_or_error(mrb_state *mrb, mrb_value self, mrb_sym name)
{
  if (!mrb_iv_defined(mrb, self, name)) mrb_raisef(mrb, E_ARGUMENT_ERROR, "no %n is available", name);
  return mrb_iv_get(mrb, self, name);
}

static mrb_value
exc_cause(mrb_state *mrb, mrb_value self)
{
  return kept(mrb, self, MRB_SYM(cause));
}

static mrb_value
exc_name(mrb_state *mrb, mrb_value self)
{
  return kept(mrb, self, MRB_SYM(name));
}

static mrb_value
exc_args(mrb_state *mrb, mrb_value self)
{
  return kept(mrb, self, MRB_SYM(args));
}

static mrb_value
exc_receiver(mrb_state *mrb, mrb_value self)
{
  return kept_or_error(mrb, self, MRB_SYM(receiver));
}

static mrb_value
exc_key(mrb_state *mrb, mrb_value self)
{
  return kept_or_error(mrb, self, MRB_SYM(key));
}

static mrb_value
exc_matchee(mrb_state *mrb, mrb_value self)
{
  return kept_or_error(mrb, self, MRB_SYM(matchee));
}

/* Of its initialize: a name and its value, for those above. */
static mrb_value
exc_keep(mrb_state *mrb, mrb_value self)
{
  mrb_sym name;
  mrb_value value;
  mrb_get_args(mrb, "no", &name, &value);
  mrb_check_frozen_value(mrb, self);
  if (name == MRB_SYM(name) || name == MRB_SYM(args) || name == MRB_SYM(receiver) || name == MRB_SYM(key) ||
      name == MRB_SYM(matchee)) {
    mrb_iv_set(mrb, self, name, value);
  }
  return self;
}

/* --- raise --- */

static void
set_cause(mrb_state *mrb, mrb_value exception, mrb_value cause)
{
  if (!mrb_nil_p(cause)) {
    if (!mrb_exception_p(cause)) mrb_raise(mrb, E_TYPE_ERROR, "exception object expected");
    if (mrb_obj_equal(mrb, cause, exception)) return;
    for (mrb_value up = cause; mrb_exception_p(up); up = mrb_iv_get(mrb, up, MRB_SYM(cause))) {
      if (mrb_obj_equal(mrb, up, exception)) mrb_raise(mrb, E_ARGUMENT_ERROR, "circular causes");
    }
  }
  if (!mrb_frozen_p(mrb_obj_ptr(exception))) mrb_iv_set(mrb, exception, MRB_SYM(cause), cause);
}

/* Exception.exception and Exception#initialize, as they are before any script. */
static mrb_func_t plain_exception, plain_initialize;

static mrb_bool
found_is(mrb_state *mrb, struct RClass *class, mrb_sym name, mrb_func_t function)
{
  mrb_method_t method = mrb_method_search_vm(mrb, &class, name);
  return !MRB_METHOD_UNDEF_P(method) && MRB_METHOD_FUNC_P(method) && MRB_METHOD_FUNC(method) == function;
}

/* Makes what those two would, of a class that has no others, without a call. */
static mrb_bool
made_plainly(mrb_state *mrb, mrb_value class, mrb_int messages, mrb_value message, mrb_value *exception)
{
  if (!mrb_class_p(class)) return FALSE;
  struct RClass *made_of = mrb_class_ptr(class);
  if (MRB_INSTANCE_TT(made_of) != MRB_TT_EXCEPTION || MRB_UNDEF_ALLOCATOR_P(made_of)) return FALSE;
  if (!found_is(mrb, mrb_class(mrb, class), MRB_SYM(exception), plain_exception)) return FALSE;
  if (!found_is(mrb, made_of, MRB_SYM(initialize), plain_initialize)) return FALSE;
  struct RBasic *made = mrb_obj_alloc(mrb, MRB_TT_EXCEPTION, made_of);
  *exception = mrb_obj_value(made);
  if (messages && !mrb_nil_p(message)) mrb_exc_mesg_set(mrb, (struct RException *)made, message);
  return TRUE;
}

/* Keywords other than `cause` are a Hash to the exception's class. */
static mrb_value
made(mrb_state *mrb, mrb_int argc, const mrb_value *argv, mrb_value keywords)
{
  mrb_value exception, message = argc > 1 ? argv[1] : keywords;
  mrb_int messages = argc > 1 || !mrb_nil_p(keywords);
  if (mrb_string_p(argv[0]) && messages == 0) return mrb_exc_new_str(mrb, E_RUNTIME_ERROR, argv[0]);
  if (made_plainly(mrb, argv[0], messages, message, &exception)) return exception;
  if (mrb_string_p(argv[0]) || !mrb_respond_to(mrb, argv[0], MRB_SYM(exception))) {
    mrb_raise(mrb, E_TYPE_ERROR, "exception class/object expected");
  }
  exception = mrb_funcall_argv(mrb, argv[0], MRB_SYM(exception), messages, &message);
  if (!mrb_exception_p(exception)) mrb_raise(mrb, E_TYPE_ERROR, "exception object expected");
  return exception;
}

#define CALLED_BY_SCRIPT 0 /* CINFO_NONE of vm.c */
void mrb_exc_set(mrb_state *mrb, mrb_value exc); /* error.c */

static mrb_value
f_raise(mrb_state *mrb, mrb_value self)
{
  const mrb_value *argv;
  mrb_int argc;
  mrb_value keywords = mrb_nil_value(), cause = mrb_undef_value(), exception, few[3];
  if (mrb->c->ci->nk == 0 && mrb->c->ci->n <= 3) {
    argc = mrb->c->ci->n;
    for (mrb_int i = 0; i < argc; i++) few[i] = mrb->c->ci->stack[i + 1]; /* the stack may move */
    argv = few;
  }
  else {
    mrb_kwargs options = {0, 0, NULL, NULL, &keywords};
    mrb_get_args(mrb, "*:", &argv, &argc, &options);
  }
  mrb->c->ci->mid = 0; /* a backtrace begins with the caller */
  mrb_value key = mrb_symbol_value(MRB_SYM(cause));
  if (!mrb_nil_p(keywords) && mrb_hash_key_p(mrb, keywords, key)) {
    keywords = mrb_hash_dup(mrb, keywords);
    cause = mrb_hash_delete_key(mrb, keywords, key);
    if (argc == 0) mrb_raise(mrb, E_ARGUMENT_ERROR, "only cause is given with no arguments");
  }
  if (argc > 3) mrb_argnum_error(mrb, argc, 0, 3);
  if (argc == 0) {
    exception = mrb_gv_get(mrb, mrb->current_exception);
    if (!mrb_exception_p(exception)) {
      exception = mrb_exc_new_lit(mrb, E_RUNTIME_ERROR, "");
    }
  }
  else {
    if (!mrb_nil_p(keywords) && mrb_hash_empty_p(mrb, keywords)) keywords = mrb_nil_value();
    exception = made(mrb, argc, argv, keywords);
  }
  if (argc == 3 && !mrb_nil_p(argv[2])) {
    mrb_value lines = mrb_string_p(argv[2]) ? mrb_ary_new_from_values(mrb, 1, argv + 2) : argv[2];
    mrb_funcall_argv(mrb, exception, MRB_SYM(set_backtrace), 1, &lines);
  }
  if (!mrb_undef_p(cause)) set_cause(mrb, exception, cause);
  if (mrb->c->ci->cci == CALLED_BY_SCRIPT) {
    /* the interpreter looks for it next: no need to have the machine's stack walked */
    mrb_exc_set(mrb, exception);
    return mrb_nil_value();
  }
  mrb_exc_raise(mrb, exception);
}

void
kobako_exception_init(mrb_state *mrb)
{
  struct RClass *exception = mrb->eException_class, *owner = mrb_class(mrb, mrb_obj_value(exception));
  plain_exception = MRB_METHOD_FUNC(mrb_method_search_vm(mrb, &owner, MRB_SYM(exception)));
  owner = exception;
  plain_initialize = MRB_METHOD_FUNC(mrb_method_search_vm(mrb, &owner, MRB_SYM(initialize)));
  struct RClass *name_error = mrb_class_get_id(mrb, MRB_SYM(NameError));
  struct RClass *key_error = mrb_class_get_id(mrb, MRB_SYM(KeyError));
  struct RClass *no_pattern = mrb_class_get_id(mrb, MRB_SYM(NoMatchingPatternError));
  struct RClass *no_key = mrb_define_class_id(mrb, MRB_SYM(NoMatchingPatternKeyError), no_pattern);
  mrb_define_method_id(mrb, exception, MRB_SYM(cause), exc_cause, MRB_ARGS_NONE());
  mrb_define_private_method_id(mrb, exception, MRB_SYM(__keep), exc_keep, MRB_ARGS_REQ(2));
  mrb_define_method_id(mrb, name_error, MRB_SYM(name), exc_name, MRB_ARGS_NONE());
  mrb_define_method_id(mrb, name_error, MRB_SYM(receiver), exc_receiver, MRB_ARGS_NONE());
  mrb_define_method_id(mrb, mrb_class_get_id(mrb, MRB_SYM(NoMethodError)), MRB_SYM(args), exc_args, MRB_ARGS_NONE());
  mrb_define_method_id(mrb, mrb_class_get_id(mrb, MRB_SYM(FrozenError)), MRB_SYM(receiver), exc_receiver,
                       MRB_ARGS_NONE());
  mrb_define_method_id(mrb, key_error, MRB_SYM(receiver), exc_receiver, MRB_ARGS_NONE());
  mrb_define_method_id(mrb, key_error, MRB_SYM(key), exc_key, MRB_ARGS_NONE());
  mrb_define_method_id(mrb, no_key, MRB_SYM(key), exc_key, MRB_ARGS_NONE());
  mrb_define_method_id(mrb, no_key, MRB_SYM(matchee), exc_matchee, MRB_ARGS_NONE());
  mrb_define_private_method_id(mrb, mrb->kernel_module, MRB_SYM(raise), f_raise, MRB_ARGS_ANY());
  mrb_define_private_method_id(mrb, mrb->kernel_module, MRB_SYM(fail), f_raise, MRB_ARGS_ANY());
}
