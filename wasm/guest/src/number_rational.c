/* Rational, exact whatever the size of its parts. What is rarely asked stands in
   mrblib/rational.rb. */

#include <math.h>

#include "number.h"

struct parts {
  mrb_value numerator, denominator;
};

static mrb_value
normal(mrb_state *mrb, mrb_value number)
{
  return mrb_bigint_p(number) ? mrb_bint_mul(mrb, number, mrb_fixnum_value(1)) : number;
}

static mrb_bool
rational_p(mrb_value value)
{
  return mrb_type(value) == MRB_TT_RATIONAL;
}

/* Of a Rational or an Integer. */
static struct parts
parts_of(mrb_state *mrb, mrb_value number)
{
  struct parts parts = {number, mrb_fixnum_value(1)};
  if (rational_p(number)) {
    if (!mrb_rational_parts(mrb, number, &parts.numerator, &parts.denominator)) {
      mrb_raise(mrb, E_ARGUMENT_ERROR, "uninitialized rational");
    }
    parts.numerator = normal(mrb, parts.numerator);
    parts.denominator = normal(mrb, parts.denominator);
  }
  return parts;
}

static mrb_value
exactly_divided(mrb_state *mrb, mrb_value x, mrb_value y)
{
  return mrb_integer_p(y) && mrb_integer(y) == 1 ? x : exact_quotient(mrb, x, y);
}

mrb_value
kobako_rational(mrb_state *mrb, mrb_value numerator, mrb_value denominator)
{
  int sign = exact_sign(mrb, denominator);
  if (sign == 0) mrb_int_zerodiv(mrb);
  if (sign < 0) {
    numerator = exact_negated(mrb, numerator);
    denominator = exact_negated(mrb, denominator);
  }
  mrb_value divisor = exact_gcd(mrb, numerator, denominator);
  return mrb_rational_reduced(mrb, exactly_divided(mrb, numerator, divisor),
                              exactly_divided(mrb, denominator, divisor));
}

static mrb_value
times(mrb_state *mrb, mrb_value x, mrb_value y)
{
  return mrb_num_mul(mrb, x, y);
}

static mrb_float
rational_float(mrb_state *mrb, mrb_value self)
{
  struct parts parts = parts_of(mrb, self);
  return exact_ratio(mrb, parts.numerator, parts.denominator);
}

/* Whether `y` is a Rational or an Integer; of a Float the result is in `out`. */
#define FLOAT_RESULT(expression)                                                           \
  if (mrb_float_p(y)) {                                                                    \
    mrb_float a = rational_float(mrb, x), b = mrb_float(y);                                \
    return mrb_float_value(mrb, expression);                                               \
  }

static mrb_value
rational_sum(mrb_state *mrb, mrb_value x, mrb_value y, mrb_bool minus)
{
  struct parts a = parts_of(mrb, x), b = parts_of(mrb, y);
  mrb_value left = times(mrb, a.numerator, b.denominator), right = times(mrb, b.numerator, a.denominator);
  mrb_value sum = minus ? mrb_num_sub(mrb, left, right) : mrb_num_add(mrb, left, right);
  return kobako_rational(mrb, sum, times(mrb, a.denominator, b.denominator));
}

static mrb_value
rational_add(mrb_state *mrb, mrb_value x)
{
  mrb_value y = mrb_get_arg1(mrb);
  FLOAT_RESULT(a + b)
  if (!exact_p(y) && !rational_p(y)) return kobako_coerced(mrb, x, y, MRB_OPSYM(add));
  return rational_sum(mrb, x, y, FALSE);
}

static mrb_value
rational_sub(mrb_state *mrb, mrb_value x)
{
  mrb_value y = mrb_get_arg1(mrb);
  FLOAT_RESULT(a - b)
  if (!exact_p(y) && !rational_p(y)) return kobako_coerced(mrb, x, y, MRB_OPSYM(sub));
  return rational_sum(mrb, x, y, TRUE);
}

static mrb_value
rational_mul(mrb_state *mrb, mrb_value x)
{
  mrb_value y = mrb_get_arg1(mrb);
  FLOAT_RESULT(a * b)
  if (!exact_p(y) && !rational_p(y)) return kobako_coerced(mrb, x, y, MRB_OPSYM(mul));
  struct parts a = parts_of(mrb, x), b = parts_of(mrb, y);
  return kobako_rational(mrb, times(mrb, a.numerator, b.numerator), times(mrb, a.denominator, b.denominator));
}

static mrb_value
rational_div(mrb_state *mrb, mrb_value x)
{
  mrb_value y = mrb_get_arg1(mrb);
  FLOAT_RESULT(a / b)
  if (!exact_p(y) && !rational_p(y)) return kobako_coerced(mrb, x, y, MRB_OPSYM(div));
  struct parts a = parts_of(mrb, x), b = parts_of(mrb, y);
  return kobako_rational(mrb, times(mrb, a.numerator, b.denominator), times(mrb, a.denominator, b.numerator));
}

static mrb_value
rational_pow(mrb_state *mrb, mrb_value x)
{
  mrb_value y = mrb_get_arg1(mrb);
  struct parts base = parts_of(mrb, x);
  if (rational_p(y)) {
    struct parts exponent = parts_of(mrb, y);
    if (mrb_integer_p(exponent.denominator) && mrb_integer(exponent.denominator) == 1) y = exponent.numerator;
    else y = mrb_float_value(mrb, rational_float(mrb, y));
  }
  if (exact_p(y)) {
    if (mrb_bigint_p(y) || mrb_integer(y) == MRB_INT_MIN) {
      mrb_raise(mrb, E_ARGUMENT_ERROR, "exponent is too large");
    }
    mrb_int size = mrb_integer(y) < 0 ? -mrb_integer(y) : mrb_integer(y);
    mrb_value numerator = exact_power(mrb, base.numerator, size);
    mrb_value denominator = exact_power(mrb, base.denominator, size);
    return mrb_integer(y) < 0 ? kobako_rational(mrb, denominator, numerator)
                              : kobako_rational(mrb, numerator, denominator);
  }
  mrb_value number = mrb_float_value(mrb, rational_float(mrb, x));
  if (mrb_float_p(y)) return mrb_funcall_argv(mrb, number, MRB_OPSYM(pow), 1, &y);
  return kobako_coerced(mrb, x, y, MRB_OPSYM(pow));
}

static mrb_value
rational_minus(mrb_state *mrb, mrb_value self)
{
  struct parts parts = parts_of(mrb, self);
  return kobako_rational(mrb, exact_negated(mrb, parts.numerator), parts.denominator);
}

/* --- comparison --- */

static int
compare(mrb_state *mrb, mrb_value x, mrb_value y)
{
  struct parts a = parts_of(mrb, x), b = parts_of(mrb, y);
  return exact_compare(mrb, times(mrb, a.numerator, b.denominator), times(mrb, b.numerator, a.denominator));
}

static mrb_value
rational_cmp(mrb_state *mrb, mrb_value x)
{
  mrb_value y = mrb_get_arg1(mrb);
  if (exact_p(y) || rational_p(y)) return mrb_fixnum_value(compare(mrb, x, y));
  if (mrb_float_p(y)) {
    mrb_float a = rational_float(mrb, x), b = mrb_float(y);
    return isnan(b) ? mrb_nil_value() : mrb_fixnum_value((a > b) - (a < b));
  }
  if (mrb_nil_p(y) || !mrb_respond_to(mrb, y, MRB_SYM(coerce))) return mrb_nil_value();
  return kobako_coerced(mrb, x, y, MRB_OPSYM(cmp));
}

static mrb_value
rational_equal(mrb_state *mrb, mrb_value x)
{
  mrb_value y = mrb_get_arg1(mrb);
  if (exact_p(y) || rational_p(y)) return mrb_bool_value(compare(mrb, x, y) == 0);
  if (mrb_float_p(y)) return mrb_bool_value(rational_float(mrb, x) == mrb_float(y));
  if (mrb_immediate_p(y) || mrb_string_p(y)) return mrb_false_value();
  return mrb_bool_value(mrb_test(mrb_funcall_argv(mrb, y, MRB_OPSYM(eq), 1, &x)));
}

/* --- to other numbers --- */

static mrb_value
rational_to_f(mrb_state *mrb, mrb_value self)
{
  return mrb_float_value(mrb, rational_float(mrb, self));
}

static mrb_value
whole(mrb_state *mrb, mrb_value numerator, mrb_value denominator, enum rounding mode)
{
  mrb_value below = exact_quotient(mrb, numerator, denominator);
  mrb_value rest = exact_modulo(mrb, numerator, denominator);
  if (exact_sign(mrb, rest) == 0) return below;
  mrb_bool up, negative = exact_sign(mrb, numerator) < 0;
  switch (mode) {
  case TOWARDS_MINUS: up = FALSE; break;
  case TOWARDS_PLUS: up = TRUE; break;
  case TOWARDS_ZERO: up = negative; break;
  default: {
    int order = exact_compare(mrb, mrb_num_add(mrb, rest, rest), denominator);
    if (order != 0) up = order > 0;
    else if (mode == HALF_UP) up = !negative;
    else if (mode == HALF_DOWN) up = negative;
    else up = exact_sign(mrb, exact_modulo(mrb, below, mrb_fixnum_value(2))) != 0;
  }
  }
  return up ? mrb_num_add(mrb, below, mrb_fixnum_value(1)) : below;
}

static mrb_value
rational_rounded(mrb_state *mrb, mrb_value self, enum rounding mode)
{
  mrb_int digits = kobako_rounding(mrb, &mode);
  struct parts parts = parts_of(mrb, self);
  if (digits == 0) return whole(mrb, parts.numerator, parts.denominator, mode);
  if (digits == MRB_INT_MIN) mrb_raise(mrb, E_RANGE_ERROR, "too many digits");
  mrb_value scale = exact_power(mrb, mrb_fixnum_value(10), digits < 0 ? -digits : digits);
  if (digits < 0) {
    mrb_value units = whole(mrb, parts.numerator, times(mrb, parts.denominator, scale), mode);
    return times(mrb, units, scale);
  }
  return kobako_rational(mrb, whole(mrb, times(mrb, parts.numerator, scale), parts.denominator, mode), scale);
}

#define ROUNDING(name, mode)                                                               \
  static mrb_value rational_##name(mrb_state *mrb, mrb_value self)                         \
  {                                                                                        \
    return rational_rounded(mrb, self, mode);                                              \
  }

ROUNDING(round, HALF_UP)
ROUNDING(floor, TOWARDS_MINUS)
ROUNDING(ceil, TOWARDS_PLUS)
ROUNDING(truncate, TOWARDS_ZERO)

static mrb_value
rational_to_i(mrb_state *mrb, mrb_value self)
{
  struct parts parts = parts_of(mrb, self);
  return whole(mrb, parts.numerator, parts.denominator, TOWARDS_ZERO);
}

static mrb_value
float_to_r(mrb_state *mrb, mrb_value self)
{
  mrb_float number = mrb_float(self);
  mrb_check_num_exact(mrb, number);
  int exponent;
  mrb_value mantissa = float_to_exact(mrb, ldexp(frexp(number, &exponent), 53));
  exponent -= 53;
  mrb_value one = mrb_fixnum_value(1);
  if (exponent >= 0) return kobako_rational(mrb, exact_shift(mrb, mantissa, exponent), one);
  return kobako_rational(mrb, mantissa, exact_shift(mrb, one, -exponent));
}

/* Of two Integers, for mrblib. */
static mrb_value
rational_make(mrb_state *mrb, mrb_value self)
{
  mrb_value numerator, denominator;
  mrb_get_args(mrb, "oo", &numerator, &denominator);
  if (!exact_p(numerator) || !exact_p(denominator)) mrb_raise(mrb, E_TYPE_ERROR, "not an integer");
  return kobako_rational(mrb, numerator, denominator);
}

void
kobako_rational_init(mrb_state *mrb)
{
  struct RClass *rational = mrb_class_get_id(mrb, MRB_SYM(Rational));
  mrb_define_method_id(mrb, rational, MRB_OPSYM(add), rational_add, MRB_ARGS_REQ(1));
  mrb_define_method_id(mrb, rational, MRB_OPSYM(sub), rational_sub, MRB_ARGS_REQ(1));
  mrb_define_method_id(mrb, rational, MRB_OPSYM(mul), rational_mul, MRB_ARGS_REQ(1));
  mrb_define_method_id(mrb, rational, MRB_OPSYM(div), rational_div, MRB_ARGS_REQ(1));
  mrb_define_method_id(mrb, rational, MRB_SYM(quo), rational_div, MRB_ARGS_REQ(1));
  mrb_define_method_id(mrb, rational, MRB_OPSYM(pow), rational_pow, MRB_ARGS_REQ(1));
  mrb_define_method_id(mrb, rational, MRB_OPSYM(minus), rational_minus, MRB_ARGS_NONE());
  mrb_define_method_id(mrb, rational, MRB_OPSYM(cmp), rational_cmp, MRB_ARGS_REQ(1));
  mrb_define_method_id(mrb, rational, MRB_OPSYM(eq), rational_equal, MRB_ARGS_REQ(1));
  mrb_define_method_id(mrb, rational, MRB_SYM(to_f), rational_to_f, MRB_ARGS_NONE());
  mrb_define_method_id(mrb, rational, MRB_SYM(to_i), rational_to_i, MRB_ARGS_NONE());
  mrb_define_method_id(mrb, rational, MRB_SYM(round), rational_round, MRB_ARGS_OPT(1) | MRB_ARGS_KEY(1, 0));
  mrb_define_method_id(mrb, rational, MRB_SYM(floor), rational_floor, MRB_ARGS_OPT(1));
  mrb_define_method_id(mrb, rational, MRB_SYM(ceil), rational_ceil, MRB_ARGS_OPT(1));
  mrb_define_method_id(mrb, rational, MRB_SYM(truncate), rational_truncate, MRB_ARGS_OPT(1));
  mrb_define_method_id(mrb, mrb->float_class, MRB_SYM(to_r), float_to_r, MRB_ARGS_NONE());
  mrb_define_class_method_id(mrb, rational, MRB_SYM(__make), rational_make, MRB_ARGS_REQ(2));
}
