#pragma once

#include <cstddef>
#include <initializer_list>
#include <memory>
#include <utility>
#include <vector>

#include "geometry/points.h"

namespace obuhvat {

/// Straight pieces; filled by the even-odd rule.
struct SubPath {
  std::vector<SheetPoint> points;
  bool closed = false;
};

/// The pieces of a path. Copies share them, so that the marks of a thousand sheets can show one
/// outline without having it a thousand times; whoever changes a copy gets pieces of his own.
/// Not for one object in two threads at once, while copies may be in as many as there are.
class SheetPath {
 public:
  SheetPath() = default;
  SheetPath(std::vector<SubPath> pieces)  // NOLINT(google-explicit-constructor): is the same thing
      : pieces_(std::make_shared<Pieces>(std::move(pieces), false)) {}
  SheetPath(std::initializer_list<SubPath> pieces) : SheetPath(std::vector<SubPath>(pieces)) {}
  /// A path that other marks, of this sheet or others, will show, too: what is made of it (text,
  /// pixels) is worth keeping.
  static SheetPath recurring(std::vector<SubPath> pieces) {
    SheetPath out;
    out.pieces_ = std::make_shared<Pieces>(std::move(pieces), true);
    return out;
  }

  const std::vector<SubPath>& pieces() const { return pieces_ ? pieces_->list : none(); }
  auto begin() const { return pieces().begin(); }
  auto end() const { return pieces().end(); }
  std::size_t size() const { return pieces().size(); }
  bool empty() const { return pieces().empty(); }
  const SubPath& operator[](std::size_t i) const { return pieces()[i]; }

  /// The pieces to be changed; no other copy sees it. The path does not recur any more.
  std::vector<SubPath>& edit() {
    if (!pieces_)
      pieces_ = std::make_shared<Pieces>();
    else if (pieces_.use_count() > 1 || pieces_->recurs)
      pieces_ = std::make_shared<Pieces>(pieces_->list, false);
    return pieces_->list;
  }
  void push_back(SubPath piece) { edit().push_back(std::move(piece)); }

  /// The box of all points; worked out once for a path that recurs.
  Box<SheetPoint> box() const { return recurs() ? pieces_->box : box_of(pieces()); }

  bool recurs() const { return pieces_ && pieces_->recurs; }
  /// The same for two paths that share their pieces, as long as one of them lives.
  const void* identity() const { return pieces_.get(); }

 private:
  struct Pieces {
    Pieces() = default;
    Pieces(std::vector<SubPath> pieces, bool recurring)
        : list(std::move(pieces)), recurs(recurring) {
      if (recurs) box = box_of(list);
    }
    std::vector<SubPath> list;
    bool recurs = false;
    Box<SheetPoint> box;  // if it recurs
  };
  static Box<SheetPoint> box_of(const std::vector<SubPath>& pieces) {
    Box<SheetPoint> out;
    for (const auto& piece : pieces)
      for (const auto& point : piece.points) out.include(point);
    return out;
  }
  static const std::vector<SubPath>& none() {
    static const std::vector<SubPath> empty;
    return empty;
  }

  std::shared_ptr<Pieces> pieces_;
};

}  // namespace obuhvat
