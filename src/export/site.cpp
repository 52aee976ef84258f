#include "export/site.h"

#include <array>

#include "export/site_data.h"
#include "export/site_words.h"
#include "support/file.h"
#include "support/share_folder.h"

namespace obuhvat {
namespace {

/// Leaflet's file: beside the page where the program is installed, else where the build found it.
std::string read_library(const std::filesystem::path& folder, const char* installed,
                         const char* found) {
  std::error_code ignored;
  const auto own = folder / installed;
  if (std::filesystem::exists(own, ignored)) return read_file(own);
  return read_file(std::filesystem::path(OBUHVAT_LEAFLET) / found);
}

/// Without the last line that names a map of its sources: it is not there to be fetched.
std::string without_source_map(std::string text, std::string_view comment) {
  const auto at = text.rfind(std::string(comment) + "sourceMappingURL=");
  if (at != std::string::npos) text.resize(at);
  return text;
}

}  // namespace

std::map<std::string, std::string> make_site(const Dataset& dataset, const SiteNotes& notes) {
  static constexpr std::array page{"index.html",   "style.css", "text.js",
                                   "selection.js", "map.js",    "cards.js",
                                   "tables.js",    "app.js",    "leaflet-licence.txt"};
  const auto folder = share_folder() / "styles" / "site";
  std::map<std::string, std::string> files;
  for (const char* name : page) files[name] = read_file(folder / name);
  files["leaflet.js"] =
      without_source_map(read_library(folder, "leaflet.js", "leaflet.min.js"), "//# ");
  files["leaflet.css"] =
      without_source_map(read_library(folder, "leaflet.css", "leaflet.css"), "/*# ");
  files["data.js"] =
      site_data_script(dataset, notes, site_words_json(folder / "words.json", notes));
  return files;
}

}  // namespace obuhvat
