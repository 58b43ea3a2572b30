/* Writing: what is plain goes to the host from here, anything else to the methods that
   mrblib has in Ruby, which are called in place of these. */

#include <stdint.h>
#include <string.h>

#include <mruby.h>
#include <mruby/array.h>
#include <mruby/class.h>
#include <mruby/internal.h>
#include <mruby/numeric.h>
#include <mruby/presym.h>
#include <mruby/proc.h>
#include <mruby/string.h>
#include <mruby/variable.h>

/* The host takes the bytes before it returns. */
__attribute__((import_module("env"), import_name("__kobako_write")))
void kobako_host_write(uint32_t channel, const char *bytes, uint32_t length);

#define LONGEST_AT_ONCE 256 /* of a line that is sent together with its end */
#define LONGEST_INTEGER 24

enum method { IO_WRITE, IO_APPEND, IO_PRINT, IO_PUTS, KERNEL_PUTS, KERNEL_PRINT, KERNEL_P, METHODS };
static const struct RProc *in_ruby[METHODS];
static mrb_func_t integer_to_s;

struct text {
  const char *bytes;
  size_t length;
};

struct arguments {
  const mrb_value *list;
  mrb_int count;
};

/* False when there are keywords, which Ruby's side makes a Hash of. */
static mrb_bool
arguments_of(mrb_state *mrb, struct arguments *given)
{
  const mrb_callinfo *ci = mrb->c->ci;
  if (ci->nk > 0) return FALSE;
  given->list = ci->n == 15 ? RARRAY_PTR(ci->stack[1]) : ci->stack + 1;
  given->count = ci->n == 15 ? RARRAY_LEN(ci->stack[1]) : ci->n;
  return TRUE;
}

static void
put(uint32_t channel, struct text text)
{
  if (text.length > 0) kobako_host_write(channel, text.bytes, (uint32_t)text.length);
}

static void
put_with_end(uint32_t channel, struct text text)
{
  char line[LONGEST_AT_ONCE];
  if (text.length < sizeof(line)) {
    memcpy(line, text.bytes, text.length);
    line[text.length] = '\n';
    put(channel, (struct text){ line, text.length + 1 });
  }
  else {
    put(channel, text);
    put(channel, (struct text){ "\n", 1 });
  }
}

static void
put_line(uint32_t channel, struct text text)
{
  mrb_bool ended = text.length > 0 && text.bytes[text.length - 1] == '\n';
  if (ended) put(channel, text);
  else put_with_end(channel, text);
}

static mrb_bool
is_c(mrb_state *mrb, mrb_value object, mrb_sym name)
{
  struct RClass *c = mrb_class(mrb, object);
  mrb_method_t method = mrb_vm_find_method(mrb, c, &c, name);
  return !MRB_METHOD_UNDEF_P(method) && MRB_METHOD_CFUNC_P(method);
}

/* Whether writing it asks nothing of a script. */
static mrb_bool
is_plain(mrb_state *mrb, mrb_value value)
{
  return mrb_string_p(value) ||
         (mrb_integer_p(value) && mrb_func_basic_p(mrb, value, MRB_SYM(to_s), integer_to_s));
}

/* The bytes of what is plain; an Integer's are in `digits`. */
static struct text
text_of(mrb_value value, char digits[LONGEST_INTEGER])
{
  if (mrb_string_p(value)) return (struct text){ RSTRING_PTR(value), (size_t)RSTRING_LEN(value) };
  const char *number = mrb_int_to_cstr(digits, LONGEST_INTEGER, mrb_integer(value), 10);
  return (struct text){ number, strlen(number) };
}

static mrb_bool
are_plain(mrb_state *mrb, struct arguments given)
{
  for (mrb_int i = 0; i < given.count; i++) {
    if (!is_plain(mrb, given.list[i])) return FALSE;
  }
  return TRUE;
}

static void
put_lines(uint32_t channel, struct arguments given)
{
  char digits[LONGEST_INTEGER];
  for (mrb_int i = 0; i < given.count; i++) put_line(channel, text_of(given.list[i], digits));
}

/* nil, true, false, Symbols and Floats, as long as C says what they are called. */
static mrb_bool
put_simple(mrb_state *mrb, uint32_t channel, mrb_value value)
{
  if (!mrb_immediate_p(value) && !mrb_float_p(value)) return FALSE;
  if (mrb_integer_p(value) || !is_c(mrb, value, MRB_SYM(to_s))) return FALSE;
  mrb_value text = mrb_funcall_argv(mrb, value, MRB_SYM(to_s), 0, NULL);
  if (!mrb_string_p(text)) return FALSE;
  put_line(channel, text_of(text, NULL));
  return TRUE;
}

static mrb_value io_write(mrb_state *mrb, mrb_value self);

/* Of a stream that is written to by `write` as it is here; else 0. */
static uint32_t
channel_of(mrb_state *mrb, mrb_value stream)
{
  if (!mrb_object_p(stream) || !mrb_func_basic_p(mrb, stream, MRB_SYM(write), io_write)) return 0;
  mrb_value fileno = mrb_iv_get(mrb, stream, MRB_IVSYM(fileno));
  if (!mrb_integer_p(fileno)) return 0;
  return mrb_integer(fileno) == 1 ? 1 : mrb_integer(fileno) == 2 ? 2 : 0;
}

static mrb_bool
puts_quickly(mrb_state *mrb, mrb_value stream)
{
  struct arguments given;
  uint32_t channel = channel_of(mrb, stream);
  if (!channel || !arguments_of(mrb, &given)) return FALSE;
  if (given.count == 0) {
    put(channel, (struct text){ "\n", 1 });
    return TRUE;
  }
  if (given.count == 1 && mrb_array_p(given.list[0])) {
    mrb_value list = given.list[0];
    given = (struct arguments){ RARRAY_PTR(list), RARRAY_LEN(list) };
  }
  if (are_plain(mrb, given)) {
    put_lines(channel, given);
    return TRUE;
  }
  return given.count == 1 && put_simple(mrb, channel, given.list[0]);
}

/* Also the number of bytes. */
static mrb_bool
write_quickly(mrb_state *mrb, mrb_value stream, mrb_int *written)
{
  char digits[LONGEST_INTEGER];
  struct arguments given;
  uint32_t channel = channel_of(mrb, stream);
  if (!channel || !arguments_of(mrb, &given) || !are_plain(mrb, given)) return FALSE;
  *written = 0;
  for (mrb_int i = 0; i < given.count; i++) {
    struct text text = text_of(given.list[i], digits);
    put(channel, text);
    *written += (mrb_int)text.length;
  }
  return TRUE;
}

static mrb_value
io_puts(mrb_state *mrb, mrb_value self)
{
  if (puts_quickly(mrb, self)) return mrb_nil_value();
  return mrb_exec_irep(mrb, self, in_ruby[IO_PUTS]);
}

static mrb_value
io_write(mrb_state *mrb, mrb_value self)
{
  mrb_int written;
  if (write_quickly(mrb, self, &written)) return mrb_int_value(mrb, written);
  return mrb_exec_irep(mrb, self, in_ruby[IO_WRITE]);
}

static mrb_value
io_append(mrb_state *mrb, mrb_value self)
{
  mrb_int written;
  if (mrb->c->ci->n == 1 && write_quickly(mrb, self, &written)) return self;
  return mrb_exec_irep(mrb, self, in_ruby[IO_APPEND]);
}

static mrb_value
io_print(mrb_state *mrb, mrb_value self)
{
  mrb_int written;
  if (write_quickly(mrb, self, &written)) return mrb_nil_value();
  return mrb_exec_irep(mrb, self, in_ruby[IO_PRINT]);
}

static mrb_value
kernel_puts(mrb_state *mrb, mrb_value self)
{
  mrb_value out = mrb_gv_get(mrb, MRB_GVSYM(stdout));
  if (mrb_func_basic_p(mrb, out, MRB_SYM(puts), io_puts) && puts_quickly(mrb, out)) return mrb_nil_value();
  return mrb_exec_irep(mrb, self, in_ruby[KERNEL_PUTS]);
}

static mrb_value
kernel_print(mrb_state *mrb, mrb_value self)
{
  mrb_int written;
  mrb_value out = mrb_gv_get(mrb, MRB_GVSYM(stdout));
  if (mrb_func_basic_p(mrb, out, MRB_SYM(print), io_print) && write_quickly(mrb, out, &written)) {
    return mrb_nil_value();
  }
  return mrb_exec_irep(mrb, self, in_ruby[KERNEL_PRINT]);
}

static mrb_value
kernel_p(mrb_state *mrb, mrb_value self)
{
  struct arguments given;
  mrb_value out = mrb_gv_get(mrb, MRB_GVSYM(stdout));
  uint32_t channel = channel_of(mrb, out);
  if (!channel || !arguments_of(mrb, &given) || given.count != 1) {
    return mrb_exec_irep(mrb, self, in_ruby[KERNEL_P]);
  }
  mrb_value value = given.list[0];
  /* what an Array's or a Hash's asks its elements may be anything */
  mrb_bool alone = mrb_string_p(value) || mrb_immediate_p(value) || mrb_float_p(value);
  if (!alone || !is_c(mrb, value, MRB_SYM(inspect))) {
    return mrb_exec_irep(mrb, self, in_ruby[KERNEL_P]);
  }
  mrb_value text = mrb_funcall_argv(mrb, value, MRB_SYM(inspect), 0, NULL);
  if (!mrb_string_p(text)) return mrb_exec_irep(mrb, self, in_ruby[KERNEL_P]);
  put_with_end(channel, text_of(text, NULL));
  return value;
}

static mrb_value
io_write_bytes(mrb_state *mrb, mrb_value self)
{
  mrb_int channel;
  mrb_value string;
  mrb_get_args(mrb, "iS", &channel, &string);
  if (channel != 1 && channel != 2) mrb_raise(mrb, E_RUNTIME_ERROR, "the stream cannot be written");
  put((uint32_t)channel, text_of(string, NULL));
  return mrb_int_value(mrb, RSTRING_LEN(string));
}

static void
replace(mrb_state *mrb, struct RClass *owner, mrb_sym name, enum method which, mrb_func_t func)
{
  struct RClass *c = owner;
  mrb_aspec aspec = which == IO_APPEND ? MRB_ARGS_REQ(1) : MRB_ARGS_ANY();
  mrb_method_t method = mrb_vm_find_method(mrb, c, &c, name);
  in_ruby[which] = MRB_METHOD_PROC(method);
  mrb_gc_register(mrb, mrb_obj_value((void*)in_ruby[which]));
  if (owner == mrb->kernel_module) mrb_define_private_method_id(mrb, owner, name, func, aspec);
  else mrb_define_method_id(mrb, owner, name, func, aspec);
}

/* Once mrblib's own methods are there. */
static mrb_value
io_quicken(mrb_state *mrb, mrb_value self)
{
  struct RClass *io = mrb_class_ptr(self), *integer = mrb->integer_class;
  integer_to_s = MRB_METHOD_CFUNC(mrb_vm_find_method(mrb, integer, &integer, MRB_SYM(to_s)));
  replace(mrb, io, MRB_SYM(write), IO_WRITE, io_write);
  replace(mrb, io, MRB_OPSYM(lshift), IO_APPEND, io_append);
  replace(mrb, io, MRB_SYM(print), IO_PRINT, io_print);
  replace(mrb, io, MRB_SYM(puts), IO_PUTS, io_puts);
  replace(mrb, mrb->kernel_module, MRB_SYM(puts), KERNEL_PUTS, kernel_puts);
  replace(mrb, mrb->kernel_module, MRB_SYM(print), KERNEL_PRINT, kernel_print);
  replace(mrb, mrb->kernel_module, MRB_SYM(p), KERNEL_P, kernel_p);
  return self;
}

void
kobako_output_init(mrb_state *mrb)
{
  struct RClass *io = mrb_define_class_id(mrb, MRB_SYM(IO), mrb->object_class);
  mrb_define_class_method_id(mrb, io, MRB_SYM(__write), io_write_bytes, MRB_ARGS_REQ(2));
  mrb_define_class_method_id(mrb, io, MRB_SYM(__quicken), io_quicken, MRB_ARGS_NONE());
}
