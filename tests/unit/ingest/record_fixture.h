#pragma once

#include <memory>
#include <string>
#include <vector>

#include "geodata_folder.h"
#include "ingest/record_reader.h"

namespace obuhvat {

/// Records spelled in a test, read against the small geodata folder.
class Records {
 public:
  Records()
      : geodata_(read_geodata(geodata_folder_->path())),
        gazetteer_(geodata_.dataset.municipalities, geodata_.names, geodata_.dataset.districts),
        data(geodata_.dataset) {}

  /// Writes and reads one file.
  Records& load(const std::string& text, const std::string& name = "a.json") {
    put(name, text);
    return read({name});
  }
  void put(const std::string& name, const std::string& text) const {
    write_file(folder_->path() / name, text, Overwrite::yes);
  }
  Records& read(const std::vector<std::string>& names) {
    std::vector<std::filesystem::path> paths;
    for (const auto& name : names) paths.push_back(folder_->path() / name);
    ReadingOptions options;
    options.date = "2026-11-22";
    read_records(paths, gazetteer_, geodata_, options, data);
    return *this;
  }
  std::string error_of(const std::vector<std::string>& names) {
    try {
      read(names);
    } catch (const Error& error) {
      const std::string message = error.what();
      const auto at = message.find(path().string() + "/");
      return at == std::string::npos
                 ? message
                 : message.substr(0, at) + message.substr(at + path().string().size() + 1);
    }
    return "no error";
  }

  /// "warning row field: message; suggestion" for each finding with the code.
  std::vector<std::string> said(const std::string& code) const {
    std::vector<std::string> lines;
    for (const auto& f : data.findings)
      if (f.code == code)
        lines.push_back(std::string(name_of(f.severity)) + " " + std::to_string(f.row) + " " +
                        f.field + ": " + f.message + "; " + f.suggestion);
    return lines;
  }
  /// "70432 Vranje exact" or "70254 Belgrade city via 71308" for each place of the project.
  std::vector<std::string> places(const std::string& id = "p") const {
    std::vector<std::string> lines;
    for (const auto& place : project(id).places)
      lines.push_back((place.municipality ? place.municipality->text() : "-") + " " +
                      place.as_written + " " + std::string(name_of(place.match)) +
                      (place.via ? " via " + place.via->text() : ""));
    return lines;
  }
  /// "who un" for each partner of the project.
  std::vector<std::string> partners(const std::string& id = "p") const {
    std::vector<std::string> lines;
    for (const auto& partner : project(id).partners)
      lines.push_back(partner.partner.text() + " " + std::string(name_of(partner.role)));
    return lines;
  }
  const Project& project(const std::string& id = "p") const {
    const Project* const found = data.project(ProjectId(id));
    if (found == nullptr) throw Error("the test has no project " + id);
    return *found;
  }
  const std::filesystem::path& path() const { return folder_->path(); }

 private:
  // Pointers, so that a test may return its Records from a function.
  std::unique_ptr<GeodataFolder> geodata_folder_ = std::make_unique<GeodataFolder>();
  std::unique_ptr<TestFolder> folder_ = std::make_unique<TestFolder>();
  Geodata geodata_;
  Gazetteer gazetteer_;

 public:
  Dataset data;
};

/// A record "p" with a title in all languages and these further members.
inline std::string record(const std::string& members, const std::string& id = "p") {
  return R"({"id": ")" + id + R"(", "title": {"en": "T", "sr-Latn": "T", "sr-Cyrl": "Т"})" +
         (members.empty() ? "" : ",\n" + members) + "}";
}

}  // namespace obuhvat
