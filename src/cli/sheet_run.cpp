#include "cli/sheet_run.h"

#include <fmt/format.h>

#include <CLI/CLI.hpp>
#include <algorithm>
#include <atomic>
#include <charconv>
#include <exception>
#include <mutex>
#include <thread>

#include "cli/atlas_run.h"
#include "cli/selectors.h"
#include "cli/session.h"
#include "geometry/projection.h"
#include "render/render.h"
#include "support/error.h"
#include "support/share_folder.h"
#include "support/text.h"

namespace obuhvat {
namespace {

constexpr double mm_per_inch = 25.4;

/// A name stands for a file of the share folder, anything with a '/' or ".toml" for itself.
std::filesystem::path style_file(const std::string& name, const std::string& folder) {
  if (name.find('/') != std::string::npos || name.ends_with(".toml")) return name;
  return share_folder() / "styles" / folder / (name + ".toml");
}

std::optional<double> parse_length(std::string_view text) {
  double value = 0;
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
  if (error != std::errc{} || end != text.data() + text.size() || !(value > 0)) return std::nullopt;
  return value;
}

/// Runs `work(i)` for 0 <= i < count on `jobs` threads; the first exception is thrown again.
void in_parallel(std::size_t count, std::size_t jobs,
                 const std::function<void(std::size_t, const TextShaper&)>& work) {
  std::atomic<std::size_t> next{0};
  std::exception_ptr failure;
  std::mutex failure_mutex;
  const auto loop = [&] {
    try {
      const TextShaper shaper;  // one a thread
      for (std::size_t i = next++; i < count; i = next++) work(i, shaper);
    } catch (...) {
      const std::lock_guard lock(failure_mutex);
      if (!failure) failure = std::current_exception();
      next = count;
    }
  };
  std::vector<std::jthread> threads;
  for (std::size_t i = 1; i < std::min(jobs, count); ++i) threads.emplace_back(loop);
  loop();
  threads.clear();
  if (failure) std::rethrow_exception(failure);
}

std::string render_as(const std::string& format, const MapSheet& sheet, double dpi,
                      const TextShaper& shaper) {
  if (format == "png") return render_png(sheet, dpi, shaper);
  if (format == "svg") return render_svg(sheet);
  return render_pdf({&sheet}, {}, shaper);
}

}  // namespace

std::vector<PlannedSheet> plan_all_sheets(const Dataset& dataset, const Selection& base) {
  std::vector<PlannedSheet> plan;
  const auto add = [&](SheetKind kind, std::string stem) -> PlannedSheet& {
    PlannedSheet& sheet = plan.emplace_back();
    sheet.request.kind = kind;
    sheet.selection = base;
    sheet.stem = std::move(stem);
    return sheet;
  };
  add(SheetKind::overview, "overview");
  for (const auto& project : dataset.projects) {
    PlannedSheet& sheet = add(SheetKind::project, "projects/" + slug(project.id.text()));
    sheet.request.project = project.id;
    sheet.selection.projects = {project.id};
  }
  for (const auto& partner : dataset.partners) {
    PlannedSheet& sheet = add(SheetKind::partner, "partners/" + slug(partner.id.text()));
    sheet.request.partner = partner.id;
    sheet.selection.partners = {partner.id};
  }
  return plan;
}

void SheetOptions::declare(CLI::App& command) {
  command.add_option("--lang", languages, "en, sr-Latn, sr-Cyrl; may be repeated")
      ->allow_extra_args(false)
      ->type_name("LANG");
  command.add_option("--format", formats, "png, svg, pdf; comma-separated (default: all)")
      ->delimiter(',')
      ->allow_extra_args(false)
      ->check(CLI::IsMember({"png", "svg", "pdf"}))
      ->type_name("FORMAT");
  command.add_option("--size", size, "a4, a3, a5, or WxHmm (default: a4)")->type_name("SIZE");
  command.add_flag("--landscape", landscape, "the long side across");
  command.add_option("--dpi", dpi, "dots per inch of PNG (default: 300)")
      ->check(CLI::Range(20.0, 1200.0));
  command.add_option("--style", style, "style name or file (default: report)")
      ->type_name("NAME|FILE");
  command.add_option("--policy", policy, "wording of un, iom or eu, or a file (default: un)")
      ->type_name("NAME|FILE");
  command.add_option("--date", date, "date of the map, to be printed (default: none)")
      ->type_name("YYYY-MM-DD");
  command.add_option("--jobs", jobs, "how many threads draw (default: one a core)")
      ->check(CLI::Range(1, 256))
      ->type_name("N");
}

void SheetOptions::check() const {
  check_date_option(date);
  parsed_languages();
  page();
}

std::vector<Language> SheetOptions::parsed_languages() const {
  std::vector<Language> out;
  for (const auto& tag : languages) {
    const Language language = parse_language(tag);
    if (std::find(out.begin(), out.end(), language) == out.end()) out.push_back(language);
  }
  return out;
}

PageSize SheetOptions::page() const {
  PageSize page;
  if (size == "a4") {
    page = {210, 297, "A4"};
  } else if (size == "a3") {
    page = {297, 420, "A3"};
  } else if (size == "a5") {
    page = {148, 210, "A5"};
  } else {
    const bool in_px = size.ends_with("px");
    const auto x = size.find('x');
    if (x == std::string::npos || !(in_px || size.ends_with("mm")))
      throw UsageError(
          fmt::format("--size {} is no size; write a4, a3, a5, 200x250mm or 1240x1754px", size));
    const auto width = parse_length(std::string_view(size).substr(0, x));
    const auto height = parse_length(std::string_view(size).substr(x + 1, size.size() - x - 3));
    if (!width || !height)
      throw UsageError(
          fmt::format("--size {} is no size; write a4, a3, a5, 200x250mm or 1240x1754px", size));
    const double unit = in_px ? mm_per_inch / dpi : 1;
    page = {*width * unit, *height * unit, ""};
    if (std::min(page.width_mm, page.height_mm) < 100 ||
        std::max(page.width_mm, page.height_mm) > 1200)
      throw UsageError(
          fmt::format("--size {} is {:.0f} x {:.0f} mm; a sheet has sides of 100 to 1200 mm", size,
                      page.width_mm, page.height_mm));
  }
  if (landscape && page.width_mm < page.height_mm) std::swap(page.width_mm, page.height_mm);
  return page;
}

Policy policy_called(const std::string& name) { return load_policy(style_file(name, "policy")); }

ComposedSheet compose_planned(const Dataset& dataset, const PlannedSheet& planned,
                              Language language, const SheetOptions& options) {
  const Style style = load_style(style_file(options.style, ""));
  const Policy policy = policy_called(options.policy);
  const TextShaper shaper;
  SheetRequest request = planned.request;
  request.language = language;
  request.page = options.page();
  request.date = options.date;
  return compose_sheet(dataset, coverage_of(dataset, planned.selection), request, style, policy,
                       shaper);
}

std::vector<Finding> draw_sheets(const Dataset& dataset, const std::vector<PlannedSheet>& plan,
                                 const SheetOptions& options, Atlas atlas, Session& session,
                                 const FileSink& sink) {
  const Style style = load_style(style_file(options.style, ""));
  const Policy policy = policy_called(options.policy);
  const auto languages = options.parsed_languages();
  const std::size_t jobs = options.jobs > 0 ? static_cast<std::size_t>(options.jobs)
                                            : std::max(1u, std::thread::hardware_concurrency());
  if (session.options.verbose) {
    const Projection projection(SheetRequest{}.crs);
    session.detail(fmt::format("maps are drawn in {} ({}); operation: {}", projection.crs_name(),
                               projection.crs(), projection.operation()));
  }
  std::vector<CoverageTable> coverages;
  for (const auto& planned : plan) coverages.push_back(coverage_of(dataset, planned.selection));

  // One slot a sheet and language, so that the order of the results is the plan's.
  std::vector<ComposedSheet> composed(plan.size() * languages.size());
  std::atomic<std::size_t> done{0};
  std::mutex progress_mutex;
  in_parallel(composed.size(), jobs, [&](std::size_t i, const TextShaper& shaper) {
    const PlannedSheet& planned = plan[i % plan.size()];
    const Language language = languages[i / plan.size()];
    SheetRequest request = planned.request;
    request.language = language;
    request.page = options.page();
    request.date = options.date;
    composed[i] =
        compose_sheet(dataset, coverages[i % plan.size()], request, style, policy, shaper);
    for (const auto& format : options.formats)
      sink(fmt::format("{}/{}.{}", tag_of(language), planned.stem, format),
           render_as(format, composed[i].sheet, options.dpi, shaper));
    const std::lock_guard lock(progress_mutex);
    session.progress("sheets", ++done, composed.size());
  });
  if (atlas == Atlas::yes)
    in_parallel(languages.size(), jobs, [&](std::size_t l, const TextShaper& shaper) {
      std::vector<DrawnSheet> sheets;
      for (std::size_t s = 0; s < plan.size(); ++s)
        sheets.push_back({&plan[s], &coverages[s], &composed[l * plan.size() + s].sheet});
      sink(fmt::format("{}/atlas.pdf", tag_of(languages[l])),
           atlas_pdf(dataset, sheets, style, policy, shaper));
    });
  std::vector<Finding> findings;
  for (auto& sheet : composed)
    findings.insert(findings.end(), sheet.findings.begin(), sheet.findings.end());
  return findings;
}

}  // namespace obuhvat
