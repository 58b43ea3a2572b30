/* Random numbers as CRuby makes them: the Mersenne Twister MT19937, so that a seed gives
   the same numbers. What is drawn from it is in mrblib/random.rb. */

#include <string.h>

#include <mruby.h>
#include <mruby/array.h>
#include <mruby/class.h>
#include <mruby/data.h>
#include <mruby/error.h>
#include <mruby/internal.h>
#include <mruby/presym.h>
#include <mruby/string.h>

#define WORDS 624
#define MIDDLE 397

struct twister {
  uint32_t words[WORDS];
  uint32_t next; /* index of the word to be drawn */
};

static const struct mrb_data_type twister_type = {"Random", mrb_free};

/* What the host gave this run, decimal digits; none for the default. */
#define SEED_DIGITS 1300
static char seed_digits[SEED_DIGITS];
static size_t seed_length;

void
kobako_seed(const char *digits, size_t length)
{
  if (length > sizeof(seed_digits)) return; /* the host has checked */
  memcpy(seed_digits, digits, length);
  seed_length = length;
}

/* --- the twister --- */

static void
begin(struct twister *twister, uint32_t seed)
{
  twister->words[0] = seed;
  for (uint32_t i = 1; i < WORDS; i++) {
    uint32_t before = twister->words[i - 1];
    twister->words[i] = 1812433253u * (before ^ (before >> 30)) + i;
  }
  twister->next = WORDS;
}

/* Of a seed that is longer than a word. */
static void
begin_with_key(struct twister *twister, const mrb_value *key, mrb_int length)
{
  begin(twister, 19650218);
  uint32_t *words = twister->words;
  uint32_t at = 1;
  mrb_int from = 0;
  for (mrb_int left = length > WORDS ? length : WORDS; left > 0; left--) {
    uint32_t before = words[at - 1];
    uint32_t part = (uint32_t)mrb_integer(key[from]);
    words[at] = (words[at] ^ ((before ^ (before >> 30)) * 1664525u)) + part + (uint32_t)from;
    if (++at == WORDS) {
      words[0] = words[WORDS - 1];
      at = 1;
    }
    if (++from == length) from = 0;
  }
  for (uint32_t left = WORDS - 1; left > 0; left--) {
    uint32_t before = words[at - 1];
    words[at] = (words[at] ^ ((before ^ (before >> 30)) * 1566083941u)) - at;
    if (++at == WORDS) {
      words[0] = words[WORDS - 1];
      at = 1;
    }
  }
  words[0] = 0x80000000u;
}

static void
twist(struct twister *twister)
{
  uint32_t *words = twister->words;
  for (uint32_t i = 0; i < WORDS; i++) {
    uint32_t mixed = (words[i] & 0x80000000u) | (words[(i + 1) % WORDS] & 0x7fffffffu);
    words[i] = words[(i + MIDDLE) % WORDS] ^ (mixed >> 1) ^ (mixed & 1 ? 0x9908b0dfu : 0);
  }
  twister->next = 0;
}

static uint32_t
draw(struct twister *twister)
{
  if (twister->next >= WORDS) twist(twister);
  uint32_t word = twister->words[twister->next++];
  word ^= word >> 11;
  word ^= (word << 7) & 0x9d2c5680u;
  word ^= (word << 15) & 0xefc60000u;
  return word ^ (word >> 18);
}

/* From 0 to `most`. A word is drawn anew until it is within: no number is favoured. */
static uint64_t
draw_up_to(struct twister *twister, uint64_t most)
{
  if (most == 0) return 0;
  uint64_t mask = ~(uint64_t)0 >> __builtin_clzll(most);
  for (;;) {
    uint64_t number = 0;
    if (mask >> 32) {
      number = ((uint64_t)draw(twister) << 32) & mask;
      if (number > most) continue;
    }
    number |= draw(twister) & mask;
    if (number <= most) return number;
  }
}

/* --- Random's methods --- */

static struct twister *
twister_of(mrb_state *mrb, mrb_value random)
{
  struct twister *twister = (struct twister *)mrb_data_check_get_ptr(mrb, random, &twister_type);
  if (!twister) mrb_raise(mrb, E_TYPE_ERROR, "uninitialized Random");
  return twister;
}

/* __begin(words): of the seed's 32-bit words, the lowest first. */
static mrb_value
random_begin(mrb_state *mrb, mrb_value self)
{
  const mrb_value *words;
  mrb_int length;
  mrb_get_args(mrb, "a", &words, &length);
  if (length == 0) mrb_raise(mrb, E_ARGUMENT_ERROR, "a seed has a word");
  for (mrb_int i = 0; i < length; i++) {
    if (!mrb_integer_p(words[i])) mrb_raise(mrb, E_TYPE_ERROR, "a seed's words are Integers");
  }
  struct twister *twister = (struct twister *)mrb_data_check_get_ptr(mrb, self, &twister_type);
  if (!twister) {
    if (!mrb_data_p(self) || DATA_TYPE(self)) mrb_raise(mrb, E_TYPE_ERROR, "no Random");
    twister = (struct twister *)mrb_malloc(mrb, sizeof(struct twister));
    mrb_data_init(self, twister, &twister_type);
  }
  if (length == 1) {
    begin(twister, (uint32_t)mrb_integer(words[0]));
  }
  else {
    /* as in CRuby: a highest word of 1 is taken for a guard, and left out */
    if (mrb_integer(words[length - 1]) == 1) length--;
    begin_with_key(twister, words, length);
  }
  return self;
}

static mrb_value
random_word(mrb_state *mrb, mrb_value self)
{
  return mrb_int_value(mrb, draw(twister_of(mrb, self)));
}

/* From 0.0 up to, and without, 1.0. */
static mrb_value
random_real(mrb_state *mrb, mrb_value self)
{
  struct twister *twister = twister_of(mrb, self);
  uint32_t high = draw(twister) >> 5, low = draw(twister) >> 6;
  return mrb_float_value(mrb, (high * 67108864.0 + low) * (1.0 / 9007199254740992.0));
}

static mrb_value
random_up_to(mrb_state *mrb, mrb_value self)
{
  mrb_int most;
  mrb_get_args(mrb, "i", &most);
  if (most < 0) mrb_raise(mrb, E_ARGUMENT_ERROR, "a limit is not negative");
  return mrb_int_value(mrb, (mrb_int)draw_up_to(twister_of(mrb, self), (uint64_t)most));
}

static mrb_value
random_bytes(mrb_state *mrb, mrb_value self)
{
  mrb_int length;
  mrb_get_args(mrb, "i", &length);
  if (length < 0) mrb_raise(mrb, E_ARGUMENT_ERROR, "negative string size (or size too big)");
  struct twister *twister = twister_of(mrb, self);
  mrb_value bytes = mrb_str_new(mrb, NULL, length);
  char *at = RSTRING_PTR(bytes);
  for (; length > 0; length -= 4, at += 4) {
    uint32_t word = draw(twister);
    memcpy(at, &word, length < 4 ? (size_t)length : 4);
  }
  mrb_str_ptr(bytes)->flags |= MRB_STR_BINARY;
  return bytes;
}

static mrb_value
random_initialize_copy(mrb_state *mrb, mrb_value self)
{
  mrb_value other = mrb_get_arg1(mrb);
  if (mrb_obj_equal(mrb, self, other)) return self;
  struct twister *from = twister_of(mrb, other);
  if (!mrb_data_p(self) || DATA_TYPE(self)) mrb_raise(mrb, E_TYPE_ERROR, "already initialized Random");
  struct twister *twister = (struct twister *)mrb_malloc(mrb, sizeof(struct twister));
  *twister = *from;
  mrb_data_init(self, twister, &twister_type);
  return self;
}

static mrb_value
random_same(mrb_state *mrb, mrb_value self)
{
  struct twister *other = (struct twister *)mrb_data_check_get_ptr(mrb, mrb_get_arg1(mrb), &twister_type);
  return mrb_bool_value(other && memcmp(other, twister_of(mrb, self), sizeof(struct twister)) == 0);
}

static mrb_value
random_run_seed(mrb_state *mrb, mrb_value self)
{
  if (seed_length == 0) return mrb_fixnum_value(0);
  return mrb_str_to_integer(mrb, mrb_str_new(mrb, seed_digits, seed_length), 10, FALSE);
}

void
kobako_random_init(mrb_state *mrb)
{
  struct RClass *random = mrb_define_class_id(mrb, MRB_SYM(Random), mrb->object_class);
  MRB_SET_INSTANCE_TT(random, MRB_TT_CDATA);
  mrb_define_class_method_id(mrb, random, MRB_SYM(__run_seed), random_run_seed, MRB_ARGS_NONE());
  mrb_define_method_id(mrb, random, MRB_SYM(__begin), random_begin, MRB_ARGS_REQ(1));
  mrb_define_method_id(mrb, random, MRB_SYM(__word), random_word, MRB_ARGS_NONE());
  mrb_define_method_id(mrb, random, MRB_SYM(__real), random_real, MRB_ARGS_NONE());
  mrb_define_method_id(mrb, random, MRB_SYM(__up_to), random_up_to, MRB_ARGS_REQ(1));
  mrb_define_method_id(mrb, random, MRB_SYM(__same), random_same, MRB_ARGS_REQ(1));
  mrb_define_method_id(mrb, random, MRB_SYM(bytes), random_bytes, MRB_ARGS_REQ(1));
  mrb_define_private_method_id(mrb, random, MRB_SYM(initialize_copy), random_initialize_copy, MRB_ARGS_REQ(1));
}
