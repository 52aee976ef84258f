#include "ingest/written_date.h"

#include <chrono>
#include <cmath>

#include "ingest/date_parts.h"
#include "ingest/date_tokens.h"
#include "support/text.h"

namespace obuhvat {
namespace {

bool is_digit(char c) { return c >= '0' && c <= '9'; }

/// A bare number as the day of a spreadsheet. Those count 29 February 1900, which never was, so
/// from March 1900 on their day 0 is 30 December 1899. A fraction is the time of the day.
std::optional<PartialDate> serial_day(std::string_view text) {
  if (text.size() < 5 || (text.size() > 5 && text[5] != '.' && text[5] != ',')) return std::nullopt;
  int serial = 0;
  for (std::size_t i = 0; i < text.size(); ++i) {
    if (i == 5) continue;
    if (!is_digit(text[i])) return std::nullopt;
    if (i < 5) serial = serial * 10 + (text[i] - '0');
  }
  if (serial < 20000 || serial > 80000) return std::nullopt;
  using namespace std::chrono;
  const year_month_day date{sys_days{year{1899} / December / 30} + days{serial}};
  return PartialDate::of({static_cast<int>(date.year()),
                          static_cast<int>(static_cast<unsigned>(date.month())),
                          static_cast<int>(static_cast<unsigned>(date.day()))});
}

/// 2017-08-01, 2017-08 and 2017, the most frequent forms by far.
std::optional<PartialDate> iso_date(std::string_view text) {
  if (text.size() > 10 || (!text.starts_with("19") && !text.starts_with("20"))) return std::nullopt;
  return PartialDate::parse(text);
}

}  // namespace

std::optional<WrittenDate> read_written_date(std::string_view text, Serial serial) {
  text = trimmed(text);
  if (const auto date = iso_date(text)) return WrittenDate{*date, *date, {}};
  if (serial == Serial::yes)
    if (const auto date = serial_day(text)) return WrittenDate{*date, *date, {}};
  const auto tokens = date_tokens(text);
  if (!tokens) return std::nullopt;
  const auto parts = date_parts(*tokens);
  if (!parts) return std::nullopt;
  const auto first = first_date(*parts);
  const auto last = last_date(*parts);
  if (!first || !last) return std::nullopt;
  return WrittenDate{*first, *last, parts->assumed};
}

}  // namespace obuhvat
