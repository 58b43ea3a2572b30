/* The instructions that call, allocate or raise, where scripts run them often. Part of
 * mruby's vm.c. What is rare is left, untouched, to vm_step, which runs a single one. */

#include "../src/remote.h"
#include "quick_strings.h"
#include "quick_parts.h"

static mrb_value __attribute__((noinline))
vm_quick(mrb_state *mrb, struct mrb_jmpbuf *prev_jmp, struct mrb_jmpbuf *own_jmp, int ai)
{
  mrb_value result;
  int task = STEP_BEGIN;

  for (;;) {
    if (vm_step(mrb, task, prev_jmp, own_jmp, ai, &result)) return result;

  again:
    task = *mrb->c->ci->pc;
    if (!quick_not_hot[task]) task = vm_hot(mrb, ai);
    mrb_callinfo *ci = mrb->c->ci;
    const mrb_irep *irep = ci->proc->body.irep;
    const mrb_code *pc = ci->pc;
    mrb_value *regs = ci->stack;
    mrb_sym name;
    int count = 1, size = 2;
    mrb_bool to_self = FALSE, blocked = FALSE;

    switch (task) {
    case OP_GETIV:
      ci->pc += 3;
      regs[pc[1]] = mrb_iv_get(mrb, regs[0], irep->syms[pc[2]]);
      goto again;
    case OP_SETIV:
      ci->pc += 3; /* before whatever may raise: where the exception says it came from */
      mrb_iv_set(mrb, regs[0], irep->syms[pc[2]], regs[pc[1]]);
      goto again;
    case OP_GETCONST:
      ci->pc += 3;
      result = mrb_vm_const_get(mrb, irep->syms[pc[2]]);
      mrb->c->ci->stack[pc[1]] = result;
      goto again;
    case OP_GETMCNST: {
      ci->pc += 3;
      const mrb_value outer = regs[pc[1]];
      if (!mrb_obj_eq(mrb, outer, regs[0])) mrb_check_private_const(mrb, outer, irep->syms[pc[2]]);
      result = mrb_const_get(mrb, outer, irep->syms[pc[2]]);
      mrb->c->ci->stack[pc[1]] = result;
      goto again;
    }
    case OP_SETUPVAR: {
      const struct REnv *env = quick_outer(ci, pc[3]);
      if (!env || pc[2] >= MRB_ENV_LEN(env)) continue;
      ci->pc += 4;
      env->stack[pc[2]] = regs[pc[1]];
      mrb_write_barrier(mrb, (struct RBasic*)env);
      goto again;
    }
    case OP_GETIDX: {
      mrb_value *r = regs + pc[1];
      if (mrb_type(r[0]) != MRB_TT_HASH || mrb_obj_ptr(r[0])->c != mrb->hash_class) continue;
      ci->pc += 2;
      result = mrb_hash_get(mrb, r[0], r[1]);
      mrb->c->ci->stack[pc[1]] = result;
      goto again;
    }
    case OP_SETIDX: {
      mrb_value *r = regs + pc[1];
      result = r[2];
      if (mrb_type(r[0]) == MRB_TT_HASH && mrb_obj_ptr(r[0])->c == mrb->hash_class) {
        ci->pc += 2;
        mrb_hash_set(mrb, r[0], r[1], result);
      }
      else if (QUICK_BOTH(r, MRB_TT_ARRAY, MRB_TT_INTEGER) && mrb_obj_ptr(r[0])->c == mrb->array_class) {
        ci->pc += 2;
        mrb_ary_set(mrb, r[0], mrb_integer(r[1]), result);
      }
      else continue;
      mrb->c->ci->stack[pc[1]] = result;
      goto again;
    }
    case OP_STRING: {
      const mrb_irep_pool *literal = &irep->pool[pc[2]];
      const mrb_int length = literal->tt >> 2;
      ci->pc += 3;
      regs[pc[1]] = literal->tt & IREP_TT_SFLAG ? mrb_str_new_static(mrb, literal->u.str, length)
                                                : quick_string(mrb, literal->u.str, length);
      mrb_gc_arena_restore(mrb, ai);
      goto again;
    }
    case OP_STRCAT: {
      mrb_value *r = regs + pc[1];
      if (!mrb_string_p(r[0])) continue;
      ci->pc += 2;
      if (!quick_append(r[0], r[1])) {
        mrb_str_concat(mrb, r[0], r[1]);
        mrb_gc_arena_restore(mrb, ai);
      }
      goto again;
    }
    case OP_BLOCK: case OP_LAMBDA: {
      ci->pc += 3;
      struct RProc *made = mrb_closure_new(mrb, irep->reps[pc[2]]);
      if (task == OP_LAMBDA) made->flags |= MRB_PROC_STRICT;
      regs[pc[1]] = mrb_obj_value(made);
      mrb_gc_arena_restore(mrb, ai);
      goto again;
    }
    case OP_ARRAY: case OP_ARRAY2: {
      const mrb_bool elsewhere = task == OP_ARRAY2;
      ci->pc += elsewhere ? 4 : 3;
      result = mrb_ary_new_from_values(mrb, elsewhere ? pc[3] : pc[2], regs + pc[elsewhere ? 2 : 1]);
      regs[pc[1]] = result;
      mrb_gc_arena_restore(mrb, ai);
      goto again;
    }
    case OP_RANGE_INC: case OP_RANGE_EXC:
      ci->pc += 2;
      result = mrb_range_new(mrb, regs[pc[1]], regs[pc[1] + 1], task == OP_RANGE_EXC);
      mrb->c->ci->stack[pc[1]] = result;
      mrb_gc_arena_restore(mrb, ai);
      goto again;

    case OP_GETGV:
      ci->pc += 3;
      regs[pc[1]] = mrb_gv_get(mrb, irep->syms[pc[2]]);
      goto again;
    case OP_SETGV:
      ci->pc += 3;
      mrb_gv_set(mrb, irep->syms[pc[2]], regs[pc[1]]);
      goto again;
    case OP_RESCUE: {
      mrb_value class = regs[pc[2]];
      if (!quick_plain_rescue(mrb, class)) continue;
      ci->pc += 3;
      regs[pc[2]] = mrb_bool_value(mrb_obj_is_kind_of(mrb, regs[pc[1]], mrb_class_ptr(class)));
      goto again;
    }
    case OP_JMPUW:
      if (mrb->exc || quick_ensured(irep, pc + 3)) continue;
      ci->pc += 3 + QUICK_S(1);
      goto again;
    case OP_EXCEPT:
      ci->pc += 2;
      regs[pc[1]] = mrb->exc ? mrb_obj_value(mrb->exc) : mrb_nil_value();
      mrb->exc = NULL;
      mrb_gc_arena_restore(mrb, ai);
      goto again;
    case OP_RAISEIF:
      if (mrb_type(regs[pc[1]]) != MRB_TT_EXCEPTION && !mrb_nil_p(regs[pc[1]])) continue;
      ci->pc += 2;
      mrb->exc = NULL;
      if (mrb_nil_p(regs[pc[1]])) goto again;
      mrb_exc_set(mrb, regs[pc[1]]);
      goto raise;

    case OP_RETURN: case OP_RETSELF: case OP_RETNIL: case OP_RETTRUE: case OP_RETFALSE:
      /* a call that gives back its environment, or that has clauses for exceptions */
      if (!QUICK_RETURNS(mrb, ci) || quick_ensured(irep, pc + (task == OP_RETURN ? 2 : 1))) continue;
      if (task == OP_RETURN) result = regs[pc[1]];
      else if (task == OP_RETSELF) result = regs[0];
      else if (task == OP_RETTRUE) SET_TRUE_VALUE(result);
      else if (task == OP_RETFALSE) SET_FALSE_VALUE(result);
      else SET_NIL_VALUE(result);
      mrb_gc_protect(mrb, result);
      cipop(mrb);
      mrb->c->ci[1].stack[0] = result;
      mrb_gc_arena_restore(mrb, ai);
      goto again;

    case OP_EQ:
      if (mrb_obj_eq(mrb, regs[pc[1]], regs[pc[1] + 1])) continue;
      /* fall through */
    case OP_ADD:
      if (task == OP_ADD && QUICK_BOTH(regs + pc[1], MRB_TT_STRING, MRB_TT_STRING)) {
        ci->pc += 2;
        result = mrb_str_plus(mrb, regs[pc[1]], regs[pc[1] + 1]);
        regs[pc[1]] = result;
        mrb_gc_arena_restore(mrb, ai);
        goto again;
      }
      /* fall through */
    case OP_SUB: case OP_MUL: case OP_DIV: case OP_LT: case OP_LE: case OP_GT: case OP_GE:
      if (mrb_immediate_p(regs[pc[1]]) || (task == OP_ADD && mrb_string_p(regs[pc[1]]))) continue;
      name = quick_operator(task);
      break;
    case OP_SSEND0: case OP_SEND0:
      to_self = task == OP_SSEND0;
      name = irep->syms[pc[2]];
      count = 0;
      size = 3;
      break;
    case OP_SEND: case OP_SENDB: case OP_SSEND: case OP_SSENDB:
      to_self = task == OP_SSEND || task == OP_SSENDB;
      blocked = task == OP_SENDB || task == OP_SSENDB;
      name = irep->syms[pc[2]];
      count = pc[3];
      size = 4;
      break;
    default:
      continue;
    }

    mrb_value *sent = regs + pc[1];
    const struct mrb_cache_entry *found = quick_find(mrb, sent, count, name, to_self, blocked);
    if (!found) {
      if (to_self || blocked || mrb_type(sent[0]) != MRB_TT_ISTRUCT) continue;
      /* a call of the host's */
      const int argc = count & 15, pairs = count >> 4;
      if (argc == CALL_MAXARGS || pairs == CALL_MAXARGS || mrb->c->ci + 1 >= mrb->c->ciend) continue;
      struct remote_site *site = kobako_remote_found(mrb, sent, argc, pairs, name);
      if (!site) continue;
      ci->pc = pc + size;
      SET_NIL_VALUE(sent[argc + 2 * pairs + 1]);
      ci = quick_push(mrb, sent, argc, NULL, NULL);
      ci->nk = pairs;
      ci->mid = name;
      ci->pc = NULL;
      ci->u.target_class = site->owner;
      result = kobako_remote_send(mrb, site, sent, argc, pairs);
      goto called;
    }
    if (to_self) sent[0] = regs[0];
    if (!blocked) SET_NIL_VALUE(sent[count + 1]);
    mrb_func_t function;
    if (MRB_METHOD_PROC_P(found->m)) {
      const struct RProc *proc = MRB_METHOD_PROC(found->m);
      ci->pc = pc + size;
      if (proc == &mrb_class_new_proc) {
        function = NULL;
        if (quick_new(mrb, sent, count, *found, &function)) {
          if (!function) goto again;
          sent++;
          goto call;
        }
      }
      else if (MRB_PROC_CFUNC_P(proc) && !MRB_PROC_ALIAS_P(proc)) {
        if (quick_attribute(proc, sent, count)) goto again;
      }
      else if (quick_enter(mrb, sent, count, found)) goto again;
      ci->pc = pc;
      continue;
    }
    function = MRB_METHOD_FUNC(found->m);
    if (count == 1 && (name == MRB_OPSYM(eq) || name == MRB_OPSYM(eqq))) {
      const int equal = quick_equal(mrb, function, sent);
      if (equal >= 0) {
        ci->pc = pc + size;
        sent[0] = mrb_bool_value(equal);
        goto again;
      }
    }
    else if (count == 1 && size == 4) {
      if (QUICK_BOTH(sent, MRB_TT_INTEGER, MRB_TT_INTEGER)) {
        if (quick_bits(function, &sent[0].value.i, mrb_integer(sent[1]))) {
          ci->pc = pc + size;
          goto again;
        }
      }
      else if (function == quick_str_append && mrb_string_p(sent[0]) && mrb_string_p(sent[1]) &&
               quick_append(sent[0], sent[1])) {
        ci->pc = pc + size;
        goto again;
      }
    }
    else if (function == quick_int_to_s && count == 0 && mrb_type(sent[0]) == MRB_TT_INTEGER) {
      ci->pc = pc + size;
      sent[0] = quick_integer_text(mrb, mrb_integer(sent[0]));
      mrb_gc_arena_restore(mrb, ai);
      goto again;
    }

    /* a call of a C function */
    ci->pc = pc + size;
    ci = quick_push(mrb, sent, count, NULL, mrb_nil_p(sent[count + 1]) ? NULL : mrb_proc_ptr(sent[count + 1]));
    ci->mid = name;
    ci->pc = NULL;
    ci->u.target_class = found->c0;
    quick_check_count(mrb, ci, MRB_MT_ASPEC(found->m.flags));
  call:
    result = function(mrb, sent[0]);

  called:
    mrb_gc_arena_shrink(mrb, ai);
    if (mrb_unlikely(mrb->exc)) {
    raise:
      task = STEP_RAISE;
      if (quick_catch(mrb)) goto again;
      continue;
    }
    ci = mrb->c->ci;
    task = STEP_SWITCHED;
    if (mrb_unlikely(!ci->u.keep_context)) continue;
    ci->stack[0] = result;
    cipop(mrb);
    goto again;
  }
}
