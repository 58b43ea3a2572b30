/* The loop over the instructions that scripts run most. Part of mruby's vm.c.
 *
 * It calls nothing, so that the compiler can keep what it needs in registers: what calls,
 * allocates or raises is left to vm_quick. All keep to one state: where a call stands (ci),
 * its registers, and ci->pc, which is true whenever anything else runs. */

#define QUICK_NEXT(size) { pc += (size); continue; }
#define QUICK_S(at) ((int16_t)((uint16_t)pc[at] << 8 | pc[(at) + 1]))

/* True when nothing but the caller waits for what this call returns. */
#define QUICK_RETURNS(mrb, ci, irep) \
  ((ci)->cci == CINFO_NONE && !(irep)->clen && (ci) != (mrb)->c->cibase && !(mrb)->c->vmexec && !(mrb)->exc)

#define QUICK_BOTH(r, one, other) (mrb_type((r)[0]) == (one) && mrb_type((r)[1]) == (other))

#define QUICK_FLOATS(r, x, y) \
  double x, y; \
  if (mrb_type((r)[0]) == MRB_TT_FLOAT) x = mrb_float((r)[0]); \
  else if (mrb_type((r)[0]) == MRB_TT_INTEGER) x = (double)mrb_integer((r)[0]); \
  else goto leave; \
  if (mrb_type((r)[1]) == MRB_TT_FLOAT) y = mrb_float((r)[1]); \
  else if (mrb_type((r)[1]) == MRB_TT_INTEGER) y = (double)mrb_integer((r)[1]); \
  else goto leave

#define QUICK_MATH(name, operator) { \
  mrb_value *r = regs + pc[1]; \
  if (mrb_likely(QUICK_BOTH(r, MRB_TT_INTEGER, MRB_TT_INTEGER))) { \
    mrb_int sum; \
    if (mrb_int_##name##_overflow(mrb_integer(r[0]), mrb_integer(r[1]), &sum)) goto leave; \
    r->value.i = sum; \
    QUICK_NEXT(2) \
  } \
  QUICK_FLOATS(r, x, y); \
  SET_FLOAT_VALUE(mrb, *r, x operator y); \
  QUICK_NEXT(2) \
}

#define QUICK_MATH_WITH(name, operator, number, size) { \
  mrb_value *r = regs + pc[1]; \
  if (mrb_likely(mrb_type(*r) == MRB_TT_INTEGER)) { \
    mrb_int sum; \
    if (mrb_int_##name##_overflow(mrb_integer(*r), (mrb_int)(number), &sum)) goto leave; \
    r->value.i = sum; \
    QUICK_NEXT(size) \
  } \
  if (mrb_type(*r) != MRB_TT_FLOAT) goto leave; \
  r->value.f = mrb_float(*r) operator (number); \
  QUICK_NEXT(size) \
}

/* What was compared decides mostly about a jump: it is made here. */
#define QUICK_DECIDE(r, answer) { \
  mrb_bool yes = (answer); \
  (r)->tt = yes ? MRB_TT_TRUE : MRB_TT_FALSE; \
  (r)->value.i = 1; \
  if (pc[2] == OP_JMPNOT && pc[3] == pc[1]) { \
    if (yes) QUICK_NEXT(6) \
    pc += 6 + QUICK_S(4); \
    continue; \
  } \
  QUICK_NEXT(2) \
}

#define QUICK_COMPARE(operator) { \
  mrb_value *r = regs + pc[1]; \
  if (mrb_likely(QUICK_BOTH(r, MRB_TT_INTEGER, MRB_TT_INTEGER))) \
    QUICK_DECIDE(r, mrb_integer(r[0]) operator mrb_integer(r[1])) \
  if (QUICK_BOTH(r, MRB_TT_INTEGER, MRB_TT_FLOAT) || QUICK_BOTH(r, MRB_TT_FLOAT, MRB_TT_INTEGER) || \
      QUICK_BOTH(r, MRB_TT_FLOAT, MRB_TT_FLOAT)) { \
    QUICK_FLOATS(r, x, y); \
    QUICK_DECIDE(r, x operator y) \
  } \
  goto leave; \
}

/* What an instruction that sends finds: a public method, or any for self; NULL where
 * it takes more than looking into the cache. `sent` are receiver, arguments and block. */
static inline const struct mrb_cache_entry*
quick_find(mrb_state *mrb, const mrb_value *sent, int count, mrb_sym name, mrb_bool to_self, mrb_bool blocked)
{
  if (count >= CALL_MAXARGS || mrb->c->ci + 1 >= mrb->c->ciend) return NULL;
  if (blocked && !mrb_nil_p(sent[count + 1]) && !mrb_proc_p(sent[count + 1])) return NULL;
  struct RClass *receiver = mrb_class(mrb, to_self ? mrb->c->ci->stack[0] : sent[0]);
  const struct mrb_cache_entry *entry =
    &mrb->cache[mrb_int_hash_func(mrb, (intptr_t)receiver ^ name) & (MRB_METHOD_CACHE_SIZE - 1)];
  if (entry->c != receiver || entry->mid != name) return NULL;
  if (!to_self && (entry->m.flags & (MRB_METHOD_PRIVATE_FL | MRB_METHOD_PROTECTED_FL))) return NULL;
  return entry;
}

static inline mrb_callinfo*
quick_push(mrb_state *mrb, mrb_value *sent, int count, const struct RProc *proc, struct RProc *block)
{
  mrb_callinfo *ci = ++mrb->c->ci;
  ci->n = count;
  ci->nk = 0;
  ci->cci = CINFO_NONE;
  ci->vis = MRB_METHOD_PUBLIC_FL;
  ci->blk = block;
  ci->stack = sent;
  ci->proc = proc;
  return ci;
}

static inline const struct REnv*
quick_outer(const mrb_callinfo *ci, int level)
{
  const struct RProc *proc = ci->proc;
  while (level--) {
    proc = proc->upper;
    if (!proc) return NULL;
  }
  return MRB_PROC_ENV(proc);
}

/* Integer#^ and its like, unless a script has replaced them. */
static mrb_func_t quick_xor, quick_and, quick_or, quick_lshift, quick_rshift, quick_mod;

static inline mrb_bool
quick_bits(mrb_func_t function, mrb_int *x, mrb_int y)
{
  if (function == quick_mod && *x >= 0 && y > 0) *x %= y;
  else if (function == quick_xor) *x ^= y;
  else if (function == quick_and) *x &= y;
  else if (function == quick_or) *x |= y;
  else if (function == quick_rshift && y >= 0 && y < 64) *x >>= y;
  else if (function == quick_lshift && y >= 0 && y < 32 && *x >= 0 && *x <= INT32_MAX) *x <<= y;
  else return FALSE;
  return TRUE;
}

/* Goes on until an instruction that is not for it, and returns that. */
static int __attribute__((noinline))
vm_hot(mrb_state *mrb, int ai)
{
  mrb_callinfo *ci = mrb->c->ci;
  const mrb_irep *irep = ci->proc->body.irep;
  mrb_value *regs = ci->stack;
  const mrb_code *pc = ci->pc;

  for (;;) {
    switch (*pc) {
    case OP_NOP:
      QUICK_NEXT(1)
    case OP_MOVE:
      regs[pc[1]] = regs[pc[2]];
      QUICK_NEXT(3)
    case OP_LOADL: {
      const mrb_irep_pool *literal = &irep->pool[pc[2]];
      mrb_value *r = regs + pc[1];
      if (literal->tt == IREP_TT_FLOAT) SET_FLOAT_VALUE(mrb, *r, literal->u.f);
      else if (literal->tt == IREP_TT_INT64) SET_FIXNUM_VALUE(*r, literal->u.i64);
      else if (literal->tt == IREP_TT_INT32) SET_FIXNUM_VALUE(*r, literal->u.i32);
      else goto leave;
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
    case OP_GETIDX: {
      mrb_value *r = regs + pc[1];
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
      continue;
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
      if (MRB_PROC_ALIAS_P(proc) || MRB_PROC_CFUNC_P(proc)) goto leave;
      if (sent + (proc->body.irep->nregs < 4 ? 4 : proc->body.irep->nregs) >= mrb->c->stend) goto leave;

      ci->pc = pc + (alone ? 3 : 4);
      if (to_self) sent[0] = regs[0];
      if (!blocked) SET_NIL_VALUE(sent[count + 1]);
      mrb_value *block = &sent[count + 1];
      ci = quick_push(mrb, sent, count, proc, mrb_nil_p(*block) ? NULL : mrb_proc_ptr(*block));
      ci->mid = found->mid;
      ci->u.target_class = found->c0;
      regs = sent;
      irep = proc->body.irep;
      ci->pc = pc = irep->iseq;
      continue;
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
      if (given < irep->nregs) stack_clear(regs + given, irep->nregs - given);
      if (MRB_PROC_ENV_P(proc)) regs[0] = MRB_PROC_ENV(proc)->stack[0];
      ci->pc = pc = irep->iseq;
      continue;
    }
    case OP_ENTER: {
      const uint32_t shape = (uint32_t)pc[1] << 16 | (uint32_t)pc[2] << 8 | pc[3];
      const int wanted = MRB_ASPEC_REQ(shape);
      if ((shape & ~0x7c0001) || ci->nk) goto leave;
      if (ci->n != wanted) {
        /* a block that takes one Array for its parameters */
        if (ci->n != 1 || wanted < 2 || MRB_PROC_STRICT_P(ci->proc) || mrb_type(regs[1]) != MRB_TT_ARRAY) goto leave;
        const struct RArray *array = mrb_ary_ptr(regs[1]);
        const mrb_value *values = ARY_PTR(array), block = regs[2];
        const mrb_int length = ARY_LEN(array);
        for (int i = 0; i < wanted; i++) {
          if (i < length) regs[i + 1] = values[i];
          else SET_NIL_VALUE(regs[i + 1]);
        }
        regs[wanted + 1] = block;
        ci->n = wanted;
      }
      if (irep->nlocals > wanted + 2) stack_clear(&regs[wanted + 2], irep->nlocals - wanted - 2);
      QUICK_NEXT(4)
    }
    case OP_RETURN: case OP_RETSELF: case OP_RETNIL: case OP_RETTRUE: case OP_RETFALSE: {
      if (!QUICK_RETURNS(mrb, ci, irep) || ci->blk || (ci->u.env && ci->u.env->tt == MRB_TT_ENV)) goto leave;
      if (*pc == OP_RETURN) regs[0] = regs[pc[1]];
      else if (*pc == OP_RETNIL) SET_NIL_VALUE(regs[0]);
      else if (*pc == OP_RETTRUE) SET_TRUE_VALUE(regs[0]);
      else if (*pc == OP_RETFALSE) SET_FALSE_VALUE(regs[0]);
      mrb->c->ci = --ci;
      mrb_gc_arena_restore(mrb, ai);
      irep = ci->proc->body.irep;
      regs = ci->stack;
      pc = ci->pc;
      continue;
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
      if (mrb_type(r[0]) == MRB_TT_SYMBOL)
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

    default:
    leave:
      ci->pc = pc;
      return *pc;
    }
  }
}
