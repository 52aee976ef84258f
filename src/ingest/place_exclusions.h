#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace obuhvat {

/// True if the text names places that are not meant: "Beograd osim Zemuna", "all but Vranje",
/// "ranije Pirot", in both scripts. A word of that kind anywhere in the text is enough.
bool excludes_places(std::string_view text);

/// A stretch of a list, and whether it excludes places.
struct ListClause {
  std::string text;
  bool excludes = false;
};

/// The text divided around its clauses that exclude places; one clause if it has none. Such a
/// clause starts behind the semicolon or sentence before its word. It ends with its brackets, its
/// sentence or a semicolon, but not at the end of a line. A semicolon that may stand between the
/// places excluded ("excluding: Vranje; Pirot", "osim Vranja; Pirota") ends nothing: rather too
/// much is left off the map than a place drawn that the text rules out.
std::vector<ListClause> clauses_of(std::string_view text);

}  // namespace obuhvat
