#include "ingest/page_sections.h"

#include <algorithm>
#include <array>
#include <map>
#include <set>

#include "gazetteer/name_folding.h"
#include "ingest/list_text.h"
#include "ingest/page_labels.h"
#include "support/text.h"

namespace obuhvat {
namespace {

using namespace std::string_view_literals;

// All folded to ASCII.
constexpr std::array leading_away{
    "related projects"sv,  "similar projects"sv, "other projects"sv,   "more projects"sv,
    "related content"sv,   "related news"sv,     "related articles"sv, "related stories"sv,
    "related posts"sv,     "latest news"sv,      "other news"sv,       "more news"sv,
    "more stories"sv,      "read more"sv,        "see also"sv,         "you may also like"sv,
    "povezani projekti"sv, "slicni projekti"sv,  "ostali projekti"sv,  "drugi projekti"sv,
    "nasi projekti"sv,     "srodni projekti"sv,  "povezane vesti"sv,   "slicne vesti"sv,
    "poslednje vesti"sv,   "najnovije vesti"sv,  "ostale vesti"sv,     "druge vesti"sv,
    "povezani clanci"sv,   "povezani sadrzaj"sv, "procitajte jos"sv,   "procitajte i"sv,
    "procitaj jos"sv,      "pogledajte jos"sv,   "pogledajte i"sv,     "vidi jos"sv};
constexpr std::array contact_headings{
    "contact"sv,         "contacts"sv,          "contact us"sv,
    "contact details"sv, "contact person"sv,    "contact information"sv,
    "address"sv,         "our office"sv,        "kontakt"sv,
    "kontakti"sv,        "kontakt podaci"sv,    "kontakt informacije"sv,
    "kontakt osoba"sv,   "kontaktirajte nas"sv, "adresa"sv};
// Beginnings of titles: a project may well be about procurement or jobs.
constexpr std::array title_beginnings{
    "tender"sv,       "call for"sv,    "vacancy"sv,        "job "sv,
    "job:"sv,         "public call"sv, "procurement of"sv, "procurement notice"sv,
    "procurement:"sv, "request for"sv, "invitation to"sv,  "terms of reference"sv,
    "event:"sv,       "javni poziv"sv, "javna nabavka"sv,  "javne nabavke"sv,
    "nabavka"sv,      "konkurs"sv,     "oglas"sv,          "poziv za"sv,
    "dogadaj:"sv};
constexpr std::array title_phrases{
    "call for tenders"sv, "call for proposals"sv, "vacancy announcement"sv,
    "job announcement"sv, "job vacancy"sv,        "vacancy notice"sv,
    "javni poziv"sv,      "javna nabavka"sv,      "javni konkurs"sv};
constexpr std::array street_beginnings{"bulevar"sv, "ulica"sv, "ul "sv, "trg "sv, "street"sv};

constexpr std::size_t fewest_columns = 3;

template <class List>
bool is_among(const List& list, std::string_view text) {
  return std::find(list.begin(), list.end(), text) != list.end();
}

std::string bare(const PageLine& line) {
  constexpr std::size_t longest = 60;  // bytes; more is no heading
  if (line.kind == PageLine::Kind::blank || line.text.size() > longest) return {};
  return fold_name(without_end_marks(line.text)).ascii;
}

std::string lower_with_marks(std::string_view text) {
  std::string out = fold_name(text).ascii;
  const auto first = text.substr(0, text.find(' '));
  // Folding drops the colon of "Event: Final Conference".
  if (first.ends_with(':')) out.insert(std::min(out.find(' '), out.size()), ":");
  return out + " ";
}

bool is_set_opener(PageField field) {
  return field == PageField::period || field == PageField::start;
}
bool tells_projects_apart(PageField field) {
  return field == PageField::donors || field == PageField::places;
}

/// What one card of a page says.
using Card = std::map<PageField, std::set<std::string>>;

std::vector<Card> cards_of(const std::vector<PageValue>& values) {
  std::vector<Card> cards;
  for (const auto& value : values) {
    if (value.lines.empty()) continue;
    const PageField field = value.label.field;
    if (is_set_opener(field)) cards.emplace_back();
    if (!cards.empty() && (is_set_opener(field) || tells_projects_apart(field)))
      cards.back()[field].insert(fold_name(value.lines.front().text).ascii);
  }
  return cards;
}

bool is_copy(const Card& card, const Card& first) {
  return std::all_of(card.begin(), card.end(), [&](const auto& field) {
    const auto own = first.find(field.first);
    return own == first.end() || own->second == field.second;
  });
}

}  // namespace

bool leads_away(const PageLine& line) { return is_among(leading_away, bare(line)); }

bool is_contact_heading(const PageLine& line) {
  if (is_among(contact_headings, bare(line))) return true;
  const auto colon = line.text.find(':');
  return colon != std::string::npos &&
         is_among(contact_headings, fold_name(line.text.substr(0, colon)).ascii);
}

bool has_header_row(const PageText& page) {
  std::size_t cells = 0;
  for (const auto& line : page.lines) {
    const auto label = line.is_cell ? page_label(line) : std::nullopt;
    const bool is_known = label && label->value.empty() && label->field != PageField::other;
    const bool is_name = line.is_cell && bare(line).find("proje") != std::string::npos;
    cells = is_known || is_name ? cells + 1 : 0;
    if (cells >= fewest_columns) return true;
  }
  return false;
}

bool are_of_several_projects(const std::vector<PageValue>& values) {
  const auto cards = cards_of(values);
  return std::any_of(cards.begin(), cards.end(), [&](const Card& card) {
    const bool is_whole = std::any_of(card.begin(), card.end(), [](const auto& field) {
      return tells_projects_apart(field.first);
    });
    return &card != &cards.front() && is_whole && !is_copy(card, cards.front());
  });
}

bool is_title_of_no_project(std::string_view title) {
  const std::string text = lower_with_marks(title);
  return std::any_of(title_beginnings.begin(), title_beginnings.end(),
                     [&](std::string_view b) { return text.starts_with(b); }) ||
         std::any_of(title_phrases.begin(), title_phrases.end(), [&](std::string_view phrase) {
           return text.find(phrase) != std::string::npos;
         });
}

bool is_street_address(std::string_view text) {
  const std::string first = fold_name(text.substr(0, text.find(','))).ascii;
  const bool has_number = first.find_first_of("0123456789") != std::string::npos;
  const bool is_street = std::any_of(street_beginnings.begin(), street_beginnings.end(),
                                     [&](std::string_view b) { return first.starts_with(b); });
  const auto blank = first.rfind(' ');
  const bool ends_with_number = blank != std::string::npos &&
                                first.find_first_not_of("0123456789", blank + 1) > blank + 1 &&
                                first.size() - blank <= 5;
  return has_number && (is_street || ends_with_number);
}

}  // namespace obuhvat
