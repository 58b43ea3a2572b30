/* tr, delete, squeeze and count: sets of characters, written as "a-z" or "^a-z". */

#include <string.h>

#include <mruby.h>
#include <mruby/class.h>
#include <mruby/error.h>
#include <mruby/internal.h>
#include <mruby/presym.h>
#include <mruby/string.h>

#include "regexp.h"

/* What is no character stands for itself, behind all that are. */
#define STRAY_BYTE 0x110000

static uint32_t
next_char(const char **p, const char *end, mrb_bool binary)
{
  const unsigned char *s = (const unsigned char *)*p;
  mrb_int length = binary ? 1 : mrb_utf8len(*p, end);
  *p += length;
  switch (length) {
  case 1: return s[0] < 0x80 || binary ? s[0] : STRAY_BYTE + s[0];
  case 2: return (s[0] & 0x1fu) << 6 | (s[1] & 0x3f);
  case 3: return (s[0] & 0x0fu) << 12 | (s[1] & 0x3fu) << 6 | (s[2] & 0x3f);
  default: return (s[0] & 0x07u) << 18 | (s[1] & 0x3fu) << 12 | (s[2] & 0x3fu) << 6 | (s[3] & 0x3f);
  }
}

static void
cat_char(mrb_state *mrb, mrb_value out, uint32_t c, mrb_bool binary)
{
  char bytes[4];
  size_t length;
  if (binary || c < 0x80 || c >= STRAY_BYTE) {
    bytes[0] = (char)(c >= STRAY_BYTE ? c - STRAY_BYTE : c);
    length = 1;
  }
  else if (c < 0x800) {
    bytes[0] = (char)(0xc0 | c >> 6);
    bytes[1] = (char)(0x80 | (c & 0x3f));
    length = 2;
  }
  else if (c < 0x10000) {
    bytes[0] = (char)(0xe0 | c >> 12);
    bytes[1] = (char)(0x80 | (c >> 6 & 0x3f));
    bytes[2] = (char)(0x80 | (c & 0x3f));
    length = 3;
  }
  else {
    bytes[0] = (char)(0xf0 | c >> 18);
    bytes[1] = (char)(0x80 | (c >> 12 & 0x3f));
    bytes[2] = (char)(0x80 | (c >> 6 & 0x3f));
    bytes[3] = (char)(0x80 | (c & 0x3f));
    length = 4;
  }
  mrb_str_cat(mrb, out, bytes, length);
}

/* --- a set --- */

struct range {
  uint32_t low, high;
  uint32_t at; /* how many characters are before it in the set */
};

struct set {
  struct range *ranges; /* in a String, which the collector frees */
  size_t count;
  uint32_t size;
  mrb_bool negated;
  unsigned char ascii[128]; /* membership, negation included */
};

static mrb_bool
in_ranges(const struct set *set, uint32_t c)
{
  for (size_t i = 0; i < set->count; i++) {
    if (set->ranges[i].low <= c && c <= set->ranges[i].high) return TRUE;
  }
  return FALSE;
}

static mrb_bool
in_set(const struct set *set, uint32_t c)
{
  return c < 128 ? set->ascii[c] : in_ranges(set, c) != set->negated;
}

static void
set_read(mrb_state *mrb, struct set *set, mrb_value text, mrb_bool may_negate)
{
  const char *start = RSTRING_PTR(text), *p = start, *end = p + RSTRING_LEN(text);
  mrb_bool binary = RSTR_BINARY_P(mrb_str_ptr(text)) != 0;
  mrb_value room = mrb_str_new(mrb, NULL, (mrb_int)(end - p) * (mrb_int)sizeof(struct range) + 8);
  /* a String's bytes may lie anywhere */
  uintptr_t aligned = ((uintptr_t)RSTRING_PTR(room) + 7) & ~(uintptr_t)7;
  *set = (struct set){.ranges = (struct range *)aligned};
  if (may_negate && end - p > 1 && *p == '^') {
    set->negated = TRUE;
    p++;
  }
  while (p < end) {
    if (*p == '\\' && p + 1 < end) p++;
    uint32_t low = next_char(&p, end, binary), high = low;
    if (p + 1 < end && *p == '-') {
      const char *from = p++;
      if (*p == '\\' && p + 1 < end) p++;
      high = next_char(&p, end, binary);
      if (high < low) {
        if (low < 0x80 && high < 0x80) {
          mrb_raisef(mrb, E_ARGUMENT_ERROR, "invalid range \"%c-%c\" in string transliteration", (char)low, (char)high);
        }
        mrb_raisef(mrb, E_ARGUMENT_ERROR, "invalid range \"%l\" in string transliteration", from, (size_t)(p - from));
      }
    }
    set->ranges[set->count++] = (struct range){low, high, set->size};
    set->size += high - low + 1;
  }
  for (uint32_t c = 0; c < 128; c++) set->ascii[c] = in_ranges(set, c) != set->negated;
}

/* All sets that were given; what is in all of them is meant. */
#define MOST_SETS 16

static mrb_int
sets_from(mrb_state *mrb, struct set *sets)
{
  const mrb_value *argv;
  mrb_int argc;
  mrb_get_args(mrb, "*", &argv, &argc);
  if (argc > MOST_SETS) mrb_raise(mrb, E_ARGUMENT_ERROR, "too many sets of characters");
  for (mrb_int i = 0; i < argc; i++) {
    if (mrb_symbol_p(argv[i])) kobako_no_conversion(mrb, argv[i]);
    set_read(mrb, &sets[i], kobako_to_string(mrb, argv[i]), TRUE);
  }
  return argc;
}

static mrb_bool
in_all(const struct set *sets, mrb_int count, uint32_t c)
{
  for (mrb_int i = 0; i < count; i++) {
    if (!in_set(&sets[i], c)) return FALSE;
  }
  return TRUE;
}

static mrb_int
wanted_sets(mrb_state *mrb, struct set *sets)
{
  mrb_int count = sets_from(mrb, sets);
  if (count == 0) mrb_raise(mrb, E_ARGUMENT_ERROR, "wrong number of arguments (given 0, expected 1+)");
  return count;
}

/* --- the methods --- */

struct text {
  const char *p, *end;
  mrb_bool binary;
};

static struct text
text_of(mrb_value string)
{
  struct RString *s = mrb_str_ptr(string);
  return (struct text){RSTR_PTR(s), RSTR_PTR(s) + RSTR_LEN(s), RSTR_BINARY_P(s) != 0};
}

static mrb_value
new_like(mrb_state *mrb, mrb_value string)
{
  mrb_value out = mrb_str_new_capa(mrb, RSTRING_LEN(string));
  mrb_str_ptr(out)->flags |= RSTR_BINARY_P(mrb_str_ptr(string));
  return out;
}

/* What the methods with a ! do with the result of those without: nil when it is the same. */
static mrb_value
take_over(mrb_state *mrb, mrb_value self, mrb_value out)
{
  if (mrb_str_equal(mrb, self, out)) return mrb_nil_value();
  mrb_str_modify(mrb, mrb_str_ptr(self));
  mrb_str_resize(mrb, self, 0);
  mrb_str_cat_str(mrb, self, out);
  return self;
}

static mrb_value
str_count(mrb_state *mrb, mrb_value self)
{
  struct set sets[MOST_SETS];
  mrb_int given = wanted_sets(mrb, sets), count = 0;
  struct text text = text_of(self);
  while (text.p < text.end) count += in_all(sets, given, next_char(&text.p, text.end, text.binary));
  return mrb_int_value(mrb, count);
}

static mrb_value
str_delete(mrb_state *mrb, mrb_value self)
{
  struct set sets[MOST_SETS];
  mrb_int given = wanted_sets(mrb, sets);
  mrb_value out = new_like(mrb, self);
  struct text text = text_of(self);
  const char *kept = text.p;
  while (text.p < text.end) {
    const char *start = text.p;
    if (!in_all(sets, given, next_char(&text.p, text.end, text.binary))) continue;
    mrb_str_cat(mrb, out, kept, (size_t)(start - kept));
    kept = text.p;
  }
  mrb_str_cat(mrb, out, kept, (size_t)(text.end - kept));
  return out;
}

static mrb_value
str_squeeze(mrb_state *mrb, mrb_value self)
{
  struct set sets[MOST_SETS];
  mrb_int given = sets_from(mrb, sets);
  mrb_value out = new_like(mrb, self);
  struct text text = text_of(self);
  const char *kept = text.p;
  uint32_t before = UINT32_MAX;
  while (text.p < text.end) {
    const char *start = text.p;
    uint32_t c = next_char(&text.p, text.end, text.binary);
    if (c == before && in_all(sets, given, c)) {
      mrb_str_cat(mrb, out, kept, (size_t)(start - kept));
      kept = text.p;
    }
    before = c;
  }
  mrb_str_cat(mrb, out, kept, (size_t)(text.end - kept));
  return out;
}

/* The character at a place of the set, the last one for places behind it. */
static uint32_t
char_at(const struct set *set, uint32_t place)
{
  size_t i = set->count - 1;
  if (place >= set->size) return set->ranges[i].high;
  while (set->ranges[i].at > place) i--;
  return set->ranges[i].low + (place - set->ranges[i].at);
}

static uint32_t
translated(const struct set *from, const struct set *to, uint32_t c)
{
  if (from->negated) return to->ranges[to->count - 1].high;
  size_t i = from->count - 1;
  while (c < from->ranges[i].low || c > from->ranges[i].high) i--;
  return char_at(to, from->ranges[i].at + (c - from->ranges[i].low));
}

static mrb_value
translate(mrb_state *mrb, mrb_value self, mrb_bool squeeze)
{
  mrb_value from_text, to_text;
  struct set from, to;
  mrb_get_args(mrb, "SS", &from_text, &to_text);
  set_read(mrb, &from, from_text, TRUE);
  set_read(mrb, &to, to_text, FALSE);
  mrb_value out = new_like(mrb, self);
  struct text text = text_of(self);
  const char *kept = text.p;
  uint32_t before = UINT32_MAX;
  while (text.p < text.end) {
    const char *start = text.p;
    uint32_t c = next_char(&text.p, text.end, text.binary);
    if (!in_set(&from, c)) {
      before = UINT32_MAX;
      continue;
    }
    mrb_str_cat(mrb, out, kept, (size_t)(start - kept));
    kept = text.p;
    if (to.count == 0) continue;
    uint32_t with = translated(&from, &to, c);
    if (!squeeze || with != before) cat_char(mrb, out, with, text.binary);
    before = with;
  }
  mrb_str_cat(mrb, out, kept, (size_t)(text.end - kept));
  return out;
}

static mrb_value
str_tr(mrb_state *mrb, mrb_value self)
{
  return translate(mrb, self, FALSE);
}

static mrb_value
str_tr_s(mrb_state *mrb, mrb_value self)
{
  return translate(mrb, self, TRUE);
}

#define WITH_BANG(name, without)                        \
  static mrb_value name(mrb_state *mrb, mrb_value self) \
  {                                                     \
    mrb_check_frozen_value(mrb, self);                  \
    return take_over(mrb, self, without(mrb, self));    \
  }

WITH_BANG(str_delete_bang, str_delete)
WITH_BANG(str_squeeze_bang, str_squeeze)
WITH_BANG(str_tr_bang, str_tr)
WITH_BANG(str_tr_s_bang, str_tr_s)

void
kobako_string_chars_init(mrb_state *mrb)
{
  struct RClass *string = mrb->string_class;
  mrb_define_method_id(mrb, string, MRB_SYM(count), str_count, MRB_ARGS_ANY());
  mrb_define_method_id(mrb, string, MRB_SYM(delete), str_delete, MRB_ARGS_ANY());
  mrb_define_method_id(mrb, string, MRB_SYM_B(delete), str_delete_bang, MRB_ARGS_ANY());
  mrb_define_method_id(mrb, string, MRB_SYM(squeeze), str_squeeze, MRB_ARGS_ANY());
  mrb_define_method_id(mrb, string, MRB_SYM_B(squeeze), str_squeeze_bang, MRB_ARGS_ANY());
  mrb_define_method_id(mrb, string, MRB_SYM(tr), str_tr, MRB_ARGS_REQ(2));
  mrb_define_method_id(mrb, string, MRB_SYM_B(tr), str_tr_bang, MRB_ARGS_REQ(2));
  mrb_define_method_id(mrb, string, MRB_SYM(tr_s), str_tr_s, MRB_ARGS_REQ(2));
  mrb_define_method_id(mrb, string, MRB_SYM_B(tr_s), str_tr_s_bang, MRB_ARGS_REQ(2));
}
