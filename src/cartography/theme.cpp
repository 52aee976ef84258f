#include "cartography/theme.h"

#include <optional>

#include "cartography/classes.h"
#include "cartography/words.h"

namespace obuhvat {
namespace {

/// Collects the classes and gives each unit one.
class ThemeMaker {
 public:
  ThemeMaker(const MapData& data, const CoverageTable& coverage, Language language,
             const Style& style)
      : data_(data), coverage_(coverage), language_(language), style_(style) {}

  std::size_t add(std::string label, Fill fill) {
    theme.classes.push_back({std::move(label), fill, 0});
    return theme.classes.size() - 1;
  }
  std::size_t add(Word word, const Colour& colour) {
    return add(text_of(word, language_), Fill{colour, std::nullopt});
  }

  /// What units without a project of their own are: tinted by a national project, hatched where
  /// the only project does not say where it works, else without activity.
  std::size_t add_rest() {
    if (!coverage_.national.empty()) return add(Word::national_coverage, style_.map.national);
    if (!coverage_.unlocated.empty() && coverage_.covered_count() == 0)
      return add(text_of(Word::unknown_coverage, language_), style_.map.unknown);
    return add(Word::not_covered, style_.map.not_covered);
  }

  template <class ClassOf>
  void assign(ClassOf class_of, std::size_t rest) {
    std::optional<std::size_t> outside;
    for (const auto& unit : data_.units) {
      std::size_t index = rest;
      if (unit.coverage == nullptr) {
        if (!outside) outside = add(Word::outside_scope, style_.map.outside_scope);
        index = *outside;
      } else if (unit.is_covered()) {
        index = class_of(*unit.coverage);
      }
      ++theme.classes[index].count;
      theme.class_of_unit.push_back(index);
    }
  }

  Theme theme;

 private:
  const MapData& data_;
  const CoverageTable& coverage_;
  Language language_;
  const Style& style_;
};

}  // namespace

Theme make_theme(const Dataset& dataset, const CoverageTable& coverage, const MapData& data,
                 const SheetRequest& request, const Style& style) {
  const Language language = request.language;
  ThemeMaker maker(data, coverage, language, style);
  if (request.kind == SheetKind::project) {
    maker.theme.title = text_of(Word::legend, language);
    std::string label = text_of(Word::covered, language);
    const Project* project = dataset.project(request.project);
    if (project != nullptr && project->status)
      label += ", " + text_of(Word::project, language) + " " +
               name_of_status(*project->status, language);
    const std::size_t covered = maker.add(label, Fill{style.map.covered, std::nullopt});
    const std::size_t rest = maker.add_rest();
    maker.assign([&](const Coverage&) { return covered; }, rest);
    return std::move(maker.theme);
  }
  maker.theme.title = text_of(Word::projects_per_municipality, language);
  std::vector<long> counts;
  for (const auto& unit : coverage.units) counts.push_back(static_cast<long>(unit.projects.size()));
  const auto classes = count_classes(counts);
  for (std::size_t i = 0; i < classes.size(); ++i)
    maker.add(label_of(classes[i], language),
              {ramp_colour(style.map.classes, i, classes.size()), std::nullopt});
  const std::size_t rest = maker.add_rest();
  maker.assign(
      [&](const Coverage& unit) {
        const auto n = static_cast<long>(unit.projects.size());
        std::size_t index = 0;
        while (index + 1 < classes.size() && !classes[index].contains(n)) ++index;
        return index;
      },
      rest);
  return std::move(maker.theme);
}

}  // namespace obuhvat
