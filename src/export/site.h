#pragma once

#include <map>
#include <string>
#include <vector>

#include "model/dataset.h"

namespace obuhvat {

/// Wording that differs by the organisation that publishes the page. What is empty is taken from
/// styles/site/words.json (the wording of the United Nations).
struct SiteNotes {
  LocalizedText publisher;
  LocalizedText disclaimer;
  LocalizedText kosovo_label;
  LocalizedText kosovo_footnote;
  /// By code of a municipality: former, foreign and other known names, for the search.
  std::map<std::string, std::vector<std::string>> spellings = {};
};

/// The offline web map: file names relative to the site's folder, and their bytes. Opens from disk
/// and from any static server; no request leaves the folder. The page itself comes from styles/site
/// of the share folder, Leaflet from there too or from the system; data.js holds the data and the
/// words. The same dataset gives the same bytes. Throws IoError for a file of the page that cannot
/// be read, Error for words that are not JSON.
std::map<std::string, std::string> make_site(const Dataset& dataset, const SiteNotes& notes = {});

}  // namespace obuhvat
