#include "export/site.h"

#include <array>

#include "export/site_data.h"
#include "export/site_words.h"
#include "support/file.h"
#include "support/share_folder.h"

namespace obuhvat {

std::map<std::string, std::string> make_site(const Dataset& dataset, const SiteNotes& notes) {
  static constexpr std::array page{"index.html",   "style.css", "text.js",
                                   "selection.js", "map.js",    "app.js"};
  const auto folder = share_folder() / "styles" / "site";
  std::map<std::string, std::string> files;
  for (const char* name : page) files[name] = read_file(folder / name);
  files["data.js"] =
      site_data_script(dataset, notes, site_words_json(folder / "words.json", notes));
  return files;
}

}  // namespace obuhvat
