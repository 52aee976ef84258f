#include "ingest/page_narrative.h"

#include <fmt/format.h>

#include <algorithm>
#include <set>

#include "gazetteer/name_folding.h"
#include "ingest/list_text.h"
#include "ingest/page_places.h"
#include "support/text.h"

namespace obuhvat {
namespace {

using Kind = PageLine::Kind;

class NarrativeReader {
 public:
  NarrativeReader(const std::vector<PageLine>& lines, ProjectRecord& record)
      : lines_(lines), record_(record) {}

  void read() {
    gather();
    has_labelled_places_ = !record_.places.empty();
    for (const auto& found : lists_)
      if (found.list.kind == RunningList::Kind::stated) stated(found);
    const bool knows_places = !record_.places.empty();
    for (const auto& found : lists_) {
      if (found.list.kind == RunningList::Kind::stated) continue;
      if (found.list.kind == RunningList::Kind::assumed && !knows_places) {
        take_with_finding(found, Severity::warning);
      } else if (found.list.kind == RunningList::Kind::aside || !is_told(found.list.places)) {
        leave_aside(found, "does not tell where the project works");
      }
    }
    count();
  }

 private:
  /// A list and the line that it stands on.
  struct Found {
    RunningList list;
    const PageLine* line = nullptr;
  };

  void gather() {
    for (std::size_t i = 0; i < lines_.size(); ++i)
      for (auto& list : running_lists(lines_[i].text)) {
        if (list.places.empty())
          bullets_behind(i, list);
        else
          lists_.push_back({std::move(list), &lines_[i]});
      }
  }

  /// The items of a list below a sentence that ends with a colon, or that counts them.
  void bullets_behind(std::size_t i, const RunningList& list) {
    std::size_t end = i + 1;
    while (end < lines_.size() && lines_[end].kind == Kind::blank) ++end;
    const std::size_t first = end;
    while (end < lines_.size() && lines_[end].kind == Kind::bullet) ++end;
    const auto is_name = [](const PageLine& line) { return is_nothing_but_names(line.text); };
    const auto* const lines = lines_.data();
    if (!list.is_announced && !std::all_of(lines + first, lines + end, is_name)) return;
    for (std::size_t k = first; k < end; ++k) {
      RunningList item = list;
      item.places = lines_[k].text;
      lists_.push_back({std::move(item), &lines_[k]});
    }
  }

  void stated(const Found& found) {
    const bool is_new = remember(found.list.places);
    if (!is_new) return;
    if (has_labelled_places_) {
      if (!is_labelled(found.list.places))
        leave_aside(found, "stands in running text, and a label names the places");
      return;
    }
    take(found, Severity::info);
    if (record_.states_coverage) return;
    record_.project.coverage = CoverageKind::municipalities;
    record_.states_coverage = true;
    record_.rows["coverage"] = found.line->row;
  }

  void take_with_finding(const Found& found, Severity severity) {
    if (remember(found.list.places)) take(found, severity);
  }

  void take(const Found& found, Severity severity) {
    const long row = found.line->row;
    record_.rows.emplace("places", row);
    record_.places.push_back({found.list.places, "", {row, "places"}, found.list.hint, true});
    const std::string_view doubt =
        severity == Severity::warning ? "; the text does not say that the project works there" : "";
    record_.report.add(severity, "page-places-in-text", {row, "places"},
                       fmt::format("the places are those behind \"{}\" in running text{}",
                                   shortened(found.list.led_by), doubt),
                       "check that the list is complete and that the project works there");
  }

  void leave_aside(const Found& found, std::string_view why) {
    record_.report.add(Severity::info, "page-places-aside", {found.line->row, "places"},
                       fmt::format("\"{}\" is not taken: \"{}\" {}", found.list.places,
                                   shortened(found.list.led_by), why),
                       "add the places by hand if the project works there");
  }

  void count() {
    for (const auto& line : lines_) {
      if (record_.project.declared_municipality_count) break;
      record_.project.declared_municipality_count = stated_municipality_count(line.text);
      if (record_.project.declared_municipality_count)
        record_.rows["declared_municipality_count"] = line.row;
    }
  }

  static std::vector<std::string> names_in(std::string text) {
    std::replace(text.begin(), text.end(), '.', ',');
    std::replace(text.begin(), text.end(), ';', ',');
    for (std::size_t at = 0; at < text.size(); ++at)
      if (const auto joint = joining_word_at(text, at); joint > 0) text.replace(at, joint, ",");
    std::vector<std::string> names;
    for (const auto& part : split(text, ','))
      if (std::string name = fold_name(part).ascii; !name.empty()) names.push_back(std::move(name));
    return names;
  }

  /// False if every name of the list was taken before: a second mention.
  bool remember(const std::string& places) {
    bool is_new = false;
    for (auto& name : names_in(places)) is_new = taken_.insert(std::move(name)).second || is_new;
    return is_new;
  }

  bool is_told(const std::string& places) const {
    const auto names = names_in(places);
    return std::all_of(names.begin(), names.end(),
                       [&](const std::string& name) { return taken_.contains(name); });
  }

  bool is_labelled(const std::string& places) const {
    std::set<std::string> labelled;
    for (const auto& place : record_.places)
      for (auto& name : names_in(place.as_written)) labelled.insert(std::move(name));
    const auto names = names_in(places);
    return std::all_of(names.begin(), names.end(),
                       [&](const std::string& name) { return labelled.contains(name); });
  }

  /// The end of a long text, from a word on.
  static std::string shortened(const std::string& text) {
    constexpr std::size_t most = 120;
    if (text.size() <= most) return text;
    const auto blank = text.find(' ', text.size() - most);
    return blank == std::string::npos ? std::string() : "... " + text.substr(blank + 1);
  }

  const std::vector<PageLine>& lines_;
  ProjectRecord& record_;
  std::vector<Found> lists_;
  std::set<std::string> taken_;
  bool has_labelled_places_ = false;
};

}  // namespace

void read_narrative(const std::vector<PageLine>& lines, ProjectRecord& record) {
  NarrativeReader(lines, record).read();
}

}  // namespace obuhvat
