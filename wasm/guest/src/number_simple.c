/* What numbers are asked most often: sign, zero, the next one, divisors, digits. */

#include <math.h>

#include "number.h"

#include <mruby/array.h>

static int
sign_of(mrb_state *mrb, mrb_value self)
{
  if (mrb_float_p(self)) return (mrb_float(self) > 0) - (mrb_float(self) < 0);
  return exact_sign(mrb, self);
}

static mrb_value
num_negate(mrb_state *mrb, mrb_value self)
{
  if (mrb_float_p(self)) return mrb_float_value(mrb, -mrb_float(self));
  return exact_negated(mrb, self);
}

static mrb_value
num_abs(mrb_state *mrb, mrb_value self)
{
  if (mrb_float_p(self)) return mrb_float_value(mrb, fabs(mrb_float(self)));
  return exact_sign(mrb, self) < 0 ? exact_negated(mrb, self) : self;
}

static mrb_value
num_zero_p(mrb_state *mrb, mrb_value self)
{
  return mrb_bool_value(mrb_float_p(self) ? mrb_float(self) == 0 : sign_of(mrb, self) == 0);
}

static mrb_value
num_positive_p(mrb_state *mrb, mrb_value self)
{
  return mrb_bool_value(sign_of(mrb, self) > 0);
}

static mrb_value
num_negative_p(mrb_state *mrb, mrb_value self)
{
  return mrb_bool_value(sign_of(mrb, self) < 0);
}

static mrb_value
int_succ(mrb_state *mrb, mrb_value self)
{
  return mrb_num_add(mrb, self, mrb_fixnum_value(1));
}

static mrb_value
int_pred(mrb_state *mrb, mrb_value self)
{
  return mrb_num_sub(mrb, self, mrb_fixnum_value(1));
}

static mrb_value
integer_argument(mrb_state *mrb)
{
  mrb_value other = mrb_get_arg1(mrb);
  if (!exact_p(other)) mrb_raise(mrb, E_TYPE_ERROR, "not an integer");
  return other;
}

static mrb_value
int_gcd(mrb_state *mrb, mrb_value self)
{
  return exact_gcd(mrb, self, integer_argument(mrb));
}

static mrb_value
int_lcm(mrb_state *mrb, mrb_value self)
{
  mrb_value other = integer_argument(mrb);
  if (exact_sign(mrb, self) == 0 || exact_sign(mrb, other) == 0) return mrb_fixnum_value(0);
  return num_abs(mrb, mrb_num_mul(mrb, exact_quotient(mrb, self, exact_gcd(mrb, self, other)), other));
}

/* To the base of ten, which is written in one go. */
static mrb_value
int_decimal_digits(mrb_state *mrb, mrb_value self)
{
  mrb_value text = mrb_integer_to_str(mrb, self, 10);
  mrb_int length = RSTRING_LEN(text);
  mrb_value digits = mrb_ary_new_capa(mrb, length);
  for (mrb_int i = length; i-- > 0;) mrb_ary_push(mrb, digits, mrb_fixnum_value(RSTRING_PTR(text)[i] - '0'));
  return digits;
}

void
kobako_number_simple_init(mrb_state *mrb)
{
  struct RClass *integer = mrb->integer_class, *both[] = {mrb->integer_class, mrb->float_class};
  for (int i = 0; i < 2; i++) {
    mrb_define_method_id(mrb, both[i], MRB_OPSYM(minus), num_negate, MRB_ARGS_NONE());
    mrb_define_method_id(mrb, both[i], MRB_SYM(abs), num_abs, MRB_ARGS_NONE());
    mrb_define_method_id(mrb, both[i], MRB_SYM(magnitude), num_abs, MRB_ARGS_NONE());
    mrb_define_method_id(mrb, both[i], MRB_SYM_Q(zero), num_zero_p, MRB_ARGS_NONE());
    mrb_define_method_id(mrb, both[i], MRB_SYM_Q(positive), num_positive_p, MRB_ARGS_NONE());
    mrb_define_method_id(mrb, both[i], MRB_SYM_Q(negative), num_negative_p, MRB_ARGS_NONE());
  }
  mrb_define_method_id(mrb, integer, MRB_SYM(succ), int_succ, MRB_ARGS_NONE());
  mrb_define_method_id(mrb, integer, MRB_SYM(next), int_succ, MRB_ARGS_NONE());
  mrb_define_method_id(mrb, integer, MRB_SYM(pred), int_pred, MRB_ARGS_NONE());
  mrb_define_method_id(mrb, integer, MRB_SYM(gcd), int_gcd, MRB_ARGS_REQ(1));
  mrb_define_method_id(mrb, integer, MRB_SYM(lcm), int_lcm, MRB_ARGS_REQ(1));
  mrb_define_private_method_id(mrb, integer, MRB_SYM(__decimal_digits), int_decimal_digits, MRB_ARGS_NONE());
}
