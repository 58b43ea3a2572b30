/* What each instruction of hot.h does. Ends with QUICK_ON, or with a jump to `leave`. */

case OP_NOP:
  QUICK_NEXT(1)
case OP_MOVE:
  regs[pc[1]] = regs[pc[2]];
  QUICK_NEXT(3)
case OP_LOADL: {
  const mrb_irep_pool *literal = &irep->pool[pc[2]];
  mrb_value *r = regs + pc[1];
  /* a number always; the types' order is 32 bits, 64 bits, Float, longer */
  if (literal->tt > IREP_TT_FLOAT) goto leave;
  if (quick_is(literal->tt, IREP_TT_FLOAT)) SET_FLOAT_VALUE(mrb, *r, literal->u.f);
  else if (literal->tt > IREP_TT_INT32) SET_FIXNUM_VALUE(*r, literal->u.i64);
  else SET_FIXNUM_VALUE(*r, literal->u.i32);
  QUICK_NEXT(3)
}
case OP_LOADI8:
  SET_FIXNUM_VALUE(regs[pc[1]], pc[2]);
  QUICK_NEXT(3)
case OP_LOADINEG:
  SET_FIXNUM_VALUE(regs[pc[1]], -(mrb_int)pc[2]);
  QUICK_NEXT(3)
case OP_LOADI__1: case OP_LOADI_0: case OP_LOADI_1: case OP_LOADI_2: case OP_LOADI_3:
case OP_LOADI_4: case OP_LOADI_5: case OP_LOADI_6: case OP_LOADI_7:
  SET_FIXNUM_VALUE(regs[pc[1]], (mrb_int)*pc - OP_LOADI_0);
  QUICK_NEXT(2)
case OP_LOADI16:
  SET_FIXNUM_VALUE(regs[pc[1]], QUICK_S(2));
  QUICK_NEXT(4)
case OP_LOADI32:
  SET_FIXNUM_VALUE(regs[pc[1]], (int32_t)((uint32_t)(uint16_t)QUICK_S(2) << 16 | (uint16_t)QUICK_S(4)));
  QUICK_NEXT(6)
case OP_LOADSYM:
  SET_SYM_VALUE(regs[pc[1]], irep->syms[pc[2]]);
  QUICK_NEXT(3)
case OP_LOADNIL:
  SET_NIL_VALUE(regs[pc[1]]);
  QUICK_NEXT(2)
case OP_LOADSELF:
  regs[pc[1]] = regs[0];
  QUICK_NEXT(2)
case OP_LOADTRUE:
  SET_TRUE_VALUE(regs[pc[1]]);
  QUICK_NEXT(2)
case OP_LOADFALSE:
  SET_FALSE_VALUE(regs[pc[1]]);
  QUICK_NEXT(2)

case OP_GETUPVAR: {
  const struct REnv *env = quick_outer(ci, pc[3]);
  if (mrb_unlikely(!env || pc[2] >= MRB_ENV_LEN(env))) goto leave;
  regs[pc[1]] = env->stack[pc[2]];
  QUICK_NEXT(4)
}
case OP_SETUPVAR: {
  const struct REnv *env = quick_outer(ci, pc[3]);
  if (mrb_unlikely(!env || pc[2] >= MRB_ENV_LEN(env))) goto leave;
  if (!quick_unheard((const struct RBasic*)env, regs[pc[1]])) goto leave;
  env->stack[pc[2]] = regs[pc[1]];
  QUICK_NEXT(4)
}
case OP_GETIV: {
  const mrb_value *value = quick_variable(regs[0], irep->syms[pc[2]]);
  if (!value) goto leave;
  regs[pc[1]] = *value;
  QUICK_NEXT(3)
}
case OP_SETIV:
  if (!quick_set_variable(regs[0], irep->syms[pc[2]], regs[pc[1]])) goto leave;
  QUICK_NEXT(3)
case OP_AREF: {
  const mrb_value from = regs[pc[2]];
  const int place = pc[3];
  if (mrb_type(from) != MRB_TT_ARRAY) {
    if (place == 0) regs[pc[1]] = from;
    else SET_NIL_VALUE(regs[pc[1]]);
  }
  else if (place < ARY_LEN(mrb_ary_ptr(from))) regs[pc[1]] = ARY_PTR(mrb_ary_ptr(from))[place];
  else SET_NIL_VALUE(regs[pc[1]]);
  QUICK_NEXT(4)
}
case OP_GETIDX0: {
  const mrb_value from = regs[pc[2]];
  if (mrb_type(from) != MRB_TT_ARRAY || mrb_obj_ptr(from)->c != mrb->array_class) goto leave;
  if (ARY_LEN(mrb_ary_ptr(from)) > 0) regs[pc[1]] = *ARY_PTR(mrb_ary_ptr(from));
  else SET_NIL_VALUE(regs[pc[1]]);
  QUICK_NEXT(3)
}
case OP_GETIDX: {
  mrb_value *r = regs + pc[1];
  if (quick_is(mrb_type(r[0]), MRB_TT_HASH)) {
    const mrb_value *value = quick_small_hash(mrb, r[0], r[1]);
    if (!value) goto leave;
    *r = *value;
    QUICK_NEXT(2)
  }
  if (!QUICK_BOTH(r, MRB_TT_ARRAY, MRB_TT_INTEGER)) goto leave;
  struct RArray *array = mrb_ary_ptr(r[0]);
  if (array->c != mrb->array_class) goto leave;
  mrb_int length = ARY_LEN(array), place = mrb_integer(r[1]);
  if (place < 0) place += length;
  if ((mrb_uint)place < (mrb_uint)length) *r = ARY_PTR(array)[place];
  else SET_NIL_VALUE(*r);
  QUICK_NEXT(2)
}

case OP_SETIDX: {
  mrb_value *r = regs + pc[1];
  if (quick_is(mrb_type(r[0]), MRB_TT_HASH)) {
    mrb_value *value = quick_small_hash(mrb, r[0], r[1]);
    if (!value || mrb_frozen_p(mrb_obj_ptr(r[0])) || !quick_unheard(mrb_basic_ptr(r[0]), r[2])) goto leave;
    *value = r[2];
    *r = r[2];
    QUICK_NEXT(2)
  }
  if (!QUICK_BOTH(r, MRB_TT_ARRAY, MRB_TT_INTEGER) || !mrb_immediate_p(r[2])) goto leave;
  struct RArray *array = mrb_ary_ptr(r[0]);
  if (array->c != mrb->array_class || mrb_frozen_p(array) || ARY_SHARED_P(array)) goto leave;
  if ((mrb_uint)mrb_integer(r[1]) >= (mrb_uint)ARY_LEN(array)) goto leave;
  ARY_PTR(array)[mrb_integer(r[1])] = r[2];
  *r = r[2];
  QUICK_NEXT(2)
}
case OP_JMP:
  pc += 3 + QUICK_S(1);
  QUICK_ON;
case OP_JMPIF:
  if (mrb_test(regs[pc[1]])) pc += QUICK_S(2);
  QUICK_NEXT(4)
case OP_JMPNOT:
  if (!mrb_test(regs[pc[1]])) pc += QUICK_S(2);
  QUICK_NEXT(4)
case OP_JMPNIL:
  if (mrb_nil_p(regs[pc[1]])) pc += QUICK_S(2);
  QUICK_NEXT(4)

case OP_SEND: case OP_SEND0: case OP_SENDB: case OP_SSEND: case OP_SSEND0: case OP_SSENDB: {
  const mrb_code code = *pc;
  const mrb_bool alone = code == OP_SEND0 || code == OP_SSEND0;
  const mrb_bool blocked = code == OP_SENDB || code == OP_SSENDB;
  const mrb_bool to_self = code == OP_SSEND || code == OP_SSEND0 || code == OP_SSENDB;
  const int count = alone ? 0 : pc[3];
  mrb_value *sent = regs + pc[1];
  const struct mrb_cache_entry *found = quick_find(mrb, sent, count, irep->syms[pc[2]], to_self, blocked);
  if (!found) goto leave;
  if (!MRB_METHOD_PROC_P(found->m)) {
    if (code == OP_SEND && count == 1 && QUICK_BOTH(sent, MRB_TT_INTEGER, MRB_TT_INTEGER) &&
        quick_bits(MRB_METHOD_FUNC(found->m), &sent[0].value.i, mrb_integer(sent[1]))) QUICK_NEXT(4)
    goto leave;
  }
  const struct RProc *proc = MRB_METHOD_PROC(found->m);
  if (to_self) sent[0] = regs[0];
  if (MRB_PROC_CFUNC_P(proc)) {
    if (blocked || MRB_PROC_ALIAS_P(proc) || !quick_attribute(proc, sent, count)) goto leave;
    QUICK_NEXT(alone ? 3 : 4)
  }
  if (!blocked) SET_NIL_VALUE(sent[count + 1]);
  mrb_callinfo *entered = quick_enter(mrb, sent, count, found);
  if (!entered) goto leave;
  ci->pc = pc + (alone ? 3 : 4);
  ci = entered;
  regs = sent;
  irep = ci->proc->body.irep;
  pc = ci->pc;
  QUICK_ON;
}
case OP_BLKPUSH: {
  const int shape = (uint16_t)QUICK_S(2);
  const int place = (shape >> 11 & 0x3f) + (shape >> 10 & 1) + (shape >> 5 & 0x1f) + (shape >> 4 & 1) + 1;
  if ((shape & 0xf) || mrb_nil_p(regs[place])) goto leave;
  regs[pc[1]] = regs[place];
  QUICK_NEXT(4)
}
case OP_BLKCALL: {
  mrb_value *sent = regs + pc[1];
  if (!mrb_proc_p(sent[0]) || ci + 1 >= mrb->c->ciend) goto leave;
  const struct RProc *proc = mrb_proc_ptr(sent[0]);
  const int given = pc[2] + 1;
  if (MRB_PROC_ALIAS_P(proc) || MRB_PROC_CFUNC_P(proc) || !proc->body.irep ||
      sent + proc->body.irep->nregs >= mrb->c->stend) goto leave;
  ci->pc = pc + 3;
  irep = proc->body.irep;
  regs = sent;
  ci = quick_push(mrb, sent, given - 1, proc, NULL);
  ci->mid = MRB_PROC_ENV_P(proc) ? MRB_PROC_ENV(proc)->mid : 0;
  ci->u.target_class = MRB_PROC_TARGET_CLASS(proc);
  quick_clear(regs + given, irep->nregs - given);
  if (MRB_PROC_ENV_P(proc)) regs[0] = MRB_PROC_ENV(proc)->stack[0];
  ci->pc = pc = irep->iseq;
  QUICK_ON;
}
case OP_CALL: {
  const struct RProc *proc = mrb_proc_ptr(regs[0]);
  if (MRB_PROC_ALIAS_P(proc) || MRB_PROC_CFUNC_P(proc) || !proc->body.irep || ci->nk || ci->n == CALL_MAXARGS ||
      regs + proc->body.irep->nregs >= mrb->c->stend) goto leave;
  const int given = ci->n + 2;
  irep = proc->body.irep;
  if (MRB_PROC_ENV_P(proc)) ci->mid = MRB_PROC_ENV(proc)->mid;
  ci->u.target_class = MRB_PROC_TARGET_CLASS(proc);
  ci->proc = proc;
  quick_clear(regs + given, irep->nregs - given);
  if (MRB_PROC_ENV_P(proc)) regs[0] = MRB_PROC_ENV(proc)->stack[0];
  ci->pc = pc = irep->iseq;
  QUICK_ON;
}
case OP_ENTER: {
  /* parameters that must be given, some that need not be, and a block */
  const uint32_t shape = (uint32_t)pc[1] << 16 | (uint32_t)pc[2] << 8 | pc[3];
  const int wanted = MRB_ASPEC_REQ(shape), most = wanted + MRB_ASPEC_OPT(shape);
  int given = ci->n;
  if ((shape & ~0x7fe001) || ci->nk || given == CALL_MAXARGS) goto leave;
  if (given != most) {
    if (MRB_PROC_STRICT_P(ci->proc)) {
      if (given < wanted || given > most) goto leave;
    }
    else if (given == 1 && most > 1 && !mrb_immediate_p(regs[1])) {
      /* a block that takes one Array for its parameters */
      if (mrb_type(regs[1]) != MRB_TT_ARRAY || most != wanted) goto leave;
      const struct RArray *array = mrb_ary_ptr(regs[1]);
      const mrb_value *values = ARY_PTR(array), block = regs[2];
      const mrb_int length = ARY_LEN(array);
      for (int i = 0; i < wanted; i++) {
        if (i >= length) break;
        regs[i + 1] = values[i];
      }
      if (length < wanted) quick_clear(&regs[length + 1], wanted - (int)length);
      given = wanted;
      regs[wanted + 1] = block;
    }
    if (given != most) {
      const mrb_value block = regs[given + 1];
      if (given < wanted) {
        quick_clear(&regs[given + 1], wanted - given);
        given = wanted;
      }
      regs[most + 1] = block;
      if (given > most) given = most;
    }
    ci->n = most;
  }
  quick_clear(&regs[most + 2], irep->nlocals - most - 2);
  QUICK_NEXT(4 + 3 * (given - wanted))
}
case OP_RETURN: case OP_RETSELF: case OP_RETNIL: case OP_RETTRUE: case OP_RETFALSE: {
  if (!QUICK_RETURNS(mrb, ci) || irep->clen || (ci->u.env && ci->u.env->tt == MRB_TT_ENV)) goto leave;
  const struct RProc *block = ci->blk;
  if (block && !MRB_PROC_STRICT_P(block) && MRB_PROC_ENV(block) == CI_ENV(&ci[-1])) ci->blk->flags |= MRB_PROC_ORPHAN;
  if (*pc == OP_RETURN) regs[0] = regs[pc[1]];
  else if (*pc == OP_RETNIL) SET_NIL_VALUE(regs[0]);
  else if (*pc == OP_RETTRUE) SET_TRUE_VALUE(regs[0]);
  else if (*pc == OP_RETFALSE) SET_FALSE_VALUE(regs[0]);
  mrb->c->ci = --ci;
  mrb_gc_arena_restore(mrb, ai);
  irep = ci->proc->body.irep;
  regs = ci->stack;
  pc = ci->pc;
  QUICK_ON;
}

case OP_ADD: QUICK_MATH(add, +)
case OP_SUB: QUICK_MATH(sub, -)
case OP_MUL: QUICK_MATH(mul, *)
case OP_ADDI: QUICK_MATH_WITH(add, +, pc[2], 3)
case OP_SUBI: QUICK_MATH_WITH(sub, -, pc[2], 3)
case OP_ADDILV: QUICK_MATH_WITH(add, +, pc[3], 4)
case OP_SUBILV: QUICK_MATH_WITH(sub, -, pc[3], 4)
case OP_DIV: {
  mrb_value *r = regs + pc[1];
  if (QUICK_BOTH(r, MRB_TT_INTEGER, MRB_TT_INTEGER)) {
    if (mrb_integer(r[0]) < 0 || mrb_integer(r[1]) <= 0) goto leave;
    r->value.i = mrb_integer(r[0]) / mrb_integer(r[1]);
    QUICK_NEXT(2)
  }
  QUICK_FLOATS(r, x, y);
  SET_FLOAT_VALUE(mrb, *r, x / y);
  QUICK_NEXT(2)
}
case OP_EQ: {
  mrb_value *r = regs + pc[1];
  if (quick_is(mrb_type(r[0]), MRB_TT_SYMBOL))
    QUICK_DECIDE(r, mrb_type(r[1]) == MRB_TT_SYMBOL && mrb_symbol(r[0]) == mrb_symbol(r[1]))
  QUICK_COMPARE(==)
}
case OP_NILP: {
  mrb_value *r = regs + pc[1];
  if (!mrb_immediate_p(*r)) goto leave;
  QUICK_DECIDE(r, mrb_nil_p(*r))
}
case OP_LT: QUICK_COMPARE(<)
case OP_LE: QUICK_COMPARE(<=)
case OP_GT: QUICK_COMPARE(>)
case OP_GE: QUICK_COMPARE(>=)
