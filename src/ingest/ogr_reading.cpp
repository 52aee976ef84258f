#include "ingest/ogr_reading.h"

#include <cpl_error.h>
#include <gdal_priv.h>
#include <ogrsf_frmts.h>

#include <memory>

#include "geometry/wkb.h"
#include "support/error.h"

namespace obuhvat {
namespace {

struct DatasetCloser {
  void operator()(GDALDataset* dataset) const { GDALClose(dataset); }
};

std::string last_words() {
  const std::string words = CPLGetLastErrorMsg();
  return words.empty() ? "GDAL finds no GeoJSON in it" : words;
}

}  // namespace

std::string OgrFeature::text(const std::string& attribute) const {
  const auto* feature = static_cast<const OGRFeature*>(feature_);
  const int index = feature->GetFieldIndex(attribute.c_str());
  if (index < 0 || !feature->IsFieldSetAndNotNull(index)) return {};
  return const_cast<OGRFeature*>(feature)->GetFieldAsString(index);
}

MultiPolygon<LonLat> OgrFeature::area(const std::optional<Box<LonLat>>& frame) const {
  const OGRGeometry* given = static_cast<const OGRFeature*>(feature_)->GetGeometryRef();
  if (given == nullptr) return {};
  std::unique_ptr<OGRGeometry> cut;
  if (frame) {
    OGRLinearRing ring;
    ring.addPoint(frame->min_x, frame->min_y);
    ring.addPoint(frame->max_x, frame->min_y);
    ring.addPoint(frame->max_x, frame->max_y);
    ring.addPoint(frame->min_x, frame->max_y);
    ring.closeRings();
    OGRPolygon box;
    box.addRing(&ring);
    cut.reset(given->Intersection(&box));
    if (!cut) throw Error(last_words());
  } else {
    cut.reset(given->clone());
  }
  if (cut->IsEmpty()) return {};
  cut->flattenTo2D();
  // Also drops the points and lines that cutting leaves where only an edge is touched.
  cut.reset(OGRGeometryFactory::forceToMultiPolygon(cut.release()));
  if (wkbFlatten(cut->getGeometryType()) != wkbMultiPolygon) return {};
  std::string bytes(cut->WkbSize(), '\0');
  cut->exportToWkb(wkbNDR, reinterpret_cast<unsigned char*>(bytes.data()), wkbVariantIso);
  return polygons_from_wkb(bytes);
}

void for_each_ogr_feature(const std::filesystem::path& file, const char* driver,
                          const std::function<void(const OgrFeature&)>& visit) {
  static const bool registered = (GDALAllRegister(), true);
  (void)registered;
  // GDAL would print its errors; they go into our exception instead.
  CPLErrorHandlerPusher quiet(CPLQuietErrorHandler);
  CPLErrorReset();
  const char* drivers[] = {driver, nullptr};
  const std::unique_ptr<GDALDataset, DatasetCloser> dataset(GDALDataset::Open(
      file.c_str(), GDAL_OF_VECTOR | GDAL_OF_READONLY, drivers, nullptr, nullptr));
  if (!dataset) throw IoError(file.string() + ": " + last_words());
  OGRLayer* layer = dataset->GetLayer(0);
  if (layer == nullptr) throw IoError(file.string() + ": there is no layer in it");
  layer->ResetReading();
  for (;;) {
    const std::unique_ptr<OGRFeature> feature(layer->GetNextFeature());
    if (!feature) break;
    try {
      visit(OgrFeature(feature.get()));
    } catch (const IoError&) {
      throw;
    } catch (const Error& error) {
      throw IoError(file.string() + ": " + error.what());
    }
  }
  if (CPLGetLastErrorType() >= CE_Failure) throw IoError(file.string() + ": " + last_words());
}

}  // namespace obuhvat
