/* What scripts may `require`: made by features.rb from the folders of the same name. */

#ifndef KOBAKO_FEATURES_H
#define KOBAKO_FEATURES_H

#include <mruby.h>
#include <mruby/proc.h>

struct feature {
  const char *name; /* NULL in the one behind the last */
  void (*give_symbols)(mrb_state *mrb);
  const struct RProc *proc;
};

extern const struct feature kobako_features[];

#endif
