/* sub, gsub and scan, where there is no block to call. */

#include <string.h>

#include <mruby.h>
#include <mruby/array.h>
#include <mruby/class.h>
#include <mruby/error.h>
#include <mruby/hash.h>
#include <mruby/presym.h>
#include <mruby/string.h>

#include "string_walk.h"

static void
cat_group(mrb_state *mrb, mrb_value out, struct walk *walk, size_t number)
{
  const struct regexp_found *found = &walk->found;
  if (number >= found->groups || found->begins[number] < 0) return;
  mrb_str_cat(mrb, out, RSTRING_PTR(walk->string) + found->begins[number],
              (size_t)(found->ends[number] - found->begins[number]));
}

static void
cat_named(mrb_state *mrb, mrb_value out, struct walk *walk, const char *bytes, size_t length)
{
  struct regexp_name name;
  if (!walk->is_regexp ||
      !kobako_regexp_engine->find_name(kobako_regexp_ptr(mrb, walk->pattern), bytes, length, &name)) {
    mrb_raisef(mrb, E_INDEX_ERROR, "undefined group name reference: %l", bytes, length);
  }
  for (size_t i = name.count; i-- > 0; ) {
    if (name.numbers[i] < walk->found.groups && walk->found.begins[name.numbers[i]] >= 0) {
      cat_group(mrb, out, walk, name.numbers[i]);
      return;
    }
  }
}

/* "<\1>", "\k<name>", "\\0": the template with the groups put in. */
static void
cat_template(mrb_state *mrb, mrb_value out, struct walk *walk, mrb_value template)
{
  const char *p = RSTRING_PTR(template), *end = p + RSTRING_LEN(template);
  while (p < end) {
    const char *backslash = (const char *)memchr(p, '\\', (size_t)(end - p));
    if (!backslash || backslash + 1 == end) break;
    mrb_str_cat(mrb, out, p, (size_t)(backslash - p));
    char letter = backslash[1];
    p = backslash + 2;
    switch (letter) {
    case '0': case '1': case '2': case '3': case '4': case '5': case '6': case '7': case '8': case '9':
      cat_group(mrb, out, walk, (size_t)(letter - '0'));
      break;
    case '&':
      cat_group(mrb, out, walk, 0);
      break;
    case '`':
      mrb_str_cat(mrb, out, RSTRING_PTR(walk->string), (size_t)walk->found.begins[0]);
      break;
    case '\'':
      mrb_str_cat(mrb, out, RSTRING_PTR(walk->string) + walk->found.ends[0],
                  (size_t)(RSTRING_LEN(walk->string) - walk->found.ends[0]));
      break;
    case '+': {
      size_t number = walk->found.groups - 1;
      while (number > 0 && walk->found.begins[number] < 0) number--;
      if (number > 0) cat_group(mrb, out, walk, number);
      break;
    }
    case 'k': {
      if (p < end && *p == '<') {
        const char *close = (const char *)memchr(p, '>', (size_t)(end - p));
        if (!close) mrb_raise(mrb, E_RUNTIME_ERROR, "invalid group name reference format");
        cat_named(mrb, out, walk, p + 1, (size_t)(close - p - 1));
        p = close + 1;
      }
      else {
        mrb_str_cat(mrb, out, backslash, 2);
      }
      break;
    }
    case '\\':
      mrb_str_cat(mrb, out, backslash, 1);
      break;
    default:
      mrb_str_cat(mrb, out, backslash, 2);
    }
  }
  mrb_str_cat(mrb, out, p, (size_t)(end - p));
}

static mrb_value
as_string(mrb_state *mrb, mrb_value object)
{
  return mrb_string_p(object) ? object : mrb_obj_as_string(mrb, object);
}

/* The new String, or nil when there was no match. `with` is a String or a Hash. */
static mrb_value
replaced(mrb_state *mrb, mrb_value self, mrb_value pattern, mrb_value with, mrb_bool all)
{
  struct walk walk;
  struct watched watched;
  kobako_walk_begin(mrb, &walk, pattern, self);
  kobako_watch(&watched, self);
  mrb_bool wanted = kobako_last_match_wanted(mrb);
  mrb_value out = mrb_nil_value(), match = mrb_nil_value();
  mrb_int done = 0;
  int arena = mrb_gc_arena_save(mrb);
  while (kobako_walk_on(mrb, &walk)) {
    /* what is found is gone when a Hash searches */
    mrb_int begin = walk.found.begins[0], end = walk.found.ends[0];
    mrb_gc_arena_restore(mrb, arena);
    if (mrb_nil_p(out)) {
      out = kobako_replaced_new(mrb, self);
      arena = mrb_gc_arena_save(mrb);
    }
    if (wanted) {
      match = kobako_walk_match(mrb, &walk);
      kobako_last_match_set(mrb, match);
    }
    kobako_replaced_cat_part(mrb, out, walk.string, done, begin);
    if (mrb_string_p(with)) {
      cat_template(mrb, out, &walk, with);
    }
    else {
      mrb_value text = as_string(mrb, mrb_hash_get(mrb, with, kobako_walk_group(mrb, &walk, 0)));
      kobako_check_watched(mrb, &watched);
      kobako_replaced_cat(mrb, out, text);
    }
    done = end;
    if (!all) break;
  }
  kobako_last_match_set(mrb, match);
  if (mrb_nil_p(out)) return out;
  kobako_replaced_cat_part(mrb, out, walk.string, done, RSTRING_LEN(walk.string));
  return out;
}

static mrb_value
substitute(mrb_state *mrb, mrb_value self, mrb_bool all, mrb_bool in_place, mrb_sym name, mrb_sym with_block)
{
  const mrb_value *argv;
  mrb_int argc;
  mrb_value block;
  mrb_get_args(mrb, "*&", &argv, &argc, &block);
  if (argc == 1 && !mrb_nil_p(block)) {
    if (in_place) mrb_check_frozen_value(mrb, self);
    return kobako_go_on_in(mrb, self, with_block);
  }
  if (argc == 1 && all) return mrb_funcall_id(mrb, self, MRB_SYM(to_enum), 2, mrb_symbol_value(name), argv[0]);
  if (argc != 2) {
    mrb_raisef(mrb, E_ARGUMENT_ERROR, all ? "wrong number of arguments (given %i, expected 1..2)"
                                          : "wrong number of arguments (given %i, expected 2)", argc);
  }
  mrb_value with = argv[1];
  if (!mrb_hash_p(with)) {
    if (mrb_symbol_p(with)) kobako_no_conversion(mrb, with);
    with = kobako_to_string(mrb, with);
  }
  if (in_place) mrb_check_frozen_value(mrb, self);
  mrb_value out = replaced(mrb, self, argv[0], with, all);
  if (!in_place) return mrb_nil_p(out) ? kobako_substring(mrb, self, 0, RSTRING_LEN(self)) : out;
  if (mrb_nil_p(out)) return out;
  kobako_replaced_put(mrb, self, out);
  return self;
}

static mrb_value
str_sub(mrb_state *mrb, mrb_value self)
{
  return substitute(mrb, self, FALSE, FALSE, MRB_SYM(sub), MRB_SYM(__sub));
}

static mrb_value
str_sub_bang(mrb_state *mrb, mrb_value self)
{
  return substitute(mrb, self, FALSE, TRUE, MRB_SYM_B(sub), MRB_SYM_B(__sub));
}

static mrb_value
str_gsub(mrb_state *mrb, mrb_value self)
{
  return substitute(mrb, self, TRUE, FALSE, MRB_SYM(gsub), MRB_SYM(__gsub));
}

static mrb_value
str_gsub_bang(mrb_state *mrb, mrb_value self)
{
  return substitute(mrb, self, TRUE, TRUE, MRB_SYM_B(gsub), MRB_SYM_B(__gsub));
}

static mrb_value
str_scan(mrb_state *mrb, mrb_value self)
{
  mrb_value pattern, block, match = mrb_nil_value();
  struct walk walk;
  mrb_get_args(mrb, "o&", &pattern, &block);
  if (!mrb_nil_p(block)) return kobako_go_on_in(mrb, self, MRB_SYM(__scan));
  kobako_walk_begin(mrb, &walk, pattern, self);
  mrb_bool wanted = kobako_last_match_wanted(mrb);
  mrb_value all = mrb_ary_new(mrb);
  int arena = mrb_gc_arena_save(mrb);
  while (kobako_walk_on(mrb, &walk)) {
    mrb_gc_arena_restore(mrb, arena);
    if (wanted) match = kobako_walk_match(mrb, &walk);
    mrb_ary_push(mrb, all, kobako_walk_item(mrb, &walk));
  }
  kobako_last_match_set(mrb, match);
  return all;
}

void
kobako_string_replace_init(mrb_state *mrb)
{
  struct RClass *string = mrb->string_class;
  mrb_define_method_id(mrb, string, MRB_SYM(sub), str_sub, MRB_ARGS_ANY());
  mrb_define_method_id(mrb, string, MRB_SYM_B(sub), str_sub_bang, MRB_ARGS_ANY());
  mrb_define_method_id(mrb, string, MRB_SYM(gsub), str_gsub, MRB_ARGS_ANY());
  mrb_define_method_id(mrb, string, MRB_SYM_B(gsub), str_gsub_bang, MRB_ARGS_ANY());
  mrb_define_method_id(mrb, string, MRB_SYM(scan), str_scan, MRB_ARGS_REQ(1) | MRB_ARGS_BLOCK());
}
