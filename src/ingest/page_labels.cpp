#include "ingest/page_labels.h"

#include <algorithm>
#include <array>

#include "gazetteer/name_folding.h"
#include "ingest/list_text.h"
#include "ingest/page_known_labels.h"
#include "ingest/partner_list_words.h"
#include "support/text.h"

namespace obuhvat {
namespace {

using namespace std::string_view_literals;

using enum PageField;

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
