#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace obuhvat {

/// A list of places in a sentence: "The project will be implemented in 17 municipalities in
/// Serbia: Vranje, Pirot." Found by the words before it and by its capitals, not by its names.
struct RunningList {
  enum class Kind {
    stated,   ///< the sentence is about where the project works
    assumed,  ///< it does not say what happens there
    aside     ///< it is about a meeting or the like
  };
  Kind kind = Kind::assumed;
  std::string places;     ///< as written; empty if the sentence ends with the colon before the list
  std::string led_by;     ///< what stands before it in its sentence
  std::size_t begin = 0;  ///< of `places` in the text
  std::size_t end = 0;
};

/// The lists of places in `text`, in its order.
std::vector<RunningList> running_lists(std::string_view text);

/// "in 17 municipalities", "u sedamnaest opština", "3 cities and 14 municipalities" (17): the
/// number that a sentence about where the project works gives; the first in `text`.
std::optional<int> stated_municipality_count(std::string_view text);

}  // namespace obuhvat
