/* The class Regexp, and literals. */

#include <string.h>

#include <mruby.h>
#include <mruby/array.h>
#include <mruby/class.h>
#include <mruby/compile.h>
#include <mruby/data.h>
#include <mruby/error.h>
#include <mruby/hash.h>
#include <mruby/internal.h>
#include <mruby/numeric.h>
#include <mruby/presym.h>
#include <mruby/string.h>
#include <mruby/variable.h>

#include "regexp.h"

const regexp_engine *kobako_regexp_engine;
#define engine kobako_regexp_engine

/* Compiled patterns, in bytes, after which those that nobody holds are collected: the
   collector itself counts objects, and does not see what is behind them. */
#define WEIGHT_OF_A_COLLECTION (512 << 10)

/* Stack to leave for whatever else is on the way. */
#define STACK_RESERVE (64 << 10)

struct RClass *kobako_regexp_class;
static struct RClass *regexp_error_class, *timeout_error_class, *compatibility_error_class;
static size_t weight;          /* of what was compiled since the last collection */
static uint32_t literals;      /* how many have a name */
static double common_timeout;  /* Regexp.timeout, 0 for none */
static mrb_bool with_timeouts; /* some Regexp has one of its own, or all have */

static void
regexp_free(mrb_state *mrb, void *regex)
{
  if (regex) engine->release(regex);
}

static const mrb_data_type regexp_type = {"Regexp", regexp_free, NULL};

mrb_bool
kobako_regexp_p(mrb_state *mrb, mrb_value object)
{
  return mrb_data_p(object) && (DATA_TYPE(object) == &regexp_type || mrb_obj_is_kind_of(mrb, object, kobako_regexp_class));
}

const void *
kobako_regexp_ptr(mrb_state *mrb, mrb_value regexp)
{
  if (!mrb_data_p(regexp) || DATA_TYPE(regexp) != &regexp_type || !DATA_PTR(regexp)) {
    mrb_raise(mrb, E_TYPE_ERROR, "uninitialized Regexp");
  }
  return DATA_PTR(regexp);
}

/* --- making one --- */

static size_t
stack_left(void)
{
  /* the guest is linked stack-first: the stack ends at address 0 */
  uintptr_t here = (uintptr_t)__builtin_frame_address(0);
  return here > STACK_RESERVE ? here - STACK_RESERVE : 0;
}

/* NULL when the pattern is wrong. */
static const void *
compile(mrb_state *mrb, const char *source, size_t length, uint32_t options)
{
  const void *regex = engine->compile(source, length, options, stack_left());
  if (regex) {
    weight += engine->facts(regex).weight;
    if (weight > WEIGHT_OF_A_COLLECTION) {
      weight = 0;
      mrb_full_gc(mrb);
    }
  }
  return regex;
}

static mrb_noreturn void
raise_failure(mrb_state *mrb, struct RClass *klass)
{
  struct regexp_text message = engine->failure();
  mrb_exc_raise(mrb, mrb_exc_new(mrb, klass, message.bytes, message.length));
}

/* Once and never again: what runs meanwhile may have made it already. */
static void
regexp_set(mrb_state *mrb, mrb_value self, const void *regex)
{
  if (!mrb_data_p(self) || DATA_PTR(self)) {
    engine->release(regex);
    mrb_raise(mrb, E_TYPE_ERROR, "already initialized regexp");
  }
  mrb_data_init(self, (void *)regex, &regexp_type);
}

mrb_value
kobako_regexp_new(mrb_state *mrb, const char *source, size_t length, uint32_t options)
{
  /* the object first: it may be refused, and would leave a pattern behind */
  mrb_value regexp = mrb_obj_value(mrb_data_object_alloc(mrb, kobako_regexp_class, NULL, &regexp_type));
  const void *regex = compile(mrb, source, length, options);
  if (!regex) raise_failure(mrb, regexp_error_class);
  regexp_set(mrb, regexp, regex);
  return regexp;
}

static uint32_t
options_from(mrb_state *mrb, mrb_value given)
{
  uint32_t options = 0;
  if (mrb_integer_p(given)) {
    return (uint32_t)mrb_integer(given) & (REGEXP_FLAGS | REGEXP_FIXEDENCODING | REGEXP_NOENCODING);
  }
  if (!mrb_string_p(given)) return mrb_test(given) ? REGEXP_IGNORECASE : 0;
  for (mrb_int i = 0; i < RSTRING_LEN(given); i++) {
    switch (RSTRING_PTR(given)[i]) {
    case 'i': options |= REGEXP_IGNORECASE; break;
    case 'm': options |= REGEXP_MULTILINE; break;
    case 'x': options |= REGEXP_EXTENDED; break;
    default: mrb_raisef(mrb, E_ARGUMENT_ERROR, "unknown regexp option: %v", given);
    }
  }
  return options;
}

static double
timeout_from(mrb_state *mrb, mrb_value given)
{
  if (mrb_nil_p(given)) return 0;
  double seconds = mrb_as_float(mrb, given);
  if (!(seconds > 0)) mrb_raisef(mrb, E_ARGUMENT_ERROR, "invalid timeout: %v", given);
  return seconds;
}

/* Regexp.new(source_or_regexp, options = 0, timeout: nil) */
static mrb_value
regexp_initialize(mrb_state *mrb, mrb_value self)
{
  mrb_value pattern, given = mrb_nil_value(), timeout = mrb_undef_value();
  mrb_sym names[1] = {MRB_SYM(timeout)};
  mrb_kwargs keywords = {1, 0, names, &timeout, NULL};
  mrb_get_args(mrb, "o|o:", &pattern, &given, &keywords);
  mrb_check_frozen_value(mrb, self);
  double seconds = mrb_undef_p(timeout) ? 0 : timeout_from(mrb, timeout);
  if (kobako_regexp_p(mrb, pattern)) {
    const void *regex = kobako_regexp_ptr(mrb, pattern);
    engine->share(regex);
    regexp_set(mrb, self, regex);
  }
  else {
    if (mrb_symbol_p(pattern)) kobako_no_conversion(mrb, pattern);
    mrb_value source = kobako_to_string(mrb, pattern);
    const void *regex = compile(mrb, RSTRING_PTR(source), RSTRING_LEN(source), options_from(mrb, given));
    if (!regex) raise_failure(mrb, regexp_error_class);
    regexp_set(mrb, self, regex);
  }
  if (seconds > 0) {
    mrb_iv_set(mrb, self, MRB_SYM(__timeout), mrb_float_value(mrb, seconds));
    with_timeouts = TRUE;
  }
  return self;
}

static mrb_value
regexp_initialize_copy(mrb_state *mrb, mrb_value self)
{
  mrb_value other = mrb_get_arg1(mrb);
  if (mrb_obj_equal(mrb, self, other)) return self;
  mrb_check_frozen_value(mrb, self);
  if (!kobako_regexp_p(mrb, other)) mrb_raise(mrb, E_TYPE_ERROR, "wrong argument class");
  const void *regex = kobako_regexp_ptr(mrb, other);
  engine->share(regex);
  regexp_set(mrb, self, regex);
  return self;
}

static mrb_value
regexp_compile(mrb_state *mrb, mrb_value klass)
{
  const mrb_value *argv;
  mrb_int argc;
  mrb_value block;
  mrb_get_args(mrb, "*!&", &argv, &argc, &block);
  return mrb_funcall_with_block(mrb, klass, MRB_SYM(new), argc, argv, block);
}

/* /a#{b}c/: what the compiler makes of it */
static mrb_value
regexp_literal(mrb_state *mrb, mrb_value klass)
{
  mrb_value source;
  mrb_int options;
  mrb_get_args(mrb, "Si", &source, &options);
  mrb_value regexp = kobako_regexp_new(mrb, RSTRING_PTR(source), RSTRING_LEN(source), (uint32_t)options);
  mrb_basic_ptr(regexp)->frozen = 1;
  return regexp;
}

/* --- literals, compiled with the script --- */

/* Short enough for mruby to keep in the symbol itself; no global variable of a
   script's can be called so. */
static mrb_sym
literal_name(mrb_state *mrb)
{
  static const char digits[] = "0123456789abcdefghijklmnopqrstuvwxyz";
  char name[8];
  size_t length = sizeof(name);
  uint32_t number = literals++;
  do {
    name[--length] = digits[number % 36];
    number /= 36;
  } while (number > 0);
  name[--length] = 'r';
  return mrb_intern(mrb, name + length, sizeof(name) - length);
}

static mrb_sym
literal_compile(mrb_state *mrb, const char *source, size_t length, const char *flags, const char **message)
{
  uint32_t options = 0;
  for (; flags && *flags; flags++) {
    switch (*flags) {
    case 'i': options |= REGEXP_IGNORECASE; break;
    case 'x': options |= REGEXP_EXTENDED; break;
    case 'm': options |= REGEXP_MULTILINE; break;
    case 'u': options |= REGEXP_FIXEDENCODING; break;
    case 'n': options |= REGEXP_NOENCODING; break;
    }
  }
  int arena = mrb_gc_arena_save(mrb);
  mrb_value regexp = mrb_obj_value(mrb_data_object_alloc(mrb, kobako_regexp_class, NULL, &regexp_type));
  const void *regex = compile(mrb, source, length, options);
  if (!regex) {
    mrb_gc_arena_restore(mrb, arena);
    *message = engine->failure().bytes;
    return 0;
  }
  regexp_set(mrb, regexp, regex);
  mrb_basic_ptr(regexp)->frozen = 1;
  mrb_sym name = literal_name(mrb);
  mrb_gv_set(mrb, name, regexp);
  mrb_gc_arena_restore(mrb, arena);
  return name;
}

static mrb_sym
literal_group(mrb_state *mrb, mrb_sym literal, size_t index)
{
  struct regexp_name name;
  mrb_value regexp = mrb_gv_get(mrb, literal);
  if (!engine->name(kobako_regexp_ptr(mrb, regexp), index, &name)) return 0;
  return mrb_intern(mrb, name.name.bytes, name.name.length);
}

static const struct mrb_regexp_literals regexp_literals = {literal_compile, literal_group, literal_name};

/* --- matching --- */

mrb_int
kobako_regexp_search(mrb_state *mrb, mrb_value regexp, mrb_value string, mrb_int start, mrb_int range, uint32_t how,
                     struct regexp_found *found)
{
  const void *regex = kobako_regexp_ptr(mrb, regexp);
  struct RString *s = mrb_str_ptr(string);
  if (RSTR_BINARY_P(s)) how |= SEARCH_BINARY;
  if (with_timeouts) {
    mrb_value own = mrb_iv_get(mrb, regexp, MRB_SYM(__timeout));
    engine->set_patience(mrb_float_p(own) ? mrb_float(own) : common_timeout);
  }
  int at = engine->search(regex, RSTR_PTR(s), (size_t)RSTR_LEN(s), (size_t)start, (size_t)range, how, found);
  if (at >= SEARCH_NO_MATCH) return at;
  switch (at) {
  case SEARCH_INVALID:
    mrb_raise(mrb, E_ARGUMENT_ERROR, "invalid byte sequence in UTF-8");
  case SEARCH_INCOMPATIBLE:
    mrb_raise(mrb, compatibility_error_class, (how & SEARCH_BINARY)
              ? "incompatible encoding regexp match (UTF-8 regexp with ASCII-8BIT string)"
              : "incompatible encoding regexp match (ASCII-8BIT regexp with UTF-8 string)");
  case SEARCH_TIMED_OUT:
    mrb_raise(mrb, timeout_error_class, "regexp match timeout");
  default:
    raise_failure(mrb, regexp_error_class);
  }
}

mrb_int
kobako_regexp_match_at(mrb_state *mrb, mrb_value regexp, mrb_value string, mrb_int start, mrb_int range, uint32_t how)
{
  struct regexp_found found;
  if (!kobako_last_match_wanted(mrb)) return kobako_regexp_search(mrb, regexp, string, start, range, how, &found);
  mrb_int at = kobako_regexp_search(mrb, regexp, string, start, range, how | SEARCH_GROUPS, &found);
  mrb_value match = mrb_nil_value();
  if (at >= 0) match = kobako_match_new(mrb, regexp, kobako_match_string(mrb, string), &found);
  kobako_last_match_set(mrb, match);
  return at;
}

mrb_int
kobako_regexp_begin(mrb_state *mrb, mrb_value regexp, mrb_value string, mrb_int start, mrb_int range)
{
  struct regexp_found found;
  mrb_value match = mrb_nil_value();
  mrb_int begin = -1;
  if (kobako_regexp_search(mrb, regexp, string, start, range, SEARCH_GROUPS, &found) >= 0) {
    begin = found.begins[0];
    if (kobako_last_match_wanted(mrb)) match = kobako_match_new(mrb, regexp, kobako_match_string(mrb, string), &found);
  }
  kobako_last_match_set(mrb, match);
  return begin;
}

mrb_value
kobako_regexp_match(mrb_state *mrb, mrb_value regexp, mrb_value string, mrb_int start)
{
  struct regexp_found found;
  mrb_int at = kobako_regexp_search(mrb, regexp, string, start, RSTRING_LEN(string), SEARCH_GROUPS, &found);
  mrb_value match = mrb_nil_value();
  if (at >= 0) match = kobako_match_new(mrb, regexp, kobako_match_string(mrb, string), &found);
  kobako_last_match_set(mrb, match);
  return match;
}

/* regexp =~ string */
static mrb_value
regexp_match_operator(mrb_state *mrb, mrb_value self)
{
  mrb_value object = mrb_get_arg1(mrb);
  if (mrb_nil_p(object)) {
    kobako_last_match_set(mrb, object);
    return object;
  }
  mrb_value string = kobako_to_string(mrb, object);
  mrb_int at = kobako_regexp_match_at(mrb, self, string, 0, RSTRING_LEN(string), 0);
  return at < 0 ? mrb_nil_value() : mrb_int_value(mrb, kobako_chars_before(string, at));
}

/* regexp === object */
static mrb_value
regexp_case(mrb_state *mrb, mrb_value self)
{
  mrb_value object = mrb_get_arg1(mrb);
  if (!mrb_string_p(object)) {
    if (mrb_symbol_p(object)) {
      object = mrb_sym_str(mrb, mrb_symbol(object));
    }
    else {
      object = mrb_check_to_str(mrb, object);
      if (!mrb_string_p(object)) {
        kobako_last_match_set(mrb, mrb_nil_value());
        return mrb_false_value();
      }
    }
  }
  return mrb_bool_value(kobako_regexp_match_at(mrb, self, object, 0, RSTRING_LEN(object), 0) >= 0);
}

/* regexp.match(string, position = 0) { |match| } */
static mrb_value
regexp_match_m(mrb_state *mrb, mrb_value self)
{
  mrb_value object, block;
  mrb_int position = 0;
  mrb_get_args(mrb, "o|i&", &object, &position, &block);
  mrb_value match = mrb_nil_value();
  if (!mrb_nil_p(object)) {
    mrb_value string = kobako_to_string(mrb, object);
    mrb_int start = kobako_position(string, position);
    kobako_regexp_ptr(mrb, self);
    if (start >= 0) match = kobako_regexp_match(mrb, self, string, start);
  }
  if (mrb_nil_p(match)) {
    kobako_last_match_set(mrb, match);
    return match;
  }
  return mrb_nil_p(block) ? match : mrb_yield(mrb, block, match);
}

/* regexp.match?(string, position = 0) */
static mrb_value
regexp_match_p(mrb_state *mrb, mrb_value self)
{
  mrb_value object;
  mrb_int position = 0, start = 0;
  struct regexp_found found;
  mrb_get_args(mrb, "o|i", &object, &position);
  if (mrb_nil_p(object)) return mrb_false_value();
  mrb_value string = kobako_to_string(mrb, object);
  if (position != 0) start = kobako_position(string, position);
  if (start < 0) return mrb_false_value();
  return mrb_bool_value(kobako_regexp_search(mrb, self, string, start, RSTRING_LEN(string), 0, &found) >= 0);
}

/* ~regexp looks in $_, the last line that was read: the guest reads none */
static mrb_value
regexp_match_line(mrb_state *mrb, mrb_value self)
{
  kobako_last_match_set(mrb, mrb_nil_value());
  return mrb_nil_value();
}

/* --- what it is --- */

static mrb_value
text(mrb_state *mrb, mrb_value self, uint32_t which)
{
  struct regexp_text text = engine->text(kobako_regexp_ptr(mrb, self), which);
  return mrb_str_new(mrb, text.bytes, text.length);
}

static mrb_value
regexp_source(mrb_state *mrb, mrb_value self)
{
  return text(mrb, self, TEXT_SOURCE);
}

static mrb_value
regexp_to_s(mrb_state *mrb, mrb_value self)
{
  return text(mrb, self, TEXT_TO_S);
}

static mrb_value
regexp_inspect(mrb_state *mrb, mrb_value self)
{
  if (!mrb_data_p(self) || !DATA_PTR(self)) return mrb_any_to_s(mrb, self);
  return text(mrb, self, TEXT_INSPECT);
}

static uint32_t
options_of(mrb_state *mrb, mrb_value self)
{
  return engine->facts(kobako_regexp_ptr(mrb, self)).options;
}

static mrb_value
regexp_options(mrb_state *mrb, mrb_value self)
{
  return mrb_int_value(mrb, options_of(mrb, self));
}

static mrb_value
regexp_casefold_p(mrb_state *mrb, mrb_value self)
{
  return mrb_bool_value(options_of(mrb, self) & REGEXP_IGNORECASE);
}

static mrb_value
regexp_fixed_encoding_p(mrb_state *mrb, mrb_value self)
{
  return mrb_bool_value(options_of(mrb, self) & REGEXP_FIXEDENCODING);
}

static mrb_value
regexp_encoding(mrb_state *mrb, mrb_value self)
{
  uint32_t options = options_of(mrb, self);
  mrb_bool fixed = options & REGEXP_FIXEDENCODING;
  mrb_sym name = (options & REGEXP_NOENCODING) && fixed ? MRB_SYM(ASCII_8BIT) : fixed ? MRB_SYM(UTF_8) : MRB_SYM(US_ASCII);
  mrb_value encoding = mrb_obj_value(mrb_class_get_id(mrb, MRB_SYM(Encoding)));
  if (!mrb_const_defined(mrb, encoding, name)) return mrb_sym_str(mrb, name);
  return mrb_const_get(mrb, encoding, name);
}

static mrb_value
regexp_timeout(mrb_state *mrb, mrb_value self)
{
  kobako_regexp_ptr(mrb, self);
  return mrb_iv_get(mrb, self, MRB_SYM(__timeout));
}

static mrb_value
regexp_equal(mrb_state *mrb, mrb_value self)
{
  mrb_value other = mrb_get_arg1(mrb);
  if (mrb_obj_equal(mrb, self, other)) return mrb_true_value();
  if (!kobako_regexp_p(mrb, other)) return mrb_false_value();
  if (options_of(mrb, self) != options_of(mrb, other)) return mrb_false_value();
  return mrb_bool_value(mrb_str_equal(mrb, text(mrb, self, TEXT_SOURCE), text(mrb, other, TEXT_SOURCE)));
}

static mrb_value
regexp_hash(mrb_state *mrb, mrb_value self)
{
  uint32_t options = options_of(mrb, self);
  return mrb_int_value(mrb, (mrb_int)mrb_str_hash(mrb, text(mrb, self, TEXT_SOURCE)) ^ options);
}

static mrb_value
regexp_names(mrb_state *mrb, mrb_value self)
{
  const void *regex = kobako_regexp_ptr(mrb, self);
  mrb_value names = mrb_ary_new(mrb);
  struct regexp_name name;
  for (size_t i = 0; engine->name(regex, i, &name); i++) {
    mrb_ary_push(mrb, names, mrb_str_new(mrb, name.name.bytes, name.name.length));
  }
  return names;
}

static mrb_value
regexp_named_captures(mrb_state *mrb, mrb_value self)
{
  const void *regex = kobako_regexp_ptr(mrb, self);
  mrb_value names = mrb_hash_new(mrb);
  struct regexp_name name;
  for (size_t i = 0; engine->name(regex, i, &name); i++) {
    int arena = mrb_gc_arena_save(mrb);
    mrb_value numbers = mrb_ary_new_capa(mrb, name.count);
    for (size_t j = 0; j < name.count; j++) mrb_ary_push(mrb, numbers, mrb_int_value(mrb, name.numbers[j]));
    mrb_hash_set(mrb, names, mrb_str_new(mrb, name.name.bytes, name.name.length), numbers);
    mrb_gc_arena_restore(mrb, arena);
  }
  return names;
}

/* --- the class itself --- */

static mrb_value
regexp_s_escape(mrb_state *mrb, mrb_value klass)
{
  mrb_value string = kobako_to_string(mrb, mrb_get_arg1(mrb));
  struct regexp_text text = engine->escape(RSTRING_PTR(string), RSTRING_LEN(string));
  mrb_value escaped = mrb_str_new(mrb, text.bytes, text.length);
  mrb_str_ptr(escaped)->flags |= RSTR_BINARY_P(mrb_str_ptr(string));
  return escaped;
}

static mrb_value
regexp_s_last_match(mrb_state *mrb, mrb_value klass)
{
  mrb_value group;
  mrb_int given = mrb_get_args(mrb, "|o", &group);
  mrb_value match = kobako_last_match(mrb);
  if (given == 0 || mrb_nil_p(match)) return match;
  mrb_int number = kobako_match_number(mrb, match, group);
  return number < 0 ? mrb_nil_value() : kobako_match_group(mrb, match, number);
}

static mrb_value
regexp_s_linear_time_p(mrb_state *mrb, mrb_value klass)
{
  const mrb_value *argv;
  mrb_int argc;
  mrb_get_args(mrb, "*", &argv, &argc);
  mrb_value regexp = argc > 0 && kobako_regexp_p(mrb, argv[0])
    ? argv[0] : mrb_funcall_argv(mrb, mrb_obj_value(kobako_regexp_class), MRB_SYM(new), argc, argv);
  return mrb_bool_value(engine->facts(kobako_regexp_ptr(mrb, regexp)).linear);
}

static mrb_value
regexp_s_timeout(mrb_state *mrb, mrb_value klass)
{
  return common_timeout > 0 ? mrb_float_value(mrb, common_timeout) : mrb_nil_value();
}

static mrb_value
regexp_s_set_timeout(mrb_state *mrb, mrb_value klass)
{
  mrb_value given = mrb_get_arg1(mrb);
  common_timeout = timeout_from(mrb, given);
  with_timeouts = TRUE;
  return given;
}

static struct RClass *
error_class(mrb_state *mrb, struct RClass *klass)
{
  mrb_gc_register(mrb, mrb_obj_value(klass));
  return klass;
}

void
kobako_regexp_init(mrb_state *mrb)
{
  struct RClass *regexp = mrb_define_class_id(mrb, MRB_SYM(Regexp), mrb->object_class);
  MRB_SET_INSTANCE_TT(regexp, MRB_TT_CDATA);
  kobako_regexp_class = regexp;
  mrb_gc_register(mrb, mrb_obj_value(regexp));
  regexp_error_class = error_class(mrb, mrb_define_class_id(mrb, MRB_SYM(RegexpError), E_STANDARD_ERROR));
  timeout_error_class = error_class(mrb, mrb_define_class_under_id(mrb, regexp, MRB_SYM(TimeoutError), regexp_error_class));
  struct RClass *encoding_error = mrb_define_class_id(mrb, MRB_SYM(EncodingError), E_STANDARD_ERROR);
  struct RClass *encoding = mrb_define_class_id(mrb, MRB_SYM(Encoding), mrb->object_class);
  compatibility_error_class =
    error_class(mrb, mrb_define_class_under_id(mrb, encoding, MRB_SYM(CompatibilityError), encoding_error));

  mrb_define_const_id(mrb, regexp, MRB_SYM(IGNORECASE), mrb_fixnum_value(REGEXP_IGNORECASE));
  mrb_define_const_id(mrb, regexp, MRB_SYM(EXTENDED), mrb_fixnum_value(REGEXP_EXTENDED));
  mrb_define_const_id(mrb, regexp, MRB_SYM(MULTILINE), mrb_fixnum_value(REGEXP_MULTILINE));
  mrb_define_const_id(mrb, regexp, MRB_SYM(FIXEDENCODING), mrb_fixnum_value(REGEXP_FIXEDENCODING));
  mrb_define_const_id(mrb, regexp, MRB_SYM(NOENCODING), mrb_fixnum_value(REGEXP_NOENCODING));

  mrb_define_class_method_id(mrb, regexp, MRB_SYM(compile), regexp_compile, MRB_ARGS_ANY());
  mrb_define_class_method_id(mrb, regexp, MRB_SYM(__literal), regexp_literal, MRB_ARGS_REQ(2));
  mrb_define_class_method_id(mrb, regexp, MRB_SYM(escape), regexp_s_escape, MRB_ARGS_REQ(1));
  mrb_define_class_method_id(mrb, regexp, MRB_SYM(quote), regexp_s_escape, MRB_ARGS_REQ(1));
  mrb_define_class_method_id(mrb, regexp, MRB_SYM(last_match), regexp_s_last_match, MRB_ARGS_OPT(1));
  mrb_define_class_method_id(mrb, regexp, MRB_SYM_Q(linear_time), regexp_s_linear_time_p, MRB_ARGS_ANY());
  mrb_define_class_method_id(mrb, regexp, MRB_SYM(timeout), regexp_s_timeout, MRB_ARGS_NONE());
  mrb_define_class_method_id(mrb, regexp, MRB_SYM_E(timeout), regexp_s_set_timeout, MRB_ARGS_REQ(1));

  mrb_define_private_method_id(mrb, regexp, MRB_SYM(initialize), regexp_initialize, MRB_ARGS_ANY());
  mrb_define_private_method_id(mrb, regexp, MRB_SYM(initialize_copy), regexp_initialize_copy, MRB_ARGS_REQ(1));
  mrb_define_method_id(mrb, regexp, MRB_OPSYM(match), regexp_match_operator, MRB_ARGS_REQ(1));
  mrb_define_method_id(mrb, regexp, MRB_OPSYM(eqq), regexp_case, MRB_ARGS_REQ(1));
  mrb_define_method_id(mrb, regexp, MRB_SYM(match), regexp_match_m, MRB_ARGS_ARG(1, 1) | MRB_ARGS_BLOCK());
  mrb_define_method_id(mrb, regexp, MRB_SYM_Q(match), regexp_match_p, MRB_ARGS_ARG(1, 1));
  mrb_define_method_id(mrb, regexp, MRB_OPSYM(neg), regexp_match_line, MRB_ARGS_NONE());
  mrb_define_method_id(mrb, regexp, MRB_SYM(source), regexp_source, MRB_ARGS_NONE());
  mrb_define_method_id(mrb, regexp, MRB_SYM(to_s), regexp_to_s, MRB_ARGS_NONE());
  mrb_define_method_id(mrb, regexp, MRB_SYM(inspect), regexp_inspect, MRB_ARGS_NONE());
  mrb_define_method_id(mrb, regexp, MRB_SYM(options), regexp_options, MRB_ARGS_NONE());
  mrb_define_method_id(mrb, regexp, MRB_SYM_Q(casefold), regexp_casefold_p, MRB_ARGS_NONE());
  mrb_define_method_id(mrb, regexp, MRB_SYM_Q(fixed_encoding), regexp_fixed_encoding_p, MRB_ARGS_NONE());
  mrb_define_method_id(mrb, regexp, MRB_SYM(encoding), regexp_encoding, MRB_ARGS_NONE());
  mrb_define_method_id(mrb, regexp, MRB_SYM(timeout), regexp_timeout, MRB_ARGS_NONE());
  mrb_define_method_id(mrb, regexp, MRB_OPSYM(eq), regexp_equal, MRB_ARGS_REQ(1));
  mrb_define_method_id(mrb, regexp, MRB_SYM_Q(eql), regexp_equal, MRB_ARGS_REQ(1));
  mrb_define_method_id(mrb, regexp, MRB_SYM(hash), regexp_hash, MRB_ARGS_NONE());
  mrb_define_method_id(mrb, regexp, MRB_SYM(names), regexp_names, MRB_ARGS_NONE());
  mrb_define_method_id(mrb, regexp, MRB_SYM(named_captures), regexp_named_captures, MRB_ARGS_NONE());

  mrb_regexp_literals = &regexp_literals;
  kobako_last_match_init(mrb);
  kobako_match_data_init(mrb);
  kobako_string_walk_init(mrb);
  kobako_string_match_init(mrb);
  kobako_string_replace_init(mrb);
  kobako_string_split_init(mrb);
  kobako_string_chars_init(mrb);
}
