#include "ingest/project_union.h"

#include <fmt/format.h>

#include <algorithm>

#include "ingest/name_key.h"

namespace obuhvat {
namespace {

class Union {
 public:
  explicit Union(std::vector<Disagreement>& disagreements) : disagreements_(disagreements) {}

  void text(const char* field, std::string& own, const std::string& other) {
    value(field, own, other, own.empty(), other.empty(), [](const std::string& s) { return s; });
  }

  void texts(const std::string& field, LocalizedText& own, const LocalizedText& other) {
    for (const Language language : all_languages)
      if (own.exact(language).empty() ||
          ascii_key(own.exact(language)) != ascii_key(other.exact(language)))  // but for a comma
        text(fmt::format("{}.{}", field, tag_of(language)).c_str(), own.exact(language),
             other.exact(language));
  }

  /// Of two dates that may be the same day the more precise one is kept.
  void date(const char* field, std::optional<PartialDate>& own,
            const std::optional<PartialDate>& other) {
    if (own && other && own->first_day() <= other->first_day() &&
        other->last_day() <= own->last_day())
      own = other;
    else if (!(own && other && other->first_day() <= own->first_day() &&
               own->last_day() <= other->last_day()))
      optional(field, own, other, [](const PartialDate& d) { return d.text(); });
  }

  template <class T, class Show>
  void optional(const char* field, std::optional<T>& own, const std::optional<T>& other,
                Show show) {
    value(field, own, other, !own, !other, [&](const std::optional<T>& v) { return show(*v); });
  }

  template <class T, class Same>
  static void list(std::vector<T>& own, const std::vector<T>& other, Same same) {
    for (const auto& item : other)
      if (std::none_of(own.begin(), own.end(), [&](const T& o) { return same(o, item); }))
        own.push_back(item);
  }

 private:
  template <class T, class Show>
  void value(const char* field, T& own, const T& other, bool own_is_empty, bool other_is_empty,
             Show show) {
    if (other_is_empty) return;
    if (own_is_empty) {
      own = other;
      return;
    }
    const std::string kept = show(own);
    const std::string left = show(other);
    if (kept != left) disagreements_.push_back({field, kept, left});
  }

  std::vector<Disagreement>& disagreements_;
};

bool same_place(const ProjectPlace& a, const ProjectPlace& b) {
  if (a.municipality || b.municipality) return a.municipality == b.municipality;
  return a.as_written == b.as_written;
}

}  // namespace

std::vector<Disagreement> unite(Project& project, const Project& other) {
  std::vector<Disagreement> disagreements;
  Union parts(disagreements);
  parts.texts("title", project.title, other.title);
  parts.texts("subtitle", project.subtitle, other.subtitle);
  parts.date("start", project.period.start, other.period.start);
  parts.date("end", project.period.end, other.period.end);
  parts.optional("status", project.status, other.status,
                 [](ProjectStatus status) { return std::string(name_of(status)); });
  if (project.coverage == CoverageKind::unknown) project.coverage = other.coverage;
  if (other.coverage != CoverageKind::unknown && other.coverage != project.coverage)
    disagreements.push_back(
        {"coverage", std::string(name_of(project.coverage)), std::string(name_of(other.coverage))});
  parts.optional("declared_municipality_count", project.declared_municipality_count,
                 other.declared_municipality_count, [](int n) { return std::to_string(n); });
  parts.optional("budget", project.budget, other.budget,
                 [](const Budget& b) { return fmt::format("{} {}", b.currency, b.amount); });
  parts.text("area", project.area, other.area);
  if (project.notes.empty()) project.notes = other.notes;  // prose differs without disagreeing
  Union::list(project.partners, other.partners,
              [](const auto& a, const auto& b) { return a == b; });
  Union::list(project.places, other.places, same_place);
  Union::list(project.sites, other.sites, [](const ProjectSite& a, const ProjectSite& b) {
    return a.name == b.name && a.point == b.point;
  });
  Union::list(project.identifiers, other.identifiers,
              [](const ProjectIdentifier& a, const ProjectIdentifier& b) {
                return a.type == b.type && a.value == b.value;
              });
  Union::list(project.sources, other.sources, [](const RecordSource& a, const RecordSource& b) {
    return a.file == b.file && a.page == b.page && a.language == b.language;
  });
  return disagreements;
}

}  // namespace obuhvat
