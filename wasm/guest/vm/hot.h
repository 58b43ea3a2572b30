/* The loop over the instructions that scripts run most. Part of mruby's vm.c.
 *
 * It calls nothing, so that the compiler can keep what it needs in registers: what calls,
 * allocates or raises is left to vm_quick. All keep to one state: where a call stands (ci),
 * its registers, and ci->pc, which is true whenever anything else runs. */

#include "hot_parts.h"

/* Goes on until an instruction that is not for it, and returns that. */
static int __attribute__((noinline))
vm_hot(mrb_state *mrb, int ai)
{
  mrb_callinfo *ci = mrb->c->ci;
  const mrb_irep *irep = ci->proc->body.irep;
  mrb_value *regs = ci->stack;
  const mrb_code *pc = ci->pc;

  for (;;) {
    /* twice, as to go round costs a look at the clock */
#define QUICK_ON goto other
    switch (*pc) {
#include "hot_cases.h"
    default: goto leave;
    }
  other:
#undef QUICK_ON
#define QUICK_ON continue
    switch (*pc) {
#include "hot_cases.h"
    default: goto leave;
    }
  }
leave:
  ci->pc = pc;
  return *pc;
}
