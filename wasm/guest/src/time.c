/* The guest's Time: an instant, and how far from UTC it is shown. It lies where no
   script can write it; all that is done with it is in mrblib/time.rb. */

#include <mruby.h>
#include <mruby/class.h>
#include <mruby/data.h>
#include <mruby/error.h>
#include <mruby/internal.h>
#include <mruby/presym.h>

/* A script's word for them is nil, an offset and :UTC. */
enum zone { ZONE_LOCAL, ZONE_FIXED, ZONE_UTC };

struct instant {
  int64_t seconds;      /* since 1970 */
  uint32_t nanoseconds; /* under 1,000,000,000 */
  int32_t offset;       /* seconds east of UTC, less than a day */
  enum zone zone;
};

#define NANOSECONDS 1000000000
#define DAY 86400

static const struct mrb_data_type instant_type = {"Time", mrb_free};

/* As it was at the boot: a script may put another under its name. */
static struct RClass *time_class;

/* Where the clock stands, so that a run can be repeated; its offset is local time's. */
static struct instant now;

void
kobako_clock(int64_t seconds, uint32_t nanoseconds, int32_t offset)
{
  if (nanoseconds >= NANOSECONDS || offset <= -DAY || offset >= DAY) return; /* the host has checked */
  now = (struct instant){seconds, nanoseconds, offset};
}

/* --- for the wire --- */

mrb_value
kobako_time_new(mrb_state *mrb, int64_t seconds, uint32_t nanoseconds, int32_t offset)
{
  struct instant *instant = (struct instant *)mrb_malloc(mrb, sizeof(struct instant));
  *instant = (struct instant){seconds, nanoseconds, offset, offset == 0 ? ZONE_UTC : ZONE_FIXED};
  return mrb_obj_value(mrb_data_object_alloc(mrb, time_class, instant, &instant_type));
}

/* False for what is no Time, and for one that was allocated and never made. */
mrb_bool
kobako_time(mrb_state *mrb, mrb_value object, int64_t *seconds, uint32_t *nanoseconds, int32_t *offset)
{
  struct instant *instant = (struct instant *)mrb_data_check_get_ptr(mrb, object, &instant_type);
  if (!instant) return FALSE;
  *seconds = instant->seconds;
  *nanoseconds = instant->nanoseconds;
  *offset = instant->offset;
  return TRUE;
}

/* --- making one --- */

static struct instant *
instant_of(mrb_state *mrb, mrb_value time)
{
  struct instant *instant = (struct instant *)mrb_data_check_get_ptr(mrb, time, &instant_type);
  if (!instant) mrb_raise(mrb, E_TYPE_ERROR, "uninitialized Time");
  return instant;
}

static void
zone_set(mrb_state *mrb, struct instant *instant, mrb_value zone)
{
  if (mrb_nil_p(zone)) {
    instant->zone = ZONE_LOCAL;
    instant->offset = now.offset;
  }
  else if (mrb_symbol_p(zone)) {
    instant->zone = ZONE_UTC;
    instant->offset = 0;
  }
  else if (mrb_integer_p(zone) && mrb_integer(zone) > -DAY && mrb_integer(zone) < DAY) {
    instant->zone = ZONE_FIXED;
    instant->offset = (int32_t)mrb_integer(zone);
  }
  else {
    mrb_raise(mrb, E_ARGUMENT_ERROR, "utc_offset out of range");
  }
}

/* Once, and for a Time only. */
static void
instant_give(mrb_state *mrb, mrb_value time, struct instant from)
{
  mrb_check_frozen_value(mrb, time);
  if (!mrb_data_p(time) || DATA_TYPE(time) || !mrb_obj_is_kind_of(mrb, time, time_class)) {
    mrb_raise(mrb, E_TYPE_ERROR, "already initialized Time");
  }
  struct instant *instant = (struct instant *)mrb_malloc(mrb, sizeof(struct instant));
  *instant = from;
  mrb_data_init(time, instant, &instant_type);
}

static mrb_value
time_set(mrb_state *mrb, mrb_value self)
{
  mrb_value seconds, zone;
  mrb_int nanoseconds;
  mrb_get_args(mrb, "oio", &seconds, &nanoseconds, &zone);
  if (!mrb_integer_p(seconds)) mrb_raise(mrb, E_RANGE_ERROR, "time out of range");
  if (nanoseconds < 0 || nanoseconds >= NANOSECONDS) mrb_raise(mrb, E_ARGUMENT_ERROR, "subsecx out of range");
  struct instant instant = {mrb_integer(seconds), (uint32_t)nanoseconds};
  zone_set(mrb, &instant, zone);
  instant_give(mrb, self, instant);
  return self;
}

static mrb_value
time_set_now(mrb_state *mrb, mrb_value self)
{
  struct instant instant = now;
  zone_set(mrb, &instant, mrb_get_arg1(mrb));
  instant_give(mrb, self, instant);
  return self;
}

static mrb_value
time_initialize_copy(mrb_state *mrb, mrb_value self)
{
  mrb_value other = mrb_get_arg1(mrb);
  if (mrb_obj_equal(mrb, self, other)) return self;
  if (!mrb_obj_is_kind_of(mrb, other, time_class)) {
    mrb_raise(mrb, E_TYPE_ERROR, "initialize_copy should take same class object");
  }
  instant_give(mrb, self, *instant_of(mrb, other));
  return self;
}

static mrb_value
time_set_zone(mrb_state *mrb, mrb_value self)
{
  struct instant *instant = instant_of(mrb, self);
  mrb_check_frozen_value(mrb, self);
  zone_set(mrb, instant, mrb_get_arg1(mrb));
  return self;
}

/* --- its parts --- */

static mrb_value
time_to_i(mrb_state *mrb, mrb_value self)
{
  return mrb_int_value(mrb, instant_of(mrb, self)->seconds);
}

static mrb_value
time_nsec(mrb_state *mrb, mrb_value self)
{
  return mrb_int_value(mrb, instant_of(mrb, self)->nanoseconds);
}

static mrb_value
time_utc_offset(mrb_state *mrb, mrb_value self)
{
  return mrb_int_value(mrb, instant_of(mrb, self)->offset);
}

static mrb_value
time_utc_p(mrb_state *mrb, mrb_value self)
{
  return mrb_bool_value(instant_of(mrb, self)->zone == ZONE_UTC);
}

static mrb_value
time_local_offset(mrb_state *mrb, mrb_value self)
{
  return mrb_int_value(mrb, now.offset);
}

static mrb_value
time_zone(mrb_state *mrb, mrb_value self)
{
  struct instant *instant = instant_of(mrb, self);
  switch (instant->zone) {
  case ZONE_LOCAL: return mrb_nil_value();
  case ZONE_FIXED: return mrb_int_value(mrb, instant->offset);
  default: return mrb_symbol_value(MRB_SYM(UTC));
  }
}

void
kobako_time_init(mrb_state *mrb)
{
  time_class = mrb_define_class_id(mrb, MRB_SYM(Time), mrb->object_class);
  MRB_SET_INSTANCE_TT(time_class, MRB_TT_CDATA);
  mrb_gc_register(mrb, mrb_obj_value(time_class));
  mrb_define_class_method_id(mrb, time_class, MRB_SYM(__local_offset), time_local_offset, MRB_ARGS_NONE());
  mrb_define_method_id(mrb, time_class, MRB_SYM(__set), time_set, MRB_ARGS_REQ(3));
  mrb_define_method_id(mrb, time_class, MRB_SYM(__set_now), time_set_now, MRB_ARGS_REQ(1));
  mrb_define_method_id(mrb, time_class, MRB_SYM(__set_zone), time_set_zone, MRB_ARGS_REQ(1));
  mrb_define_method_id(mrb, time_class, MRB_SYM(__zone), time_zone, MRB_ARGS_NONE());
  mrb_define_private_method_id(mrb, time_class, MRB_SYM(initialize_copy), time_initialize_copy, MRB_ARGS_REQ(1));
  mrb_define_method_id(mrb, time_class, MRB_SYM(to_i), time_to_i, MRB_ARGS_NONE());
  mrb_define_method_id(mrb, time_class, MRB_SYM(nsec), time_nsec, MRB_ARGS_NONE());
  mrb_define_method_id(mrb, time_class, MRB_SYM(utc_offset), time_utc_offset, MRB_ARGS_NONE());
  mrb_define_method_id(mrb, time_class, MRB_SYM_Q(utc), time_utc_p, MRB_ARGS_NONE());
}
