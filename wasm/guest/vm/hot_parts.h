/* What the loop of hot.h is made of. Nothing here calls, and where an answer takes more
 * than looking, it is FALSE or NULL: then the instruction is left to others. */

/* A call in the loop, and nothing is in registers any more. */
#define QUICK_INLINE inline __attribute__((always_inline))

#define QUICK_NEXT(size) { pc += (size); QUICK_ON; }
#define QUICK_S(at) ((int16_t)((uint16_t)pc[at] << 8 | pc[(at) + 1]))

/* True when nothing but the caller waits for what this call returns. */
#define QUICK_RETURNS(mrb, ci) \
  ((ci)->cci == CINFO_NONE && (ci) != (mrb)->c->cibase && !(mrb)->c->vmexec && !(mrb)->exc)

/* Asked in a way that compiler and wasm-opt make no jump table of two or three questions. */
static QUICK_INLINE mrb_bool
quick_is(uint32_t type, uint32_t asked)
{
  __asm__("" : "+r"(type));
  return type == asked;
}

#define QUICK_BOTH(r, one, other) (quick_is(mrb_type((r)[0]), one) && quick_is(mrb_type((r)[1]), other))

mrb_static_assert(MRB_TT_INTEGER == MRB_TT_FLOAT + 1);
#define QUICK_NUMBER_P(v) ((uint32_t)mrb_type(v) - MRB_TT_FLOAT <= 1)

static QUICK_INLINE double
quick_float(mrb_value number)
{
  return quick_is(mrb_type(number), MRB_TT_FLOAT) ? mrb_float(number) : (double)mrb_integer(number);
}

#define QUICK_FLOATS(r, x, y) \
  if (!QUICK_NUMBER_P((r)[0]) || !QUICK_NUMBER_P((r)[1])) goto leave; \
  const double x = quick_float((r)[0]), y = quick_float((r)[1])

#define QUICK_MATH(name, operator) { \
  mrb_value *r = regs + pc[1]; \
  if (mrb_likely(QUICK_BOTH(r, MRB_TT_INTEGER, MRB_TT_INTEGER))) { \
    mrb_int sum; \
    if (quick_##name##_overflow(mrb_integer(r[0]), mrb_integer(r[1]), &sum)) goto leave; \
    r->value.i = sum; \
    QUICK_NEXT(2) \
  } \
  QUICK_FLOATS(r, x, y); \
  SET_FLOAT_VALUE(mrb, *r, x operator y); \
  QUICK_NEXT(2) \
}

#define QUICK_MATH_WITH(name, operator, number, size) { \
  mrb_value *r = regs + pc[1]; \
  if (mrb_likely(quick_is(mrb_type(*r), MRB_TT_INTEGER))) { \
    mrb_int sum; \
    if (quick_##name##_overflow(mrb_integer(*r), (mrb_int)(number), &sum)) goto leave; \
    r->value.i = sum; \
    QUICK_NEXT(size) \
  } \
  if (!quick_is(mrb_type(*r), MRB_TT_FLOAT)) goto leave; \
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
    QUICK_ON; \
  } \
  QUICK_NEXT(2) \
}

#define QUICK_COMPARE(operator) { \
  mrb_value *r = regs + pc[1]; \
  if (mrb_likely(QUICK_BOTH(r, MRB_TT_INTEGER, MRB_TT_INTEGER))) \
    QUICK_DECIDE(r, mrb_integer(r[0]) operator mrb_integer(r[1])) \
  QUICK_FLOATS(r, x, y); \
  QUICK_DECIDE(r, x operator y) \
}

static QUICK_INLINE struct RClass*
quick_class(mrb_state *mrb, mrb_value object)
{
  if (!mrb_immediate_p(object)) return mrb_obj_ptr(object)->c;
  if (quick_is(mrb_type(object), MRB_TT_INTEGER)) return mrb->integer_class;
  if (quick_is(mrb_type(object), MRB_TT_FLOAT)) return mrb->float_class;
  if (quick_is(mrb_type(object), MRB_TT_SYMBOL)) return mrb->symbol_class;
  return mrb_class(mrb, object);
}

/* What an instruction that sends finds: a public method, or any for self; NULL where
 * it takes more than looking into the cache. `sent` are receiver, arguments and block. */
static QUICK_INLINE const struct mrb_cache_entry*
quick_find(mrb_state *mrb, const mrb_value *sent, int count, mrb_sym name, mrb_bool to_self, mrb_bool blocked)
{
  if (count >= CALL_MAXARGS || mrb->c->ci + 1 >= mrb->c->ciend) return NULL;
  if (blocked && !mrb_nil_p(sent[count + 1]) && !mrb_proc_p(sent[count + 1])) return NULL;
  struct RClass *receiver = quick_class(mrb, to_self ? mrb->c->ci->stack[0] : sent[0]);
  const uint32_t place = mrb_int_hash_func(mrb, (intptr_t)receiver ^ name) & (MRB_METHOD_CACHE_SIZE - 1);
  const struct mrb_cache_entry *entry = &mrb->cache[place];
  if (entry->c != receiver || entry->mid != name) {
    entry = &mrb->cache[place ^ 1];
    if (entry->c != receiver || entry->mid != name) return NULL;
  }
  if (!to_self && (entry->m.flags & (MRB_METHOD_PRIVATE_FL | MRB_METHOD_PROTECTED_FL))) return NULL;
  return entry;
}

static QUICK_INLINE mrb_callinfo*
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

/* NULL where the method is no Ruby, or where the stack must grow first. */
static QUICK_INLINE mrb_callinfo*
quick_enter(mrb_state *mrb, mrb_value *sent, int count, const struct mrb_cache_entry *found)
{
  const struct RProc *proc = MRB_METHOD_PROC(found->m);
  if (MRB_PROC_ALIAS_P(proc) || MRB_PROC_CFUNC_P(proc) || proc == &mrb_class_new_proc) return NULL;
  const mrb_irep *irep = proc->body.irep;
  if (sent + (irep->nregs < 4 ? 4 : irep->nregs) >= mrb->c->stend) return NULL;
  const mrb_value *block = &sent[count + 1];
  mrb_callinfo *ci = quick_push(mrb, sent, count, proc, mrb_nil_p(*block) ? NULL : mrb_proc_ptr(*block));
  ci->mid = found->mid;
  ci->u.target_class = found->c0;
  ci->pc = irep->iseq;
  return ci;
}

static QUICK_INLINE const struct REnv*
quick_outer(const mrb_callinfo *ci, int level)
{
  const struct RProc *proc = ci->proc;
  while (level--) {
    proc = proc->upper;
    if (!proc) return NULL;
  }
  return MRB_PROC_ENV(proc);
}

#define QUICK_GC_BLACK 4 /* GC_BLACK of gc.c */

/* With a pointer that the compiler cannot follow, or it would call memset. */
static QUICK_INLINE void
quick_clear(mrb_value *from, int count)
{
  for (; count > 0; count--) {
    SET_NIL_VALUE(*from);
    from++;
    __asm__("" : "+r"(from));
  }
}

/* Whether the collector need not hear of a value that is written into an object. */
static QUICK_INLINE mrb_bool
quick_unheard(const struct RBasic *object, mrb_value value)
{
  return mrb_immediate_p(value) || object->gc_color != QUICK_GC_BLACK;
}

/* Where an object keeps an instance variable that it has. */
static QUICK_INLINE mrb_value*
quick_variable(mrb_value object, mrb_sym name)
{
  if (mrb_type(object) != MRB_TT_OBJECT || !MRB_OBJ_SHAPED_P(mrb_obj_ptr(object))) return NULL;
  mrb_shaped_iv *held = (mrb_shaped_iv*)mrb_obj_ptr(object)->iv;
  if (!held) return NULL;
  for (const mrb_iv_shape *shape = held->shape; shape->count; shape = shape->parent) {
    if (shape->edge != name) continue;
    mrb_value *value = &held->values[shape->count - 1];
    return mrb_undef_p(*value) ? NULL : value;
  }
  return NULL;
}

static QUICK_INLINE mrb_bool
quick_set_variable(mrb_value object, mrb_sym name, mrb_value value)
{
  mrb_value *place = quick_variable(object, name);
  if (!place || mrb_frozen_p(mrb_obj_ptr(object)) || !quick_unheard(mrb_basic_ptr(object), value)) return FALSE;
  *place = value;
  return TRUE;
}

struct quick_entry { mrb_value key, value; }; /* struct hash_entry of hash.c */

/* Where a small Hash keeps what it has under a Symbol or an Integer. */
static QUICK_INLINE mrb_value*
quick_small_hash(mrb_state *mrb, mrb_value object, mrb_value key)
{
  const struct RHash *hash = mrb_hash_ptr(object);
  if (hash->c != mrb->hash_class || (hash->flags & (MRB_HASH_HT | MRB_HASH_IDENTITY))) return NULL;
  if (!quick_is(mrb_type(key), MRB_TT_SYMBOL) && !quick_is(mrb_type(key), MRB_TT_INTEGER)) return NULL;
  struct quick_entry *entry = (struct quick_entry*)hash->hsh.ea;
  int left = (hash->flags & MRB_HASH_AR_EA_N_USED_MASK) >> MRB_HASH_AR_EA_N_USED_SHIFT;
  for (; left > 0; left--, entry++) {
    if (entry->key.value.i == key.value.i && mrb_type(entry->key) == mrb_type(key)) return &entry->value;
  }
  return NULL;
}

/* What attr_reader and attr_writer made. */
static QUICK_INLINE mrb_bool
quick_attribute(const struct RProc *proc, mrb_value *sent, int count)
{
  const struct REnv *env = MRB_PROC_ENV(proc);
  if (proc->body.func == mrb_attr_reader && count == 0) {
    const mrb_value *value = quick_variable(sent[0], mrb_symbol(env->stack[0]));
    if (!value) return FALSE;
    sent[0] = *value;
    return TRUE;
  }
  if (proc->body.func != mrb_attr_writer || count != 1) return FALSE;
  if (!quick_set_variable(sent[0], mrb_symbol(env->stack[0]), sent[1])) return FALSE;
  sent[0] = sent[1];
  return TRUE;
}

/* The compiler's own calls a function that multiplies to 128 bits, and the compiler knows
 * its own behind a division, if it can see what is divided. */
static QUICK_INLINE mrb_bool
quick_mul_overflow(mrb_int x, mrb_int y, mrb_int *product)
{
  mrb_int made = (mrb_int)((uint64_t)x * (uint64_t)y);
  *product = made;
  if (mrb_likely((int32_t)x == x && (int32_t)y == y)) return FALSE;
  __asm__("" : "+r"(made));
  return x == -1 ? y == MRB_INT_MIN : x != 0 && made / x != y;
}
#define quick_add_overflow mrb_int_add_overflow
#define quick_sub_overflow mrb_int_sub_overflow

/* Integer#^ and its like, unless a script has replaced them. */
static mrb_func_t quick_xor, quick_and, quick_or, quick_lshift, quick_rshift, quick_mod;

static QUICK_INLINE mrb_bool
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

