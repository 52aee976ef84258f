#pragma once

#include <optional>
#include <string_view>

namespace obuhvat {

// Words of the sentences in which a page names places. All are folded to ASCII.

/// What a word of a sentence says of the places behind it.
enum class PlaceCue {
  none,
  work,      ///< the project works there: "implemented", "sprovodi"
  support,   ///< likewise, of places of a kind only: "covers", "target"
  announce,  ///< a list follows; does not say what happens there: "following"
  doubt,     ///< something else, unless a word of work stands nearer: "training", "flood"
  aside      ///< something else in any case: "not", "office", "previous"
};
PlaceCue place_cue(std::string_view word);

/// "in", "u", "across": may stand before the name of a place that a project works in.
bool is_place_preposition(std::string_view word);
/// "city", "opštini", "territory": one place of a kind, or what stands around it.
bool is_kind_of_one_place(std::string_view word);
/// "municipalities", "opština", "samouprava": what a page counts.
bool is_counted_unit(std::string_view word);
/// "cities", "gradova": counted beside the municipalities.
bool is_counted_city(std::string_view word);
/// "and", "i", "te".
bool is_joint(std::string_view word);
/// "in Serbia", "namely", "including": stands between "municipalities" and the list.
bool stands_before_list(std::string_view word);
/// Small words that occur within a list of names or a name: "kod", "na", "of", "well".
bool stands_within_list(std::string_view word);
/// Begins with a capital, stands behind "in", and is no municipality: "Serbia", "January".
bool names_no_municipality(std::string_view word);
/// May follow a list of places in a sentence: "from", "with", "gde". Another small word shows that
/// the capitals before it were no places: "in Roma settlements".
bool goes_on_behind_places(std::string_view word);
/// "partner", "partnerskim": before "municipalities" it only says which.
bool is_partner_word(std::string_view word);
/// "gradskim": before "opštinama" it says that they are parts of one city.
bool is_of_city(std::string_view word);

/// "12", "seventeen", "dve"; nullopt for other words and for more than three digits.
std::optional<int> number_in_words(std::string_view word);

}  // namespace obuhvat
