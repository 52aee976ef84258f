#pragma once

#include <filesystem>

#include "ingest/geodata.h"

namespace obuhvat {

/// The shipped names and partners, without outlines: read once for all tests.
struct ShippedGeodata {
  Geodata geodata;
  Gazetteer gazetteer;

  static const ShippedGeodata& get() {
    static const ShippedGeodata shipped;
    return shipped;
  }

 private:
  ShippedGeodata()
      : geodata(read_geodata(std::filesystem::path(OBUHVAT_SOURCE_DIR) / "geodata")),
        gazetteer(geodata.dataset.municipalities, geodata.names, geodata.dataset.districts) {}
};

}  // namespace obuhvat
