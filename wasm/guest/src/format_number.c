/* Numbers as a format string asks for them. */

#include "format.h"

#include <math.h>
#include <string.h>

static void
fill(mrb_state *mrb, mrb_value result, char c, mrb_int count)
{
  char run[64];
  memset(run, c, sizeof(run));
  for (; count > 0; count -= (mrb_int)sizeof(run)) {
    mrb_str_cat(mrb, result, run, (size_t)(count < (mrb_int)sizeof(run) ? count : (mrb_int)sizeof(run)));
  }
}

void
format_padded(mrb_state *mrb, mrb_value result, const struct piece *piece, const char *bytes, mrb_int length,
              mrb_int characters)
{
  mrb_int room = piece->flags & HAS_WIDTH ? piece->width - characters : 0;
  if (!(piece->flags & LEFT)) fill(mrb, result, ' ', room);
  mrb_str_cat(mrb, result, bytes, (size_t)length);
  if (piece->flags & LEFT) fill(mrb, result, ' ', room);
}

/* A sign or prefix, then digits that are filled up with `filler` to `least` of them. */
static void
put_number(mrb_state *mrb, mrb_value result, const struct piece *piece, const char *prefix, mrb_value digits,
           char filler, mrb_int least)
{
  mrb_int before = (mrb_int)strlen(prefix), length = RSTRING_LEN(digits);
  mrb_int fillers = least > length ? least - length : 0;
  mrb_int room = piece->flags & HAS_WIDTH ? piece->width - before - length - fillers : 0;
  if (room > 0 && (piece->flags & (ZERO | LEFT | HAS_PRECISION)) == ZERO) {
    fillers += room;
    room = 0;
  }
  if (!(piece->flags & LEFT)) fill(mrb, result, ' ', room);
  mrb_str_cat(mrb, result, prefix, (size_t)before);
  fill(mrb, result, filler, fillers);
  mrb_str_concat(mrb, result, digits);
  if (piece->flags & LEFT) fill(mrb, result, ' ', room);
}

static const char *
sign_of(const struct piece *piece, mrb_bool negative)
{
  if (negative) return "-";
  return piece->flags & PLUS ? "+" : piece->flags & SPACE ? " " : "";
}

static void
upcase(mrb_value text)
{
  char *at = RSTRING_PTR(text), *end = at + RSTRING_LEN(text);
  for (; at < end; at++) {
    if (*at >= 'a' && *at <= 'z') *at = (char)(*at - 'a' + 'A');
  }
}

/* --- Integers --- */

static mrb_value
to_integer(mrb_state *mrb, mrb_value value)
{
  if (exact_p(value)) return value;
  if (mrb_float_p(value)) return float_to_exact(mrb, trunc(mrb_float(value)));
  value = mrb_funcall_argv(mrb, mrb_top_self(mrb), MRB_SYM(Integer), 1, &value);
  if (!exact_p(value)) mrb_raise(mrb, E_TYPE_ERROR, "not an integer");
  return value;
}

static mrb_value
digits_of(mrb_state *mrb, mrb_value number, int base)
{
  mrb_value digits = mrb_integer_to_str(mrb, number, base);
  return mrb_str_new(mrb, RSTRING_PTR(digits), RSTRING_LEN(digits)); /* to be changed */
}

/* Of a negative number, the digits of its complement behind one that repeats for ever. */
static mrb_value
complement(mrb_state *mrb, mrb_value number, int base, int bits)
{
  mrb_int places = exact_bits(mrb, number) / bits + 2;
  mrb_value whole = exact_shift(mrb, mrb_fixnum_value(1), places * bits);
  mrb_value digits = digits_of(mrb, mrb_num_add(mrb, whole, number), base);
  char repeated = base == 16 ? 'f' : base == 8 ? '7' : '1';
  const char *at = RSTRING_PTR(digits), *end = at + RSTRING_LEN(digits);
  while (end - at > 1 && at[0] == repeated && at[1] == repeated) at++;
  return mrb_str_new(mrb, at, end - at);
}

void
format_integer(mrb_state *mrb, mrb_value result, struct piece *piece, mrb_value value)
{
  mrb_value number = to_integer(mrb, value);
  int base = 10, bits = 0;
  switch (piece->type) {
  case 'o': base = 8; bits = 3; break;
  case 'x': case 'X': base = 16; bits = 4; break;
  case 'b': case 'B': base = 2; bits = 1; break;
  }
  mrb_bool negative = exact_sign(mrb, number) < 0, zero = exact_sign(mrb, number) == 0;
  char prefix[8] = "";
  if (negative && bits > 0 && !(piece->flags & (PLUS | SPACE))) {
    mrb_value digits = complement(mrb, number, base, bits);
    if (piece->type == 'X') upcase(digits);
    if (piece->flags & ALTERNATIVE && base != 8) strcat(prefix, base == 16 ? "0x" : "0b");
    if (prefix[0] && piece->type < 'a') prefix[1] = piece->type;
    strcat(prefix, "..");
    put_number(mrb, result, piece, prefix, digits, RSTRING_PTR(digits)[0],
               piece->flags & HAS_PRECISION ? piece->precision - 2 : 0);
    return;
  }
  mrb_value digits = digits_of(mrb, negative ? exact_negated(mrb, number) : number, base);
  if (piece->type == 'X') upcase(digits);
  strcat(prefix, sign_of(piece, negative));
  mrb_int least = piece->flags & HAS_PRECISION ? piece->precision : 0;
  if (piece->flags & HAS_PRECISION && piece->precision == 0 && zero) digits = mrb_str_new_lit(mrb, "");
  if (piece->flags & ALTERNATIVE && !zero) {
    if (base == 8 && least <= RSTRING_LEN(digits)) strcat(prefix, "0");
    if (base == 16) strcat(prefix, piece->type == 'X' ? "0X" : "0x");
    if (base == 2) strcat(prefix, piece->type == 'B' ? "0B" : "0b");
  }
  put_number(mrb, result, piece, prefix, digits, '0', least);
}

/* --- Floats --- */

/* An Integer or a Rational, exactly; a tie goes away from zero. */
static void
put_exact(mrb_state *mrb, mrb_value result, struct piece *piece, mrb_value number)
{
  mrb_value numerator = number, denominator = mrb_fixnum_value(1);
  if (!exact_p(number) && !mrb_rational_parts(mrb, number, &numerator, &denominator)) {
    mrb_raise(mrb, E_ARGUMENT_ERROR, "uninitialized rational");
  }
  mrb_int places = piece->flags & HAS_PRECISION ? piece->precision : 6;
  mrb_bool negative = exact_sign(mrb, numerator) < 0;
  if (negative) numerator = exact_negated(mrb, numerator);
  numerator = mrb_num_mul(mrb, numerator, exact_power(mrb, mrb_fixnum_value(10), places));
  numerator = mrb_num_add(mrb, numerator, exact_quotient(mrb, denominator, mrb_fixnum_value(2)));
  mrb_value scaled = digits_of(mrb, exact_quotient(mrb, numerator, denominator), 10);
  mrb_value digits = mrb_str_new_capa(mrb, (size_t)(RSTRING_LEN(scaled) + places + 2));
  fill(mrb, digits, '0', places + 1 - RSTRING_LEN(scaled));
  mrb_str_concat(mrb, digits, scaled);
  if (places > 0) {
    mrb_int whole = RSTRING_LEN(digits) - places;
    mrb_value pointed = mrb_str_new(mrb, RSTRING_PTR(digits), whole);
    mrb_str_cat_lit(mrb, pointed, ".");
    mrb_str_cat(mrb, pointed, RSTRING_PTR(digits) + whole, (size_t)places);
    digits = pointed;
  }
  piece->flags &= ~HAS_PRECISION;
  put_number(mrb, result, piece, sign_of(piece, negative), digits, '0', 0);
}

/* Without the sign and the 0x. */
static mrb_value
hexadecimal(mrb_state *mrb, mrb_float size, const struct piece *piece)
{
  int exponent = 0;
  uint64_t mantissa = 0;
  if (size > 0) {
    mrb_float fraction = frexp(size, &exponent) * 2;
    exponent--;
    mantissa = (uint64_t)ldexp(fraction, 52);
  }
  int places = 13;
  if (piece->flags & HAS_PRECISION && piece->precision < 13) {
    places = piece->precision;
    uint64_t unit = (uint64_t)1 << (4 * (13 - places)), rest = mantissa & (unit - 1);
    mantissa -= rest;
    if (rest * 2 > unit || (rest * 2 == unit && mantissa & unit)) mantissa += unit;
  }
  mrb_value text = mrb_str_new(mrb, mantissa >> 53 ? "2" : mantissa >> 52 ? "1" : "0", 1);
  char digits[13];
  for (int i = 0; i < 13; i++) digits[i] = "0123456789abcdef"[mantissa >> (48 - 4 * i) & 15];
  if (!(piece->flags & HAS_PRECISION)) {
    while (places > 0 && digits[places - 1] == '0') places--;
  }
  if (places > 0) mrb_str_cat_lit(mrb, text, ".");
  mrb_str_cat(mrb, text, digits, (size_t)places);
  if (piece->flags & HAS_PRECISION) fill(mrb, text, '0', piece->precision - 13);
  return mrb_str_concat(mrb, text, mrb_format(mrb, exponent < 0 ? "p%d" : "p+%d", exponent)), text;
}

/* Digits that a Float may have behind the point; what follows them are zeros. */
#define MOST_DECIMALS 1100

static mrb_value
decimal(mrb_state *mrb, mrb_float size, const struct piece *piece)
{
  int wanted = piece->flags & HAS_PRECISION ? piece->precision : 6;
  int precision = wanted < MOST_DECIMALS ? wanted : MOST_DECIMALS;
  char type = (char)(piece->type | 0x20), written[MOST_DECIMALS + 340];
  int length = mrb_float_text->format(size, written, sizeof(written), type, precision,
                                      (piece->flags & ALTERNATIVE) != 0);
  const char *end = written + length, *exponent = type == 'e' ? memchr(written, 'e', (size_t)length) : NULL;
  mrb_value text = mrb_str_new(mrb, written, (exponent ? exponent : end) - written);
  if (type != 'g') fill(mrb, text, '0', wanted - precision);
  if (exponent) mrb_str_cat(mrb, text, exponent, (size_t)(end - exponent));
  return text;
}

void
format_float(mrb_state *mrb, mrb_value result, struct piece *piece, mrb_value value)
{
  if (piece->type == 'f' && (exact_p(value) || mrb_type(value) == MRB_TT_RATIONAL)) {
    put_exact(mrb, result, piece, value);
    return;
  }
  if (!mrb_float_p(value)) value = mrb_funcall_argv(mrb, mrb_top_self(mrb), MRB_SYM(Float), 1, &value);
  if (!mrb_float_p(value)) mrb_raise(mrb, E_TYPE_ERROR, "can't convert into Float");
  mrb_float number = mrb_float(value);
  mrb_bool negative = signbit(number) && !isnan(number);
  char prefix[8];
  strcpy(prefix, sign_of(piece, negative));
  mrb_value digits;
  if (!isfinite(number)) {
    digits = isnan(number) ? mrb_str_new_lit(mrb, "NaN") : mrb_str_new_lit(mrb, "Inf");
    piece->flags &= ~ZERO;
  }
  else if (piece->type == 'a' || piece->type == 'A') {
    strcat(prefix, piece->type == 'a' ? "0x" : "0X");
    digits = hexadecimal(mrb, fabs(number), piece);
  }
  else {
    digits = decimal(mrb, fabs(number), piece);
  }
  if (isfinite(number) && piece->type < 'a') upcase(digits);
  piece->flags &= ~HAS_PRECISION;
  put_number(mrb, result, piece, prefix, digits, '0', 0);
}
