#include "cli/sheet_options.h"

#include <fmt/format.h>

#include <CLI/CLI.hpp>
#include <algorithm>
#include <charconv>
#include <filesystem>
#include <memory>
#include <optional>

#include "cli/detail_option.h"
#include "cli/selectors.h"
#include "render/picture.h"
#include "support/error.h"
#include "support/share_folder.h"
#include "support/text.h"

namespace obuhvat {
namespace {

constexpr double mm_per_inch = 25.4;

/// A name stands for a file of the share folder, anything with a '/' or ".toml" for itself.
std::filesystem::path style_file(const std::string& name, const std::string& folder) {
  if (name.find('/') != std::string::npos || name.ends_with(".toml")) return name;
  const std::filesystem::path shipped = share_folder() / "styles" / folder;
  const std::filesystem::path file = shipped / (name + ".toml");
  if (std::filesystem::exists(file)) return file;
  std::vector<std::string> names;
  for (const auto& entry : std::filesystem::directory_iterator(shipped))
    if (entry.path().extension() == ".toml") names.push_back(entry.path().stem().string());
  std::sort(names.begin(), names.end());
  throw UsageError(fmt::format("there is no {} \"{}\"; choose one of {}, or name a .toml file",
                               folder.empty() ? "style" : folder, name, join(names, ", ")));
}

std::optional<double> parse_length(std::string_view text) {
  double value = 0;
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
  if (error != std::errc{} || end != text.data() + text.size() || !(value > 0)) return std::nullopt;
  return value;
}

}  // namespace

void SheetOptions::declare_looks(CLI::App& command) {
  command.add_option("--lang", languages, "en, sr-Latn, sr-Cyrl; may be repeated")
      ->allow_extra_args(false)
      ->type_name("LANG");
  command.add_option("--size", size, "a4, a3, a5, WxHmm or WxHpx (default: a4)")->type_name("SIZE");
  command.add_flag("--landscape", landscape, "the long side across");
  command.add_option("--style", style, "report, print-bw, web, dark, or a file (default: report)")
      ->type_name("NAME|FILE");
  command.add_option("--policy", policy, "wording of un, iom or eu, or a file (default: un)")
      ->type_name("NAME|FILE");
  command.add_option("--date", date, "date of the map, to be printed (default: none)")
      ->type_name("YYYY-MM-DD");
  command.add_option("--crs", crs, "projected CRS of the maps (default: EPSG:8682)")
      ->type_name("EPSG:CODE");
  declare_detail(command, detail, "by the scale of each map");
  command.add_option("--jobs", jobs, "how many threads draw (default: one a core)")
      ->check(CLI::Range(1, 256).description(""))
      ->type_name("N");
}

void SheetOptions::declare(CLI::App& command) {
  declare_looks(command);
  command.add_option("--format", formats, "png, svg, pdf; comma-separated (default: all)")
      ->delimiter(',')
      ->allow_extra_args(false)
      ->check(CLI::IsMember({"png", "svg", "pdf"}).description(""))
      ->type_name("FORMAT");
  command.add_option("--dpi", dpi, "dots per inch of PNG, 20 to 1200 (default: 300)")
      ->check(CLI::Range(20.0, 1200.0).description(""))
      ->type_name("N");
}

void SheetOptions::check() {
  std::vector<std::string> once;
  for (auto& format : formats)
    if (std::find(once.begin(), once.end(), format) == once.end()) once.push_back(format);
  formats = std::move(once);
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

Style SheetOptions::load_style() const { return obuhvat::load_style(style_file(style, "")); }

Policy policy_called(const std::string& name) {
  Policy policy = load_policy(style_file(name, "policy"));
  const auto read = [](Logo& logo) {
    logo.picture = std::make_shared<const Picture>(load_picture(logo.file));
  };
  for (auto& logo : policy.logos) read(logo);
  for (auto& donor : policy.donors)
    if (donor.logo) read(*donor.logo);
  return policy;
}

}  // namespace obuhvat
