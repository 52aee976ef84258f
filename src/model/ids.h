#pragma once

#include <compare>
#include <string>
#include <utility>

namespace obuhvat {

/// A text that identifies one kind of thing and cannot be mistaken for another kind's.
template <class Tag>
class Id {
 public:
  Id() = default;
  explicit Id(std::string text) : text_(std::move(text)) {}
  const std::string& text() const { return text_; }
  bool is_empty() const { return text_.empty(); }
  auto operator<=>(const Id&) const = default;

 private:
  std::string text_;
};

/// Official code (matični broj), five digits, e.g. "70432" for Vranje. 71308 (the city of Belgrade)
/// and 70858 (the city of Niš) are keys of ours: the register gives cities of city municipalities
/// no code of their own.
using MunicipalityCode = Id<struct MunicipalityTag>;
/// Two digits, "00" (Belgrade) to "29".
using DistrictCode = Id<struct DistrictTag>;
using CentreId = Id<struct CentreTag>;
using ProjectId = Id<struct ProjectTag>;
using PartnerId = Id<struct PartnerTag>;

}  // namespace obuhvat
