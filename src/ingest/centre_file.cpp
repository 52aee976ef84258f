#include "ingest/centre_file.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <charconv>
#include <cmath>
#include <set>

#include "gazetteer/name_folding.h"
#include "ingest/centre_rows.h"
#include "ingest/name_key.h"
#include "ingest/written_date.h"
#include "ingest/written_point.h"
#include "support/sha256.h"
#include "support/text.h"

namespace obuhvat {
namespace {

struct TypeName {
  std::string_view folded;  ///< compact(fold_name(text).ascii)
  CentreType type;
};

constexpr std::array type_names{
    TypeName{"asylumcentre", CentreType::asylum_centre},
    TypeName{"asylumcenter", CentreType::asylum_centre},
    TypeName{"centarzaazil", CentreType::asylum_centre},
    TypeName{"receptiontransitcentre", CentreType::reception_transit_centre},
    TypeName{"receptionandtransitcentre", CentreType::reception_transit_centre},
    TypeName{"receptiontransitcenter", CentreType::reception_transit_centre},
    TypeName{"receptioncentre", CentreType::reception_transit_centre},
    TypeName{"receptioncenter", CentreType::reception_transit_centre},
    TypeName{"transitcentre", CentreType::reception_transit_centre},
    TypeName{"transitcenter", CentreType::reception_transit_centre},
    TypeName{"prihvatnicentar", CentreType::reception_transit_centre},
    TypeName{"tranzitnicentar", CentreType::reception_transit_centre},
    TypeName{"prihvatnotranzitnicentar", CentreType::reception_transit_centre},
    TypeName{"temporaryreceptioncamp", CentreType::temporary_reception_camp},
    TypeName{"receptioncamp", CentreType::temporary_reception_camp},
    TypeName{"camp", CentreType::temporary_reception_camp},
    TypeName{"kamp", CentreType::temporary_reception_camp},
    TypeName{"privremeniprihvatnikamp", CentreType::temporary_reception_camp},
    TypeName{"refugeeaidpoint", CentreType::refugee_aid_point},
    TypeName{"aidpoint", CentreType::refugee_aid_point},
    TypeName{"prihvatnatacka", CentreType::refugee_aid_point},
};

constexpr std::string_view allowed_types =
    "use asylum_centre, reception_transit_centre, temporary_reception_camp or refugee_aid_point";

std::string key_of(std::string_view text) { return compact(fold_name(text).ascii); }

/// Makes centres of rows; what is wrong with one goes into the report.
class CentreReading {
 public:
  CentreReading(const Dataset& dataset, const Gazetteer& gazetteer, RecordReport& report)
      : dataset_(dataset), gazetteer_(gazetteer), report_(report) {}

  /// nullopt if the row has an error.
  std::optional<ReceptionCentre> read(const CentreRow& row) {
    failed_ = false;
    ReceptionCentre centre;
    read_names(row, centre);
    read_type(row, centre);
    read_place(row, centre);
    read_capacity(row, centre);
    centre.open = {read_date(row, "opened", DateSide::start),
                   read_date(row, "closed", DateSide::end)};
    if (centre.open.start && centre.open.end &&
        centre.open.end->last_day() < centre.open.start->first_day())
      error(row, "closed", "centre-value",
            fmt::format("it closed {} before it opened {}", centre.open.end->text(),
                        centre.open.start->text()),
            "correct the date that is wrong");
    read_visibility(row, centre);
    centre.operator_name = row.text("operator");
    centre.source = row.text("source");
    centre.capacity_other = row.text("capacity_other");
    centre.confidence = row.text("confidence");
    centre.note = row.text("note");
    return failed_ ? std::nullopt : std::optional(std::move(centre));
  }

 private:
  void error(const CentreRow& row, std::string_view field, const char* code, std::string message,
             std::string suggestion) {
    report_.add(Severity::error, code, row.at(field), std::move(message), std::move(suggestion));
    failed_ = true;
  }
  void warn(const CentreRow& row, std::string_view field, const char* code, std::string message,
            std::string suggestion) {
    report_.add(Severity::warning, code, row.at(field), std::move(message), std::move(suggestion));
  }

  void read_names(const CentreRow& row, ReceptionCentre& centre) {
    centre.name = {row.text("name_en"), row.text("name_sr_latn"), row.text("name_sr_cyrl")};
    std::string id = row.text("id");
    if (id.empty()) id = ascii_key(centre.name.in(Language::sr_latn));
    if (id.empty()) {
      error(row, "id", "centre-name-missing", "the centre has neither an id nor a name",
            "give one of the two");
      return;
    }
    if (centre.name.is_empty()) centre.name.en = id;
    if (!ids_.insert(id).second)
      error(row, "id", "centre-duplicate", fmt::format("\"{}\" stands in a row above too", id),
            "give each centre an id of its own");
    centre.id = CentreId(id);
  }

  void read_type(const CentreRow& row, ReceptionCentre& centre) {
    const std::string key = key_of(row.text("type"));
    const auto found = std::find_if(type_names.begin(), type_names.end(),
                                    [&](const TypeName& name) { return name.folded == key; });
    if (found == type_names.end())
      error(row, "type", "centre-type",
            key.empty() ? "the type of the centre is not given"
                        : fmt::format("\"{}\" is no type of centre", row.text("type")),
            std::string(allowed_types));
    else
      centre.type = found->type;
  }

  const Municipality* stated_municipality(const CentreRow& row) {
    const std::string& code = row.text("municipality_code");
    const std::string& written = code.empty() ? row.text("municipality") : code;
    const char* field = code.empty() ? "municipality" : "municipality_code";
    if (written.empty()) return nullptr;
    const Resolution found = gazetteer_.resolve(written);
    if (found.codes.size() == 1) return dataset_.municipality(found.codes.front());
    std::vector<std::string> names;
    for (const auto& candidate : found.candidates)
      names.push_back(fmt::format("{} ({})", candidate.name, candidate.code.text()));
    error(row, field, "centre-municipality",
          found.codes.empty() && names.empty()
              ? fmt::format("no municipality is called \"{}\"", written)
              : fmt::format("\"{}\" may mean several municipalities{}", written,
                            names.empty() ? "" : ": " + join(names, ", ")),
          "write its five-digit code");
    return nullptr;
  }

  /// nullopt without one; an error for one that cannot be read.
  std::optional<LonLat> stated_point(const CentreRow& row) {
    std::optional<WrittenPoint> point;
    const char* field = "lon";
    if (!row.text("coordinates").empty()) {
      field = "coordinates";
      point = read_written_point(row.text("coordinates"), PointOrder::lat_first);
    } else if (row.text("lon").empty() && row.text("lat").empty()) {
      return std::nullopt;
    } else {
      const auto lon = number_of(row.text("lon"));
      const auto lat = number_of(row.text("lat"));
      if (lon && lat) point = written_point(*lon, *lat);
    }
    if (!point) {
      error(row, field, "centre-point", "the coordinates are none",
            "write longitude and latitude in degrees, e.g. 20.46 and 44.81");
      return std::nullopt;
    }
    if (point->was_swapped)
      warn(row, field, "centre-point-swapped", "longitude and latitude were the other way round",
           "swap the two");
    return point->point;
  }

  static std::optional<double> number_of(std::string text) {
    std::replace(text.begin(), text.end(), ',', '.');
    double value = 0;
    const auto result = std::from_chars(text.data(), text.data() + text.size(), value);
    const bool whole = result.ec == std::errc() && result.ptr == text.data() + text.size();
    return whole && std::isfinite(value) ? std::optional(value) : std::nullopt;
  }

  void read_place(const CentreRow& row, ReceptionCentre& centre) {
    centre.settlement = row.text("settlement");
    const Municipality* stated = stated_municipality(row);
    const auto point = stated_point(row);
    if (failed_ && !point) return;
    const Municipality* holder = point ? dataset_.municipality_at(*point) : nullptr;
    if (!point && stated == nullptr) {
      error(row, "lon", "centre-point", "the centre has neither a point nor a municipality",
            "give one of the two");
      return;
    }
    if (point && holder == nullptr)
      warn(row, "lon", "centre-point-outside",
           fmt::format("{:.5f},{:.5f} lies in no municipality", point->lon, point->lat),
           "check the coordinates");
    if (holder != nullptr && stated != nullptr && holder != stated)
      warn(row, "municipality", "centre-municipality-differs",
           fmt::format("the point lies in {} ({}), not in {} ({}); the stated one counts",
                       holder->name.sr_latn, holder->code.text(), stated->name.sr_latn,
                       stated->code.text()),
           "correct the point or the municipality");
    const Municipality* unit = stated != nullptr ? stated : holder;
    if (unit == nullptr) {
      error(row, "municipality", "centre-municipality", "the municipality is not known",
            "write its name or code, or correct the point");
      return;
    }
    centre.municipality = unit->code;
    if (!point)
      report_.add(
          Severity::info, "centre-at-seat", row.at("lon"),
          fmt::format("the centre has no point: it stands at the seat of {}", unit->name.sr_latn),
          "give longitude and latitude");
    centre.point = point ? *point : unit->seat;
    centre.precision = point ? PointPrecision::settlement : PointPrecision::municipality;
    if (point && !row.text("precision").empty()) {
      if (const auto precision = point_precision_from(row.text("precision")))
        centre.precision = *precision;
      else
        error(row, "precision", "centre-value",
              fmt::format("\"{}\" is no precision of a point", row.text("precision")),
              "use site, settlement or municipality");
    }
  }

  void read_capacity(const CentreRow& row, ReceptionCentre& centre) {
    const std::string& text = row.text("capacity");
    if (!text.empty()) {
      const auto number = number_of(text);
      if (number && *number >= 0 && *number <= 1e6 && *number == std::floor(*number))
        centre.capacity = static_cast<long>(*number);
      else
        error(row, "capacity", "centre-value", fmt::format("\"{}\" is no number of places", text),
              "write a whole number, or leave it empty");
    }
    if (const auto date = read_date(row, "capacity_date", DateSide::start))
      centre.capacity_date = date->text();
  }

  std::optional<PartialDate> read_date(const CentreRow& row, std::string_view field,
                                       DateSide side) {
    const std::string& text = row.text(field);
    if (text.empty() || (side == DateSide::end && means_open_end(text))) return std::nullopt;
    const auto date = read_written_bound(text, side);
    if (!date)
      error(row, field, "centre-value", fmt::format("\"{}\" is no date", text),
            "write 2017, 2017-08 or 2017-08-01");
    return date ? std::optional(date->date) : std::nullopt;
  }

  /// What cannot be read is not public: the other mistake could not be taken back.
  void read_visibility(const CentreRow& row, ReceptionCentre& centre) {
    const std::string key = key_of(row.text("public"));
    for (const std::string_view yes : {"", "yes", "true", "1", "da", "public", "javno", "javan"})
      if (key == yes) return;
    centre.is_public = false;
    for (const std::string_view no :
         {"no", "false", "0", "ne", "restricted", "notpublic", "private", "confidential"})
      if (key == no) return;
    warn(row, "public", "centre-public-unclear",
         fmt::format("\"{}\" says neither yes nor no; the centre counts as not public",
                     row.text("public")),
         "write yes or no");
  }

  const Dataset& dataset_;
  const Gazetteer& gazetteer_;
  RecordReport& report_;
  std::set<std::string> ids_;
  bool failed_ = false;
};

}  // namespace

CentreFile read_centre_file(const std::filesystem::path& path, const Dataset& dataset,
                            const Gazetteer& gazetteer) {
  CentreFile out;
  const std::string name = path.filename().string();
  RecordReport report(name);
  CentreReading reading(dataset, gazetteer, report);
  for (const auto& row : read_centre_rows(path, report))
    if (auto centre = reading.read(row)) out.centres.push_back(std::move(*centre));
  std::sort(out.centres.begin(), out.centres.end(),
            [](const ReceptionCentre& a, const ReceptionCentre& b) { return a.id < b.id; });
  out.findings = report.findings();
  const FileDigest digest = sha256_of_file(path);
  out.source = {name, digest.sha256, digest.size, "", "centres"};
  return out;
}

}  // namespace obuhvat
