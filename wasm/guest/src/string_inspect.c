/* How Strings and Symbols are written: inspect and dump. */

#include <stdio.h>
#include <string.h>

#include <mruby.h>
#include <mruby/class.h>
#include <mruby/internal.h>
#include <mruby/presym.h>
#include <mruby/string.h>

#include "unicode.h"

uint32_t
kobako_char_at(const char *p, const char *end, int *bytes)
{
  const unsigned char *s = (const unsigned char *)p;
  if (s[0] < 0x80) {
    *bytes = 1;
    return s[0];
  }
  mrb_int length = mrb_utf8len(p, end);
  *bytes = length > 1 ? (int)length : 0;
  switch (length) {
  case 2: return (s[0] & 0x1fu) << 6 | (s[1] & 0x3f);
  case 3: return (s[0] & 0x0fu) << 12 | (s[1] & 0x3fu) << 6 | (s[2] & 0x3f);
  case 4: return (s[0] & 0x07u) << 18 | (s[1] & 0x3fu) << 12 | (s[2] & 0x3fu) << 6 | (s[3] & 0x3f);
  default: return s[0];
  }
}

static char
letter_for(uint32_t c)
{
  switch (c) {
  case '"': case '\\': return (char)c;
  case '\n': return 'n';
  case '\r': return 'r';
  case '\t': return 't';
  case '\f': return 'f';
  case '\v': return 'v';
  case '\b': return 'b';
  case '\a': return 'a';
  case 033: return 'e';
  default: return 0;
  }
}

/* Whether `#` begins what a literal would interpolate. */
static mrb_bool
interpolates(const char *p, const char *end)
{
  return *p == '#' && p + 1 < end && (p[1] == '{' || p[1] == '$' || p[1] == '@');
}

enum written { AS_IT_IS, WITH_LETTER, WITH_BACKSLASH, AS_CODE, AS_BYTE };

static enum written
way_for(const char *p, const char *end, uint32_t c, int bytes, mrb_bool binary, mrb_bool dump)
{
  if (bytes == 0 || (binary && c >= 0x80)) return AS_BYTE;
  if (c < 0x80) {
    if (letter_for(c)) return WITH_LETTER;
    if (interpolates(p, end)) return WITH_BACKSLASH;
    if (c >= 0x20 && c != 0x7f) return AS_IT_IS;
    return binary || dump ? AS_BYTE : AS_CODE;
  }
  return dump || !kobako_unicode->is_printed(c) ? AS_CODE : AS_IT_IS;
}

static mrb_value
written(mrb_state *mrb, mrb_value string, mrb_bool dump)
{
  const char *p = RSTRING_PTR(string), *end = p + RSTRING_LEN(string), *kept = p;
  mrb_bool binary = RSTR_BINARY_P(mrb_str_ptr(string)) != 0;
  mrb_value out = mrb_str_new_capa(mrb, end - p + 2);
  mrb_str_cat_lit(mrb, out, "\"");
  while (p < end) {
    int bytes;
    uint32_t c = binary ? (bytes = 1, (unsigned char)*p) : kobako_char_at(p, end, &bytes);
    enum written way = way_for(p, end, c, bytes, binary, dump);
    int step = bytes ? bytes : 1;
    if (way != AS_IT_IS) {
      char text[16];
      int length;
      mrb_str_cat(mrb, out, kept, (size_t)(p - kept));
      switch (way) {
      case WITH_LETTER: length = snprintf(text, sizeof(text), "\\%c", letter_for(c)); break;
      case WITH_BACKSLASH: length = snprintf(text, sizeof(text), "\\#"); break;
      case AS_CODE: length = snprintf(text, sizeof(text), c > 0xffff ? "\\u{%X}" : "\\u%04X", (unsigned)c); break;
      default: length = snprintf(text, sizeof(text), "\\x%02X", (unsigned)(unsigned char)*p);
      }
      mrb_str_cat(mrb, out, text, (size_t)length);
      kept = p + step;
    }
    p += step;
  }
  mrb_str_cat(mrb, out, kept, (size_t)(end - kept));
  mrb_str_cat_lit(mrb, out, "\"");
  return out;
}

static mrb_value
str_inspect(mrb_state *mrb, mrb_value self)
{
  return written(mrb, self, FALSE);
}

static mrb_value
str_dump(mrb_state *mrb, mrb_value self)
{
  return written(mrb, self, TRUE);
}

/* --- Symbols --- */

/* Bytes of a name at the start: letters, digits, _, and what is not ASCII; no digit
   first. All of it must be printed. */
static mrb_int
name_length(const char *p, const char *end)
{
  const char *start = p;
  while (p < end) {
    int bytes;
    uint32_t c = kobako_char_at(p, end, &bytes);
    if (bytes == 0) return 0;
    if (c < 0x80) {
      mrb_bool digit = c >= '0' && c <= '9';
      mrb_bool letter = (c | 32) >= 'a' && (c | 32) <= 'z';
      if (!letter && c != '_' && (!digit || p == start)) break;
    }
    else if (!kobako_unicode->is_printed(c)) {
      return 0;
    }
    p += bytes;
  }
  return p - start;
}

static mrb_bool
is_operator(const char *p, mrb_int length)
{
  static const char *const operators[] = {
    "!", "!=", "!~", "%", "&", "*", "**", "+", "+@", "-", "-@", "/", "<", "<<", "<=", "<=>", "==", "===", "=~",
    ">", ">=", ">>", "[]", "[]=", "^", "`", "|", "~"
  };
  for (size_t i = 0; i < sizeof(operators) / sizeof(*operators); i++) {
    if ((mrb_int)strlen(operators[i]) == length && memcmp(operators[i], p, (size_t)length) == 0) return TRUE;
  }
  return FALSE;
}

mrb_bool
kobako_symbol_plain(mrb_value name)
{
  const char *p = RSTRING_PTR(name), *end = p + RSTRING_LEN(name);
  if (p == end) return FALSE;
  if (is_operator(p, end - p)) return TRUE;
  if (*p == '$') {
    p++;
    if (end - p == 1 && memchr("~*$?!@/\\;,.=:<>\"&`'+0123456789_", *p, 31)) return TRUE;
    if (end - p == 2 && *p == '-') return name_length(p + 1, end) == 1;
    mrb_int digits = 0;
    while (p + digits < end && p[digits] >= '0' && p[digits] <= '9') digits++;
    return p < end && (digits == end - p || name_length(p, end) == end - p);
  }
  if (*p == '@') {
    p++;
    if (p < end && *p == '@') p++;
    return p < end && name_length(p, end) == end - p;
  }
  mrb_int length = name_length(p, end);
  if (length == 0) return FALSE;
  p += length;
  return p == end || (end - p == 1 && (*p == '?' || *p == '!' || *p == '='));
}

mrb_bool
kobako_symbol_plain_key(mrb_value name)
{
  if (!kobako_symbol_plain(name)) return FALSE;
  const char *p = RSTRING_PTR(name);
  if (*p == '@' || *p == '$' || *p == '!') return FALSE;
  return !memchr("+-*/`%^&|]<=>~@", p[RSTRING_LEN(name) - 1], 15);
}

static mrb_value
sym_inspect(mrb_state *mrb, mrb_value self)
{
  mrb_value name = mrb_sym_str(mrb, mrb_symbol(self)), out = mrb_str_new_lit(mrb, ":");
  mrb_str_cat_str(mrb, out, kobako_symbol_plain(name) ? name : written(mrb, name, FALSE));
  return out;
}

void
kobako_string_inspect_init(mrb_state *mrb)
{
  mrb_define_method_id(mrb, mrb->string_class, MRB_SYM(inspect), str_inspect, MRB_ARGS_NONE());
  mrb_define_method_id(mrb, mrb->string_class, MRB_SYM(dump), str_dump, MRB_ARGS_NONE());
  mrb_define_method_id(mrb, mrb->symbol_class, MRB_SYM(inspect), sym_inspect, MRB_ARGS_NONE());
}
