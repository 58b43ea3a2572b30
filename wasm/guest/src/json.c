/* Values of a JSON text, and Strings quoted for one. What JSON's methods are is in
   features/json. */

#include <mruby.h>
#include <mruby/array.h>
#include <mruby/error.h>
#include <mruby/hash.h>
#include <mruby/internal.h>
#include <mruby/presym.h>
#include <mruby/string.h>

#include "json.h"

const struct json_engine *kobako_json_engine;

struct reading {
  struct json_parser *parser;
  mrb_bool symbols;
  mrb_int max_nesting; /* 0: as deep as memory allows */
  mrb_value open;      /* the Arrays and Hashes around what is read, outermost first */
  mrb_value key;
  mrb_value answer;    /* the value, and what is wrong: where, or how deep */
};

static mrb_value
value_of(mrb_state *mrb, const struct reading *reading, const struct json_event *event)
{
  switch (event->kind) {
  case JSON_TRUE: return mrb_true_value();
  case JSON_FALSE: return mrb_false_value();
  case JSON_INTEGER: return mrb_int_value(mrb, event->integer);
  case JSON_DIGITS: return mrb_str_to_integer(mrb, mrb_str_new(mrb, event->text, event->length), 10, FALSE);
  case JSON_FLOAT: return mrb_float_value(mrb, event->number);
  case JSON_TEXT: return mrb_str_new(mrb, event->text, event->length);
  case JSON_ARRAY: return mrb_ary_new(mrb);
  case JSON_OBJECT: return mrb_hash_new(mrb);
  default: return mrb_nil_value();
  }
}

/* Into the innermost container: from there on that keeps the value alive. */
static void
put(mrb_state *mrb, struct reading *reading, mrb_value value)
{
  mrb_int depth = RARRAY_LEN(reading->open);
  if (depth == 0) {
    mrb_ary_set(mrb, reading->answer, 0, value);
    return;
  }
  mrb_value container = RARRAY_PTR(reading->open)[depth - 1];
  if (mrb_array_p(container)) {
    mrb_ary_push(mrb, container, value);
  }
  else {
    mrb_hash_set(mrb, container, reading->key, value);
  }
}

static mrb_value
where(mrb_state *mrb, const struct json_event *event)
{
  mrb_value place[] = {
    mrb_int_value(mrb, event->offset), mrb_int_value(mrb, event->line), mrb_int_value(mrb, event->column)
  };
  return mrb_ary_new_from_values(mrb, 3, place);
}

static mrb_value
read_body(mrb_state *mrb, void *data)
{
  struct reading *reading = (struct reading *)data;
  struct json_event event;
  int arena = mrb_gc_arena_save(mrb);
  for (;;) {
    kobako_json_engine->next(reading->parser, &event);
    switch (event.kind) {
    case JSON_FINISHED:
      return mrb_nil_value();
    case JSON_FAILED:
      mrb_ary_set(mrb, reading->answer, 1, where(mrb, &event));
      return mrb_nil_value();
    case JSON_CLOSE:
      mrb_ary_pop(mrb, reading->open);
      continue;
    default:
      break;
    }
    if (event.kind == JSON_KEY) {
      /* a key is held by the arena until its value has come */
      reading->key = reading->symbols
        ? mrb_symbol_value(mrb_intern(mrb, event.text, event.length))
        : mrb_str_new(mrb, event.text, event.length);
      continue;
    }
    mrb_value value = value_of(mrb, reading, &event);
    put(mrb, reading, value);
    if (event.kind == JSON_ARRAY || event.kind == JSON_OBJECT) {
      mrb_ary_push(mrb, reading->open, value);
      if (reading->max_nesting > 0 && RARRAY_LEN(reading->open) > reading->max_nesting) {
        mrb_ary_set(mrb, reading->answer, 1, mrb_int_value(mrb, RARRAY_LEN(reading->open)));
        return mrb_nil_value();
      }
    }
    mrb_gc_arena_restore(mrb, arena);
  }
}

/* parse(text, symbols, how, max_nesting): the value and nil, or nil and what is wrong. */
static mrb_value
json_parse(mrb_state *mrb, mrb_value self)
{
  mrb_value text;
  mrb_int how;
  struct reading reading = {0};
  mrb_get_args(mrb, "Sbii", &text, &reading.symbols, &how, &reading.max_nesting);
  reading.key = mrb_nil_value();
  reading.open = mrb_ary_new(mrb);
  reading.answer = mrb_ary_new_capa(mrb, 2);
  reading.parser = kobako_json_engine->begin(RSTRING_PTR(text), RSTRING_LEN(text), (uint32_t)how);
  mrb_bool error = FALSE;
  mrb_value result = mrb_protect_error(mrb, read_body, &reading, &error);
  kobako_json_engine->end(reading.parser);
  if (error) mrb_exc_raise(mrb, result);
  return reading.answer;
}

/* quote(text, how): nil for what is no UTF-8. */
static mrb_value
json_quote(mrb_state *mrb, mrb_value self)
{
  mrb_value text;
  mrb_int how;
  mrb_get_args(mrb, "Si", &text, &how);
  size_t length = kobako_json_engine->quoted_length(RSTRING_PTR(text), RSTRING_LEN(text), (uint32_t)how);
  if (length == 0) return mrb_nil_value();
  mrb_value quoted = mrb_str_new(mrb, NULL, length);
  kobako_json_engine->quote(RSTRING_PTR(text), RSTRING_LEN(text), (uint32_t)how, RSTRING_PTR(quoted));
  return quoted;
}

void
kobako_json_init(mrb_state *mrb, struct RClass *kobako)
{
  struct RClass *json = mrb_define_module_under_id(mrb, kobako, MRB_SYM(Json));
  mrb_define_class_method_id(mrb, json, MRB_SYM(parse), json_parse, MRB_ARGS_REQ(4));
  mrb_define_class_method_id(mrb, json, MRB_SYM(quote), json_quote, MRB_ARGS_REQ(2));
}
