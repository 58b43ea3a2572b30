/* The String that follows another: letters and digits count, from the right. */

#include <string.h>

#include <mruby.h>
#include <mruby/class.h>
#include <mruby/error.h>
#include <mruby/internal.h>
#include <mruby/presym.h>
#include <mruby/string.h>

#include "unicode.h"

/* What a character becomes, and with which one a String grows when it starts anew. */
enum step { NO_STEP, STEP, CARRY };

static enum step
step_ascii(char *c, char *grows)
{
  switch (*c) {
  case 'z': *c = 'a'; *grows = 'a'; return CARRY;
  case 'Z': *c = 'A'; *grows = 'A'; return CARRY;
  case '9': *c = '0'; *grows = '1'; return CARRY;
  default: break;
  }
  mrb_bool counts = (*c >= 'a' && *c < 'z') || (*c >= 'A' && *c < 'Z') || (*c >= '0' && *c < '9');
  if (!counts) return NO_STEP;
  (*c)++;
  return STEP;
}

static mrb_bool
is_letter(const char *p, const char *end, int *bytes)
{
  uint32_t c = kobako_char_at(p, end, bytes);
  return *bytes > 1 && kobako_unicode->is_alphabetic(c);
}

static mrb_value
with_next_char(mrb_state *mrb, mrb_value string, mrb_int at, int bytes)
{
  const char *p = RSTRING_PTR(string), *end = p + RSTRING_LEN(string);
  char text[4];
  mrb_value out = mrb_str_new(mrb, p, at);
  uint32_t c = kobako_char_at(p + at, end, &bytes) + 1;
  if (c == 0xd800) c = 0xe000;
  mrb_str_cat(mrb, out, text, (size_t)mrb_utf8_to_buf(text, c));
  mrb_str_cat(mrb, out, p + at + bytes, (size_t)(end - p - at - bytes));
  return out;
}

static mrb_int
char_before(const char *start, mrb_int at, mrb_bool binary)
{
  at--;
  while (!binary && at > 0 && (start[at] & 0xc0) == 0x80) at--;
  return at;
}

/* No letter and no digit: the last character counts, and then the one before. */
static mrb_value
next_plain(mrb_state *mrb, mrb_value out, mrb_bool binary)
{
  mrb_int length = RSTRING_LEN(out);
  mrb_int at = char_before(RSTRING_PTR(out), length, binary);
  if (!binary && length - at > 1) return with_next_char(mrb, out, at, 0);
  unsigned char *p = (unsigned char *)RSTRING_PTR(out);
  unsigned char last = binary ? 0xff : 0x7f;
  for (at = length - 1; at >= 0; at--) {
    if (p[at] != last) {
      p[at]++;
      return out;
    }
    p[at] = 0;
  }
  mrb_value grown = mrb_str_new_lit(mrb, "\x01");
  mrb_str_cat_str(mrb, grown, out);
  return grown;
}

static mrb_value
successor(mrb_state *mrb, mrb_value self)
{
  mrb_bool binary = RSTR_BINARY_P(mrb_str_ptr(self)) != 0;
  mrb_value out = mrb_str_new(mrb, RSTRING_PTR(self), RSTRING_LEN(self));
  mrb_str_modify(mrb, mrb_str_ptr(out));
  char *p = RSTRING_PTR(out), grows = 0;
  mrb_int length = RSTRING_LEN(out), at = length, carried = -1;
  if (length == 0) return out;
  while (at > 0) {
    at = char_before(p, at, binary);
    int bytes = 1;
    if (!binary && is_letter(p + at, p + length, &bytes)) return with_next_char(mrb, out, at, bytes);
    mrb_bool was_digit = carried >= 0 && p[carried] >= '0' && p[carried] <= '9';
    /* behind what is neither, only digits go on from digits, and letters from letters */
    if (carried >= 0 && carried - at > 1) {
      mrb_bool digit = p[at] >= '0' && p[at] <= '9', letter = ((p[at] | 32) >= 'a' && (p[at] | 32) <= 'z');
      if (was_digit ? letter : digit) break;
    }
    enum step step = p[at] & 0x80 ? NO_STEP : step_ascii(p + at, &grows);
    if (step == STEP) return out;
    if (step == CARRY) carried = at;
  }
  if (carried < 0) return next_plain(mrb, out, binary);
  mrb_value grown = mrb_str_new(mrb, p, carried);
  mrb_str_cat(mrb, grown, &grows, 1);
  mrb_str_cat(mrb, grown, p + carried, (size_t)(length - carried));
  return grown;
}

static mrb_value
str_succ(mrb_state *mrb, mrb_value self)
{
  mrb_value out = successor(mrb, self);
  if (RSTR_BINARY_P(mrb_str_ptr(self))) kobako_set_binary(out, TRUE);
  return out;
}

static mrb_value
str_succ_bang(mrb_state *mrb, mrb_value self)
{
  mrb_check_frozen_value(mrb, self);
  kobako_str_replace(mrb, self, str_succ(mrb, self));
  return self;
}

void
kobako_string_succ_init(mrb_state *mrb)
{
  struct RClass *string = mrb->string_class;
  mrb_define_method_id(mrb, string, MRB_SYM(succ), str_succ, MRB_ARGS_NONE());
  mrb_define_method_id(mrb, string, MRB_SYM(next), str_succ, MRB_ARGS_NONE());
  mrb_define_method_id(mrb, string, MRB_SYM_B(succ), str_succ_bang, MRB_ARGS_NONE());
  mrb_define_method_id(mrb, string, MRB_SYM_B(next), str_succ_bang, MRB_ARGS_NONE());
}
