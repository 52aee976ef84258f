#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "gazetteer/name_index.h"

namespace obuhvat {

/// Where a place must lie, as a name beside it tells: "Niš", "Nišavski okrug", "20", "Srbija".
/// A name that tells nothing is not understood and allows everything.
struct PlaceScope {
  enum class Meaning { not_understood, somewhere_here, elsewhere };
  Meaning meaning = Meaning::not_understood;
  std::string text;               ///< as it was written
  std::vector<UnitNumber> units;  ///< that lie in it, sorted; a city and its members

  bool is_whole_country = false;  ///< settles nothing between a place here and one elsewhere

  bool is_understood() const { return meaning != Meaning::not_understood; }
  bool allows(UnitNumber unit) const;
};

/// Reads such names. The seat of a district stands for the district only in a hint from outside
/// the name, such as a district column: "Bujanovac, Vranje" in one text is two places.
class ScopeReader {
 public:
  ScopeReader(const NameIndex& index, const std::vector<District>& districts);

  enum class Where { in_text, in_hint };
  PlaceScope read(std::string_view text, Where where) const;

 private:
  PlaceScope read_whole(std::string_view text, Where where) const;
  void add_district(const std::string& name, const std::string& code);
  void add_units_of_district(const std::string& code, std::vector<UnitNumber>& units) const;
  bool reads_district(std::string_view ascii, Where where, bool is_unit,
                      std::vector<UnitNumber>& units) const;

  const NameIndex& index_;
  StringMap<std::vector<UnitNumber>> districts_;        ///< by code
  StringMap<std::vector<std::string>> district_names_;  ///< folded name without "okrug" -> codes
  StringMap<std::vector<std::string>> district_seats_;
  StringMap<bool> elsewhere_;
};

}  // namespace obuhvat
