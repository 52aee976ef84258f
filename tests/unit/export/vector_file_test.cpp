#include "export/vector_file.h"

#include <gdal.h>
#include <gtest/gtest.h>
#include <ogr_api.h>

#include "export/coverage_layers.h"
#include "small_dataset.h"
#include "support/error.h"
#include "support/file.h"
#include "test_folder.h"

namespace obuhvat {
namespace {

std::vector<VectorLayer> layers_of(const Dataset& data) {
  std::vector<VectorLayer> layers;
  for (auto& table : coverage_layers(data, coverage_of(data, {}), UncoveredUnits::include,
                                     CoverageRows::units, UnitOutlines::include))
    layers.push_back({table.kind, std::move(table)});
  return layers;
}

/// A file opened through GDAL for reading.
class Opened {
 public:
  explicit Opened(const std::filesystem::path& path)
      : dataset_(GDALOpenEx(path.c_str(), GDAL_OF_VECTOR, nullptr, nullptr, nullptr)) {}
  ~Opened() {
    if (dataset_ != nullptr) GDALClose(dataset_);
  }
  Opened(const Opened&) = delete;
  Opened& operator=(const Opened&) = delete;
  GDALDatasetH get() const { return dataset_; }

 private:
  GDALDatasetH dataset_;
};

class VectorFile : public testing::Test {
 protected:
  TestFolder folder_;
  std::filesystem::path write(VectorFormat format, const std::string& name,
                              const std::vector<VectorLayer>& layers) {
    const auto path = folder_.path() / name;
    write_vector_file(path, format, layers, {"Title", "Boundaries: squares"},
                      CoordinateDecimals::six);
    return path;
  }
};

TEST_F(VectorFile, GeoPackageHoldsEveryLayerWithTypesAndNulls) {
  const Opened file(write(VectorFormat::gpkg, "a.gpkg", layers_of(small_dataset())));
  ASSERT_NE(file.get(), nullptr);
  ASSERT_EQ(GDALDatasetGetLayerCount(file.get()), 4);
  OGRLayerH units = GDALDatasetGetLayerByName(file.get(), "municipality");
  ASSERT_EQ(OGR_L_GetFeatureCount(units, 1), 4);
  EXPECT_EQ(OGR_L_GetGeomType(units), wkbMultiPolygon);
  OGRFeatureH last = nullptr;
  for (int i = 0; i < 4; ++i) {
    if (last != nullptr) OGR_F_Destroy(last);
    last = OGR_L_GetNextFeature(units);
  }
  EXPECT_STREQ(OGR_F_GetFieldAsString(last, OGR_F_GetFieldIndex(last, "code")), "10004");
  EXPECT_EQ(OGR_F_IsFieldNull(last, OGR_F_GetFieldIndex(last, "population")), 1);
  EXPECT_EQ(OGR_F_GetFieldAsDouble(last, OGR_F_GetFieldIndex(last, "area_km2")), 400);
  OGR_F_Destroy(last);
  OGRLayerH projects = GDALDatasetGetLayerByName(file.get(), "project");
  EXPECT_EQ(OGR_L_GetFeatureCount(projects, 1), 1);
  EXPECT_EQ(OGR_L_GetGeomType(projects), wkbNone);
}

TEST_F(VectorFile, IsTheSameBytesEachTime) {
  const auto layers = layers_of(small_dataset());
  EXPECT_EQ(read_file(write(VectorFormat::gpkg, "a.gpkg", layers)),
            read_file(write(VectorFormat::gpkg, "b.gpkg", layers)));
  EXPECT_EQ(read_file(write(VectorFormat::fgb, "a.fgb", {layers[0]})),
            read_file(write(VectorFormat::fgb, "b.fgb", {layers[0]})));
  EXPECT_EQ(read_file(write(VectorFormat::mbtiles, "a.mbtiles", layers)),
            read_file(write(VectorFormat::mbtiles, "b.mbtiles", layers)));
}

TEST_F(VectorFile, FlatGeobufHasNoRoomForAUnitWithoutAnOutline) {
  Dataset data = small_dataset();
  data.municipalities[3].boundary.clear();
  const Opened file(write(VectorFormat::fgb, "a.fgb", {layers_of(data)[0]}));
  EXPECT_EQ(OGR_L_GetFeatureCount(GDALDatasetGetLayer(file.get(), 0), 1), 3);
}

TEST_F(VectorFile, TilesHoldUnitsAndCentres) {
  const Opened file(write(VectorFormat::mbtiles, "a.mbtiles", layers_of(small_dataset())));
  EXPECT_NE(GDALDatasetGetLayerByName(file.get(), "municipality"), nullptr);
  EXPECT_NE(GDALDatasetGetLayerByName(file.get(), "reception_centre"), nullptr);
}

TEST_F(VectorFile, TellsWhichFileCannotBeWritten) {
  try {
    write_vector_file(folder_.path() / "missing" / "a.gpkg", VectorFormat::gpkg,
                      layers_of(small_dataset()), {}, CoordinateDecimals::six);
    FAIL() << "nothing was thrown";
  } catch (const IoError& error) {
    EXPECT_NE(std::string(error.what()).find("a.gpkg"), std::string::npos) << error.what();
  }
}

}  // namespace
}  // namespace obuhvat
