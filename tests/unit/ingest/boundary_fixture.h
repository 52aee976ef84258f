#pragma once

#include <gdal_priv.h>
#include <ogrsf_frmts.h>

#include <memory>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "ingest/boundary_layer.h"
#include "support/error.h"
#include "support/file.h"
#include "test_folder.h"

namespace obuhvat {

/// WKT of a square with its lower left corner there, in the units of the numbers.
inline std::string square(double x, double y, double size = 0.1) {
  const auto corner = [](double a, double b) {
    return std::to_string(a) + " " + std::to_string(b);
  };
  return "POLYGON((" + corner(x, y) + "," + corner(x + size, y) + "," + corner(x + size, y + size) +
         "," + corner(x, y + size) + "," + corner(x, y) + "))";
}

/// "layer=a", "code=b", "name=c", "crs=d", "repair": options of a reading.
inline BoundaryReading with(const std::vector<std::string>& options) {
  BoundaryReading reading;
  for (const auto& option : options) {
    const auto value = option.substr(std::min(option.size(), option.find('=') + 1));
    if (option.starts_with("layer=")) reading.layer = value;
    if (option.starts_with("code=")) reading.code_field = value;
    if (option.starts_with("name=")) reading.name_field = value;
    if (option.starts_with("crs=")) reading.crs = value;
    if (option == "repair") reading.repair = true;
  }
  return reading;
}

struct FixtureFeature {
  std::string wkt;  ///< empty: no outline
  std::vector<std::string> values;
};

/// A layer of a test; GDAL writes it.
struct FixtureLayer {
  std::string name;
  std::vector<std::string> fields;
  std::vector<FixtureFeature> features;
  std::string crs = "EPSG:4326";  ///< empty: not declared
  OGRwkbGeometryType type = wkbUnknown;
};

/// A folder with deliveries, and what reading one of them says.
class Delivery {
 public:
  std::string path(const std::string& name) const { return (folder_.path() / name).string(); }
  void put(const std::string& name, const std::string& bytes) const {
    std::filesystem::create_directories(std::filesystem::path(path(name)).parent_path());
    write_file(path(name), bytes, Overwrite::yes);
  }
  void remove(const std::string& name) const { std::filesystem::remove(path(name)); }
  std::string bytes(const std::string& name) const { return read_file(path(name)); }
  void cut(const std::string& name, std::size_t size) const {
    put(name, bytes(name).substr(0, size));
  }

  void write(const char* driver, const std::string& name, const std::vector<FixtureLayer>& layers,
             std::vector<const char*> options = {}) const {
    GDALAllRegister();
    std::filesystem::create_directories(std::filesystem::path(path(name)).parent_path());
    if (driver == std::string("ESRI Shapefile") && options.empty())
      options.push_back("ENCODING=UTF-8");
    options.push_back(nullptr);
    CPLErrorHandlerPusher quiet(CPLQuietErrorHandler);
    GDALDriver* const maker = GetGDALDriverManager()->GetDriverByName(driver);
    if (maker == nullptr) throw Error(std::string("the test has no driver ") + driver);
    std::unique_ptr<GDALDataset> dataset(
        maker->Create(path(name).c_str(), 0, 0, 0, GDT_Unknown, nullptr));
    for (const auto& layer : layers) write_layer(*dataset, layer, options);
  }

  BoundaryLayer read(const std::string& name, const BoundaryReading& reading = {}) {
    auto layer = read_boundaries(path(name), reading);
    said.clear();
    for (const auto& f : layer.findings)
      said.push_back(std::string(name_of(f.severity)) + " " + f.code + " " + std::to_string(f.row) +
                     ": " + f.message);
    return layer;
  }
  /// "usage: ...", "io: ..." or "error: ...", without the folder.
  std::string error(const std::string& name, const BoundaryReading& reading = {}) {
    std::string message;
    try {
      read(name, reading);
      return "no error";
    } catch (const UsageError& problem) {
      message = std::string("usage: ") + problem.what();
    } catch (const IoError& problem) {
      message = std::string("io: ") + problem.what();
    } catch (const Error& problem) {
      message = std::string("error: ") + problem.what();
    }
    const std::string folder = folder_.path().string() + "/";
    for (auto at = message.find(folder); at != std::string::npos; at = message.find(folder))
      message.erase(at, folder.size());
    return message;
  }

  std::vector<std::string> said;  ///< "warning code row: message" of the last reading

 private:
  static void write_layer(GDALDataset& dataset, const FixtureLayer& layer,
                          const std::vector<const char*>& options) {
    OGRSpatialReference crs;
    if (!layer.crs.empty()) {
      crs.SetFromUserInput(layer.crs.c_str());
      crs.SetAxisMappingStrategy(OAMS_TRADITIONAL_GIS_ORDER);
    }
    OGRLayer* const made =
        dataset.CreateLayer(layer.name.c_str(), layer.crs.empty() ? nullptr : &crs, layer.type,
                            const_cast<char**>(options.data()));
    if (made == nullptr) throw Error("the test cannot make the layer " + layer.name);
    for (const auto& field : layer.fields) {
      OGRFieldDefn definition(field.c_str(), OFTString);
      made->CreateField(&definition);
    }
    for (const auto& feature : layer.features) {
      OGRFeature row(made->GetLayerDefn());
      for (std::size_t i = 0; i < feature.values.size(); ++i)
        if (!feature.values[i].empty())
          row.SetField(static_cast<int>(i), feature.values[i].c_str());
      OGRGeometry* outline = nullptr;
      if (!feature.wkt.empty())
        OGRGeometryFactory::createFromWkt(feature.wkt.c_str(), nullptr, &outline);
      if (outline != nullptr) row.SetGeometryDirectly(outline);
      if (made->CreateFeature(&row) != OGRERR_NONE) throw Error("the test cannot write a feature");
    }
  }

  TestFolder folder_;
};

inline std::vector<std::string> names_of(const BoundaryLayer& layer) {
  std::vector<std::string> names;
  for (const auto& feature : layer.features)
    names.push_back(feature.names.empty() ? std::string() : feature.names.front());
  return names;
}

}  // namespace obuhvat
