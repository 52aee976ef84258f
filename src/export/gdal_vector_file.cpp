#include <cpl_conv.h>
#include <cpl_error.h>
#include <cpl_string.h>
#include <fmt/format.h>
#include <gdal.h>
#include <ogr_api.h>
#include <ogr_srs_api.h>

#include <memory>

#include "export/coverage_layers.h"
#include "export/vector_file.h"
#include "geometry/wkb.h"
#include "support/error.h"
#include "support/text.h"

namespace obuhvat {
namespace {

/// GDAL prints nothing in this thread while it lives.
class QuietGdal {
 public:
  QuietGdal() {
    CPLPushErrorHandler(CPLQuietErrorHandler);
    CPLErrorReset();
  }
  ~QuietGdal() { CPLPopErrorHandler(); }
  QuietGdal(const QuietGdal&) = delete;
  QuietGdal& operator=(const QuietGdal&) = delete;
};

/// A setting of GDAL for this thread, for as long as it lives.
class GdalSetting {
 public:
  GdalSetting(const char* name, const char* value) : name_(name) {
    const char* before = CPLGetThreadLocalConfigOption(name, nullptr);
    if (before != nullptr) before_ = before;
    had_one_ = before != nullptr;
    CPLSetThreadLocalConfigOption(name, value);
  }
  ~GdalSetting() { CPLSetThreadLocalConfigOption(name_, had_one_ ? before_.c_str() : nullptr); }
  GdalSetting(const GdalSetting&) = delete;
  GdalSetting& operator=(const GdalSetting&) = delete;

 private:
  const char* name_;
  std::string before_;
  bool had_one_ = false;
};

/// "NAME=VALUE" pairs as GDAL takes them.
class Options {
 public:
  ~Options() { CSLDestroy(list_); }
  Options() = default;
  Options(const Options&) = delete;
  Options& operator=(const Options&) = delete;
  void set(const char* name, const std::string& value) {
    list_ = CSLSetNameValue(list_, name, value.c_str());
  }
  CSLConstList get() const { return list_; }

 private:
  char** list_ = nullptr;
};

struct FeatureDeleter {
  void operator()(void* feature) const { OGR_F_Destroy(feature); }
};
struct FieldDeleter {
  void operator()(void* field) const { OGR_Fld_Destroy(field); }
};
struct ReferenceDeleter {
  void operator()(void* reference) const { OSRRelease(reference); }
};

[[noreturn]] void fail(const std::filesystem::path& path, const std::string& what) {
  std::string words = CPLGetLastErrorMsg();
  for (char& c : words)
    if (static_cast<unsigned char>(c) < 0x20) c = ' ';
  throw IoError(fmt::format("cannot write {}: {}: {}", path.string(), what,
                            words.empty() ? "GDAL does not say why" : words.substr(0, 300)));
}

const char* driver_of(VectorFormat format) {
  switch (format) {
    case VectorFormat::gpkg:
      return "GPKG";
    case VectorFormat::fgb:
      return "FlatGeobuf";
    case VectorFormat::mbtiles:
      break;
  }
  return "MBTiles";
}

OGRFieldType field_type(std::string_view column) {
  switch (column_type(column)) {
    case ColumnType::integer:
      return OFTInteger64;
    case ColumnType::real:
      return OFTReal;
    case ColumnType::text:
      break;
  }
  return OFTString;
}

bool has_area(const AnswerTable& table) {
  for (const auto& geometry : table.geometries)
    if (std::holds_alternative<MultiPolygon<LonLat>>(geometry)) return true;
  return false;
}

bool has_point(const AnswerTable& table) {
  for (const auto& geometry : table.geometries)
    if (std::holds_alternative<LonLat>(geometry)) return true;
  return false;
}

OGRwkbGeometryType geometry_type(const AnswerTable& table) {
  if (has_area(table)) return wkbMultiPolygon;
  if (has_point(table) || table.kind == "reception_centre" || table.kind == "site") return wkbPoint;
  return table.kind == "project" || table.kind == "partner" ? wkbNone : wkbMultiPolygon;
}

class FileWriter {
 public:
  FileWriter(const std::filesystem::path& path, VectorFormat format, const VectorNotes& notes)
      : path_(path), format_(format), notes_(notes) {
    GDALDriverH driver = GDALGetDriverByName(driver_of(format));
    if (driver == nullptr)
      throw IoError(fmt::format("cannot write {}: this GDAL has no driver {}", path.string(),
                                driver_of(format)));
    Options options;
    if (format == VectorFormat::gpkg) options.set("VERSION", "1.2");
    if (format == VectorFormat::mbtiles) {
      options.set("NAME", notes.title);
      options.set("DESCRIPTION", notes.description);
      options.set("TYPE", "overlay");
      options.set("MINZOOM", "4");
      options.set("MAXZOOM", "10");
    }
    dataset_ =
        GDALCreate(driver, path.c_str(), 0, 0, 0, GDT_Unknown, const_cast<char**>(options.get()));
    if (dataset_ == nullptr) fail(path_, "GDAL cannot make the file");
    reference_.reset(OSRNewSpatialReference(nullptr));
    if (OSRImportFromEPSG(reference_.get(), 4326) != OGRERR_NONE) fail(path_, "EPSG:4326");
    OSRSetAxisMappingStrategy(reference_.get(), OAMS_TRADITIONAL_GIS_ORDER);
  }
  ~FileWriter() {
    if (dataset_ != nullptr) GDALClose(dataset_);
  }
  FileWriter(const FileWriter&) = delete;
  FileWriter& operator=(const FileWriter&) = delete;

  void add(const VectorLayer& layer) {
    if (format_ == VectorFormat::mbtiles && !has_area(layer.table) && !has_point(layer.table))
      return;  // a tile holds geometries only
    Options options;
    if (format_ == VectorFormat::gpkg) {
      options.set("IDENTIFIER",
                  notes_.title.empty() ? layer.name : notes_.title + " – " + layer.name);
      options.set("DESCRIPTION", notes_.description);
    }
    const OGRwkbGeometryType type = geometry_type(layer.table);
    OGRLayerH made = GDALDatasetCreateLayer(dataset_, layer.name.c_str(),
                                            type == wkbNone ? nullptr : reference_.get(), type,
                                            const_cast<char**>(options.get()));
    if (made == nullptr) fail(path_, "GDAL cannot make the layer " + layer.name);
    add_fields(made, layer);
    const bool in_transaction = GDALDatasetStartTransaction(dataset_, 0) == OGRERR_NONE;
    for (std::size_t row = 0; row < layer.table.rows.size(); ++row) add_row(made, layer, row);
    if (in_transaction && GDALDatasetCommitTransaction(dataset_) != OGRERR_NONE)
      fail(path_, "GDAL cannot keep the layer " + layer.name);
  }

  /// What GDAL holds back until then can still fail.
  void close() {
    CPLErrorReset();
    GDALClose(dataset_);
    dataset_ = nullptr;
    if (CPLGetLastErrorType() >= CE_Failure) fail(path_, "GDAL cannot finish the file");
  }

 private:
  void add_fields(OGRLayerH layer, const VectorLayer& source) const {
    for (const auto& column : source.table.columns) {
      const std::unique_ptr<void, FieldDeleter> field(
          OGR_Fld_Create(column.c_str(), field_type(column)));
      if (OGR_L_CreateField(layer, field.get(), 0) != OGRERR_NONE)
        fail(path_, fmt::format("GDAL refuses the column {} of {}", column, source.name));
    }
  }

  static void set_field(OGRFeatureH feature, int field, const AnswerTable::Value& value) {
    struct Setter {
      OGRFeatureH feature;
      int field;
      void operator()(std::monostate) const { OGR_F_SetFieldNull(feature, field); }
      void operator()(std::int64_t number) const {
        OGR_F_SetFieldInteger64(feature, field, number);
      }
      void operator()(const AnswerTable::Decimal& number) const {
        OGR_F_SetFieldDouble(feature, field, number.value);
      }
      void operator()(const std::string& text) const {
        // GDAL takes a C string: what follows a NUL would be lost.
        OGR_F_SetFieldString(feature, field, encode_utf8(decode_utf8(without_nul(text))).c_str());
      }
      void operator()(const AnswerTable::List& list) const { (*this)(join(list, ";")); }
      static std::string without_nul(std::string text) {
        std::erase(text, '\0');
        return text;
      }
    };
    std::visit(Setter{feature, field}, value);
  }

  void add_row(OGRLayerH layer, const VectorLayer& source, std::size_t row) const {
    const AnswerTable& table = source.table;
    const std::unique_ptr<void, FeatureDeleter> feature(
        OGR_F_Create(OGR_L_GetLayerDefn(layer)));
    for (std::size_t c = 0; c < table.columns.size(); ++c)
      set_field(feature.get(), static_cast<int>(c),
                c < table.rows[row].size() ? table.rows[row][c] : AnswerTable::Value());
    if (row < table.geometries.size())
      if (OGRGeometryH geometry = geometry_of(table.geometries[row]))
        OGR_F_SetGeometryDirectly(feature.get(), geometry);
    if (OGR_L_CreateFeature(layer, feature.get()) != OGRERR_NONE)
      fail(path_, fmt::format("GDAL refuses row {} of {}", row + 1, source.name));
  }

  OGRGeometryH geometry_of(const AnswerTable::Geometry& geometry) const {
    std::string bytes;
    if (const auto* point = std::get_if<LonLat>(&geometry)) bytes = to_wkb(*point);
    if (const auto* area = std::get_if<MultiPolygon<LonLat>>(&geometry)) bytes = to_wkb(*area);
    OGRGeometryH made = nullptr;
    if (!bytes.empty() && OGR_G_CreateFromWkb(bytes.data(), nullptr, &made,
                                              static_cast<int>(bytes.size())) != OGRERR_NONE)
      fail(path_, "GDAL refuses a geometry");
    return made;
  }

  std::filesystem::path path_;
  VectorFormat format_;
  VectorNotes notes_;
  GDALDatasetH dataset_ = nullptr;
  std::unique_ptr<void, ReferenceDeleter> reference_;
};

/// Outlines of one layer rounded together, so that borders that they share stay shared.
AnswerTable rounded(AnswerTable table, CoordinateDecimals decimals) {
  std::vector<MultiPolygon<LonLat>> outlines;
  for (const auto& geometry : table.geometries)
    if (const auto* area = std::get_if<MultiPolygon<LonLat>>(&geometry)) outlines.push_back(*area);
  outlines = rounded_coverage(outlines, decimals);
  std::size_t next = 0;
  for (auto& geometry : table.geometries) {
    if (!std::holds_alternative<MultiPolygon<LonLat>>(geometry)) continue;
    auto& outline = outlines[next++];
    if (outline.empty())
      geometry = std::monostate();
    else
      geometry = std::move(outline);
  }
  return table;
}

}  // namespace

void prepare_vector_files() { GDALAllRegister(); }

void write_vector_file(const std::filesystem::path& path, VectorFormat format,
                       const std::vector<VectorLayer>& layers, const VectorNotes& notes,
                       CoordinateDecimals decimals) {
  prepare_vector_files();
  const QuietGdal quiet;
  // The same layers give the same bytes: no date of today, one thread.
  const GdalSetting date("OGR_CURRENT_DATE", "1970-01-01T00:00:00.000Z");
  const GdalSetting threads("GDAL_NUM_THREADS", "1");
  const GdalSetting unsynchronized("OGR_SQLITE_SYNCHRONOUS", "OFF");
  FileWriter file(path, format, notes);
  for (const auto& layer : layers) file.add({layer.name, rounded(layer.table, decimals)});
  file.close();
}

}  // namespace obuhvat
