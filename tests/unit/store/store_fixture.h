#pragma once

#include <fmt/format.h>
#include <unistd.h>

#include <algorithm>
#include <cstdlib>
#include <filesystem>
#include <string>
#include <vector>

#include "model/coverage.h"
#include "model/dataset.h"

namespace obuhvat {

/// A folder of the test's own, removed with it.
class TestFolder {
 public:
  TestFolder() {
    std::string pattern = (std::filesystem::temp_directory_path() / "obuhvat-XXXXXX").string();
    path_ = ::mkdtemp(pattern.data());
  }
  ~TestFolder() {
    std::error_code ignored;
    std::filesystem::remove_all(path_, ignored);
  }
  TestFolder(const TestFolder&) = delete;
  TestFolder& operator=(const TestFolder&) = delete;
  std::filesystem::path operator/(const std::string& name) const { return path_ / name; }
  const std::filesystem::path& path() const { return path_; }

 private:
  std::filesystem::path path_;
};

/// The names of what lies in the folder, sorted, each with a space after it.
inline std::string names_in(const std::filesystem::path& folder) {
  std::vector<std::string> names;
  for (const auto& entry : std::filesystem::directory_iterator(folder))
    names.push_back(entry.path().filename().string());
  std::sort(names.begin(), names.end());
  std::string out;
  for (const auto& name : names) out += name + " ";
  return out;
}

inline Polygon<LonLat> square(double lon, double lat, double side) {
  return {{{lon, lat}, {lon + side, lat}, {lon + side, lat + side}, {lon, lat + side}, {lon, lat}},
          {}};
}

inline Municipality unit(const char* code, MunicipalityKind kind, const char* parent,
                         MultiPolygon<LonLat> boundary) {
  Municipality m;
  m.code = MunicipalityCode(code);
  m.kind = kind;
  if (*parent != '\0') m.parent = MunicipalityCode(parent);
  m.district = DistrictCode("01");
  m.name = {fmt::format("Unit {}", code), fmt::format("Opština {}", code), ""};
  m.seat = {20.1, 44.1};
  m.boundary = std::move(boundary);
  return m;
}

/// Four square degrees in a block, the last two of them members of the city 90000:
///
///     10003 | 10004        45..46
///     10001 | 10002        44..45
///     20..21  21..22
///
/// 10001 has a hole that nobody fills, 10003 an island in the east. Every field of the model is
/// set somewhere, and left empty somewhere.
inline Dataset four_units() {
  Dataset d;
  d.gazetteer_date = "2024-05-06";
  d.boundaries = {"Drawn in a test", "2024-01-02", "CC0", "overview"};
  d.districts.resize(2);
  d.districts[0].code = DistrictCode("00");
  d.districts[1] = {DistrictCode("01"),
                    {"North", "Severni", "Северни"},
                    "RS-01",
                    "RS123",
                    {"Vojvodina", "Vojvodina reg.", "Војводина"},
                    "Sedište",
                    "current"};

  MultiPolygon<LonLat> holed{square(20, 44, 1)};
  holed[0].holes.push_back({{20.4, 44.4}, {20.4, 44.6}, {20.6, 44.6}, {20.6, 44.4}, {20.4, 44.4}});
  d.municipalities = {
      unit("10001", MunicipalityKind::municipality, "", holed),
      unit("10002", MunicipalityKind::city, "", {square(21, 44, 1)}),
      unit("10003", MunicipalityKind::city_municipality, "90000",
           {square(20, 45, 1), square(23, 45, 0.25)}),
      unit("10004", MunicipalityKind::city_municipality, "90000", {square(21, 45, 1)}),
      unit("90000", MunicipalityKind::parent_city, "", {}),
  };
  d.municipalities[0].name.sr_cyrl = "Општина 10001";
  d.municipalities[0].area_km2 = 8765.25;
  d.municipalities[0].population_2011 = 123;
  d.municipalities[0].population_2022 = 0;

  ReceptionCentre centre;
  centre.id = CentreId("RTC-A");
  centre.name = {"Centre A", "Centar \"A\", Šid", "Центар А"};
  centre.type = CentreType::asylum_centre;
  centre.municipality = MunicipalityCode("10002");
  centre.settlement = "Selo";
  centre.point = {21.5, 44.123456789012345};
  centre.precision = PointPrecision::site;
  centre.capacity = 150;
  centre.capacity_date = "2016-12";
  centre.open = {PartialDate::parse("2008-12"), PartialDate::parse("2017-05-31")};
  centre.operator_name = "KIRS";
  centre.source = "a page";
  centre.capacity_other = "200 (2015)";
  centre.confidence = "high";
  centre.note = "a note;\nin two lines";
  ReceptionCentre bare;
  bare.id = CentreId("RTC-B");
  bare.municipality = MunicipalityCode("10002");
  bare.point = {21.25, 44.75};
  d.centres = {centre, bare};

  d.partners = {{PartnerId("eu"), {"European Union", "Evropska unija", "Европска унија"}, "EU"},
                {PartnerId("undp"), {"", "Program", ""}, ""}};

  Project full;
  full.id = ProjectId("a-project");
  full.title = {"Title", "Naslov", "Наслов"};
  full.subtitle = {"Sub", "Pod", "Под"};
  full.period = {PartialDate::parse("2017-08-01"), PartialDate::parse("2019")};
  full.status = ProjectStatus::completed;
  full.coverage = CoverageKind::municipalities;
  full.declared_municipality_count = 3;
  full.partners = {{PartnerId("undp"), PartnerRole::un},
                   {PartnerId("eu"), PartnerRole::donor},
                   {PartnerId("eu"), PartnerRole::implementing}};
  const MunicipalityCode city("90000");
  full.places = {{MunicipalityCode("10004"), "City", MatchKind::city, 1, city},
                 {MunicipalityCode("10003"), "City", MatchKind::city, 1, city},
                 {MunicipalityCode("10001"), "10001", MatchKind::fuzzy, 0.875, std::nullopt},
                 {std::nullopt, "Nowhere", MatchKind::unresolved, 0, std::nullopt}};
  full.sites = {{"School", {20.125, 44.5}}, {"", {21.0, 45.5}}};
  full.area = "health";
  full.budget = Budget{130000.5, "USD"};
  full.identifiers = {{"iati", "XM-1"}, {"", "7"}};
  full.notes = "Notes";
  full.sources = {{"a.json", "3", "en"}, {"b.json", "", "sr-Latn"}};
  Project empty;
  empty.id = ProjectId("b-project");
  Project second;
  second.id = ProjectId("c-project");
  second.coverage = CoverageKind::municipalities;
  second.partners = {{PartnerId("eu"), PartnerRole::donor}};
  second.places = {{MunicipalityCode("10001"), "10001", MatchKind::exact, 1, std::nullopt}};
  d.projects = {full, empty, second};

  d.findings = {{Severity::error, "place-unresolved", "a.json", 17, "places[3]", "a-project",
                 "no municipality is called \"Nowhere\"", "correct it"},
                {Severity::info, "", "", 0, "", "", "", ""}};
  d.source_files = {{"a.json", std::string(64, 'f'), 4321, "2024-02-03", "project-json"},
                    {"b.json", "", 0, "", ""}};
  d.context = {
      {ContextKind::kosovo, "XKX", {"Kosovo", "Kosovo*", "Косово"}, {square(20, 42, 1)}},
      {ContextKind::country, "HUN", {"Hungary", "", ""}, {square(19, 46, 1), square(21, 46, 0.5)}},
      {ContextKind::country, "ZZZ", {}, {}}};

  BoundarySet shown{"embedded", d.boundaries, {{DetailLevel::overview, {}, d.context}}, {}};
  for (const auto& m : d.municipalities)
    if (m.is_map_unit()) shown.levels[0].units.push_back({m.code, m.boundary});
  BoundarySet other;
  other.id = "rgz-2025";
  other.source = {"RGZ", "2025-01-01", "", "full", "opstine.zip"};
  other.levels = {{DetailLevel::full, {{MunicipalityCode("10001"), {square(20, 44, 1)}}}, {}},
                  {DetailLevel::web, {{MunicipalityCode("10001"), {square(20, 44, 0.5)}}}, {}}};
  other.proofs = {{MunicipalityCode("10001"), "1,2", "ЈЕДАН", true, false, true, "merged",
                   "code 10001 and the seat inside", 12.5}};
  other.file = "opstine.zip";
  other.leftovers = {{"7", "Срем", "a district"}, {"8", "", "no seat inside"}};
  d.boundary_sets = {shown, other};
  d.boundary_set = "embedded";
  return d;
}

/// Every field of the dataset, a line each, so that a difference shows where it is.
inline std::string dump(const Dataset& d) {
  std::string out;
  const auto put = [&](const char* name, const auto& value) {
    out += fmt::format("{}: [{}]\n", name, value);
  };
  const auto text = [&](const char* name, const LocalizedText& t) {
    out += fmt::format("{}: [{}] [{}] [{}]\n", name, t.en, t.sr_latn, t.sr_cyrl);
  };
  const auto maybe = [&](const char* name, const auto& value) {
    out += value ? fmt::format("{}: [{}]\n", name, *value) : fmt::format("{}: none\n", name);
  };
  const auto period = [&](const Period& p) {
    out += fmt::format("period: {} to {}\n", p.start ? p.start->text() : "none",
                       p.end ? p.end->text() : "none");
  };
  const auto point = [&](const LonLat& p) { out += fmt::format("({} {})", p.lon, p.lat); };
  const auto area = [&](const MultiPolygon<LonLat>& a) {
    for (const auto& polygon : a) {
      out += "polygon";
      for (const auto& p : polygon.outer) point(p);
      for (const auto& hole : polygon.holes) {
        out += " hole";
        for (const auto& p : hole) point(p);
      }
      out += '\n';
    }
  };
  put("gazetteer", d.gazetteer_date);
  out += fmt::format("boundaries: [{}] [{}] [{}] [{}]\n", d.boundaries.name, d.boundaries.date,
                     d.boundaries.licence, d.boundaries.detail);
  for (const auto& x : d.districts) {
    put("district", x.code.text());
    text("name", x.name);
    out += fmt::format("[{}] [{}] [{}] [{}]\n", x.iso_3166_2, x.nuts3, x.seat, x.status);
    text("region", x.region);
  }
  for (const auto& m : d.municipalities) {
    put("municipality", m.code.text());
    put("kind", name_of(m.kind));
    maybe("parent", m.parent ? std::optional(m.parent->text()) : std::nullopt);
    put("district", m.district.text());
    text("name", m.name);
    point(m.seat);
    maybe("area", m.area_km2);
    maybe("2011", m.population_2011);
    maybe("2022", m.population_2022);
    area(m.boundary);
  }
  for (const auto& c : d.centres) {
    put("centre", c.id.text());
    text("name", c.name);
    put("type", name_of(c.type));
    put("municipality", c.municipality.text());
    put("settlement", c.settlement);
    point(c.point);
    put("precision", name_of(c.precision));
    maybe("capacity", c.capacity);
    put("capacity date", c.capacity_date);
    period(c.open);
    out += fmt::format("[{}] [{}] [{}] [{}] [{}]\n", c.operator_name, c.source, c.capacity_other,
                       c.confidence, c.note);
  }
  for (const auto& p : d.partners) {
    put("partner", p.id.text());
    text("name", p.name);
    put("acronym", p.acronym);
  }
  for (const auto& p : d.projects) {
    put("project", p.id.text());
    text("title", p.title);
    text("subtitle", p.subtitle);
    period(p.period);
    maybe("status", p.status ? std::optional(name_of(*p.status)) : std::nullopt);
    put("coverage", name_of(p.coverage));
    maybe("declared", p.declared_municipality_count);
    for (const auto& x : p.partners)
      out += fmt::format("partner {} {}\n", x.partner.text(), name_of(x.role));
    for (const auto& x : p.places)
      out +=
          fmt::format("place {} [{}] {} {} {}\n", x.municipality ? x.municipality->text() : "none",
                      x.as_written, name_of(x.match), x.confidence, x.via ? x.via->text() : "none");
    for (const auto& x : p.sites) {
      put("site", x.name);
      point(x.point);
    }
    put("area", p.area);
    if (p.budget) out += fmt::format("budget {} {}\n", p.budget->amount, p.budget->currency);
    for (const auto& x : p.identifiers) out += fmt::format("id [{}] [{}]\n", x.type, x.value);
    put("notes", p.notes);
    for (const auto& x : p.sources)
      out += fmt::format("source [{}] [{}] [{}]\n", x.file, x.page, x.language);
  }
  for (const auto& f : d.findings)
    out += fmt::format("finding {} [{}] [{}] {} [{}] [{}] [{}] [{}]\n", name_of(f.severity), f.code,
                       f.file, f.row, f.field, f.project, f.message, f.suggestion);
  for (const auto& f : d.source_files)
    out += fmt::format("file [{}] [{}] {} [{}] [{}]\n", f.path, f.sha256, f.size, f.when, f.reader);
  out += fmt::format("in use: [{}]\n", d.boundary_set);
  for (const auto& set : d.boundary_sets) {
    out +=
        fmt::format("set [{}] [{}] [{}] [{}] [{}] [{}] [{}]\n", set.file, set.id, set.source.name,
                    set.source.date, set.source.licence, set.source.detail, set.source.origin);
    for (const auto& level : set.levels) {
      put("level", name_of(level.level));
      for (const auto& unit : level.units) {
        put("unit", unit.code.text());
        area(unit.area);
      }
      for (const auto& c : level.context) {
        put("context", c.code);
        text("name", c.name);
        area(c.area);
      }
    }
    for (const auto& x : set.leftovers)
      out += fmt::format("leftover [{}] [{}] [{}]\n", x.id, x.name, x.reason);
    for (const auto& p : set.proofs)
      out +=
          fmt::format("proof {} [{}] [{}] {}{}{} [{}] [{}] {}\n", p.code.text(), p.features, p.name,
                      p.has_code, p.has_name, p.has_seat, p.making, p.explanation, p.area_km2);
  }
  for (const auto& c : d.context) {
    out += fmt::format("context {} [{}]\n", c.kind == ContextKind::kosovo ? "kosovo" : "country",
                       c.code);
    text("name", c.name);
    area(c.area);
  }
  return out;
}

}  // namespace obuhvat
