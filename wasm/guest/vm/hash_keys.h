/* The keys that most Hashes have, found without a call for each that is passed. Part of
 * mruby's hash.c. */

static inline uint32_t
quick_mixed(uint32_t code)
{
  return code ^ (code << 2) ^ (code >> 2);
}

/* Which entry a bucket names: as ib_it_next reads it. */
static inline uint32_t
quick_bucket(const uint32_t *buckets, uint32_t bits, uint32_t mask, uint32_t place)
{
  const uint64_t last = (uint64_t)bits * (place + (uint64_t)1) - 1;
  const uint32_t word = U32(last / IB_TYPE_BIT), shift = IB_TYPE_BIT - 1 - U32(last % IB_TYPE_BIT);
  uint32_t index = buckets[word] >> shift;
  if (IB_TYPE_BIT - bits < shift) index |= buckets[word - 1] << (IB_TYPE_BIT - shift);
  return index & mask;
}

#define QUICK_FIND(code, same) do { \
  if (h_ar_p(h)) { \
    EA_EACH_USED(ar_ea(h), ar_ea_n_used(h), entry) if (same(entry)) return entry; \
    return NULL; \
  } \
  const uint32_t bits = ib_bit(h), mask = ib_bit_to_capa(bits) - 1, start = (code) & mask; \
  for (uint32_t step = 0; ; step++) { \
    const uint32_t index = quick_bucket(ht_ib(h), bits, mask, (start + (step * step + step) / 2) & mask); \
    if (index == mask) return NULL; \
    if (index == mask - 1) continue; \
    hash_entry *entry = ea_get(ht_ea(h), index); \
    if (same(entry)) return entry; \
  } \
} while (0)

static hash_entry*
quick_find_symbol(struct RHash *h, mrb_sym symbol)
{
#define SAME(entry) (mrb_type((entry)->key) == MRB_TT_SYMBOL && mrb_symbol((entry)->key) == symbol)
  QUICK_FIND(quick_mixed(symbol), SAME);
#undef SAME
}

static hash_entry*
quick_find_integer(struct RHash *h, mrb_int number)
{
#define SAME(entry) (mrb_type((entry)->key) == MRB_TT_INTEGER && mrb_integer((entry)->key) == number)
  QUICK_FIND(quick_mixed(U32(number)), SAME);
#undef SAME
}

static hash_entry*
quick_find_string(mrb_state *mrb, struct RHash *h, mrb_value string)
{
#define SAME(entry) mrb_str_equal(mrb, string, (entry)->key)
  QUICK_FIND(quick_mixed(mrb_str_hash(mrb, string)), SAME);
#undef SAME
}

/* FALSE for keys that are compared in other ways; else whether it is there is told by the entry. */
static inline mrb_bool
quick_lookup(mrb_state *mrb, struct RHash *h, mrb_value key, hash_entry **entry)
{
  if (h->flags & MRB_HASH_IDENTITY) return FALSE;
  switch (mrb_type(key)) {
  case MRB_TT_SYMBOL: *entry = h->size ? quick_find_symbol(h, mrb_symbol(key)) : NULL; return TRUE;
  case MRB_TT_INTEGER: *entry = h->size ? quick_find_integer(h, mrb_integer(key)) : NULL; return TRUE;
  case MRB_TT_STRING: *entry = h->size ? quick_find_string(mrb, h, key) : NULL; return TRUE;
  default: return FALSE;
  }
}
