#include "cli/boundary_loading.h"

#include <fmt/format.h>

#include <CLI/CLI.hpp>
#include <algorithm>
#include <array>
#include <cmath>
#include <filesystem>
#include <iterator>

#include "cli/findings_talk.h"
#include "cli/selectors.h"
#include "cli/session.h"
#include "gazetteer/name_folding.h"
#include "ingest/boundary_build.h"
#include "ingest/boundary_matching.h"
#include "ingest/context_reading.h"
#include "support/error.h"
#include "support/freed_memory.h"

namespace obuhvat {
namespace {

constexpr std::string_view boundary_reader = "boundaries";  // as source files name it
constexpr double most_snap = 500;  // metres: more would draw whole villages together

/// A folder's name may have dots.
std::string without_ending(const std::string& file) {
  static constexpr std::array<std::string_view, 16> endings{
      ".zip", ".geojson", ".json", ".gpkg", ".shp",    ".kml", ".kmz",      ".fgb",
      ".gml", ".osm",     ".pbf",  ".csv",  ".sqlite", ".tab", ".geojsonl", ".xml"};
  const std::filesystem::path path(file);
  const std::string ending = path.extension().string();
  return std::find(endings.begin(), endings.end(), ending) != endings.end() ? path.stem().string()
                                                                            : file;
}

/// What the set is called: on maps, and by its id.
BoundarySource source_of(const BoundaryOptions& options, const BoundaryLayer& layer) {
  BoundarySource source = layer.source;
  if (!options.name.empty()) source.name = options.name;
  if (!options.date.empty()) source.date = options.date;
  if (!options.licence.empty()) source.licence = options.licence;
  if (source.name.empty()) source.name = without_ending(layer.file.path);
  if (source.origin.empty())
    source.origin = fmt::format(
        "{} ({}{}{}){}", layer.file.path, layer.format, layer.layer.empty() ? "" : ", ",
        layer.layer,
        layer.operation.empty() ? ""
                                : fmt::format("; {} to WGS 84 by {}", layer.crs, layer.operation));
  if (!options.origin.empty()) source.origin = options.origin;
  return source;
}

/// "A + B" of the names of A and of B, which may be such a list itself; each once.
std::string joined_names(const std::string& name, std::string_view others) {
  constexpr std::string_view sign = " + ";
  std::string out = name;
  while (!others.empty()) {
    const auto end = std::min(others.find(sign), others.size());
    const std::string_view other = others.substr(0, end);
    if (other != name) out += std::string(sign) + std::string(other);
    others.remove_prefix(std::min(others.size(), end + sign.size()));
  }
  return out;
}

/// Readable, and the same for the same name and date: loading it again replaces the set.
std::string id_of(const BoundarySource& source) {
  std::string id = fold_name(source.name + " " + source.date).ascii;
  std::replace(id.begin(), id.end(), ' ', '-');
  if (id.empty() || id == embedded_set)
    throw UsageError(
        fmt::format("the name \"{}\" cannot be that of a boundary set; choose another "
                    "one with --boundary-name",
                    source.name));
  return id;
}

void tell_reading(const BoundaryLayer& layer, Session& session) {
  session.say(fmt::format("{}: {} feature{} ({}{}{})", layer.file.path, layer.features.size(),
                          layer.features.size() == 1 ? "" : "s", layer.format,
                          layer.layer.empty() ? "" : ", layer ", layer.layer));
  if (!layer.crs.empty())
    session.detail(fmt::format("{}{}{}", layer.crs,
                               layer.crs_was_recognised ? ", recognised from the numbers" : "",
                               layer.operation.empty() ? "" : "; to WGS 84 by " + layer.operation));
}

/// "162 by name and seat, 2 by code, name and seat, 1 borrowed".
std::string proofs_text(const std::vector<BoundaryProof>& proofs) {
  static constexpr std::array<std::string_view, 8> evidence{"",
                                                            "by the seat",
                                                            "by the name",
                                                            "by name and seat",
                                                            "by the code",
                                                            "by code and seat",
                                                            "by code and name",
                                                            "by code, name and seat"};
  std::array<std::size_t, 8> counts{};
  std::size_t divided = 0, borrowed = 0;
  for (const auto& proof : proofs) {
    if (proof.making == "divided")
      ++divided;
    else if (proof.making == "borrowed")
      ++borrowed;
    else
      ++counts[(proof.has_code ? 4u : 0u) + (proof.has_name ? 2u : 0u) +
               (proof.has_seat ? 1u : 0u)];
  }
  std::string out;
  const auto add = [&](std::size_t count, std::string_view what) {
    if (count > 0) out += fmt::format("{}{} {}", out.empty() ? "" : ", ", count, what);
  };
  for (std::size_t i = evidence.size() - 1; i > 0; --i) add(counts[i], evidence[i]);
  add(divided, "divided");
  add(borrowed, "borrowed");
  return out;
}

void stop_if(const FindingCounts& counts, bool strict, const std::string& file) {
  if (counts.errors > 0)
    throw Error(
        fmt::format("{} in {}: its boundaries were not loaded; correct them, or mend what "
                    "can be mended with --repair",
                    counts_text({counts.errors, 0, 0}), file));
  if (strict && counts.warnings > 0)
    throw Error(fmt::format("{} in {} and --strict: its boundaries were not loaded",
                            counts_text({0, counts.warnings, 0}), file));
}

/// What an earlier load of the same file found about its boundaries is found again.
void forget_findings_of(const std::string& file, Dataset& dataset) {
  std::erase_if(dataset.findings, [&](const Finding& finding) {
    return finding.file == file &&
           (finding.code.starts_with("boundary-") || finding.code == "centre-outside-municipality");
  });
}

void remember(const SourceFile& file, Dataset& dataset) {
  std::erase_if(dataset.source_files, [&](const SourceFile& source) {
    return source.path == file.path && source.reader == file.reader;
  });
  dataset.source_files.push_back(file);
}

void put_in_use(std::string id, Dataset& dataset) {
  dataset.boundary_set = std::move(id);
  dataset.draw_at(DetailLevel::full);
}

void put_set(BoundarySet set, Dataset& dataset) {
  const std::string id = set.id;
  std::erase_if(dataset.boundary_sets, [&](const BoundarySet& s) { return s.id == id; });
  dataset.boundary_sets.push_back(std::move(set));
  std::sort(dataset.boundary_sets.begin(), dataset.boundary_sets.end(),
            [](const BoundarySet& a, const BoundarySet& b) { return a.id < b.id; });
  put_in_use(id, dataset);
}

/// Returns what to say once the set is kept.
std::vector<std::string> load_delivery(const BoundaryOptions& options, bool strict,
                                       Session& session, Dataset& dataset) {
  BoundaryLayer layer = read_boundaries(options.file, options.reading);
  tell_reading(layer, session);
  const std::string file = layer.file.path;
  const auto take = [&](std::vector<Finding>&& findings) {
    for (auto& finding : findings)
      if (finding.file.empty()) finding.file = file;
    stop_if(tell_findings(findings, session), strict, file);
    std::move(findings.begin(), findings.end(), std::back_inserter(dataset.findings));
  };
  forget_findings_of(file, dataset);
  take(std::move(layer.findings));

  BoundaryMatching matching =
      match_boundaries(layer.features, dataset.municipalities, session.gazetteer());
  for (auto& feature : layer.features) feature.area = {};  // the matching has them
  if (matching.matches.empty())
    throw Error(fmt::format(
        "no feature of {} is a municipality of Serbia{}; give a layer of municipalities, or say "
        "what its attributes are with --code-field or --name-field",
        file,
        matching.features_without_unit.empty()
            ? ""
            : fmt::format(" (\"{}\": {})", matching.features_without_unit.front().name,
                          matching.features_without_unit.front().reason)));
  BoundaryBuildOptions how{options.snap, options.is_partial, {}};
  if (!options.context.empty()) {
    ContextDelivery context = read_context(options.context);
    remember(context.file, dataset);
    take(std::move(context.findings));
    how.context = std::move(context.areas);
  }
  BoundarySource source = source_of(options, layer);
  source.detail = name_of(DetailLevel::full);
  const std::string id = id_of(source);
  // Loaded again, it must not borrow from itself what it borrowed before.
  if (id == dataset.boundary_set) put_in_use(std::string(embedded_set), dataset);
  std::vector<Finding> of_matching = std::move(matching.findings);
  release_freed_memory();  // of the readers: half of all for 50,000 areas
  BuiltBoundaries built = build_boundaries(std::move(matching), dataset, how);
  // A delivery that is refused as a whole needs no findings on each feature.
  take(std::move(of_matching));
  take(std::move(built.findings));
  // Whose lines are on the map must be read there.
  const bool has_others =
      std::any_of(built.set.proofs.begin(), built.set.proofs.end(), [](const BoundaryProof& proof) {
        return proof.making == "divided" || proof.making == "borrowed";
      });
  if (has_others) source.name = joined_names(source.name, dataset.boundaries.name);
  built.set.source = std::move(source);
  built.set.id = id;
  built.set.file = file;
  const BoundarySet& set = built.set;
  session.say(fmt::format("{} municipalities: {}; {} feature{} left over", set.proofs.size(),
                          proofs_text(set.proofs), set.leftovers.size(),
                          set.leftovers.size() == 1 ? "" : "s"));
  remember(layer.file, dataset);
  std::vector<std::string> news;
  if (dataset.boundaries_called(id) != nullptr)
    news.push_back(fmt::format(
        "it replaces the set {} that was there; to keep both, give another --boundary-name or "
        "--boundary-date",
        id));
  news.push_back(fmt::format(
      "boundary set {} ({}{}) is in use; see how each was matched with: obuhvat query boundaries",
      id, set.source.name,
      set.source.date.empty() ? ", no date: give it with --boundary-date"
                              : ", " + set.source.date));
  put_set(std::move(built.set), dataset);
  return news;
}

std::string ids_of(const Dataset& dataset) {
  std::string out;
  for (const auto& set : dataset.boundary_sets) out += (out.empty() ? "" : ", ") + set.id;
  return out;
}

void require_set(const std::string& id, const Dataset& dataset) {
  if (dataset.boundaries_called(id) == nullptr)
    throw Error(
        fmt::format("the store has no boundary set \"{}\"; it has: {}", id, ids_of(dataset)));
}

}  // namespace

void BoundaryOptions::declare(CLI::App& command) {
  // An unset variable of the shell is no wish to leave the option out.
  const auto named = CLI::Validator(
      [](const std::string& text) {
        return text.empty() ? std::string("is empty; name a file or folder") : std::string();
      },
      "");
  command
      .add_option("--boundaries", file,
                  "boundaries of municipalities as their publisher delivers them: Who's On First "
                  "folder, GeoJSON, shapefile, GeoPackage, zip, OSM extract, ...")
      ->check(named)
      ->type_name("FILE_OR_FOLDER");
  const auto more = [&](const std::string& option, auto& value, const std::string& help,
                        const std::string& type) {
    return command.add_option(option, value, help)->type_name(type);
  };
  more("--layer", reading.layer, "the layer of --boundaries (default: the obvious one)", "NAME");
  more("--code-field", reading.code_field, "the attribute with the municipality's code", "FIELD");
  more("--name-field", reading.name_field, "the attribute with its name", "FIELD");
  more("--source-crs", reading.crs, "what the numbers of --boundaries are, e.g. EPSG:32634",
       "CODE");
  command.add_flag("--repair", reading.repair, "make invalid boundaries valid (told)");
  more("--snap", snap,
       "draw borders together that are up to so many metres apart, and close what is left between",
       "METRES");
  command.add_flag("--partial", is_partial,
                   "a part of the country: the rest keeps the boundaries in use");
  more("--context", context,
       "Kosovo and countries to be drawn around --boundaries (default: as before)",
       "FILE_OR_FOLDER");
  more("--boundary-name", name, "what maps call these boundaries", "TEXT");
  more("--boundary-date", date, "the day they stand for", "YYYY-MM-DD");
  more("--boundary-licence", licence, "their licence, as maps print it", "TEXT");
  more("--boundary-origin", origin, "where they come from (default: the file)", "TEXT");
  more("--use-boundaries", use, "put a boundary set of the store in use again, e.g. embedded",
       "ID");
  more("--forget-boundaries", forget, "drop a boundary set from the store", "ID");
}

void BoundaryOptions::check() const {
  if (snap && !(*snap > 0 && *snap <= most_snap))
    throw UsageError(
        fmt::format("--snap {}: give metres, more than 0 and at most {}", *snap, most_snap));
  if (!date.empty()) parse_day(date, "--boundary-date");
  if (!file.empty() && !use.empty())
    throw UsageError(
        "--boundaries and --use-boundaries both say which boundaries are in use; give one");
  if (forget == embedded_set)
    throw UsageError(
        "the shipped boundaries cannot be forgotten; put others in use with --use-boundaries");
  const bool needs_file = !reading.layer.empty() || !reading.code_field.empty() ||
                          !reading.name_field.empty() || !reading.crs.empty() || reading.repair ||
                          snap || is_partial || !context.empty() || !name.empty() ||
                          !date.empty() || !licence.empty() || !origin.empty();
  if (file.empty() && needs_file)
    throw UsageError(
        "--layer, --code-field, --name-field, --source-crs, --repair, --snap, "
        "--partial, --context and --boundary-... tell about a delivery; name it with --boundaries");
}

std::vector<std::string> load_boundaries(const BoundaryOptions& options, bool strict,
                                         Session& session, Dataset& dataset) {
  std::vector<std::string> news;
  if (!options.file.empty()) news = load_delivery(options, strict, session, dataset);
  if (!options.use.empty()) {
    require_set(options.use, dataset);
    put_in_use(options.use, dataset);
    news.push_back(fmt::format("boundary set {} is in use", options.use));
  }
  if (!options.forget.empty()) {
    require_set(options.forget, dataset);
    if (options.forget == dataset.boundary_set)
      throw Error(
          fmt::format("the boundary set {} is in use; put another one in use first, e.g. "
                      "with --use-boundaries embedded",
                      options.forget));
    const std::string file = dataset.boundaries_called(options.forget)->file;
    if (!file.empty()) {
      forget_findings_of(file, dataset);
      std::erase_if(dataset.source_files, [&](const SourceFile& source) {
        return source.path == file && source.reader == boundary_reader;
      });
    }
    std::erase_if(dataset.boundary_sets,
                  [&](const BoundarySet& set) { return set.id == options.forget; });
    news.push_back(fmt::format("boundary set {} is forgotten", options.forget));
  }
  return news;
}

}  // namespace obuhvat
