#pragma once

#include <string>
#include <string_view>

namespace obuhvat {

/// What a text says of a currency, and what else it says.
struct NamedCurrency {
  std::string code;      ///< ISO 4217; empty if the text names none, or several
  std::string assumed;   ///< e.g. "$ is the US dollar"; empty if nothing was assumed
  bool several = false;  ///< it names more than one
  std::string rest;      ///< the words that name none, as folded_word gives them, blanks between
};

NamedCurrency take_currency(std::string_view text);

}  // namespace obuhvat
