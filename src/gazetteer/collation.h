#pragma once

#include <memory>
#include <string>

#include "model/language.h"

namespace obuhvat {

/// The order of the names of places on sheets of one language. Latin names stand in the order of
/// Serbian Latin (A B C Č Ć D Dž Đ ... L Lj M N Nj ... S Š ... Z Ž) on English sheets as well,
/// because they are Serbian names; Cyrillic ones in that of the azbuka.
/// Case and punctuation decide only where nothing else does. A strict order of all texts: what the
/// language holds equal is in the order of its bytes.
class Collation {
 public:
  /// Throws Error if ICU's data do not have the order of Serbian.
  explicit Collation(Language language);
  ~Collation();
  Collation(Collation&&) noexcept;
  Collation& operator=(Collation&&) noexcept;

  /// True if `a` comes before `b`. May be called from several threads at once.
  bool before(const std::string& a, const std::string& b) const;

 private:
  struct Order;
  std::unique_ptr<Order> order_;
};

}  // namespace obuhvat
