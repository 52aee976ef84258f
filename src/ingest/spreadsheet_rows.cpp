#include "ingest/spreadsheet_rows.h"

#include <fmt/format.h>

#include "ingest/ods_rows.h"
#include "ingest/xlsx_book.h"
#include "ingest/xlsx_rows.h"
#include "support/error.h"

namespace obuhvat {
namespace {

class XlsxFile : public TableFile {
 public:
  XlsxFile(const RecordInput& input, const ReadingOptions& options, RecordReport& report)
      : options_(options), findings_(report), zip_(input), book_(zip_) {
    for (const auto& sheet : book_.sheets()) names_.push_back(sheet.name);
  }
  const std::vector<std::string>& sheets() const override { return names_; }
  bool is_hidden(std::size_t index) const override { return book_.sheets().at(index).is_hidden; }
  std::unique_ptr<RowSource> rows(std::size_t index) override {
    return std::make_unique<XlsxRows>(book_, index, options_, findings_);
  }

 private:
  ReadingOptions options_;
  ListedFindings findings_;
  ZipParts zip_;
  XlsxBook book_;
  std::vector<std::string> names_;
};

class OdsFile : public TableFile {
 public:
  OdsFile(const RecordInput& input, const ReadingOptions& options, RecordReport& report)
      : options_(options), findings_(report), zip_(input), sheets_(ods_sheets(zip_)) {
    for (const auto& sheet : sheets_) names_.push_back(sheet.name);
  }
  const std::vector<std::string>& sheets() const override { return names_; }
  bool is_hidden(std::size_t index) const override { return sheets_.at(index).is_hidden; }
  std::unique_ptr<RowSource> rows(std::size_t index) override {
    return std::make_unique<OdsRows>(zip_, index, names_.at(index), options_, findings_);
  }

 private:
  ReadingOptions options_;
  ListedFindings findings_;
  ZipParts zip_;
  std::vector<OdsSheet> sheets_;
  std::vector<std::string> names_;
};

}  // namespace

SpreadsheetKind kind_of_spreadsheet(const ZipParts& zip) {
  const auto error = [&](std::string_view what, std::string_view way_out) {
    return Error(fmt::format("{}: {}; {}", zip.input().shown, what, way_out));
  };
  if (zip.has("mimetype")) {
    const std::string type = read_part(zip, "mimetype", 1000);
    if (type.find("opendocument.spreadsheet") != std::string::npos) return SpreadsheetKind::ods;
    if (type.find("opendocument") != std::string::npos)
      throw error("this is an OpenDocument file, but no spreadsheet",
                  "save it as plain text (.txt), or its table as .ods, .xlsx or .csv");
  }
  if (zip.has("xl/workbook.xml")) return SpreadsheetKind::xlsx;
  if (zip.has("xl/workbook.bin"))
    throw error("this is a binary workbook (.xlsb)", "save it as .xlsx or .csv");
  if (zip.has("word/document.xml"))
    throw error("this is a Word document",
                "save it as plain text (.txt), or its table as .xlsx or .csv");
  if (zip.has("ppt/presentation.xml"))
    throw error("this is a presentation", "save its table as .xlsx or .csv");
  // A workbook may have other names for its parts; then its relations know them.
  if (zip.has("[Content_Types].xml") && zip.has("_rels/.rels")) return SpreadsheetKind::xlsx;
  if (zip.has("content.xml")) return SpreadsheetKind::ods;
  throw error("this is a zip archive, but no spreadsheet", "unpack it and give the files in it");
}

std::unique_ptr<TableFile> open_spreadsheet(const RecordInput& input, const ReadingOptions& options,
                                            RecordReport& report) {
  if (kind_of_spreadsheet(ZipParts(input)) == SpreadsheetKind::ods)
    return std::make_unique<OdsFile>(input, options, report);
  return std::make_unique<XlsxFile>(input, options, report);
}

}  // namespace obuhvat
