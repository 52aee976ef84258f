#pragma once

#include <string>
#include <vector>

#include "gazetteer/gazetteer.h"
#include "ingest/place_court.h"
#include "ingest/project_record.h"
#include "model/dataset.h"

namespace obuhvat {

/// Resolves the places of the record into `record.project.places`: each municipality at most once,
/// a municipality's own name before the name of its city, a valid code before the name. A place
/// that leads nowhere is kept as written. Doubts go into the record's report.
/// Returns what became of each written place, in their order.
std::vector<Resolution> match_places(ProjectRecord& record, PlaceCourt& court,
                                     const Dataset& dataset);

/// "Palilula of Beograd (70203)", "Vranje (70432)": tells units of one name apart.
std::string described(const MunicipalityCode& code, const Dataset& dataset);

/// "Vranje, Pirot and Šid".
std::string listed(const std::vector<std::string>& names, std::string_view last = "and");

}  // namespace obuhvat
