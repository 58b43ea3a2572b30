/* Strings by bytes and by characters. */

#include <string.h>

#include <mruby.h>
#include <mruby/class.h>
#include <mruby/internal.h>
#include <mruby/string.h>

#include "regexp.h"

static mrb_bool
one_byte_each(struct RString *string)
{
  return RSTR_SINGLE_BYTE_P(string) || RSTR_BINARY_P(string);
}

mrb_value
kobako_substring(mrb_state *mrb, mrb_value string, mrb_int begin, mrb_int end)
{
  mrb_value part = mrb_str_byte_subseq(mrb, string, begin, end - begin);
  mrb_str_ptr(part)->flags |= RSTR_BINARY_P(mrb_str_ptr(string));
  return part;
}

/* Bytes that begin a character, which all do but 10xxxxxx: eight at a time. */
static mrb_int
count_chars(const char *p, mrb_int bytes)
{
  const uint64_t ones = 0x0101010101010101;
  mrb_int chars = bytes;
  for (; bytes >= 8; p += 8, bytes -= 8) {
    uint64_t word;
    memcpy(&word, p, 8);
    if (!(word & (ones << 7))) continue;
    uint64_t inner = (word >> 7) & (~word >> 6) & ones;
    chars -= (mrb_int)((inner * ones) >> 56);
  }
  for (; bytes > 0; p++, bytes--) chars -= (*p & 0xc0) == 0x80;
  return chars;
}

mrb_int
kobako_chars_before(mrb_value string, mrb_int bytes)
{
  struct RString *s = mrb_str_ptr(string);
  if (bytes <= 0 || one_byte_each(s)) return bytes;
  return count_chars(RSTR_PTR(s), bytes);
}

mrb_int
kobako_byte_of_char(mrb_value string, mrb_int chars)
{
  struct RString *s = mrb_str_ptr(string);
  mrb_int length = RSTR_LEN(s);
  if (one_byte_each(s)) return chars <= length ? chars : -1;
  const char *start = RSTR_PTR(s), *p = start, *end = p + length;
  while (chars > 0 && p < end) {
    p += mrb_utf8len(p, end);
    chars--;
  }
  return chars > 0 ? -1 : p - start;
}

mrb_int
kobako_char_length(mrb_value string, mrb_int byte)
{
  struct RString *s = mrb_str_ptr(string);
  if (byte >= RSTR_LEN(s) || one_byte_each(s)) return 1;
  return mrb_utf8len(RSTR_PTR(s) + byte, RSTR_PTR(s) + RSTR_LEN(s));
}

mrb_int
kobako_position(mrb_value string, mrb_int chars)
{
  if (chars < 0) {
    chars += kobako_chars_before(string, RSTRING_LEN(string));
    if (chars < 0) return -1;
  }
  return kobako_byte_of_char(string, chars);
}

mrb_bool
kobako_ascii_only(mrb_value string)
{
  const char *p = RSTRING_PTR(string);
  mrb_int bytes = RSTRING_LEN(string);
  for (; bytes >= 8; p += 8, bytes -= 8) {
    uint64_t word;
    memcpy(&word, p, 8);
    if (word & 0x8080808080808080) return FALSE;
  }
  for (; bytes > 0; p++, bytes--) {
    if (*p & 0x80) return FALSE;
  }
  return TRUE;
}

void
kobako_str_append(mrb_state *mrb, mrb_value string, mrb_value added)
{
  mrb_bool binary = mrb_str_joined_binary(mrb, string, added);
  mrb_str_cat_str(mrb, string, added);
  kobako_set_binary(string, binary);
}

void
kobako_set_binary(mrb_value string, mrb_bool binary)
{
  struct RString *s = mrb_str_ptr(string);
  s->flags &= ~(uint32_t)(MRB_STR_BINARY | MRB_STR_SINGLE_BYTE);
  if (binary) s->flags |= MRB_STR_BINARY;
}

mrb_noreturn void
kobako_no_conversion(mrb_state *mrb, mrb_value object)
{
  if (mrb_nil_p(object)) mrb_raise(mrb, E_TYPE_ERROR, "no implicit conversion of nil into String");
  if (mrb_true_p(object)) mrb_raise(mrb, E_TYPE_ERROR, "no implicit conversion of true into String");
  if (mrb_false_p(object)) mrb_raise(mrb, E_TYPE_ERROR, "no implicit conversion of false into String");
  mrb_raisef(mrb, E_TYPE_ERROR, "no implicit conversion of %C into String", mrb_obj_class(mrb, object));
}

mrb_noreturn void
kobako_no_regexp(mrb_state *mrb, mrb_value object)
{
  const char *name = mrb_nil_p(object) ? "nil" : mrb_true_p(object) ? "true" : mrb_false_p(object) ? "false" : NULL;
  if (name) mrb_raisef(mrb, E_TYPE_ERROR, "wrong argument type %s (expected Regexp)", name);
  mrb_raisef(mrb, E_TYPE_ERROR, "wrong argument type %C (expected Regexp)", mrb_obj_class(mrb, object));
}

mrb_value
kobako_to_string(mrb_state *mrb, mrb_value object)
{
  if (mrb_string_p(object)) return object;
  if (mrb_symbol_p(object)) return mrb_sym_str(mrb, mrb_symbol(object));
  return mrb_convert_to_str(mrb, object);
}
