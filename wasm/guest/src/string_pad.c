/* ljust, rjust and center: by characters, with a pad of any length. */

#include <mruby.h>
#include <mruby/class.h>
#include <mruby/error.h>
#include <mruby/internal.h>
#include <mruby/presym.h>
#include <mruby/string.h>

#include "unicode.h"

/* What is no character counts as one, as in kobako_byte_of_char. */
static mrb_int
chars_of(mrb_value string)
{
  mrb_int bytes = RSTRING_LEN(string);
  return RSTR_BINARY_P(mrb_str_ptr(string)) ? bytes : mrb_utf8_strlen(RSTRING_PTR(string), bytes);
}

static void
cat_pad(mrb_state *mrb, mrb_value out, mrb_value pad, mrb_int chars)
{
  mrb_int whole = chars_of(pad);
  for (; chars >= whole; chars -= whole) mrb_str_cat_str(mrb, out, pad);
  if (chars > 0) mrb_str_cat(mrb, out, RSTRING_PTR(pad), (size_t)kobako_byte_of_char(pad, chars));
}

static mrb_value
padded(mrb_state *mrb, mrb_value self, mrb_bool left, mrb_bool right)
{
  mrb_int width;
  mrb_value pad = mrb_nil_value();
  mrb_get_args(mrb, "i|o", &width, &pad);
  if (mrb_symbol_p(pad)) kobako_no_conversion(mrb, pad);
  pad = mrb_nil_p(pad) ? mrb_str_new_lit(mrb, " ") : kobako_to_string(mrb, pad);
  if (RSTRING_LEN(pad) == 0) mrb_raise(mrb, E_ARGUMENT_ERROR, "zero width padding");
  mrb_bool binary = mrb_str_joined_binary(mrb, self, pad);
  mrb_int missing = width - chars_of(self);
  if (missing > MRB_STR_LENGTH_MAX) mrb_raise(mrb, E_ARGUMENT_ERROR, "argument too big");
  mrb_value out = mrb_str_new(mrb, NULL, 0);
  mrb_int before = missing <= 0 || !left ? 0 : right ? missing / 2 : missing;
  cat_pad(mrb, out, pad, before);
  mrb_str_cat_str(mrb, out, self);
  if (missing > before) cat_pad(mrb, out, pad, right ? missing - before : 0);
  kobako_set_binary(out, binary);
  return out;
}

static mrb_value
str_ljust(mrb_state *mrb, mrb_value self)
{
  return padded(mrb, self, FALSE, TRUE);
}

static mrb_value
str_rjust(mrb_state *mrb, mrb_value self)
{
  return padded(mrb, self, TRUE, FALSE);
}

static mrb_value
str_center(mrb_state *mrb, mrb_value self)
{
  return padded(mrb, self, TRUE, TRUE);
}

void
kobako_string_pad_init(mrb_state *mrb)
{
  struct RClass *string = mrb->string_class;
  mrb_define_method_id(mrb, string, MRB_SYM(ljust), str_ljust, MRB_ARGS_ARG(1, 1));
  mrb_define_method_id(mrb, string, MRB_SYM(rjust), str_rjust, MRB_ARGS_ARG(1, 1));
  mrb_define_method_id(mrb, string, MRB_SYM(center), str_center, MRB_ARGS_ARG(1, 1));
}
