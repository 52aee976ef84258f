#include "ingest/ogr_boundaries.h"

#include <fmt/format.h>

#include <algorithm>
#include <cstring>
#include <memory>
#include <string_view>

#include "ingest/boundary_columns.h"
#include "ingest/boundary_encoding.h"
#include "ingest/boundary_texts.h"
#include "ingest/gdal_errors.h"
#include "ingest/ogr_feature_texts.h"
#include "ingest/ogr_outline.h"
#include "support/error.h"
#include "support/text.h"

namespace obuhvat {
namespace {

constexpr std::size_t sample_size = 1000;
constexpr std::size_t most_features = 1'000'000;

using Feature = std::unique_ptr<OGRFeature>;

std::string_view word_for(OutlineKind kind) {
  if (kind == OutlineKind::areas) return "areas";
  return kind == OutlineKind::lines ? "lines" : kind == OutlineKind::points ? "points" : "";
}

/// The code of the CRS, else its definition; empty if there is none, or one that says nothing.
std::string declared_crs(const OGRSpatialReference* crs) {
  if (crs == nullptr || crs->IsLocal()) return {};
  const char* const name = crs->GetName();
  if (name != nullptr && std::string_view(name).starts_with("Undefined")) return {};
  if (const char* const code = crs->GetAuthorityCode(nullptr))
    return fmt::format("{}:{}", crs->GetAuthorityName(nullptr), code);
  int count = 0;
  int* confidence = nullptr;
  OGRSpatialReferenceH* const matches =
      OSRFindMatches(OGRSpatialReference::ToHandle(const_cast<OGRSpatialReference*>(crs)), nullptr,
                     &count, &confidence);
  std::string found;
  if (count > 0 && confidence[0] >= 90) {
    const auto* const match = OGRSpatialReference::FromHandle(matches[0]);
    if (const char* const code = match->GetAuthorityCode(nullptr))
      found = fmt::format("{}:{}", match->GetAuthorityName(nullptr), code);
  }
  OSRFreeSRSArray(matches);
  CPLFree(confidence);
  if (!found.empty()) return found;
  const char* const options[] = {"FORMAT=WKT2_2019", nullptr};
  char* wkt = nullptr;
  if (crs->exportToWkt(&wkt, options) == OGRERR_NONE && wkt != nullptr) found = wkt;
  CPLFree(wkt);
  return found;
}

/// Reads one layer.
class LayerReader {
 public:
  LayerReader(OGRLayer& layer, const std::string& format, const BoundaryReading& reading,
              const std::string& shown, BoundaryFindings& findings)
      : layer_(layer),
        reading_(reading),
        shown_(shown),
        findings_(findings),
        can_be_cut_unseen_(format == "GML" || format == "FlatGeobuf") {}

  RawBoundaries read() {
    take_declared_crs();
    std::vector<Feature> sample = first_features();
    const FeatureTexts texts(*layer_.GetLayerDefn(), sample);
    std::vector<std::vector<std::string>> values;
    for (const auto& feature : sample) values.push_back(texts.all_of(*feature));
    columns_ = find_columns(texts.names(), values, reading_, shown_);
    values.clear();
    for (auto& feature : sample) {
      add(*feature, texts);
      feature.reset();
    }
    while (const Feature feature = next()) add(*feature, texts);
    refuse_without_areas();
    // What the outlines say counts only where they are what is read.
    if (srid_ != 0 && result_.crs.empty()) take_crs_of_outlines();
    for (const auto column : columns_.codes) result_.code_fields.push_back(texts.names()[column]);
    for (const auto column : columns_.names) result_.name_fields.push_back(texts.names()[column]);
    settle_texts(result_.features, declared_encoding(), findings_);
    tell_without_texts();
    return std::move(result_);
  }

 private:
  /// Before all else: GDAL complains of a broken definition when it is first asked for.
  void take_declared_crs() {
    const OGRSpatialReference* const crs = layer_.GetSpatialRef();
    if (errors_.has_failed() && reading_.crs.empty())
      throw Error(
          fmt::format("{}: the CRS that it declares is damaged ({}); say with --source-crs "
                      "what its numbers are, e.g. EPSG:32634",
                      shown_, errors_.first()));
    if (!errors_.has_failed()) result_.crs = declared_crs(crs);
    errors_.clear();
  }

  Feature next() {
    Feature feature(layer_.GetNextFeature());
    if (errors_.has_failed())
      throw Error(
          fmt::format("{} is damaged or cut off after feature {}: {}; get it anew from the "
                      "publisher",
                      shown_, rows_read_, errors_.first()));
    if (feature) ++rows_read_;
    return feature;
  }

  /// OSM objects of other kinds (parks, buildings) are no boundaries.
  std::vector<Feature> first_features() {
    if (layer_.GetLayerDefn()->GetFieldIndex("boundary") >= 0) {
      layer_.SetAttributeFilter("boundary = 'administrative'");
      errors_.clear();
      if (std::vector<Feature> sample = sampled(); !sample.empty()) return sample;
      layer_.SetAttributeFilter(nullptr);
    }
    return sampled();
  }

  std::vector<Feature> sampled() {
    layer_.ResetReading();
    std::vector<Feature> sample;
    while (sample.size() < sample_size) {
      Feature feature = next();
      if (!feature) break;
      sample.push_back(std::move(feature));
    }
    return sample;
  }

  void add(const OGRFeature& feature, const FeatureTexts& texts) {
    RawBoundary raw;
    raw.row = ++row_;
    if (result_.features.size() == most_features)
      throw Error(
          fmt::format("{} holds more than {} areas, far more than there are municipalities; "
                      "give a file of these alone",
                      shown_, most_features));
    const auto first_of = [&](const std::optional<std::size_t>& column) {
      if (!column) return std::string();
      auto values = texts.some_of(feature, {*column});
      return values.empty() ? std::string() : std::move(values.front());
    };
    raw.names = texts.some_of(feature, columns_.names);
    raw.area = outline(feature, texts, raw);
    if (raw.area.empty()) return;
    raw.codes = texts.some_of(feature, columns_.codes);
    raw.hints = texts.some_of(feature, columns_.hints);
    raw.kind = first_of(columns_.kind);
    raw.id = first_of(columns_.id);
    result_.features.push_back(std::move(raw));
  }

  MultiPolygon<MapPoint> outline(const OGRFeature& feature, const FeatureTexts& texts,
                                 const RawBoundary& raw) {
    const OGRGeometry* geometry = feature.GetGeometryRef();
    TextOutline from_text;
    if (kind_of(geometry) == OutlineKind::none && texts.has_outlines()) {
      const std::string text = texts.outline_of(feature);
      if (!trimmed(text).empty()) from_text = outline_from(text, texts, raw);
      geometry = from_text.geometry.get();
    }
    const OutlineKind kind = kind_of(geometry);
    ++counts_[static_cast<std::size_t>(kind)];
    if (kind == OutlineKind::areas) return polygons_of(*geometry);
    left_out_.push_back({raw.row, kind, raw.names.empty() ? std::string() : raw.names.front()});
    return {};
  }

  TextOutline outline_from(const std::string& text, const FeatureTexts& texts,
                           const RawBoundary& raw) {
    TextOutline outline = outline_of_text(text);
    errors_.clear();
    if (!outline.geometry)
      throw Error(
          fmt::format("{}: feature {}: the outline in the attribute {} is damaged or cut "
                      "off; get the file anew from the publisher",
                      shown_, raw.row, texts.outline_field()));
    if (outline.srid != 0 && srid_ != 0 && outline.srid != srid_ && reading_.crs.empty())
      throw Error(
          fmt::format("{}: the outlines in the attribute {} are in several CRS (SRID {} and "
                      "{}); bring them into one",
                      shown_, texts.outline_field(), srid_, outline.srid));
    if (outline.srid != 0) srid_ = outline.srid;
    return outline;
  }

  void refuse_without_areas() {
    if (row_ == 0)
      throw Error(fmt::format("{} {}has no features; get it anew from the publisher", shown_,
                              can_be_cut_unseen_ ? "is damaged or cut off, or " : ""));
    const long points = counts_[static_cast<std::size_t>(OutlineKind::points)];
    const long lines = counts_[static_cast<std::size_t>(OutlineKind::lines)];
    if (result_.features.empty() && points + lines > 0)
      throw Error(fmt::format("{} holds {}, not areas; give the file with the areas{}", shown_,
                              word_for(lines > 0 ? OutlineKind::lines : OutlineKind::points),
                              lines > 0 ? ", or make areas of the lines (QGIS: Polygonize)" : ""));
    if (result_.features.empty())
      throw Error(
          fmt::format("{}: no feature has an outline; give the file with the areas", shown_));
    for (const auto& left : left_out_)
      findings_.add(Severity::warning, "boundary-without-outline", left.row,
                    fmt::format("feature {}{} has {}; it is left out", left.row,
                                left.name.empty() ? "" : " (" + as_shown(left.name) + ")",
                                left.kind == OutlineKind::none
                                    ? std::string("no outline")
                                    : fmt::format("{} instead of an area", word_for(left.kind))),
                    "give it an outline, or take it out of the file");
  }

  /// What stands beside a .dbf goes before what stands in it.
  std::string declared_encoding() {
    for (const char* const from : {"ENCODING_FROM_CPG", "ENCODING_FROM_LDID"})
      if (const char* const encoding = layer_.GetMetadataItem(from, "SHAPEFILE")) return encoding;
    return {};
  }

  void take_crs_of_outlines() {
    result_.crs = fmt::format("EPSG:{}", srid_);
    if (reading_.crs.empty())
      findings_.add(
          Severity::info, "boundary-crs-recognised", 0,
          fmt::format("the layer declares no CRS; its outlines carry the SRID {}, so their "
                      "numbers are taken for {}",
                      srid_, result_.crs),
          "if they are something else, say it with --source-crs");
  }

  static std::string as_shown(const std::string& text) {
    return tidied(encode_utf8(decode_utf8(text)));
  }

  void tell_without_texts() {
    if (columns_.codes.empty() && columns_.names.empty())
      findings_.add(Severity::warning, "boundary-without-names", 0,
                    "no attribute of a known name holds names or codes; the areas can only be told "
                    "by the seats that lie in them",
                    "say with --name-field or --code-field where they are");
  }

  struct LeftOut {
    long row;
    OutlineKind kind;
    std::string name;
  };

  OGRLayer& layer_;
  const BoundaryReading& reading_;
  const std::string& shown_;
  BoundaryFindings& findings_;
  bool can_be_cut_unseen_;  // GDAL finds no features in some of these, and no fault
  GdalErrors errors_;
  BoundaryColumns columns_;
  RawBoundaries result_;
  std::vector<LeftOut> left_out_;
  long counts_[4] = {};
  long row_ = 0;
  long rows_read_ = 0;
  int srid_ = 0;
};

}  // namespace

RawBoundaries read_ogr_boundaries(OGRLayer& layer, const std::string& format,
                                  const BoundaryReading& reading, const std::string& shown,
                                  BoundaryFindings& findings) {
  return LayerReader(layer, format, reading, shown, findings).read();
}

}  // namespace obuhvat
