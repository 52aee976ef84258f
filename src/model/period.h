#pragma once

#include <compare>
#include <optional>
#include <string>
#include <string_view>

namespace obuhvat {

/// A day of the Gregorian calendar.
struct Day {
  int year = 0;
  int month = 0;  ///< 1 to 12
  int day = 0;    ///< 1 to 31
  auto operator<=>(const Day&) const = default;
};

/// A date as precise as its source gives it: a year, a month or a day. The precision is kept;
/// "2015" is not 1 January 2015.
class PartialDate {
 public:
  /// "2017", "2017-08" or "2017-08-01" (ISO 8601); nullopt for anything else and for dates that
  /// do not exist.
  static std::optional<PartialDate> parse(std::string_view text);

  static PartialDate of(const Day& day);

  int year() const { return year_; }
  std::optional<int> month() const;
  std::optional<int> day() const;
  /// The first and the last day it may mean.
  Day first_day() const;
  Day last_day() const;
  /// As parse takes it.
  std::string text() const;
  bool operator==(const PartialDate&) const = default;

 private:
  int year_ = 0;
  int month_ = 0;  // 0: not given
  int day_ = 0;    // 0: not given
};

/// From the first day of `start` to the last day of `end`, both included; an end that is not
/// given is open.
struct Period {
  std::optional<PartialDate> start;
  std::optional<PartialDate> end;

  /// True if `day` may lie in the period (a year counts as all its days).
  bool contains(const Day& day) const;
  bool overlaps(const Period& other) const;
  bool is_unknown() const { return !start && !end; }
  bool operator==(const Period&) const = default;
};

/// True if the two may be one period, as precisely as each is known: "2017" and "2017-08" may, and
/// so may a date and one that is not given.
bool may_be_same(const Period& a, const Period& b);

}  // namespace obuhvat
