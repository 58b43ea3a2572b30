/* Integers of any size, whichever way mruby keeps them. */

#include <math.h>

#include "number.h"

/* Bits of a result; more would fill any guest's memory first. */
#define MOST_BITS ((mrb_int)1 << 31)

mrb_value
exact_quotient(mrb_state *mrb, mrb_value x, mrb_value y)
{
  if (mrb_integer_p(x) && mrb_integer_p(y)) return mrb_div_int_value(mrb, mrb_integer(x), mrb_integer(y));
  return mrb_bint_div(mrb, mrb_as_bint(mrb, x), y);
}

mrb_value
exact_modulo(mrb_state *mrb, mrb_value x, mrb_value y)
{
  if (mrb_integer_p(x) && mrb_integer_p(y)) {
    mrb_int a = mrb_integer(x), b = mrb_integer(y);
    if (b == 0) mrb_int_zerodiv(mrb);
    if (b == -1) return mrb_fixnum_value(0); /* the least Integer overflows in C */
    mrb_int rest = a % b;
    if (rest != 0 && (rest < 0) != (b < 0)) rest += b;
    return mrb_int_value(mrb, rest);
  }
  return mrb_bint_mod(mrb, mrb_as_bint(mrb, x), y);
}

mrb_value
exact_gcd(mrb_state *mrb, mrb_value x, mrb_value y)
{
  if (!mrb_integer_p(x) || !mrb_integer_p(y) || mrb_integer(x) == MRB_INT_MIN || mrb_integer(y) == MRB_INT_MIN) {
    return mrb_bint_gcd(mrb, mrb_as_bint(mrb, x), mrb_as_bint(mrb, y));
  }
  mrb_int a = mrb_integer(x), b = mrb_integer(y);
  while (b != 0) {
    mrb_int rest = a % b;
    a = b;
    b = rest;
  }
  return mrb_int_value(mrb, a < 0 ? -a : a);
}

mrb_value
exact_negated(mrb_state *mrb, mrb_value x)
{
  return mrb_num_sub(mrb, mrb_fixnum_value(0), x);
}

int
exact_sign(mrb_state *mrb, mrb_value x)
{
  if (mrb_integer_p(x)) return (mrb_integer(x) > 0) - (mrb_integer(x) < 0);
  return (int)mrb_bint_cmp(mrb, x, mrb_fixnum_value(0));
}

int
exact_compare(mrb_state *mrb, mrb_value x, mrb_value y)
{
  if (mrb_integer_p(x)) {
    if (mrb_integer_p(y)) return (mrb_integer(x) > mrb_integer(y)) - (mrb_integer(x) < mrb_integer(y));
    return -(int)mrb_bint_cmp(mrb, y, x);
  }
  return (int)mrb_bint_cmp(mrb, x, y);
}

static mrb_int
int_bits(uint64_t number)
{
  return number == 0 ? 0 : 64 - __builtin_clzll(number);
}

static uint64_t
magnitude(mrb_int number)
{
  return number < 0 ? 0 - (uint64_t)number : (uint64_t)number;
}

static mrb_value
hex_digits(mrb_state *mrb, mrb_value big)
{
  return mrb_bint_to_s(mrb, mrb_bint_abs(mrb, big), 16);
}

static int
hex_value(char digit)
{
  return digit <= '9' ? digit - '0' : (digit | 0x20) - 'a' + 10;
}

/* Of the number without its sign. */
mrb_int
exact_bits(mrb_state *mrb, mrb_value x)
{
  if (mrb_integer_p(x)) return int_bits(magnitude(mrb_integer(x)));
  int ai = mrb_gc_arena_save(mrb);
  mrb_value digits = hex_digits(mrb, x);
  mrb_int bits = (RSTRING_LEN(digits) - 1) * 4 + int_bits((uint64_t)hex_value(RSTRING_PTR(digits)[0]));
  mrb_gc_arena_restore(mrb, ai);
  return bits;
}

mrb_value
exact_shift(mrb_state *mrb, mrb_value x, mrb_int width)
{
  if (width == 0 || exact_sign(mrb, x) == 0) return x;
  if (width < 0) {
    if (mrb_integer_p(x)) return mrb_int_value(mrb, mrb_integer(x) >> (width <= -64 ? 63 : -width));
    if (-width > MOST_BITS) return mrb_fixnum_value(exact_sign(mrb, x) < 0 ? -1 : 0);
    return mrb_bint_rshift(mrb, x, -width);
  }
  if (width > MOST_BITS) mrb_raise(mrb, E_RANGE_ERROR, "shift width too big");
  if (mrb_integer_p(x) && int_bits(magnitude(mrb_integer(x))) + width < 64) {
    return mrb_int_value(mrb, (mrb_int)((uint64_t)mrb_integer(x) << width));
  }
  return mrb_bint_lshift(mrb, mrb_as_bint(mrb, x), width);
}

mrb_value
exact_power(mrb_state *mrb, mrb_value x, mrb_int exponent)
{
  if (mrb_integer_p(x)) {
    mrb_int base = mrb_integer(x);
    if (base == 0 || base == 1) return exponent == 0 ? mrb_fixnum_value(1) : x;
    if (base == -1) return mrb_fixnum_value(exponent % 2 == 0 ? 1 : -1);
  }
  if (exponent > 0 && exact_bits(mrb, x) > (MOST_BITS >> 6) / exponent) {
    mrb_raise(mrb, E_ARGUMENT_ERROR, "exponent is too large");
  }
  return mrb_int_pow(mrb, x, mrb_int_value(mrb, exponent));
}

/* The nearest Float; `digits` are hexadecimal, `more` says that there is something behind them. */
static mrb_float
digits_to_float(const char *digits, mrb_int length, mrb_bool more)
{
  uint64_t first = 0;
  mrb_int used = length < 16 ? length : 16;
  for (mrb_int i = 0; i < used; i++) first = first << 4 | (uint64_t)hex_value(digits[i]);
  for (mrb_int i = used; i < length && !more; i++) more = digits[i] != '0';
  /* 61 bits at least are there: what follows can only decide a tie */
  if (more) first |= 1;
  return ldexp((mrb_float)first, (int)((length - used) * 4 > 4096 ? 4096 : (length - used) * 4));
}

mrb_float
exact_to_float(mrb_state *mrb, mrb_value x)
{
  if (mrb_integer_p(x)) return (mrb_float)mrb_integer(x);
  int ai = mrb_gc_arena_save(mrb);
  mrb_value digits = hex_digits(mrb, x);
  mrb_float number = digits_to_float(RSTRING_PTR(digits), RSTRING_LEN(digits), FALSE);
  mrb_gc_arena_restore(mrb, ai);
  return mrb_bint_cmp(mrb, x, mrb_fixnum_value(0)) < 0 ? -number : number;
}

static mrb_bool
fits_float(mrb_value x)
{
  return mrb_integer_p(x) && magnitude(mrb_integer(x)) <= (uint64_t)1 << 53;
}

mrb_float
exact_ratio(mrb_state *mrb, mrb_value x, mrb_value y)
{
  if (exact_sign(mrb, y) == 0 || (fits_float(x) && fits_float(y))) {
    return exact_to_float(mrb, x) / exact_to_float(mrb, y);
  }
  if (exact_sign(mrb, x) == 0) return 0.0;
  int ai = mrb_gc_arena_save(mrb);
  /* a quotient of 66 bits or more, and whether the division left something */
  mrb_int shift = 66 - (exact_bits(mrb, x) - exact_bits(mrb, y));
  if (shift > 1200) shift = 1200;
  if (shift < -1200) shift = -1200;
  mrb_bool negative = exact_sign(mrb, x) != exact_sign(mrb, y);
  x = mrb_bint_abs(mrb, mrb_as_bint(mrb, x));
  y = mrb_bint_abs(mrb, mrb_as_bint(mrb, y));
  if (shift > 0) x = exact_shift(mrb, x, shift);
  else y = exact_shift(mrb, y, -shift);
  mrb_value quotient = exact_quotient(mrb, x, y);
  mrb_bool more = exact_sign(mrb, exact_modulo(mrb, x, y)) != 0;
  mrb_value digits = mrb_bint_to_s(mrb, mrb_as_bint(mrb, quotient), 16);
  mrb_float number = ldexp(digits_to_float(RSTRING_PTR(digits), RSTRING_LEN(digits), more), (int)-shift);
  mrb_gc_arena_restore(mrb, ai);
  return negative ? -number : number;
}

mrb_value
float_to_exact(mrb_state *mrb, mrb_float number)
{
  mrb_check_num_exact(mrb, number);
  if (FIXABLE_FLOAT(number)) return mrb_int_value(mrb, (mrb_int)number);
  return mrb_bint_new_float(mrb, number);
}

int
float_compare(mrb_state *mrb, mrb_value x, mrb_float y)
{
  if (isnan(y)) return NOT_COMPARABLE;
  if (isinf(y)) return y > 0 ? -1 : 1;
  mrb_float whole = trunc(y);
  int order = exact_compare(mrb, x, float_to_exact(mrb, whole));
  return order != 0 ? order : (whole > y) - (whole < y);
}
