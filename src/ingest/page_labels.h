#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "ingest/page_text.h"
#include "model/project.h"

namespace obuhvat {

/// What the value of a label on a project page is about.
enum class PageField {
  title,
  subtitle,
  period,
  start,
  end,
  partners,
  donors,
  status,
  area,
  type,
  budget,
  contribution,  ///< of one donor: the budget only if the page states no other
  currency,
  coverage,
  places,
  municipality_count,
  identifier,
  countries,  ///< those that benefit: Serbia is none that needs saying
  remark,     ///< year, region, ...: kept among the notes
  narrative,  ///< introduction, objectives, ...: only ends the value before it
  other       ///< looks like a label, and is none that is known: likewise
};

/// A label on a line of a page, and what stands behind it on the line.
struct PageLabel {
  PageField field = PageField::other;
  std::optional<PartnerRole> role;  ///< of `partners`, if the label tells it
  std::string written;              ///< without its colon
  std::string value;                ///< empty if the value stands below
  bool has_colon = false;           ///< or is known from HTML: surely a label
};

/// The label that a line starts with or is; in English, Serbian Latin or Serbian Cyrillic.
std::optional<PageLabel> page_label(const PageLine& line);

/// "Obuhvaćene opštine", "Where we work": a label that is none that is known, and speaks of places.
bool is_label_of_places(std::string_view written);
/// "Published", "Datum objave": a label that speaks of the page and not of the project.
bool is_label_of_page(std::string_view written);

}  // namespace obuhvat
