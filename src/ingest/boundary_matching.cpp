#include "ingest/boundary_matching.h"

#include <algorithm>
#include <set>

#include "support/text.h"

namespace obuhvat {
namespace {

/// Lower-case ASCII letters and digits with single spaces; đ becomes `dj`.
std::string folded(const std::string& name, const char* dj) {
  static constexpr std::u32string_view from = U"čćšžČĆŠŽ";
  static constexpr std::string_view to = "ccszccsz";
  std::string out;
  for (const char32_t c : decode_utf8(name)) {
    if (const auto i = from.find(c); i != std::u32string_view::npos)
      out += to[i];
    else if (c == U'đ' || c == U'Đ')
      out += dj;
    else if (c >= U'A' && c <= U'Z')
      out += static_cast<char>(c - U'A' + U'a');
    else if ((c >= U'a' && c <= U'z') || (c >= U'0' && c <= U'9'))
      out += static_cast<char>(c);
    else if (!out.empty() && out.back() != ' ')
      out += ' ';
  }
  return std::string(trimmed(out));
}

bool have_one_name(const NamedFeature& feature, const Municipality& unit) {
  for (const std::string& name : {unit.name.sr_latn, unit.name.en})
    for (const char* dj : {"dj", "d"})
      if (!name.empty() && folded(feature.name, dj) == folded(name, dj)) return true;
  return false;
}

class Matcher {
 public:
  Matcher(const std::vector<NamedFeature>& features, const std::vector<Municipality>& all)
      : features_(features), taken_(features.size(), false) {
    for (const auto& unit : all)
      if (unit.is_map_unit()) units_.push_back(&unit);
    std::sort(units_.begin(), units_.end(),
              [](const auto* a, const auto* b) { return a->code < b->code; });
    seats_.resize(features.size());
    names_.resize(features.size());
    for (std::size_t f = 0; f < features.size(); ++f) {
      const Box<LonLat> box = box_of(features[f].area);
      for (const auto* unit : units_) {
        if (box.contains(unit->seat) && locate(features[f].area, unit->seat) != Location::outside)
          seats_[f].push_back(unit);
        if (have_one_name(features[f], *unit)) names_[f].push_back(unit);
      }
    }
  }

  BoundaryMatching run() {
    for (std::size_t f = 0; f < features_.size(); ++f) by_name_and_seat(f);
    for (std::size_t f = 0; f < features_.size(); ++f) by_seat(f);
    for (std::size_t f = 0; f < features_.size(); ++f) by_name(f);
    for (const auto* unit : units_)
      if (!done_.contains(unit)) out_.units_without_feature.push_back(unit->code);
    for (std::size_t f = 0; f < features_.size(); ++f)
      if (!taken_[f]) out_.features_without_unit.push_back(features_[f].id);
    std::sort(out_.matches.begin(), out_.matches.end(),
              [](const auto& a, const auto& b) { return a.code < b.code; });
    return std::move(out_);
  }

 private:
  using Units = std::vector<const Municipality*>;

  void by_name_and_seat(std::size_t f) {
    Units both;
    for (const auto* unit : seats_[f])
      if (!done_.contains(unit) &&
          std::find(names_[f].begin(), names_[f].end(), unit) != names_[f].end())
        both.push_back(unit);
    if (both.size() == 1)
      take(f, *both[0], BoundaryEvidence::name_and_seat, features_[f].area);
    else if (both.size() > 1)
      split(f, both);
  }

  void split(std::size_t f, const Units& units) {
    std::vector<MultiPolygon<LonLat>> parts(units.size());
    for (const auto& polygon : features_[f].area) {
      const MultiPolygon<LonLat> alone{polygon};
      const auto nearest =
          std::min_element(units.begin(), units.end(), [&](const auto* a, const auto* b) {
            return distance_to(alone, a->seat) < distance_to(alone, b->seat);
          });
      parts[static_cast<std::size_t>(nearest - units.begin())].push_back(polygon);
    }
    const bool each_has_its_own =
        std::all_of(parts.begin(), parts.end(), [](const auto& part) { return !part.empty(); });
    if (!each_has_its_own) return;  // two seats in one polygon: nothing tells where to cut
    for (std::size_t i = 0; i < units.size(); ++i)
      take(f, *units[i], BoundaryEvidence::name_and_seat, parts[i], true);
  }

  void by_seat(std::size_t f) {
    if (taken_[f] || seats_[f].size() != 1 || done_.contains(seats_[f][0])) return;
    // A feature that bears the name of one unit and holds the seat of another says two things.
    const Municipality& unit = *seats_[f][0];
    const bool contradicts = !names_[f].empty();
    take(f, unit, BoundaryEvidence::seat, features_[f].area);
    note(contradicts ? Severity::warning : Severity::info, "boundary-name-differs", f,
         "the boundary called \"" + features_[f].name + "\" holds the seat of " +
             unit.name.sr_latn + " and was taken for it",
         contradicts ? "look at both on a map: another municipality has this name" : "");
  }

  void by_name(std::size_t f) {
    if (taken_[f] || names_[f].size() != 1 || done_.contains(names_[f][0])) return;
    const Municipality& unit = *names_[f][0];
    for (std::size_t other = 0; other < features_.size(); ++other)
      if (other != f && !taken_[other] && names_[other] == names_[f]) return;
    take(f, unit, BoundaryEvidence::name, features_[f].area);
    note(Severity::warning, "boundary-without-seat", f,
         "the boundary called \"" + features_[f].name + "\" does not hold the seat of " +
             unit.name.sr_latn + ", whose name it has",
         "look at both on a map: the seat or the boundary may be another's");
  }

  void take(std::size_t f, const Municipality& unit, BoundaryEvidence evidence,
            MultiPolygon<LonLat> area, bool is_part = false) {
    taken_[f] = true;
    done_.insert(&unit);
    out_.matches.push_back({unit.code, features_[f].id, evidence, is_part, std::move(area)});
  }

  void note(Severity severity, const char* code, std::size_t f, std::string message,
            std::string suggestion) {
    Finding finding;
    finding.severity = severity;
    finding.code = code;
    finding.field = features_[f].id;
    finding.message = std::move(message);
    finding.suggestion = std::move(suggestion);
    out_.findings.push_back(std::move(finding));
  }

  const std::vector<NamedFeature>& features_;
  Units units_;
  std::vector<Units> seats_;  // of each feature: the units whose seat lies inside
  std::vector<Units> names_;  // of each feature: the units that have its name
  std::vector<bool> taken_;
  std::set<const Municipality*> done_;
  BoundaryMatching out_;
};

}  // namespace

BoundaryMatching match_boundaries(const std::vector<NamedFeature>& features,
                                  const std::vector<Municipality>& municipalities) {
  return Matcher(features, municipalities).run();
}

}  // namespace obuhvat
