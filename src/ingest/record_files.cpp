#include "ingest/record_files.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <set>
#include <string_view>

#include "ingest/iati.h"
#include "ingest/project_json.h"
#include "ingest/project_page.h"
#include "ingest/row_source.h"
#include "ingest/table_records.h"
#include "ingest/text_decoding.h"
#include "support/error.h"
#include "support/sha256.h"

namespace obuhvat {
namespace {

namespace fs = std::filesystem;

constexpr std::array<std::string_view, 9> endings{".json", ".csv", ".tsv",  ".xlsx", ".ods",
                                                  ".xml",  ".txt", ".html", ".htm"};

bool is_record_name(const fs::path& path) {
  const std::string name = path.filename().string();
  if (name.starts_with('.') || name.starts_with('~')) return false;  // also Excel's locks, "~$..."
  std::string ending = path.extension().string();
  for (char& c : ending)
    if (c >= 'A' && c <= 'Z') c = static_cast<char>(c - 'A' + 'a');
  return std::find(endings.begin(), endings.end(), ending) != endings.end();
}

/// The files of a folder that may be records, sorted by name.
std::vector<fs::path> files_in(const fs::path& folder) {
  std::vector<fs::path> files;
  std::error_code problem;
  for (fs::directory_iterator entry(folder, problem), end; !problem && entry != end;
       entry.increment(problem))
    if (is_record_name(entry->path()) && !fs::is_directory(entry->path(), problem))
      files.push_back(entry->path());
  if (problem) throw IoError(fmt::format("cannot read {}: {}", folder.string(), problem.message()));
  if (files.empty())
    throw Error(
        fmt::format("{}: the folder holds no file of project records (*.json, *.csv, "
                    "*.tsv, *.xlsx, *.ods, *.xml, *.html, *.txt); name the files "
                    "themselves",
                    folder.string()));
  std::sort(files.begin(), files.end());
  return files;
}

RecordFile read_format(RecordFormat format, const RecordInput& input,
                       const ReadingOptions& options) {
  RecordReport report(input.name);
  switch (format) {
    case RecordFormat::iati:
      return read_iati(input, options);
    case RecordFormat::table: {
      const auto table = open_table(input, options, report);
      RecordFile records = read_table(*table, input, options);
      records.report.append(report);
      return records;
    }
    case RecordFormat::page: {
      const std::string text = read_text(input, report);
      RecordFile records = read_project_page(text, input);
      records.report.append(report);
      return records;
    }
    case RecordFormat::project_json:
      break;
  }
  const std::string text = read_text(input, report);
  RecordFile records = read_project_json(text, input.shown, input.name);
  records.report.append(report);
  return records;
}

}  // namespace

std::vector<ListedFile> files_of(const std::vector<fs::path>& paths) {
  std::vector<ListedFile> files;
  std::set<fs::path> seen;
  const auto add = [&](const fs::path& file, bool is_of_folder) {
    std::error_code problem;
    fs::path same = fs::canonical(file, problem);
    if (seen.insert(problem ? file : same).second) files.push_back({file, is_of_folder});
  };
  for (const auto& path : paths) {
    std::error_code ignored;
    if (!fs::is_directory(path, ignored)) {
      add(path, false);
      continue;
    }
    for (const auto& file : files_in(path)) add(file, true);
  }
  return files;
}

ReadFile read_record_file(const ListedFile& file, const ReadingOptions& options) {
  const RecordInput input{file.path, file.path.string(), file.path.filename().string()};
  std::optional<RecordFormat> format;
  try {
    format = format_of(input);
    RecordFile records = read_format(*format, input, options);
    // Only now: of a file that is refused on its first line nobody needs to read two gigabytes.
    const FileDigest digest = sha256_of_file(file.path);
    return {std::move(records), SourceFile{input.name, digest.sha256, digest.size, options.date,
                                           std::string(name_of(*format))}};
  } catch (const IoError&) {
    throw;
  } catch (const Error& error) {
    // A damaged table or record is the user's business, a text about something else is not.
    const bool may_be_anything = !format || *format == RecordFormat::page;
    if (!file.is_of_folder || !may_be_anything) throw;
    ReadFile aside{RecordFile(input.name), std::nullopt};
    aside.records.report.add(Severity::info, "file-left-aside", {}, error.what(),
                             "name the file itself if it should be read");
    return aside;
  }
}

}  // namespace obuhvat
