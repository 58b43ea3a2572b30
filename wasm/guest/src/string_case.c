/* Upper and lower case, beyond ASCII, and normal forms. */

#include <mruby.h>
#include <mruby/class.h>
#include <mruby/error.h>
#include <mruby/internal.h>
#include <mruby/presym.h>
#include <mruby/string.h>

#include "unicode.h"

enum { ASCII_ONLY = 2, FOLD = 4 };

static uint32_t
flags_given(mrb_state *mrb, uint32_t which)
{
  const mrb_value *argv;
  mrb_int argc;
  uint32_t flags = 0;
  mrb_get_args(mrb, "*", &argv, &argc);
  if (argc > 2) mrb_raise(mrb, E_ARGUMENT_ERROR, "too many options");
  for (mrb_int i = 0; i < argc; i++) {
    mrb_sym name = mrb_symbol_p(argv[i]) ? mrb_symbol(argv[i]) : 0;
    if (name == MRB_SYM(ascii)) flags |= ASCII_ONLY;
    else if (name == MRB_SYM(turkic)) flags |= CASE_TURKIC;
    else if (name == MRB_SYM(lithuanian)) flags |= 0;
    else if (name == MRB_SYM(fold) && which == CASE_DOWN) flags |= FOLD;
    else if (name == MRB_SYM(fold)) mrb_raise(mrb, E_ARGUMENT_ERROR, "option :fold only allowed for downcasing");
    else if (mrb_symbol_p(argv[i])) mrb_raisef(mrb, E_ARGUMENT_ERROR, "invalid option: %n", name);
    else mrb_raisef(mrb, E_TYPE_ERROR, "wrong argument type %C (expected Symbol)", mrb_obj_class(mrb, argv[i]));
  }
  return flags;
}

static mrb_value
ascii_case(mrb_state *mrb, mrb_value string, uint32_t which)
{
  mrb_value out = mrb_str_new(mrb, RSTRING_PTR(string), RSTRING_LEN(string));
  char *p = RSTRING_PTR(out), *end = p + RSTRING_LEN(out);
  mrb_bool first = TRUE;
  for (; p < end; p++) {
    mrb_bool upper = *p >= 'A' && *p <= 'Z', lower = *p >= 'a' && *p <= 'z';
    if (which == CASE_UP || (which == CASE_CAPITAL && first)) *p ^= lower ? 32 : 0;
    else if (which == CASE_SWAPPED) *p ^= upper || lower ? 32 : 0;
    else *p ^= upper ? 32 : 0;
    first = FALSE;
  }
  return out;
}

static mrb_value
changed(mrb_state *mrb, mrb_value string, uint32_t which, uint32_t flags)
{
  mrb_bool binary = RSTR_BINARY_P(mrb_str_ptr(string)) != 0;
  mrb_value out;
  if (binary || flags & ASCII_ONLY || (!(flags & CASE_TURKIC) && kobako_ascii_only(string))) {
    out = ascii_case(mrb, string, which);
    kobako_set_binary(out, binary);
    return out;
  }
  if (!kobako_regexp_engine->is_text(RSTRING_PTR(string), (size_t)RSTRING_LEN(string))) {
    mrb_raise(mrb, E_ARGUMENT_ERROR, "input string invalid");
  }
  struct regexp_text text =
    kobako_unicode->change_case(RSTRING_PTR(string), (size_t)RSTRING_LEN(string), which, flags & CASE_TURKIC);
  return mrb_str_new(mrb, text.bytes, (mrb_int)text.length);
}

static mrb_value
with_case(mrb_state *mrb, mrb_value self, uint32_t which)
{
  uint32_t flags = flags_given(mrb, which);
  return changed(mrb, self, flags & FOLD ? CASE_FOLDED : which, flags);
}

static mrb_value
put_case(mrb_state *mrb, mrb_value self, uint32_t which)
{
  mrb_check_frozen_value(mrb, self);
  mrb_value out = with_case(mrb, self, which);
  if (mrb_str_equal(mrb, self, out)) return mrb_nil_value();
  kobako_str_replace(mrb, self, out);
  return self;
}

#define CASE_METHODS(name, which)                                 \
  static mrb_value str_##name(mrb_state *mrb, mrb_value self)     \
  {                                                               \
    return with_case(mrb, self, which);                           \
  }                                                               \
  static mrb_value str_##name##_put(mrb_state *mrb, mrb_value self) \
  {                                                               \
    return put_case(mrb, self, which);                            \
  }                                                               \
  static mrb_value sym_##name(mrb_state *mrb, mrb_value self)     \
  {                                                               \
    mrb_value text = with_case(mrb, mrb_sym_str(mrb, mrb_symbol(self)), which); \
    return mrb_symbol_value(mrb_intern_str(mrb, text));           \
  }

CASE_METHODS(upcase, CASE_UP)
CASE_METHODS(downcase, CASE_DOWN)
CASE_METHODS(capitalize, CASE_CAPITAL)
CASE_METHODS(swapcase, CASE_SWAPPED)

static mrb_value
to_compare(mrb_state *mrb, mrb_value self, mrb_value *own)
{
  mrb_value other = mrb_get_arg1(mrb);
  if (mrb_symbol_p(self)) {
    *own = mrb_sym_str(mrb, mrb_symbol(self));
    return mrb_symbol_p(other) ? mrb_sym_str(mrb, mrb_symbol(other)) : mrb_nil_value();
  }
  *own = self;
  if (mrb_string_p(other)) return other;
  if (mrb_immediate_p(other) || !mrb_respond_to(mrb, other, MRB_SYM(to_str))) return mrb_nil_value();
  return kobako_to_string(mrb, other);
}

static mrb_value
str_casecmp(mrb_state *mrb, mrb_value self)
{
  mrb_value own, other = to_compare(mrb, self, &own);
  if (mrb_nil_p(other)) return other;
  return mrb_fixnum_value(mrb_str_cmp(mrb, ascii_case(mrb, own, CASE_DOWN), ascii_case(mrb, other, CASE_DOWN)));
}

static mrb_value
str_casecmp_p(mrb_state *mrb, mrb_value self)
{
  mrb_value own, other = to_compare(mrb, self, &own);
  if (mrb_nil_p(other)) return other;
  if (RSTR_BINARY_P(mrb_str_ptr(own)) != RSTR_BINARY_P(mrb_str_ptr(other)) &&
      !(kobako_ascii_only(own) && kobako_ascii_only(other))) {
    return mrb_nil_value();
  }
  own = changed(mrb, own, CASE_FOLDED, 0);
  return mrb_bool_value(mrb_str_equal(mrb, own, changed(mrb, other, CASE_FOLDED, 0)));
}

/* string.__normalize(form), the form by number */
static mrb_value
str_normalize(mrb_state *mrb, mrb_value self)
{
  mrb_int form;
  mrb_get_args(mrb, "i", &form);
  if (kobako_ascii_only(self)) return mrb_str_new(mrb, RSTRING_PTR(self), RSTRING_LEN(self));
  if (!kobako_regexp_engine->is_text(RSTRING_PTR(self), (size_t)RSTRING_LEN(self))) {
    mrb_raise(mrb, E_ARGUMENT_ERROR, "invalid byte sequence in UTF-8");
  }
  struct regexp_text text = kobako_unicode->normalize(RSTRING_PTR(self), (size_t)RSTRING_LEN(self), (uint32_t)form);
  return mrb_str_new(mrb, text.bytes, (mrb_int)text.length);
}

void
kobako_string_case_init(mrb_state *mrb)
{
  struct RClass *string = mrb->string_class, *symbol = mrb->symbol_class;
#define DEFINE(name)                                                                       \
  mrb_define_method_id(mrb, string, MRB_SYM(name), str_##name, MRB_ARGS_ANY());            \
  mrb_define_method_id(mrb, string, MRB_SYM_B(name), str_##name##_put, MRB_ARGS_ANY());    \
  mrb_define_method_id(mrb, symbol, MRB_SYM(name), sym_##name, MRB_ARGS_ANY())
  DEFINE(upcase);
  DEFINE(downcase);
  DEFINE(capitalize);
  DEFINE(swapcase);
  mrb_define_method_id(mrb, string, MRB_SYM(casecmp), str_casecmp, MRB_ARGS_REQ(1));
  mrb_define_method_id(mrb, string, MRB_SYM_Q(casecmp), str_casecmp_p, MRB_ARGS_REQ(1));
  mrb_define_method_id(mrb, symbol, MRB_SYM(casecmp), str_casecmp, MRB_ARGS_REQ(1));
  mrb_define_method_id(mrb, symbol, MRB_SYM_Q(casecmp), str_casecmp_p, MRB_ARGS_REQ(1));
  mrb_define_method_id(mrb, string, MRB_SYM(__normalize), str_normalize, MRB_ARGS_REQ(1));
}
