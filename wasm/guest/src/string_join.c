/* Strings put together and taken apart at places: bytes stay bytes, characters whole. */

#include <string.h>

#include <mruby.h>
#include <mruby/array.h>
#include <mruby/class.h>
#include <mruby/error.h>
#include <mruby/internal.h>
#include <mruby/numeric.h>
#include <mruby/presym.h>
#include <mruby/string.h>

#include "unicode.h"

static mrb_value
string_given(mrb_state *mrb, mrb_value object)
{
  if (mrb_symbol_p(object)) kobako_no_conversion(mrb, object);
  return kobako_to_string(mrb, object);
}

void
kobako_str_replace(mrb_state *mrb, mrb_value string, mrb_value with)
{
  mrb_bool binary = RSTR_BINARY_P(mrb_str_ptr(with)) != 0;
  mrb_str_modify(mrb, mrb_str_ptr(string));
  mrb_str_resize(mrb, string, 0);
  mrb_str_cat_str(mrb, string, with);
  kobako_set_binary(string, binary);
}

static mrb_value
copy_of(mrb_state *mrb, mrb_value string)
{
  mrb_value copy = mrb_str_new(mrb, RSTRING_PTR(string), RSTRING_LEN(string));
  kobako_set_binary(copy, RSTR_BINARY_P(mrb_str_ptr(string)) != 0);
  return copy;
}

static mrb_value
str_plus(mrb_state *mrb, mrb_value self)
{
  return mrb_str_plus(mrb, self, string_given(mrb, mrb_get_arg1(mrb)));
}

static mrb_value
str_times(mrb_state *mrb, mrb_value self)
{
  mrb_int count;
  mrb_get_args(mrb, "i", &count);
  if (count < 0) mrb_raise(mrb, E_ARGUMENT_ERROR, "negative argument");
  mrb_int length = RSTRING_LEN(self), total;
  if (mrb_int_mul_overflow(length, count, &total) || total > MRB_STR_LENGTH_MAX) {
    mrb_raise(mrb, E_ARGUMENT_ERROR, "argument too big");
  }
  mrb_value out = mrb_str_new(mrb, NULL, total);
  char *p = RSTRING_PTR(out);
  mrb_int done = length < total ? length : total;
  if (total > 0) memcpy(p, RSTRING_PTR(self), (size_t)done);
  while (done < total) {
    mrb_int part = done < total - done ? done : total - done;
    memcpy(p + done, p, (size_t)part);
    done += part;
  }
  kobako_set_binary(out, RSTR_BINARY_P(mrb_str_ptr(self)) != 0);
  return out;
}

/* A number is a character: of a binary String a byte. */
static mrb_value
addition(mrb_state *mrb, mrb_value self, mrb_value object)
{
  if (!mrb_integer_p(object)) return string_given(mrb, object);
  mrb_int code = mrb_integer(object);
  if (code < 0) mrb_raisef(mrb, E_RANGE_ERROR, "%i out of char range", code);
  char bytes[4];
  if (RSTR_BINARY_P(mrb_str_ptr(self))) {
    if (code > 255) mrb_raisef(mrb, E_RANGE_ERROR, "%i out of char range", code);
    bytes[0] = (char)code;
    mrb_value byte = mrb_str_new(mrb, bytes, 1);
    kobako_set_binary(byte, TRUE);
    return byte;
  }
  if (code > 0x10ffff) mrb_raisef(mrb, E_RANGE_ERROR, "invalid codepoint 0x%x in UTF-8", (int)code);
  if (code >= 0xd800 && code < 0xe000) mrb_raise(mrb, E_RANGE_ERROR, "invalid codepoint in UTF-8");
  return mrb_str_new(mrb, bytes, mrb_utf8_to_buf(bytes, (uint32_t)code));
}

static mrb_value
str_append(mrb_state *mrb, mrb_value self)
{
  mrb_value object = mrb_get_arg1(mrb);
  mrb_check_frozen_value(mrb, self);
  kobako_str_append(mrb, self, addition(mrb, self, object));
  return self;
}

/* Of a String that holds all of them: one of them may be the String itself. */
static mrb_value
all_given(mrb_state *mrb, mrb_value self)
{
  const mrb_value *argv;
  mrb_int argc;
  mrb_get_args(mrb, "*", &argv, &argc);
  mrb_check_frozen_value(mrb, self);
  mrb_value all = mrb_str_new(mrb, NULL, 0);
  for (mrb_int i = 0; i < argc; i++) kobako_str_append(mrb, all, addition(mrb, self, argv[i]));
  return all;
}

static mrb_value
str_concat(mrb_state *mrb, mrb_value self)
{
  kobako_str_append(mrb, self, all_given(mrb, self));
  return self;
}

static mrb_value
str_prepend(mrb_state *mrb, mrb_value self)
{
  mrb_value all = all_given(mrb, self);
  kobako_str_append(mrb, all, self);
  kobako_str_replace(mrb, self, all);
  return self;
}

static mrb_value
str_insert(mrb_state *mrb, mrb_value self)
{
  mrb_int index;
  mrb_value object;
  mrb_get_args(mrb, "io", &index, &object);
  mrb_value inserted = string_given(mrb, object);
  mrb_check_frozen_value(mrb, self);
  mrb_int chars = kobako_chars_before(self, RSTRING_LEN(self));
  mrb_int place = index < 0 ? index + chars + 1 : index;
  if (place < 0 || place > chars) mrb_raisef(mrb, E_INDEX_ERROR, "index %i out of string", index);
  mrb_int byte = kobako_byte_of_char(self, place);
  mrb_value out = kobako_substring(mrb, self, 0, byte);
  mrb_str_modify(mrb, mrb_str_ptr(out));
  kobako_str_append(mrb, out, inserted);
  kobako_str_append(mrb, out, kobako_substring(mrb, self, byte, RSTRING_LEN(self)));
  kobako_str_replace(mrb, self, out);
  return self;
}

static mrb_value
str_replace(mrb_state *mrb, mrb_value self)
{
  mrb_value other = string_given(mrb, mrb_get_arg1(mrb));
  mrb_check_frozen_value(mrb, self);
  if (!mrb_obj_equal(mrb, self, other)) kobako_str_replace(mrb, self, copy_of(mrb, other));
  return self;
}

static mrb_value
str_binary(mrb_state *mrb, mrb_value self)
{
  mrb_value copy = mrb_str_new(mrb, RSTRING_PTR(self), RSTRING_LEN(self));
  kobako_set_binary(copy, TRUE);
  return copy;
}

static mrb_value
str_binary_p(mrb_state *mrb, mrb_value self)
{
  return mrb_bool_value(RSTR_BINARY_P(mrb_str_ptr(self)) != 0);
}

static mrb_value
str_valid_p(mrb_state *mrb, mrb_value self)
{
  struct RString *s = mrb_str_ptr(self);
  return mrb_bool_value(RSTR_BINARY_P(s) || kobako_regexp_engine->is_text(RSTR_PTR(s), (size_t)RSTR_LEN(s)));
}

static mrb_value
str_ascii_only_p(mrb_state *mrb, mrb_value self)
{
  return mrb_bool_value(kobako_ascii_only(self));
}

static mrb_value
str_set_binary(mrb_state *mrb, mrb_value self)
{
  mrb_bool binary;
  mrb_get_args(mrb, "b", &binary);
  mrb_check_frozen_value(mrb, self);
  mrb_str_modify(mrb, mrb_str_ptr(self));
  kobako_set_binary(self, binary);
  return self;
}

static mrb_value
str_chars(mrb_state *mrb, mrb_value self)
{
  mrb_int length = RSTRING_LEN(self), at = 0;
  mrb_value chars = mrb_ary_new(mrb);
  int arena = mrb_gc_arena_save(mrb);
  while (at < length) {
    mrb_int end = at + kobako_char_length(self, at);
    mrb_ary_push(mrb, chars, kobako_substring(mrb, self, at, end));
    mrb_gc_arena_restore(mrb, arena);
    at = end;
  }
  return chars;
}

/* --- strip: white space, and NUL --- */

static mrb_bool
blank(char c)
{
  return c == 0 || c == ' ' || (c >= '\t' && c <= '\r');
}

static mrb_value
stripped(mrb_state *mrb, mrb_value self, mrb_bool left, mrb_bool right)
{
  const char *start = RSTRING_PTR(self), *p = start, *end = p + RSTRING_LEN(self);
  while (left && p < end && blank(*p)) p++;
  while (right && end > p && blank(end[-1])) end--;
  return kobako_substring(mrb, self, p - start, end - start);
}

#define STRIP_METHODS(name, left, right)                             \
  static mrb_value str_##name(mrb_state *mrb, mrb_value self)        \
  {                                                                  \
    return stripped(mrb, self, left, right);                         \
  }                                                                  \
  static mrb_value str_##name##_put(mrb_state *mrb, mrb_value self)  \
  {                                                                  \
    mrb_check_frozen_value(mrb, self);                               \
    mrb_value out = stripped(mrb, self, left, right);                \
    if (RSTRING_LEN(out) == RSTRING_LEN(self)) return mrb_nil_value(); \
    kobako_str_replace(mrb, self, copy_of(mrb, out));                \
    return self;                                                     \
  }

STRIP_METHODS(strip, TRUE, TRUE)
STRIP_METHODS(lstrip, TRUE, FALSE)
STRIP_METHODS(rstrip, FALSE, TRUE)

/* The sum of the bytes. */
static mrb_value
str_checksum(mrb_state *mrb, mrb_value self)
{
  mrb_int sum = 0;
  const unsigned char *p = (const unsigned char *)RSTRING_PTR(self);
  for (mrb_int i = 0; i < RSTRING_LEN(self); i++) sum += p[i];
  return mrb_int_value(mrb, sum);
}

void
kobako_string_join_init(mrb_state *mrb)
{
  struct RClass *string = mrb->string_class;
  mrb_define_method_id(mrb, string, MRB_OPSYM(add), str_plus, MRB_ARGS_REQ(1));
  mrb_define_method_id(mrb, string, MRB_OPSYM(mul), str_times, MRB_ARGS_REQ(1));
  mrb_define_method_id(mrb, string, MRB_OPSYM(lshift), str_append, MRB_ARGS_REQ(1));
  mrb_define_method_id(mrb, string, MRB_SYM(concat), str_concat, MRB_ARGS_ANY());
  mrb_define_method_id(mrb, string, MRB_SYM(prepend), str_prepend, MRB_ARGS_ANY());
  mrb_define_method_id(mrb, string, MRB_SYM(insert), str_insert, MRB_ARGS_REQ(2));
  mrb_define_method_id(mrb, string, MRB_SYM(replace), str_replace, MRB_ARGS_REQ(1));
  mrb_define_method_id(mrb, string, MRB_SYM(b), str_binary, MRB_ARGS_NONE());
  mrb_define_method_id(mrb, string, MRB_SYM(__binary_p), str_binary_p, MRB_ARGS_NONE());
  mrb_define_method_id(mrb, string, MRB_SYM_Q(valid_encoding), str_valid_p, MRB_ARGS_NONE());
  mrb_define_method_id(mrb, string, MRB_SYM_Q(ascii_only), str_ascii_only_p, MRB_ARGS_NONE());
  mrb_define_method_id(mrb, string, MRB_SYM(__set_binary), str_set_binary, MRB_ARGS_REQ(1));
  mrb_define_method_id(mrb, string, MRB_SYM(__chars), str_chars, MRB_ARGS_NONE());
  mrb_define_method_id(mrb, string, MRB_SYM(strip), str_strip, MRB_ARGS_NONE());
  mrb_define_method_id(mrb, string, MRB_SYM_B(strip), str_strip_put, MRB_ARGS_NONE());
  mrb_define_method_id(mrb, string, MRB_SYM(lstrip), str_lstrip, MRB_ARGS_NONE());
  mrb_define_method_id(mrb, string, MRB_SYM_B(lstrip), str_lstrip_put, MRB_ARGS_NONE());
  mrb_define_method_id(mrb, string, MRB_SYM(rstrip), str_rstrip, MRB_ARGS_NONE());
  mrb_define_method_id(mrb, string, MRB_SYM_B(rstrip), str_rstrip_put, MRB_ARGS_NONE());
  mrb_define_method_id(mrb, string, MRB_SYM(__checksum), str_checksum, MRB_ARGS_NONE());
}
