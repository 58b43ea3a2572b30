/* Regular expressions: what the C files share, and the engine in regexp.rs. */

#ifndef KOBAKO_REGEXP_H
#define KOBAKO_REGEXP_H

#include <stdbool.h>

#include <mruby.h>
#include <mruby/string.h>

/* The layouts below are those of regexp.rs. */

struct regexp_text {
  const char *bytes;
  size_t length;
};

/* Byte offsets of the groups, the whole match first; -1 for one that took no part. */
struct regexp_found {
  const int *begins, *ends;
  size_t groups;
};

struct regexp_name {
  struct regexp_text name;
  const uint32_t *numbers;
  size_t count;
};

struct regexp_facts {
  uint32_t options, groups, names;
  uint32_t weight; /* bytes of memory, about */
  bool linear;
};

enum regexp_option {
  REGEXP_IGNORECASE = 1, REGEXP_EXTENDED = 2, REGEXP_MULTILINE = 4,
  REGEXP_FIXEDENCODING = 16, REGEXP_NOENCODING = 32
};
#define REGEXP_FLAGS (REGEXP_IGNORECASE | REGEXP_EXTENDED | REGEXP_MULTILINE)

enum regexp_search {
  SEARCH_NO_MATCH = -1, SEARCH_INVALID = -2, SEARCH_INCOMPATIBLE = -3, SEARCH_FAILED = -4, SEARCH_TIMED_OUT = -5
};

/* How to search. */
enum {
  SEARCH_BINARY = 1,   /* the string is one of bytes */
  SEARCH_GROUPS = 2,   /* say where the groups are, too */
  SEARCH_CHECKED = 4,  /* the string was searched before: it is valid */
  SEARCH_ANCHORED = 8  /* match at the start or not at all */
};

enum { TEXT_SOURCE, TEXT_TO_S, TEXT_INSPECT };

typedef struct regexp_engine {
  const void *(*compile)(const char *source, size_t length, uint32_t options, size_t stack_left);
  void (*share)(const void *regex);
  void (*release)(const void *regex);
  int (*search)(const void *regex, const char *string, size_t length, size_t start, size_t range, uint32_t how,
                struct regexp_found *found);
  struct regexp_facts (*facts)(const void *regex);
  bool (*name)(const void *regex, size_t index, struct regexp_name *out);
  bool (*find_name)(const void *regex, const char *name, size_t length, struct regexp_name *out);
  struct regexp_text (*text)(const void *regex, uint32_t which);
  struct regexp_text (*escape)(const char *source, size_t length);
  bool (*is_text)(const char *string, size_t length);
  struct regexp_text (*failure)(void);
  void (*set_patience)(double seconds);
} regexp_engine;

extern const regexp_engine *kobako_regexp_engine;

/* --- regexp.c --- */

extern struct RClass *kobako_regexp_class;

mrb_bool kobako_regexp_p(mrb_state *mrb, mrb_value object);
/* The engine's side of it; raises for one that was never made. */
const void *kobako_regexp_ptr(mrb_state *mrb, mrb_value regexp);
mrb_value kobako_regexp_new(mrb_state *mrb, const char *source, size_t length, uint32_t options);
/* The byte at which it matches, or -1. Raises where the string cannot be searched. */
mrb_int kobako_regexp_search(mrb_state *mrb, mrb_value regexp, mrb_value string, mrb_int start, mrb_int range,
                             uint32_t how, struct regexp_found *found);
/* Matches and sets the caller's $~, without making a MatchData that nobody reads. */
mrb_int kobako_regexp_match_at(mrb_state *mrb, mrb_value regexp, mrb_value string, mrb_int start, mrb_int range,
                               uint32_t how);
/* The same; where the match begins, which is behind a \K. */
mrb_int kobako_regexp_begin(mrb_state *mrb, mrb_value regexp, mrb_value string, mrb_int start, mrb_int range);
/* The MatchData, which is the caller's $~ as well; or nil. */
mrb_value kobako_regexp_match(mrb_state *mrb, mrb_value regexp, mrb_value string, mrb_int start);

/* --- match_data.c --- */

void kobako_match_data_init(mrb_state *mrb);
/* `string` must never change again: see kobako_match_string. `pattern` may be a String. */
mrb_value kobako_match_new(mrb_state *mrb, mrb_value pattern, mrb_value string, const struct regexp_found *found);
mrb_bool kobako_match_p(mrb_state *mrb, mrb_value object);
/* A copy of the string that does not change, or the string itself. */
mrb_value kobako_match_string(mrb_state *mrb, mrb_value string);
mrb_value kobako_match_group(mrb_state *mrb, mrb_value match, mrb_int number);
/* The number of a group by Integer, Symbol or String; raises IndexError. Negative when none. */
mrb_int kobako_match_number(mrb_state *mrb, mrb_value match, mrb_value group);
void kobako_match_span(mrb_value match, mrb_int number, mrb_int *begin, mrb_int *end);
mrb_int kobako_match_size(mrb_value match);
mrb_value kobako_match_pre(mrb_state *mrb, mrb_value match);
mrb_value kobako_match_post(mrb_state *mrb, mrb_value match);

/* --- last_match.c --- */

void kobako_last_match_init(mrb_state *mrb);
/* Whether the caller reads $~ anywhere. */
mrb_bool kobako_last_match_wanted(mrb_state *mrb);
void kobako_last_match_set(mrb_state *mrb, mrb_value match);
mrb_value kobako_last_match(mrb_state *mrb);

/* --- text.c --- */

/* A String from another, of the same kind. */
mrb_value kobako_substring(mrb_state *mrb, mrb_value string, mrb_int begin, mrb_int end);
/* Characters in the first `bytes` bytes. */
mrb_int kobako_chars_before(mrb_value string, mrb_int bytes);
/* The byte at which character `chars` begins; -1 behind the end. */
mrb_int kobako_byte_of_char(mrb_value string, mrb_int chars);
/* Bytes of the character at a byte; 1 at the end. */
mrb_int kobako_char_length(mrb_value string, mrb_int byte);
/* A position given from the script, in characters; -1 when it is outside. */
mrb_int kobako_position(mrb_value string, mrb_int chars);
/* What is searched: a String, or a Symbol's name; raises for anything else. */
mrb_value kobako_to_string(mrb_state *mrb, mrb_value object);
mrb_bool kobako_ascii_only(mrb_value string);
void kobako_str_append(mrb_state *mrb, mrb_value string, mrb_value added);
/* Whether a Symbol's name is written without quotes, and as a key of a Hash. */
mrb_bool kobako_symbol_plain(mrb_value name);
mrb_bool kobako_symbol_plain_key(mrb_value name);
void kobako_str_replace(mrb_state *mrb, mrb_value string, mrb_value with);
void kobako_set_binary(mrb_value string, mrb_bool binary);
mrb_noreturn void kobako_no_conversion(mrb_state *mrb, mrb_value object);
/* Where a Regexp or a String is wanted. */
mrb_noreturn void kobako_no_regexp(mrb_state *mrb, mrb_value object);

void kobako_string_match_init(mrb_state *mrb);
void kobako_string_replace_init(mrb_state *mrb);
void kobako_string_split_init(mrb_state *mrb);
void kobako_string_walk_init(mrb_state *mrb);
void kobako_string_chars_init(mrb_state *mrb);
void kobako_regexp_init(mrb_state *mrb);

#endif
