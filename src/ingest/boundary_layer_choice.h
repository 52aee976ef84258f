#pragma once

#include <string>
#include <vector>

namespace obuhvat {

/// What there is to choose from.
struct LayerOffer {
  std::string file;   ///< within the delivery
  std::string layer;  ///< its name
  long count = 0;     ///< of features; -1 if not known without reading all
  std::string holds;  ///< "areas", "lines", "points", "tables"; as messages show it
  bool has_areas = false;
  bool has_municipality_fields = false;
};

/// The number of the layer to read: the one that is wanted, by its name or its file's; else the
/// only one with areas; else the only one of these that its name, else its attributes, tell to be
/// of municipalities. Throws UsageError with what there is if none is obvious; Error if none holds
/// areas. `shown` names the delivery.
std::size_t choose_layer(const std::vector<LayerOffer>& offers, const std::string& wanted,
                         const std::string& shown);

}  // namespace obuhvat
