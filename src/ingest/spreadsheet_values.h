#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace obuhvat {

/// What a number format of a workbook shows a number as.
enum class ShownAs { number, date, time };

/// By the code of a number format ("d\.m\.yyyy\.", "#,##0 \"din\"", "hh:mm").
ShownAs shown_as(std::string_view format_code);
/// By the number of a format that needs no code (ECMA-376 part 1, 18.8.30).
ShownAs shown_as(long built_in_format);

/// The currency that the code of a number format shows beside its numbers ("#,##0.00 \"€\"",
/// "[$RSD] 0", "[$$-409]#,##0"), as ISO 4217, or as "$" if the code does not say whose dollar it
/// is; empty if it shows none.
std::string currency_shown(std::string_view format_code);

/// The digits of a number as a spreadsheet stores it: "80497.0" and "8.0497E4" are "80497",
/// "0.30000000000000004" is "0.3", as spreadsheets show no more than fifteen digits. A whole number
/// in plain digits, and what is no number, stay as they are.
std::string plain_digits(std::string_view stored);

/// From which day a workbook counts.
enum class DayZero { of_1900, of_1904 };

/// A stored serial number as ISO 8601: "2017-08-01", "2017-08-01T12:30:00" or, for ShownAs::time
/// below one day, "12:30:00". nullopt for what is no day of the calendar from 1900 to 9999.
std::optional<std::string> iso_of_serial(std::string_view stored, ShownAs shown, DayZero zero);

}  // namespace obuhvat
