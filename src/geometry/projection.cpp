#include "geometry/projection.h"

#include <fmt/format.h>
#include <proj.h>

#include <cmath>
#include <mutex>

#include "support/error.h"

namespace obuhvat {
namespace {

struct ContextDeleter {
  void operator()(PJ_CONTEXT* context) const { proj_context_destroy(context); }
};
struct OperationDeleter {
  void operator()(PJ* operation) const { proj_destroy(operation); }
};
using Context = std::unique_ptr<PJ_CONTEXT, ContextDeleter>;
using Operation = std::unique_ptr<PJ, OperationDeleter>;

bool is_in_metres(PJ_CONTEXT* context, const PJ* crs) {
  const Operation system(proj_crs_get_coordinate_system(context, crs));
  double metres = 0;
  return system != nullptr &&
         proj_cs_get_axis_info(context, system.get(), 0, nullptr, nullptr, nullptr, &metres,
                               nullptr, nullptr, nullptr) != 0 &&
         metres == 1;
}

}  // namespace

struct Projection::Handle {
  std::mutex mutex;  // PROJ's objects are for one thread at a time
  Context context;  // outlives the operation
  Operation operation;
  std::string crs;
  std::string crs_name;
  std::string description;
};

Projection::Projection(const std::string& crs) : handle_(std::make_unique<Handle>()) {
  handle_->crs = crs;
  handle_->context.reset(proj_context_create());
  PJ_CONTEXT* context = handle_->context.get();
  proj_context_set_enable_network(context, 0);
  proj_log_level(context, PJ_LOG_NONE);
  const Operation target(proj_create(context, crs.c_str()));
  if (!target || proj_get_type(target.get()) != PJ_TYPE_PROJECTED_CRS)
    throw Error(fmt::format(
        "\"{}\" is not a projected CRS that PROJ knows; give a code such as EPSG:8682", crs));
  if (!is_in_metres(context, target.get()))
    throw Error(fmt::format("{} ({}) is not in metres; choose another, such as EPSG:8682", crs,
                            proj_get_name(target.get())));
  handle_->crs_name = proj_get_name(target.get());
  const Operation raw(proj_create_crs_to_crs(context, "EPSG:4326", crs.c_str(), nullptr));
  if (!raw)
    throw Error(fmt::format("PROJ has no operation from EPSG:4326 to {}: {}", crs,
                            proj_context_errno_string(context, proj_context_errno(context))));
  // Longitude first and x east, whatever axis order the authority defines.
  handle_->operation.reset(proj_normalize_for_visualization(context, raw.get()));
  const PJ_PROJ_INFO info = proj_pj_info(handle_->operation.get());
  handle_->description = info.description != nullptr ? info.description : "";
}

Projection::~Projection() = default;
Projection::Projection(Projection&&) noexcept = default;
Projection& Projection::operator=(Projection&&) noexcept = default;

MapPoint Projection::project(const LonLat& point) const {
  const std::lock_guard lock(handle_->mutex);
  const PJ_COORD out =
      proj_trans(handle_->operation.get(), PJ_FWD, proj_coord(point.lon, point.lat, 0, HUGE_VAL));
  if (!std::isfinite(out.xy.x) || !std::isfinite(out.xy.y))
    throw Error(fmt::format("the point {},{} cannot be projected to {}", point.lon, point.lat,
                            handle_->crs));
  return {out.xy.x, out.xy.y};
}

LonLat Projection::unproject(const MapPoint& point) const {
  const std::lock_guard lock(handle_->mutex);
  const PJ_COORD out =
      proj_trans(handle_->operation.get(), PJ_INV, proj_coord(point.x, point.y, 0, HUGE_VAL));
  if (!std::isfinite(out.xy.x) || !std::isfinite(out.xy.y))
    throw Error(fmt::format("the point {},{} of {} has no longitude and latitude", point.x, point.y,
                            handle_->crs));
  return {out.xy.x, out.xy.y};
}

MultiPolygon<MapPoint> Projection::project(const MultiPolygon<LonLat>& area) const {
  const auto ring_of = [&](const Ring<LonLat>& ring) {
    Ring<MapPoint> out;
    out.reserve(ring.size());
    for (const auto& p : ring) out.push_back(project(p));
    return out;
  };
  MultiPolygon<MapPoint> out;
  out.reserve(area.size());
  for (const auto& polygon : area) {
    out.push_back({ring_of(polygon.outer), {}});
    for (const auto& hole : polygon.holes) out.back().holes.push_back(ring_of(hole));
  }
  return out;
}

const std::string& Projection::crs() const { return handle_->crs; }
const std::string& Projection::crs_name() const { return handle_->crs_name; }
const std::string& Projection::operation() const { return handle_->description; }

}  // namespace obuhvat
