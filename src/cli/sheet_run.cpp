#include "cli/sheet_run.h"

#include <fmt/format.h>

#include <algorithm>
#include <atomic>
#include <iterator>
#include <mutex>
#include <set>

#include "cartography/lint.h"
#include "cli/atlas_run.h"
#include "cli/selectors.h"
#include "cli/session.h"
#include "export/table_writer.h"
#include "render/render.h"
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

/// Laid out and held to the rules.
ComposedSheet compose(const SheetRun& run, const PlannedSheet& planned, Language language,
                      Lint lint, bool with_table, const TextShaper& shaper) {
  SheetRequest request = planned.request;
  request.language = language;
  request.page = run.options.page();
  request.date = run.options.date;
  request.with_table = with_table;
  request.crs = run.options.crs;
  request.detail = run.options.detail_level();
  if (!request.day && !request.date.empty()) request.day = parse_day(request.date, "--date");
  ComposedSheet out = compose_sheet(run.dataset, planned.coverage, request, run.style, run.policy,
                                    shaper, run.shared.base);
  const LintOptions rules{run.style.text.minimum_pt, run.policy.hides_donors(), run.hidden};
  for (auto& finding : lint_sheet(out.sheet, out.blocks, rules, shaper)) {
    const bool of_publication =
        finding.code == "sheet-field-missing" || finding.code == "sheet-draft";
    if (lint == Lint::publication || !of_publication) out.findings.push_back(std::move(finding));
  }
  return out;
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

SheetResults make_sheets(const SheetRun& run, Lint lint, Keep keep, Session& session,
                         const Companions companions, const FileSink& sink) {
  const auto languages = run.options.parsed_languages();
  const Projection& projection = run.shared.base.projection();
  session.detail(fmt::format("maps are drawn in {} ({}); operation: {}", projection.crs_name(),
                             projection.crs(), projection.operation()));
  SheetResults out;
  const std::size_t count = run.plan.size() * languages.size();
  if (keep == Keep::sheets) out.sheets.resize(count);
  std::vector<std::vector<Finding>> findings(count);
  const std::size_t jobs = jobs_of(run.options);
  // Sheets are shared out first; where they are fewer than the jobs, so are the parts of a sheet.
  const std::size_t jobs_a_sheet = std::max<std::size_t>(1, jobs / std::max<std::size_t>(1, count));
  const bool with_table = sink && companions == Companions::yes;
  std::atomic<std::size_t> done{0};
  std::mutex progress_mutex;
  with_shapers(count, jobs, [&](std::size_t i, const TextShaper& shaper) {
    const auto [planned, language] = position(run, languages, i);
    ComposedSheet sheet = compose(run, planned, language, lint, with_table, shaper);
    findings[i] = sheet.findings;
    if (sink)
      for (const auto& file : files_of(planned, language, run.options, companions)) {
        if (file.ending == "txt")
          sink(file, sheet.sheet.description + "\n");
        else if (file.ending == "csv")
          sink(file, write_table(sheet.table, TableFormat::csv));
        else
          sink(file, render_as(file.ending, sheet.sheet, run.options.dpi, shaper, run.shared.shapes,
                               jobs_a_sheet));
      }
    if (keep == Keep::sheets) out.sheets[i] = std::move(sheet);
    const std::lock_guard lock(progress_mutex);
    session.progress(sink ? "sheets drawn" : "sheets laid out", ++done, count);
  });
  for (auto& of_sheet : findings)
    out.findings.insert(out.findings.end(), std::make_move_iterator(of_sheet.begin()),
                        std::make_move_iterator(of_sheet.end()));
  return out;
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
