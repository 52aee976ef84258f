#pragma once

#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "model/municipality.h"
#include "model/project.h"

namespace obuhvat {

/// Another name of a municipality: minority-language, former, exonym, ASCII form, or the name of a
/// settlement that stands for its municipality.
struct GazetteerName {
  MunicipalityCode code;
  std::string name;
  std::string kind;  ///< as in geodata/gazetteer: "minority_language", "exonym", "settlement", ...
};

/// A municipality that a written name may mean.
struct Candidate {
  MunicipalityCode code;
  std::string name;  ///< its name in Serbian Latin
  double score = 0;  ///< 0 to 1
};

/// What became of one written name, with the reason.
struct Resolution {
  std::string written;
  MatchKind kind = MatchKind::unresolved;
  /// The map units it stands for: one, the members of a city, or none.
  std::vector<MunicipalityCode> codes;
  std::optional<MunicipalityCode> via;  ///< the city, if `kind` is city
  std::string name;                     ///< name in Serbian Latin of what it resolved to
  /// 0 to 1. 1 for a name as it stands in the gazetteer or without diacritics, whatever the kind;
  /// 0.95 for a Serbian case form; less than 1 for fuzzy; 0 for ambiguous and unresolved.
  double confidence = 0;
  std::vector<Candidate> candidates;  ///< best first; filled if ambiguous, fuzzy or unresolved
  bool is_elsewhere = false;          ///< unresolved, for it is a place or country that is not ours
  bool is_hint_unknown = false;    ///< what stood beside it is no place that is known; left aside
  std::vector<std::string> steps;  ///< what was tried, in order, one sentence each
  bool is_settled = false;  ///< a person decided it (DecisionBook): no finding is due any more

  bool is_resolved() const { return !codes.empty(); }
};

/// Turns a place name as people write it into municipalities. Exact beats alias beats fuzzy;
/// an ambiguous name is never settled by chance. Not a geocoder: it knows no streets and no
/// places outside Serbia. Safe to share between threads.
class Gazetteer {
 public:
  /// Without `districts` a hint may be a district's code but not its name.
  Gazetteer(const std::vector<Municipality>& municipalities,
            const std::vector<GazetteerName>& names, const std::vector<District>& districts = {});
  ~Gazetteer();
  Gazetteer(Gazetteer&&) noexcept;

  /// `hint` is a name that stands beside the place and may settle it: a city, or a district by
  /// its name, code or seat. A hint that is not understood is left aside; one that contradicts
  /// the name stops it (`ambiguous`).
  Resolution resolve(std::string_view written, std::string_view hint = {}) const;

 private:
  struct Index;
  std::unique_ptr<const Index> index_;
};

}  // namespace obuhvat
