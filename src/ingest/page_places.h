#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace obuhvat {

/// A list of places in a sentence: "The project will be implemented in 17 municipalities in
/// Serbia: Vranje, Pirot." Found by the words around it and by its
/// capitals, not by its names.
struct RunningList {
  enum class Kind {
    stated,   ///< the sentence is about where the project works
    assumed,  ///< it does not say what happens there
    aside     ///< it is about a meeting, an office, an earlier project or the like
  };
  Kind kind = Kind::assumed;
  std::string places;         ///< the names; empty if the text ends before the list
  std::string led_by;         ///< what stands before it in its sentence
  std::string hint = {};      ///< the city that all of them are parts of; may be empty
  bool is_announced = false;  ///< `places` is empty: a colon says that the list follows
  std::size_t begin = 0;      ///< of `places` in the text
  std::size_t end = 0;
};

/// The lists of places in `text`, in its order.
std::vector<RunningList> running_lists(std::string_view text);

/// "in 17 municipalities", "u sedamnaest opština", "3 cities and 14 municipalities" (17): the
/// number that a sentence about where the project works gives; the first in `text`.
std::optional<int> stated_municipality_count(std::string_view text);

/// True if the text is nothing but names: an item of a list of places may be one.
bool is_nothing_but_names(std::string_view text);

}  // namespace obuhvat
