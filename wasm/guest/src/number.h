/* What the files of the numbers share. */

#ifndef KOBAKO_NUMBER_H
#define KOBAKO_NUMBER_H

#include <mruby.h>
#include <mruby/class.h>
#include <mruby/internal.h>
#include <mruby/numeric.h>
#include <mruby/presym.h>
#include <mruby/string.h>

/* Of the patched mruby: a Rational of parts that have no divisor in common. */
mrb_value mrb_rational_reduced(mrb_state *mrb, mrb_value numerator, mrb_value denominator);
mrb_bool mrb_rational_parts(mrb_state *mrb, mrb_value self, mrb_value *numerator, mrb_value *denominator);
mrb_value mrb_as_bint(mrb_state *mrb, mrb_value number);
mrb_value mrb_div_int_value(mrb_state *mrb, mrb_int x, mrb_int y);
mrb_value mrb_int_pow(mrb_state *mrb, mrb_value x, mrb_value y);
mrb_noreturn void mrb_int_zerodiv(mrb_state *mrb);

/* --- number_exact.c: Integers, of any size --- */

static inline mrb_bool
exact_p(mrb_value number)
{
  return mrb_integer_p(number) || mrb_bigint_p(number);
}

mrb_value exact_quotient(mrb_state *mrb, mrb_value x, mrb_value y); /* floored */
mrb_value exact_modulo(mrb_state *mrb, mrb_value x, mrb_value y);
mrb_value exact_gcd(mrb_state *mrb, mrb_value x, mrb_value y);
mrb_value exact_shift(mrb_state *mrb, mrb_value x, mrb_int width); /* to the left */
mrb_value exact_power(mrb_state *mrb, mrb_value x, mrb_int exponent); /* not negative */
int exact_compare(mrb_state *mrb, mrb_value x, mrb_value y);
int exact_sign(mrb_state *mrb, mrb_value x);
mrb_value exact_negated(mrb_state *mrb, mrb_value x);
mrb_int exact_bits(mrb_state *mrb, mrb_value x);
mrb_float exact_to_float(mrb_state *mrb, mrb_value x);
mrb_float exact_ratio(mrb_state *mrb, mrb_value x, mrb_value y); /* rounded once */
mrb_value float_to_exact(mrb_state *mrb, mrb_float number); /* cut at the point */
int float_compare(mrb_state *mrb, mrb_value x, mrb_float y); /* an Integer with a Float */
#define NOT_COMPARABLE (-2)

/* --- number.c --- */

mrb_value kobako_coerced(mrb_state *mrb, mrb_value x, mrb_value y, mrb_sym operation);
mrb_noreturn void kobako_compare_error(mrb_state *mrb, mrb_value x, mrb_value y);
mrb_noreturn void kobako_coerce_error(mrb_state *mrb, mrb_value x, mrb_value y);

/* --- number_round.c --- */

enum rounding { HALF_UP, HALF_EVEN, HALF_DOWN, TOWARDS_MINUS, TOWARDS_PLUS, TOWARDS_ZERO };
mrb_int kobako_rounding(mrb_state *mrb, enum rounding *mode); /* reads the arguments: digits */
mrb_value exact_rounded(mrb_state *mrb, mrb_value x, mrb_int digits, enum rounding mode);

/* --- number_rational.c --- */

mrb_value kobako_rational(mrb_state *mrb, mrb_value numerator, mrb_value denominator);

void kobako_number_init(mrb_state *mrb);
void kobako_number_round_init(mrb_state *mrb);
void kobako_rational_init(mrb_state *mrb);

#endif
