#pragma once

#include <map>
#include <optional>
#include <set>
#include <string>
#include <vector>

#include "gazetteer/gazetteer.h"
#include "ingest/geodata.h"
#include "ingest/project_record.h"

namespace obuhvat {

/// Under which key pages in different languages name the same organisation and the same place.
class VersionKeys {
 public:
  VersionKeys(const Gazetteer& gazetteer, const std::vector<KnownPartner>& known);

  /// The id of a known partner, else the folded name with '~' before it.
  std::string of_partner(const WrittenPartner& partner) const;
  /// The code of the municipality or city, else the folded name with '~' before it.
  std::string of_place(const WrittenPlace& place) const;
  bool is_guess(const WrittenPlace& place) const;

 private:
  const Gazetteer& gazetteer_;
  std::map<std::string, PartnerId> partners_;
};

/// What of a page tells which project it is about, in no language.
struct PageVersion {
  PageVersion(const ProjectRecord& record, const VersionKeys& keys);

  LocalizedText title;  ///< folded
  Period period;
  std::set<std::string> partners;  ///< keys of those that are known and no donors
  std::set<std::string> donors;
  std::set<std::string> places;
  bool places_are_known = false;  ///< there are some, and each leads to a municipality
  std::optional<Budget> budget;
  std::optional<int> count;  ///< of municipalities, as the page states it
  std::set<std::string> identifiers;
};

/// Whether two pages are one project.
struct PageMatch {
  enum class Kind {
    none,
    doubtful,   ///< something speaks for it, and not enough
    no_places,  ///< they are one by dates and organisations alone: no place speaks for it
    sure
  };
  Kind kind = Kind::none;
  std::string why;  ///< in words; empty for `none`

  bool is_one() const { return kind == Kind::sure || kind == Kind::no_places; }
};
PageMatch match_pages(const PageVersion& a, const PageVersion& b);

/// Adds to `into` what `from` says beside it; what they do not agree in becomes a finding.
void unite_pages(ProjectRecord& into, const ProjectRecord& from, const PageMatch& match,
                 const VersionKeys& keys);

}  // namespace obuhvat
