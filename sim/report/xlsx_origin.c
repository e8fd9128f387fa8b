#include "report/xlsx_origin.h"

#include <stdbool.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "base/memory.h"

/* The part that holds the custom property "Written by", as libxlsxwriter serialises it. */
static const char part_name[] = "docProps/custom.xml";
static const char part_content[] =
    "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n"
    "<Properties xmlns=\"http://schemas.openxmlformats.org/officeDocument/2006/custom-properties\" "
    "xmlns:vt=\"http://schemas.openxmlformats.org/officeDocument/2006/docPropsVTypes\">"
    "<property fmtid=\"{D5CDD505-2E9C-101B-9397-08002B2CF9AE}\" pid=\"2\" name=\"Written by\">"
    "<vt:lpwstr>Handover</vt:lpwstr></property></Properties>";

/* CRC-32 of ISO 3309, as zip archives use it; bit by bit, the text is short. */
static uint32_t crc32_of(const char *bytes, size_t count)
{
    uint32_t crc = 0xffffffffu;
    for (size_t i = 0; i < count; i++) {
        crc ^= (unsigned char)bytes[i];
        for (int bit = 0; bit < 8; bit++) crc = crc >> 1 ^ (crc & 1 ? 0xedb88320u : 0);
    }
    return ~crc;
}

static uint32_t little_endian(const unsigned char *bytes, int count)
{
    uint32_t value = 0;
    for (int i = count - 1; i >= 0; i--) value = value << 8 | bytes[i];
    return value;
}

/* Is this record of the archive's directory our part? Layout: PKWARE APPNOTE 4.3.12. */
enum { ENTRY_BYTES = 46, END_BYTES = 22, DIRECTORY_BYTES_MAX = 1 << 20 };
static bool entry_is_ours(const unsigned char *entry, size_t left)
{
    size_t name_length = sizeof part_name - 1, content_length = sizeof part_content - 1;
    if (left < ENTRY_BYTES + name_length || memcmp(entry, "PK\1\2", 4) != 0) return false;
    return little_endian(entry + 28, 2) == name_length
        && memcmp(entry + ENTRY_BYTES, part_name, name_length) == 0
        && little_endian(entry + 24, 4) == content_length
        && little_endian(entry + 16, 4) == crc32_of(part_content, content_length);
}

/* The directory stands at the end of an archive, a fixed record without a comment after it. */
static bool directory_is_ours(FILE *file)
{
    unsigned char end[END_BYTES];
    if (fseek(file, -END_BYTES, SEEK_END) != 0 || fread(end, 1, END_BYTES, file) != END_BYTES) return false;
    if (memcmp(end, "PK\5\6", 4) != 0) return false;
    uint32_t bytes = little_endian(end + 12, 4), offset = little_endian(end + 16, 4);
    if (bytes > DIRECTORY_BYTES_MAX || offset > INT32_MAX || fseek(file, (long)offset, SEEK_SET) != 0) return false;
    unsigned char *directory = memory_new(bytes + 1, 1);
    bool ours = false;
    if (fread(directory, 1, bytes, file) == bytes)
        for (uint32_t i = 0; i < bytes && !ours; i++) ours = entry_is_ours(directory + i, bytes - i);
    free(directory);
    return ours;
}

enum xlsx_origin xlsx_origin_of(const char *path)
{
    FILE *file = fopen(path, "rb");
    if (!file) return XLSX_MISSING;
    bool ours = directory_is_ours(file);
    fclose(file);
    return ours ? XLSX_OURS : XLSX_FOREIGN;
}
