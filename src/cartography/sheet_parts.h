#pragma once

#include <string>
#include <vector>

#include "cartography/facts.h"
#include "cartography/map_data.h"
#include "cartography/map_levels.h"
#include "cartography/text_setter.h"
#include "cartography/theme.h"

namespace obuhvat {

/// What every part of one sheet needs to draw itself; lives as long as the sheet is being made.
struct SheetParts {
  const Dataset& dataset;
  const CoverageTable& coverage;
  const SheetRequest& request;
  const Style& style;
  const Policy& policy;
  const SheetFacts& facts;
  const BaseMaps& base;
  const MapData& data;      ///< at the scale of the sheet's map
  const MapLevels& levels;  ///< for what is drawn at another scale
  const Theme& theme;
  TextSetter setter;
  std::vector<Finding>& findings;

  Language language() const { return request.language; }
  double factor() const { return setter.factor(); }
  const Projection& projection() const { return base.projection(); }
  /// What a frame shows of `data`, at its level.
  std::shared_ptr<const GroundView> look(const MapView& view) const {
    return base.view(data.ground, view);
  }
  void report(Severity severity, std::string code, std::string message,
              std::string suggestion) const;
};

}  // namespace obuhvat
