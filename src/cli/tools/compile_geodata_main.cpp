// The maintainers' program behind scripts/compile_geodata: makes geodata/boundaries/ out of what
// the publishers deliver, and refuses to write what does not hold.

#include <fmt/format.h>

#include <algorithm>
#include <filesystem>
#include <iostream>
#include <map>

#include "cli/tools/boundary_compiler.h"
#include "cli/tools/boundary_text.h"
#include "ingest/boundary_matching.h"
#include "ingest/country_names.h"
#include "ingest/geodata.h"
#include "ingest/whos_on_first.h"
#include "support/error.h"
#include "support/file.h"
#include "support/share_folder.h"
#include "support/text.h"

namespace obuhvat {
namespace {

namespace fs = std::filesystem;

constexpr std::size_t municipalities_limit = 120'000;  // bytes
constexpr std::size_t context_limit = 60'000;          // bytes
constexpr Box<LonLat> frame{15.5, 40.5, 25.5, 47.5};   // Serbia with 120 km and more around

/// "164 by name and seat, 1 by seat": the evidence of the matches.
std::string counted(const std::vector<BoundaryMatch>& matches) {
  std::map<std::string, std::size_t> ways;
  for (const auto& match : matches) {
    std::vector<std::string> evidence;
    if (match.has_code) evidence.emplace_back("code");
    if (match.has_name) evidence.emplace_back("name");
    if (match.has_seat) evidence.emplace_back("seat");
    ++ways[join(evidence, " and ")];
  }
  std::vector<std::string> out;
  for (const auto& [way, number] : ways) out.push_back(fmt::format("{} by {}", number, way));
  return join(out, ", ");
}

std::vector<Municipality> matched_units(const std::vector<WofPlace>& places,
                                        const Geodata& geodata) {
  const Gazetteer gazetteer(geodata.dataset.municipalities, geodata.names,
                            geodata.dataset.districts);
  std::vector<BoundaryFeature> features;
  for (const auto& place : places)
    if (place.placetype == "localadmin")
      features.push_back({place.id, {}, {place.name}, {}, place.placetype, place.area});
  auto matching = match_boundaries(features, geodata.dataset.municipalities, gazetteer);
  const auto parts =
      std::count_if(matching.matches.begin(), matching.matches.end(),
                    [](const auto& match) { return match.making == BoundaryMaking::part; });
  std::cout << fmt::format(
      "{} features, {} units matched: {}; {} of them are parts of a split feature\n",
      features.size(), matching.matches.size(), counted(matching.matches), parts);
  for (const auto& finding : matching.findings) std::cout << to_text(finding) << '\n';
  if (matching.matches.empty())
    throw Error(
        "no feature is a municipality of Serbia; give a clone of whosonfirst-data-admin-rs");
  std::string left;
  for (const auto& code : matching.units_without_feature) left += " unit " + code.text();
  for (const auto& feature : matching.features_without_unit) left += " feature " + feature.id;
  if (!left.empty()) throw Error("not everything could be matched:" + left);
  std::vector<Municipality> units;
  for (auto& match : matching.matches) {
    units.push_back(*geodata.dataset.municipality(match.code));
    units.back().boundary = std::move(match.area);
  }
  return units;
}

std::vector<ContextArea> context_around(const fs::path& kosovo_folder,
                                        const fs::path& natural_earth) {
  std::vector<ContextArea> context;
  for (auto& place : read_whos_on_first(kosovo_folder))
    if (place.placetype == "country") {
      context.push_back(named_context_area("XK"));
      context.back().area = std::move(place.area);
    }
  if (context.size() != 1)
    throw Error(kosovo_folder.string() + " should hold one place of the type country, for Kosovo");
  for (auto& country : read_natural_earth(natural_earth, frame)) {
    // Serbia and Kosovo come from Who's On First.
    if (country.iso_a2 == "RS" || country.iso_a2 == "XK") continue;
    context.push_back(named_context_area(country.iso_a2));
    context.back().area = std::move(country.area);
  }
  std::sort(context.begin(), context.end(),
            [](const auto& a, const auto& b) { return a.code < b.code; });
  return context;
}

void save(const fs::path& file, const std::string& text, std::size_t limit) {
  std::cout << fmt::format("{}: {} bytes\n", file.filename().string(), text.size());
  if (text.size() > limit)
    throw Error(fmt::format("{} would have {} bytes, more than {}; raise the tolerances",
                            file.filename().string(), text.size(), limit));
  write_file(file, text, Overwrite::yes);
}

void compile(const fs::path& serbia, const fs::path& kosovo, const fs::path& natural_earth,
             const fs::path& out) {
  const Geodata geodata = read_names(share_folder() / "geodata");
  const auto compiled = compile_boundaries(matched_units(read_whos_on_first(serbia), geodata),
                                           context_around(kosovo, natural_earth), std::cout);
  const std::string municipalities = municipalities_geojson(compiled.units);
  const std::string context = context_geojson(compiled.context);
  save(out / "municipalities.geojson", municipalities, municipalities_limit);
  save(out / "context.geojson", context, context_limit);
}

}  // namespace
}  // namespace obuhvat

int main(int argc, char** argv) {
  if (argc != 5) {
    std::cerr << "usage: compile_geodata WOF_RS_FOLDER WOF_XK_FOLDER NATURAL_EARTH_FILE OUT\n";
    return 2;
  }
  try {
    obuhvat::compile(argv[1], argv[2], argv[3], argv[4]);
  } catch (const obuhvat::UsageError& error) {
    std::cerr << "compile_geodata: " << error.what() << '\n';
    return 2;
  } catch (const obuhvat::IoError& error) {
    std::cerr << "compile_geodata: " << error.what() << '\n';
    return 3;
  } catch (const obuhvat::Error& error) {
    std::cerr << "compile_geodata: " << error.what() << '\n';
    return 1;
  }
}
