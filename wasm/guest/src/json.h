/* JSON, as the Rust side reads and writes it. */

#ifndef KOBAKO_JSON_H
#define KOBAKO_JSON_H

#include <mruby.h>

enum json_event_kind {
  JSON_FINISHED,
  JSON_FAILED,
  JSON_NULL,
  JSON_TRUE,
  JSON_FALSE,
  JSON_INTEGER,
  JSON_DIGITS, /* an Integer of more than 64 bits */
  JSON_FLOAT,
  JSON_TEXT,
  JSON_KEY,
  JSON_ARRAY,
  JSON_OBJECT,
  JSON_CLOSE
};

struct json_event {
  uint32_t kind;
  const char *text; /* of a text, a key and digits; good until the next event */
  size_t length;
  int64_t integer;
  double number;
  /* of a failure: in bytes from 0, and in lines and characters from 1 */
  size_t offset;
  uint32_t line, column;
};

/* Bits of `how`. */
enum { JSON_ALLOW_NAN = 1, JSON_SCRIPT_SAFE = 2, JSON_ASCII_ONLY = 4 };

struct json_parser;

struct json_engine {
  struct json_parser *(*begin)(const char *text, size_t length, uint32_t how);
  void (*next)(struct json_parser *parser, struct json_event *event);
  void (*end)(struct json_parser *parser);
  size_t (*quoted_length)(const char *text, size_t length, uint32_t how); /* 0: no UTF-8 */
  void (*quote)(const char *text, size_t length, uint32_t how, char *room);
};

extern const struct json_engine *kobako_json_engine;

void kobako_json_init(mrb_state *mrb, struct RClass *kobako);

#endif
