#pragma once

#include <cstdint>
#include <functional>
#include <mutex>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "gazetteer/gazetteer.h"
#include "gazetteer/name_folding.h"

namespace obuhvat {

/// A municipality or parent city in the order of the gazetteer's constructor.
using UnitNumber = std::uint32_t;
inline constexpr UnitNumber no_unit = static_cast<UnitNumber>(-1);

/// What the gazetteer needs of a municipality.
struct Unit {
  MunicipalityCode code;
  std::string name;  ///< Serbian Latin
  FoldedName folded;
  DistrictCode district;
  bool is_city = false;  ///< a parent city: stands for its members
  UnitNumber parent = no_unit;
  std::vector<UnitNumber> members;  ///< of a parent city, in order of code
};

enum class NameSource { official_latin, official_cyrillic, official_english, alias, ascii_alias };

/// One known name of one unit.
struct KnownName {
  UnitNumber unit = no_unit;
  NameSource source = NameSource::alias;
  std::string text;  ///< as shipped
  std::string kind;  ///< of an alias, as in GazetteerName
  FoldedName folded;
};

struct NameMatch {
  UnitNumber unit = no_unit;
  MatchKind kind = MatchKind::exact;
  const KnownName* name = nullptr;
};

/// How sure a look-up is: an official name as it is written, before an alias as it is written or
/// an official name without its diacritics, before an alias without its diacritics.
enum class MatchTier { none, official, spelled, bare };

struct NameMatches {
  MatchTier tier = MatchTier::none;
  std::vector<NameMatch> units;  ///< of the best tier, one a unit, in order of code
};

/// Units that have a written case form, diacritics left aside; sorted.
struct CaseFormMatches {
  std::vector<UnitNumber> units;
  std::size_t shortest_name = 0;   ///< letters of the shortest name behind it
  bool as_spelled = false;         ///< with its diacritics
  std::string settlement;          ///< whose form it is, if not the unit's own
  bool needs_preposition = false;  ///< a village's: "palica" is a stick, "iz Palića" is from Palić
};

/// True for the kinds "settlement", "centre_settlement", "listed_settlement".
bool is_settlement(std::string_view kind);

struct StringHash {
  using is_transparent = void;
  std::size_t operator()(std::string_view text) const {
    return std::hash<std::string_view>()(text);
  }
};
template <class Value>
using StringMap = std::unordered_map<std::string, Value, StringHash, std::equal_to<>>;

/// Every known name, found by its folded form.
class NameIndex {
 public:
  NameIndex(const std::vector<Municipality>& municipalities,
            const std::vector<GazetteerName>& names);

  const std::vector<Unit>& units() const { return units_; }
  const std::vector<KnownName>& names() const { return names_; }
  /// no_unit if there is no such code.
  UnitNumber by_code(std::string_view code) const;
  NameMatches by_name(const FoldedName& written) const;
  CaseFormMatches by_case_form(const FoldedName& written) const;
  /// Units whose official name of several words has this word.
  std::vector<UnitNumber> by_word(std::string_view ascii) const;

 private:
  struct FormOf {
    UnitNumber unit;
    std::size_t base_size;
    std::string latin;
    std::string settlement;  ///< empty for a unit's own name
    bool needs_preposition;
  };
  enum class Alone { no, yes };  ///< whether a form may stand without a preposition
  /// A name whose case forms are known. They are worked out when somebody first asks for one: most
  /// names are written in the nominative, and all forms take a third of the time of building.
  struct Declined {
    UnitNumber unit;
    FoldedName name;
    std::string settlement;
    Alone alone;
    bool has_village_plural;
  };
  void build_forms() const;
  void add_name(UnitNumber unit, NameSource source, const std::string& text,
                const std::string& kind);
  void add_form(UnitNumber unit, const std::string& latin, std::size_t base_size,
                const std::string& settlement, Alone alone) const;

  std::vector<Unit> units_;
  std::vector<KnownName> names_;
  StringMap<UnitNumber> codes_;
  StringMap<std::vector<std::size_t>> by_ascii_;  ///< positions in names_
  std::vector<Declined> declined_;
  mutable std::once_flag forms_built_;
  mutable StringMap<std::vector<FormOf>> forms_;  ///< through build_forms only
  StringMap<std::vector<UnitNumber>> words_;
};

}  // namespace obuhvat
