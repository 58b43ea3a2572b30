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

/* Of the characters with as many bytes. */
static const uint32_t FIRST[] = {0, 0x80, 0x800, 0x10000}, LAST[] = {0x7f, 0x7ff, 0xffff, 0x10ffff};

/* Puts the next character of as many bytes in its place; after the last one comes the first. */
static enum step
step_char(char *p, uint32_t c, int bytes)
{
  mrb_bool last = c == LAST[bytes - 1];
  char text[4];
  if (last) c = FIRST[bytes - 1];
  else c = c == 0xd7ff ? 0xe000 : c + 1;
  mrb_utf8_to_buf(text, c);
  memcpy(p, text, (size_t)bytes);
  return last ? CARRY : STEP;
}

static mrb_int
char_before(const char *start, mrb_int at, mrb_bool binary)
{
  at--;
  while (!binary && at > 0 && (start[at] & 0xc0) == 0x80) at--;
  return at;
}

static mrb_value
grown(mrb_state *mrb, mrb_value text, mrb_int at, char c)
{
  mrb_value out = mrb_str_new(mrb, RSTRING_PTR(text), at);
  mrb_str_cat(mrb, out, &c, 1);
  mrb_str_cat(mrb, out, RSTRING_PTR(text) + at, (size_t)(RSTRING_LEN(text) - at));
  return out;
}

/* No letter and no digit: the last character counts, and then the one before. Bytes that are
   no character do not. */
static mrb_value
next_plain(mrb_state *mrb, mrb_value out, mrb_bool binary)
{
  char *p = RSTRING_PTR(out);
  mrb_int length = RSTRING_LEN(out), at = length, carried = 0;
  while (at > 0) {
    at = char_before(p, at, binary);
    int bytes = 1;
    uint32_t c = binary ? 0 : kobako_char_at(p + at, p + length, &bytes);
    if (bytes == 0) continue;
    enum step step = binary ? (++p[at] ? STEP : CARRY) : step_char(p + at, c, bytes);
    if (step == STEP) return out;
    carried = at;
  }
  return grown(mrb, out, carried, '\x01');
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
    if (!binary && is_letter(p + at, p + length, &bytes)) {
      step_char(p + at, kobako_char_at(p + at, p + length, &bytes), bytes);
      return out;
    }
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
  return grown(mrb, out, carried, grows);
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
