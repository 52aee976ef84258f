#include "ingest/xlsx_book.h"

#include <fmt/format.h>

#include <charconv>
#include <cstdlib>
#include <map>

#include "support/error.h"

namespace obuhvat {
namespace {

constexpr std::uint64_t largest_texts = std::uint64_t{256} << 20;
constexpr std::size_t most_styles = 100'000;

struct Relation {
  std::string type;  ///< the last word of its address
  std::string part;
};
using Relations = std::map<std::string, Relation>;

/// The folder of a part with "/" at its end; empty at the top.
std::string folder_of(const std::string& part) { return part.substr(0, part.rfind('/') + 1); }

/// `target` as a part refers to another: from the top, or from its own folder.
std::string part_at(std::string folder, std::string target) {
  if (target.starts_with('/')) return target.substr(1);
  while (target.starts_with("../") && !folder.empty()) {
    target.erase(0, 3);
    folder.pop_back();
    folder = folder_of(folder);
  }
  return folder + target;
}

/// What the part refers to, by id.
Relations relations_of(const ZipParts& zip, const std::string& part) {
  Relations relations;
  const std::string folder = folder_of(part);
  const std::string list = folder + "_rels/" + part.substr(folder.size()) + ".rels";
  if (!zip.has(list)) return relations;
  XmlPart xml(zip, list);
  while (xml.next()) {
    if (!xml.is_start("Relationship")) continue;
    const std::string type = xml.attribute("Type");
    relations[xml.attribute("Id")] = {type.substr(type.rfind('/') + 1),
                                      part_at(folder, xml.attribute("Target"))};
  }
  return relations;
}

std::string part_of_type(const Relations& relations, std::string_view type) {
  for (const auto& [id, relation] : relations)
    if (relation.type == type) return relation.part;
  return {};
}

}  // namespace

void SharedTexts::add(std::string_view text) {
  texts_ += text;
  starts_.push_back(static_cast<std::uint32_t>(texts_.size()));
}

XlsxBook::XlsxBook(const ZipParts& zip) : zip_(zip) {
  std::string workbook = part_of_type(relations_of(zip, ""), "officeDocument");
  if (workbook.empty()) workbook = "xl/workbook.xml";
  if (workbook.ends_with(".bin"))
    throw Error(fmt::format("{}: this is a binary workbook (.xlsb); save it as .xlsx or .csv",
                            zip.input().shown));
  read_workbook(workbook);
  const Relations relations = relations_of(zip, workbook);
  // Some writers forget to say that the workbook refers to these.
  const auto part_or = [&](std::string_view type, std::string usual) {
    std::string part = part_of_type(relations, type);
    return part.empty() ? usual : part;
  };
  if (const auto part = part_or("styles", "xl/styles.xml"); zip.has(part)) read_styles(part);
  if (const auto part = part_or("sharedStrings", "xl/sharedStrings.xml"); zip.has(part))
    read_texts(part);
}

void XlsxBook::read_workbook(const std::string& part) {
  const Relations relations = relations_of(zip_, part);
  XmlPart xml(zip_, part);
  while (xml.next()) {
    if (xml.is_start("workbookPr")) {
      const std::string value = xml.attribute("date1904");
      if (value == "1" || value == "true") day_zero_ = DayZero::of_1904;
    } else if (xml.is_start("sheet")) {
      // The attribute is r:id; there is none called id otherwise.
      const auto found = relations.find(xml.attribute("id"));
      // A sheet may also be a chart. Its state may be "hidden" or "veryHidden".
      if (found != relations.end() && found->second.type == "worksheet")
        sheets_.push_back({xml.attribute("name"), found->second.part,
                           xml.attribute("state").find("idden") != std::string::npos});
    }
  }
  if (sheets_.empty()) zip_.refuse("it has no sheet of cells");
}

void XlsxBook::read_styles(const std::string& part) {
  XmlPart xml(zip_, part);
  std::map<long, ShownAs> own;
  bool is_of_cells = false;
  while (xml.next()) {
    if (xml.is_start("numFmt")) {
      own[std::atol(xml.attribute("numFmtId").c_str())] =
          obuhvat::shown_as(std::string_view(xml.attribute("formatCode")));
    } else if (xml.is_start("cellXfs")) {
      is_of_cells = !xml.is_empty_element();
    } else if (xml.is_end("cellXfs")) {
      is_of_cells = false;
    } else if (is_of_cells && xml.is_start("xf")) {
      if (styles_.size() == most_styles || own.size() > most_styles)
        xml.refuse("it has more than 100,000 cell formats");
      const long id = std::atol(xml.attribute("numFmtId").c_str());
      const auto found = own.find(id);
      styles_.push_back(found == own.end() ? obuhvat::shown_as(id) : found->second);
    }
  }
}

void XlsxBook::read_texts(const std::string& part) {
  if (zip_.size_of(part) > largest_texts)
    throw Error(
        fmt::format("{}: the workbook holds more than 256 MiB of texts; save its sheet as "
                    ".csv",
                    zip_.input().shown));
  XmlPart xml(zip_, part);
  while (xml.next())
    if (xml.is_start("si")) texts_.add(unescaped(read_rich_text(xml)));
}

std::string read_rich_text(XmlPart& xml) {
  std::string text;
  if (xml.is_empty_element()) return text;
  const int level = xml.depth();
  while (xml.next() && xml.depth() > level) {
    if (xml.is_start("rPh"))
      xml.skip();
    else if (xml.is_start("t"))
      text += read_text_of(xml);
  }
  return text;
}

std::string read_text_of(XmlPart& xml) {
  std::string text;
  if (xml.is_empty_element()) return text;
  const int level = xml.depth();
  while (xml.next() && xml.depth() > level)
    if (xml.is_text()) text += xml.text();
  return text;
}

std::string unescaped(std::string text) {
  for (std::size_t at = text.find("_x"); at != std::string::npos; at = text.find("_x", at + 1)) {
    if (at + 7 > text.size() || text[at + 6] != '_') continue;
    unsigned code = 0;
    const char* const digits = text.data() + at + 2;
    const auto [stopped, problem] = std::from_chars(digits, digits + 4, code, 16);
    if (problem != std::errc{} || stopped != digits + 4) continue;
    // Excel escapes what XML cannot hold, and an underscore where a text looks like an escape.
    if (code == 0x5F)
      text.replace(at, 7, "_");
    else if (code == '\n' || code == '\t')
      text.replace(at, 7, 1, static_cast<char>(code));
    else if (code < 0x20)
      text.replace(at, 7, 1, '\r');  // goes with the others below
  }
  std::erase(text, '\r');
  return text;
}

}  // namespace obuhvat
