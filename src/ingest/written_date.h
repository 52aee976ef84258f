#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "model/period.h"

namespace obuhvat {

/// A date as people write it, and what had to be assumed to read it.
struct WrittenDate {
  PartialDate date;
  /// The last day of what was written, if that was more than one calendar unit: of a quarter or a
  /// half year ("Q3 2017") its last month; else the same as `date`.
  PartialDate last;
  std::string assumed;  ///< e.g. "day before month"; empty if nothing was assumed
};

/// Reads 2017, 2017-08, 2017-08-01, 1.8.2017., 01/08/2017, 1 August 2017, August 1st, 2017,
/// "1. avgust 2017", "1. avgusta 2017. godine", avgust 2017, VIII 2017, "1. август 2017",
/// Q3 2017, "III kvartal 2017", "2017 Q3", a date with a time behind it, and the like. nullopt for
/// anything else and for days that do not exist. With `Serial::yes` a bare number from 20000 to
/// 80000 is a day of a spreadsheet (1 is 1 January 1900; source: ECMA-376 part 1, 18.17.4).
enum class Serial { no, yes };
std::optional<WrittenDate> read_written_date(std::string_view text, Serial serial);

/// Reads the start or the end of something, in a place that says which of them it is: also "od
/// marta 2017" as a start and "do kraja 2021." as an end. A bare number may be a day of a
/// spreadsheet.
enum class DateSide { start, end };
std::optional<WrittenDate> read_written_bound(std::string_view text, DateSide side);

/// True for what is written in place of an end that nobody knows yet: "u toku", "ongoing",
/// "nedefinisano", "otvoreno".
bool means_open_end(std::string_view text);

/// Reads a period: two dates with "-", "–", "to", "until", "do", "od ... do ..." between, in which
/// the first may lack the year or month ("1 - 31 May 2018"), one date with "since", "from", "od",
/// "until", "do"; one bare year or quarter is both start and end. What stands behind in brackets
/// ("(IOM component)") is left aside and given back in `remark`, and so is how long it lasts ("36
/// months (2019-2021)", "3 years, from 1 March 2020").
struct WrittenPeriod {
  Period period;
  std::string remark;
  std::string assumed;
};
std::optional<WrittenPeriod> read_written_period(std::string_view text);

}  // namespace obuhvat
