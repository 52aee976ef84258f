#include "ingest/page_labels.h"

#include <algorithm>
#include <array>

#include "gazetteer/name_folding.h"
#include "ingest/list_text.h"
#include "ingest/partner_list_words.h"
#include "support/text.h"

namespace obuhvat {
namespace {

using namespace std::string_view_literals;

struct KnownLabel {
  std::string_view folded;  // to ASCII, Cyrillic letter by letter: one row for both scripts
  PageField field;
};

using enum PageField;

constexpr std::array known_labels{KnownLabel{"project title", title},
                                  KnownLabel{"title", title},
                                  KnownLabel{"project name", title},
                                  KnownLabel{"naziv projekta", title},
                                  KnownLabel{"naslov projekta", title},
                                  KnownLabel{"ime projekta", title},
                                  KnownLabel{"naslov", title},
                                  KnownLabel{"subtitle", subtitle},
                                  KnownLabel{"podnaslov", subtitle},

                                  KnownLabel{"project duration", period},
                                  KnownLabel{"duration", period},
                                  KnownLabel{"duration of the project", period},
                                  KnownLabel{"project period", period},
                                  KnownLabel{"period", period},
                                  KnownLabel{"implementation period", period},
                                  KnownLabel{"period of implementation", period},
                                  KnownLabel{"project implementation period", period},
                                  KnownLabel{"project dates", period},
                                  KnownLabel{"dates", period},
                                  KnownLabel{"timeframe", period},
                                  KnownLabel{"time frame", period},
                                  KnownLabel{"period implementacije", period},
                                  KnownLabel{"period realizacije", period},
                                  KnownLabel{"period sprovodenja", period},
                                  KnownLabel{"period trajanja", period},
                                  KnownLabel{"period trajanja projekta", period},
                                  KnownLabel{"period implementacije projekta", period},
                                  KnownLabel{"period realizacije projekta", period},
                                  KnownLabel{"trajanje", period},
                                  KnownLabel{"trajanje projekta", period},
                                  KnownLabel{"vreme trajanja", period},
                                  KnownLabel{"vreme trajanja projekta", period},
                                  KnownLabel{"vremenski okvir", period},
                                  KnownLabel{"vreme realizacije", period},
                                  KnownLabel{"vreme sprovodenja", period},
                                  KnownLabel{"vreme implementacije", period},
                                  KnownLabel{"vreme realizacije projekta", period},
                                  KnownLabel{"implementation", period},
                                  KnownLabel{"implementation dates", period},
                                  KnownLabel{"implementation time", period},
                                  KnownLabel{"realizacija", period},
                                  KnownLabel{"sprovodenje", period},

                                  KnownLabel{"start date", start},
                                  KnownLabel{"project start", start},
                                  KnownLabel{"project start date", start},
                                  KnownLabel{"start", start},
                                  KnownLabel{"starting date", start},
                                  KnownLabel{"begin date", start},
                                  KnownLabel{"datum pocetka", start},
                                  KnownLabel{"pocetak", start},
                                  KnownLabel{"pocetak projekta", start},
                                  KnownLabel{"datum pocetka projekta", start},

                                  KnownLabel{"end date", end},
                                  KnownLabel{"project end", end},
                                  KnownLabel{"project end date", end},
                                  KnownLabel{"end", end},
                                  KnownLabel{"ending date", end},
                                  KnownLabel{"completion date", end},
                                  KnownLabel{"datum zavrsetka", end},
                                  KnownLabel{"zavrsetak", end},
                                  KnownLabel{"zavrsetak projekta", end},
                                  KnownLabel{"kraj projekta", end},
                                  KnownLabel{"datum zavrsetka projekta", end},

                                  KnownLabel{"project partners", partners},
                                  KnownLabel{"project partner", partners},
                                  KnownLabel{"partners", partners},
                                  KnownLabel{"partner", partners},
                                  KnownLabel{"partneri", partners},
                                  KnownLabel{"partneri na projektu", partners},
                                  KnownLabel{"partneri u projektu", partners},
                                  KnownLabel{"projektni partneri", partners},
                                  KnownLabel{"partneri projekta", partners},
                                  KnownLabel{"partner na projektu", partners},
                                  KnownLabel{"implemented by", partners},
                                  KnownLabel{"implementing agency", partners},
                                  KnownLabel{"implementing agencies", partners},
                                  KnownLabel{"implementing organization", partners},
                                  KnownLabel{"implementing organisation", partners},
                                  KnownLabel{"implementing organizations", partners},
                                  KnownLabel{"implementing organisations", partners},
                                  KnownLabel{"nosilac projekta", partners},
                                  KnownLabel{"sprovodi", partners},
                                  KnownLabel{"realizuje", partners},
                                  KnownLabel{"realizator", partners},
                                  KnownLabel{"realizatori", partners},
                                  KnownLabel{"un agencies", partners},
                                  KnownLabel{"agencije un", partners},

                                  KnownLabel{"donor", donors},
                                  KnownLabel{"donors", donors},
                                  KnownLabel{"donor s", donors},
                                  KnownLabel{"project donor", donors},
                                  KnownLabel{"project donors", donors},
                                  KnownLabel{"funded by", donors},
                                  KnownLabel{"financed by", donors},
                                  KnownLabel{"funding", donors},
                                  KnownLabel{"funding source", donors},
                                  KnownLabel{"source of funding", donors},
                                  KnownLabel{"funder", donors},
                                  KnownLabel{"funders", donors},
                                  KnownLabel{"donator", donors},
                                  KnownLabel{"donatori", donors},
                                  KnownLabel{"donatori projekta", donors},
                                  KnownLabel{"donator projekta", donors},
                                  KnownLabel{"donori", donors},
                                  KnownLabel{"finansijer", donors},
                                  KnownLabel{"finansijeri", donors},
                                  KnownLabel{"finansira", donors},
                                  KnownLabel{"finansiraju", donors},
                                  KnownLabel{"izvor finansiranja", donors},
                                  KnownLabel{"projekat finansira", donors},

                                  KnownLabel{"project status", status},
                                  KnownLabel{"status", status},
                                  KnownLabel{"status of the project", status},
                                  KnownLabel{"status projekta", status},

                                  KnownLabel{"project area", area},
                                  KnownLabel{"thematic area", area},
                                  KnownLabel{"thematic areas", area},
                                  KnownLabel{"area of work", area},
                                  KnownLabel{"area", area},
                                  KnownLabel{"sector", area},
                                  KnownLabel{"oblast projekta", area},
                                  KnownLabel{"oblast", area},
                                  KnownLabel{"tematska oblast", area},
                                  KnownLabel{"oblast rada", area},
                                  KnownLabel{"sektor", area},
                                  KnownLabel{"project type", type},
                                  KnownLabel{"type of project", type},
                                  KnownLabel{"tip projekta", type},
                                  KnownLabel{"vrsta projekta", type},

                                  KnownLabel{"budget", budget},
                                  KnownLabel{"budget amount", budget},
                                  KnownLabel{"project budget", budget},
                                  KnownLabel{"total budget", budget},
                                  KnownLabel{"project value", budget},
                                  KnownLabel{"value of the project", budget},
                                  KnownLabel{"amount", budget},
                                  KnownLabel{"budzet", budget},
                                  KnownLabel{"budzet projekta", budget},
                                  KnownLabel{"ukupan budzet", budget},
                                  KnownLabel{"vrednost projekta", budget},
                                  KnownLabel{"ukupna vrednost", budget},
                                  KnownLabel{"ukupna vrednost projekta", budget},
                                  KnownLabel{"iznos", budget},
                                  KnownLabel{"total value", budget},
                                  KnownLabel{"value", budget},
                                  KnownLabel{"total amount", budget},
                                  KnownLabel{"contract value", budget},
                                  KnownLabel{"vrednost", budget},
                                  KnownLabel{"ukupan iznos", budget},
                                  KnownLabel{"total project value", budget},
                                  KnownLabel{"currency", currency},
                                  KnownLabel{"valuta", currency},
                                  KnownLabel{"contribution", contribution},
                                  KnownLabel{"eu contribution", contribution},
                                  KnownLabel{"total eu contribution", contribution},
                                  KnownLabel{"donor contribution", contribution},
                                  KnownLabel{"doprinos", contribution},
                                  KnownLabel{"doprinos eu", contribution},
                                  KnownLabel{"eu doprinos", contribution},
                                  KnownLabel{"doprinos donatora", contribution},

                                  KnownLabel{"coverage", coverage},
                                  KnownLabel{"geographic coverage", coverage},
                                  KnownLabel{"geographical coverage", coverage},
                                  KnownLabel{"geographic scope", coverage},
                                  KnownLabel{"geographical scope", coverage},
                                  KnownLabel{"obuhvat", coverage},
                                  KnownLabel{"geografski obuhvat", coverage},
                                  KnownLabel{"teritorijalni obuhvat", coverage},
                                  KnownLabel{"pokrivenost", coverage},

                                  KnownLabel{"locations", places},
                                  KnownLabel{"location", places},
                                  KnownLabel{"project location", places},
                                  KnownLabel{"project locations", places},
                                  KnownLabel{"implementation locations", places},
                                  KnownLabel{"places", places},
                                  KnownLabel{"place of implementation", places},
                                  KnownLabel{"municipalities", places},
                                  KnownLabel{"target municipalities", places},
                                  KnownLabel{"partner municipalities", places},
                                  KnownLabel{"beneficiary municipalities", places},
                                  KnownLabel{"participating municipalities", places},
                                  KnownLabel{"cities and municipalities", places},
                                  KnownLabel{"lokacije", places},
                                  KnownLabel{"lokacija", places},
                                  KnownLabel{"lokacije projekta", places},
                                  KnownLabel{"lokacija projekta", places},
                                  KnownLabel{"mesto realizacije", places},
                                  KnownLabel{"mesta realizacije", places},
                                  KnownLabel{"opstine", places},
                                  KnownLabel{"gradovi", places},
                                  KnownLabel{"gradovi i opstine", places},
                                  KnownLabel{"opstine i gradovi", places},
                                  KnownLabel{"ciljne opstine", places},
                                  KnownLabel{"partnerske opstine", places},
                                  KnownLabel{"opstine ucesnice", places},
                                  KnownLabel{"location s", places},
                                  KnownLabel{"municipality", places},
                                  KnownLabel{"municipality ies", places},
                                  KnownLabel{"municipality municipalities", places},
                                  KnownLabel{"area of implementation", places},
                                  KnownLabel{"implementation area", places},
                                  KnownLabel{"implementation location", places},
                                  KnownLabel{"location of implementation", places},
                                  KnownLabel{"places of implementation", places},
                                  KnownLabel{"project municipalities", places},
                                  KnownLabel{"target locations", places},
                                  KnownLabel{"target areas", places},
                                  KnownLabel{"cities", places},
                                  KnownLabel{"opstina", places},
                                  KnownLabel{"grad", places},
                                  KnownLabel{"grad opstina", places},
                                  KnownLabel{"podrucje realizacije", places},
                                  KnownLabel{"podrucje sprovodenja", places},
                                  KnownLabel{"mesto sprovodenja", places},
                                  KnownLabel{"mesta sprovodenja", places},
                                  KnownLabel{"teritorija", places},

                                  KnownLabel{"number of municipalities", municipality_count},
                                  KnownLabel{"broj opstina", municipality_count},

                                  KnownLabel{"prima id", identifier},
                                  KnownLabel{"project id", identifier},
                                  KnownLabel{"projects id", identifier},
                                  KnownLabel{"project ids", identifier},
                                  KnownLabel{"project id s", identifier},
                                  KnownLabel{"project code", identifier},
                                  KnownLabel{"project number", identifier},
                                  KnownLabel{"reference number", identifier},
                                  KnownLabel{"iati identifier", identifier},
                                  KnownLabel{"sifra projekta", identifier},
                                  KnownLabel{"broj projekta", identifier},

                                  KnownLabel{"benefiting member states", countries},
                                  KnownLabel{"benefiting member state", countries},
                                  KnownLabel{"beneficiary country", countries},
                                  KnownLabel{"beneficiary countries", countries},
                                  KnownLabel{"country", countries},
                                  KnownLabel{"countries", countries},
                                  KnownLabel{"drzava", countries},
                                  KnownLabel{"zemlja", countries},
                                  KnownLabel{"zemlje", countries},

                                  KnownLabel{"year", remark},
                                  KnownLabel{"idf region", remark},
                                  KnownLabel{"region", remark},
                                  KnownLabel{"godina", remark},

                                  KnownLabel{"introduction", narrative},
                                  KnownLabel{"background", narrative},
                                  KnownLabel{"summary", narrative},
                                  KnownLabel{"description", narrative},
                                  KnownLabel{"project description", narrative},
                                  KnownLabel{"objective", narrative},
                                  KnownLabel{"objectives", narrative},
                                  KnownLabel{"overall objective", narrative},
                                  KnownLabel{"overall project objective", narrative},
                                  KnownLabel{"specific objectives", narrative},
                                  KnownLabel{"activities", narrative},
                                  KnownLabel{"iom activities", narrative},
                                  KnownLabel{"results", narrative},
                                  KnownLabel{"expected results", narrative},
                                  KnownLabel{"beneficiaries", narrative},
                                  KnownLabel{"target groups", narrative},
                                  KnownLabel{"uvod", narrative},
                                  KnownLabel{"opis", narrative},
                                  KnownLabel{"opis projekta", narrative},
                                  KnownLabel{"cilj", narrative},
                                  KnownLabel{"ciljevi", narrative},
                                  KnownLabel{"cilj projekta", narrative},
                                  KnownLabel{"opsti cilj", narrative},
                                  KnownLabel{"opsti cilj projekta", narrative},
                                  KnownLabel{"posebni ciljevi", narrative},
                                  KnownLabel{"posebni ciljevi projekta", narrative},
                                  KnownLabel{"specificni ciljevi", narrative},
                                  KnownLabel{"aktivnosti", narrative},
                                  KnownLabel{"aktivnosti iom a", narrative},
                                  KnownLabel{"rezultati", narrative},
                                  KnownLabel{"korisnici", narrative},
                                  KnownLabel{"ciljne grupe", narrative}};

/// Words that also head a chapter: labels only with a colon or out of HTML's tables.
constexpr std::array sure_only{"implementation"sv, "realizacija"sv, "sprovodenje"sv,
                               "value"sv,          "vrednost"sv,    "contribution"sv,
                               "doprinos"sv,       "cities"sv,      "grad"sv,
                               "municipality"sv,   "opstina"sv,     "teritorija"sv};

// Beginnings of words of labels that are none that is known.
constexpr std::array place_beginnings{"municipalit"sv, "opstin"sv, "locat"sv,
                                      "lokacij"sv,     "gradov"sv, "cities"sv,
                                      "places"sv,      "mesta"sv,  "mesto"sv};
constexpr std::array page_beginnings{"publish"sv, "objav"sv,   "posted"sv,   "updated"sv, "azur"sv,
                                     "created"sv, "author"sv,  "autor"sv,    "time"sv,    "vreme"sv,
                                     "phone"sv,   "tel"sv,     "date"sv,     "datum"sv,   "photo"sv,
                                     "foto"sv,    "closing"sv, "deadline"sv, "rok"sv};

constexpr std::size_t longest_label = 80;  // bytes
constexpr std::ptrdiff_t most_words = 6;

/// Without what stands in brackets behind: "Budget Amount (USD)".
std::string folded_label(std::string_view written) {
  const auto in_brackets = bracketed_at_end(written);
  const bool is_plural =
      in_brackets && (in_brackets->inner == "s" || in_brackets->inner == "ies");  // "Donor(s)"
  std::string folded = fold_name(in_brackets && !is_plural ? in_brackets->head : written).ascii;
  for (const std::string_view is : {" are", " is", " su", " je"})  // "Target municipalities are:"
    if (folded.ends_with(is)) folded.resize(folded.size() - is.size());
  return folded;
}

template <class List>
bool has_beginning_of(const List& beginnings, std::string_view written) {
  const auto words = split(fold_name(written).ascii, ' ');
  return std::any_of(words.begin(), words.end(), [&](const std::string& word) {
    return std::any_of(beginnings.begin(), beginnings.end(),
                       [&](std::string_view b) { return word.starts_with(b); });
  });
}

/// The field of a label; `is_sure`: something beside its words says that it is one.
std::optional<PageLabel> label_from(std::string_view written, bool is_sure) {
  written = without_end_marks(written);
  if (written.empty() || written.size() > longest_label) return std::nullopt;
  PageLabel label;
  label.written = written;
  label.has_colon = is_sure;
  const std::string folded = folded_label(written);
  const auto known = std::find_if(known_labels.begin(), known_labels.end(),
                                  [&](const KnownLabel& k) { return k.folded == folded; });
  if (!is_sure && std::find(sure_only.begin(), sure_only.end(), folded) != sure_only.end())
    return std::nullopt;
  if (known != known_labels.end()) {
    label.field = known->field;
  } else if (!is_sure || !starts_with_capital(written) ||
             written.find(',') != std::string_view::npos ||
             written.find(". ") != std::string_view::npos ||
             std::count(folded.begin(), folded.end(), ' ') >= most_words) {
    return std::nullopt;
  } else if (folded.find("partner") != std::string::npos) {
    label.field = partners;  // "Participating Government partners", "Partneri iz ..."
  }
  if (label.field == partners) label.role = role_before_list(written);
  return label;
}

}  // namespace

std::optional<PageLabel> page_label(const PageLine& line) {
  const std::string_view text = line.text;
  if (line.kind == PageLine::Kind::blank) return std::nullopt;
  if (line.kind == PageLine::Kind::label) return label_from(text, true);
  if (const auto colon = text.find(':'); colon != std::string_view::npos) {
    auto label = label_from(text.substr(0, colon), true);
    if (label) label->value = trimmed(text.substr(colon + 1));
    return label;
  }
  for (std::size_t at = 0; at < std::min(text.size(), longest_label); ++at)
    if (const auto dash = spaced_dash_at(text, at); dash > 0) {
      auto label = label_from(text.substr(0, at), false);
      if (label) label->value = trimmed(text.substr(at + dash));
      return label;
    }
  return label_from(text, false);
}

bool is_label_of_places(std::string_view written) {
  return has_beginning_of(place_beginnings, written);
}

bool is_label_of_page(std::string_view written) {
  return has_beginning_of(page_beginnings, written);
}

}  // namespace obuhvat
