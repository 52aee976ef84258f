#pragma once

#include <gmock/gmock.h>

#include <algorithm>
#include <string>
#include <variant>
#include <vector>

#include "cartography/lint.h"
#include "unit/cartography/drawn_dataset.h"
#include "unit/cartography/fake_metrics.h"
#include "unit/cartography/sheet_checks.h"

namespace obuhvat {

inline constexpr SheetKind all_kinds[] = {
    SheetKind::project, SheetKind::partner,  SheetKind::donor,     SheetKind::overview,
    SheetKind::gaps,    SheetKind::district, SheetKind::multiples, SheetKind::change};

inline const char* name_of_kind(SheetKind kind) {
  constexpr const char* names[] = {"project", "partner",  "donor",     "overview",
                                   "gaps",    "district", "multiples", "change"};
  return names[static_cast<std::size_t>(kind)];
}

/// The mark of that kind and id; nullptr if the sheet has none.
template <class M>
const M* find_mark(const MapSheet& sheet, const std::string& id) {
  for (const auto& mark : sheet.marks)
    if (const M* found = std::get_if<M>(&mark); found != nullptr && found->id == id) return found;
  return nullptr;
}

template <class M>
std::vector<M> marks_of(const MapSheet& sheet) {
  std::vector<M> out;
  for (const auto& mark : sheet.marks)
    if (const M* found = std::get_if<M>(&mark)) out.push_back(*found);
  return out;
}

/// The texts of a group in one line, so that it does not matter where they break.
inline std::string words_of(const MapSheet& sheet, const std::string& group) {
  std::string out;
  for (const auto& text : texts_of_group(sheet, group)) out += (out.empty() ? "" : " ") + text;
  for (std::size_t at; (at = out.find("\u00a0")) != std::string::npos;) out.replace(at, 2, " ");
  return out;
}

inline Box<SheetPoint> box_of_path(const PathMark& mark) {
  Box<SheetPoint> box;
  for (const auto& part : mark.path)
    for (const auto& p : part.points) box.include(p);
  return box;
}

inline std::vector<std::string> codes_of(const std::vector<Finding>& findings) {
  std::vector<std::string> out;
  for (const auto& finding : findings) out.push_back(finding.code);
  return out;
}

/// Sheets of the drawn country, each kind with the coverage that the program gives it.
class SheetTest : public testing::Test {
 protected:
  static SheetRequest of_project(const std::string& id, Language language = Language::en) {
    SheetRequest request;
    request.kind = SheetKind::project;
    request.project = ProjectId(id);
    request.language = language;
    return request;
  }
  static SheetRequest of_kind(SheetKind kind) {
    SheetRequest request;
    request.kind = kind;
    request.project = ProjectId("p");
    request.partner = PartnerId(kind == SheetKind::donor ? "eu" : "iom");
    request.district = DistrictCode("02");
    return request;
  }
  SheetRequest of_years(const std::vector<int>& years) const {
    SheetRequest request = of_kind(SheetKind::multiples);
    request.panels_by = "year";
    for (const int year : years) {
      Selection selection;
      const std::string text = std::to_string(year);
      selection.during = {PartialDate::parse(text), PartialDate::parse(text)};
      request.panels.push_back({{text, text + ".", ""}, {}, coverage_of(data, selection)});
    }
    return request;
  }
  SheetRequest of_change(const Day& from, const Day& to) const {
    SheetRequest request = of_kind(SheetKind::change);
    for (const Day& day : {from, to}) {
      Selection selection;
      selection.active_on = day;
      request.panels.push_back({{}, day, coverage_of(data, selection)});
    }
    return request;
  }
  /// A request of the kind for the projects that the dataset has.
  SheetRequest any_of(SheetKind kind) const {
    if (kind == SheetKind::multiples) return of_years({2017, 2018});
    if (kind == SheetKind::change) return of_change({2017, 9, 1}, {2019, 6, 1});
    return of_kind(kind);
  }

  CoverageTable coverage(const SheetRequest& request) const {
    Selection selection;
    if (request.kind == SheetKind::project) selection.projects = {request.project};
    if (request.kind == SheetKind::partner) selection.partners = {request.partner};
    if (request.kind == SheetKind::donor) selection.donors = {request.partner};
    if (request.kind == SheetKind::district) selection.districts = {request.district};
    if (request.kind == SheetKind::change)
      selection.during = {PartialDate::of(request.panels.front().day),
                          PartialDate::of(request.panels.back().day)};
    return coverage_of(data, selection);
  }
  ComposedSheet compose(const SheetRequest& request) const {
    return compose_sheet(data, coverage(request), request, style, policy, metrics);
  }
  std::vector<Finding> lint(const ComposedSheet& composed) const {
    LintOptions options;
    options.minimum_pt = style.text.minimum_pt;
    options.donors_hidden = policy.hides_donors();
    return lint_sheet(composed.sheet, composed.blocks, options, metrics);
  }
  std::vector<std::string> faults(const SheetRequest& request) const {
    return faults_of(compose(request), metrics, style.text.minimum_pt);
  }
  static Colour fill_of(const ComposedSheet& composed, const std::string& code) {
    const auto* mark = find_mark<PathMark>(composed.sheet, "unit-" + code);
    EXPECT_NE(mark, nullptr) << "no unit " << code;
    return mark == nullptr || !mark->fill ? Colour{} : mark->fill->colour;
  }
  static std::string legend(const ComposedSheet& composed) {
    return words_of(composed.sheet, "legend");
  }

  FakeMetrics metrics;
  Style style = report_style();
  Policy policy = un_policy();
  Dataset data = drawn_dataset();
};

}  // namespace obuhvat
