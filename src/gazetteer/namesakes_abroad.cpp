#include "gazetteer/namesakes_abroad.h"

#include <array>
#include <set>
#include <string>

#include "gazetteer/name_folding.h"
#include "gazetteer/places_elsewhere.h"

namespace obuhvat {
namespace {

using namespace std::string_view_literals;

/// Full names of municipalities here that are towns or municipalities there as well.
constexpr std::array namesakes{// Bosnia and Herzegovina
                               "Stari Grad"sv, "Priboj"sv, "Rakovica"sv,
                               // Croatia
                               "Požega"sv, "Trstenik"sv, "Velika Plana"sv, "Rača"sv, "Ada"sv,
                               // North Macedonia
                               "Blace"sv, "Bač"sv, "Bela Crkva"sv,
                               // Bulgaria
                               "Dimitrovgrad"sv, "Kula"sv, "Loznica"sv, "Novi Pazar"sv, "Sopot"sv,
                               "Trgovište"sv, "Topola"sv,
                               // Montenegro, Albania, Slovenia
                               "Bor"sv};

const std::set<std::string>& folded_names() {
  static const std::set<std::string> names = [] {
    std::set<std::string> folded;
    for (const auto name : namesakes) folded.insert(fold_name(name).ascii);
    for (const auto name : places_elsewhere()) folded.insert(fold_name(name).ascii);
    return folded;
  }();
  return names;
}

}  // namespace

bool has_namesake_abroad(std::string_view written) {
  return folded_names().contains(fold_name(written).ascii);
}

}  // namespace obuhvat
