#pragma once

#include <string>

#include "model/language.h"

namespace obuhvat {

/// "1,234.5" in English, "1.234,5" in Serbian.
std::string format_number(double value, int decimals, Language language);

/// "1 : 2 250 000" with spaces that do not break.
std::string format_scale(double denominator);

}  // namespace obuhvat
