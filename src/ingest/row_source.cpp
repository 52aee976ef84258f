#include "ingest/row_source.h"

#include "ingest/byte_file.h"
#include "ingest/delimited_rows.h"
#include "ingest/foreign_files.h"
#include "ingest/spreadsheet_rows.h"

namespace obuhvat {

std::unique_ptr<TableFile> open_table(const RecordInput& input, const ReadingOptions& options,
                                      RecordReport& report) {
  std::string start;
  ByteFile(input).read(start, longest_signature);
  if (is_zip(start)) return open_spreadsheet(input, options, report);
  refuse_foreign(start, input);
  return open_delimited(input, options, report);
}

}  // namespace obuhvat
