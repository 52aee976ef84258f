#pragma once

#include <map>
#include <string_view>
#include <vector>

#include "ingest/boundary_roles.h"

namespace obuhvat {

/// Tells from the seats which kinds of features are the municipalities, where a delivery holds
/// several levels (districts, municipalities, settlements) in one layer. What a kind is called does
/// not matter. Changes the roles of the cases given.
class BoundaryLevels {
 public:
  explicit BoundaryLevels(std::vector<BoundaryCase>& cases) : cases_(cases) {}

  /// A kind of which few features hold a seat, while most lie inside features of other kinds that
  /// do, is that of the settlements. Needs no names.
  void leave_settlements_aside();
  /// A municipality and its main settlement hold the same seat and have the same name: the larger
  /// is the municipality. Call after leave_settlements_aside, with the names.
  void leave_other_levels_aside();

 private:
  /// How the features of one kind look.
  struct KindCount {
    std::size_t with_seat = 0;  ///< hold one seat
    std::size_t inner = 0;      ///< hold none and lie inside a feature of another kind that does

    double part() const;
  };

  void count_kinds();

  std::vector<BoundaryCase>& cases_;
  std::map<std::string_view, KindCount> kinds_;
};

}  // namespace obuhvat
