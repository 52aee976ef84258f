#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace obuhvat {

/// "opština", "municipalities", "gradovima", "cities": words for several places of a kind, in any
/// case form; folded to ASCII.
bool is_word_for_places(std::string_view ascii);

/// Without the words that lead into a list of places: "the municipalities of Vranje" -> "Vranje",
/// "u 17 opština Vranje" -> "Vranje", "gradova Niša" -> "Niša". A text that holds no such word
/// stays as it is ("Opština Vranje" too: that is a name). Empty if nothing else is there.
std::string without_lead_in(std::string_view text);

/// "Subotica municipalities", the last of a list -> "Subotica".
std::string_view without_kind_behind(std::string_view text);

/// True for what stands before the colon of a list and says only that one follows: "Gradovi",
/// "17 municipalities in Serbia", "The project will be implemented in the following cities".
bool leads_into_places(std::string_view head);

/// "17 opština", "all municipalities": says how many there are and none of their names.
bool only_counts_places(std::string_view text);

/// How many municipalities the words before a list say that there are: "u 17 opština", "three
/// municipalities in Serbia", "2 grada i 3 opštine". Nothing if they tell none or only nearly.
std::optional<int> declared_count(std::string_view head);

/// "All of Belgrade", "ceo Beograd" -> "Belgrade"; else the text as it is.
std::string_view without_words_for_all(std::string_view text);

/// True for what stands in for places that are not named: "other cities", "etc", "i dr".
bool stands_for_unnamed_places(std::string_view text);

/// "Šumadijski okrug", "Pčinja district": an area that is no place of the list itself.
bool is_area_name(std::string_view text);

}  // namespace obuhvat
