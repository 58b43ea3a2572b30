/* Arithmetic and comparison of Integers and Floats with anything: what is no number is
   asked to coerce, as in Ruby. The interpreter's own instructions have done the common
   cases before these methods are called. */

#include <math.h>

#include "number.h"

#include <mruby/array.h>

static mrb_value
shown(mrb_state *mrb, mrb_value value)
{
  if (mrb_immediate_p(value)) return mrb_inspect(mrb, value);
  return mrb_obj_value(mrb_obj_class(mrb, value));
}

mrb_noreturn void
kobako_coerce_error(mrb_state *mrb, mrb_value x, mrb_value y)
{
  mrb_raisef(mrb, E_TYPE_ERROR, "%v can't be coerced into %T", shown(mrb, y), x);
}

mrb_noreturn void
kobako_compare_error(mrb_state *mrb, mrb_value x, mrb_value y)
{
  mrb_raisef(mrb, E_ARGUMENT_ERROR, "comparison of %T with %v failed", x, shown(mrb, y));
}

/* [y, x] made alike, or false. */
static mrb_bool
coerce(mrb_state *mrb, mrb_value *x, mrb_value *y)
{
  if (mrb_nil_p(*y) || !mrb_respond_to(mrb, *y, MRB_SYM(coerce))) return FALSE;
  mrb_value pair = mrb_funcall_argv(mrb, *y, MRB_SYM(coerce), 1, x);
  if (!mrb_array_p(pair) || RARRAY_LEN(pair) != 2) mrb_raise(mrb, E_TYPE_ERROR, "coerce must return [x, y]");
  *x = RARRAY_PTR(pair)[0];
  *y = RARRAY_PTR(pair)[1];
  return TRUE;
}

mrb_value
kobako_coerced(mrb_state *mrb, mrb_value x, mrb_value y, mrb_sym operation)
{
  if (!coerce(mrb, &x, &y)) kobako_coerce_error(mrb, x, y);
  return mrb_funcall_argv(mrb, x, operation, 1, &y);
}

static mrb_bool
real_p(mrb_value number)
{
  return exact_p(number) || mrb_float_p(number);
}

static mrb_float
to_float(mrb_state *mrb, mrb_value number)
{
  return mrb_float_p(number) ? mrb_float(number) : exact_to_float(mrb, number);
}

static mrb_float
float_modulo(mrb_float x, mrb_float y)
{
  if (isinf(y) && !isinf(x)) return x == 0 || (x < 0) == (y < 0) ? x : y;
  mrb_float rest = fmod(x, y);
  return rest != 0 && (rest < 0) != (y < 0) ? rest + y : rest;
}

/* Both are Integers, or one is and the other a Float, or both are Floats. */
#define BOTH(x, y) (real_p(x) && real_p(y))

static mrb_value
num_add(mrb_state *mrb, mrb_value x)
{
  mrb_value y = mrb_get_arg1(mrb);
  if (!BOTH(x, y)) return kobako_coerced(mrb, x, y, MRB_OPSYM(add));
  if (exact_p(x) && exact_p(y)) return mrb_num_add(mrb, x, y);
  return mrb_float_value(mrb, to_float(mrb, x) + to_float(mrb, y));
}

static mrb_value
num_sub(mrb_state *mrb, mrb_value x)
{
  mrb_value y = mrb_get_arg1(mrb);
  if (!BOTH(x, y)) return kobako_coerced(mrb, x, y, MRB_OPSYM(sub));
  if (exact_p(x) && exact_p(y)) return mrb_num_sub(mrb, x, y);
  return mrb_float_value(mrb, to_float(mrb, x) - to_float(mrb, y));
}

static mrb_value
num_mul(mrb_state *mrb, mrb_value x)
{
  mrb_value y = mrb_get_arg1(mrb);
  if (!BOTH(x, y)) return kobako_coerced(mrb, x, y, MRB_OPSYM(mul));
  if (exact_p(x) && exact_p(y)) return mrb_num_mul(mrb, x, y);
  return mrb_float_value(mrb, to_float(mrb, x) * to_float(mrb, y));
}

static mrb_value
num_div(mrb_state *mrb, mrb_value x)
{
  mrb_value y = mrb_get_arg1(mrb);
  if (!BOTH(x, y)) return kobako_coerced(mrb, x, y, MRB_OPSYM(div));
  if (exact_p(x) && exact_p(y)) return exact_quotient(mrb, x, y);
  return mrb_float_value(mrb, to_float(mrb, x) / to_float(mrb, y));
}

static mrb_value
num_mod(mrb_state *mrb, mrb_value x)
{
  mrb_value y = mrb_get_arg1(mrb);
  if (!BOTH(x, y)) return kobako_coerced(mrb, x, y, MRB_OPSYM(mod));
  if (exact_p(x) && exact_p(y)) return exact_modulo(mrb, x, y);
  if (to_float(mrb, y) == 0) mrb_int_zerodiv(mrb);
  return mrb_float_value(mrb, float_modulo(to_float(mrb, x), to_float(mrb, y)));
}

static mrb_value
num_remainder(mrb_state *mrb, mrb_value x)
{
  mrb_value y = mrb_get_arg1(mrb);
  if (!BOTH(x, y)) return kobako_coerced(mrb, x, y, MRB_SYM(remainder));
  if (!exact_p(x) || !exact_p(y)) return mrb_float_value(mrb, fmod(to_float(mrb, x), to_float(mrb, y)));
  mrb_value rest = exact_modulo(mrb, x, y);
  int sign = exact_sign(mrb, rest);
  return sign != 0 && sign != exact_sign(mrb, x) ? mrb_num_sub(mrb, rest, y) : rest;
}

static mrb_value
num_divmod(mrb_state *mrb, mrb_value x)
{
  mrb_value y = mrb_get_arg1(mrb);
  if (!BOTH(x, y)) return kobako_coerced(mrb, x, y, MRB_SYM(divmod));
  if (exact_p(x) && exact_p(y)) {
    mrb_value quotient = exact_quotient(mrb, x, y);
    return mrb_assoc_new(mrb, quotient, exact_modulo(mrb, x, y));
  }
  mrb_float a = to_float(mrb, x), b = to_float(mrb, y);
  if (b == 0) mrb_int_zerodiv(mrb);
  mrb_float rest = float_modulo(a, b);
  mrb_float quotient = isinf(b) && !isinf(a) ? (rest == a ? 0 : -1) : round((a - rest) / b);
  return mrb_assoc_new(mrb, float_to_exact(mrb, quotient), mrb_float_value(mrb, rest));
}

static mrb_value
num_idiv(mrb_state *mrb, mrb_value x)
{
  mrb_value y = mrb_get_arg1(mrb);
  if (exact_p(x) && exact_p(y)) return exact_quotient(mrb, x, y);
  if (BOTH(x, y)) {
    if (to_float(mrb, y) == 0) mrb_int_zerodiv(mrb);
    return float_to_exact(mrb, floor(to_float(mrb, x) / to_float(mrb, y)));
  }
  if (mrb_obj_is_kind_of(mrb, y, mrb_class_get_id(mrb, MRB_SYM(Numeric))) &&
      mrb_equal(mrb, y, mrb_fixnum_value(0))) {
    mrb_int_zerodiv(mrb);
  }
  mrb_value quotient = kobako_coerced(mrb, x, y, MRB_OPSYM(div));
  return mrb_funcall_argv(mrb, quotient, MRB_SYM(floor), 0, NULL);
}

static mrb_value
num_fdiv(mrb_state *mrb, mrb_value x)
{
  mrb_value y = mrb_get_arg1(mrb);
  if (!BOTH(x, y)) return kobako_coerced(mrb, x, y, MRB_SYM(fdiv));
  if (exact_p(x) && exact_p(y)) return mrb_float_value(mrb, exact_ratio(mrb, x, y));
  return mrb_float_value(mrb, to_float(mrb, x) / to_float(mrb, y));
}

static mrb_value
int_quo(mrb_state *mrb, mrb_value x)
{
  mrb_value y = mrb_get_arg1(mrb);
  if (exact_p(y)) return kobako_rational(mrb, x, y);
  if (mrb_float_p(y)) return mrb_float_value(mrb, to_float(mrb, x) / mrb_float(y));
  return kobako_coerced(mrb, x, y, MRB_OPSYM(div));
}

static mrb_value
complex_power(mrb_state *mrb, mrb_value x, mrb_value y)
{
  mrb_value parts[2] = {x, mrb_fixnum_value(0)};
  mrb_value base = mrb_funcall_argv(mrb, mrb_top_self(mrb), MRB_SYM(Complex), 2, parts);
  return mrb_funcall_argv(mrb, base, MRB_OPSYM(pow), 1, &y);
}

static mrb_value
int_power(mrb_state *mrb, mrb_value x, mrb_value y)
{
  if (!exact_p(y)) {
    if (!mrb_float_p(y)) return kobako_coerced(mrb, x, y, MRB_OPSYM(pow));
    mrb_float base = exact_to_float(mrb, x), exponent = mrb_float(y);
    if (base < 0 && exponent != floor(exponent)) return complex_power(mrb, x, y);
    return mrb_float_value(mrb, pow(base, exponent));
  }
  if (mrb_bigint_p(y)) {
    mrb_int base = mrb_integer_p(x) ? mrb_integer(x) : 2;
    if (base < -1 || base > 1) mrb_raise(mrb, E_ARGUMENT_ERROR, "exponent is too large");
    mrb_value even = exact_modulo(mrb, y, mrb_fixnum_value(2));
    return base == -1 && mrb_integer(even) == 0 ? mrb_fixnum_value(1) : x;
  }
  if (mrb_integer(y) >= 0) return exact_power(mrb, x, mrb_integer(y));
  if (mrb_integer(y) == MRB_INT_MIN) mrb_raise(mrb, E_ARGUMENT_ERROR, "exponent is too large");
  return kobako_rational(mrb, mrb_fixnum_value(1), exact_power(mrb, x, -mrb_integer(y)));
}

static mrb_value
int_pow_operator(mrb_state *mrb, mrb_value x)
{
  return int_power(mrb, x, mrb_get_arg1(mrb));
}

static mrb_value
int_pow(mrb_state *mrb, mrb_value x)
{
  mrb_value exponent, modulus;
  if (mrb_get_args(mrb, "o|o", &exponent, &modulus) == 1) return int_power(mrb, x, exponent);
  if (!exact_p(exponent)) {
    mrb_raise(mrb, E_TYPE_ERROR, "Integer#pow() 2nd argument not allowed unless a 1st argument is integer");
  }
  if (exact_sign(mrb, exponent) < 0) {
    mrb_raise(mrb, E_RANGE_ERROR, "Integer#pow() 1st argument cannot be negative when 2nd argument specified");
  }
  if (!exact_p(modulus)) {
    mrb_raise(mrb, E_TYPE_ERROR, "Integer#pow() 2nd argument not allowed unless all arguments are integers");
  }
  mrb_value size = exact_sign(mrb, modulus) < 0 ? exact_negated(mrb, modulus) : modulus;
  mrb_value base = exact_modulo(mrb, x, size);
  mrb_value result = mrb_fixnum_value(0);
  if (exact_sign(mrb, exponent) == 0) result = mrb_fixnum_value(1);
  else if (exact_sign(mrb, base) != 0) result = mrb_bint_powm(mrb, mrb_as_bint(mrb, base), exponent, size);
  return exact_modulo(mrb, result, modulus);
}

static mrb_value
float_pow(mrb_state *mrb, mrb_value x)
{
  mrb_value y = mrb_get_arg1(mrb);
  if (!real_p(y)) return kobako_coerced(mrb, x, y, MRB_OPSYM(pow));
  mrb_float exponent = to_float(mrb, y);
  if (mrb_float(x) < 0 && exponent != floor(exponent)) return complex_power(mrb, x, y);
  return mrb_float_value(mrb, pow(mrb_float(x), exponent));
}

/* --- comparison --- */

static int
compare(mrb_state *mrb, mrb_value x, mrb_value y)
{
  if (mrb_float_p(x) && mrb_float_p(y)) {
    mrb_float a = mrb_float(x), b = mrb_float(y);
    return isnan(a) || isnan(b) ? NOT_COMPARABLE : (a > b) - (a < b);
  }
  if (exact_p(x)) return exact_p(y) ? exact_compare(mrb, x, y) : float_compare(mrb, x, mrb_float(y));
  int order = float_compare(mrb, y, mrb_float(x));
  return order == NOT_COMPARABLE ? order : -order;
}

static mrb_value
num_cmp(mrb_state *mrb, mrb_value x)
{
  mrb_value y = mrb_get_arg1(mrb);
  if (BOTH(x, y)) {
    int order = compare(mrb, x, y);
    return order == NOT_COMPARABLE ? mrb_nil_value() : mrb_fixnum_value(order);
  }
  if (!coerce(mrb, &x, &y)) return mrb_nil_value();
  return mrb_funcall_argv(mrb, x, MRB_OPSYM(cmp), 1, &y);
}

#define RELATION(name, operation, test)                                                    \
  static mrb_value name(mrb_state *mrb, mrb_value x)                                       \
  {                                                                                        \
    mrb_value y = mrb_get_arg1(mrb), left = x, right = y;                                  \
    if (BOTH(x, y)) {                                                                      \
      int order = compare(mrb, x, y);                                                      \
      return mrb_bool_value(order != NOT_COMPARABLE && order test 0);                      \
    }                                                                                      \
    if (!coerce(mrb, &left, &right)) kobako_compare_error(mrb, x, y);                      \
    return mrb_funcall_argv(mrb, left, operation, 1, &right);                              \
  }

RELATION(num_lt, MRB_OPSYM(lt), <)
RELATION(num_le, MRB_OPSYM(le), <=)
RELATION(num_gt, MRB_OPSYM(gt), >)
RELATION(num_ge, MRB_OPSYM(ge), >=)

static mrb_value
num_equal(mrb_state *mrb, mrb_value x)
{
  mrb_value y = mrb_get_arg1(mrb);
  if (BOTH(x, y)) return mrb_bool_value(compare(mrb, x, y) == 0);
  if (mrb_immediate_p(y) || mrb_string_p(y)) return mrb_false_value();
  return mrb_bool_value(mrb_test(mrb_funcall_argv(mrb, y, MRB_OPSYM(eq), 1, &x)));
}

/* --- bits --- */

#define BITS(name, operation, symbol, whole)                                               \
  static mrb_value name(mrb_state *mrb, mrb_value x)                                       \
  {                                                                                        \
    mrb_value y = mrb_get_arg1(mrb);                                                       \
    if (mrb_float_p(y)) kobako_coerce_error(mrb, x, y);                                    \
    if (!exact_p(y)) return kobako_coerced(mrb, x, y, symbol);                             \
    if (mrb_integer_p(x) && mrb_integer_p(y)) {                                            \
      return mrb_int_value(mrb, mrb_integer(x) operation mrb_integer(y));                  \
    }                                                                                      \
    return whole(mrb, mrb_as_bint(mrb, x), mrb_as_bint(mrb, y));                           \
  }

BITS(int_and, &, MRB_OPSYM(and), mrb_bint_and)
BITS(int_or, |, MRB_OPSYM(or), mrb_bint_or)
BITS(int_xor, ^, MRB_OPSYM(xor), mrb_bint_xor)

static mrb_value
int_invert(mrb_state *mrb, mrb_value x)
{
  return mrb_num_sub(mrb, mrb_fixnum_value(-1), x);
}

static mrb_value
shifted(mrb_state *mrb, mrb_value x, int direction)
{
  mrb_value width = mrb_convert_to_int(mrb, mrb_get_arg1(mrb));
  if (mrb_bigint_p(width) || mrb_integer(width) == MRB_INT_MIN) {
    width = mrb_int_value(mrb, exact_sign(mrb, width) < 0 ? -MRB_INT_MAX : MRB_INT_MAX);
  }
  return exact_shift(mrb, x, mrb_integer(width) * direction);
}

static mrb_value
int_lshift(mrb_state *mrb, mrb_value x)
{
  return shifted(mrb, x, 1);
}

static mrb_value
int_rshift(mrb_state *mrb, mrb_value x)
{
  return shifted(mrb, x, -1);
}

static mrb_value
int_to_f(mrb_state *mrb, mrb_value x)
{
  return mrb_float_value(mrb, exact_to_float(mrb, x));
}

/* --- the boot --- */

static void
define_arithmetic(mrb_state *mrb, struct RClass *klass)
{
  static const struct {
    mrb_sym name;
    mrb_func_t function;
  } methods[] = {
    {MRB_OPSYM(add), num_add}, {MRB_OPSYM(sub), num_sub}, {MRB_OPSYM(mul), num_mul}, {MRB_OPSYM(div), num_div},
    {MRB_OPSYM(mod), num_mod}, {MRB_SYM(modulo), num_mod}, {MRB_SYM(remainder), num_remainder},
    {MRB_SYM(divmod), num_divmod}, {MRB_SYM(div), num_idiv}, {MRB_SYM(fdiv), num_fdiv},
    {MRB_OPSYM(cmp), num_cmp}, {MRB_OPSYM(lt), num_lt}, {MRB_OPSYM(le), num_le}, {MRB_OPSYM(gt), num_gt},
    {MRB_OPSYM(ge), num_ge}, {MRB_OPSYM(eq), num_equal}, {MRB_OPSYM(eqq), num_equal},
  };
  for (size_t i = 0; i < sizeof(methods) / sizeof(methods[0]); i++) {
    mrb_define_method_id(mrb, klass, methods[i].name, methods[i].function, MRB_ARGS_REQ(1));
  }
}

void
kobako_number_init(mrb_state *mrb)
{
  struct RClass *integer = mrb->integer_class, *flo = mrb->float_class;
  define_arithmetic(mrb, integer);
  define_arithmetic(mrb, flo);
  mrb_define_method_id(mrb, integer, MRB_SYM(quo), int_quo, MRB_ARGS_REQ(1));
  mrb_define_method_id(mrb, flo, MRB_SYM(quo), num_div, MRB_ARGS_REQ(1));
  mrb_define_method_id(mrb, integer, MRB_OPSYM(pow), int_pow_operator, MRB_ARGS_REQ(1));
  mrb_define_method_id(mrb, integer, MRB_SYM(pow), int_pow, MRB_ARGS_ARG(1, 1));
  mrb_define_method_id(mrb, flo, MRB_OPSYM(pow), float_pow, MRB_ARGS_REQ(1));
  mrb_define_method_id(mrb, integer, MRB_OPSYM(and), int_and, MRB_ARGS_REQ(1));
  mrb_define_method_id(mrb, integer, MRB_OPSYM(or), int_or, MRB_ARGS_REQ(1));
  mrb_define_method_id(mrb, integer, MRB_OPSYM(xor), int_xor, MRB_ARGS_REQ(1));
  mrb_define_method_id(mrb, integer, MRB_OPSYM(neg), int_invert, MRB_ARGS_NONE());
  mrb_define_method_id(mrb, integer, MRB_OPSYM(lshift), int_lshift, MRB_ARGS_REQ(1));
  mrb_define_method_id(mrb, integer, MRB_OPSYM(rshift), int_rshift, MRB_ARGS_REQ(1));
  mrb_define_method_id(mrb, integer, MRB_SYM(to_f), int_to_f, MRB_ARGS_NONE());
}
