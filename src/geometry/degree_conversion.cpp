#include "geometry/degree_conversion.h"

#include <fmt/format.h>
#include <proj.h>

#include <cmath>

#include "support/error.h"

namespace obuhvat {
namespace {

struct ContextDeleter {
  void operator()(PJ_CONTEXT* context) const { proj_context_destroy(context); }
};
struct ObjectDeleter {
  void operator()(PJ* object) const { proj_destroy(object); }
};
struct ListDeleter {
  void operator()(PJ_OBJ_LIST* list) const { proj_list_destroy(list); }
};
struct FactoryDeleter {
  void operator()(PJ_OPERATION_FACTORY_CONTEXT* factory) const {
    proj_operation_factory_context_destroy(factory);
  }
};
using Object = std::unique_ptr<PJ, ObjectDeleter>;

bool is_geographic_type(PJ_TYPE type) {
  return type == PJ_TYPE_GEOGRAPHIC_2D_CRS || type == PJ_TYPE_GEOGRAPHIC_3D_CRS;
}

/// The CRS of the plane or the ellipsoid in what is given; nothing if there is none.
Object ground_crs(PJ_CONTEXT* context, Object crs) {
  while (crs) {
    const PJ_TYPE type = proj_get_type(crs.get());
    if (type == PJ_TYPE_PROJECTED_CRS || is_geographic_type(type)) return crs;
    if (type == PJ_TYPE_BOUND_CRS)
      crs.reset(proj_get_source_crs(context, crs.get()));
    else if (type == PJ_TYPE_COMPOUND_CRS)
      crs.reset(proj_crs_get_sub_crs(context, crs.get(), 0));
    else
      break;
  }
  return nullptr;
}

/// The best operation to WGS 84 of those that `authority` knows ("any": all; nullptr: those that
/// PROJ prefers for the CRS); nullptr for none.
Object best_operation(PJ_CONTEXT* context, const PJ* source, const PJ* target,
                      const char* authority) {
  const std::unique_ptr<PJ_OPERATION_FACTORY_CONTEXT, FactoryDeleter> factory(
      proj_create_operation_factory_context(context, authority));
  // The middle of Serbia: PROJ ranks by how much of the area an operation is made for before it
  // asks how accurate it is, and the accurate ones end at the border.
  proj_operation_factory_context_set_area_of_interest(context, factory.get(), 20, 43.5, 21.5, 45);
  proj_operation_factory_context_set_spatial_criterion(context, factory.get(),
                                                       PROJ_SPATIAL_CRITERION_PARTIAL_INTERSECTION);
  proj_operation_factory_context_set_grid_availability_use(
      context, factory.get(), PROJ_GRID_AVAILABILITY_DISCARD_OPERATION_IF_MISSING_GRID);
  const std::unique_ptr<PJ_OBJ_LIST, ListDeleter> found(
      proj_create_operations(context, source, target, factory.get()));
  if (!found || proj_list_get_count(found.get()) == 0) return nullptr;
  return Object(proj_list_get(context, found.get(), 0));
}

/// PROJ's word for an operation that leaves the shift between the datums out.
bool is_ballpark(PJ_CONTEXT* context, const Object& operation) {
  return proj_coordoperation_has_ballpark_transformation(context, operation.get()) != 0;
}

}  // namespace

struct DegreeConversion::Handle {
  std::unique_ptr<PJ_CONTEXT, ContextDeleter> context;  // outlives the operation
  Object operation;                                     // nullptr if the numbers stay
  bool is_geographic = false;
  std::string crs;
  std::string crs_name;
  std::string description;
};

DegreeConversion::DegreeConversion(const std::string& crs) : handle_(std::make_unique<Handle>()) {
  handle_->context.reset(proj_context_create());
  PJ_CONTEXT* const context = handle_->context.get();
  proj_context_set_enable_network(context, 0);
  proj_log_level(context, PJ_LOG_NONE);
  const Object source = ground_crs(context, Object(proj_create(context, crs.c_str())));
  if (!source)
    throw Error(fmt::format("PROJ knows no CRS of the ground called \"{}\"", crs.substr(0, 60)));
  handle_->crs_name = proj_get_name(source.get());
  const char* const authority = proj_get_id_auth_name(source.get(), 0);
  const char* const code = proj_get_id_code(source.get(), 0);
  handle_->crs = authority != nullptr && code != nullptr ? fmt::format("{}:{}", authority, code)
                                                         : handle_->crs_name;
  handle_->is_geographic = is_geographic_type(proj_get_type(source.get()));
  if (handle_->crs == "EPSG:4326" || handle_->crs == "OGC:CRS84") return;

  const Object target(proj_create(context, "EPSG:4326"));
  Object best = best_operation(context, source.get(), target.get(), nullptr);
  if (best && is_ballpark(context, best)) {
    // Of the old "MGI / Balkans zone 7" only ESRI knows the way.
    Object other = best_operation(context, source.get(), target.get(), "any");
    if (other && !is_ballpark(context, other)) best = std::move(other);
  }
  if (!best)
    throw Error(fmt::format("PROJ has no operation from {} ({}) to WGS 84", handle_->crs,
                            handle_->crs_name));
  handle_->description = proj_get_name(best.get());
  const double accuracy = proj_coordoperation_get_accuracy(context, best.get());
  if (accuracy > 0) handle_->description += fmt::format(", accuracy {} m", accuracy);
  // Longitude first and x east, whatever axis order the authority defines.
  handle_->operation.reset(proj_normalize_for_visualization(context, best.get()));
}

DegreeConversion::~DegreeConversion() = default;
DegreeConversion::DegreeConversion(DegreeConversion&&) noexcept = default;
DegreeConversion& DegreeConversion::operator=(DegreeConversion&&) noexcept = default;

LonLat DegreeConversion::degrees(const MapPoint& numbers) const {
  if (!handle_->operation) return {numbers.x, numbers.y};
  const PJ_COORD out =
      proj_trans(handle_->operation.get(), PJ_FWD, proj_coord(numbers.x, numbers.y, 0, HUGE_VAL));
  if (!std::isfinite(out.xy.x) || !std::isfinite(out.xy.y)) return {std::nan(""), std::nan("")};
  return {out.xy.x, out.xy.y};
}

MultiPolygon<LonLat> DegreeConversion::degrees(const MultiPolygon<MapPoint>& area) const {
  const auto ring_of = [&](const Ring<MapPoint>& ring) {
    Ring<LonLat> out;
    out.reserve(ring.size());
    for (const auto& p : ring) out.push_back(degrees(p));
    return out;
  };
  MultiPolygon<LonLat> out;
  out.reserve(area.size());
  for (const auto& polygon : area) {
    out.push_back({ring_of(polygon.outer), {}});
    for (const auto& hole : polygon.holes) out.back().holes.push_back(ring_of(hole));
  }
  return out;
}

bool DegreeConversion::is_geographic() const { return handle_->is_geographic; }
const std::string& DegreeConversion::crs() const { return handle_->crs; }
const std::string& DegreeConversion::crs_name() const { return handle_->crs_name; }
const std::string& DegreeConversion::operation() const { return handle_->description; }

}  // namespace obuhvat
