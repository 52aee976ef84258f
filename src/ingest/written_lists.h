#pragma once

#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "gazetteer/gazetteer.h"
#include "ingest/geodata.h"
#include "ingest/partner_lists.h"
#include "ingest/place_lists.h"
#include "ingest/project_record.h"

namespace obuhvat {

/// The places of a list in running text or in one cell: "Vranje, Pirot, Sid; Sombor. Loznica and
/// Belgrade", "Vranje / Pirot", "Loznica i Beograd", one on each line, "Belgrade (Palilula,
/// Zemun)". A text that the gazetteer knows as one place with what it lies in ("Palilula, Niš",
/// "Belgrade/Savski Venac") stays one. Words around the list ("municipalities of", "u opštinama")
/// and words for places that are not named ("itd.", "other cities") are dropped. Never loses other
/// text: what is no place stays an item of its own.
std::vector<ListedPlace> split_places(std::string_view text, const Gazetteer& gazetteer);

/// The organisations of a list: "UNDP, WHO, UNOPS. Participating Government partners: Commissariat
/// for Refugees and Migration, Ministry of Labor, Employment, Veterans and Social Affairs". Known
/// names are not cut at their own commas; a word before a colon inside the text may tell the role
/// of what follows.
std::vector<ListedPartner> split_partners(std::string_view text,
                                          const std::vector<KnownPartner>& known);

/// Replaces lists in records by their items. Remembers what it has taken apart, for tables that
/// repeat it in every row: make one for all records of a run.
class ListExpander {
 public:
  ListExpander(const Gazetteer& gazetteer, const std::vector<KnownPartner>& known);

  /// Replaces the places and partners of the record that are lists by their items. Words for
  /// places that are not named become the finding "place-list-open".
  void expand(ProjectRecord& record);

 private:
  const PlaceList& places_of(const std::string& text, const std::string& hint);
  const std::vector<ListedPartner>& partners_of(const std::string& text);
  bool is_pair_abroad(const PlaceList& list, const std::string& hint) const;
  void expand_place(const WrittenPlace& place, ProjectRecord& record,
                    std::vector<WrittenPlace>& out);
  void expand_partner(const WrittenPartner& partner, std::vector<WrittenPartner>& out);

  const Gazetteer& gazetteer_;
  PartnerNames names_;
  std::map<std::pair<std::string, std::string>, PlaceList> place_lists_;
  std::map<std::string, std::vector<ListedPartner>> partner_lists_;
};

/// For one record.
void expand_lists(ProjectRecord& record, const Gazetteer& gazetteer,
                  const std::vector<KnownPartner>& known);

}  // namespace obuhvat
