#include "gazetteer/collation.h"

#include <fmt/format.h>
#include <unicode/coll.h>
#include <unicode/locid.h>

#include "support/error.h"

namespace obuhvat {

struct Collation::Order {
  std::unique_ptr<icu::Collator> collator;
};

Collation::Collation(Language language) : order_(std::make_unique<Order>()) {
  const char* name = language == Language::sr_cyrl ? "sr" : "sr_Latn";
  UErrorCode status = U_ZERO_ERROR;
  order_->collator.reset(icu::Collator::createInstance(icu::Locale(name), status));
  // Data without Serbian give the root's order and a warning, in which Č is a C with a mark.
  if (U_FAILURE(status) || status == U_USING_DEFAULT_WARNING)
    throw Error(fmt::format("the order of Serbian letters ({}) cannot be read from ICU: {}", name,
                            u_errorName(status)));
}

Collation::~Collation() = default;
Collation::Collation(Collation&&) noexcept = default;
Collation& Collation::operator=(Collation&&) noexcept = default;

bool Collation::before(const std::string& a, const std::string& b) const {
  UErrorCode status = U_ZERO_ERROR;
  const UCollationResult result = order_->collator->compareUTF8(a, b, status);
  if (U_FAILURE(status))
    throw Error(
        fmt::format("ICU cannot compare \"{}\" with \"{}\": {}", a, b, u_errorName(status)));
  return result == UCOL_EQUAL ? a < b : result == UCOL_LESS;
}

}  // namespace obuhvat
