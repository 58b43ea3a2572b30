/* What the guest's own C adds to Ruby's classes, in the order that it needs. */

#include <mruby.h>

#include "array.h"
#include "format.h"
#include "json.h"
#include "number.h"
#include "regexp.h"
#include "unicode.h"

/* In files of their own names. */
void kobako_time_init(mrb_state *mrb);
void kobako_random_init(mrb_state *mrb);
void kobako_output_init(mrb_state *mrb);
void kobako_require_init(mrb_state *mrb, struct RClass *kobako);
void kobako_hash_init(mrb_state *mrb);
void kobako_set_init(mrb_state *mrb);
void kobako_exception_init(mrb_state *mrb);
void kobako_module_init(mrb_state *mrb);
void kobako_range_init(mrb_state *mrb);
void kobako_number_simple_init(mrb_state *mrb);
void kobako_math_init(mrb_state *mrb);
void kobako_proc_parameters_init(mrb_state *mrb);
void mrb_vm_quick_init(mrb_state *mrb);
void kobako_string_scanner_init(mrb_state *mrb);
void kobako_classes_init(mrb_state *mrb, struct RClass *kobako);

void
kobako_classes_init(mrb_state *mrb, struct RClass *kobako)
{
  kobako_time_init(mrb);
  kobako_output_init(mrb);
  kobako_random_init(mrb);
  kobako_regexp_init(mrb);
  kobako_json_init(mrb, kobako);
  kobako_require_init(mrb, kobako);
  kobako_array_init(mrb);
  kobako_hash_init(mrb);
  kobako_set_init(mrb);
  kobako_string_inspect_init(mrb);
  kobako_string_case_init(mrb);
  kobako_string_join_init(mrb);
  kobako_string_succ_init(mrb);
  kobako_string_pad_init(mrb);
  kobako_number_init(mrb);
  kobako_number_round_init(mrb);
  kobako_number_simple_init(mrb);
  kobako_rational_init(mrb);
  kobako_exception_init(mrb);
  kobako_module_init(mrb);
  kobako_range_init(mrb);
  kobako_format_init(mrb);
  kobako_math_init(mrb);
  kobako_proc_parameters_init(mrb);
  mrb_vm_quick_init(mrb);
  kobako_string_scanner_init(mrb);
}
