/* The walk of a String from match to match, and as an object for those that have a
   block: these loop in Ruby (see string_regexp.rb).

   A walk keeps a copy of the String that does not change (it shares its bytes), and
   positions in bytes: it takes time linear in the String. */

#include <mruby.h>
#include <mruby/array.h>
#include <mruby/class.h>
#include <mruby/data.h>
#include <mruby/error.h>
#include <mruby/gc.h>
#include <mruby/internal.h>
#include <mruby/presym.h>
#include <mruby/proc.h>
#include <mruby/string.h>

#include "string_walk.h"

static mrb_value
pattern_from(mrb_state *mrb, mrb_value given)
{
  if (kobako_regexp_p(mrb, given) || mrb_string_p(given)) return given;
  mrb_value string = mrb_check_to_str(mrb, given);
  if (!mrb_string_p(string)) kobako_no_regexp(mrb, given);
  return string;
}

void
kobako_walk_begin(mrb_state *mrb, struct walk *walk, mrb_value given, mrb_value string)
{
  walk->pattern = pattern_from(mrb, given);
  walk->is_regexp = !mrb_string_p(walk->pattern);
  if (!walk->is_regexp) {
    walk->pattern = kobako_match_string(mrb, walk->pattern);
    struct RString *s = mrb_str_ptr(string);
    if (!RSTR_BINARY_P(s) && !kobako_regexp_engine->is_text(RSTR_PTR(s), (size_t)RSTR_LEN(s))) {
      mrb_raise(mrb, E_ARGUMENT_ERROR, "invalid byte sequence in UTF-8");
    }
  }
  walk->string = kobako_match_string(mrb, string);
  walk->next = 0;
  walk->checked = 0;
}

mrb_bool
kobako_walk_on(mrb_state *mrb, struct walk *walk)
{
  mrb_int length = RSTRING_LEN(walk->string);
  if (walk->next > length) return FALSE;
  if (walk->is_regexp) {
    mrb_int at = kobako_regexp_search(mrb, walk->pattern, walk->string, walk->next, length,
                                      SEARCH_GROUPS | walk->checked, &walk->found);
    walk->checked = SEARCH_CHECKED;
    if (at < 0) return FALSE;
  }
  else {
    mrb_int at = mrb_str_index(mrb, walk->string, RSTRING_PTR(walk->pattern), RSTRING_LEN(walk->pattern), walk->next);
    if (at < 0) return FALSE;
    walk->span[0] = (int)at;
    walk->span[1] = (int)(at + RSTRING_LEN(walk->pattern));
    walk->found = (struct regexp_found){&walk->span[0], &walk->span[1], 1};
  }
  mrb_int end = walk->found.ends[0];
  walk->next = end;
  if (end == walk->found.begins[0]) walk->next += kobako_char_length(walk->string, end);
  return TRUE;
}

mrb_value
kobako_walk_match(mrb_state *mrb, struct walk *walk)
{
  return kobako_match_new(mrb, walk->pattern, walk->string, &walk->found);
}

mrb_value
kobako_walk_group(mrb_state *mrb, struct walk *walk, size_t number)
{
  if (number >= walk->found.groups || walk->found.begins[number] < 0) return mrb_nil_value();
  return kobako_substring(mrb, walk->string, walk->found.begins[number], walk->found.ends[number]);
}

mrb_value
kobako_walk_item(mrb_state *mrb, struct walk *walk)
{
  if (walk->found.groups == 1) return kobako_walk_group(mrb, walk, 0);
  mrb_value groups = mrb_ary_new_capa(mrb, (mrb_int)walk->found.groups - 1);
  for (size_t i = 1; i < walk->found.groups; i++) mrb_ary_push(mrb, groups, kobako_walk_group(mrb, walk, i));
  return groups;
}

void
kobako_watch(struct watched *watched, mrb_value string)
{
  watched->string = string;
  watched->bytes = RSTRING_PTR(string);
  watched->length = RSTRING_LEN(string);
}

void
kobako_check_watched(mrb_state *mrb, const struct watched *watched)
{
  if (RSTRING_PTR(watched->string) != watched->bytes || RSTRING_LEN(watched->string) != watched->length) {
    mrb_raise(mrb, E_RUNTIME_ERROR, "string modified");
  }
}

/* --- what sub and gsub build --- */

mrb_value
kobako_replaced_new(mrb_state *mrb, mrb_value like)
{
  mrb_value out = mrb_str_new_capa(mrb, RSTRING_LEN(like));
  mrb_str_ptr(out)->flags |= RSTR_BINARY_P(mrb_str_ptr(like));
  return out;
}

void
kobako_replaced_cat(mrb_state *mrb, mrb_value out, mrb_value replacement)
{
  const char *bytes = RSTRING_PTR(replacement);
  mrb_int length = RSTRING_LEN(replacement);
  mrb_str_cat(mrb, out, bytes, (size_t)length);
  /* bytes stay bytes */
  if (RSTR_BINARY_P(mrb_str_ptr(replacement)) && !kobako_regexp_engine->is_text(bytes, (size_t)length)) {
    mrb_str_ptr(out)->flags |= MRB_STR_BINARY;
  }
}

void
kobako_replaced_cat_part(mrb_state *mrb, mrb_value out, mrb_value string, mrb_int begin, mrb_int end)
{
  mrb_str_cat(mrb, out, RSTRING_PTR(string) + begin, (size_t)(end - begin));
}

void
kobako_replaced_put(mrb_state *mrb, mrb_value string, mrb_value out)
{
  mrb_str_modify(mrb, mrb_str_ptr(string));
  mrb_str_resize(mrb, string, 0);
  mrb_str_cat_str(mrb, string, out);
  mrb_str_ptr(string)->flags |= RSTR_BINARY_P(mrb_str_ptr(out));
}

mrb_value
kobako_go_on_in(mrb_state *mrb, mrb_value self, mrb_sym name)
{
  struct RClass *klass = mrb->string_class;
  mrb_method_t method = mrb_method_search_vm(mrb, &klass, name);
  if (MRB_METHOD_UNDEF_P(method) || MRB_METHOD_CFUNC_P(method)) {
    mrb_raisef(mrb, E_RUNTIME_ERROR, "String#%n was redefined", name);
  }
  return mrb_exec_irep(mrb, self, MRB_METHOD_PROC(method));
}

/* --- a walk as an object --- */

struct walk_object {
  struct walk walk;
  struct watched watched;
  mrb_value match; /* the last one, for those that ask for $~ */
  mrb_value out;   /* nil until something was replaced */
  mrb_int done;    /* up to here `out` has it */
  mrb_int begin, end;
  mrb_bool found;  /* and not replaced yet */
};

static struct RClass *walk_class;

static size_t
walk_mark(mrb_state *mrb, void *data)
{
  struct walk_object *object = (struct walk_object *)data;
  mrb_gc_mark_value(mrb, object->walk.pattern);
  mrb_gc_mark_value(mrb, object->walk.string);
  mrb_gc_mark_value(mrb, object->watched.string);
  mrb_gc_mark_value(mrb, object->match);
  mrb_gc_mark_value(mrb, object->out);
  return 5;
}

static const mrb_data_type walk_type = {"walk", mrb_free, walk_mark};

/* string.__walk(pattern) */
static mrb_value
str_walk(mrb_state *mrb, mrb_value self)
{
  mrb_value pattern = mrb_get_arg1(mrb);
  struct RData *data = mrb_data_object_alloc(mrb, walk_class, NULL, &walk_type);
  struct walk walk;
  kobako_walk_begin(mrb, &walk, pattern, self);
  struct walk_object *object = (struct walk_object *)mrb_calloc(mrb, 1, sizeof(struct walk_object));
  object->walk = walk;
  object->match = object->out = mrb_nil_value();
  kobako_watch(&object->watched, self);
  data->data = object;
  return mrb_obj_value(data);
}

static struct walk_object *
walk_of(mrb_state *mrb, mrb_value self)
{
  return (struct walk_object *)mrb_data_get_ptr(mrb, self, &walk_type);
}

static mrb_bool
step(mrb_state *mrb, mrb_value self, struct walk_object *object)
{
  kobako_check_watched(mrb, &object->watched);
  mrb_bool wanted = kobako_last_match_wanted(mrb);
  object->found = FALSE;
  if (!kobako_walk_on(mrb, &object->walk)) {
    if (wanted) kobako_last_match_set(mrb, object->match);
    return FALSE;
  }
  object->begin = object->walk.found.begins[0];
  object->end = object->walk.found.ends[0];
  object->found = TRUE;
  if (wanted) {
    object->match = kobako_walk_match(mrb, &object->walk);
    mrb_write_barrier(mrb, mrb_basic_ptr(self));
    kobako_last_match_set(mrb, object->match);
  }
  return TRUE;
}

/* To the next match: what scan gives of it, nil behind the last. */
static mrb_value
walk_item_m(mrb_state *mrb, mrb_value self)
{
  struct walk_object *object = walk_of(mrb, self);
  if (!step(mrb, self, object)) return mrb_nil_value();
  return kobako_walk_item(mrb, &object->walk);
}

/* To the next match: its text, nil behind the last. */
static mrb_value
walk_text_m(mrb_state *mrb, mrb_value self)
{
  struct walk_object *object = walk_of(mrb, self);
  if (!step(mrb, self, object)) return mrb_nil_value();
  return kobako_walk_group(mrb, &object->walk, 0);
}

/* Replaces the match that was found last. */
static mrb_value
walk_put_m(mrb_state *mrb, mrb_value self)
{
  struct walk_object *object = walk_of(mrb, self);
  mrb_value text = mrb_get_arg1(mrb);
  if (!mrb_string_p(text)) text = mrb_obj_as_string(mrb, text);
  kobako_check_watched(mrb, &object->watched);
  if (!object->found) return self;
  object->found = FALSE;
  if (mrb_nil_p(object->out)) {
    object->out = kobako_replaced_new(mrb, object->walk.string);
    mrb_write_barrier(mrb, mrb_basic_ptr(self));
  }
  kobako_replaced_cat_part(mrb, object->out, object->walk.string, object->done, object->begin);
  kobako_replaced_cat(mrb, object->out, text);
  object->done = object->end;
  return self;
}

/* The String with what was replaced; nil when nothing was. */
static mrb_value
walk_result_m(mrb_state *mrb, mrb_value self)
{
  struct walk_object *object = walk_of(mrb, self);
  mrb_value out = object->out;
  if (mrb_nil_p(out)) return out;
  /* sub leaves before the end: its match is still the last one */
  if (!mrb_nil_p(object->match)) kobako_last_match_set(mrb, object->match);
  kobako_replaced_cat_part(mrb, out, object->walk.string, object->done, RSTRING_LEN(object->walk.string));
  object->out = mrb_nil_value();
  return out;
}

/* string.__put(other): takes over what is in it */
static mrb_value
str_put(mrb_state *mrb, mrb_value self)
{
  mrb_value out;
  mrb_get_args(mrb, "S", &out);
  kobako_replaced_put(mrb, self, out);
  return self;
}

void
kobako_string_walk_init(mrb_state *mrb)
{
  struct RClass *kobako = mrb_define_module_id(mrb, MRB_SYM(Kobako));
  struct RClass *walk = mrb_define_class_under_id(mrb, kobako, MRB_SYM(Walk), mrb->object_class);
  MRB_SET_INSTANCE_TT(walk, MRB_TT_CDATA);
  walk_class = walk;
  mrb_gc_register(mrb, mrb_obj_value(walk));
  mrb_undef_class_method_id(mrb, walk, MRB_SYM(new));
  mrb_undef_class_method_id(mrb, walk, MRB_SYM(allocate));
  mrb_undef_method_id(mrb, walk, MRB_SYM(initialize_copy));
  mrb_define_method_id(mrb, walk, MRB_SYM(item), walk_item_m, MRB_ARGS_NONE());
  mrb_define_method_id(mrb, walk, MRB_SYM(text), walk_text_m, MRB_ARGS_NONE());
  mrb_define_method_id(mrb, walk, MRB_SYM(put), walk_put_m, MRB_ARGS_REQ(1));
  mrb_define_method_id(mrb, walk, MRB_SYM(result), walk_result_m, MRB_ARGS_NONE());
  mrb_define_method_id(mrb, mrb->string_class, MRB_SYM(__walk), str_walk, MRB_ARGS_REQ(1));
  mrb_define_method_id(mrb, mrb->string_class, MRB_SYM(__put), str_put, MRB_ARGS_REQ(1));
}
