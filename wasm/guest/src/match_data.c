/* The class MatchData. */

#include <mruby.h>
#include <mruby/array.h>
#include <mruby/class.h>
#include <mruby/data.h>
#include <mruby/error.h>
#include <mruby/gc.h>
#include <mruby/hash.h>
#include <mruby/internal.h>
#include <mruby/numeric.h>
#include <mruby/presym.h>
#include <mruby/range.h>
#include <mruby/string.h>

#include "regexp.h"

#define engine kobako_regexp_engine

struct match {
  struct RString *string; /* never changes */
  struct RBasic *pattern; /* a Regexp, or a String that was searched for as it is */
  size_t groups;          /* the whole match counts as one */
  int spans[];            /* begin and end of each, in bytes */
};

static struct RClass *match_class;

static void
match_free(mrb_state *mrb, void *match)
{
  mrb_free(mrb, match);
}

static size_t
match_mark(mrb_state *mrb, void *data)
{
  struct match *match = (struct match *)data;
  mrb_gc_mark(mrb, (struct RBasic *)match->string);
  mrb_gc_mark(mrb, match->pattern);
  return 2;
}

static const mrb_data_type match_type = {"MatchData", match_free, match_mark};

mrb_bool
kobako_match_p(mrb_state *mrb, mrb_value object)
{
  return mrb_data_p(object) && DATA_TYPE(object) == &match_type && DATA_PTR(object);
}

static struct match *
match_of(mrb_state *mrb, mrb_value self)
{
  if (!kobako_match_p(mrb, self)) mrb_raise(mrb, E_TYPE_ERROR, "uninitialized MatchData");
  return (struct match *)DATA_PTR(self);
}

mrb_value
kobako_match_string(mrb_state *mrb, mrb_value string)
{
  if (mrb_frozen_p(mrb_basic_ptr(string)) && mrb_obj_ptr(string)->c == mrb->string_class) return string;
  mrb_value copy = mrb_str_dup(mrb, string);
  struct RString *s = mrb_str_ptr(copy);
  s->flags |= RSTR_BINARY_P(mrb_str_ptr(string));
  s->frozen = 1;
  return copy;
}

mrb_value
kobako_match_new(mrb_state *mrb, mrb_value pattern, mrb_value string, const struct regexp_found *found)
{
  struct RData *data = mrb_data_object_alloc(mrb, match_class, NULL, &match_type);
  struct match *match = (struct match *)mrb_malloc(mrb, sizeof(struct match) + found->groups * 2 * sizeof(int));
  match->string = mrb_str_ptr(string);
  match->pattern = mrb_basic_ptr(pattern);
  match->groups = found->groups;
  for (size_t i = 0; i < found->groups; i++) {
    match->spans[2 * i] = found->begins[i];
    match->spans[2 * i + 1] = found->ends[i];
  }
  data->data = match;
  return mrb_obj_value(data);
}

static mrb_value
string_of(struct match *match)
{
  return mrb_obj_value(match->string);
}

static mrb_value
group(mrb_state *mrb, struct match *match, mrb_int number)
{
  if (number < 0 || (size_t)number >= match->groups || match->spans[2 * number] < 0) return mrb_nil_value();
  return kobako_substring(mrb, string_of(match), match->spans[2 * number], match->spans[2 * number + 1]);
}

mrb_value
kobako_match_group(mrb_state *mrb, mrb_value self, mrb_int number)
{
  return group(mrb, match_of(mrb, self), number);
}

void
kobako_match_span(mrb_value self, mrb_int number, mrb_int *begin, mrb_int *end)
{
  struct match *match = (struct match *)DATA_PTR(self);
  *begin = match->spans[2 * number];
  *end = match->spans[2 * number + 1];
}

mrb_int
kobako_match_size(mrb_value self)
{
  return ((struct match *)DATA_PTR(self))->groups;
}

mrb_value
kobako_match_pre(mrb_state *mrb, mrb_value self)
{
  struct match *match = match_of(mrb, self);
  return kobako_substring(mrb, string_of(match), 0, match->spans[0]);
}

mrb_value
kobako_match_post(mrb_state *mrb, mrb_value self)
{
  struct match *match = match_of(mrb, self);
  return kobako_substring(mrb, string_of(match), match->spans[1], RSTR_LEN(match->string));
}

/* --- groups by name --- */

/* Of the groups of one name, the last that took part. */
static mrb_int
number_named(struct match *match, const struct regexp_name *name)
{
  for (size_t i = name->count; i-- > 0; ) {
    if (name->numbers[i] < match->groups && match->spans[2 * name->numbers[i]] >= 0) return name->numbers[i];
  }
  return name->count > 0 ? name->numbers[name->count - 1] : -1;
}

/* NULL for a match of a String. */
static const void *
regex_of(mrb_state *mrb, struct match *match)
{
  return match->pattern->tt == MRB_TT_CDATA ? kobako_regexp_ptr(mrb, mrb_obj_value(match->pattern)) : NULL;
}

static mrb_int
number_by_name(mrb_state *mrb, struct match *match, const char *bytes, mrb_int length)
{
  struct regexp_name name;
  const void *regex = regex_of(mrb, match);
  if (!regex || !engine->find_name(regex, bytes, (size_t)length, &name)) {
    mrb_raisef(mrb, E_INDEX_ERROR, "undefined group name reference: %l", bytes, (size_t)length);
  }
  return number_named(match, &name);
}

static mrb_int
number_from(mrb_state *mrb, struct match *match, mrb_value given)
{
  if (mrb_symbol_p(given)) {
    mrb_int length;
    const char *name = mrb_sym_name_len(mrb, mrb_symbol(given), &length);
    return number_by_name(mrb, match, name, length);
  }
  if (mrb_string_p(given)) return number_by_name(mrb, match, RSTRING_PTR(given), RSTRING_LEN(given));
  mrb_int number = mrb_as_int(mrb, given);
  if (number < 0) number += match->groups;
  return number < 0 || (size_t)number >= match->groups ? -1 : number;
}

mrb_int
kobako_match_number(mrb_state *mrb, mrb_value self, mrb_value given)
{
  return number_from(mrb, match_of(mrb, self), given);
}

/* --- methods --- */

static mrb_value
captures_from(mrb_state *mrb, mrb_value self, size_t first)
{
  struct match *match = match_of(mrb, self);
  mrb_value all = mrb_ary_new_capa(mrb, match->groups);
  for (size_t i = first; i < match->groups; i++) {
    int arena = mrb_gc_arena_save(mrb);
    mrb_ary_push(mrb, all, group(mrb, match, i));
    mrb_gc_arena_restore(mrb, arena);
  }
  return all;
}

static mrb_value
match_to_a(mrb_state *mrb, mrb_value self)
{
  return captures_from(mrb, self, 0);
}

static mrb_value
match_captures(mrb_state *mrb, mrb_value self)
{
  return captures_from(mrb, self, 1);
}

/* match[number], match[name], match[range], match[start, length] */
static mrb_value
match_aref(mrb_state *mrb, mrb_value self)
{
  mrb_value given;
  mrb_int length;
  struct match *match = match_of(mrb, self);
  mrb_int count = mrb_get_args(mrb, "o|i", &given, &length);
  if (count == 2) {
    return mrb_funcall_id(mrb, match_to_a(mrb, self), MRB_OPSYM(aref), 2, given, mrb_int_value(mrb, length));
  }
  if (mrb_range_p(given)) return mrb_funcall_id(mrb, match_to_a(mrb, self), MRB_OPSYM(aref), 1, given);
  return group(mrb, match, number_from(mrb, match, given));
}

/* A group that begin, end and offset take; raises for one that is not there. */
static mrb_int
group_there(mrb_state *mrb, struct match *match, mrb_value given)
{
  if (mrb_symbol_p(given) || mrb_string_p(given)) return number_from(mrb, match, given);
  mrb_int number = mrb_as_int(mrb, given);
  if (number < 0 || (size_t)number >= match->groups) {
    mrb_raisef(mrb, E_INDEX_ERROR, "index %i out of matches", number);
  }
  return number;
}

static mrb_value
edge(mrb_state *mrb, mrb_value self, int which, mrb_bool bytes)
{
  struct match *match = match_of(mrb, self);
  mrb_int at = match->spans[2 * group_there(mrb, match, mrb_get_arg1(mrb)) + which];
  if (at < 0) return mrb_nil_value();
  return mrb_int_value(mrb, bytes ? at : kobako_chars_before(string_of(match), at));
}

static mrb_value
match_begin(mrb_state *mrb, mrb_value self)
{
  return edge(mrb, self, 0, FALSE);
}

static mrb_value
match_end(mrb_state *mrb, mrb_value self)
{
  return edge(mrb, self, 1, FALSE);
}

static mrb_value
match_bytebegin(mrb_state *mrb, mrb_value self)
{
  return edge(mrb, self, 0, TRUE);
}

static mrb_value
match_byteend(mrb_state *mrb, mrb_value self)
{
  return edge(mrb, self, 1, TRUE);
}

static mrb_value
match_pre_match(mrb_state *mrb, mrb_value self)
{
  return kobako_match_pre(mrb, self);
}

static mrb_value
match_post_match(mrb_state *mrb, mrb_value self)
{
  return kobako_match_post(mrb, self);
}

/* $+ */
static mrb_value
match_last_group(mrb_state *mrb, mrb_value self)
{
  struct match *match = match_of(mrb, self);
  for (size_t i = match->groups; i-- > 1; ) {
    if (match->spans[2 * i] >= 0) return group(mrb, match, i);
  }
  return mrb_nil_value();
}

static mrb_value
match_size(mrb_state *mrb, mrb_value self)
{
  return mrb_int_value(mrb, match_of(mrb, self)->groups);
}

static mrb_value
match_to_s(mrb_state *mrb, mrb_value self)
{
  return group(mrb, match_of(mrb, self), 0);
}

static mrb_value
match_string(mrb_state *mrb, mrb_value self)
{
  return string_of(match_of(mrb, self));
}

static mrb_value
match_regexp(mrb_state *mrb, mrb_value self)
{
  struct match *match = match_of(mrb, self);
  if (match->pattern->tt == MRB_TT_CDATA) return mrb_obj_value(match->pattern);
  struct RString *literal = (struct RString *)match->pattern;
  struct regexp_text text = engine->escape(RSTR_PTR(literal), (size_t)RSTR_LEN(literal));
  mrb_value source = mrb_str_new(mrb, text.bytes, text.length);
  mrb_value regexp = kobako_regexp_new(mrb, RSTRING_PTR(source), RSTRING_LEN(source), 0);
  match->pattern = mrb_basic_ptr(regexp);
  mrb_field_write_barrier(mrb, mrb_basic_ptr(self), match->pattern);
  return regexp;
}

static mrb_value
match_names(mrb_state *mrb, mrb_value self)
{
  struct match *match = match_of(mrb, self);
  mrb_value names = mrb_ary_new(mrb);
  const void *regex = regex_of(mrb, match);
  struct regexp_name name;
  for (size_t i = 0; regex && engine->name(regex, i, &name); i++) {
    mrb_ary_push(mrb, names, mrb_str_new(mrb, name.name.bytes, name.name.length));
  }
  return names;
}

/* Name, or Symbol, => group */
static mrb_value
match_named(mrb_state *mrb, mrb_value self)
{
  mrb_bool symbols;
  struct match *match = match_of(mrb, self);
  mrb_get_args(mrb, "b", &symbols);
  mrb_value named = mrb_hash_new(mrb);
  const void *regex = regex_of(mrb, match);
  struct regexp_name name;
  for (size_t i = 0; regex && engine->name(regex, i, &name); i++) {
    int arena = mrb_gc_arena_save(mrb);
    mrb_value key = symbols ? mrb_symbol_value(mrb_intern(mrb, name.name.bytes, name.name.length))
                            : mrb_str_new(mrb, name.name.bytes, name.name.length);
    mrb_hash_set(mrb, named, key, group(mrb, match, number_named(match, &name)));
    mrb_gc_arena_restore(mrb, arena);
  }
  return named;
}

static mrb_value
match_equal(mrb_state *mrb, mrb_value self)
{
  mrb_value other = mrb_get_arg1(mrb);
  if (mrb_obj_equal(mrb, self, other)) return mrb_true_value();
  if (!kobako_match_p(mrb, other)) return mrb_false_value();
  struct match *one = match_of(mrb, self), *two = match_of(mrb, other);
  if (one->groups != two->groups || memcmp(one->spans, two->spans, one->groups * 2 * sizeof(int)) != 0) {
    return mrb_false_value();
  }
  if (!mrb_str_equal(mrb, string_of(one), string_of(two))) return mrb_false_value();
  return mrb_bool_value(mrb_equal(mrb, match_regexp(mrb, self), match_regexp(mrb, other)));
}

static mrb_value
match_hash(mrb_state *mrb, mrb_value self)
{
  struct match *match = match_of(mrb, self);
  return mrb_int_value(mrb, (mrb_int)mrb_str_hash(mrb, string_of(match)) ^ match->spans[0] ^ (match->spans[1] << 8));
}

static mrb_value
match_initialize_copy(mrb_state *mrb, mrb_value self)
{
  mrb_value other = mrb_get_arg1(mrb);
  if (mrb_obj_equal(mrb, self, other)) return self;
  struct match *from = match_of(mrb, other);
  mrb_check_frozen_value(mrb, self);
  /* one that is in use is never changed: a pointer to it may be held */
  if (!mrb_data_p(self) || DATA_PTR(self)) mrb_raise(mrb, E_TYPE_ERROR, "already initialized MatchData");
  size_t bytes = sizeof(struct match) + from->groups * 2 * sizeof(int);
  struct match *copy = (struct match *)mrb_malloc(mrb, bytes);
  memcpy(copy, from, bytes);
  mrb_data_init(self, copy, &match_type);
  mrb_field_write_barrier(mrb, mrb_basic_ptr(self), (struct RBasic *)copy->string);
  mrb_field_write_barrier(mrb, mrb_basic_ptr(self), copy->pattern);
  return self;
}

/* What `$~ = value` assigns. */
static mrb_value
match_s_check(mrb_state *mrb, mrb_value klass)
{
  mrb_value value = mrb_get_arg1(mrb);
  if (!mrb_nil_p(value) && !kobako_match_p(mrb, value)) {
    mrb_raisef(mrb, E_TYPE_ERROR, "wrong argument type %C (expected MatchData)", mrb_obj_class(mrb, value));
  }
  return value;
}

void
kobako_match_data_init(mrb_state *mrb)
{
  struct RClass *match = mrb_define_class_id(mrb, MRB_SYM(MatchData), mrb->object_class);
  MRB_SET_INSTANCE_TT(match, MRB_TT_CDATA);
  match_class = match;
  mrb_gc_register(mrb, mrb_obj_value(match));
  mrb_undef_class_method_id(mrb, match, MRB_SYM(new));
  mrb_undef_class_method_id(mrb, match, MRB_SYM(allocate));
  mrb_define_class_method_id(mrb, match, MRB_SYM(__check), match_s_check, MRB_ARGS_REQ(1));
  mrb_define_private_method_id(mrb, match, MRB_SYM(initialize_copy), match_initialize_copy, MRB_ARGS_REQ(1));
  mrb_define_method_id(mrb, match, MRB_OPSYM(aref), match_aref, MRB_ARGS_ARG(1, 1));
  mrb_define_method_id(mrb, match, MRB_SYM(to_a), match_to_a, MRB_ARGS_NONE());
  mrb_define_method_id(mrb, match, MRB_SYM(captures), match_captures, MRB_ARGS_NONE());
  mrb_define_method_id(mrb, match, MRB_SYM(deconstruct), match_captures, MRB_ARGS_NONE());
  mrb_define_method_id(mrb, match, MRB_SYM(begin), match_begin, MRB_ARGS_REQ(1));
  mrb_define_method_id(mrb, match, MRB_SYM(end), match_end, MRB_ARGS_REQ(1));
  mrb_define_method_id(mrb, match, MRB_SYM(bytebegin), match_bytebegin, MRB_ARGS_REQ(1));
  mrb_define_method_id(mrb, match, MRB_SYM(byteend), match_byteend, MRB_ARGS_REQ(1));
  mrb_define_method_id(mrb, match, MRB_SYM(pre_match), match_pre_match, MRB_ARGS_NONE());
  mrb_define_method_id(mrb, match, MRB_SYM(post_match), match_post_match, MRB_ARGS_NONE());
  mrb_define_method_id(mrb, match, MRB_SYM(__last_group), match_last_group, MRB_ARGS_NONE());
  mrb_define_method_id(mrb, match, MRB_SYM(size), match_size, MRB_ARGS_NONE());
  mrb_define_method_id(mrb, match, MRB_SYM(length), match_size, MRB_ARGS_NONE());
  mrb_define_method_id(mrb, match, MRB_SYM(to_s), match_to_s, MRB_ARGS_NONE());
  mrb_define_method_id(mrb, match, MRB_SYM(string), match_string, MRB_ARGS_NONE());
  mrb_define_method_id(mrb, match, MRB_SYM(regexp), match_regexp, MRB_ARGS_NONE());
  mrb_define_method_id(mrb, match, MRB_SYM(names), match_names, MRB_ARGS_NONE());
  mrb_define_method_id(mrb, match, MRB_SYM(__named), match_named, MRB_ARGS_REQ(1));
  mrb_define_method_id(mrb, match, MRB_OPSYM(eq), match_equal, MRB_ARGS_REQ(1));
  mrb_define_method_id(mrb, match, MRB_SYM_Q(eql), match_equal, MRB_ARGS_REQ(1));
  mrb_define_method_id(mrb, match, MRB_SYM(hash), match_hash, MRB_ARGS_NONE());
}
