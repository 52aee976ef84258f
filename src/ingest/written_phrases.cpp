#include <algorithm>
#include <array>

#include "ingest/written_values.h"
#include "ingest/written_words.h"
#include "support/text.h"

namespace obuhvat {
namespace {

/// A phrase as folded_phrase gives it, and what it means.
template <class Meaning>
struct Phrase {
  std::string_view words;
  Meaning meaning;
};

constexpr auto planned = ProjectStatus::planned;
constexpr auto active = ProjectStatus::active;
constexpr auto completed = ProjectStatus::completed;

// clang-format off
constexpr auto status_phrases = std::to_array<Phrase<ProjectStatus>>({
    {"planned", planned}, {"pipeline", planned}, {"in pipeline", planned},
    {"pipeline identification", planned}, {"upcoming", planned}, {"future", planned},
    {"not started", planned}, {"not yet started", planned}, {"in preparation", planned},
    {"planiran", planned}, {"planirana", planned}, {"planirano", planned}, {"planirani", planned},
    {"u planu", planned}, {"u pripremi", planned}, {"u najavi", planned}, {"predstojeci", planned},
    {"nije poceo", planned}, {"nije zapoceo", planned},
    {"active", active}, {"ongoing", active}, {"on going", active}, {"in progress", active},
    {"implementation", active}, {"in implementation", active}, {"under implementation", active},
    {"being implemented", active}, {"implementing", active}, {"running", active},
    {"current", active}, {"started", active}, {"underway", active}, {"under way", active},
    {"aktivan", active}, {"aktivna", active}, {"aktivno", active}, {"aktivni", active},
    {"u toku", active}, {"u tijeku", active}, {"u realizaciji", active},
    {"u fazi realizacije", active}, {"u fazi implementacije", active},
    {"u implementaciji", active}, {"implementacija", active}, {"realizacija", active},
    {"realizacija u toku", active}, {"implementacija u toku", active},
    {"u sprovodenju", active}, {"sprovodi se", active}, {"realizuje se", active},
    {"tekuci", active}, {"traje", active}, {"zapocet", active}, {"zapoceo", active},
    {"completed", completed}, {"complete", completed}, {"ended", completed},
    {"closed", completed}, {"finished", completed}, {"finalised", completed},
    {"finalized", completed}, {"finalisation", completed}, {"finalization", completed},
    {"done", completed}, {"implemented", completed}, {"past", completed},
    {"zavrsen", completed}, {"zavrsena", completed}, {"zavrseno", completed},
    {"zavrseni", completed}, {"zavrsio", completed}, {"zavrsio se", completed},
    {"okoncan", completed}, {"okoncana", completed}, {"okoncano", completed},
    {"zatvoren", completed}, {"zakljucen", completed}, {"realizovan", completed},
    {"realizovano", completed}, {"realizovana", completed}, {"sproveden", completed},
    {"implementiran", completed}, {"gotov", completed}, {"gotovo", completed},
});

constexpr auto coverage_phrases = std::to_array<std::string_view>({
    "national", "national level", "nationwide", "nation wide", "countrywide", "country wide",
    "whole country", "the whole country", "entire country", "all country", "all of serbia",
    "whole of serbia", "the whole of serbia", "whole serbia", "entire serbia", "all serbia",
    "throughout serbia", "across serbia", "all municipalities", "all serbian municipalities",
    "all municipalities in serbia", "all municipalities of serbia", "serbia national",
    "nacionalni", "nacionalna", "nacionalno", "nacionalni nivo", "na nacionalnom nivou",
    "nacionalna pokrivenost", "republicki", "republicki nivo", "na republickom nivou",
    "cela srbija", "cijela srbija", "celu srbiju", "u celoj srbiji", "sirom srbije",
    "cela zemlja", "u celoj zemlji", "cela republika srbija", "cela teritorija",
    "cela teritorija srbije", "cela teritorija republike srbije", "teritorija cele srbije",
    "na celoj teritoriji", "na celoj teritoriji srbije", "na celoj teritoriji republike srbije",
    "na teritoriji cele srbije", "sve opstine", "sve opstine u srbiji", "sve opstine srbije",
    "sve opstine i gradovi", "svi gradovi i opstine", "sve jedinice lokalne samouprave", "svi jls",
    "sve jls",
});

constexpr auto donor = PartnerRole::donor;
constexpr auto implementing = PartnerRole::implementing;
constexpr auto government = PartnerRole::government;
constexpr auto un = PartnerRole::un;
constexpr auto role_phrases = std::to_array<Phrase<PartnerRole>>({
    {"donor", donor}, {"donors", donor}, {"donor agency", donor}, {"donor agencies", donor},
    {"donori", donor}, {"donator", donor}, {"donatori", donor}, {"donatora", donor},
    {"funder", donor}, {"funders", donor}, {"funding", donor}, {"funded by", donor},
    {"funding agency", donor}, {"funding organisation", donor}, {"funding organization", donor},
    {"funding source", donor}, {"funding partner", donor}, {"financed by", donor},
    {"financing", donor}, {"financier", donor}, {"sponsor", donor}, {"grant maker", donor},
    {"finansijer", donor}, {"finansijeri", donor}, {"finansira", donor}, {"finansirao", donor},
    {"finansirala", donor}, {"izvor finansiranja", donor}, {"finansiranje", donor},
    {"finansijska podrska", donor},
    {"implementing", implementing}, {"implementer", implementing}, {"implementor", implementing},
    {"implementing partner", implementing}, {"implementing partners", implementing},
    {"implementing agency", implementing}, {"implementing organisation", implementing},
    {"implementing organization", implementing}, {"implementation partner", implementing},
    {"implemented by", implementing}, {"executing", implementing},
    {"executing agency", implementing}, {"executing partner", implementing},
    {"realizator", implementing}, {"realizatori", implementing}, {"realizuje", implementing},
    {"partner na realizaciji", implementing}, {"partneri na realizaciji", implementing},
    {"partner u realizaciji", implementing}, {"partneri u realizaciji", implementing},
    {"partner u sprovodenju", implementing}, {"implementacioni partner", implementing},
    {"implementator", implementing}, {"sprovodi", implementing}, {"sprovodilac", implementing},
    {"izvrsilac", implementing}, {"izvodac", implementing}, {"nosilac", implementing},
    {"nosilac projekta", implementing},
    {"government", government}, {"governmental", government}, {"government partner", government},
    {"government partners", government}, {"government agency", government},
    {"governmental partner", government}, {"state institution", government},
    {"state institutions", government}, {"public institution", government},
    {"drzavna institucija", government}, {"drzavne institucije", government},
    {"drzavni organ", government}, {"drzavni partner", government},
    {"vlada", government}, {"vladin", government}, {"vladin partner", government},
    {"vladina institucija", government}, {"partner iz drzavnih institucija", government},
    {"partneri iz drzavnih institucija", government},
    {"un", un}, {"un agency", un}, {"un agencies", un}, {"un partner", un},
    {"un partners", un}, {"un organization", un}, {"un organisation", un},
    {"united nations", un}, {"united nations agency", un}, {"united nations partner", un},
    {"agencija un", un}, {"agencije un", un}, {"un agencija", un}, {"un agencije", un},
    {"ujedinjene nacije", un}, {"agencija ujedinjenih nacija", un},
});
// clang-format on

/// Longer texts are no phrase of these, and folding them would take time.
constexpr std::size_t longest_phrase = 120;  // bytes

template <class Meaning, std::size_t N>
std::optional<Meaning> meaning_of(std::string_view text,
                                  const std::array<Phrase<Meaning>, N>& phrases) {
  if (text.size() > longest_phrase) return std::nullopt;
  const std::string folded = folded_phrase(text);
  const auto found = std::find_if(phrases.begin(), phrases.end(),
                                  [&](const auto& phrase) { return phrase.words == folded; });
  return found == phrases.end() ? std::nullopt : std::optional(found->meaning);
}

/// "2 - Implementation" without its number, as IATI exports write their codes.
std::string_view without_code(std::string_view text) {
  text = trimmed(text);
  const auto word = text.find_first_not_of("0123456789 .:-)");
  return word == std::string_view::npos ? text : text.substr(word);
}

}  // namespace

std::optional<ProjectStatus> status_in_words(std::string_view text) {
  return meaning_of(without_code(text), status_phrases);
}

std::optional<CoverageKind> coverage_in_words(std::string_view text) {
  if (text.size() > longest_phrase) return std::nullopt;
  const std::string folded = folded_phrase(text);
  const bool known =
      std::find(coverage_phrases.begin(), coverage_phrases.end(), folded) != coverage_phrases.end();
  return known ? std::optional(CoverageKind::national) : std::nullopt;
}

std::optional<PartnerRole> role_in_words(std::string_view text) {
  return meaning_of(without_code(text), role_phrases);
}

}  // namespace obuhvat
