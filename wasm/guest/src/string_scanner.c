/* What StringScanner, in features/strscan, is built on. */

#include <mruby.h>
#include <mruby/class.h>
#include <mruby/presym.h>
#include <mruby/string.h>

#include "regexp.h"

/* regexp.__match_start(string): the MatchData of a match at the start of the string, or nil. */
static mrb_value
regexp_match_start(mrb_state *mrb, mrb_value self)
{
  mrb_value string;
  struct regexp_found found;
  mrb_get_args(mrb, "S", &string);
  mrb_int length = RSTRING_LEN(string);
  if (kobako_regexp_search(mrb, self, string, 0, length, SEARCH_GROUPS | SEARCH_ANCHORED, &found) < 0) {
    return mrb_nil_value();
  }
  return kobako_match_new(mrb, self, kobako_match_string(mrb, string), &found);
}

void
kobako_string_scanner_init(mrb_state *mrb)
{
  mrb_define_private_method_id(mrb, kobako_regexp_class, MRB_SYM(__match_start), regexp_match_start, MRB_ARGS_REQ(1));
}
