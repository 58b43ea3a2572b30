/* round, floor, ceil and truncate of Integers and Floats. */

#include <float.h>
#include <math.h>
#include <string.h>

#include "number.h"

/* Digits behind the point from which on the exact value is rounded, and not a product. */
#define EXACT_DIGITS 15

/* Digits in front of the point; any number that fits has fewer. */
#define FEWEST_DIGITS 100000000

static enum rounding
half_named(mrb_state *mrb, mrb_value name)
{
  if (mrb_nil_p(name)) return HALF_UP;
  if (!mrb_symbol_p(name) && !mrb_string_p(name)) {
    mrb_raisef(mrb, E_ARGUMENT_ERROR, "unknown rounding mode: %!v", name);
  }
  mrb_value text = mrb_symbol_p(name) ? mrb_sym_str(mrb, mrb_symbol(name)) : name;
  mrb_int length = RSTRING_LEN(text);
  const char *bytes = RSTRING_PTR(text);
  if (length == 2 && memcmp(bytes, "up", 2) == 0) return HALF_UP;
  if (length == 4 && memcmp(bytes, "even", 4) == 0) return HALF_EVEN;
  if (length == 4 && memcmp(bytes, "down", 4) == 0) return HALF_DOWN;
  mrb_raisef(mrb, E_ARGUMENT_ERROR, "invalid rounding mode: %v", text);
}

mrb_int
kobako_rounding(mrb_state *mrb, enum rounding *mode)
{
  mrb_int digits = 0;
  mrb_value half = mrb_undef_value();
  if (*mode == HALF_UP && mrb->c->ci->nk > 0) {
    mrb_sym names[] = {MRB_SYM(half)};
    mrb_kwargs keywords = {1, 0, names, &half, NULL};
    mrb_get_args(mrb, "|i:", &digits, &keywords);
    if (!mrb_undef_p(half)) *mode = half_named(mrb, half);
  }
  else {
    mrb_get_args(mrb, "|i", &digits);
  }
  return digits;
}

/* --- Integers --- */

mrb_value
exact_rounded(mrb_state *mrb, mrb_value x, mrb_int digits, enum rounding mode)
{
  if (digits >= 0 || exact_sign(mrb, x) == 0) return x;
  if (digits < -FEWEST_DIGITS) {
    if (mode != TOWARDS_MINUS && mode != TOWARDS_PLUS) return mrb_fixnum_value(0);
    mrb_raise(mrb, E_ARGUMENT_ERROR, "exponent is too large");
  }
  /* a power of ten that is far above the number need not be made */
  mrb_bool far = -digits > exact_bits(mrb, x) / 3 + 2;
  if (far && (mode <= HALF_DOWN || mode == TOWARDS_ZERO)) return mrb_fixnum_value(0);
  mrb_value unit = exact_power(mrb, mrb_fixnum_value(10), -digits);
  mrb_value rest = exact_modulo(mrb, x, unit);
  mrb_value below = mrb_num_sub(mrb, x, rest);
  if (exact_sign(mrb, rest) == 0) return x;
  mrb_bool up, negative = exact_sign(mrb, x) < 0;
  switch (mode) {
  case TOWARDS_MINUS: up = FALSE; break;
  case TOWARDS_PLUS: up = TRUE; break;
  case TOWARDS_ZERO: up = negative; break;
  default: {
    int order = exact_compare(mrb, mrb_num_add(mrb, rest, rest), unit);
    if (order != 0) up = order > 0;
    else if (mode == HALF_UP) up = !negative;
    else if (mode == HALF_DOWN) up = negative;
    else {
      mrb_value tens = exact_quotient(mrb, below, unit);
      up = exact_sign(mrb, exact_modulo(mrb, tens, mrb_fixnum_value(2))) != 0;
    }
  }
  }
  return up ? mrb_num_add(mrb, below, unit) : below;
}

static mrb_value
int_rounded(mrb_state *mrb, mrb_value x, enum rounding mode)
{
  mrb_int digits = kobako_rounding(mrb, &mode);
  return exact_rounded(mrb, x, digits, mode);
}

/* --- Floats --- */

/* `number` times `scale`, rounded, and held against the number: the product itself may
   have been rounded past a tie. */
static mrb_float
half_rounded(mrb_float number, mrb_float scale, enum rounding mode)
{
  mrb_float size = fabs(number), product = size * scale;
  mrb_float rounded = round(product);
  if (scale == 1.0) {
    if (mode != HALF_UP && rounded - product == 0.5) {
      if (mode == HALF_DOWN || fmod(rounded, 2.0) == 1.0) rounded -= 1;
    }
    return copysign(rounded, number);
  }
  switch (mode) {
  case HALF_DOWN:
    if ((rounded - 0.5) / scale >= size) rounded -= 1;
    break;
  case HALF_EVEN: {
    mrb_float whole = floor(product), rest = product - whole;
    if (rest == 0.5) rounded = whole + fmod(whole, 2.0);
    break;
  }
  default:
    if ((rounded + 0.5) / scale <= size) rounded += 1;
  }
  return copysign(rounded, number);
}

/* The digits that are asked for are all that a Float has, or more. */
static mrb_bool
all_digits_p(mrb_float number, mrb_int digits)
{
  int exponent;
  frexp(number, &exponent);
  return digits >= DBL_DIG + 2 - (exponent > 0 ? exponent / 4 : exponent / 3 - 1);
}

static mrb_bool
no_digits_p(mrb_float number, mrb_int digits)
{
  int exponent;
  frexp(number, &exponent);
  return digits < -(exponent > 0 ? exponent / 3 + 1 : exponent / 4);
}

static mrb_float
exactly_rounded(mrb_float number, mrb_int digits)
{
  char text[400];
  int length = mrb_float_text->format(number, text, sizeof(text), 'f', (int)digits, 0);
  mrb_float rounded = number;
  if (length > 0 && length < (int)sizeof(text) - 1) mrb_float_text->read(text, &rounded);
  return rounded;
}

static mrb_float
float_with_digits(mrb_float number, mrb_int digits, enum rounding mode)
{
  if (number == 0 || !isfinite(number) || all_digits_p(number, digits)) return number;
  if (mode == TOWARDS_ZERO) mode = number < 0 ? TOWARDS_PLUS : TOWARDS_MINUS;
  if (no_digits_p(number, digits)) {
    if (mode == TOWARDS_MINUS && number < 0) return -pow(10, -(mrb_float)digits);
    if (mode == TOWARDS_PLUS && number > 0) return pow(10, -(mrb_float)digits);
    return 0.0;
  }
  mrb_float scale = pow(10, (mrb_float)digits);
  if (mode == TOWARDS_MINUS || mode == TOWARDS_PLUS) {
    if (digits >= EXACT_DIGITS) {
      mrb_float near = exactly_rounded(number, digits), step = 1 / scale;
      if (mode == TOWARDS_MINUS) return near <= number ? near : exactly_rounded(near - step, digits);
      return near >= number ? near : exactly_rounded(near + step, digits);
    }
    /* the whole number next to the product that does not pass the Float itself */
    mrb_float whole = mode == TOWARDS_MINUS ? floor(number * scale) : ceil(number * scale);
    mrb_float next = (mode == TOWARDS_MINUS ? whole + 1 : whole - 1) / scale;
    return (mode == TOWARDS_MINUS ? next <= number : next >= number) ? next : whole / scale;
  }
  if (digits >= EXACT_DIGITS) return exactly_rounded(number, digits);
  mrb_float rounded = half_rounded(number, scale, mode) / scale;
  return isfinite(rounded) ? rounded : number;
}

static mrb_value
float_rounded(mrb_state *mrb, mrb_value self, enum rounding mode)
{
  mrb_int digits = kobako_rounding(mrb, &mode);
  mrb_float number = mrb_float(self);
  if (digits > 0) return mrb_float_value(mrb, float_with_digits(number, digits, mode));
  mrb_float whole;
  switch (mode) {
  case TOWARDS_MINUS: whole = floor(number); break;
  case TOWARDS_PLUS: whole = ceil(number); break;
  case TOWARDS_ZERO: whole = trunc(number); break;
  default: whole = digits < 0 ? trunc(number) : half_rounded(number, 1.0, mode);
  }
  return exact_rounded(mrb, float_to_exact(mrb, whole), digits, mode);
}

#define ROUNDING(name, mode)                                                               \
  static mrb_value int_##name(mrb_state *mrb, mrb_value self)                              \
  {                                                                                        \
    return int_rounded(mrb, self, mode);                                                   \
  }                                                                                        \
  static mrb_value float_##name(mrb_state *mrb, mrb_value self)                            \
  {                                                                                        \
    return float_rounded(mrb, self, mode);                                                 \
  }

ROUNDING(round, HALF_UP)
ROUNDING(floor, TOWARDS_MINUS)
ROUNDING(ceil, TOWARDS_PLUS)
ROUNDING(truncate, TOWARDS_ZERO)

static mrb_value
float_to_i(mrb_state *mrb, mrb_value self)
{
  return float_to_exact(mrb, trunc(mrb_float(self)));
}

static mrb_value
float_next(mrb_state *mrb, mrb_value self)
{
  return mrb_float_value(mrb, nextafter(mrb_float(self), INFINITY));
}

static mrb_value
float_previous(mrb_state *mrb, mrb_value self)
{
  return mrb_float_value(mrb, nextafter(mrb_float(self), -INFINITY));
}

void
kobako_number_round_init(mrb_state *mrb)
{
  struct RClass *integer = mrb->integer_class, *flo = mrb->float_class;
  mrb_define_method_id(mrb, integer, MRB_SYM(round), int_round, MRB_ARGS_OPT(1) | MRB_ARGS_KEY(1, 0));
  mrb_define_method_id(mrb, integer, MRB_SYM(floor), int_floor, MRB_ARGS_OPT(1));
  mrb_define_method_id(mrb, integer, MRB_SYM(ceil), int_ceil, MRB_ARGS_OPT(1));
  mrb_define_method_id(mrb, integer, MRB_SYM(truncate), int_truncate, MRB_ARGS_OPT(1));
  mrb_define_method_id(mrb, flo, MRB_SYM(round), float_round, MRB_ARGS_OPT(1) | MRB_ARGS_KEY(1, 0));
  mrb_define_method_id(mrb, flo, MRB_SYM(floor), float_floor, MRB_ARGS_OPT(1));
  mrb_define_method_id(mrb, flo, MRB_SYM(ceil), float_ceil, MRB_ARGS_OPT(1));
  mrb_define_method_id(mrb, flo, MRB_SYM(truncate), float_truncate, MRB_ARGS_OPT(1));
  mrb_define_method_id(mrb, flo, MRB_SYM(to_i), float_to_i, MRB_ARGS_NONE());
  mrb_define_method_id(mrb, flo, MRB_SYM(to_int), float_to_i, MRB_ARGS_NONE());
  mrb_define_method_id(mrb, flo, MRB_SYM(next_float), float_next, MRB_ARGS_NONE());
  mrb_define_method_id(mrb, flo, MRB_SYM(prev_float), float_previous, MRB_ARGS_NONE());
}
