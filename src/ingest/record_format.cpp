#include "ingest/record_format.h"

#include <fmt/format.h>

#include <algorithm>

#include "ingest/byte_file.h"
#include "ingest/foreign_files.h"
#include "ingest/markup_root.h"
#include "ingest/spreadsheet_rows.h"
#include "ingest/text_decoding.h"
#include "ingest/text_kind.h"
#include "support/error.h"
#include "support/text.h"

namespace obuhvat {
namespace {

constexpr std::size_t sample_size = std::size_t{1} << 18;
// What may stand before the root of markup: the licence or the log of an exporter.
constexpr std::size_t longest_preamble = std::size_t{1} << 24;

std::string lower(std::string text) {
  for (char& c : text)
    if (c >= 'A' && c <= 'Z') c = static_cast<char>(c - 'A' + 'a');
  return text;
}

/// "{" starts JSON; "[" does too if a value follows, for a page may start with "[1]" or "[Logo]".
bool is_json(std::string_view text, std::string_view ending) {
  if (text.starts_with('{')) return true;
  if (!text.starts_with('[')) return false;
  const std::string_view next = trimmed(text.substr(1));
  return ending == ".json" ||
         (!next.empty() && std::string_view("{[\"]").find(next[0]) != std::string_view::npos);
}

/// Reads on while the first element is still to come. Each time twice as much, for the search
/// starts at the front again.
void read_to_root(TextStream& stream, std::string& sample) {
  bool is_all = false;
  while (!is_all && sample.size() < longest_preamble && markup_root(sample).empty()) {
    const std::size_t wanted = 2 * sample.size();
    while (!is_all && sample.size() < wanted) is_all = !stream.read(sample);
  }
}

RecordFormat format_of_markup(std::string_view text, std::string_view ending,
                              const RecordInput& input) {
  const std::string root = markup_root(text);
  if (root == "iati-activities" || root == "iati-activity") return RecordFormat::iati;
  if (is_html_element(root) || ending == ".html" || ending == ".htm") return RecordFormat::page;
  if (root.empty())
    throw Error(
        fmt::format("{}: starts like XML, but has no root element; give an IATI file "
                    "(root iati-activities), a saved page or a table",
                    input.shown));
  std::string_view way_out = "give an IATI file (root iati-activities), a saved page or a table";
  if (root == "Workbook" || root == "document")
    way_out = "if it is a spreadsheet saved as XML, save it as .xlsx, .ods or .csv";
  throw Error(fmt::format("{}: XML with the root {}, which is not read; {}", input.shown,
                          root.substr(0, 80), way_out));
}

}  // namespace

std::string_view name_of(RecordFormat format) {
  switch (format) {
    case RecordFormat::project_json:
      return "project-json";
    case RecordFormat::table:
      return "table";
    case RecordFormat::iati:
      return "iati";
    case RecordFormat::page:
      return "page";
  }
  return "";
}

RecordFormat format_of(const RecordInput& input) {
  std::string bytes;
  ByteFile(input).read(bytes, longest_signature);
  const auto refuse_empty = [&] {
    throw Error(
        fmt::format("{}: the file is empty; give a table, JSON, an IATI file or a saved "
                    "page",
                    input.shown));
  };
  if (bytes.empty()) refuse_empty();
  if (is_zip(bytes)) {
    kind_of_spreadsheet(ZipParts(input));
    return RecordFormat::table;
  }
  refuse_foreign(bytes, input);

  TextStream stream(input);
  std::string sample;
  bool is_all = false;
  while (!is_all && sample.size() < sample_size) is_all = !stream.read(sample);
  const std::string_view text = trimmed(sample);
  if (text.empty() && is_all) refuse_empty();
  const std::string ending = lower(input.path.extension().string());
  if (is_json(text, ending)) return RecordFormat::project_json;
  if (text.starts_with('<')) {
    if (!is_all) read_to_root(stream, sample);
    return format_of_markup(sample, ending, input);
  }
  // Whatever else it may look like: the JSON reader says where it stops to be JSON.
  if (ending == ".json") return RecordFormat::project_json;
  return kind_of_text(sample, is_all ? SampleEnd::of_file : SampleEnd::anywhere, ending) ==
                 TextKind::table
             ? RecordFormat::table
             : RecordFormat::page;
}

}  // namespace obuhvat
