/* String#split with a Regexp; without one it is the method that was there before. */

#include <mruby.h>
#include <mruby/array.h>
#include <mruby/class.h>
#include <mruby/error.h>
#include <mruby/internal.h>
#include <mruby/presym.h>
#include <mruby/proc.h>
#include <mruby/string.h>

#include "string_walk.h"

static mrb_func_t split_without_regexp;

static void
push_part(mrb_state *mrb, mrb_value parts, mrb_value string, mrb_int begin, mrb_int end)
{
  int arena = mrb_gc_arena_save(mrb);
  mrb_ary_push(mrb, parts, kobako_substring(mrb, string, begin, end));
  mrb_gc_arena_restore(mrb, arena);
}

static void
drop_empty_ends(mrb_value parts)
{
  struct RArray *array = mrb_ary_ptr(parts);
  while (ARY_LEN(array) > 0 && RSTRING_LEN(ARY_PTR(array)[ARY_LEN(array) - 1]) == 0) {
    ARY_SET_LEN(array, ARY_LEN(array) - 1);
  }
}

/* `limit` 0 leaves empty parts at the end out, and below 0 none. */
static mrb_value
split_by_regexp(mrb_state *mrb, mrb_value string, mrb_value regexp, mrb_int limit)
{
  struct regexp_found found;
  mrb_value parts = mrb_ary_new(mrb), match = mrb_nil_value();
  mrb_bool wanted = kobako_last_match_wanted(mrb);
  mrb_bool passed_empty = FALSE; /* an empty match where the part begins was passed by */
  mrb_int length = RSTRING_LEN(string), begin = 0, next = 0, count = 1;
  uint32_t how = SEARCH_GROUPS;
  while (next <= length && (limit <= 0 || count < limit)) {
    mrb_bool matched = kobako_regexp_search(mrb, regexp, string, next, length, how, &found) >= 0;
    how |= SEARCH_CHECKED;
    if (wanted) match = matched ? kobako_match_new(mrb, regexp, string, &found) : mrb_nil_value();
    if (!matched) break;
    mrb_int from = found.begins[0], to = found.ends[0];
    if (from == next && from == to) {
      if (length == 0) break;
      if (!passed_empty) {
        next += kobako_char_length(string, next);
        passed_empty = TRUE;
        continue;
      }
    }
    push_part(mrb, parts, string, begin, from);
    begin = next = to;
    passed_empty = FALSE;
    for (size_t i = 1; i < found.groups; i++) {
      if (found.begins[i] >= 0) push_part(mrb, parts, string, found.begins[i], found.ends[i]);
    }
    count++;
  }
  kobako_last_match_set(mrb, next <= length ? match : mrb_nil_value());
  if (length > 0 && (limit != 0 || length > begin)) push_part(mrb, parts, string, begin, length);
  if (limit == 0) drop_empty_ends(parts);
  return parts;
}

static mrb_value
str_split(mrb_state *mrb, mrb_value self)
{
  mrb_value separator = mrb_nil_value(), block, parts;
  mrb_int limit = 0;
  mrb_int argc = mrb_get_args(mrb, "|oi&", &separator, &limit, &block);
  if (!mrb_nil_p(block)) return kobako_go_on_in(mrb, self, MRB_SYM(__split));
  mrb_value string = kobako_match_string(mrb, self);
  if (argc > 0 && kobako_regexp_p(mrb, separator)) {
    if (limit == 1) {
      parts = mrb_ary_new(mrb);
      if (RSTRING_LEN(self) > 0) push_part(mrb, parts, string, 0, RSTRING_LEN(self));
    }
    else {
      parts = split_by_regexp(mrb, string, separator, limit);
    }
  }
  else {
    if (argc > 0 && !mrb_nil_p(separator) && !mrb_string_p(separator)) kobako_no_regexp(mrb, separator);
    parts = split_without_regexp(mrb, self);
  }
  return parts;
}

void
kobako_string_split_init(mrb_state *mrb)
{
  struct RClass *klass = mrb->string_class;
  mrb_method_t method = mrb_method_search_vm(mrb, &klass, MRB_SYM(split));
  split_without_regexp = MRB_METHOD_CFUNC(method);
  mrb_define_method_id(mrb, mrb->string_class, MRB_SYM(split), str_split, MRB_ARGS_OPT(2) | MRB_ARGS_BLOCK());
}
