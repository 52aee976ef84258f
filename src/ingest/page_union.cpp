// How two pages about one project become one record.
#include <fmt/format.h>

#include <algorithm>

#include "gazetteer/name_folding.h"
#include "ingest/name_key.h"
#include "ingest/page_version.h"
#include "support/text.h"

namespace obuhvat {
namespace {

class PageUnion {
 public:
  PageUnion(ProjectRecord& into, const ProjectRecord& from, const VersionKeys& keys)
      : into_(into), from_(from), to_(into.project), more_(from.project), keys_(keys) {}

  void unite(const PageMatch& match) {
    into_.report.append(from_.report);
    into_.report.add(
        match.kind == PageMatch::Kind::no_places ? Severity::warning : Severity::info,
        "page-versions-merged", into_.place_of("title"),
        fmt::format("{} and {} are read as one project: {}", own_file(), other_file(), match.why),
        "give the files one at a time if they are two projects");
    texts("title", to_.title, more_.title);
    texts("subtitle", to_.subtitle, more_.subtitle);
    const auto date = [](const PartialDate& d) { return d.text(); };
    value("start", to_.period.start, more_.period.start, date);
    value("end", to_.period.end, more_.period.end, date);
    value("status", to_.status, more_.status,
          [](ProjectStatus status) { return std::string(name_of(status)); });
    value("declared_municipality_count", to_.declared_municipality_count,
          more_.declared_municipality_count, [](int count) { return std::to_string(count); });
    value("budget", to_.budget, more_.budget, [](const Budget& budget) {
      return fmt::format("{} {}", budget.currency, budget.amount);
    });
    coverage();
    area();
    partners();
    places();
    identifiers();
    notes();
    for (const auto& source : more_.sources) to_.sources.push_back(source);
    if (const std::string key = ascii_key(to_.title.en); into_.id_is_made && !key.empty())
      to_.id = ProjectId{key};
  }

 private:
  std::string own_file() const { return into_.report.file(); }
  std::string other_file() const { return from_.report.file(); }

  void differ(const std::string& field, const std::string& own, const std::string& other,
              Severity severity = Severity::warning) {
    into_.report.add(
        severity, "page-versions-differ", into_.place_of(field),
        fmt::format("{} in {}, {} in {}; the first counts", own, own_file(), other, other_file()),
        "correct the page that is wrong");
  }
  void only_in(const std::string& field, const std::string& what, const std::string& file,
               const std::string& lacking) {
    into_.report.add(
        Severity::warning, "page-versions-differ", into_.place_of(field),
        fmt::format("\"{}\" is named in {} and not in {}; it is kept", what, file, lacking),
        "correct the page that is wrong");
  }

  void texts(const std::string& field, LocalizedText& own, const LocalizedText& other) {
    for (const Language language : all_languages) {
      std::string& text = own.exact(language);
      const std::string& more = other.exact(language);
      if (text.empty())
        text = more;
      else if (!more.empty() && name_key(text) != name_key(more))
        differ(field, fmt::format("\"{}\"", text), fmt::format("\"{}\"", more));
    }
  }

  template <class Value, class Text>
  void value(const std::string& field, std::optional<Value>& own, const std::optional<Value>& other,
             Text text) {
    if (!own)
      own = other;
    else if (other && text(*own) != text(*other))
      differ(field, fmt::format("{} is {}", field, text(*own)), text(*other));
  }

  void coverage() {
    if (!from_.states_coverage) return;
    if (!into_.states_coverage) {
      to_.coverage = more_.coverage;
      into_.states_coverage = true;
    } else if (to_.coverage != more_.coverage) {
      differ("coverage", fmt::format("coverage is {}", name_of(to_.coverage)),
             std::string(name_of(more_.coverage)));
    }
  }

  /// In two languages it cannot be compared.
  void area() {
    if (to_.area.empty())
      to_.area = more_.area;
    else if (!more_.area.empty() && share_a_language() &&
             name_key(to_.area) != name_key(more_.area))
      differ("area", fmt::format("\"{}\"", to_.area), fmt::format("\"{}\"", more_.area));
  }
  bool share_a_language() const {
    return std::any_of(to_.sources.begin(), to_.sources.end(), [&](const RecordSource& own) {
      return std::any_of(more_.sources.begin(), more_.sources.end(),
                         [&](const RecordSource& other) { return own.language == other.language; });
    });
  }

  static std::string name_in_any(const WrittenPartner& partner) {
    const std::string name = partner.name.in(Language::en);
    return name.empty() ? partner.id : name;
  }

  void partners() {
    const bool both_name_some = !into_.partners.empty() && !from_.partners.empty();
    std::map<std::string, std::size_t> own;
    for (std::size_t i = 0; i < into_.partners.size(); ++i)
      own.emplace(keys_.of_partner(into_.partners[i]), i);
    std::set<std::string> theirs;
    const std::size_t own_count = into_.partners.size();
    for (const auto& partner : from_.partners) {
      const std::string key = keys_.of_partner(partner);
      theirs.insert(key);
      if (const auto found = own.find(key); found != own.end()) {
        partner_in_both(into_.partners[found->second], partner);
        continue;
      }
      own.emplace(key, into_.partners.size());
      into_.partners.push_back(partner);
      into_.partners.back().where = into_.place_of("partners");
      if (both_name_some) only_in("partners", name_in_any(partner), other_file(), own_file());
    }
    for (std::size_t i = 0; both_name_some && i < own_count; ++i)
      if (!theirs.contains(keys_.of_partner(into_.partners[i])))
        only_in("partners", name_in_any(into_.partners[i]), own_file(), other_file());
  }

  void partner_in_both(WrittenPartner& own, const WrittenPartner& other) {
    for (const Language language : all_languages)
      if (own.name.exact(language).empty()) own.name.exact(language) = other.name.exact(language);
    if (!own.role)
      own.role = other.role;
    else if (other.role && *own.role != *other.role)
      differ("partners", fmt::format("\"{}\" is {}", name_in_any(own), name_of(*own.role)),
             std::string(name_of(*other.role)));
  }

  void places() {
    const bool both_name_some = !into_.places.empty() && !from_.places.empty();
    std::map<std::string, std::size_t> own;
    for (std::size_t i = 0; i < into_.places.size(); ++i)
      own.emplace(keys_.of_place(into_.places[i]), i);
    std::set<std::string> theirs;
    const std::size_t own_count = into_.places.size();
    for (const auto& place : from_.places) {
      const std::string key = keys_.of_place(place);
      theirs.insert(key);
      if (const auto found = own.find(key); found != own.end()) {
        spelling(into_.places[found->second], place);
        continue;
      }
      own.emplace(key, into_.places.size());
      into_.places.push_back(place);
      into_.places.back().where = into_.place_of("places");
      if (both_name_some) only_in("places", place.as_written, other_file(), own_file());
    }
    for (std::size_t i = 0; both_name_some && i < own_count; ++i)
      if (!theirs.contains(keys_.of_place(into_.places[i])))
        only_in("places", into_.places[i].as_written, own_file(), other_file());
  }

  /// "Belgrade" is "Beograd" in the other language; "Dimitrovagrad" is a slip.
  void spelling(const WrittenPlace& own, const WrittenPlace& other) {
    if (fold_name(own.as_written).ascii == fold_name(other.as_written).ascii) return;
    if (!keys_.is_guess(own) && !keys_.is_guess(other) && !share_a_language()) return;
    into_.report.add(Severity::info, "page-versions-differ", own.where,
                     fmt::format("\"{}\" in {} is \"{}\" in {}: the same place, spelt another way",
                                 own.as_written, own_file(), other.as_written, other_file()),
                     "correct the page that is wrong");
  }

  void identifiers() {
    for (const auto& identifier : more_.identifiers) {
      const auto same_type =
          std::find_if(to_.identifiers.begin(), to_.identifiers.end(),
                       [&](const ProjectIdentifier& own) { return own.type == identifier.type; });
      const bool is_there = std::any_of(
          to_.identifiers.begin(), to_.identifiers.end(), [&](const ProjectIdentifier& own) {
            return own.type == identifier.type && own.value == identifier.value;
          });
      if (is_there) continue;
      if (same_type != to_.identifiers.end())
        only_in("identifiers", fmt::format("{} {}", identifier.type, identifier.value),
                other_file(), own_file());
      to_.identifiers.push_back(identifier);
    }
  }

  void notes() {
    std::vector<std::string> lines = split(to_.notes, '\n');
    for (auto& line : split(more_.notes, '\n'))
      if (std::find(lines.begin(), lines.end(), line) == lines.end())
        lines.push_back(std::move(line));
    std::erase(lines, "");
    to_.notes = join(lines, "\n");
  }

  ProjectRecord& into_;
  const ProjectRecord& from_;
  Project& to_;
  const Project& more_;
  const VersionKeys& keys_;
};

}  // namespace

void unite_pages(ProjectRecord& into, const ProjectRecord& from, const PageMatch& match,
                 const VersionKeys& keys) {
  PageUnion(into, from, keys).unite(match);
}

}  // namespace obuhvat
