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
    const bool has_labelled_places = !record_.places.empty();
    for (std::size_t i = 0; i < lines_.size(); ++i) {
      const PageLine& line = lines_[i];
      for (const auto& list : running_lists(line.text)) {
        if (list.places.empty()) {
          bullets_behind(i, list);
        } else if (list.kind == RunningList::Kind::aside) {
          record_.report.add(
              Severity::info, "page-places-aside", {line.row, "places"},
              fmt::format("\"{}\" is not taken: \"{}\" does not tell where the project works",
                          list.places, shortened(list.led_by)),
              "add the places by hand if the project works there");
        } else if (!has_labelled_places && !is_told_already(list.places)) {
          running_places(list, line);
        }
      }
    }
    for (const auto& line : lines_) {
      if (record_.project.declared_municipality_count) break;
      record_.project.declared_municipality_count = stated_municipality_count(line.text);
      if (record_.project.declared_municipality_count)
        record_.rows["declared_municipality_count"] = line.row;
    }
  }

 private:
  void running_places(const RunningList& list, const PageLine& line) {
    record_.rows.emplace("places", line.row);
    record_.places.push_back({list.places, "", {line.row, "places"}, "", true});
    if (list.kind == RunningList::Kind::stated && !record_.states_coverage) {
      record_.project.coverage = CoverageKind::municipalities;
      record_.states_coverage = true;
      record_.rows["coverage"] = line.row;
    }
    record_.report.add(
        Severity::info, "page-places-in-text", {line.row, "places"},
        fmt::format("the places are those behind \"{}\" in running text", shortened(list.led_by)),
        "check that the list is complete and that the project works there");
  }

  /// The items of a list below a sentence that ends with a colon.
  void bullets_behind(std::size_t i, const RunningList& list) {
    for (++i; i < lines_.size() && lines_[i].kind == Kind::bullet; ++i)
      running_places({list.kind, lines_[i].text, list.led_by}, lines_[i]);
  }

  /// True if every name of the list was taken before: a second mention. Remembers its names.
  bool is_told_already(const std::string& places) {
    std::string text = places;
    std::replace(text.begin(), text.end(), '.', ',');
    for (std::size_t at = 0; at < text.size(); ++at)
      if (const auto joint = joining_word_at(text, at); joint > 0) text.replace(at, joint, ",");
    bool all_told = true;
    for (const auto& part : split(text, ','))
      if (taken_.insert(fold_name(part).ascii).second) all_told = false;
    return all_told;
  }

  /// The end of a long text, from a word on.
  static std::string shortened(const std::string& text) {
    constexpr std::size_t most = 120;
    if (text.size() <= most) return text;
    const auto blank = text.find(' ', text.size() - most);
    return blank == std::string::npos ? text.substr(0, 0) : "... " + text.substr(blank + 1);
  }

  const std::vector<PageLine>& lines_;
  ProjectRecord& record_;
  std::set<std::string> taken_;
};

}  // namespace

void read_narrative(const std::vector<PageLine>& lines, ProjectRecord& record) {
  NarrativeReader(lines, record).read();
}

}  // namespace obuhvat
