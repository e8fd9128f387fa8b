/* Who wrote a workbook: us, or somebody else? */
#ifndef REPORT_XLSX_ORIGIN_H
#define REPORT_XLSX_ORIGIN_H

/* Was the file at `path` written by xlsx_write? Looks in the archive's directory for our custom property's part:
 * its name, size and CRC-32 are the same in each of our workbooks, and change once another program saves the file. */
enum xlsx_origin { XLSX_MISSING, XLSX_OURS, XLSX_FOREIGN };
enum xlsx_origin xlsx_origin_of(const char *path);

#endif
