#include "base/memory.h"

#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>

enum { BLOCK_BYTES = 1 << 16 };

/* Blocks are filled from the front; the newest is first in the list. */
struct arena_block {
    struct arena_block *next;
    size_t used, size;
    max_align_t bytes[];
};

static _Noreturn void die(size_t count, size_t size)
{
    fprintf(stderr, "handover: out of memory: %zu x %zu bytes could not be had\n", count, size);
    exit(1);
}

void *memory_new(size_t count, size_t size)
{
    /* An empty array still gets an address of its own, so that NULL always means "none". */
    void *new = calloc(count ? count : 1, size ? size : 1);
    if (!new) die(count, size);
    return new;
}

void *memory_resize(void *old, size_t count, size_t size)
{
    if (size && count > SIZE_MAX / size) die(count, size);
    void *new = realloc(old, count > 0 && size > 0 ? count * size : 1);
    if (!new) die(count, size);
    return new;
}

static struct arena_block *block_new(size_t bytes)
{
    size_t size = bytes > BLOCK_BYTES ? bytes : BLOCK_BYTES;
    if (size > SIZE_MAX - sizeof(struct arena_block)) die(1, bytes);
    struct arena_block *block = memory_new(1, sizeof *block + size);
    block->size = size;
    return block;
}

/* The block with room for `bytes`. What is larger than a block gets one of its own, behind the one being filled. */
static struct arena_block *block_with_room(struct arena *arena, size_t bytes)
{
    struct arena_block *first = arena->blocks;
    if (first && first->size - first->used >= bytes) return first;
    struct arena_block *block = block_new(bytes);
    if (first && bytes > BLOCK_BYTES) {
        block->next = first->next;
        first->next = block;
    } else {
        block->next = first;
        arena->blocks = block;
    }
    return block;
}

void *arena_new(struct arena *arena, size_t count, size_t size)
{
    size_t align = sizeof(max_align_t);
    if (size && count > (SIZE_MAX - align) / size) die(count, size);
    size_t bytes = (count * size + align - 1) / align * align;
    struct arena_block *block = block_with_room(arena, bytes ? bytes : align);
    void *new = (char *)block->bytes + block->used;
    block->used += bytes ? bytes : align;
    return new;
}

void arena_free(struct arena *arena)
{
    struct arena_block *next;
    for (struct arena_block *block = arena->blocks; block; block = next) {
        next = block->next;
        free(block);
    }
    arena->blocks = NULL;
}
