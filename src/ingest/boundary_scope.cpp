#include "ingest/boundary_scope.h"

#include <algorithm>
#include <array>

#include "gazetteer/name_folding.h"
#include "gazetteer/place_wording.h"
#include "ingest/boundary_codes.h"

namespace obuhvat {
namespace {

using namespace std::string_view_literals;

// Degrees, with a wide margin: a layer that is hundreds of metres off is still ours.
constexpr Box<LonLat> around_serbia{18.3, 41.7, 23.5, 46.7};
constexpr Box<LonLat> around_kosovo{19.9, 41.8, 21.9, 43.4};

// Folded, without "okrug", "district" and the like.
constexpr std::array areas_of_kosovo{"kosovo"sv,
                                     "kosova"sv,
                                     "kosove"sv,
                                     "kosovski"sv,
                                     "kosovo i metohija"sv,
                                     "kosovo and metohija"sv,
                                     "region kosovo i metohija"sv,
                                     "region of kosovo and metohija"sv,
                                     "autonomna pokrajina kosovo i metohija"sv,
                                     "ap kosovo i metohija"sv,
                                     "kosovsko mitrovacki"sv,
                                     "kosovskomitrovacki"sv,
                                     "kosovska mitrovica"sv,
                                     "kosovsko pomoravski"sv,
                                     "kosovskopomoravski"sv,
                                     "kosovo pomoravlje"sv,
                                     "pecki"sv,
                                     "pec"sv,
                                     "prizrenski"sv,
                                     "prizren"sv,
                                     "rs km"sv,
                                     "rs23"sv,
                                     "xk"sv,
                                     "xkx"sv,
                                     "xko"sv,
                                     "25"sv,
                                     "26"sv,
                                     "27"sv,
                                     "28"sv,
                                     "29"sv,
                                     "rs 25"sv,
                                     "rs 26"sv,
                                     "rs 27"sv,
                                     "rs 28"sv,
                                     "rs 29"sv};

constexpr std::array municipalities_of_kosovo{"decani"sv,
                                              "decan"sv,
                                              "dakovica"sv,
                                              "gjakova"sv,
                                              "dragas"sv,
                                              "dragash"sv,
                                              "gora"sv,
                                              "opolje"sv,
                                              "ferizaj"sv,
                                              "urosevac"sv,
                                              "fushe kosova"sv,
                                              "kosovo polje"sv,
                                              "gjilan"sv,
                                              "gnjilane"sv,
                                              "glogovac"sv,
                                              "drenas"sv,
                                              "gracanica"sv,
                                              "hani i elezit"sv,
                                              "deneral jankovic"sv,
                                              "elez han"sv,
                                              "istok"sv,
                                              "istog"sv,
                                              "junik"sv,
                                              "kacanik"sv,
                                              "kamenica"sv,
                                              "kosovska kamenica"sv,
                                              "klina"sv,
                                              "klokot"sv,
                                              "kosovska mitrovica"sv,
                                              "severna mitrovica"sv,
                                              "mitrovica"sv,
                                              "leposavic"sv,
                                              "lipljan"sv,
                                              "lipjan"sv,
                                              "malisevo"sv,
                                              "malisheva"sv,
                                              "mamusa"sv,
                                              "mamusha"sv,
                                              "novo brdo"sv,
                                              "obilic"sv,
                                              "orahovac"sv,
                                              "rahovec"sv,
                                              "partes"sv,
                                              "pec"sv,
                                              "peja"sv,
                                              "podujevo"sv,
                                              "podujeva"sv,
                                              "pristina"sv,
                                              "prishtina"sv,
                                              "prizren"sv,
                                              "ranilug"sv,
                                              "srbica"sv,
                                              "skenderaj"sv,
                                              "stimlje"sv,
                                              "shtime"sv,
                                              "strpce"sv,
                                              "shterpce"sv,
                                              "suva reka"sv,
                                              "suhareka"sv,
                                              "vitina"sv,
                                              "viti"sv,
                                              "vucitrn"sv,
                                              "peja pec"sv,
                                              "peje"sv,
                                              "kllokot"sv,
                                              "suhareke"sv,
                                              "partesh"sv,
                                              "gjakove"sv,
                                              "kamenice"sv,
                                              "malisheve"sv,
                                              "fushe kosovo"sv,
                                              "fushe kosove"sv,
                                              "kline"sv,
                                              "novo berdo"sv,
                                              "novoberde"sv,
                                              "gllogovc"sv,
                                              "obiliq"sv,
                                              "prishtine"sv,
                                              "podujeve"sv,
                                              "leposaviq"sv,
                                              "mitrovice"sv,
                                              "mitrovica e jugut"sv,
                                              "mitrovica e veriut"sv,
                                              "ranillug"sv,
                                              "vitia"sv,
                                              "vushtrri"sv,
                                              "zubin potok"sv,
                                              "zvecan"sv};

template <std::size_t n>
bool is_among(const std::array<std::string_view, n>& all, std::string_view folded) {
  return std::find(all.begin(), all.end(), folded) != all.end();
}

bool is_named_as_in_kosovo(const std::string& name) {
  for (const auto& reading : readings_of(fold_name(name)))
    if (is_among(municipalities_of_kosovo, reading.name.ascii) ||
        is_among(areas_of_kosovo, without_district_words(reading.name.ascii)))
      return true;
  return false;
}

constexpr std::size_t longest_name = 300;  // bytes; no place name comes near it

}  // namespace

bool says_kosovo(const BoundaryFeature& feature, const Box<LonLat>& box) {
  for (const auto& written : feature.codes)
    if (const auto code = five_digits(written); code && is_kosovo_code(*code)) return true;
  for (const auto& hint : feature.hints)
    if (hint.size() <= longest_name &&
        is_among(areas_of_kosovo, without_district_words(fold_name(hint).ascii)))
      return true;
  if (!box.overlaps(around_kosovo)) return false;
  return std::any_of(feature.names.begin(), feature.names.end(), [](const auto& name) {
    return name.size() <= longest_name && is_named_as_in_kosovo(name);
  });
}

bool is_out_of_reach(const Box<LonLat>& box) { return !box.overlaps(around_serbia); }

}  // namespace obuhvat
