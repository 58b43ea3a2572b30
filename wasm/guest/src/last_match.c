/* $~, which is a local variable of the method, or the script, that called.

   The compiler gives that variable to those alone that read it (see
   0010-regexp-literals.patch): in all others nothing is stored, and no MatchData made. */

#include <mruby.h>
#include <mruby/class.h>
#include <mruby/irep.h>
#include <mruby/proc.h>

#include "regexp.h"

static mrb_sym last_match_name;

/* The register of $~ among a method's local variables: the last one, or none. */
static mrb_int
register_in(const struct RProc *proc)
{
  if (!proc || MRB_PROC_CFUNC_P(proc) || MRB_PROC_ALIAS_P(proc)) return 0;
  const mrb_irep *irep = proc->body.irep;
  if (!irep->lv || irep->nlocals < 2 || irep->lv[irep->nlocals - 2] != last_match_name) return 0;
  return irep->nlocals - 1;
}

static mrb_value *
place(mrb_state *mrb, struct REnv **holder)
{
  struct mrb_context *context = mrb->c;
  *holder = NULL;
  for (mrb_callinfo *ci = context->ci; ci >= context->cibase; ci--) {
    const struct RProc *proc = ci->proc;
    if (!proc || MRB_PROC_CFUNC_P(proc) || MRB_PROC_ALIAS_P(proc)) continue;
    /* the guest's own library has none: it works for who called it */
    if (proc->body.irep->flags & MRB_IREP_NO_FREE) continue;
    mrb_int number = register_in(proc);
    if (number) return ci->stack + number;
    while (!MRB_PROC_SCOPE_P(proc)) {
      struct REnv *env = MRB_PROC_ENV(proc);
      proc = proc->upper;
      number = register_in(proc);
      if (number) {
        if (!env || number >= MRB_ENV_LEN(env)) return NULL;
        *holder = env;
        return env->stack + number;
      }
      if (!proc || MRB_PROC_CFUNC_P(proc)) return NULL;
    }
    return NULL;
  }
  return NULL;
}

mrb_bool
kobako_last_match_wanted(mrb_state *mrb)
{
  struct REnv *holder;
  return place(mrb, &holder) != NULL;
}

void
kobako_last_match_set(mrb_state *mrb, mrb_value match)
{
  struct REnv *holder;
  mrb_value *variable = place(mrb, &holder);
  if (!variable) return;
  *variable = match;
  if (holder) mrb_write_barrier(mrb, (struct RBasic *)holder);
}

mrb_value
kobako_last_match(mrb_state *mrb)
{
  struct REnv *holder;
  mrb_value *variable = place(mrb, &holder);
  return variable && kobako_match_p(mrb, *variable) ? *variable : mrb_nil_value();
}

void
kobako_last_match_init(mrb_state *mrb)
{
  last_match_name = mrb_intern_lit(mrb, "$~");
}
