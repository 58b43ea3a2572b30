/* Strings, where nothing stands in the way: no copy of a literal, no bytes among text, no
 * growth. The rest is mruby's own. Part of mruby's vm.c. */

/* Longer ones are the library's memcpy's. */
#define QUICK_COPY_MAX 32

static inline void
quick_move8(char *to, const char *from)
{
  uint64_t part;
  __builtin_memcpy(&part, from, 8);
  __builtin_memcpy(to, &part, 8);
}

/* Copies in parts that overlap: no loop. */
static inline void
quick_copy(char *to, const char *from, size_t length)
{
  if (length > QUICK_COPY_MAX) memcpy(to, from, length);
  else if (length >= 8) {
    quick_move8(to, from);
    if (length > 16) {
      quick_move8(to + 8, from + 8);
      if (length > 24) quick_move8(to + 16, from + 16);
    }
    quick_move8(to + length - 8, from + length - 8);
  }
  else if (length >= 4) {
    uint32_t first, last;
    __builtin_memcpy(&first, from, 4);
    __builtin_memcpy(&last, from + length - 4, 4);
    __builtin_memcpy(to, &first, 4);
    __builtin_memcpy(to + length - 4, &last, 4);
  }
  else if (length) {
    to[0] = from[0];
    to[length / 2] = from[length / 2];
    to[length - 1] = from[length - 1];
  }
}

static inline mrb_value
quick_string(mrb_state *mrb, const char *bytes, mrb_int length)
{
  if (!RSTR_EMBEDDABLE_P(length)) return mrb_str_new(mrb, bytes, length);
  struct RString *made = (struct RString*)mrb_obj_alloc(mrb, MRB_TT_STRING, mrb->string_class);
  made->flags = MRB_STR_EMBED | (uint32_t)length << MRB_STR_EMBED_LEN_SHIFT;
  quick_copy(RSTR_EMBED_PTR(made), bytes, (size_t)length);
  RSTR_EMBED_PTR(made)[length] = '\0';
  return mrb_obj_value(made);
}

/* The digits of an Integer stand at the end of the buffer. */
#define QUICK_DIGITS 24

static inline const char*
quick_digits(char *buffer, mrb_int number)
{
  char *at = buffer + QUICK_DIGITS;
  uint64_t left = number < 0 ? -(uint64_t)number : (uint64_t)number;
  while (left > UINT32_MAX) {
    *--at = (char)('0' + left % 10);
    left /= 10;
  }
  uint32_t small = (uint32_t)left;
  do *--at = (char)('0' + small % 10);
  while (small /= 10);
  if (number < 0) *--at = '-';
  return at;
}

static inline mrb_value
quick_integer_text(mrb_state *mrb, mrb_int number)
{
  char buffer[QUICK_DIGITS];
  const char *digits = quick_digits(buffer, number);
  mrb_value text = quick_string(mrb, digits, buffer + QUICK_DIGITS - digits);
  RSTR_SET_ASCII_FLAG(mrb_str_ptr(text));
  return text;
}

static inline mrb_bool
quick_append_bytes(struct RString *string, const char *bytes, mrb_int length)
{
  const uint32_t hindered = MRB_STR_SHARED | MRB_STR_FSHARED | MRB_STR_NOFREE | MRB_STR_BINARY;
  if (mrb_frozen_p(string) || (string->flags & hindered)) return FALSE;
  const mrb_int before = RSTR_LEN(string), total = before + length;
  if (total >= RSTR_CAPA(string)) return FALSE;
  char *start = RSTR_PTR(string);
  quick_copy(start + before, bytes, (size_t)length);
  start[total] = '\0';
  RSTR_SET_LEN(string, total);
  RSTR_UNSET_SINGLE_BYTE_FLAG(string);
  return TRUE;
}

/* The text of an Integer, or another String. */
static inline mrb_bool
quick_append(mrb_value string, mrb_value added)
{
  if (mrb_type(added) == MRB_TT_STRING) {
    const struct RString *other = mrb_str_ptr(added);
    if (other == mrb_str_ptr(string) || RSTR_BINARY_P(other)) return FALSE;
    return quick_append_bytes(mrb_str_ptr(string), RSTR_PTR(other), RSTR_LEN(other));
  }
  if (mrb_type(added) != MRB_TT_INTEGER) return FALSE;
  char buffer[QUICK_DIGITS];
  const char *digits = quick_digits(buffer, mrb_integer(added));
  return quick_append_bytes(mrb_str_ptr(string), digits, buffer + QUICK_DIGITS - digits);
}
