#pragma once

#include <cstddef>
#include <functional>
#include <string>
#include <vector>

#include "cartography/map_sheet.h"
#include "cartography/policy.h"
#include "cartography/style.h"
#include "cartography/text_metrics.h"
#include "model/dataset.h"

namespace obuhvat {

/// A finished sheet of an atlas and how it is filed.
struct AtlasEntry {
  const MapSheet* sheet = nullptr;  ///< never null
  std::string section;              ///< heading in the contents; empty: the sheet stands alone
  std::string title;                ///< in the contents and in the bookmarks
  std::string detail;               ///< below the title, small: period and counts; may be empty
  std::vector<MunicipalityCode> municipalities;  ///< that the sheet covers, for the index
};

/// What the cover says; the texts are in `language`, which is that of the sheets.
struct AtlasFacts {
  Language language = Language::en;
  std::string title;
  std::vector<std::string> subtitle;  ///< a line each: the period, the counts
  std::string date;                   ///< ISO 8601; empty: not printed
};

struct AtlasBookmark {
  std::string text;
  std::size_t page = 0;  ///< from 0
  int level = 0;         ///< 0, or 1 for a sheet of the section above it
};

/// A document of sheets: cover, contents, the sheets, index of municipalities. The cover is page 1
/// and shows no number; every other page has its own in the lower margin.
struct ComposedAtlas {
  std::vector<MapSheet> pages;  ///< in order; the sheets are copies
  std::vector<AtlasBookmark> bookmarks;
};

/// True if the first name comes before the second in the index: a strict order.
using NameOrder = std::function<bool(const std::string&, const std::string&)>;

/// The sheets in the order given, entries of one section next to each other. The pages around them
/// have the size of the first sheet. No index if no sheet covers a municipality, no page at all
/// for no entry. Throws Error for a municipality that the dataset does not have.
ComposedAtlas compose_atlas(const std::vector<AtlasEntry>& entries, const AtlasFacts& facts,
                            const Dataset& dataset, const NameOrder& before, const Style& style,
                            const Policy& policy, const TextMetrics& metrics);

}  // namespace obuhvat
