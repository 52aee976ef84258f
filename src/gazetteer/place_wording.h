#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "gazetteer/name_folding.h"

namespace obuhvat {

/// A written name without words that only say what kind of thing it is or how it stands in the
/// sentence.
struct Reading {
  FoldedName name;
  std::string left_out;  ///< such as "opstina"; empty: the name as a whole
  bool after_preposition = false;
};

/// The name as a whole, then without "Grad", "Opština", "City of", "municipality", then without
/// the number of a list, then without a preposition ("u", "iz", "in"), then without both. The whole
/// comes first: Stari Grad.
std::vector<Reading> readings_of(const FoldedName& name);

/// True if the first word may be short for a longer one: "N. Pazar", "Sr Mitrovica". Without a dot
/// only where it cannot be a word of its own.
bool begins_abbreviated(std::string_view text, std::string_view ascii);

/// A folded name without "okrug", "upravni", "district" and the like.
std::string without_district_words(std::string_view ascii);
bool says_district(std::string_view ascii);

/// The parts of a text like "Palilula (Niš)", "Belgrade/Savski Venac", "Niš - Palilula",
/// "Loznica i Beograd", trimmed, without empty ones; one part if nothing divides it.
std::vector<std::string> parts_of(std::string_view text);

}  // namespace obuhvat
