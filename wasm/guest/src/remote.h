/* Members and Handles: what stands for a host object. */

#ifndef KOBAKO_REMOTE_H
#define KOBAKO_REMOTE_H

#include <mruby.h>

/* It lives inside the object, where no script can read or write it. All zero is "none". */
enum remote_kind { REMOTE_NONE, REMOTE_MEMBER, REMOTE_HANDLE };
struct remote {
  uint32_t kind;
  uint32_t id; /* a Member's path as a mrb_sym, or a Handle's number */
};

#define REMOTE_HEAD_MAX 39

/* A method of a Member, or of all Handles, that is known to be none of the guest's. */
struct remote_site {
  struct RClass *klass;
  uint32_t id; /* 0 for Handles */
  mrb_sym method;
  struct RClass *owner; /* of the method_missing that stands for it */
  uint32_t generation;
  /* How its requests begin: without the target, which comes first, for a Handle. Written
     at the first, unless it is longer than there is room for. */
  uint8_t head_length;
  uint8_t head[REMOTE_HEAD_MAX];
};

/* `struct Sent` in client.rs. The keywords are pairs, or a Hash. */
struct remote_sent {
  struct remote remote;
  mrb_sym method;
  uint32_t argc;
  const mrb_value *argv;
  uint32_t pairs;
  const mrb_value *keywords;
  struct remote_site *site; /* or NULL */
};

/* A call of a Service, in client.rs: 0 and the reply's value, or 1 and an exception. A
   pointer, since a Rust function that C could link to by name would be an export of the
   guest. */
typedef int kobako_client_call(mrb_state *mrb, const struct remote_sent *sent, mrb_value *out);
extern kobako_client_call *kobako_call_service;

/* A call of what `sent` begins with, by the registers of vm_quick: whether it goes to the host
   as it stands, being of no method in the guest; and, its callinfo in place, the call. */
struct remote_site *kobako_remote_found(mrb_state *mrb, const mrb_value *sent, int argc, int pairs, mrb_sym method);
mrb_value kobako_remote_send(mrb_state *mrb, struct remote_site *site, const mrb_value *sent, int argc, int pairs);

void kobako_remote_init(mrb_state *mrb, struct RClass *rpc);
mrb_value kobako_member_new(mrb_state *mrb, mrb_sym path);

#endif
