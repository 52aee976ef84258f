#include "cartography/logo_strip.h"

#include <fmt/format.h>

#include <algorithm>

namespace obuhvat {
namespace {

/// The rules of the donors that every project of the sheet has.
std::vector<const DonorRule*> donors_of_all(const SheetParts& parts) {
  std::vector<const DonorRule*> out;
  const auto& projects = parts.facts.projects;
  for (const auto& rule : parts.policy.donors) {
    const bool all = std::all_of(projects.begin(), projects.end(), [&](const Project* project) {
      return std::find(project->partners.begin(), project->partners.end(),
                       ProjectPartner{rule.partner, PartnerRole::donor}) != project->partners.end();
    });
    if (all && !projects.empty()) out.push_back(&rule);
  }
  return out;
}

}  // namespace

Block logo_strip(const SheetParts& parts, double width_mm) {
  if (parts.policy.hides_donors()) return {};
  const auto donors = donors_of_all(parts);
  std::vector<const Logo*> logos;
  for (const auto& logo : parts.policy.logos) logos.push_back(&logo);
  for (const DonorRule* donor : donors)
    if (donor->logo) logos.push_back(&*donor->logo);
  const double height = parts.style.logo.height_mm * parts.factor();
  const double clear = parts.style.logo.clear_space * height;
  Block out;
  double x = 0;
  std::size_t number = 0;
  for (const Logo* logo : logos) {
    const double width = height * logo->picture->aspect;
    if (x + width > width_mm) {
      parts.report(Severity::warning, "block-dropped",
                   fmt::format("no room for the logo {}", logo->file.filename().string()),
                   "use a larger page or fewer logos");
      continue;
    }
    PictureMark mark;
    mark.box = {x, clear, x + width, clear + height};
    mark.picture = logo->picture;
    mark.id = fmt::format("logo-{}", ++number);
    mark.title = logo->name.in(parts.language());
    out.marks.emplace_back(std::move(mark));
    x += width + 2 * clear;
    out.height_mm = height + 2 * clear;
  }
  // The sentences stand beside the logos where that leaves room to read them, else below.
  Block words;
  const bool beside = width_mm - x > 0.4 * width_mm;
  const double room = beside ? width_mm - x : width_mm;
  for (const DonorRule* donor : donors) {
    const std::string sentence = donor->credit.in(parts.language());
    if (sentence.empty()) continue;
    words.add(parts.setter.paragraph(sentence, parts.style.text.note, room), 0, words.height_mm);
  }
  if (!words.is_empty() && beside)
    out.add(words, x, std::max(0.0, (out.height_mm - words.height_mm) / 2));
  else if (!words.is_empty())
    out.add(words, 0, out.height_mm);
  if (out.is_empty()) return out;
  out.marks.insert(out.marks.begin(), GroupBegin{"logos", std::nullopt});
  out.marks.emplace_back(GroupEnd{});
  out.width_mm = width_mm;
  return out;
}

}  // namespace obuhvat
