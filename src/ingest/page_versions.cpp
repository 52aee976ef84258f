#include "ingest/page_versions.h"

#include <fmt/format.h>

#include <algorithm>

#include "ingest/page_version.h"
#include "support/text.h"

namespace obuhvat {
namespace {

/// The pages among the records, and which of them are one project.
class VersionMerger {
 public:
  VersionMerger(std::vector<ProjectRecord>& records, const Gazetteer& gazetteer,
                const std::vector<KnownPartner>& known)
      : records_(records), keys_(gazetteer, known) {
    for (std::size_t i = 0; i < records.size(); ++i)
      if (records[i].origin == RecordOrigin::page && records[i].is_usable) pages_.push_back(i);
    gone_.resize(records.size());
  }

  void merge() {
    if (pages_.size() < 2) return;
    copies_first();
    languages_then();
    std::vector<ProjectRecord> left;
    left.reserve(records_.size());
    for (std::size_t i = 0; i < records_.size(); ++i)
      if (!gone_[i]) left.push_back(std::move(records_[i]));
    records_ = std::move(left);
  }

 private:
  /// Copies in one language: more is known of a page once its gaps are filled.
  void copies_first() {
    std::vector<std::size_t> kept;
    std::vector<PageVersion> versions;
    for (const std::size_t page : pages_) {
      const PageVersion version(records_[page], keys_);
      const auto same =
          std::find_if(versions.begin(), versions.end(), [&](const PageVersion& other) {
            return other.title == version.title && match_pages(other, version).is_one();
          });
      if (same == versions.end()) {
        kept.push_back(page);
        versions.push_back(version);
        continue;
      }
      const std::size_t first = kept[static_cast<std::size_t>(same - versions.begin())];
      unite(first, page, match_pages(*same, version));
      *same = PageVersion(records_[first], keys_);
    }
    pages_ = std::move(kept);
    versions_ = std::move(versions);
  }

  /// Two languages: only if no third page could be meant as well.
  void languages_then() {
    std::vector<std::vector<std::size_t>> fitting(pages_.size());
    for (std::size_t i = 0; i < pages_.size(); ++i)
      for (std::size_t k = i + 1; k < pages_.size(); ++k) pair(i, k, fitting);
    for (std::size_t i = 0; i < pages_.size(); ++i) {
      if (gone_[pages_[i]] || fitting[i].empty()) continue;
      if (!is_clear(i, fitting)) {
        say_unclear(i, fitting[i]);
        continue;
      }
      for (const std::size_t k : fitting[i]) {
        if (k < i || gone_[pages_[k]]) continue;
        unite(pages_[i], pages_[k], match_pages(versions_[i], versions_[k]));
      }
    }
  }

  void pair(std::size_t i, std::size_t k, std::vector<std::vector<std::size_t>>& fitting) {
    const PageMatch match = match_pages(versions_[i], versions_[k]);
    if (match.kind == PageMatch::Kind::doubtful) say_doubtful(i, k, match.why);
    if (!match.is_one() || versions_[i].title == versions_[k].title) return;
    fitting[i].push_back(k);
    fitting[k].push_back(i);
  }

  /// All that fit one page fit each other as well: English, Serbian Latin, Serbian Cyrillic.
  static bool is_clear(std::size_t i, const std::vector<std::vector<std::size_t>>& fitting) {
    return std::all_of(fitting[i].begin(), fitting[i].end(), [&](std::size_t k) {
      if (fitting[k].size() != fitting[i].size()) return false;
      return std::all_of(fitting[i].begin(), fitting[i].end(), [&](std::size_t other) {
        return other == k ||
               std::find(fitting[k].begin(), fitting[k].end(), other) != fitting[k].end();
      });
    });
  }

  void say_unclear(std::size_t i, const std::vector<std::size_t>& fitting) {
    std::vector<std::string> files;
    for (const std::size_t k : fitting) files.push_back(records_[pages_[k]].report.file());
    ProjectRecord& record = records_[pages_[i]];
    record.report.add(Severity::warning, "page-versions-unclear", record.place_of("title"),
                      fmt::format("this may be the same project as in {}, but not only one of the "
                                  "pages fits; none is merged",
                                  join(files, ", ")),
                      "give the pages of one project at a time");
  }

  void say_doubtful(std::size_t i, std::size_t k, const std::string& why) {
    ProjectRecord& record = records_[pages_[i]];
    record.report.add(Severity::warning, "page-versions-unclear", record.place_of("title"),
                      fmt::format("this may be the same project as in {}: {}; they are not merged",
                                  records_[pages_[k]].report.file(), why),
                      "if they are one project, give one of the pages, or correct the other");
  }

  void unite(std::size_t first, std::size_t other, const PageMatch& match) {
    unite_pages(records_[first], records_[other], match, keys_);
    gone_[other] = true;
  }

  std::vector<ProjectRecord>& records_;
  VersionKeys keys_;
  std::vector<std::size_t> pages_;  ///< positions in records_
  std::vector<PageVersion> versions_;
  std::vector<bool> gone_;
};

}  // namespace

void merge_page_versions(std::vector<ProjectRecord>& records, const Gazetteer& gazetteer,
                         const std::vector<KnownPartner>& known) {
  VersionMerger(records, gazetteer, known).merge();
}

}  // namespace obuhvat
