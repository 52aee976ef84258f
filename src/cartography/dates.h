#pragma once

#include <string>

#include "model/language.h"
#include "model/period.h"

namespace obuhvat {

/// As precise as it is given: "1 August 2017", "August 2017", "2017"; "1. avgust 2017.",
/// "avgust 2017.", "2017.".
std::string format_date(const PartialDate& date, Language language);

/// An ISO 8601 date as format_date has it; anything else as it stands.
std::string format_iso_date(const std::string& text, Language language);

/// "1 August 2017 – 31 January 2019", "1. avgust 2017 – 31. januar 2019.", "from 1 August 2017";
/// empty if neither end is known.
std::string format_period(const Period& period, Language language);

}  // namespace obuhvat
