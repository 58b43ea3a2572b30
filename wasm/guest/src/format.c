/* format, sprintf and String#%: what a format string asks for, piece by piece. How numbers
   are written stands in format_number.c. */

#include "format.h"

#include <string.h>

#include <mruby/error.h>
#include <mruby/hash.h>
#include <mruby/variable.h>

/* How the arguments have been taken so far: the two ways do not mix. */
enum taken { IN_TURN, BY_NUMBER = -1, BY_NAME = -2 };

struct reader {
  mrb_state *mrb;
  const char *at, *end;
  mrb_value result;
  mrb_int argc;
  const mrb_value *argv;
  mrb_int next;
  int taken; /* as above, or how many in turn */
};

/* --- arguments --- */

static mrb_value
argument(struct reader *reader, mrb_int index)
{
  mrb_state *mrb = reader->mrb;
  if (index >= reader->argc) mrb_raise(mrb, E_ARGUMENT_ERROR, "too few arguments");
  return reader->argv[index];
}

static mrb_value
next_argument(struct reader *reader)
{
  mrb_state *mrb = reader->mrb;
  int turn = (int)reader->next + 1;
  if (reader->taken == BY_NUMBER) {
    mrb_raisef(mrb, E_ARGUMENT_ERROR, "unnumbered(%d) mixed with numbered", turn);
  }
  if (reader->taken == BY_NAME) {
    mrb_raisef(mrb, E_ARGUMENT_ERROR, "unnumbered(%d) mixed with named", turn);
  }
  reader->taken = turn;
  return argument(reader, reader->next++);
}

static mrb_value
numbered_argument(struct reader *reader, mrb_int number)
{
  mrb_state *mrb = reader->mrb;
  if (reader->taken > 0) {
    mrb_raisef(mrb, E_ARGUMENT_ERROR, "numbered(%i) after unnumbered(%d)", number, reader->taken);
  }
  if (reader->taken == BY_NAME) {
    mrb_raisef(mrb, E_ARGUMENT_ERROR, "numbered(%i) after named", number);
  }
  if (number < 1) mrb_raisef(mrb, E_ARGUMENT_ERROR, "invalid index - %i$", number);
  reader->taken = BY_NUMBER;
  return argument(reader, number - 1);
}

static mrb_noreturn void
missing_key(struct reader *reader, mrb_value hash, mrb_value key, const char *name, size_t length)
{
  mrb_state *mrb = reader->mrb;
  mrb_value text = mrb_str_new_lit(mrb, "key");
  mrb_str_cat(mrb, text, name, length);
  mrb_str_cat_lit(mrb, text, " not found");
  mrb_value error = mrb_exc_new_str(mrb, E_KEY_ERROR, text);
  mrb_iv_set(mrb, error, MRB_SYM(receiver), hash);
  mrb_iv_set(mrb, error, MRB_SYM(key), key);
  mrb_exc_raise(mrb, error);
}

/* `name` with its brackets. */
static mrb_value
named_argument(struct reader *reader, const char *name, size_t length)
{
  mrb_state *mrb = reader->mrb;
  if (reader->taken > 0) {
    mrb_raisef(mrb, E_ARGUMENT_ERROR, "named%l after unnumbered(%d)", name, length, reader->taken);
  }
  if (reader->taken == BY_NUMBER) mrb_raisef(mrb, E_ARGUMENT_ERROR, "named%l after numbered", name, length);
  reader->taken = BY_NAME;
  if (reader->argc != 1 || !mrb_hash_p(reader->argv[0])) mrb_raise(mrb, E_ARGUMENT_ERROR, "one hash required");
  mrb_value hash = reader->argv[0], key = mrb_symbol_value(mrb_intern(mrb, name + 1, length - 2));
  if (mrb_hash_key_p(mrb, hash, key)) return mrb_hash_get(mrb, hash, key);
  mrb_value value = mrb_funcall_argv(mrb, hash, MRB_SYM(default), 1, &key);
  if (mrb_nil_p(value)) missing_key(reader, hash, key, name, length);
  return value;
}

/* --- the fields of one piece --- */

static int
number(struct reader *reader, const char *what)
{
  mrb_state *mrb = reader->mrb;
  int64_t value = 0;
  while (reader->at < reader->end && *reader->at >= '0' && *reader->at <= '9') {
    value = value * 10 + (*reader->at++ - '0');
    if (value > INT32_MAX) mrb_raisef(mrb, E_ARGUMENT_ERROR, "%s too big", what);
  }
  return (int)value;
}

/* Behind a `*`: the next argument, or the one that is numbered. */
static int
starred(struct reader *reader)
{
  mrb_state *mrb = reader->mrb;
  const char *back = reader->at;
  int index = number(reader, "width");
  mrb_value value;
  if (reader->at > back && reader->at < reader->end && *reader->at == '$') {
    reader->at++;
    value = numbered_argument(reader, index);
  }
  else {
    reader->at = back;
    value = next_argument(reader);
  }
  mrb_int width = mrb_as_int(mrb, value);
  if (width > INT32_MAX || width < -INT32_MAX) mrb_raise(mrb, E_ARGUMENT_ERROR, "width too big");
  return (int)width;
}

static void
read_width(struct reader *reader, struct piece *piece, int width)
{
  mrb_state *mrb = reader->mrb;
  if (piece->flags & HAS_WIDTH) mrb_raise(mrb, E_ARGUMENT_ERROR, "width given twice");
  if (piece->flags & HAS_PRECISION) mrb_raise(mrb, E_ARGUMENT_ERROR, "width after precision");
  piece->flags |= HAS_WIDTH;
  if (width < 0) {
    piece->flags |= LEFT;
    width = -width;
  }
  piece->width = width;
}

static void
read_precision(struct reader *reader, struct piece *piece)
{
  mrb_state *mrb = reader->mrb;
  if (piece->flags & HAS_PRECISION) mrb_raise(mrb, E_ARGUMENT_ERROR, "precision given twice");
  piece->flags |= HAS_PRECISION;
  if (reader->at < reader->end && *reader->at == '*') {
    reader->at++;
    piece->precision = starred(reader);
    if (piece->precision < 0) {
      piece->flags &= ~HAS_PRECISION;
      piece->precision = 0;
    }
    return;
  }
  piece->precision = number(reader, "precision");
}

/* From the bracket on, which has been read, to the closing one. */
static void
read_name(struct reader *reader, struct piece *piece, char closing)
{
  mrb_state *mrb = reader->mrb;
  const char *name = reader->at - 1;
  while (reader->at < reader->end && *reader->at != closing) reader->at++;
  if (reader->at == reader->end) mrb_raise(mrb, E_ARGUMENT_ERROR, "malformed name - unmatched parenthesis");
  reader->at++;
  size_t length = (size_t)(reader->at - name);
  if (!mrb_undef_p(piece->value)) {
    mrb_raisef(mrb, E_ARGUMENT_ERROR, "named%l after <%s>", name, length, "name");
  }
  piece->value = named_argument(reader, name, length);
}

static mrb_value
value_of(struct reader *reader, struct piece *piece)
{
  return mrb_undef_p(piece->value) ? next_argument(reader) : piece->value;
}

/* --- text --- */

static size_t
character_length(const char *at, const char *end)
{
  const char *next = at + 1;
  while (next < end && (*next & 0xC0) == 0x80) next++;
  return (size_t)(next - at);
}

static void
put_text(struct reader *reader, struct piece *piece, mrb_value text)
{
  mrb_state *mrb = reader->mrb;
  const char *start = RSTRING_PTR(text), *end = start + RSTRING_LEN(text), *at = start;
  mrb_int characters = 0;
  while (at < end && (!(piece->flags & HAS_PRECISION) || characters < piece->precision)) {
    at += character_length(at, end);
    characters++;
  }
  format_padded(mrb, reader->result, piece, start, at - start, characters);
}

static void
put_character(struct reader *reader, struct piece *piece)
{
  mrb_state *mrb = reader->mrb;
  mrb_value value = value_of(reader, piece);
  if (mrb_string_p(value)) {
    const char *start = RSTRING_PTR(value);
    mrb_int length = RSTRING_LEN(value) > 0 ? (mrb_int)character_length(start, start + RSTRING_LEN(value)) : 0;
    format_padded(mrb, reader->result, piece, start, length, length > 0);
    return;
  }
  mrb_int code = mrb_as_int(mrb, value);
  if (code < 0 || code > 0x10FFFF || (code >= 0xD800 && code < 0xE000)) {
    mrb_raise(mrb, E_ARGUMENT_ERROR, "invalid character");
  }
  char bytes[4];
  int length = 0;
  if (code < 0x80) bytes[length++] = (char)code;
  else {
    int more = code < 0x800 ? 1 : code < 0x10000 ? 2 : 3;
    static const int leads[] = {0xC0, 0xE0, 0xF0};
    bytes[length++] = (char)(leads[more - 1] | code >> (6 * more));
    while (more-- > 0) bytes[length++] = (char)(0x80 | (code >> (6 * more) & 0x3F));
  }
  format_padded(mrb, reader->result, piece, bytes, length, 1);
}

/* --- one piece --- */

static void
put_piece(struct reader *reader, struct piece *piece, char type)
{
  mrb_state *mrb = reader->mrb;
  piece->type = type;
  switch (type) {
  case 's': put_text(reader, piece, mrb_obj_as_string(mrb, value_of(reader, piece))); break;
  case 'p': put_text(reader, piece, mrb_inspect(mrb, value_of(reader, piece))); break;
  case 'c': put_character(reader, piece); break;
  case 'd': case 'i': case 'u': case 'o': case 'x': case 'X': case 'b': case 'B':
    format_integer(mrb, reader->result, piece, value_of(reader, piece));
    break;
  case 'f': case 'e': case 'E': case 'g': case 'G': case 'a': case 'A':
    format_float(mrb, reader->result, piece, value_of(reader, piece));
    break;
  case '%': case '\n': case '\0':
    if (piece->flags != 0) mrb_raise(mrb, E_ARGUMENT_ERROR, "invalid format character - %");
    mrb_str_cat_lit(mrb, reader->result, "%");
    if (type != '%') mrb_str_cat(mrb, reader->result, &type, 1);
    break;
  default:
    mrb_raisef(mrb, E_ARGUMENT_ERROR, "malformed format string - %%%c", type);
  }
}

/* Behind a `%`, to the end of its piece. */
static void
read_piece(struct reader *reader)
{
  mrb_state *mrb = reader->mrb;
  struct piece piece = {0, 0, 0, 0, mrb_undef_value()};
  while (reader->at < reader->end) {
    char c = *reader->at++;
    switch (c) {
    case ' ': piece.flags |= SPACE; break;
    case '#': piece.flags |= ALTERNATIVE; break;
    case '+': piece.flags |= PLUS; break;
    case '-': piece.flags |= LEFT; break;
    case '0': piece.flags |= ZERO; break;
    case '*': read_width(reader, &piece, starred(reader)); break;
    case '.': read_precision(reader, &piece); break;
    case '<': read_name(reader, &piece, '>'); break;
    case '{':
      read_name(reader, &piece, '}');
      put_text(reader, &piece, mrb_obj_as_string(mrb, piece.value));
      return;
    case '1': case '2': case '3': case '4': case '5': case '6': case '7': case '8': case '9': {
      reader->at--;
      int digits = number(reader, "width");
      if (reader->at < reader->end && *reader->at == '$') {
        reader->at++;
        if (!mrb_undef_p(piece.value)) mrb_raisef(mrb, E_ARGUMENT_ERROR, "value given twice - %d$", digits);
        piece.value = numbered_argument(reader, digits);
      }
      else {
        if (reader->at == reader->end) mrb_raise(mrb, E_ARGUMENT_ERROR, "malformed format string - %*[0-9]");
        read_width(reader, &piece, digits);
      }
      break;
    }
    case '$':
      mrb_raise(mrb, E_ARGUMENT_ERROR, "invalid index - 0$");
    default: put_piece(reader, &piece, c); return;
    }
  }
  mrb_raise(mrb, E_ARGUMENT_ERROR, piece.flags != 0 ? "invalid format character - %"
                                                    : "incomplete format specifier; use %% (double %) instead");
}

static mrb_value
f_format(mrb_state *mrb, mrb_value self)
{
  const mrb_value *argv;
  mrb_int argc;
  mrb_get_args(mrb, "*", &argv, &argc);
  if (argc < 1) mrb_raise(mrb, E_ARGUMENT_ERROR, "too few arguments");
  mrb_value given = mrb_ensure_string_type(mrb, argv[0]);
  /* of its own: what is written may change the format string */
  mrb_value format = mrb_str_new(mrb, RSTRING_PTR(given), RSTRING_LEN(given));
  struct reader reader = {mrb, RSTRING_PTR(format), NULL, mrb_undef_value(), argc - 1, argv + 1, 0, IN_TURN};
  reader.end = reader.at + RSTRING_LEN(format);
  reader.result = mrb_str_new_capa(mrb, (size_t)RSTRING_LEN(format) + 16);
  int ai = mrb_gc_arena_save(mrb);
  while (reader.at < reader.end) {
    const char *percent = memchr(reader.at, '%', (size_t)(reader.end - reader.at));
    const char *stop = percent ? percent : reader.end;
    mrb_str_cat(mrb, reader.result, reader.at, (size_t)(stop - reader.at));
    reader.at = stop;
    if (!percent) break;
    reader.at++;
    read_piece(&reader);
    mrb_gc_arena_restore(mrb, ai);
  }
  return reader.result;
}

void
kobako_format_init(mrb_state *mrb)
{
  struct RClass *kernel = mrb->kernel_module;
  mrb_define_module_function_id(mrb, kernel, MRB_SYM(format), f_format, MRB_ARGS_ANY());
  mrb_define_module_function_id(mrb, kernel, MRB_SYM(sprintf), f_format, MRB_ARGS_ANY());
}
