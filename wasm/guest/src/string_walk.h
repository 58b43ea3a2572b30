/* A String walked from match to match: what sub, gsub and scan do. */

#ifndef KOBAKO_STRING_WALK_H
#define KOBAKO_STRING_WALK_H

#include "regexp.h"

/* A pattern, a Regexp or a String that is searched for as it is, and how far it went. */
struct walk {
  mrb_value pattern;
  mrb_value string; /* a copy of what is walked, which does not change */
  mrb_int next;     /* where to search from */
  uint32_t checked;
  mrb_bool is_regexp;
  int span[2]; /* of a String's match */
  struct regexp_found found;
};

void kobako_walk_begin(mrb_state *mrb, struct walk *walk, mrb_value pattern, mrb_value string);
/* Finds the next match; false when there is none. */
mrb_bool kobako_walk_on(mrb_state *mrb, struct walk *walk);
mrb_value kobako_walk_match(mrb_state *mrb, struct walk *walk);
mrb_value kobako_walk_group(mrb_state *mrb, struct walk *walk, size_t number);
/* What scan gives: the whole match, or what its groups took. */
mrb_value kobako_walk_item(mrb_state *mrb, struct walk *walk);

/* What a run of the script's own may change under the walk. */
struct watched {
  mrb_value string;
  const char *bytes;
  mrb_int length;
};
void kobako_watch(struct watched *watched, mrb_value string);
void kobako_check_watched(mrb_state *mrb, const struct watched *watched);

/* The String that sub and gsub build. */
mrb_value kobako_replaced_new(mrb_state *mrb, mrb_value like);
void kobako_replaced_cat(mrb_state *mrb, mrb_value out, mrb_value replacement);
void kobako_replaced_cat_part(mrb_state *mrb, mrb_value out, mrb_value string, mrb_int begin, mrb_int end);
/* sub! and gsub!: `out` takes the place of what was in `string`. */
void kobako_replaced_put(mrb_state *mrb, mrb_value string, mrb_value out);

/* Goes on in a method of the guest's Ruby: a block that is called from C could
   neither be left by Fiber.yield nor nest deeply. */
mrb_value kobako_go_on_in(mrb_state *mrb, mrb_value self, mrb_sym method);

#endif
