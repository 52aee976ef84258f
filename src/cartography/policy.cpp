#include "cartography/policy.h"

#include "cartography/toml_section.h"

namespace obuhvat {
namespace {

/// Lengths in millimetres of what is drawn and what is left out.
std::vector<double> dash_of(const std::string& line_class) {
  if (line_class == "dashed") return {1.8, 1.1};
  if (line_class == "dotted") return {0.5, 0.8};
  return {};  // "solid"
}

Logo read_logo(TomlSection in, const std::filesystem::path& folder) {
  Logo out;
  out.file = folder / in.text("file");
  out.name = in.words("name");
  in.finish();
  return out;
}

DonorRule read_donor(TomlSection in, const std::filesystem::path& folder) {
  DonorRule out;
  out.partner = PartnerId(in.text("partner"));
  out.credit = in.words("credit");
  in.allow("logo");
  if (in.has("logo")) out.logo = read_logo(in.section("logo"), folder);
  in.finish();
  return out;
}

}  // namespace

Policy load_policy(const std::filesystem::path& file) {
  TomlSection in = TomlSection::read(file);
  Policy out;
  out.name = in.text("name");
  out.publisher = in.words("publisher");
  out.producer = in.words("producer");
  out.disclaimer = in.words("disclaimer");
  if (in.choice("status", {"draft", "cleared"}) == "draft") out.status = Clearance::draft;
  if (in.choice("visibility", {"full", "none"}) == "none") out.visibility = Visibility::none;
  TomlSection kosovo = in.section("kosovo");
  out.kosovo_dash_mm = dash_of(kosovo.choice("line", {"dashed", "dotted", "solid"}));
  out.kosovo_label = kosovo.words("label");
  out.kosovo_footnote = kosovo.words("footnote");
  kosovo.finish();
  for (auto& logo : in.list("logo"))
    out.logos.push_back(read_logo(std::move(logo), file.parent_path()));
  for (auto& donor : in.list("donor"))
    out.donors.push_back(read_donor(std::move(donor), file.parent_path()));
  in.finish();
  return out;
}

}  // namespace obuhvat
