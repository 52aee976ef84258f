#include "cartography/style.h"
#include "cartography/toml_section.h"

namespace obuhvat {
namespace {

/// Lengths in millimetres of what is drawn and what is left out.
std::vector<double> dash_of(const std::string& line_class) {
  if (line_class == "dashed") return {1.8, 1.1};
  if (line_class == "dotted") return {0.5, 0.8};
  return {};  // "solid"
}

}  // namespace

Policy load_policy(const std::filesystem::path& file) {
  TomlSection in = TomlSection::read(file);
  Policy out;
  out.name = in.text("name");
  out.publisher = in.words("publisher");
  out.producer = in.words("producer");
  out.disclaimer = in.words("disclaimer");
  TomlSection kosovo = in.section("kosovo");
  out.kosovo_dash_mm = dash_of(kosovo.choice("line", {"dashed", "dotted", "solid"}));
  out.kosovo_label = kosovo.words("label");
  out.kosovo_footnote = kosovo.words("footnote");
  kosovo.finish();
  in.finish();
  return out;
}

}  // namespace obuhvat
