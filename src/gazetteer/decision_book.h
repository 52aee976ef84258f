#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "gazetteer/gazetteer.h"
#include "gazetteer/name_index.h"

namespace obuhvat {

/// What a written name stands for, as a person settled it or as a guess that waits to be confirmed.
struct Decision {
  enum class Meaning { municipality, no_municipality };
  std::string text;
  std::string hint;  ///< a name that stood beside it; empty: wherever the hint does not contradict
  Meaning meaning = Meaning::municipality;
  MunicipalityCode code{};  ///< of a map unit or a city; nothing for no_municipality
  std::string rule;         ///< how it came about: "fuzzy", "ambiguous", a person's own word
  double score = 0;         ///< of the guess, 0 to 1
  std::string who;
  std::string when;

  /// A guess of the court that nobody has put a name to stays a guess.
  bool is_confirmed() const { return rule != "fuzzy" || !who.empty(); }
};

/// Decisions by the folded text: case, script, punctuation and spaces do not count, diacritics do.
/// Not a file: see ingest/decision_file.h.
class DecisionBook {
 public:
  /// The later of two for one text and hint counts.
  void add(Decision decision);
  /// The one for this text and hint, else null. Pointers hold until the next add().
  const Decision* find(std::string_view text, std::string_view hint = {}) const;
  std::size_t size() const { return decisions_.size(); }

  /// What two texts of one decision have in common.
  static std::string key_of(std::string_view text, std::string_view hint);

 private:
  std::vector<Decision> decisions_;
  StringMap<std::size_t> by_key_;
};

/// The decision for the name if there is one, else what the gazetteer makes of it; `book` may be
/// null. A decided name is of the kind `code` and is_settled; one that is no municipality is
/// unresolved and is_settled; a guess that nobody confirmed stays fuzzy. A decision without a hint
/// does not count against a hint that contradicts it.
Resolution resolve_with(const Gazetteer& gazetteer, const DecisionBook* book,
                        std::string_view written, std::string_view hint = {});

}  // namespace obuhvat
