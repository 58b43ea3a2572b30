/* What Math has beyond mruby's. */

#include <math.h>

#include "number.h"

#include <mruby/array.h>

static mrb_noreturn void
domain_error(mrb_state *mrb, const char *name)
{
  struct RClass *math = mrb_module_get_id(mrb, MRB_SYM(Math));
  struct RClass *error = mrb_class_get_under_id(mrb, math, MRB_SYM(DomainError));
  mrb_raisef(mrb, error, "Numerical argument is out of domain - %s", name);
}

static mrb_value
math_gamma(mrb_state *mrb, mrb_value self)
{
  mrb_float number;
  mrb_get_args(mrb, "f", &number);
  if ((number < 0 && number == floor(number)) || number == -INFINITY) domain_error(mrb, "gamma");
  if (number == floor(number) && number >= 1 && number <= 23) {
    mrb_float product = 1; /* exact that far */
    for (int factor = 2; factor < (int)number; factor++) product *= factor;
    return mrb_float_value(mrb, product);
  }
  return mrb_float_value(mrb, tgamma(number));
}

static mrb_value
math_lgamma(mrb_state *mrb, mrb_value self)
{
  mrb_float number;
  mrb_get_args(mrb, "f", &number);
  if (number == -INFINITY) domain_error(mrb, "lgamma");
  int sign = 1;
  mrb_float value = lgamma_r(number, &sign);
  if (number == 0) sign = signbit(number) ? -1 : 1;
  return mrb_assoc_new(mrb, mrb_float_value(mrb, value), mrb_fixnum_value(sign < 0 ? -1 : 1));
}

void
kobako_math_init(mrb_state *mrb)
{
  struct RClass *math = mrb_module_get_id(mrb, MRB_SYM(Math));
  mrb_define_module_function_id(mrb, math, MRB_SYM(gamma), math_gamma, MRB_ARGS_REQ(1));
  mrb_define_module_function_id(mrb, math, MRB_SYM(lgamma), math_lgamma, MRB_ARGS_REQ(1));
}
