#pragma once

#include <optional>
#include <string>
#include <vector>

#include "cartography/sheet_parts.h"

namespace obuhvat {

/// A paragraph of a section: words, or a figure with the words that explain it.
struct InfoLine {
  std::string figure;  ///< set bold before the text; may be empty
  std::string lead;    ///< set bold at the beginning of the text, e.g. "UN agencies:"; may be empty
  std::string text;
  std::vector<std::string> items;  ///< a list instead of a text; it may be shortened from its end
  std::size_t left_out = 0;        ///< how many items it has lost
  std::string id = {};             ///< of its first text on the sheet; may be empty
};

/// A heading and what stands below it.
struct InfoSection {
  std::string id;  ///< of its group on the sheet
  std::string heading;
  std::vector<InfoLine> lines;
  bool is_list = false;  ///< of projects, partners or centres: the first to be shortened
};

/// Figures on the units covered, the population, the centres, each with its grain and n.
InfoSection key_figures(const SheetParts& parts);
/// The partners of a project by role; the centres that nobody is near; or the projects of the
/// other sheets and their donors.
InfoSection participants(const SheetParts& parts);
/// Where the data come from, with dates and licences; projection and notes.
InfoSection sources(const SheetParts& parts);

/// The section as a block of the given width.
Block set_section(const InfoSection& section, double width_mm, const TextSetter& setter,
                  const Style& style);

/// Sections set into their room.
struct SetSections {
  Block block;
  std::size_t left_out = 0;  ///< entries and lines that had no room
};

/// The sections beside each other (`columns` as many as sections) or under each other (one), with
/// no more height than `most_mm`: in smaller letters, then with ends of lists and lines left out,
/// which is said on the sheet and reported.
SetSections set_sections(std::vector<InfoSection> sections, double width_mm, int columns,
                         double most_mm, const SheetParts& parts);

}  // namespace obuhvat
