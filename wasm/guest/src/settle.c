/* Leaves the booted heap so that a run writes to few pages: each has to be put back after
 * it. The boot frees memory all over the heap, and a run that took those pieces up would
 * write to most of it; so they are kept, and what a run asks for lies together. */

#include <stdlib.h>

#include <mruby.h>
#include <mruby/class.h>
#include <mruby/gc.h>

/* Bytes; empty memory is not stored with the snapshot. Most runs never ask for more. */
#define SNAPSHOT_ROOM (256 << 10)

/* Volatile, or the compiler leaves out what is never read. */
static void *volatile piece;

static void
keep_pieces_below(char *edge)
{
  static const unsigned short sizes[] = {8192, 4096, 2048, 1024, 512, 256, 192, 128, 96, 64, 48, 40, 32, 24, 12};
  for (size_t i = 0; i < sizeof(sizes) / sizeof(*sizes); i++) {
    do piece = malloc(sizes[i]);
    while ((char *)piece < edge);
    free(piece);
  }
}

void
kobako_settle(mrb_state *mrb)
{
  mrb_full_gc(mrb);
  char *room = piece = malloc(SNAPSHOT_ROOM);
  free(piece);
  keep_pieces_below(room);
  /* a page of its own for new objects; those that have some free places count again after a collection */
  mrb->gc.free_heaps = NULL;
  mrb_obj_alloc(mrb, MRB_TT_OBJECT, mrb->object_class);
}
