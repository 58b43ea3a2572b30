/* Hashes: entries one by one, keys by identity, and how a Hash is written. */

#include <mruby.h>
#include <mruby/array.h>
#include <mruby/class.h>
#include <mruby/error.h>
#include <mruby/hash.h>
#include <mruby/internal.h>
#include <mruby/presym.h>
#include <mruby/string.h>

#include "regexp.h"

/* hash.__places is how many there are when a walk begins */
static mrb_value
hash_places(mrb_state *mrb, mrb_value self)
{
  return mrb_int_value(mrb, mrb_hash_places(mrb, self));
}

/* hash.__pair(place, places) is [key, value], false where one was deleted, nil behind
   the last. A key that was added since the walk began is an error. */
static mrb_value
hash_pair(mrb_state *mrb, mrb_value self)
{
  mrb_int place, places;
  mrb_get_args(mrb, "ii", &place, &places);
  mrb_int used = mrb_hash_places(mrb, self);
  if (used > places) mrb_raise(mrb, E_RUNTIME_ERROR, "can't add a new key into hash during iteration");
  if (place < 0 || place >= used) return mrb_nil_value();
  mrb_value pair[2];
  if (!mrb_hash_at_place(mrb, self, (uint32_t)place, &pair[0], &pair[1])) return mrb_false_value();
  return mrb_ary_new_from_values(mrb, 2, pair);
}

static mrb_value
hash_compare_by_identity(mrb_state *mrb, mrb_value self)
{
  mrb_check_frozen_value(mrb, self);
  if (mrb_hash_ptr(self)->flags & MRB_HASH_IDENTITY) return self;
  mrb_value copy = mrb_hash_dup(mrb, self), key, value;
  mrb_hash_clear(mrb, self);
  mrb_hash_by_identity(mrb, self);
  uint32_t places = mrb_hash_places(mrb, copy);
  for (uint32_t i = 0; i < places; i++) {
    if (mrb_hash_at_place(mrb, copy, i, &key, &value)) mrb_hash_set(mrb, self, key, value);
  }
  return self;
}

static mrb_value
hash_compare_by_identity_p(mrb_state *mrb, mrb_value self)
{
  return mrb_bool_value((mrb_hash_ptr(self)->flags & MRB_HASH_IDENTITY) != 0);
}

static void
cat_key(mrb_state *mrb, mrb_value out, mrb_value key)
{
  if (!mrb_symbol_p(key)) {
    mrb_str_cat_str(mrb, out, mrb_inspect(mrb, key));
    mrb_str_cat_lit(mrb, out, " => ");
    return;
  }
  mrb_value name = mrb_sym_str(mrb, mrb_symbol(key));
  if (!kobako_symbol_plain_key(name)) name = mrb_inspect(mrb, name);
  mrb_str_cat_str(mrb, out, name);
  mrb_str_cat_lit(mrb, out, ": ");
}

static mrb_value
hash_inspect(mrb_state *mrb, mrb_value self)
{
  mrb->c->ci->mid = MRB_SYM(inspect);
  if (MRB_RECURSIVE_UNARY_P(mrb, MRB_SYM(inspect), self)) return mrb_str_new_lit(mrb, "{...}");
  mrb_value out = mrb_str_new_lit(mrb, "{"), key, value;
  int arena = mrb_gc_arena_save(mrb);
  mrb_bool first = TRUE;
  /* what is written may be changed by an inspect of the script's */
  for (uint32_t i = 0; i < mrb_hash_places(mrb, self); i++) {
    if (!mrb_hash_at_place(mrb, self, i, &key, &value)) continue;
    mrb_gc_protect(mrb, value);
    if (!first) mrb_str_cat_lit(mrb, out, ", ");
    first = FALSE;
    cat_key(mrb, out, key);
    mrb_str_cat_str(mrb, out, mrb_inspect(mrb, value));
    mrb_gc_arena_restore(mrb, arena);
  }
  mrb_str_cat_lit(mrb, out, "}");
  return out;
}

void
kobako_hash_init(mrb_state *mrb)
{
  struct RClass *hash = mrb->hash_class;
  mrb_define_method_id(mrb, hash, MRB_SYM(__places), hash_places, MRB_ARGS_NONE());
  mrb_define_method_id(mrb, hash, MRB_SYM(__pair), hash_pair, MRB_ARGS_REQ(2));
  mrb_define_method_id(mrb, hash, MRB_SYM(compare_by_identity), hash_compare_by_identity, MRB_ARGS_NONE());
  mrb_define_method_id(mrb, hash, MRB_SYM_Q(compare_by_identity), hash_compare_by_identity_p, MRB_ARGS_NONE());
  mrb_define_method_id(mrb, hash, MRB_SYM(inspect), hash_inspect, MRB_ARGS_NONE());
  mrb_define_method_id(mrb, hash, MRB_SYM(to_s), hash_inspect, MRB_ARGS_NONE());
}
