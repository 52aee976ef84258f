#pragma once

#include <cpl_vsi.h>

#include <memory>
#include <string>
#include <utility>
#include <vector>

#include "ingest/row_source.h"
#include "support/error.h"
#include "support/file.h"
#include "test_folder.h"

namespace obuhvat {

/// A file of a test, and what open_table makes of it.
class TableInput {
 public:
  explicit TableInput(const std::string& name)
      : input{folder_.path() / name, name, name}, report(name) {}
  TableInput(const std::string& name, const std::string& bytes) : TableInput(name) {
    write_file(input.path, bytes, Overwrite::yes);
  }

  /// All rows of a sheet as "ROW a|b|c"; blank rows as "ROW ".
  std::vector<std::string> rows(std::size_t sheet = 0) {
    const auto table = open_table(input, options, report);
    const auto source = table->rows(sheet);
    std::vector<std::string> lines;
    std::vector<std::string> cells;
    while (source->next(cells)) {
      std::string line = std::to_string(source->row()) + " ";
      for (std::size_t i = 0; i < cells.size(); ++i) line += (i > 0 ? "|" : "") + cells[i];
      lines.push_back(line);
    }
    return lines;
  }
  std::vector<std::string> sheets() { return open_table(input, options, report)->sheets(); }
  /// What reading all rows throws.
  std::string error() {
    try {
      rows();
    } catch (const Error& problem) {
      return problem.what();
    }
    return "no error";
  }
  /// "warning code sheet:row:column message" for each finding.
  std::vector<std::string> said() const {
    std::vector<std::string> lines;
    for (const auto& f : report.findings())
      lines.push_back(std::string(name_of(f.severity)) + " " + f.code + " " + f.sheet + ":" +
                      std::to_string(f.row) + ":" + f.column + " " + f.message);
    return lines;
  }

 private:
  TestFolder folder_;

 public:
  RecordInput input;
  ReadingOptions options;
  RecordReport report;
};

using ZipMembers = std::vector<std::pair<std::string, std::string>>;

/// A zip with these members, as bytes; GDAL packs it.
inline std::string zip_of(const ZipMembers& members) {
  const TestFolder folder;
  const std::string path = (folder.path() / "packed.zip").string();
  // All members while one handle of the zip itself is open, or GDAL ends the zip after each.
  VSILFILE* const zip = VSIFOpenL(("/vsizip/" + path).c_str(), "wb");
  for (const auto& [name, bytes] : members) {
    VSILFILE* const member = VSIFOpenL(("/vsizip/" + path + "/" + name).c_str(), "wb");
    if (member == nullptr) throw Error("the test cannot pack " + name);
    VSIFWriteL(bytes.data(), 1, bytes.size(), member);
    VSIFCloseL(member);
  }
  VSIFCloseL(zip);
  return read_file(path);
}

/// The parts of a small XLSX workbook; the sheets are given as what stands in `sheetData`.
struct Workbook {
  std::vector<std::pair<std::string, std::string>> sheets;
  std::string texts = {};         ///< the `si` elements
  std::string properties = {};    ///< of the workbook, before its sheets
  std::string before_sheet = {};  ///< before the root of each sheet
  ZipMembers others = {};

  std::string bytes() const {
    const std::string relation =
        "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    const std::string main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    std::string list;
    std::string relations;
    ZipMembers members = {{"[Content_Types].xml", "<Types/>"}};
    for (std::size_t i = 0; i < sheets.size(); ++i) {
      const std::string n = std::to_string(i + 1);
      list += "<sheet name=\"" + sheets[i].first + "\" sheetId=\"" + n + "\" r:id=\"r" + n +
              (i == 1 ? "\" state=\"hidden" : "") + "\"/>";
      relations += "<Relationship Id=\"r" + n + "\" Type=\"" + relation +
                   "/worksheet\" Target=\"worksheets/sheet" + n + ".xml\"/>";
      members.emplace_back("xl/worksheets/sheet" + n + ".xml",
                           before_sheet + "<worksheet xmlns=\"" + main + "\"><sheetData>" +
                               sheets[i].second + "</sheetData></worksheet>");
    }
    members.emplace_back("xl/workbook.xml", "<workbook xmlns=\"" + main + "\" xmlns:r=\"" +
                                                relation + "\">" + properties + "<sheets>" + list +
                                                "</sheets></workbook>");
    members.emplace_back("xl/_rels/workbook.xml.rels",
                         "<Relationships>" + relations + "</Relationships>");
    // Formats 0 to 5: a number, a day, day and time, a time, a day by its own code, dinars.
    members.emplace_back(
        "xl/styles.xml",
        R"(<styleSheet><numFmts><numFmt numFmtId="164" formatCode="[$-241A]d\.\ mmmm\ yyyy\."/>)"
        R"(<numFmt numFmtId="165" formatCode="#,##0\ &quot;din&quot;"/></numFmts><cellXfs>)"
        R"(<xf numFmtId="0"/><xf numFmtId="14"/><xf numFmtId="22"/><xf numFmtId="20"/>)"
        R"(<xf numFmtId="164"/><xf numFmtId="165"/></cellXfs></styleSheet>)");
    if (!texts.empty()) members.emplace_back("xl/sharedStrings.xml", "<sst>" + texts + "</sst>");
    members.insert(members.end(), others.begin(), others.end());
    return zip_of(members);
  }
};

/// An OpenDocument spreadsheet; `tables` is what stands in `office:spreadsheet`.
inline std::string ods_of(const std::string& tables, const std::string& manifest = "<m/>") {
  const auto space = [](const std::string& prefix) {
    return " xmlns:" + prefix + "=\"urn:oasis:names:tc:opendocument:xmlns:" + prefix + ":1.0\"";
  };
  return zip_of(
      {{"mimetype", "application/vnd.oasis.opendocument.spreadsheet"},
       {"META-INF/manifest.xml", manifest},
       {"content.xml", "<office:document-content" + space("office") + space("table") +
                           space("text") + " xmlns:calcext=\"urn:calcext\">" +
                           "<office:body><office:spreadsheet>" + tables +
                           "</office:spreadsheet></office:body>" + "</office:document-content>"}});
}

}  // namespace obuhvat
