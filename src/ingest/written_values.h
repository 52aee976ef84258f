#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "model/project.h"

namespace obuhvat {

/// A sum or count as people write it.
struct WrittenAmount {
  double amount = 0;
  std::string currency;  ///< ISO 4217; empty if the text names none
  std::string assumed;   ///< e.g. "the comma divides thousands"; empty if nothing was
};

/// Reads "130000.00", "1.234.567,89", "1 234 567,89", "1,234,567.89", "EUR 130,000", "130.000 €",
/// "$1.2m", "1,2 miliona evra", "USD130k". A single separator with three digits behind it divides
/// thousands in a sum (said in `assumed`). nullopt for anything else, also for a negative sum.
std::optional<WrittenAmount> read_written_amount(std::string_view text);

/// A plain number with decimal point or comma ("44,8125"), as coordinates are written; also
/// degrees, minutes, seconds with N, S, E, W (44°49'02.3"N). nullopt for anything else.
std::optional<double> read_written_coordinate(std::string_view text);

/// The currency (ISO 4217) that "EUR", "€", "euro", "evra", "dinara", "RSD", "US dollars", "Budget
/// Amount (USD)" name; empty if none.
std::string currency_in(std::string_view text);

/// "Completed", "ended", "closed", "završen", "Завршен", "u toku", "ongoing", "active",
/// "implementation", "planned", "pipeline", "planiran"...: any letter case, both scripts.
std::optional<ProjectStatus> status_in_words(std::string_view text);

/// "National", "nationwide", "cela Srbija", "nacionalni", "whole country", "all municipalities":
/// national; nullopt for anything else.
std::optional<CoverageKind> coverage_in_words(std::string_view text);

/// "donor", "funding", "finansijer", "implementing", "partner na realizaciji", "government", "UN
/// agency"...; nullopt for anything else.
std::optional<PartnerRole> role_in_words(std::string_view text);

}  // namespace obuhvat
