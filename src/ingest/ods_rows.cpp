#include "ingest/ods_rows.h"

#include <fmt/format.h>

#include <algorithm>
#include <charconv>
#include <set>

#include "ingest/spreadsheet_values.h"
#include "ingest/written_values.h"
#include "support/error.h"

namespace obuhvat {
namespace {

constexpr const char* content = "content.xml";
constexpr int table_depth = 3;  // document-content, body, spreadsheet, table
constexpr long most_repeated = 1 << 24;

bool is_table(const XmlPart& xml) { return xml.depth() == table_depth && xml.is_start("table"); }

/// An attribute that says how often something stands there: 1 unless it is written well.
long repeated(std::string_view text) {
  long value = 1;
  const auto [stopped, problem] = std::from_chars(text.data(), text.data() + text.size(), value);
  if (problem == std::errc::result_out_of_range) return most_repeated;
  return problem == std::errc{} ? std::clamp(value, 1L, most_repeated) : 1;
}

void refuse_encrypted(const ZipParts& zip) {
  const std::string manifest = "META-INF/manifest.xml";
  if (!zip.has(manifest)) return;
  // Not read as XML: older offices write a document type into it.
  if (read_part(zip, manifest, std::size_t{8} << 20).find("encryption-data") != std::string::npos)
    throw Error(fmt::format("{}: the file is protected by a password; save it without one",
                            zip.input().shown));
}

}  // namespace

struct OdsRows::Cell {
  std::string type;
  std::string value;  ///< as the attribute of its type has it
  std::string shown;  ///< its paragraphs
  std::string currency;
  long times = 1;
  long rows = 1;  ///< that it is merged over
  bool is_error = false;
  bool has_formula = false;
};

std::vector<OdsSheet> ods_sheets(const ZipParts& zip) {
  refuse_encrypted(zip);
  std::vector<OdsSheet> sheets;
  std::set<std::string> hiding_styles;
  std::string style;
  XmlPart xml(zip, content);
  while (xml.next()) {
    if (xml.is_start("style")) {
      style = xml.attribute("name");
    } else if (xml.is_start("table-properties")) {
      if (xml.attribute("display") == "false") hiding_styles.insert(style);
    } else if (is_table(xml)) {
      sheets.push_back(
          {xml.attribute("name"), hiding_styles.contains(xml.attribute("style-name"))});
      xml.skip();
    }
  }
  if (sheets.empty()) zip.refuse("it has no sheet");
  return sheets;
}

OdsRows::OdsRows(const ZipParts& zip, std::size_t sheet, std::string name,
                 const ReadingOptions& options, ListedFindings& findings)
    : SheetRows(zip.input(), options, findings, std::move(name)), xml_(zip, content) {
  while (xml_.next()) {
    if (!is_table(xml_)) continue;
    if (sheet-- == 0) return;
    xml_.skip();
  }
}

bool OdsRows::read(SheetRow& row, Filled& filled) {
  while (xml_.next() && xml_.depth() > table_depth) {
    if (!xml_.is_start("table-row")) continue;
    tell_progress(xml_.part().done(), xml_.part().size());
    filled = {next_number_, repeated(xml_.attribute("number-rows-repeated"))};
    next_number_ += filled.times;
    read_cells(row, filled.number);
    if (!row.is_blank()) return true;
  }
  return false;
}

void OdsRows::read_cells(SheetRow& row, long number) {
  if (xml_.is_empty_element()) return;
  const int level = xml_.depth();
  std::size_t column = 0;
  while (xml_.next() && xml_.depth() > level) {
    const bool is_cell = xml_.is_start("table-cell");
    if (!is_cell && !xml_.is_start("covered-table-cell")) continue;
    Cell cell;
    xml_.for_each_attribute([&](std::string_view name, std::string_view value) {
      if (name == "number-columns-repeated") cell.times = repeated(value);
      if (name == "number-rows-spanned") cell.rows = repeated(value);
      // Two attributes of this name: LibreOffice's own has one type more, "error".
      if (name == "value-type")
        (value == "error" ? cell.is_error = true : (cell.type = value, true));
      if (name == "value" || name == "date-value" || name == "boolean-value" ||
          name == "string-value")
        cell.value = value;
      if (name == "currency") cell.currency = value;
      if (name == "formula") cell.has_formula = true;
    });
    cell.shown = read_shown();
    // What a merged cell covers may still be stored; nobody sees it.
    if (is_cell &&
        !row.put(column, value_of(cell, number, column), static_cast<std::size_t>(cell.times)))
      refuse_size(number);
    if (is_cell && cell.rows > 1) merges().add({number, number + cell.rows - 1, column});
    column += static_cast<std::size_t>(cell.times);
  }
}

/// The paragraphs of the cell that next() came to, a line each; moves to the cell's end.
std::string OdsRows::read_shown() {
  std::string shown;
  if (xml_.is_empty_element()) return shown;
  const int level = xml_.depth();
  bool is_first = true;
  while (xml_.next() && xml_.depth() > level) {
    if (!xml_.is_start()) continue;
    if (xml_.name() == "p") {
      if (!is_first) shown += '\n';
      is_first = false;
      shown += read_paragraph();
      if (shown.size() > SheetRow::most_bytes) xml_.refuse("a cell holds more than 1 MiB of text");
    } else {
      xml_.skip();  // notes and pictures
    }
  }
  return shown;
}

std::string OdsRows::read_paragraph() {
  std::string text;
  if (xml_.is_empty_element()) return text;
  const int level = xml_.depth();
  while (xml_.next() && xml_.depth() > level) {
    if (xml_.is_text()) {
      text += xml_.text();
    } else if (xml_.is_start("s")) {  // blanks that XML would not keep
      const long count = std::min(repeated(xml_.attribute("c")), 1000L);
      text.append(static_cast<std::size_t>(count), ' ');
    } else if (xml_.is_start("tab")) {
      text += '\t';
    } else if (xml_.is_start("line-break")) {
      text += '\n';
    } else if (xml_.is_start("annotation")) {
      xml_.skip();
    }
  }
  return text;
}

std::string OdsRows::value_of(const Cell& cell, long row, std::size_t column) {
  if (cell.is_error) {
    note_error(row, column, cell.shown.empty() ? "#ERROR" : cell.shown);
    return {};
  }
  if (cell.type == "float" || cell.type == "percentage" || cell.type == "currency") {
    if (cell.value.empty()) return cell.shown;
    const std::string currency = currency_in(cell.currency);
    return plain_digits(cell.value) + (currency.empty() ? "" : " " + currency);
  }
  if (cell.type == "date") {
    std::string day = cell.value;
    if (day.find("T00:00:00") == 10) day.erase(10);
    return day.empty() ? cell.shown : day;
  }
  if (cell.type == "boolean") return cell.value;
  if (cell.type.empty() && cell.has_formula && cell.shown.empty()) note_formula(row, column);
  // The attribute is there if what is shown is not the text itself.
  return cell.type == "string" && !cell.value.empty() ? cell.value : cell.shown;
}

}  // namespace obuhvat
