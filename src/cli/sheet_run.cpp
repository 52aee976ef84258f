#include "cli/sheet_run.h"

#include <fmt/format.h>

#include <algorithm>
#include <set>

#include "cartography/base_maps.h"
#include "cartography/lint.h"
#include "cli/atlas_run.h"
#include "cli/selectors.h"
#include "cli/session.h"
#include "export/table_writer.h"
#include "render/render.h"
#include "render/shared_shapes.h"
#include "support/parallel.h"
#include "support/text.h"

namespace obuhvat {
namespace {

std::size_t jobs_of(const SheetOptions& options) {
  return options.jobs > 0 ? static_cast<std::size_t>(options.jobs) : threads_of_machine();
}

/// Calls work(i, shaper) for 0 <= i < count, with one shaper a thread.
void with_shapers(std::size_t count, std::size_t jobs,
                  const std::function<void(std::size_t, const TextShaper&)>& work) {
  in_parallel(count, jobs, [&work] {
    return
        [&work, shaper = std::make_unique<const TextShaper>()](std::size_t i) { work(i, *shaper); };
  });
}

std::string render_as(const std::string& format, const MapSheet& sheet, double dpi,
                      const TextShaper& shaper, SharedShapes& shapes, std::size_t jobs) {
  if (format == "png") return render_png(sheet, dpi, shaper, shapes, jobs);
  if (format == "svg") return render_svg(sheet, shapes);
  return render_pdf({&sheet}, {{sheet.title, 0}}, shaper);
}

/// The sheets of sheet_run.h's order: all of the first language, then of the next.
struct Position {
  const PlannedSheet& planned;
  Language language;
};

Position position(const SheetRun& run, const std::vector<Language>& languages, std::size_t i) {
  return {run.plan[i % run.plan.size()], languages[i / run.plan.size()]};
}

}  // namespace

std::vector<std::string> hidden_names(const Dataset& dataset, const Policy& policy) {
  std::set<std::string> names;
  if (!policy.hides_donors()) return {};
  for (const auto& partner : dataset.partners) {
    if (!pays_for_a_project(dataset, partner.id)) continue;
    for (const Language language : all_languages) names.insert(partner.name.in(language));
    if (!partner.acronym.empty()) names.insert(partner.acronym);
  }
  return {names.begin(), names.end()};
}

std::vector<ComposedSheet> compose_sheets(const SheetRun& run, Lint lint, Session& session) {
  const auto languages = run.options.parsed_languages();
  const BaseMaps base(run.dataset, run.options.crs, run.options.detail_level());
  const Projection& projection = base.projection();
  session.detail(fmt::format("maps are drawn in {} ({}); operation: {}", projection.crs_name(),
                             projection.crs(), projection.operation()));
  const LintOptions rules{run.style.text.minimum_pt, run.policy.hides_donors(), run.hidden};
  const PageSize page = run.options.page();
  std::vector<ComposedSheet> composed(run.plan.size() * languages.size());
  std::atomic<std::size_t> done{0};
  std::mutex progress_mutex;
  with_shapers(composed.size(), jobs_of(run.options), [&](std::size_t i, const TextShaper& shaper) {
    const auto [planned, language] = position(run, languages, i);
    SheetRequest request = planned.request;
    request.language = language;
    request.page = page;
    request.date = run.options.date;
    request.crs = run.options.crs;
    request.detail = run.options.detail_level();
    if (!request.day && !request.date.empty()) request.day = parse_day(request.date, "--date");
    composed[i] =
        compose_sheet(run.dataset, planned.coverage, request, run.style, run.policy, shaper, base);
    for (auto& finding : lint_sheet(composed[i].sheet, composed[i].blocks, rules, shaper)) {
      const bool of_publication =
          finding.code == "sheet-field-missing" || finding.code == "sheet-draft";
      if (lint == Lint::publication || !of_publication)
        composed[i].findings.push_back(std::move(finding));
    }
    const std::lock_guard lock(progress_mutex);
    session.progress("sheets laid out", ++done, composed.size());
  });
  return composed;
}

std::vector<Finding> findings_of(const std::vector<ComposedSheet>& sheets) {
  std::vector<Finding> out;
  for (const auto& sheet : sheets)
    out.insert(out.end(), sheet.findings.begin(), sheet.findings.end());
  return out;
}

std::vector<SheetFile> files_of(const PlannedSheet& planned, Language language,
                                const SheetOptions& options, Companions companions) {
  const std::string stem = fmt::format("{}/{}", tag_of(language), planned.stem);
  std::vector<std::string> endings = options.formats;
  if (companions == Companions::yes && !endings.empty())
    endings.insert(endings.end(), {"txt", "csv"});
  std::vector<SheetFile> out;
  for (const auto& ending : endings) out.push_back({stem + "." + ending, stem, ending});
  return out;
}

void draw_sheets(const SheetRun& run, const std::vector<ComposedSheet>& sheets,
                 Companions companions, Session& session, const FileSink& sink) {
  const auto languages = run.options.parsed_languages();
  SharedShapes shapes;
  // Sheets are shared out first; where they are fewer than the jobs, so are the parts of a sheet.
  const std::size_t jobs_a_sheet =
      std::max<std::size_t>(1, jobs_of(run.options) / std::max<std::size_t>(1, sheets.size()));
  std::atomic<std::size_t> done{0};
  std::mutex progress_mutex;
  with_shapers(sheets.size(), jobs_of(run.options), [&](std::size_t i, const TextShaper& shaper) {
    const auto [planned, language] = position(run, languages, i);
    for (const auto& file : files_of(planned, language, run.options, companions)) {
      if (file.ending == "txt")
        sink(file, sheets[i].sheet.description + "\n");
      else if (file.ending == "csv")
        sink(file, write_table(sheets[i].table, TableFormat::csv));
      else
        sink(file, render_as(file.ending, sheets[i].sheet, run.options.dpi, shaper, shapes, jobs_a_sheet));
    }
    const std::lock_guard lock(progress_mutex);
    session.progress("sheets drawn", ++done, sheets.size());
  });
}

std::vector<std::string> draw_atlases(const SheetRun& run,
                                      const std::vector<ComposedSheet>& sheets) {
  const std::size_t languages = run.options.parsed_languages().size();
  std::vector<std::string> out(languages);
  with_shapers(languages, jobs_of(run.options), [&](std::size_t l, const TextShaper& shaper) {
    std::vector<DrawnSheet> drawn;
    for (std::size_t s = 0; s < run.plan.size(); ++s)
      drawn.push_back({&run.plan[s], &sheets[l * run.plan.size() + s].sheet});
    out[l] = atlas_pdf(run.dataset, drawn, run.style, run.policy, shaper);
  });
  return out;
}

}  // namespace obuhvat
