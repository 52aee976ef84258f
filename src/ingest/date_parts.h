#pragma once

#include <optional>
#include <span>
#include <string>
#include <string_view>

#include "ingest/date_tokens.h"
#include "model/period.h"

namespace obuhvat {

/// What a written date says, piece by piece; as the first half of a period it may lack its year
/// ("1 - 31 May 2018").
struct DateParts {
  int year = 0;    ///< 0: not written
  int month = 0;   ///< 0: not written
  int day = 0;     ///< 0: not written
  int months = 1;  ///< how many `month` stands for: 3 of a quarter, 6 of a half year
  int bare = 0;    ///< a number that stands alone and may be a day, a month or a quarter; else 0
  std::string assumed;

  bool is_quarter_or_half() const { return months > 1; }
};

/// What is assumed of "03/04/2018", and of "11/30/2018".
inline constexpr std::string_view day_first_assumed = "day before month";
inline constexpr std::string_view month_first_assumed = "month before day";

/// Reads the pieces of one date; nullopt for anything else. Does not ask whether the day exists.
std::optional<DateParts> date_parts(std::span<const DateToken> tokens);

/// The date, cut to the precision written; nullopt without a year and for days that do not exist.
std::optional<PartialDate> first_date(const DateParts& parts);
/// As first_date, but of a quarter or half year its last month.
std::optional<PartialDate> last_date(const DateParts& parts);

}  // namespace obuhvat
