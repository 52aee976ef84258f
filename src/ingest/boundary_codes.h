#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace obuhvat {

/// The five digits of a municipality's code in what a code attribute holds: "70432", "70432.0",
/// " 070432", "RS70432", "SRB-70432", "RS-24-70432". nullopt for anything else. Says nothing about
/// whether there is such a municipality: a postal code has five digits too.
std::optional<std::string> five_digits(std::string_view written);

/// True for the codes of the register's municipalities in Kosovo*: 90xxx with a right check digit.
bool is_kosovo_code(std::string_view five_digits);

/// True for what can be a code of the register elsewhere: 7xxxx or 8xxxx with a right check digit.
bool may_be_unit_code(std::string_view five_digits);

}  // namespace obuhvat
