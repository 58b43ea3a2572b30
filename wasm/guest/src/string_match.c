/* Where a String looks for a Regexp: =~, match, index, [], []=, start_with?, partition.
   Whatever is not given a Regexp goes to the method that was there before. */

#include <mruby.h>
#include <mruby/array.h>
#include <mruby/class.h>
#include <mruby/error.h>
#include <mruby/internal.h>
#include <mruby/numeric.h>
#include <mruby/presym.h>
#include <mruby/proc.h>
#include <mruby/string.h>

#include "regexp.h"

static struct {
  mrb_func_t index, rindex, byteindex, byterindex, aref, aset, slice_bang, partition, rpartition;
} without_regexp;

static mrb_bool
first_is_regexp(mrb_state *mrb)
{
  return mrb_get_argc(mrb) > 0 && kobako_regexp_p(mrb, mrb_get_argv(mrb)[0]);
}

static mrb_value
char_index(mrb_state *mrb, mrb_value string, mrb_int at)
{
  return at < 0 ? mrb_nil_value() : mrb_int_value(mrb, kobako_chars_before(string, at));
}

static mrb_value
no_match(mrb_state *mrb)
{
  kobako_last_match_set(mrb, mrb_nil_value());
  return mrb_nil_value();
}

/* string =~ object */
static mrb_value
str_match_operator(mrb_state *mrb, mrb_value self)
{
  mrb_value object = mrb_get_arg1(mrb);
  if (kobako_regexp_p(mrb, object)) {
    return char_index(mrb, self, kobako_regexp_match_at(mrb, object, self, 0, RSTRING_LEN(self), 0));
  }
  if (mrb_string_p(object)) mrb_raise(mrb, E_TYPE_ERROR, "type mismatch: String given");
  return mrb_funcall_id(mrb, object, MRB_OPSYM(match), 1, self);
}

static mrb_value
pattern_from(mrb_state *mrb, mrb_value given)
{
  if (kobako_regexp_p(mrb, given)) return given;
  mrb_value source = mrb_check_to_str(mrb, given);
  if (!mrb_string_p(source)) kobako_no_regexp(mrb, given);
  return kobako_regexp_new(mrb, RSTRING_PTR(source), RSTRING_LEN(source), 0);
}

/* string.match(pattern, position = 0) { |match| } */
static mrb_value
str_match(mrb_state *mrb, mrb_value self)
{
  mrb_value pattern, block, match;
  mrb_int position = 0;
  mrb_get_args(mrb, "o|i&", &pattern, &position, &block);
  pattern = pattern_from(mrb, pattern);
  mrb_int start = kobako_position(self, position);
  if (start < 0) return no_match(mrb);
  match = kobako_regexp_match(mrb, pattern, self, start);
  return mrb_nil_p(match) || mrb_nil_p(block) ? match : mrb_yield(mrb, block, match);
}

static mrb_value
str_match_p(mrb_state *mrb, mrb_value self)
{
  mrb_value pattern;
  mrb_int position = 0, start = 0;
  struct regexp_found found;
  mrb_get_args(mrb, "o|i", &pattern, &position);
  pattern = pattern_from(mrb, pattern);
  if (position != 0) start = kobako_position(self, position);
  if (start < 0) return mrb_false_value();
  return mrb_bool_value(kobako_regexp_search(mrb, pattern, self, start, RSTRING_LEN(self), 0, &found) >= 0);
}

static mrb_value
str_index(mrb_state *mrb, mrb_value self)
{
  if (!first_is_regexp(mrb)) return without_regexp.index(mrb, self);
  mrb_value regexp;
  mrb_int position = 0;
  mrb_get_args(mrb, "o|i", &regexp, &position);
  mrb_int start = kobako_position(self, position);
  if (start < 0) return no_match(mrb);
  return char_index(mrb, self, kobako_regexp_begin(mrb, regexp, self, start, RSTRING_LEN(self)));
}

static mrb_value
str_rindex(mrb_state *mrb, mrb_value self)
{
  if (!first_is_regexp(mrb)) return without_regexp.rindex(mrb, self);
  mrb_value regexp;
  mrb_int position;
  mrb_int given = mrb_get_args(mrb, "o|i", &regexp, &position), start = RSTRING_LEN(self);
  if (given == 2) {
    start = kobako_position(self, position);
    if (start < 0 && position < 0) return no_match(mrb);
    if (start < 0) start = RSTRING_LEN(self);
  }
  return char_index(mrb, self, kobako_regexp_begin(mrb, regexp, self, start, 0));
}

/* A position in bytes, where a character begins; -1 outside. */
static mrb_int
byte_position(mrb_state *mrb, mrb_value string, mrb_int given)
{
  mrb_int length = RSTRING_LEN(string), position = given < 0 ? given + length : given;
  if (position < 0 || position > length) return -1;
  if (position < length && !RSTR_BINARY_P(mrb_str_ptr(string)) && (RSTRING_PTR(string)[position] & 0xc0) == 0x80) {
    mrb_raisef(mrb, E_INDEX_ERROR, "offset %i does not land on character boundary", position);
  }
  return position;
}

static mrb_value
str_byteindex(mrb_state *mrb, mrb_value self)
{
  if (!first_is_regexp(mrb)) return without_regexp.byteindex(mrb, self);
  mrb_value regexp;
  mrb_int position = 0;
  mrb_get_args(mrb, "o|i", &regexp, &position);
  mrb_int start = byte_position(mrb, self, position);
  if (start < 0) return no_match(mrb);
  mrb_int at = kobako_regexp_begin(mrb, regexp, self, start, RSTRING_LEN(self));
  return at < 0 ? mrb_nil_value() : mrb_int_value(mrb, at);
}

static mrb_value
str_byterindex(mrb_state *mrb, mrb_value self)
{
  if (!first_is_regexp(mrb)) return without_regexp.byterindex(mrb, self);
  mrb_value regexp;
  mrb_int position;
  mrb_int given = mrb_get_args(mrb, "o|i", &regexp, &position), start = RSTRING_LEN(self);
  if (given == 2) {
    if (position < -start) return no_match(mrb);
    if (position < start) start = byte_position(mrb, self, position);
  }
  mrb_int at = kobako_regexp_begin(mrb, regexp, self, start, 0);
  return at < 0 ? mrb_nil_value() : mrb_int_value(mrb, at);
}

/* string[regexp, group = 0] */
static mrb_value
str_aref(mrb_state *mrb, mrb_value self)
{
  if (!first_is_regexp(mrb)) return without_regexp.aref(mrb, self);
  mrb_value regexp, group = mrb_fixnum_value(0);
  mrb_get_args(mrb, "o|o", &regexp, &group);
  mrb_value match = kobako_regexp_match(mrb, regexp, self, 0);
  if (mrb_nil_p(match)) return match;
  return kobako_match_group(mrb, match, kobako_match_number(mrb, match, group));
}

/* Puts `with`, which may be nothing, in the place of a part. */
static void
replace_part(mrb_state *mrb, mrb_value string, mrb_int begin, mrb_int end, mrb_value with)
{
  mrb_value after = kobako_substring(mrb, string, end, RSTRING_LEN(string));
  mrb_str_modify(mrb, mrb_str_ptr(string));
  mrb_str_resize(mrb, string, begin);
  if (!mrb_nil_p(with)) mrb_str_cat_str(mrb, string, with);
  mrb_str_cat_str(mrb, string, after);
}

/* string[regexp, group = 0] = value */
static mrb_value
str_aset(mrb_state *mrb, mrb_value self)
{
  if (!first_is_regexp(mrb)) return without_regexp.aset(mrb, self);
  mrb_value regexp, group = mrb_fixnum_value(0), value;
  if (mrb_get_args(mrb, "oo|o", &regexp, &group, &value) == 2) {
    value = group;
    group = mrb_fixnum_value(0);
  }
  mrb_check_frozen_value(mrb, self);
  mrb_value match = kobako_regexp_match(mrb, regexp, self, 0);
  if (mrb_nil_p(match)) mrb_raise(mrb, E_INDEX_ERROR, "regexp not matched");
  mrb_int number = kobako_match_number(mrb, match, group), begin, end;
  if (number < 0) mrb_raisef(mrb, E_INDEX_ERROR, "index %v out of regexp", group);
  kobako_match_span(match, number, &begin, &end);
  if (begin < 0) mrb_raisef(mrb, E_INDEX_ERROR, "regexp group %i not matched", number);
  if (mrb_symbol_p(value)) kobako_no_conversion(mrb, value);
  mrb_value text = kobako_to_string(mrb, value);
  /* to_str is the script's, and may have shortened the string */
  if (end > RSTRING_LEN(self)) mrb_raise(mrb, E_RUNTIME_ERROR, "string modified");
  replace_part(mrb, self, begin, end, text);
  return value;
}

static mrb_value
as_binary(mrb_value part, mrb_bool binary)
{
  if (binary && mrb_string_p(part)) kobako_set_binary(part, TRUE);
  return part;
}

/* What stands before and behind a separator is binary when the String is. */
static mrb_value
parts_like(mrb_value self, mrb_value parts)
{
  mrb_bool binary = RSTR_BINARY_P(mrb_str_ptr(self)) != 0;
  as_binary(RARRAY_PTR(parts)[0], binary);
  as_binary(RARRAY_PTR(parts)[2], binary);
  return parts;
}

/* string.slice!(regexp, group = 0) */
static mrb_value
str_slice_bang(mrb_state *mrb, mrb_value self)
{
  if (!first_is_regexp(mrb)) {
    mrb_bool binary = RSTR_BINARY_P(mrb_str_ptr(self)) != 0;
    return as_binary(without_regexp.slice_bang(mrb, self), binary);
  }
  mrb_value regexp, group = mrb_fixnum_value(0);
  mrb_get_args(mrb, "o|o", &regexp, &group);
  mrb_check_frozen_value(mrb, self);
  mrb_value match = kobako_regexp_match(mrb, regexp, self, 0);
  if (mrb_nil_p(match)) return match;
  mrb_int number = kobako_match_number(mrb, match, group), begin, end;
  mrb_value part = kobako_match_group(mrb, match, number);
  if (mrb_nil_p(part)) return part;
  kobako_match_span(match, number, &begin, &end);
  replace_part(mrb, self, begin, end, mrb_nil_value());
  return part;
}

/* string.start_with?(prefix_or_regexp, ...) */
static mrb_value
str_start_with(mrb_state *mrb, mrb_value self)
{
  const mrb_value *argv;
  mrb_int argc;
  mrb_get_args(mrb, "*", &argv, &argc);
  for (mrb_int i = 0; i < argc; i++) {
    if (kobako_regexp_p(mrb, argv[i])) {
      if (kobako_regexp_match_at(mrb, argv[i], self, 0, RSTRING_LEN(self), SEARCH_ANCHORED) >= 0) return mrb_true_value();
      continue;
    }
    if (mrb_symbol_p(argv[i])) kobako_no_conversion(mrb, argv[i]);
    mrb_value prefix = kobako_to_string(mrb, argv[i]);
    mrb_int length = RSTRING_LEN(prefix);
    if (length <= RSTRING_LEN(self) && memcmp(RSTRING_PTR(self), RSTRING_PTR(prefix), length) == 0) return mrb_true_value();
  }
  return mrb_false_value();
}

static mrb_value
three(mrb_state *mrb, mrb_value first, mrb_value second, mrb_value third)
{
  mrb_value parts[3] = {first, second, third};
  return mrb_ary_new_from_values(mrb, 3, parts);
}

static mrb_value
around(mrb_state *mrb, mrb_value match)
{
  return three(mrb, kobako_match_pre(mrb, match), kobako_match_group(mrb, match, 0), kobako_match_post(mrb, match));
}

static mrb_value
empty(mrb_state *mrb)
{
  return mrb_str_new(mrb, NULL, 0);
}

static mrb_value
whole(mrb_state *mrb, mrb_value self)
{
  return kobako_substring(mrb, self, 0, RSTRING_LEN(self));
}

static mrb_value
str_partition(mrb_state *mrb, mrb_value self)
{
  if (!first_is_regexp(mrb)) return parts_like(self, without_regexp.partition(mrb, self));
  mrb_value match = kobako_regexp_match(mrb, mrb_get_arg1(mrb), self, 0);
  return mrb_nil_p(match) ? three(mrb, whole(mrb, self), empty(mrb), empty(mrb)) : around(mrb, match);
}

static mrb_value
str_rpartition(mrb_state *mrb, mrb_value self)
{
  if (!first_is_regexp(mrb)) return parts_like(self, without_regexp.rpartition(mrb, self));
  mrb_value regexp = mrb_get_arg1(mrb);
  struct regexp_found found;
  if (kobako_regexp_search(mrb, regexp, self, RSTRING_LEN(self), 0, SEARCH_GROUPS, &found) < 0) {
    no_match(mrb);
    return three(mrb, empty(mrb), empty(mrb), whole(mrb, self));
  }
  mrb_value match = kobako_match_new(mrb, regexp, kobako_match_string(mrb, self), &found);
  kobako_last_match_set(mrb, match);
  return around(mrb, match);
}

/* --- Symbol, nil --- */

static mrb_value
sym_match_operator(mrb_state *mrb, mrb_value self)
{
  return str_match_operator(mrb, mrb_sym_str(mrb, mrb_symbol(self)));
}

static mrb_value
sym_match(mrb_state *mrb, mrb_value self)
{
  return str_match(mrb, mrb_sym_str(mrb, mrb_symbol(self)));
}

static mrb_value
sym_match_p(mrb_state *mrb, mrb_value self)
{
  return str_match_p(mrb, mrb_sym_str(mrb, mrb_symbol(self)));
}

static mrb_value
sym_aref(mrb_state *mrb, mrb_value self)
{
  return str_aref(mrb, mrb_sym_str(mrb, mrb_symbol(self)));
}

static mrb_value
nil_match_operator(mrb_state *mrb, mrb_value self)
{
  return mrb_nil_value();
}

/* Puts a method before the one that is there. */
static mrb_func_t
put_before(mrb_state *mrb, mrb_sym name, mrb_func_t function, mrb_aspec arguments)
{
  struct RClass *klass = mrb->string_class;
  mrb_method_t method = mrb_method_search_vm(mrb, &klass, name);
  mrb_define_method_id(mrb, mrb->string_class, name, function, arguments);
  return MRB_METHOD_CFUNC(method);
}

void
kobako_string_match_init(mrb_state *mrb)
{
  struct RClass *string = mrb->string_class, *symbol = mrb->symbol_class;
  without_regexp.index = put_before(mrb, MRB_SYM(index), str_index, MRB_ARGS_ARG(1, 1));
  without_regexp.rindex = put_before(mrb, MRB_SYM(rindex), str_rindex, MRB_ARGS_ARG(1, 1));
  without_regexp.byteindex = put_before(mrb, MRB_SYM(byteindex), str_byteindex, MRB_ARGS_ARG(1, 1));
  without_regexp.byterindex = put_before(mrb, MRB_SYM(byterindex), str_byterindex, MRB_ARGS_ARG(1, 1));
  without_regexp.aref = put_before(mrb, MRB_OPSYM(aref), str_aref, MRB_ARGS_ARG(1, 1));
  put_before(mrb, MRB_SYM(slice), str_aref, MRB_ARGS_ARG(1, 1));
  without_regexp.aset = put_before(mrb, MRB_OPSYM(aset), str_aset, MRB_ARGS_ARG(2, 1));
  without_regexp.slice_bang = put_before(mrb, MRB_SYM_B(slice), str_slice_bang, MRB_ARGS_ARG(1, 1));
  mrb_define_method_id(mrb, string, MRB_SYM_Q(start_with), str_start_with, MRB_ARGS_ANY());
  without_regexp.partition = put_before(mrb, MRB_SYM(partition), str_partition, MRB_ARGS_REQ(1));
  without_regexp.rpartition = put_before(mrb, MRB_SYM(rpartition), str_rpartition, MRB_ARGS_REQ(1));
  mrb_define_method_id(mrb, string, MRB_OPSYM(match), str_match_operator, MRB_ARGS_REQ(1));
  mrb_define_method_id(mrb, string, MRB_SYM(match), str_match, MRB_ARGS_ARG(1, 1) | MRB_ARGS_BLOCK());
  mrb_define_method_id(mrb, string, MRB_SYM_Q(match), str_match_p, MRB_ARGS_ARG(1, 1));
  mrb_define_method_id(mrb, symbol, MRB_OPSYM(match), sym_match_operator, MRB_ARGS_REQ(1));
  mrb_define_method_id(mrb, symbol, MRB_SYM(match), sym_match, MRB_ARGS_ARG(1, 1) | MRB_ARGS_BLOCK());
  mrb_define_method_id(mrb, symbol, MRB_SYM_Q(match), sym_match_p, MRB_ARGS_ARG(1, 1));
  mrb_define_method_id(mrb, symbol, MRB_OPSYM(aref), sym_aref, MRB_ARGS_ARG(1, 1));
  mrb_define_method_id(mrb, symbol, MRB_SYM(slice), sym_aref, MRB_ARGS_ARG(1, 1));
  mrb_define_method_id(mrb, mrb->nil_class, MRB_OPSYM(match), nil_match_operator, MRB_ARGS_REQ(1));
}
