#include "ingest/xlsx_rows.h"

#include <algorithm>
#include <charconv>

#include "support/error.h"

namespace obuhvat {
namespace {

template <class N>
N whole_number(std::string_view text, N otherwise) {
  N value{};
  const auto [stopped, problem] = std::from_chars(text.data(), text.data() + text.size(), value);
  return problem == std::errc{} && stopped == text.data() + text.size() ? value : otherwise;
}

/// An ISO 8601 day without the midnight behind it.
std::string day_of(std::string text) {
  if (const auto at = text.find("T00:00:00"); at == 10) text.erase(at);
  return text;
}

/// Whether the bytes of a part hold this text. What is damaged is told when its rows are read.
bool holds(const ZipParts& zip, const std::string& name, std::string_view wanted) {
  try {
    ZipPart part(zip, name);
    std::string bytes(std::size_t{1} << 16, '\0');
    std::size_t kept = 0;  // the end of the piece before: the text may stand across two
    while (const std::size_t read = part.read(bytes.data() + kept, bytes.size() - kept)) {
      const std::string_view piece(bytes.data(), kept + read);
      if (piece.find(wanted) != std::string_view::npos) return true;
      kept = std::min(piece.size(), wanted.size() - 1);
      std::copy(piece.end() - static_cast<std::ptrdiff_t>(kept), piece.end(), bytes.begin());
    }
  } catch (const Error&) {
  }
  return false;
}

/// The merged cells of a sheet. They are listed behind its rows, so it takes a pass of its own;
/// most sheets have none, which is seen without parsing.
void read_merges(const ZipParts& zip, const std::string& part, MergedCells& merges) {
  if (!holds(zip, part, "mergeCell ")) return;
  try {
    XmlPart xml(zip, part);
    while (xml.next()) {
      if (xml.is_start("sheetData")) xml.skip();
      if (!xml.is_start("mergeCell")) continue;
      if (const auto range = merged_range(xml.attribute("ref"))) merges.add(*range);
    }
  } catch (const Error&) {
    // Told when the rows are read.
  }
  merges.sort();
}

}  // namespace

struct XlsxRows::Cell {
  std::string reference;
  std::string type;
  std::size_t style = 0;
  std::string value;  ///< of `v`, or the text of `is`
  bool has_formula = false;
};

XlsxRows::XlsxRows(const XlsxBook& book, std::size_t sheet, const ReadingOptions& options,
                   ListedFindings& findings)
    : SheetRows(book.zip().input(), options, findings, book.sheets().at(sheet).name),
      book_(book),
      xml_(book.zip(), book.sheets().at(sheet).part) {
  read_merges(book.zip(), book.sheets().at(sheet).part, merges());
}

bool XlsxRows::read(SheetRow& row, Filled& filled) {
  while (xml_.next()) {
    if (!xml_.is_start("row")) continue;
    tell_progress(xml_.part().done(), xml_.part().size());
    // Rows and cells may leave out where they stand: they then follow the one before.
    const std::string written = xml_.attribute("r");
    number_ = written.empty() ? number_ + 1 : whole_number<long>(written, 0);
    if (number_ < 1 || number_ > most_rows) refuse_number(number_);
    read_cells(row, number_);
    if (row.is_blank()) continue;
    filled = {number_, 1};
    return true;
  }
  return false;
}

void XlsxRows::read_cells(SheetRow& row, long number) {
  if (xml_.is_empty_element()) return;
  const int level = xml_.depth();
  std::size_t next_column = 0;
  while (xml_.next() && xml_.depth() > level) {
    if (!xml_.is_start("c")) continue;
    Cell cell;
    xml_.for_each_attribute([&](std::string_view name, std::string_view value) {
      if (name == "r") cell.reference = value;
      if (name == "t") cell.type = value;
      if (name == "s") cell.style = whole_number<std::size_t>(value, 0);
    });
    const std::size_t column =
        cell.reference.empty() ? next_column : column_of(cell.reference, number);
    next_column = column + 1;
    read_inside(cell);
    if (!row.put(column, value_of(cell, number, column))) refuse_size(number);
  }
}

void XlsxRows::read_inside(Cell& cell) {
  if (xml_.is_empty_element()) return;
  const int level = xml_.depth();
  while (xml_.next() && xml_.depth() > level) {
    if (xml_.is_start("v")) {
      cell.value = read_text_of(xml_);
    } else if (xml_.is_start("is")) {
      cell.value = read_rich_text(xml_);
    } else if (xml_.is_start("f")) {
      cell.has_formula = true;
      xml_.skip();
    }
  }
}

std::string XlsxRows::value_of(const Cell& cell, long row, std::size_t column) {
  const bool is_number = cell.type.empty() || cell.type == "n";
  if (cell.value.empty()) {
    if (cell.has_formula && is_number) note_formula(row, column);
    return {};
  }
  if (cell.type == "s") {
    const auto index = whole_number<std::size_t>(cell.value, SIZE_MAX - 1);
    if (!book_.texts().has(index)) refuse(row, "a cell refers to a text that is not there");
    return std::string(book_.texts().at(index));
  }
  if (cell.type == "e") {
    note_error(row, column, cell.value);
    return {};
  }
  if (cell.type == "b") return cell.value == "0" ? "false" : "true";
  if (cell.type == "d") return day_of(cell.value);
  if (!is_number) return unescaped(cell.value);
  if (const ShownAs shown = book_.shown_as(cell.style); shown != ShownAs::number)
    if (auto iso = iso_of_serial(cell.value, shown, book_.day_zero())) return *std::move(iso);
  std::string digits = plain_digits(cell.value);
  if (const auto currency = book_.currency(cell.style); !currency.empty())
    digits.append(" ").append(currency);
  return digits;
}

std::size_t XlsxRows::column_of(std::string_view reference, long row) const {
  std::size_t column = 0;
  std::size_t letters = 0;
  for (; letters < reference.size() && reference[letters] >= 'A' && reference[letters] <= 'Z';
       ++letters) {
    if (letters == 3) refuse(row, "no sheet has a column of this name");
    column = column * 26 + static_cast<std::size_t>(reference[letters] - 'A' + 1);
  }
  if (letters == 0) refuse(row, "a cell has no column");
  return column - 1;
}

}  // namespace obuhvat
