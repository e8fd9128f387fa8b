/* Mutations for the fuzzers: a byte changed, a piece cut, doubled or moved, or a word of the format put in. Same seed,
 * same inputs. */
#ifndef TESTS_FUZZ_MUTATE_H
#define TESTS_FUZZ_MUTATE_H

#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "base/text.h"
#include "math/stream.h"

struct mutator { struct stream random; const char *const *words; size_t words_count; };

static inline struct mutator mutate_begin(uint64_t seed, const char *const *words, size_t count)
{
    return (struct mutator){stream_keyed((struct stream_key){seed, 0, STREAM_TEST, 1, 0, 0}), words, count};
}

static inline size_t mutate_below(struct mutator *m, size_t n)
{
    return n ? (size_t)(stream_bits(&m->random) % n) : 0;
}

/* Puts `count` bytes into the text at `at`, over `over` of its own. */
static inline void mutate_splice(struct text *t, size_t at, size_t over, const char *bytes, size_t count)
{
    struct text out = {0};
    text_append_bytes(&out, text_chars(t), at);
    text_append_bytes(&out, bytes, count);
    text_append_bytes(&out, text_chars(t) + at + over, t->length - at - over);
    text_free(t);
    *t = out;
}

static inline void mutate_once(struct mutator *m, struct text *t)
{
    static const char bytes[] = "\n\r\t =:;#[]%,.-+\"0123456789eEoOaxn\x01\x7f\xc3\xa9";
    size_t at = mutate_below(m, t->length + 1), left = t->length - at;
    size_t piece = mutate_below(m, left < 40 ? left + 1 : 40);
    const char *word = m->words[mutate_below(m, m->words_count)];
    char copy[40];
    switch (mutate_below(m, 5)) {
    case 0: mutate_splice(t, at, left > 0, bytes + mutate_below(m, sizeof bytes - 1), 1); break;
    case 1: mutate_splice(t, at, piece, "", 0); break;
    case 2:
        memcpy(copy, text_chars(t) + at, piece);
        mutate_splice(t, mutate_below(m, t->length + 1), 0, copy, piece);
        break;
    case 3: mutate_splice(t, at, 0, word, strlen(word)); break;
    default: mutate_splice(t, at, piece, word, strlen(word)); break;
    }
}

/* Runs `one` on each file named, or on `rounds` mutations of the seeds. Returns the exit status. */
static inline int mutate_main(int argc, char **argv, struct mutator *m, const char *const *seeds, size_t count,
                              void (*one)(const char *chars))
{
    long rounds = argc > 2 && !strcmp(argv[1], "--rounds") ? strtol(argv[2], NULL, 10) : argc > 1 ? 0 : 5000;
    for (int i = 1; i < argc && !rounds; i++) {
        struct text input = {0};
        FILE *file = fopen(argv[i], "rb");
        if (!file) return perror(argv[i]), EXIT_FAILURE;
        for (int c; (c = getc(file)) != EOF;) text_append_bytes(&input, &(char){(char)c}, 1);
        fclose(file);
        one(text_chars(&input));
        text_free(&input);
    }
    for (long round = 0; round < rounds; round++) {
        struct text input = {0};
        text_append(&input, seeds[mutate_below(m, count)]);
        for (size_t changes = 1 + mutate_below(m, 6); changes; changes--) mutate_once(m, &input);
        one(text_chars(&input));
        text_free(&input);
    }
    printf("%s: %ld rounds\n", argv[0], rounds);
    return EXIT_SUCCESS;
}

#endif
