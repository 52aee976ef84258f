#include "ingest/centre_file.h"

#include <fmt/format.h>

#include <algorithm>
#include <set>
#include <utility>

#include "gazetteer/name_folding.h"
#include "ingest/centre_rows.h"
#include "ingest/centre_words.h"
#include "ingest/name_key.h"
#include "ingest/written_date.h"
#include "ingest/written_point.h"
#include "support/sha256.h"
#include "support/text.h"

namespace obuhvat {
namespace {

constexpr std::string_view allowed_types =
    "use asylum_centre, reception_transit_centre, temporary_reception_camp or refugee_aid_point";

/// Makes centres of rows; what is wrong with one is told of it by its id.
class CentreReading {
 public:
  CentreReading(const Dataset& dataset, const Gazetteer& gazetteer, std::string file)
      : dataset_(dataset), gazetteer_(gazetteer), file_(std::move(file)) {}

  void read(const CentreRow& row, CentreFile& out) {
    failed_ = false;
    report_ = RecordReport(file_);
    ReceptionCentre centre;
    id_.clear();
    read_names(row, centre);
    read_visibility(row, centre);
    read_type(row, centre);
    read_place(row, centre);
    read_capacity(row, centre);
    read_dates(row, centre);
    centre.operator_name = row.text("operator");
    centre.source = row.text("source");
    centre.capacity_other = row.text("capacity_other");
    centre.confidence = row.text("confidence");
    centre.note = row.text("note");
    keep_findings(centre, out);
    if (!centre.is_public) hide_namesake(centre.id, out);
    if (!failed_) out.centres.push_back(std::move(centre));
  }

 private:
  void error(const CentreRow& row, std::string_view field, const char* code, std::string message,
             std::string suggestion) {
    tell(Severity::error, row, field, code, std::move(message), std::move(suggestion));
    failed_ = true;
  }
  void warn(const CentreRow& row, std::string_view field, const char* code, std::string message,
            std::string suggestion) {
    tell(Severity::warning, row, field, code, std::move(message), std::move(suggestion));
  }
  /// The id stands in every message: by it hide_non_public_centres drops those on hidden centres,
  /// which may hold coordinates or a municipality.
  void tell(Severity severity, const CentreRow& row, std::string_view field, const char* code,
            std::string message, std::string suggestion) {
    report_.add(severity, code, row.at(field), id_.empty() ? message : id_ + ": " + message,
                std::move(suggestion));
  }

  /// A row that is left out is no centre that could be hidden later: what is wrong with it is told
  /// now, and what lasts does not say it if the row is not public.
  void keep_findings(const ReceptionCentre& centre, CentreFile& out) const {
    for (const auto& finding : report_.findings()) {
      out.findings.push_back(finding);
      if (!failed_ || centre.is_public) {
        out.lasting_findings.push_back(finding);
      } else if (finding.severity == Severity::error) {
        Finding& lasting = out.lasting_findings.emplace_back(finding);
        lasting.message = "a row that is marked not public has an error and was left out";
        lasting.suggestion = "load the centres again to see which error";
      }
    }
  }

  /// Of two rows with one id the first is kept, but not shown if any of them must not be.
  static void hide_namesake(const CentreId& id, CentreFile& out) {
    for (auto& centre : out.centres)
      if (centre.id == id) centre.is_public = false;
  }

  void read_names(const CentreRow& row, ReceptionCentre& centre) {
    centre.name = {row.text("name_en"), row.text("name_sr_latn"), row.text("name_sr_cyrl")};
    for (std::string* name : {&centre.name.en, &centre.name.sr_latn})
      if (fold_name(*name).has_cyrillic && centre.name.sr_cyrl.empty())
        centre.name.sr_cyrl = std::exchange(*name, {});
    std::string id = row.text("id");
    if (id.empty()) id = ascii_key(centre.name.in(Language::sr_latn));
    if (id.empty()) {
      error(row, "id", "centre-name-missing", "the centre has neither an id nor a name",
            "give one of the two");
      return;
    }
    if (centre.name.is_empty()) centre.name.en = id;
    id_ = id;
    if (!ids_.insert(id).second)
      error(row, "id", "centre-duplicate", "the same id stands in a row above",
            "give each centre an id of its own");
    centre.id = CentreId(id);
  }

  void read_type(const CentreRow& row, ReceptionCentre& centre) {
    const std::string& text = row.text("type");
    if (const auto type = centre_type_in_words(text))
      centre.type = *type;
    else
      error(row, "type", "centre-type",
            text.empty() ? "the type of the centre is not given"
                         : fmt::format("\"{}\" is no type of centre", text),
            std::string(allowed_types));
  }

  const Municipality* stated_municipality(const CentreRow& row) {
    const std::string& code = row.text("municipality_code");
    const std::string& written = code.empty() ? row.text("municipality") : code;
    const char* field = code.empty() ? "municipality" : "municipality_code";
    if (written.empty()) return nullptr;
    const Resolution found = gazetteer_.resolve(written);
    if (found.codes.size() == 1) {
      if (found.kind == MatchKind::fuzzy)
        warn(row, field, "centre-municipality-guess",
             fmt::format("\"{}\" is taken for {} ({})", written, found.name,
                         found.codes.front().text()),
             fmt::format("write \"{}\" or its code", found.name));
      return dataset_.municipality(found.codes.front());
    }
    std::vector<std::string> names;
    for (const auto& candidate : found.candidates)
      names.push_back(fmt::format("{} ({})", candidate.name, candidate.code.text()));
    const bool several = !found.codes.empty() || found.kind == MatchKind::ambiguous;
    error(row, field, "centre-municipality",
          several ? fmt::format("\"{}\" may mean several municipalities{}{}", written,
                                names.empty() ? "" : ": ", join(names, ", "))
                  : fmt::format("no municipality is called \"{}\"{}{}", written,
                                names.empty() ? "" : "; near it are ", join(names, ", ")),
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
      const auto lon = degrees_in_words(row.text("lon"));
      const auto lat = degrees_in_words(row.text("lat"));
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
      tell(Severity::info, row, "lon", "centre-at-seat",
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
      centre.capacity = places_in_words(text);
      if (!centre.capacity)
        error(row, "capacity", "centre-value", fmt::format("\"{}\" is no number of places", text),
              "write a whole number without separators, or leave it empty");
    }
    if (const auto date = read_date(row, "capacity_date", DateSide::start))
      centre.capacity_date = date->text();
  }

  void read_dates(const CentreRow& row, ReceptionCentre& centre) {
    centre.open = {read_date(row, "opened", DateSide::start),
                   read_date(row, "closed", DateSide::end)};
    if (centre.open.start && centre.open.end &&
        centre.open.end->last_day() < centre.open.start->first_day())
      error(row, "closed", "centre-value",
            fmt::format("it closed {} before it opened {}", centre.open.end->text(),
                        centre.open.start->text()),
            "correct the date that is wrong");
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
    for (const std::string_view field : {"public", "not_public"}) {
      const std::string& text = row.text(field);
      if (text.empty()) continue;
      const auto said = visibility_in_words(text);
      if (!said)
        warn(row, field, "centre-public-unclear",
             fmt::format("\"{}\" says neither yes nor no; the centre counts as not public", text),
             "write yes or no");
      if (!said || *said != (field == "public")) centre.is_public = false;
    }
  }

  const Dataset& dataset_;
  const Gazetteer& gazetteer_;
  std::string file_;
  std::set<std::string> ids_;
  // Of the row that is read.
  RecordReport report_{""};
  std::string id_;
  bool failed_ = false;
};

}  // namespace

CentreFile read_centre_file(const std::filesystem::path& path, const Dataset& dataset,
                            const Gazetteer& gazetteer) {
  CentreFile out;
  const std::string name = path.filename().string();
  RecordReport report(name);
  const auto rows = read_centre_rows(path, report);
  out.findings = report.findings();
  out.lasting_findings = out.findings;
  CentreReading reading(dataset, gazetteer, name);
  for (const auto& row : rows) reading.read(row, out);
  std::sort(out.centres.begin(), out.centres.end(),
            [](const ReceptionCentre& a, const ReceptionCentre& b) { return a.id < b.id; });
  const FileDigest digest = sha256_of_file(path);
  out.source = {name, digest.sha256, digest.size, "", "centres"};
  return out;
}

}  // namespace obuhvat
