/* What mruby's macros alone can reach, for the Rust side of the guest. */

#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include <mruby.h>
#include <mruby/array.h>
#include <mruby/class.h>
#include <mruby/compile.h>
#include <mruby/error.h>
#include <mruby/hash.h>
#include <mruby/internal.h>
#include <mruby/numeric.h>
#include <mruby/presym.h>
#include <mruby/proc.h>
#include <mruby/range.h>
#include <mruby/string.h>
#include <mruby/variable.h>

#include "json.h"
#include "array.h"
#include "regexp.h"
#include "remote.h"
#include "unicode.h"

/* In classes.c, and in require.c. */
void kobako_classes_init(mrb_state *mrb, struct RClass *kobako);
mrb_bool kobako_feature_offered(mrb_state *mrb, mrb_sym constant);

void
kobako_given(kobako_client_call *call, const struct mrb_float_text *float_text, const regexp_engine *regexps,
             const struct json_engine *json)
{
  kobako_call_service = call;
  mrb_float_text = float_text;
  kobako_regexp_engine = regexps;
  kobako_json_engine = json;
}

const struct unicode *kobako_unicode;

void
kobako_given_unicode(const struct unicode *unicode)
{
  kobako_unicode = unicode;
}

/* The classes as they were at the boot: a script may put others under their names. */
static struct RClass *kobako_module, *service_error_class;

/* --- the boot --- */

void kobako_settle(mrb_state *mrb);

mrb_state *
kobako_open(void)
{
  mrb_state *mrb = mrb_open();
  /* mruby goes on after a library that fails to load: the snapshot must not */
  if (!mrb) return NULL;
  if (mrb->exc) {
    mrb_value reason = mrb_exc_get_output(mrb, mrb->exc);
    write(2, RSTRING_PTR(reason), (size_t)RSTRING_LEN(reason)); /* to whoever builds it */
    write(2, "\n", 1);
    return NULL;
  }
  kobako_settle(mrb);
  return mrb;
}

/* --- protected calls: 0, or 1 with the exception in `out` ---

   What mruby raises leaves by a longjmp. These keep it among C frames: no frame of
   Rust's is ever jumped over. */

/* A return or break that found nothing to leave. */
static mrb_value
unexpected_jump(mrb_state *mrb, void *data)
{
  return mrb_exc_new_lit(mrb, mrb_class_get_id(mrb, MRB_SYM(LocalJumpError)), "unexpected return");
}

static int
protect(mrb_state *mrb, mrb_protect_error_func *body, void *data, mrb_value *out)
{
  mrb_bool error = FALSE;
  *out = mrb_protect_error(mrb, body, data, &error);
  if (error && mrb_type(*out) == MRB_TT_BREAK) {
    *out = mrb_protect_error(mrb, unexpected_jump, NULL, &error);
    error = TRUE;
  }
  mrb->exc = NULL;
  return error;
}

struct send {
  mrb_value object;
  const char *name;
  size_t name_length;
  mrb_int argc;
  const mrb_value *argv;
};

static mrb_value
send_body(mrb_state *mrb, void *data)
{
  struct send *send = (struct send *)data;
  mrb_sym name = mrb_intern(mrb, send->name, send->name_length);
  return mrb_funcall_argv(mrb, send->object, name, send->argc, send->argv);
}

int
kobako_send(mrb_state *mrb, mrb_value object, const char *name, size_t name_length, mrb_int argc,
            const mrb_value *argv, mrb_value *out)
{
  struct send send = {object, name, name_length, argc, argv};
  return protect(mrb, send_body, &send, out);
}

struct trio {
  mrb_value first, second, third;
};

static mrb_value
hash_set_body(mrb_state *mrb, void *data)
{
  struct trio *trio = (struct trio *)data;
  mrb_hash_set(mrb, trio->first, trio->second, trio->third);
  return mrb_nil_value();
}

int
kobako_hash_set(mrb_state *mrb, mrb_value hash, mrb_value key, mrb_value value, mrb_value *out)
{
  switch (mrb_type(key)) {
  case MRB_TT_STRING: case MRB_TT_SYMBOL: case MRB_TT_INTEGER: case MRB_TT_FLOAT:
    /* of these mruby knows hash and equality itself; others are asked, and may raise */
    mrb_hash_set(mrb, hash, key, value);
    return 0;
  default: {
    struct trio trio = {hash, key, value};
    return protect(mrb, hash_set_body, &trio, out);
  }
  }
}

static mrb_value
range_new_body(mrb_state *mrb, void *data)
{
  struct trio *trio = (struct trio *)data;
  return mrb_range_new(mrb, trio->first, trio->second, mrb_test(trio->third));
}

int
kobako_range_new(mrb_state *mrb, mrb_value begin, mrb_value end, mrb_bool exclusive, mrb_value *out)
{
  struct trio trio = {begin, end, mrb_bool_value(exclusive)};
  return protect(mrb, range_new_body, &trio, out);
}

static mrb_value
class_name_body(mrb_state *mrb, void *data)
{
  mrb_value object = *(mrb_value *)data;
  struct RClass *klass = mrb_obj_class(mrb, object);
  mrb_value name = mrb_class_path(mrb, klass);
  /* an exception's class without a name is told by the one above it */
  while (mrb_nil_p(name) && mrb_exception_p(object) && klass->super) {
    klass = mrb_class_real(klass->super);
    name = mrb_class_path(mrb, klass);
  }
  return name;
}

int
kobako_class_name(mrb_state *mrb, mrb_value object, mrb_value *out)
{
  return protect(mrb, class_name_body, &object, out);
}

/* --- the script --- */

struct script {
  const char *source;
  size_t length;
  uint32_t line, column; /* of a syntax error, from 1, or 0 */
};

/* Characters before `at` on its line, and one. */
static uint32_t
column_of(const struct script *script, const char *at)
{
  uint32_t column = 1;
  while (at > script->source && at[-1] != '\n') {
    at--;
    if ((*at & 0xC0) != 0x80) column++; /* not within a character of UTF-8 */
  }
  return column;
}

static mrb_noreturn void
raise_syntax_error(mrb_state *mrb, struct script *script, struct mrb_parser_state *parser)
{
  struct mrb_parser_message first = parser->error_buffer[0];
  mrb_value text;
  if (parser->nerr > 0 && first.message) {
    script->line = first.lineno;
    script->column = first.at ? column_of(script, first.at) : 0;
    text = mrb_format(mrb, "(script):%d", (int)script->line);
    if (script->column > 0) mrb_str_concat(mrb, text, mrb_format(mrb, ":%d", (int)script->column));
    mrb_str_concat(mrb, text, mrb_format(mrb, ": %s", first.message));
  }
  else if (mrb->exc) {
    /* the parser itself could not go on: a name that is too long, say */
    script->line = parser->at_line;
    script->column = column_of(script, parser->at);
    text = mrb_format(mrb, "(script):%d:%d: %v", (int)script->line, (int)script->column, mrb_obj_value(mrb->exc));
  }
  else {
    text = mrb_str_new_lit(mrb, "(script): the script does not compile");
  }
  mrb_parser_free(parser);
  mrb_exc_raise(mrb, mrb_exc_new_str(mrb, E_SYNTAX_ERROR, text));
}

static mrb_value
compile_body(mrb_state *mrb, void *data)
{
  struct script *script = (struct script *)data;
  mrb_ccontext *cxt = mrb_ccontext_new(mrb);
  cxt->capture_errors = TRUE;
  mrb_ccontext_filename(mrb, cxt, "(script)");
  struct mrb_parser_state *parser = mrb_parse_nstring(mrb, script->source, script->length, cxt);
  if (!parser || parser->nerr > 0 || !parser->tree) {
    raise_syntax_error(mrb, script, parser);
  }
  struct RProc *proc = mrb_generate_code(mrb, parser);
  if (!proc) {
    if (parser->nerr == 0 && mrb->exc) mrb_exc_raise(mrb, mrb_obj_value(mrb->exc));
    raise_syntax_error(mrb, script, parser);
  }
  mrb_parser_free(parser);
  mrb_ccontext_free(mrb, cxt);
  MRB_PROC_SET_TARGET_CLASS(proc, mrb->object_class);
  return mrb_obj_value(proc);
}

/* The script as a Proc, which the arena keeps. */
int
kobako_compile(mrb_state *mrb, struct script *script, mrb_value *out)
{
  return protect(mrb, compile_body, script, out);
}

static mrb_value
eval_body(mrb_state *mrb, void *data)
{
  mrb_value result = mrb_top_run(mrb, mrb_proc_ptr(*(mrb_value *)data), mrb_top_self(mrb), 0);
  if (mrb->exc) mrb_exc_raise(mrb, mrb_obj_value(mrb->exc));
  return result;
}

/* Most scripts leave nothing to at_exit, and need not look for it. */
static mrb_bool at_exit_asked;

static mrb_value
at_exit_ask(mrb_state *mrb, mrb_value self)
{
  at_exit_asked = TRUE;
  return mrb_nil_value();
}

static mrb_value
at_exit_body(mrb_state *mrb, void *data)
{
  mrb_gc_protect(mrb, *(mrb_value *)data);
  mrb_value at_exit = mrb_const_get(mrb, mrb_obj_value(kobako_module), MRB_SYM(AtExit));
  return mrb_funcall_id(mrb, at_exit, MRB_SYM(run), 0);
}

/* The script, and then what it left to at_exit. */
int
kobako_eval(mrb_state *mrb, mrb_value proc, mrb_value *out)
{
  mrb_value last;
  int raised = protect(mrb, eval_body, &proc, out);
  if (!at_exit_asked) return raised;
  int raised_last = protect(mrb, at_exit_body, out, &last);
  if (raised || !raised_last) return raised;
  *out = last;
  return raised_last;
}

/* --- reading values --- */

int
kobako_arena_save(mrb_state *mrb)
{
  return mrb_gc_arena_save(mrb);
}

void
kobako_arena_restore(mrb_state *mrb, int index)
{
  mrb_gc_arena_restore(mrb, index);
}

const char *
kobako_string(mrb_value string, size_t *length)
{
  *length = (size_t)RSTRING_LEN(string);
  return RSTRING_PTR(string);
}

mrb_bool
kobako_string_is_binary(mrb_value string)
{
  return RSTR_BINARY_P(mrb_str_ptr(string)) != 0;
}

mrb_value
kobako_binary_string(mrb_state *mrb, const char *bytes, size_t length)
{
  mrb_value string = mrb_str_new(mrb, bytes, length);
  mrb_str_ptr(string)->flags |= MRB_STR_BINARY;
  return string;
}

/* A String in memory that mruby gave, which is its own from here on. */
mrb_value
kobako_string_in(mrb_state *mrb, char *room, size_t length, mrb_bool binary)
{
  struct RString *string = MRB_OBJ_ALLOC(mrb, MRB_TT_STRING, mrb->string_class);
  room[length] = '\0';
  string->as.heap.ptr = room;
  string->as.heap.len = (mrb_ssize)length;
  string->as.heap.aux.capa = (mrb_ssize)length;
  if (binary) string->flags |= MRB_STR_BINARY;
  return mrb_obj_value(string);
}

const mrb_value *
kobako_array(mrb_value array, size_t *length)
{
  *length = (size_t)RARRAY_LEN(array);
  return RARRAY_PTR(array);
}

struct RHash *
kobako_hash(mrb_value hash)
{
  return mrb_hash_ptr(hash);
}

/* False for one that was allocated and never made. */
mrb_bool
kobako_range(mrb_value range, mrb_value *begin, mrb_value *end, mrb_bool *exclusive)
{
  struct RRange *parts = mrb_range_raw_ptr(range);
  if (!parts->edges) return FALSE;
  *begin = RANGE_BEG(parts);
  *end = RANGE_END(parts);
  *exclusive = RANGE_EXCL(parts);
  return TRUE;
}

/* The number of the Fault behind an exception, or 0. */
uint32_t
kobako_fault(mrb_state *mrb, mrb_value exception)
{
  mrb_value id = mrb_iv_get(mrb, exception, MRB_SYM(__fault__));
  return mrb_integer_p(id) ? (uint32_t)mrb_integer(id) : 0;
}

/* --- making values --- */

mrb_value
kobako_service_error_new(mrb_state *mrb, const char *message, size_t length, uint32_t fault)
{
  mrb_value exception = mrb_exc_new(mrb, service_error_class, message, length);
  mrb_iv_set(mrb, exception, MRB_SYM(__fault__), mrb_int_value(mrb, fault));
  return exception;
}

mrb_value
kobako_type_error_new(mrb_state *mrb, const char *message, size_t length)
{
  return mrb_exc_new(mrb, E_TYPE_ERROR, message, length);
}

struct names {
  const char *space, *member;
  size_t space_length, member_length;
};

static mrb_value
member_body(mrb_state *mrb, void *data)
{
  struct names *names = (struct names *)data;
  mrb_sym space = mrb_intern(mrb, names->space, names->space_length);
  mrb_value path = mrb_str_new(mrb, names->space, names->space_length);
  mrb_value object = mrb_obj_value(mrb->object_class);
  struct RClass *outer;
  /* a library's module is there before what an application puts into it */
  if (mrb_const_defined_at(mrb, object, space) || kobako_feature_offered(mrb, space)) {
    mrb_value there = mrb_const_get(mrb, object, space);
    if (!mrb_class_p(there) && !mrb_module_p(there)) {
      mrb_raisef(mrb, E_TYPE_ERROR, "%n is there already and is no module", space);
    }
    outer = mrb_class_ptr(there);
  }
  else {
    outer = mrb_define_module_id(mrb, space);
  }
  if (names->member_length == 0) return mrb_nil_value();
  mrb_str_cat_lit(mrb, path, "::");
  mrb_str_cat(mrb, path, names->member, names->member_length);
  mrb_sym id = mrb_intern_str(mrb, path);
  mrb_const_set(mrb, mrb_obj_value(outer), mrb_intern(mrb, names->member, names->member_length),
                kobako_member_new(mrb, id));
  return mrb_nil_value();
}

/* Makes Namespace::Member callable; the Namespace may be a module that is there. Without
   a Member's name it makes the Namespace alone. */
int
kobako_member(mrb_state *mrb, const char *space, size_t space_length, const char *member, size_t member_length,
              mrb_value *out)
{
  struct names names = {space, member, space_length, member_length};
  return protect(mrb, member_body, &names, out);
}

void
mrb_kobako_gem_init(mrb_state *mrb)
{
  struct RClass *kobako = kobako_module = mrb_define_module_id(mrb, MRB_SYM(Kobako));
  struct RClass *rpc = mrb_define_module_under_id(mrb, kobako, MRB_SYM(RPC));
  service_error_class = mrb_define_class_under_id(mrb, kobako, MRB_SYM(ServiceError), E_STANDARD_ERROR);
  kobako_remote_init(mrb, rpc);
  mrb_gc_register(mrb, mrb_obj_value(kobako_module));
  mrb_gc_register(mrb, mrb_obj_value(service_error_class));
  struct RClass *at_exit = mrb_define_module_under_id(mrb, kobako, MRB_SYM(AtExit));
  mrb_define_class_method_id(mrb, at_exit, MRB_SYM(__ask), at_exit_ask, MRB_ARGS_NONE());
  kobako_classes_init(mrb, kobako);
}

void
mrb_kobako_gem_final(mrb_state *mrb)
{
}
