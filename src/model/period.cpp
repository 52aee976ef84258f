#include "model/period.h"

#include <fmt/format.h>

#include <chrono>

namespace obuhvat {
namespace {

/// The digits as a number; -1 if there is anything else.
int digits(std::string_view text) {
  int value = 0;
  for (const char c : text) {
    if (c < '0' || c > '9') return -1;
    value = value * 10 + (c - '0');
  }
  return value;
}

int days_in(int year, int month) {
  using namespace std::chrono;
  const year_month_day_last last{std::chrono::year{year} /
                                 std::chrono::month{static_cast<unsigned>(month)} /
                                 std::chrono::last};
  return static_cast<int>(static_cast<unsigned>(last.day()));
}

}  // namespace

std::optional<PartialDate> PartialDate::parse(std::string_view text) {
  PartialDate date;
  if (text.size() != 4 && text.size() != 7 && text.size() != 10) return std::nullopt;
  date.year_ = digits(text.substr(0, 4));
  if (date.year_ < 1000) return std::nullopt;
  if (text.size() >= 7) {
    date.month_ = digits(text.substr(5, 2));
    if (text[4] != '-' || date.month_ < 1 || date.month_ > 12) return std::nullopt;
  }
  if (text.size() == 10) {
    date.day_ = digits(text.substr(8, 2));
    if (text[7] != '-' || date.day_ < 1 || date.day_ > days_in(date.year_, date.month_))
      return std::nullopt;
  }
  return date;
}

PartialDate PartialDate::of(const Day& day) {
  PartialDate out;
  out.year_ = day.year;
  out.month_ = day.month;
  out.day_ = day.day;
  return out;
}

std::optional<int> PartialDate::month() const {
  return month_ == 0 ? std::nullopt : std::optional(month_);
}
std::optional<int> PartialDate::day() const {
  return day_ == 0 ? std::nullopt : std::optional(day_);
}

Day PartialDate::first_day() const {
  return {year_, month_ == 0 ? 1 : month_, day_ == 0 ? 1 : day_};
}

Day PartialDate::last_day() const {
  const int month = month_ == 0 ? 12 : month_;
  return {year_, month, day_ == 0 ? days_in(year_, month) : day_};
}

std::string PartialDate::text() const {
  if (month_ == 0) return fmt::format("{:04}", year_);
  if (day_ == 0) return fmt::format("{:04}-{:02}", year_, month_);
  return fmt::format("{:04}-{:02}-{:02}", year_, month_, day_);
}

bool Period::contains(const Day& day) const {
  return (!start || start->first_day() <= day) && (!end || day <= end->last_day());
}

bool Period::overlaps(const Period& other) const {
  const bool starts_before_other_ends =
      !start || !other.end || start->first_day() <= other.end->last_day();
  const bool ends_after_other_starts =
      !end || !other.start || other.start->first_day() <= end->last_day();
  return starts_before_other_ends && ends_after_other_starts;
}

bool may_be_same(const Period& a, const Period& b) {
  const auto may = [](const std::optional<PartialDate>& x, const std::optional<PartialDate>& y) {
    return !x || !y || (x->first_day() <= y->last_day() && y->first_day() <= x->last_day());
  };
  return may(a.start, b.start) && may(a.end, b.end);
}

}  // namespace obuhvat
