/* Allocation that dies with a message instead of returning NULL, and an arena for what lives and dies together. */
#ifndef BASE_MEMORY_H
#define BASE_MEMORY_H

#include <stddef.h>

void *memory_new(size_t count, size_t size);                    /* zeroed; count may be 0 */
void *memory_resize(void *old, size_t count, size_t size);      /* new bytes are not cleared */

/* Zeroed memory, freed all at once. A replication owns one. */
struct arena { struct arena_block *blocks; };
void *arena_new(struct arena *arena, size_t count, size_t size);
void arena_free(struct arena *arena);

#endif
