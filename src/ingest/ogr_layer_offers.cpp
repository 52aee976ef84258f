#include <algorithm>
#include <memory>

#include "ingest/boundary_columns.h"
#include "ingest/ogr_boundaries.h"
#include "ingest/ogr_feature_texts.h"
#include "ingest/ogr_outline.h"

namespace obuhvat {
namespace {

constexpr std::size_t most_looked_at = 50;

/// What the layer's first features are, where its type does not say; outlines in attributes count.
OutlineKind kind_of_features(OGRLayer& layer) {
  std::vector<std::unique_ptr<OGRFeature>> sample;
  OutlineKind kind = OutlineKind::none;
  layer.ResetReading();
  while (sample.size() < most_looked_at) {
    std::unique_ptr<OGRFeature> feature(layer.GetNextFeature());
    if (!feature) break;
    kind = std::max(kind, kind_of(feature->GetGeometryRef()));
    sample.push_back(std::move(feature));
    if (kind == OutlineKind::areas) break;
  }
  if (kind == OutlineKind::none && FeatureTexts(*layer.GetLayerDefn(), sample).has_outlines())
    kind = OutlineKind::areas;
  layer.ResetReading();
  return kind;
}

LayerOffer offer_of(OGRLayer& layer, const std::string& file) {
  LayerOffer offer;
  offer.file = file;
  offer.layer = layer.GetName();
  OutlineKind kind = kind_of(layer.GetGeomType());
  if (kind == OutlineKind::none) kind = kind_of_features(layer);
  offer.has_areas = kind == OutlineKind::areas;
  offer.holds = kind == OutlineKind::areas    ? "areas"
                : kind == OutlineKind::lines  ? "lines"
                : kind == OutlineKind::points ? "points"
                                              : "rows without outline";
  offer.count = static_cast<long>(layer.GetFeatureCount());
  const OGRFeatureDefn& definition = *layer.GetLayerDefn();
  for (int i = 0; i < definition.GetFieldCount(); ++i)
    if (tells_municipality(definition.GetFieldDefn(i)->GetNameRef()))
      offer.has_municipality_fields = true;
  return offer;
}

}  // namespace

std::vector<LayerOffer> offers_of(GDALDataset& dataset, const std::string& file) {
  std::vector<LayerOffer> offers;
  // To count the features of an OSM file all of it would have to be read.
  if (std::string_view(dataset.GetDriverName()) == "OSM") {
    LayerOffer offer;
    offer.file = file;
    offer.layer = "multipolygons";
    offer.count = -1;
    offer.holds = "areas";
    offer.has_areas = true;
    return {offer};
  }
  for (int i = 0; i < dataset.GetLayerCount(); ++i)
    if (OGRLayer* const layer = dataset.GetLayer(i)) offers.push_back(offer_of(*layer, file));
  return offers;
}

}  // namespace obuhvat
