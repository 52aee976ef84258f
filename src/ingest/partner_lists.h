#pragma once

#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "ingest/geodata.h"

namespace obuhvat {

/// One organisation of a list, and the role that a word before it or in brackets behind it tells.
struct ListedPartner {
  std::string text;
  std::optional<PartnerRole> role;
};

/// The names that a list of organisations must not be cut in.
class PartnerNames {
 public:
  explicit PartnerNames(const std::vector<KnownPartner>& known);

  /// The known name that a text is, without an article before it and without what stands in
  /// brackets behind it; empty if it is none.
  std::string known_name(std::string_view text) const;
  /// A known acronym in brackets behind a name that is not known: "Swiss government (SDC)".
  std::string acronym_behind(std::string_view text) const;
  /// The name of a country that gives money, by itself: "Japan", not "Embassy of Japan".
  bool is_country(std::string_view text) const;
  /// Bytes of the longest known name, and of what may stand around it.
  std::size_t longest() const { return longest_; }

 private:
  struct Known {
    bool is_acronym = false;
    PartnerRole role = PartnerRole::implementing;
    bool is_country = false;
  };
  const Known* find(std::string_view text) const;
  /// Whether what stands in brackets behind a known name says nothing of which organisation it is.
  bool is_aside(std::string_view inner, const Known& head) const;

  std::map<std::string, Known, std::less<>> keys_;  ///< by name_key
  std::size_t longest_ = 0;
};

/// As split_partners in written_lists.h.
std::vector<ListedPartner> partner_list(std::string_view text, const PartnerNames& names);

}  // namespace obuhvat
