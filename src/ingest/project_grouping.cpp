#include "ingest/project_grouping.h"

#include <fmt/format.h>

#include <algorithm>
#include <unordered_set>

#include "ingest/json_fields.h"
#include "ingest/name_key.h"
#include "support/sha256.h"

namespace obuhvat {
namespace {

using F = TableField;

constexpr std::size_t longest_made_id = 80;
constexpr std::size_t most_namesakes = 100;  // projects of one title

/// Both have a start and an end.
bool lie_apart(const Period& a, const Period& b) {
  return a.end->last_day() < b.start->first_day() || b.end->last_day() < a.start->first_day();
}

/// "1.0", as programs write the number 1 out of a spreadsheet, as "1".
std::string_view without_fraction(std::string_view id) {
  if (!id.ends_with(".0")) return id;
  const auto whole = id.substr(0, id.size() - 2);
  const bool is_number =
      !whole.empty() && whole.find_first_not_of("0123456789") == std::string_view::npos;
  return is_number ? whole : id;
}

/// An id for a title: its words, cut to a length that file names bear.
std::string id_of(const std::string& title) {
  std::string id = ascii_key(title);
  if (id.empty()) return "project-" + sha256_hex(title).substr(0, 8);
  if (id.size() <= longest_made_id) return id;
  id.resize(longest_made_id - 9);
  if (const auto dash = id.rfind('-'); dash != std::string::npos && dash > 40) id.resize(dash);
  return id + "-" + sha256_hex(title).substr(0, 8);
}

}  // namespace

ProjectGrouping::ProjectGrouping(const SettledColumns& columns, ProjectCells& cells,
                                 std::string sheet, FindingCounter& findings, RecordFile& file)
    : columns_(columns),
      cells_(cells),
      sheet_(std::move(sheet)),
      findings_(findings),
      file_(file),
      id_(columns.first(F::id)) {}

std::string_view ProjectGrouping::title_of(const TableRow& row) const {
  for (const auto& column : columns_.of(F::title))
    if (const auto text = row.content(column); !text.empty()) return text;
  return {};
}

/// What an organisation does, where no project is named.
std::string_view ProjectGrouping::matter_of(const TableRow& row) const {
  if (const auto area = row.content(columns_.first(F::area)); !area.empty()) return area;
  return row.content(columns_.first(F::activity));
}

std::optional<ProjectGrouping::Answer> ProjectGrouping::project_of(const TableRow& row) {
  const auto id = without_fraction(row.content(id_));
  const auto title = title_of(row);
  std::optional<Answer> answer;
  if (!id.empty()) {
    if (const auto project = by_id(row, id, title)) answer = Answer{*project};
  } else if (!title.empty()) {
    answer = Answer{by_title(row, title)};
  } else {
    answer = by_activity(row);
  }
  if (answer) {
    above_ = answer->project;
    if (const auto name = cells_.partners().main_organisation(row); !name.empty())
      organisation_above_ = name;
  }
  return answer;
}

std::size_t ProjectGrouping::start(long row) {
  ProjectRecord& record =
      file_.records.emplace_back(file_.report.file(), RecordOrigin::table, sheet_);
  record.row = row;
  record.is_usable = true;
  memories_.emplace_back();
  return file_.records.size() - 1;
}

std::optional<std::size_t> ProjectGrouping::by_id(const TableRow& row, std::string_view id,
                                                  std::string_view title) {
  const auto [entry, is_new] = ids_.try_emplace(std::string(id), 0);
  if (!is_new) return entry->second;
  const std::string clean = clean_text(id);
  if (clean.find(' ') != std::string::npos)
    findings_.add(Severity::warning, "id-with-blanks", id_->place(row.number),
                  fmt::format("the id \"{}\" holds blanks", shortened(clean)),
                  "use hyphens instead: it is typed on the command line");
  entry->second = start(row.number);
  file_.records[entry->second].project.id = ProjectId{clean};
  // Rows of this title that leave the id out belong here.
  if (!title.empty()) titles_.try_emplace(name_key(title), Namesakes{entry->second, {}});
  return entry->second;
}

std::size_t ProjectGrouping::by_title(const TableRow& row, std::string_view title) {
  auto raw = raw_titles_.find(std::string(title));
  if (raw == raw_titles_.end()) {
    const auto [entry, is_new] = titles_.try_emplace(name_key(title));
    if (is_new) {
      entry->second.latest = start(row.number);
      file_.records[entry->second.latest].id_is_made = true;
    }
    raw = raw_titles_.emplace(title, &entry->second).first;  // its address stays
  }
  return by_dates(row, title, *raw->second);
}

/// Which of the projects of one title: those whose periods lie apart are several. A row without
/// dates belongs to the one that was told last.
std::size_t ProjectGrouping::by_dates(const TableRow& row, std::string_view title, Namesakes& all) {
  const auto start_text = row.content(columns_.first(F::start));
  const auto end_text = row.content(columns_.first(F::end));
  const auto period_text = row.content(columns_.first(F::period));
  if (start_text.empty() && end_text.empty() && period_text.empty()) return all.latest;
  if (!file_.records[all.latest].id_is_made) return all.latest;
  const std::uint64_t hash = text_hash(start_text, text_hash(end_text, text_hash(period_text, 1)));
  for (const auto& one : all.dated)
    if (one.hash == hash) return all.latest = one.project;
  const Period period = cells_.dates().period_of(row);
  if (!period.start || !period.end) return all.latest;
  for (const auto& one : all.dated)
    if (!lie_apart(one.period, period)) return all.latest = one.project;
  if (!all.dated.empty() && all.dated.size() < most_namesakes) {
    const Namesakes::Dated& first = all.dated.front();
    findings_.add(
        Severity::warning, "title-shared", columns_.first(F::title)->place(row.number),
        fmt::format("rows {} and {} have the title \"{}\", but periods that lie apart ({} to {}, "
                    "{} to {}); they are taken as two projects",
                    first.row, row.number, shortened(title), first.period.start->text(),
                    first.period.end->text(), period.start->text(), period.end->text()),
        "give each project an id; if they are one, give all its rows the whole period");
    all.latest = start(row.number);
    file_.records[all.latest].id_is_made = true;
  }
  if (all.dated.size() < most_namesakes)
    all.dated.push_back({all.latest, hash, row.number, period});
  return all.latest;
}

/// True if the cells that a project has once are all blank: they are merged with those above, or
/// nobody repeated them.
bool ProjectGrouping::is_merged_below(const TableRow& row) const {
  for (const F field :
       {F::area, F::activity, F::start, F::end, F::period, F::year, F::quarter, F::status})
    for (const auto& column : columns_.of(field))
      if (!row.content(column).empty() && !row.is_carried(column)) return false;
  return true;
}

std::optional<ProjectGrouping::Answer> ProjectGrouping::by_activity(const TableRow& row) {
  const auto organisation = cells_.partners().main_organisation(row);
  const auto matter = matter_of(row);
  const bool has_projects = id_ != nullptr || columns_.has(F::title);
  // What is merged with the row above says nothing of another project.
  const bool continues = has_projects
                             ? is_merged_below(row) || !cells_.partners().names_organisation(row)
                             : organisation.empty() && matter.empty();
  if (continues && above_) {
    const bool says_anything =
        !organisation.empty() || !is_merged_below(row) || cells_.places().has_any(row);
    if (says_anything)
      findings_.add(Severity::info, "row-continues", {row.number, ""},
                    "the row names no project; it continues the one above",
                    "nothing to do if these are merged cells; else give the row its project");
    return Answer{*above_};
  }
  const bool is_filled_down = organisation.empty() && above_ && !has_projects;
  const std::string who = is_filled_down ? organisation_above_ : clean_text(organisation);
  const std::string what = clean_text(matter);
  if (who.empty() && what.empty()) {
    findings_.add(Severity::warning, "row-without-project", {row.number, ""},
                  "the row names no project, and there is none above it; it is left aside",
                  "give it the id or the title of its project");
    return std::nullopt;
  }
  const auto [entry, is_new] = activities_.try_emplace(name_key(who) + "\n" + name_key(what), 0);
  if (is_new) {
    entry->second = start(row.number);
    ProjectRecord& record = file_.records[entry->second];
    record.id_is_made = true;
    const std::string title = who.empty() ? what : what.empty() ? who : who + ": " + what;
    record.project.title.exact(language_by_letters(title, Language::en)) = title;
    record.title_is_plain = true;
    ++made_titles_;
    if (made_titles_ == 1)
      findings_.add(Severity::info, "title-made", {row.number, ""},
                    fmt::format("rows without a project are one project for each organisation and "
                                "sector, e.g. \"{}\"",
                                shortened(title)),
                    "add a column of project titles, or map one with --map COLUMN=title");
  }
  return Answer{entry->second, is_filled_down && is_new ? above_ : std::nullopt};
}

void ProjectGrouping::finish() {
  for (auto& record : file_.records) {
    Project& project = record.project;
    if (!project.title.is_empty()) continue;
    project.title.en = project.id.text();
    record.title_is_plain = true;
    const FieldPlace where = id_ == nullptr ? FieldPlace{record.row, ""} : id_->place(record.row);
    findings_.add(Severity::warning, "title-from-id", where,
                  "the project has no title; its id is shown instead",
                  "give it a title, or map the column that holds it with --map COLUMN=title");
  }
  give_ids();
}

void ProjectGrouping::give_ids() {
  std::unordered_set<std::string> taken;
  for (const auto& record : file_.records)
    if (!record.id_is_made) taken.insert(record.project.id.text());
  std::size_t made = 0;
  const ProjectRecord* first = nullptr;
  for (auto& record : file_.records) {
    if (!record.id_is_made) continue;
    const std::string base = id_of(record.project.title.in(Language::en));
    std::string id = base;
    for (int n = 2; !taken.insert(id).second; ++n) id = fmt::format("{}-{}", base, n);
    record.project.id = ProjectId{id};
    if (++made == 1) first = &record;
  }
  if (first == nullptr) return;
  file_.report.add(
      Severity::info, "id-made", {first->row, ""},
      fmt::format("{} {} no id: it is made of the title, e.g. \"{}\"", made,
                  made == 1 ? "project has" : "projects have", first->project.id.text()),
      "add a column \"id\", so that a project keeps its id when its title changes");
}

}  // namespace obuhvat
