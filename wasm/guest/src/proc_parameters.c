/* Proc#parameters and #arity, for keywords as well: what is asked for is told from what has
   a default by the instructions that read it. */

#include <mruby.h>
#include <mruby/array.h>
#include <mruby/class.h>
#include <mruby/opcode.h>
#include <mruby/presym.h>
#include <mruby/proc.h>
#include <mruby/internal.h> /* what it tells depends on what is included before */
#include <mruby/variable.h>

static const mrb_irep *
irep_of(const struct RProc *proc)
{
  while (proc && MRB_PROC_ALIAS_P(proc)) proc = proc->upper;
  if (!proc || MRB_PROC_CFUNC_P(proc)) return NULL;
  const mrb_irep *irep = proc->body.irep;
  return irep && irep->ilen >= 4 && irep->iseq[0] == OP_ENTER ? irep : NULL;
}

static mrb_aspec
aspec_of(const mrb_irep *irep)
{
  const mrb_code *at = irep->iseq + 1;
  return (mrb_aspec)at[0] << 16 | (mrb_aspec)at[1] << 8 | at[2];
}

/* Whether a default stands for the keyword that is kept in the register. */
static mrb_bool
has_default(const mrb_irep *irep, int reg, mrb_sym name)
{
  for (const mrb_code *at = irep->iseq, *end = at + irep->ilen; end - at >= 3; at++) {
    if (at[0] == OP_KEY_P && at[1] == reg && at[2] < irep->slen && irep->syms[at[2]] == name) return TRUE;
  }
  return FALSE;
}

static mrb_sym
local(const mrb_irep *irep, int index)
{
  return irep->lv && index >= 0 && index < irep->nlocals - 1 ? irep->lv[index] : 0;
}

static void
push(mrb_state *mrb, mrb_value list, mrb_sym kind, mrb_sym name)
{
  mrb_value pair = mrb_ary_new_capa(mrb, 2);
  mrb_ary_push(mrb, pair, mrb_symbol_value(kind));
  if (name != 0) mrb_ary_push(mrb, pair, mrb_symbol_value(name));
  mrb_ary_push(mrb, list, pair);
}

/* One that a pattern takes apart has no name: nil for a block, nothing for a method. */
static void
push_required(mrb_state *mrb, mrb_value list, mrb_bool strict, mrb_sym name)
{
  push(mrb, list, strict ? MRB_SYM(req) : MRB_SYM(opt), name);
  if (name == 0 && !strict) mrb_ary_push(mrb, mrb_ary_entry(list, RARRAY_LEN(list) - 1), mrb_nil_value());
}

static void
push_keywords(mrb_state *mrb, mrb_value list, const mrb_irep *irep, int first, int count)
{
  for (int required = 1; required >= 0; required--) {
    for (int i = 0; i < count; i++) {
      mrb_sym name = local(irep, first + i);
      if (name == 0 || has_default(irep, first + i + 1, name) == required) continue;
      push(mrb, list, required ? MRB_SYM(keyreq) : MRB_SYM(key), name);
    }
  }
}

/* What `|a, |` drops is no parameter. */
static mrb_bool
has_rest(const mrb_irep *irep, mrb_aspec aspec)
{
  return MRB_ASPEC_REST(aspec) && local(irep, MRB_ASPEC_REQ(aspec) + MRB_ASPEC_OPT(aspec)) != MRB_SYM(__excessed_comma);
}

static mrb_value
parameters_of(mrb_state *mrb, const struct RProc *proc, mrb_bool strict)
{
  mrb_value list = mrb_ary_new(mrb);
  const mrb_irep *irep = irep_of(proc);
  if (!irep) {
    if (proc && MRB_PROC_CFUNC_P(proc) && !MRB_PROC_NOARG_P(proc)) push(mrb, list, MRB_SYM(rest), 0);
    return list;
  }
  mrb_aspec aspec = aspec_of(irep);
  int at = 0, keys = MRB_ASPEC_KEY(aspec), kdict = MRB_ASPEC_KDICT(aspec);
  for (int i = 0; i < MRB_ASPEC_REQ(aspec); i++) push_required(mrb, list, strict, local(irep, at++));
  for (int i = 0; i < MRB_ASPEC_OPT(aspec); i++) push(mrb, list, MRB_SYM(opt), local(irep, at++));
  if (has_rest(irep, aspec)) push(mrb, list, MRB_SYM(rest), local(irep, at));
  if (MRB_ASPEC_REST(aspec)) at++;
  for (int i = 0; i < MRB_ASPEC_POST(aspec); i++) push_required(mrb, list, strict, local(irep, at++));
  int kdict_at = at;
  if (keys > 0 || kdict) at++;
  int block_at = ++at; /* the slot before it has no name */
  if (MRB_ASPEC_BLOCK(aspec)) at++;
  push_keywords(mrb, list, irep, at, keys);
  if (mrb_no_keywords_p(irep)) push(mrb, list, MRB_SYM(nokey), 0);
  else if (kdict) push(mrb, list, MRB_SYM(keyrest), local(irep, kdict_at));
  if (MRB_ASPEC_BLOCK(aspec)) push(mrb, list, MRB_SYM(block), local(irep, block_at));
  return list;
}

static mrb_int
arity_of(const struct RProc *proc, mrb_bool strict)
{
  const mrb_irep *irep = irep_of(proc);
  if (!irep) return proc && MRB_PROC_CFUNC_P(proc) && !MRB_PROC_NOARG_P(proc) ? -1 : 0;
  mrb_aspec aspec = aspec_of(irep);
  mrb_int least = MRB_ASPEC_REQ(aspec) + MRB_ASPEC_POST(aspec), optional = MRB_ASPEC_OPT(aspec);
  int keys = MRB_ASPEC_KEY(aspec);
  mrb_bool rest = MRB_ASPEC_REST(aspec), asked = FALSE;
  /* behind the keywords' Hash, the block's slot and its name */
  int first = (int)(least + optional) + rest + 2 + MRB_ASPEC_BLOCK(aspec);
  for (int i = 0; i < keys && !asked; i++) {
    mrb_sym name = local(irep, first + i);
    asked = name != 0 && !has_default(irep, first + i + 1, name);
  }
  if (keys > 0 || (MRB_ASPEC_KDICT(aspec) && !mrb_no_keywords_p(irep))) optional++;
  if (asked) {
    least++;
    optional--;
  }
  return has_rest(irep, aspec) || (strict && optional > 0) ? -least - 1 : least;
}

static const struct RProc *
body_of(mrb_state *mrb, mrb_value method)
{
  mrb_value body = mrb_iv_get(mrb, method, MRB_SYM(_proc));
  return mrb_proc_p(body) ? mrb_proc_ptr(body) : NULL;
}

static mrb_value
proc_parameters(mrb_state *mrb, mrb_value self)
{
  const struct RProc *proc = mrb_proc_ptr(self);
  return parameters_of(mrb, proc, MRB_PROC_STRICT_P(proc));
}

static mrb_value
proc_arity(mrb_state *mrb, mrb_value self)
{
  const struct RProc *proc = mrb_proc_ptr(self);
  return mrb_int_value(mrb, arity_of(proc, MRB_PROC_STRICT_P(proc)));
}

static mrb_value
method_parameters(mrb_state *mrb, mrb_value self)
{
  const struct RProc *body = body_of(mrb, self);
  if (body) return parameters_of(mrb, body, TRUE);
  mrb_value list = mrb_ary_new(mrb);
  push(mrb, list, MRB_SYM(rest), 0);
  return list;
}

static mrb_value
method_arity(mrb_state *mrb, mrb_value self)
{
  const struct RProc *body = body_of(mrb, self);
  return mrb_int_value(mrb, body ? arity_of(body, TRUE) : -1);
}

void
kobako_proc_parameters_init(mrb_state *mrb)
{
  mrb_define_method_id(mrb, mrb->proc_class, MRB_SYM(parameters), proc_parameters, MRB_ARGS_NONE());
  mrb_define_method_id(mrb, mrb->proc_class, MRB_SYM(arity), proc_arity, MRB_ARGS_NONE());
  struct RClass *classes[] = {mrb_class_get_id(mrb, MRB_SYM(Method)), mrb_class_get_id(mrb, MRB_SYM(UnboundMethod))};
  for (int i = 0; i < 2; i++) {
    mrb_define_method_id(mrb, classes[i], MRB_SYM(parameters), method_parameters, MRB_ARGS_NONE());
    mrb_define_method_id(mrb, classes[i], MRB_SYM(arity), method_arity, MRB_ARGS_NONE());
  }
}
