#pragma once

#include <set>
#include <string>
#include <vector>

#include "cartography/map_sheet.h"

namespace obuhvat {

/// The ids of an SVG document, each valid and given once, and the clips and hatches that marks
/// refer to by id.
class SvgDefinitions {
 public:
  /// `wanted` as a valid XML name that no other element has.
  std::string unique_id(const std::string& wanted);
  std::string clip_id(const Box<SheetPoint>& clip);
  /// A pattern of the hatch's lines with nothing between them.
  std::string hatch_id(const Hatch& hatch);
  /// The <defs> element; empty if nothing was defined.
  std::string xml() const;

 private:
  /// The id of `element` (without its id attribute), which is written once however often asked.
  std::string define(const std::string& kind, const std::string& attributes,
                     const std::string& content);

  struct Definition {
    std::string kind;
    std::string attributes;
    std::string content;
    std::string id;
  };
  std::set<std::string> ids_;
  std::vector<Definition> definitions_;
};

}  // namespace obuhvat
