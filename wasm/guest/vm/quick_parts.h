/* What the loop of quick.h is made of. */

static mrb_func_t quick_str_append, quick_int_to_s, quick_int_equal, quick_str_equal, quick_sym_equal;
static mrb_func_t quick_mod_eqq, quick_obj_eqq;

void
mrb_vm_quick_init(mrb_state *mrb)
{
  const struct { struct RClass *owner; mrb_sym name; mrb_func_t *function; } known[] = {
    { mrb->integer_class, MRB_OPSYM(xor), &quick_xor }, { mrb->integer_class, MRB_OPSYM(and), &quick_and },
    { mrb->integer_class, MRB_OPSYM(or), &quick_or }, { mrb->integer_class, MRB_OPSYM(lshift), &quick_lshift },
    { mrb->integer_class, MRB_OPSYM(rshift), &quick_rshift }, { mrb->integer_class, MRB_OPSYM(mod), &quick_mod },
    { mrb->integer_class, MRB_SYM(to_s), &quick_int_to_s }, { mrb->string_class, MRB_OPSYM(lshift), &quick_str_append },
    { mrb->integer_class, MRB_OPSYM(eqq), &quick_int_equal }, { mrb->string_class, MRB_OPSYM(eq), &quick_str_equal },
    { mrb->symbol_class, MRB_OPSYM(eq), &quick_sym_equal }, { mrb->module_class, MRB_OPSYM(eqq), &quick_mod_eqq },
    { mrb->object_class, MRB_OPSYM(eqq), &quick_obj_eqq },
  };
  for (size_t i = 0; i < sizeof(known) / sizeof(*known); i++) {
    struct RClass *owner = known[i].owner;
    mrb_method_t method = mrb_method_search_vm(mrb, &owner, known[i].name);
    if (MRB_METHOD_FUNC_P(method)) *known[i].function = MRB_METHOD_FUNC(method);
  }
}

/* What vm_hot has nothing for, or likely nothing right after an instruction of vm_quick. */
static const mrb_bool quick_not_hot[UINT8_MAX + 1] = {
  [OP_STRING] = TRUE, [OP_STRCAT] = TRUE, [OP_GETCONST] = TRUE, [OP_GETGV] = TRUE, [OP_SETGV] = TRUE,
  [OP_RESCUE] = TRUE, [OP_EXCEPT] = TRUE, [OP_RAISEIF] = TRUE, [OP_JMPUW] = TRUE,
  [OP_BLOCK] = TRUE, [OP_LAMBDA] = TRUE, [OP_ARRAY] = TRUE, [OP_ARRAY2] = TRUE, [OP_HASH] = TRUE,
  [OP_RANGE_INC] = TRUE, [OP_RANGE_EXC] = TRUE, [OP_SEND] = TRUE, [OP_SEND0] = TRUE, [OP_SENDB] = TRUE,
  [OP_SSEND] = TRUE, [OP_SSEND0] = TRUE, [OP_SSENDB] = TRUE,
};

static inline void
quick_check_count(mrb_state *mrb, const mrb_callinfo *ci, mrb_aspec aspec)
{
  if (ci->n != MRB_ASPEC_REQ(aspec) || MRB_ASPEC_POST(aspec)) check_argument_count(mrb, ci, aspec);
}

static mrb_sym
quick_operator(int code)
{
  switch (code) {
  case OP_ADD: return MRB_OPSYM(add);
  case OP_SUB: return MRB_OPSYM(sub);
  case OP_MUL: return MRB_OPSYM(mul);
  case OP_DIV: return MRB_OPSYM(div);
  case OP_EQ: return MRB_OPSYM(eq);
  case OP_LT: return MRB_OPSYM(lt);
  case OP_LE: return MRB_OPSYM(le);
  case OP_GT: return MRB_OPSYM(gt);
  default: return MRB_OPSYM(ge);
  }
}

static mrb_bool
quick_compares_by(mrb_state *mrb, mrb_value object, mrb_func_t function)
{
  struct RClass *class = mrb_class(mrb, object);
  mrb_method_t method = mrb_vm_find_method(mrb, class, &class, MRB_OPSYM(eq));
  return !MRB_METHOD_UNDEF_P(method) && MRB_METHOD_FUNC_P(method) && MRB_METHOD_FUNC(method) == function;
}

/* What == and === of the core say of two Integers, Strings or Symbols, or of a class and an
 * object; -1 of others. */
static int
quick_equal(mrb_state *mrb, mrb_func_t function, const mrb_value *sent)
{
  const mrb_bool strings = QUICK_BOTH(sent, MRB_TT_STRING, MRB_TT_STRING);
  if (function == quick_str_equal) return strings ? mrb_str_equal(mrb, sent[0], sent[1]) : -1;
  if (function == quick_int_equal) {
    return QUICK_BOTH(sent, MRB_TT_INTEGER, MRB_TT_INTEGER) ? mrb_integer(sent[0]) == mrb_integer(sent[1]) : -1;
  }
  if (function == quick_mod_eqq) {
    if (mrb_type(sent[0]) != MRB_TT_CLASS && mrb_type(sent[0]) != MRB_TT_MODULE) return -1;
    return mrb_obj_is_kind_of(mrb, sent[1], mrb_class_ptr(sent[0]));
  }
  if (function != quick_obj_eqq) return -1;
  if (strings && quick_compares_by(mrb, sent[0], quick_str_equal)) return mrb_str_equal(mrb, sent[0], sent[1]);
  if (QUICK_BOTH(sent, MRB_TT_SYMBOL, MRB_TT_SYMBOL) && quick_compares_by(mrb, sent[0], quick_sym_equal)) {
    return mrb_symbol(sent[0]) == mrb_symbol(sent[1]);
  }
  return -1;
}

/* An exception is set: TRUE when a clause of the script's catches it before it leaves the
 * calls of this loop. */
static mrb_bool
quick_catch(mrb_state *mrb)
{
  for (mrb_callinfo *ci = mrb->c->ci; ; ci = cipop(mrb)) {
    const struct RProc *proc = ci->proc;
    if (proc && !MRB_PROC_CFUNC_P(proc) && proc->body.irep && proc->body.irep->clen > 0) {
      const mrb_irep *irep = proc->body.irep;
      const struct mrb_irep_catch_handler *clause = catch_handler_find(irep, ci->pc, MRB_CATCH_FILTER_ALL);
      if (clause) {
        if (ci->stack + irep->nregs >= mrb->c->stend) return FALSE;
        ci->pc = irep->iseq + mrb_irep_catch_handler_unpack(clause->target);
        return TRUE;
      }
    }
    if (ci == mrb->c->cibase || ci->cci == CINFO_SKIP) return FALSE;
  }
}

/* Whether an `ensure` is to run before the instruction in front of `next` may leave. */
static mrb_bool
quick_ensured(const mrb_irep *irep, const mrb_code *next)
{
  return irep->clen > 0 && catch_handler_find(irep, next, MRB_CATCH_FILTER_ENSURE);
}

/* TRUE when the class of a `rescue` has no === of the script's own. */
static mrb_bool
quick_plain_rescue(mrb_state *mrb, mrb_value class)
{
  if (mrb_type(class) != MRB_TT_CLASS && mrb_type(class) != MRB_TT_MODULE) return FALSE;
  struct RClass *owner = mrb_class(mrb, class);
  mrb_method_t method = mrb_vm_find_method(mrb, owner, &owner, MRB_OPSYM(eqq));
  return MRB_METHOD_UNDEF_P(method) || MRB_METHOD_FUNC_P(method);
}

/* Class#new of a class whose objects are made as most are: the object is made, and the
 * call of its initialize begun. Where that is C, `initialize` is told so. */
static mrb_bool
quick_new(mrb_state *mrb, mrb_value *sent, int count, struct mrb_cache_entry called, mrb_func_t *initialize)
{
  if (mrb_type(sent[0]) != MRB_TT_CLASS) return FALSE;
  struct RClass *class = mrb_class_ptr(sent[0]), *owner = mrb_class(mrb, sent[0]);
  const enum mrb_vtype type = MRB_INSTANCE_TT(class);
  if ((type && type != MRB_TT_OBJECT && type != MRB_TT_EXCEPTION) || MRB_UNDEF_ALLOCATOR_P(class)) return FALSE;
  if (class == mrb->nil_class || class == mrb->false_class) return FALSE;
  mrb_method_t method = mrb_vm_find_method(mrb, owner, &owner, MRB_SYM(allocate));
  if (!MRB_METHOD_FUNC_P(method) || MRB_METHOD_FUNC(method) != mrb_instance_alloc) return FALSE;
  owner = class;
  method = mrb_vm_find_method(mrb, owner, &owner, MRB_SYM(initialize));
  if (MRB_METHOD_UNDEF_P(method)) return FALSE;
  const struct RProc *proc = NULL;
  int registers = 4;
  if (MRB_METHOD_PROC_P(method)) {
    proc = MRB_METHOD_PROC(method);
    if (MRB_PROC_ALIAS_P(proc) || MRB_PROC_CFUNC_P(proc)) return FALSE;
    if (proc->body.irep->nregs > registers) registers = proc->body.irep->nregs;
  }
  if (sent + count + registers + 4 >= mrb->c->stend || mrb->c->ci + 2 >= mrb->c->ciend) return FALSE;

  const mrb_value object = mrb_obj_value(mrb_obj_alloc(mrb, type ? type : MRB_TT_OBJECT, class));
  for (int i = count + 1; i > 0; i--) sent[i + 1] = sent[i];
  sent[0] = sent[1] = object;
  struct RProc *block = mrb_nil_p(sent[count + 2]) ? NULL : mrb_proc_ptr(sent[count + 2]);
  mrb_callinfo *ci = quick_push(mrb, sent, count, &mrb_class_new_proc, block);
  ci->mid = called.mid;
  ci->u.target_class = called.c0;
  ci->pc = mrb_class_new_proc.body.irep->iseq + mrb_class_new_proc.body.irep->ilen - 2; /* its return */
  ci = quick_push(mrb, sent + 1, count, proc, block);
  ci->mid = MRB_SYM(initialize);
  ci->u.target_class = owner;
  ci->pc = proc ? proc->body.irep->iseq : NULL;
  if (!proc) {
    *initialize = MRB_METHOD_FUNC(method);
    quick_check_count(mrb, ci, MRB_MT_ASPEC(method.flags));
  }
  return TRUE;
}
