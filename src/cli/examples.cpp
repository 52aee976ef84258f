#include "cli/examples.h"

#include <CLI/CLI.hpp>
#include <map>

namespace obuhvat {
namespace {

// Every one is run by a test as it stands, in the order of the commands, in one empty folder.
const std::map<std::string, std::vector<Example>>& all_examples() {
  static const std::map<std::string, std::vector<Example>> examples{
      {"",
       {{"obuhvat publish --out report",
         "maps, GeoJSON and the web map of the embedded projects, into report/"},
        {"obuhvat query projects --in Preševo", "which projects work in Preševo"},
        {"obuhvat query gaps --totals", "how many municipalities nobody works in"}}},
      {"load",
       {{"obuhvat load --replace", "the embedded projects, into obuhvat.sqlite"},
        {"obuhvat load --replace --date 2018-06-30", "the same, with the day remembered"}}},
      {"check",
       {{"obuhvat check", "what is doubtful in the records"},
        {"obuhvat check --format json", "the same for a script"},
        {"obuhvat check --explain place-fuzzy", "what that finding means"}}},
      {"render",
       {{"obuhvat render --overview --format png --dpi 150 -o overview.png", "one map"},
        {"obuhvat render --project tc-0859 --format svg --lang sr-Cyrl -o projects",
         "the map of a project, in Serbian Cyrillic"},
        {"obuhvat render --gaps --active-on 2018-03-01 --format pdf -o gaps.pdf",
         "where nobody worked on a day"}}},
      {"export",
       {{"obuhvat export -o coverage.geojson", "all municipalities with their projects"},
        {"obuhvat export --format 3w --hxl", "who does what where, with HXL tags, to the screen"},
        {"obuhvat export --split district --format csv -o districts", "a table a district"}}},
      {"site", {{"obuhvat site -o web", "the web map; open web/index.html"}}},
      {"query",
       {{"obuhvat query projects --in Šid", "which projects work in Šid"},
        {"obuhvat query partners --in Шид --from 2018-03 --to 2018-03",
         "who was active there in March 2018"},
        {"obuhvat query centres --farther-than-km 20", "which centre has nobody within 20 km"}}},
      {"query municipalities",
       {{"obuhvat query municipalities --uncovered --min-population 100000 --sort population:desc",
         "the largest ones without a project"},
        {"obuhvat query municipalities --near 20.46,44.81 --within-km 25 --columns "
         "name,distance_km",
         "those within 25 km of a point"},
        {"obuhvat query municipalities --covered --group-by district", "counted by district"}}},
      {"query projects",
       {{"obuhvat query projects --in Preševo", "those that name it"},
        {"obuhvat query projects --donor eu --active-on 2018-06-30 --format json",
         "of one donor, on a day"},
        {"obuhvat query projects --bbox 19.0,45.0,20.0,46.2 --count",
         "how many work in a box of degrees"}}},
      {"query partners",
       {{"obuhvat query partners --in Subotica", "who works there"},
        {"obuhvat query partners --min-projects 2 --columns id,project_ids",
         "who is in several projects"}}},
      {"query donors", {{"obuhvat query donors --lang sr-Latn", "who pays for which projects"}}},
      {"query centres",
       {{"obuhvat query centres --near Preševo --within-km 30 --format table",
         "those within 30 km of its outline"},
        {"obuhvat query centres --farther-than-km 20 --status completed",
         "those with no completed project within 20 km"},
        {"obuhvat query centres --min-capacity 200 --sort capacity:desc --columns name,capacity",
         "the large ones"}}},
      {"query districts",
       {{"obuhvat query districts --columns name,municipality_count,covered_count,population",
         "what each district holds"}}},
      {"query at",
       {{"obuhvat query at 20.46,44.81", "what is at a point"},
        {"printf 'lon,lat\\n20.46,44.81\\n21.90,43.32\\n' | obuhvat query at --from-csv -",
         "at every point of a table"},
        {"printf '{\"lon\":20.46,\"lat\":44.81}\\n' | obuhvat query at --from-ndjson -",
         "at every point of lines of JSON"}}},
      {"query gaps",
       {{"obuhvat query gaps --on 2018-03-01 --columns name,state,population --limit 10",
         "the most populous without an active project on a day"},
        {"obuhvat query gaps --totals --on 2018-03-01", "all 165 by their state"},
        {"obuhvat query gaps --state ended --on 2020-01-01 --columns "
         "name,ended_project_ids,last_end",
         "where projects are over"}}},
      {"query boundaries",
       {{"obuhvat query boundaries --sets", "which boundaries the store holds"},
        {"obuhvat query boundaries --columns code,name,area_km2,published_km2",
         "their areas beside the published ones"}}},
      {"query findings",
       {{"obuhvat query findings --severity warning", "what is doubtful in the records"}}},
      {"query sql",
       {{"obuhvat query sql 'SELECT name_en, project_count FROM coverage ORDER BY 2 DESC LIMIT 5'",
         "a view of the store"},
        {"obuhvat query sql \"SELECT code, name_en FROM municipality WHERE ST_Intersects(geom, "
         "MakePoint(20.46, 44.81, 4326))\"",
         "SpatiaLite's functions"}}},
      {"resolve",
       {{"obuhvat resolve Прешево 'Gornji Milanovac' Nis", "what written names stand for"},
        {"printf 'Šid\\nVranje\\n' | obuhvat resolve --format ndjson",
         "one a line, for a script"}}},
      {"publish",
       {{"obuhvat publish --out publication --lang en --format pdf --dpi 150",
         "everything of the embedded projects, in English"}}},
      {"info",
       {{"obuhvat info", "what the store holds, and versions"},
        {"obuhvat info --schema", "its tables, views and columns"}}},
      {"completion", {{"obuhvat completion bash > obuhvat.bash", "source it from ~/.bashrc"}}},
  };
  return examples;
}

std::string path_of(const CLI::App& command) {
  if (command.get_parent() == nullptr) return "";
  const std::string before = path_of(*command.get_parent());
  return before.empty() ? command.get_name() : before + " " + command.get_name();
}

}  // namespace

std::vector<Example> examples_of(const std::string& command) {
  const auto found = all_examples().find(command);
  return found == all_examples().end() ? std::vector<Example>{} : found->second;
}

void add_examples(CLI::App& command) {
  std::string text;
  for (const auto& example : examples_of(path_of(command)))
    text += (text.empty() ? "Examples:\n" : "") + ("  # " + example.what + "\n  $ ") +
            example.command + "\n";
  if (!text.empty()) command.footer(text.substr(0, text.size() - 1));
  for (auto* sub : command.get_subcommands({})) add_examples(*sub);
}

}  // namespace obuhvat
