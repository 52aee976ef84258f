#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "gazetteer/gazetteer.h"
#include "gazetteer/name_index.h"
#include "gazetteer/near_names.h"
#include "gazetteer/place_scope.h"
#include "gazetteer/place_wording.h"

namespace obuhvat {

/// The course of one Gazetteer::resolve, from the surest way to the least: code, names, names
/// without what stands around them, case forms, the parts of a text, near names.
class Resolver {
 public:
  Resolver(const NameIndex& index, const ScopeReader& scopes, const NearNameFinder& near);

  Resolution resolve(std::string_view written, std::string_view hint) const;

 private:
  /// Units that a text may mean, before any hint has been heard.
  struct Finding {
    std::vector<NameMatch> units;
    double confidence = 1;
    bool is_doubtful = false;  ///< the name also belongs to a place that is not ours
    std::string step;
  };
  bool by_code(const FoldedName& name, Resolution& result) const;
  bool is_accusative_plural(const FoldedName& name, const CaseFormMatches& forms) const;
  Finding by_names(const FoldedName& name) const;
  Finding by_reading(const Reading& reading) const;
  Finding by_any_reading(std::string_view part) const;
  /// A text of a place and what it lies in, in any order; several places; or neither (false).
  bool by_parts(const std::vector<std::string>& parts, const PlaceScope& hint,
                Resolution& result) const;
  std::optional<Finding> place_among(const std::vector<std::string>& parts,
                                     const std::vector<Finding>& findings,
                                     const std::vector<PlaceScope>& scopes) const;
  /// "N. Pazar": always a guess, told as fuzzy.
  bool by_abbreviation(const FoldedName& name, const PlaceScope& scope, Resolution& result) const;
  bool by_words(const FoldedName& name, const PlaceScope& hint, Resolution& result) const;
  NearNames near_reading(const FoldedName& name, const PlaceScope& scope, Resolution& result) const;
  void by_near_names(const FoldedName& name, const PlaceScope& scope, Resolution& result) const;

  void settle(const Finding& finding, const PlaceScope& scope, Resolution& result) const;
  void accept(UnitNumber unit, MatchKind kind, double confidence, Resolution& result) const;
  void stop_ambiguous(const std::vector<UnitNumber>& units, Resolution& result) const;
  std::string label(UnitNumber unit) const;

  const NameIndex& index_;
  const ScopeReader& scopes_;
  const NearNameFinder& near_;
};

}  // namespace obuhvat
