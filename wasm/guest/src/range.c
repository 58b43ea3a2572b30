/* Range#===, which every `when 1..9` asks: of Integers without a call. */

#include <mruby.h>
#include <mruby/class.h>
#include <mruby/presym.h>
#include <mruby/range.h>

void kobako_range_init(mrb_state *mrb);

static mrb_bool
integer_or_nil(mrb_value value)
{
  return mrb_integer_p(value) || mrb_nil_p(value);
}

static mrb_value
range_case(mrb_state *mrb, mrb_value self)
{
  mrb_value value = mrb_get_arg1(mrb);
  if (mrb_range_p(value)) return mrb_false_value();
  const struct RRange *range = mrb_range_ptr(mrb, self);
  const mrb_value first = RANGE_BEG(range), last = RANGE_END(range);
  if (!mrb_integer_p(value) || !integer_or_nil(first) || !integer_or_nil(last)) {
    return mrb_bool_value(mrb_test(mrb_funcall_argv(mrb, self, MRB_SYM_Q(cover), 1, &value)));
  }
  const mrb_int number = mrb_integer(value);
  if (mrb_integer_p(first) && number < mrb_integer(first)) return mrb_false_value();
  if (!mrb_integer_p(last)) return mrb_true_value();
  return mrb_bool_value(RANGE_EXCL(range) ? number < mrb_integer(last) : number <= mrb_integer(last));
}

void
kobako_range_init(mrb_state *mrb)
{
  mrb_define_method_id(mrb, mrb->range_class, MRB_OPSYM(eqq), range_case, MRB_ARGS_REQ(1));
}
