/* Arrays of numbers and of Strings, without a call for each element. What these
   cannot do they leave to Ruby, by giving nil. */

#include <math.h>

#include <mruby.h>
#include <mruby/array.h>
#include <mruby/internal.h>
#include <mruby/numeric.h>
#include <mruby/presym.h>
#include <mruby/string.h>

#include "array.h"

static mrb_bool
float_of(mrb_value value, mrb_float *out)
{
  if (mrb_float_p(value)) *out = mrb_float(value);
  else if (mrb_integer_p(value)) *out = (mrb_float)mrb_integer(value);
  else return FALSE;
  return TRUE;
}

mrb_bool
kobako_compared(mrb_state *mrb, mrb_value one, mrb_value other, mrb_int *order)
{
  if (mrb_integer_p(one) && mrb_integer_p(other)) {
    *order = (mrb_integer(one) > mrb_integer(other)) - (mrb_integer(one) < mrb_integer(other));
    return TRUE;
  }
  if (mrb_float_p(one) && mrb_float_p(other)) {
    if (isnan(mrb_float(one)) || isnan(mrb_float(other))) return FALSE;
    *order = (mrb_float(one) > mrb_float(other)) - (mrb_float(one) < mrb_float(other));
    return TRUE;
  }
  if (mrb_string_p(one) && mrb_string_p(other)) {
    *order = mrb_str_cmp(mrb, one, other);
    return TRUE;
  }
  return FALSE;
}

/* array.__extreme(1) is the largest, array.__extreme(-1) the smallest */
static mrb_value
ary_extreme(mrb_state *mrb, mrb_value self)
{
  mrb_int sign;
  mrb_get_args(mrb, "i", &sign);
  mrb_int length = RARRAY_LEN(self);
  const mrb_value *values = RARRAY_PTR(self);
  if (length == 0) return mrb_nil_value();
  mrb_value best = values[0];
  mrb_int order;
  if (!kobako_compared(mrb, best, best, &order)) return mrb_nil_value();
  for (mrb_int i = 1; i < length; i++) {
    if (!kobako_compared(mrb, values[i], best, &order)) return mrb_nil_value();
    if (order * sign > 0) best = values[i];
  }
  return best;
}

/* Integers exactly, Floats as Kahan and Babuska do: an error is kept beside the sum. */
static mrb_value
ary_sum(mrb_state *mrb, mrb_value self)
{
  mrb_value init;
  mrb_get_args(mrb, "o", &init);
  mrb_int length = RARRAY_LEN(self), i = 0, whole = 0;
  const mrb_value *values = RARRAY_PTR(self);
  mrb_float sum, value, error = 0.0;
  if (mrb_integer_p(init)) {
    whole = mrb_integer(init);
    while (i < length && mrb_integer_p(values[i])) {
      if (mrb_int_add_overflow(whole, mrb_integer(values[i]), &whole)) return mrb_nil_value();
      i++;
    }
    if (i == length) return mrb_int_value(mrb, whole);
    sum = (mrb_float)whole;
  }
  else if (!float_of(init, &sum)) return mrb_nil_value();

  for (; i < length; i++) {
    if (!float_of(values[i], &value)) return mrb_nil_value();
    if (isnan(value)) {
      sum = value;
    }
    else if (isinf(value)) {
      sum = isinf(sum) && signbit(value) != signbit(sum) ? NAN : isnan(sum) ? sum : value;
    }
    else if (isfinite(sum)) {
      mrb_float next = sum + value;
      error += fabs(sum) >= fabs(value) ? (sum - next) + value : (value - next) + sum;
      sum = next;
    }
  }
  return mrb_float_value(mrb, isfinite(sum) ? sum + error : sum);
}

/* array.__folded(:+, init): sums and products of Integers, and of Floats */
static mrb_value
ary_folded(mrb_state *mrb, mrb_value self)
{
  mrb_sym name;
  mrb_value init;
  mrb_get_args(mrb, "no", &name, &init);
  mrb_int length = RARRAY_LEN(self), i = 0;
  const mrb_value *values = RARRAY_PTR(self);
  mrb_bool add = name == MRB_OPSYM(add);
  if (!add && name != MRB_OPSYM(mul)) return mrb_nil_value();
  if (mrb_integer_p(init)) {
    mrb_int whole = mrb_integer(init);
    for (; i < length; i++) {
      if (!mrb_integer_p(values[i])) return mrb_nil_value();
      mrb_bool over = add ? mrb_int_add_overflow(whole, mrb_integer(values[i]), &whole)
                          : mrb_int_mul_overflow(whole, mrb_integer(values[i]), &whole);
      if (over) return mrb_nil_value();
    }
    return mrb_int_value(mrb, whole);
  }
  if (!mrb_float_p(init)) return mrb_nil_value();
  mrb_float product = mrb_float(init), value;
  for (; i < length; i++) {
    if (!float_of(values[i], &value)) return mrb_nil_value();
    product = add ? product + value : product * value;
  }
  return mrb_float_value(mrb, product);
}

void
kobako_array_init(mrb_state *mrb)
{
  struct RClass *array = mrb->array_class;
  mrb_define_method_id(mrb, array, MRB_SYM(__extreme), ary_extreme, MRB_ARGS_REQ(1));
  mrb_define_method_id(mrb, array, MRB_SYM(__sum), ary_sum, MRB_ARGS_REQ(1));
  mrb_define_method_id(mrb, array, MRB_SYM(__folded), ary_folded, MRB_ARGS_REQ(2));
  kobako_array_sort_init(mrb);
  kobako_array_join_init(mrb);
  kobako_array_set_init(mrb);
}
