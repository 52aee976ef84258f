#pragma once

#include <mutex>
#include <string>
#include <vector>

#include "gazetteer/edit_distance.h"
#include "gazetteer/name_index.h"
#include "gazetteer/place_scope.h"

namespace obuhvat {

/// A unit near a written name, by the best of its names.
struct NearUnit {
  UnitNumber unit = no_unit;
  std::size_t distance = 0;      ///< letters to change, spaces not counted
  double score = 0;              ///< 1 - distance / length; under 1
  bool is_typing_error = false;  ///< the difference is one that a hand makes
  Edit edit = Edit::none;
  std::string by_name;          ///< the name it is near to
  bool has_same_words = false;  ///< distance 0: other diacritics, not another space
  bool is_official = false;     ///< by_name is the unit's own, not one of its other names
};

/// What the neighbourhood of a written name says.
struct NearNames {
  enum class Verdict { accepted, tied, elsewhere, too_far, nothing };
  Verdict verdict = Verdict::nothing;
  std::vector<NearUnit> units;  ///< best first; the accepted one is the first
  std::string elsewhere;        ///< the name that is no municipality and as near
};

/// Finds names that a written one may be a typing error of. Accepts only one unit that is clearly
/// nearest, by a difference of one letter (two in names of nine letters or more), spaces not
/// counted; short names and other names than the official ones are held to less. Never accepts
/// what is as near to a place elsewhere. The reasons for each rule stand in near_names.cpp.
///
/// What it compares with is built when it is first asked: a name that is written as it is known
/// never asks. Several threads may.
class NearNameFinder {
 public:
  explicit NearNameFinder(const NameIndex& index) : index_(index) {}

  /// Only units that `scope` allows.
  NearNames find(const FoldedName& written, const PlaceScope& scope) const;
  /// Units with a name of several words of which the first is written short; tied if a place
  /// elsewhere has such a name as well.
  NearNames abbreviated(const FoldedName& written, const PlaceScope& scope) const;
  /// The name elsewhere that the written one is, or null. With Strict::yes its diacritics count.
  enum class Strict { no, yes };
  const std::string* elsewhere(const FoldedName& written, Strict strict = Strict::no) const;
  /// A case form of a place elsewhere: "Odžaka" is also of Odžak.
  bool is_form_elsewhere(const FoldedName& written) const {
    return lists().elsewhere_forms.contains(std::string_view(written.ascii));
  }

 private:
  enum class Standing { official, other_name, doubtful, elsewhere };
  struct Entry {
    std::string text;
    std::string ascii;
    std::string letters;  ///< ascii without spaces
    LetterSet set = 0;
    UnitNumber unit = no_unit;
    Standing standing = Standing::official;
  };
  /// A place elsewhere and how a written name differs from it.
  struct Rival {
    std::size_t distance = 0;
    Edit edit = Edit::several;
    std::string text;
  };
  static bool is_typing_error(const Entry& entry, const FoldedName& written,
                              std::string_view letters, std::size_t distance,
                              const SingleEdit& edit);
  static bool is_as_near(const Rival& rival, const NearUnit& unit);
  static void drop_less_likely(std::vector<NearUnit>& units);
  void add_units_by_word(std::string_view ascii, const PlaceScope& scope,
                         std::vector<NearUnit>& units) const;

  struct Lists {
    std::vector<Entry> entries;
    StringMap<std::string> elsewhere;        ///< folded -> as listed
    StringMap<std::string> elsewhere_forms;  ///< the same by their case forms
  };
  const Lists& lists() const {
    std::call_once(built_, [this] { lists_ = built(); });
    return lists_;
  }
  Lists built() const;

  const NameIndex& index_;
  mutable std::once_flag built_;
  mutable Lists lists_;  ///< through lists() only
};

}  // namespace obuhvat
