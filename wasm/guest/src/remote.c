/* What a script sees of a Member or a Handle: nearly every method is a call. */

#include <string.h>

#include <mruby.h>
#include <mruby/class.h>
#include <mruby/error.h>
#include <mruby/internal.h>
#include <mruby/istruct.h>
#include <mruby/presym.h>
#include <mruby/proc.h>
#include <mruby/string.h>

#include "remote.h"

_Static_assert(sizeof(struct remote_site) == 60 && sizeof(struct remote_sent) == 32, "client.rs has them alike");

kobako_client_call *kobako_call_service;

/* The classes as they were at the boot: a script may put others under their names. */
static struct RClass *member_class, *handle_class;

static struct remote *
remote_of(mrb_value object)
{
  return (struct remote *)mrb_istruct_ptr(object);
}

static mrb_value
remote_new(mrb_state *mrb, struct RClass *klass, enum remote_kind kind, uint32_t id)
{
  mrb_value object = mrb_obj_value(mrb_obj_alloc(mrb, MRB_TT_ISTRUCT, klass));
  struct remote *remote = remote_of(object);
  remote->kind = kind;
  remote->id = id;
  return object;
}

mrb_value
kobako_member_new(mrb_state *mrb, mrb_sym path)
{
  return remote_new(mrb, member_class, REMOTE_MEMBER, path);
}

mrb_value
kobako_handle_new(mrb_state *mrb, uint32_t id)
{
  return remote_new(mrb, handle_class, REMOTE_HANDLE, id);
}

/* A Handle's number, or 0. */
uint32_t
kobako_handle(mrb_state *mrb, mrb_value object)
{
  if (!mrb_obj_is_instance_of(mrb, object, handle_class)) return 0;
  struct remote *remote = remote_of(object);
  return remote->kind == REMOTE_HANDLE ? remote->id : 0;
}

/* --- calls --- */

static mrb_value
remote_missing(mrb_state *mrb, mrb_value self)
{
  const mrb_value *argv;
  mrb_int argc;
  mrb_value keywords, block, out;
  mrb_kwargs kwargs = {0, 0, NULL, NULL, &keywords};
  mrb_get_args(mrb, "*:&", &argv, &argc, &kwargs, &block);
  struct remote *remote = remote_of(self);
  if (!mrb_nil_p(block)) {
    mrb_raise(mrb, E_TYPE_ERROR, "a block cannot be passed to a Service");
  }
  if (argc < 1 || !mrb_symbol_p(argv[0]) || remote->kind == REMOTE_NONE) {
    mrb_raise(mrb, E_TYPE_ERROR, "this stands for no host object");
  }
  /* a backtrace names what the script called */
  mrb->c->ci->mid = mrb_symbol(argv[0]);
  struct remote_sent sent = {*remote, mrb_symbol(argv[0]), (uint32_t)(argc - 1), argv + 1, 0, &keywords, NULL};
  if (kobako_call_service(mrb, &sent, &out)) {
    mrb_exc_raise(mrb, out);
  }
  return out;
}

#define SITES 16
static struct remote_site sites[SITES];

/* The site of a method that neither the guest nor the script has defined; NULL when they
   have, or when method_missing is not ours any more. */
static struct remote_site *
remote_site(mrb_state *mrb, const struct remote *remote, struct RClass *klass, mrb_sym method)
{
  const uint32_t id = remote->kind == REMOTE_MEMBER ? remote->id : 0;
  struct remote_site *site = &sites[(method ^ (method >> 4) ^ id) % SITES];
  const mrb_bool same = site->klass == klass && site->id == id && site->method == method;
  if (mrb_likely(same && site->generation == mrb_method_generation)) return site;

  struct RClass *owner = klass;
  if (!MRB_METHOD_UNDEF_P(mrb_vm_find_method(mrb, klass, &owner, method))) return NULL;
  owner = klass;
  const mrb_method_t missing = mrb_vm_find_method(mrb, klass, &owner, MRB_SYM(method_missing));
  if (!MRB_METHOD_FUNC_P(missing) || MRB_METHOD_FUNC(missing) != remote_missing) return NULL;
  if (!same) {
    site->klass = klass;
    site->id = id;
    site->method = method;
    site->head_length = 0;
  }
  site->owner = owner;
  site->generation = mrb_method_generation;
  return site;
}

/* Whether the pairs are keywords as they stand: Symbols, each once. */
static mrb_bool
are_keywords(const mrb_value *pairs, int count)
{
  for (int i = 0; i < count; i++) {
    if (!mrb_symbol_p(pairs[2 * i])) return FALSE;
    for (int j = 0; j < i; j++) {
      if (mrb_symbol(pairs[2 * i]) == mrb_symbol(pairs[2 * j])) return FALSE;
    }
  }
  return TRUE;
}

struct remote_site *
kobako_remote_found(mrb_state *mrb, const mrb_value *sent, int argc, int pairs, mrb_sym method)
{
  const struct remote *remote = remote_of(sent[0]);
  if (remote->kind == REMOTE_NONE || !are_keywords(sent + 1 + argc, pairs)) return NULL;
  return remote_site(mrb, remote, mrb_class(mrb, sent[0]), method);
}

mrb_value
kobako_remote_send(mrb_state *mrb, struct remote_site *site, const mrb_value *sent, int argc, int pairs)
{
  const struct remote_sent call = {
    *remote_of(sent[0]), site->method, (uint32_t)argc, sent + 1, (uint32_t)pairs, sent + 1 + argc, site
  };
  mrb_value out;
  if (kobako_call_service(mrb, &call, &out)) mrb_exc_raise(mrb, out);
  return out;
}

/* --- what is answered here --- */

static mrb_value
remote_inspect(mrb_state *mrb, mrb_value self)
{
  struct remote *remote = remote_of(self);
  if (remote->kind == REMOTE_MEMBER) return mrb_sym_str(mrb, (mrb_sym)remote->id);
  return mrb_str_new_lit(mrb, "#<Kobako::RPC::Handle>");
}

static mrb_bool
remote_same(mrb_state *mrb, mrb_value one, mrb_value other)
{
  if (!mrb_istruct_p(other) || mrb_obj_class(mrb, one) != mrb_obj_class(mrb, other)) return FALSE;
  return memcmp(mrb_istruct_ptr(one), mrb_istruct_ptr(other), sizeof(struct remote)) == 0;
}

static mrb_value
remote_equal(mrb_state *mrb, mrb_value self)
{
  return mrb_bool_value(remote_same(mrb, self, mrb_get_arg1(mrb)));
}

static mrb_value
remote_not_equal(mrb_state *mrb, mrb_value self)
{
  return mrb_bool_value(!remote_same(mrb, self, mrb_get_arg1(mrb)));
}

static mrb_value
remote_hash(mrb_state *mrb, mrb_value self)
{
  struct remote *remote = remote_of(self);
  /* splitmix64: what differs by one is far apart, and the number is not to be seen */
  uint64_t mixed = ((uint64_t)remote->kind << 32 | remote->id) + 0x9e3779b97f4a7c15u;
  mixed = (mixed ^ (mixed >> 30)) * 0xbf58476d1ce4e5b9u;
  mixed = (mixed ^ (mixed >> 27)) * 0x94d049bb133111ebu;
  return mrb_int_value(mrb, (mrb_int)((mixed ^ (mixed >> 31)) >> 2));
}

static mrb_value
remote_class(mrb_state *mrb, mrb_value self)
{
  return mrb_obj_value(mrb_obj_class(mrb, self));
}

static mrb_value
remote_is_a(mrb_state *mrb, mrb_value self)
{
  mrb_value klass = mrb_get_arg1(mrb);
  if (!mrb_class_p(klass) && !mrb_module_p(klass)) mrb_raise(mrb, E_TYPE_ERROR, "class or module required");
  return mrb_bool_value(mrb_obj_is_kind_of(mrb, self, mrb_class_ptr(klass)));
}

static mrb_value
remote_false(mrb_state *mrb, mrb_value self)
{
  return mrb_false_value();
}

static mrb_value
remote_true(mrb_state *mrb, mrb_value self)
{
  return mrb_true_value();
}

static struct RClass *
remote_class_define(mrb_state *mrb, struct RClass *rpc, mrb_sym name)
{
  struct RClass *klass = mrb_define_class_under_id(mrb, rpc, name, mrb_class_get_id(mrb, MRB_SYM(BasicObject)));
  MRB_SET_INSTANCE_TT(klass, MRB_TT_ISTRUCT);
  mrb_undef_class_method_id(mrb, klass, MRB_SYM(new));
  mrb_undef_method_id(mrb, klass, MRB_SYM(instance_eval));
  mrb_undef_method_id(mrb, klass, MRB_SYM(instance_exec));
  mrb_undef_method_id(mrb, klass, MRB_SYM(__id__));
  mrb_define_method_id(mrb, klass, MRB_SYM(method_missing), remote_missing, MRB_ARGS_ANY());
  mrb_define_method_id(mrb, klass, MRB_SYM(inspect), remote_inspect, MRB_ARGS_NONE());
  mrb_define_method_id(mrb, klass, MRB_SYM(class), remote_class, MRB_ARGS_NONE());
  mrb_define_method_id(mrb, klass, MRB_SYM(hash), remote_hash, MRB_ARGS_NONE());
  mrb_define_method_id(mrb, klass, MRB_SYM_Q(nil), remote_false, MRB_ARGS_NONE());
  mrb_define_method_id(mrb, klass, MRB_OPSYM(not), remote_false, MRB_ARGS_NONE());
  mrb_define_method_id(mrb, klass, MRB_SYM_Q(respond_to), remote_true, MRB_ARGS_ANY());
  mrb_define_method_id(mrb, klass, MRB_SYM_Q(is_a), remote_is_a, MRB_ARGS_REQ(1));
  mrb_define_method_id(mrb, klass, MRB_SYM_Q(kind_of), remote_is_a, MRB_ARGS_REQ(1));
  mrb_define_method_id(mrb, klass, MRB_OPSYM(eq), remote_equal, MRB_ARGS_REQ(1));
  mrb_define_method_id(mrb, klass, MRB_OPSYM(neq), remote_not_equal, MRB_ARGS_REQ(1));
  mrb_define_method_id(mrb, klass, MRB_SYM_Q(eql), remote_equal, MRB_ARGS_REQ(1));
  mrb_define_method_id(mrb, klass, MRB_SYM_Q(equal), remote_equal, MRB_ARGS_REQ(1));
  return klass;
}

void
kobako_remote_init(mrb_state *mrb, struct RClass *rpc)
{
  member_class = remote_class_define(mrb, rpc, MRB_SYM(Member));
  mrb_define_method_id(mrb, member_class, MRB_SYM(to_s), remote_inspect, MRB_ARGS_NONE());
  handle_class = remote_class_define(mrb, rpc, MRB_SYM(Handle));
  mrb_gc_register(mrb, mrb_obj_value(member_class));
  mrb_gc_register(mrb, mrb_obj_value(handle_class));
}
