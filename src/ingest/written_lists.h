#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "gazetteer/gazetteer.h"
#include "ingest/geodata.h"
#include "ingest/project_record.h"

namespace obuhvat {

/// One item of a list, and what stands around it and may settle it.
struct ListedPlace {
  std::string text;
  std::string hint;  ///< e.g. the city whose municipalities stand behind it in brackets; or empty
};

/// The places of a list in running text or in one cell: "Vranje, Pirot, Sid; Sombor. Loznica and
/// Belgrade", "Vranje / Pirot", "Loznica i Beograd", one on each line, "Belgrade (Palilula,
/// Zemun)". A text that the gazetteer knows as one place with what it lies in ("Palilula, Niš",
/// "Belgrade/Savski Venac") stays one. Words around the list ("municipalities of", "u opštinama")
/// are dropped. Never loses text: what is no place stays an item of its own.
std::vector<ListedPlace> split_places(std::string_view text, const Gazetteer& gazetteer);

/// The organisations of a list: "UNDP, WHO, UNOPS. Participating Government partners: Commissariat
/// for Refugees and Migration, Ministry of Labor, Employment, Veterans and Social Affairs". Known
/// names are not cut at their own commas; a word before a colon inside the text may tell the role
/// of what follows.
struct ListedPartner {
  std::string text;
  std::optional<PartnerRole> role;
};
std::vector<ListedPartner> split_partners(std::string_view text,
                                          const std::vector<KnownPartner>& known);

/// Replaces the places and partners of the record that are lists by their items.
void expand_lists(ProjectRecord& record, const Gazetteer& gazetteer,
                  const std::vector<KnownPartner>& known);

}  // namespace obuhvat
