#include "geometry/projection.h"

#include <fmt/format.h>

#include <cmath>
#include <mutex>

#include "geometry/proj_functions.h"
#include "geometry/serbian_utm.h"
#include "support/error.h"

namespace obuhvat {
namespace {

struct ContextDeleter {
  void operator()(PJ_CONTEXT* context) const { proj_c().proj_context_destroy(context); }
};
struct ProjDeleter {
  void operator()(PJ* operation) const { proj_c().proj_destroy(operation); }
};
using Context = std::unique_ptr<PJ_CONTEXT, ContextDeleter>;
using ProjObject = std::unique_ptr<PJ, ProjDeleter>;

bool is_in_metres(PJ_CONTEXT* context, const PJ* crs) {
  const ProjObject system(proj_c().proj_crs_get_coordinate_system(context, crs));
  double metres = 0;
  return system != nullptr &&
         proj_c().proj_cs_get_axis_info(context, system.get(), 0, nullptr, nullptr, nullptr,
                                        &metres, nullptr, nullptr, nullptr) != 0 &&
         metres == 1;
}

/// Without a height, at no particular time.
PJ_COORD coordinate(double x, double y) {
  PJ_COORD out;
  out.v[0] = x;
  out.v[1] = y;
  out.v[2] = 0;
  out.v[3] = HUGE_VAL;
  return out;
}

}  // namespace

/// One of the two ways.
class Projection::Operation {
 public:
  virtual ~Operation() = default;
  /// Puts the points of the line on the map at `out`, not finite for one that cannot be projected.
  virtual void project(const LonLat* line, std::size_t count, MapPoint* out) const = 0;
  virtual LonLat unproject(const MapPoint& point) const = 0;

  std::string crs;
  std::string crs_name;
  std::string description;
};

namespace {

/// Any CRS that PROJ knows.
class ProjOperation : public Projection::Operation {
 public:
  explicit ProjOperation(const std::string& code) : context_(proj_c().proj_context_create()) {
    const ProjFunctions& c = proj_c();
    PJ_CONTEXT* context = context_.get();
    c.proj_context_set_enable_network(context, 0);
    c.proj_log_level(context, PJ_LOG_NONE);
    const ProjObject target(c.proj_create(context, code.c_str()));
    if (!target || c.proj_get_type(target.get()) != PJ_TYPE_PROJECTED_CRS)
      throw Error(fmt::format(
          "\"{}\" is not a projected CRS that PROJ knows; give a code such as EPSG:8682", code));
    if (!is_in_metres(context, target.get()))
      throw Error(fmt::format("{} ({}) is not in metres; choose another, such as EPSG:8682", code,
                              c.proj_get_name(target.get())));
    crs_name = c.proj_get_name(target.get());
    const ProjObject raw(c.proj_create_crs_to_crs(context, "EPSG:4326", code.c_str(), nullptr));
    if (!raw)
      throw Error(fmt::format("PROJ has no operation from EPSG:4326 to {}: {}", code,
                              c.proj_context_errno_string(context, c.proj_context_errno(context))));
    // Longitude first and x east, whatever axis order the authority defines.
    operation_.reset(c.proj_normalize_for_visualization(context, raw.get()));
    const PJ_PROJ_INFO info = c.proj_pj_info(operation_.get());
    description = info.description != nullptr ? info.description : "";
  }

  void project(const LonLat* line, std::size_t count, MapPoint* out) const override {
    const std::lock_guard lock(mutex_);
    for (std::size_t i = 0; i < count; ++i) {
      const PJ_COORD to =
          proj_c().proj_trans(operation_.get(), PJ_FWD, coordinate(line[i].lon, line[i].lat));
      out[i] = {to.xy.x, to.xy.y};
    }
  }
  LonLat unproject(const MapPoint& point) const override {
    const std::lock_guard lock(mutex_);
    const PJ_COORD out =
        proj_c().proj_trans(operation_.get(), PJ_INV, coordinate(point.x, point.y));
    return {out.xy.x, out.xy.y};
  }

 private:
  mutable std::mutex mutex_;  // PROJ's objects are for one thread at a time
  Context context_;           // outlives the operation
  ProjObject operation_;
};

/// The CRS of maps of Serbia: PROJ's library and database take 15 ms to open, half of the time of
/// a small answer with a map.
class SerbianUtmOperation : public Projection::Operation {
 public:
  SerbianUtmOperation() {
    crs_name = SerbianUtm::name;
    description = SerbianUtm::operation;
  }
  void project(const LonLat* line, std::size_t count, MapPoint* out) const override {
    for (std::size_t i = 0; i < count; ++i) out[i] = utm_.project(line[i]);
  }
  LonLat unproject(const MapPoint& point) const override { return utm_.unproject(point); }

 private:
  SerbianUtm utm_;
};

}  // namespace

Projection::Projection(const std::string& crs) {
  if (crs == SerbianUtm::code)
    operation_ = std::make_unique<SerbianUtmOperation>();
  else
    operation_ = std::make_unique<ProjOperation>(crs);
  operation_->crs = crs;
}

Projection::~Projection() = default;
Projection::Projection(Projection&&) noexcept = default;
Projection& Projection::operator=(Projection&&) noexcept = default;

MapPoint Projection::project(const LonLat& point) const { return project(std::vector{point})[0]; }

std::vector<MapPoint> Projection::project(const std::vector<LonLat>& line) const {
  std::vector<MapPoint> out(line.size());
  operation_->project(line.data(), line.size(), out.data());
  for (std::size_t i = 0; i < out.size(); ++i)
    if (!std::isfinite(out[i].x) || !std::isfinite(out[i].y))
      throw Error(fmt::format("the point {},{} cannot be projected to {}", line[i].lon, line[i].lat,
                              operation_->crs));
  return out;
}

LonLat Projection::unproject(const MapPoint& point) const {
  const LonLat out = operation_->unproject(point);
  if (!std::isfinite(out.lon) || !std::isfinite(out.lat))
    throw Error(fmt::format("the point {},{} of {} has no longitude and latitude", point.x, point.y,
                            operation_->crs));
  return out;
}

MultiPolygon<MapPoint> Projection::project(const MultiPolygon<LonLat>& area) const {
  MultiPolygon<MapPoint> out;
  out.reserve(area.size());
  for (const auto& polygon : area) {
    out.push_back({project(polygon.outer), {}});
    for (const auto& hole : polygon.holes) out.back().holes.push_back(project(hole));
  }
  return out;
}

const std::string& Projection::crs() const { return operation_->crs; }
const std::string& Projection::crs_name() const { return operation_->crs_name; }
const std::string& Projection::operation() const { return operation_->description; }

}  // namespace obuhvat
