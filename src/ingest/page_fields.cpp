#include "ingest/page_fields.h"

#include <fmt/format.h>

#include <algorithm>
#include <set>

#include "gazetteer/name_folding.h"
#include "ingest/list_text.h"
#include "ingest/name_key.h"
#include "ingest/page_leftovers.h"
#include "ingest/page_narrative.h"
#include "ingest/page_places.h"
#include "ingest/page_sections.h"
#include "ingest/page_values.h"
#include "ingest/written_date.h"
#include "ingest/written_values.h"
#include "support/sha256.h"
#include "support/text.h"

namespace obuhvat {
namespace {

using Kind = PageLine::Kind;

/// The fields without which a page is not about a project.
constexpr std::size_t fewest_fields = 2;

/// Reads one page; each method fills the part it is named after.
class PageReader {
 public:
  PageReader(const PageText& page, ProjectRecord& record)
      : record_(record),
        project_(record.project),
        parts_(parts_of_page(page)),
        language_(page_language(page)) {
    for (const auto& line : page.lines)
      if (first_line_.empty()) first_line_ = line.text;
  }

  PageVerdict read() {
    if (parts_.tells_of_several) return PageVerdict::several;
    for (const auto& value : parts_.values) labelled(value);
    if (!title())
      return is_title_of_no_project(first_line_) ? PageVerdict::notice : PageVerdict::no_project;
    if (is_title_of_no_project(record_.project.sources.front().page)) return PageVerdict::notice;
    if (!is_project()) return PageVerdict::no_project;
    budget();
    donors_without_label();
    read_narrative(parts_.narrative, record_);
    notes();
    tell_leftovers(parts_, record_.report);
    record_.is_usable = true;
    return PageVerdict::project;
  }

 private:
  void labelled(const PageValue& value) {
    fields_.insert(value.label.field);
    if (value.lines.empty()) return;
    const PageLine& line = value.lines.front();
    switch (value.label.field) {
      case PageField::title:
        if (labelled_title_.text.empty()) labelled_title_ = line;
        break;
      case PageField::subtitle:
        if (project_.subtitle.is_empty()) project_.subtitle.exact(language_) = line.text;
        break;
      case PageField::period:
        period(line);
        break;
      case PageField::start:
        date("start", line, project_.period.start);
        break;
      case PageField::end:
        date("end", line, project_.period.end);
        break;
      case PageField::partners:
        for (const auto& item : value.lines) partner(item, value.label.role);
        break;
      case PageField::donors:
        for (const auto& item : value.lines) partner(item, PartnerRole::donor);
        has_donor_ = true;
        break;
      case PageField::status:
        status(line);
        break;
      case PageField::area:
        if (project_.area.empty()) project_.area = line.text;
        break;
      case PageField::budget:
        if (!budget_) budget_ = value;
        break;
      case PageField::contribution:
        if (!contribution_) contribution_ = value;
        break;
      case PageField::currency:
        if (currency_.empty()) currency_ = currency_in(line.text);
        break;
      case PageField::coverage:
        coverage(line);
        break;
      case PageField::places:
        for (const auto& item : value.lines) place_list(item);
        break;
      case PageField::municipality_count:
        municipality_count(line);
        break;
      case PageField::identifier:
        identifiers(value.label, line);
        break;
      case PageField::countries:
        countries(line);
        break;
      case PageField::type:
      case PageField::remark:
        notes_.push_back(fmt::format("{}: {}", value.label.written, line.text));
        break;
      case PageField::narrative:
      case PageField::other:
        break;
    }
  }

  bool title() {
    std::string text = labelled_title_.text;
    record_.row = labelled_title_.row;
    if (text.empty() && parts_.title) {
      text = parts_.title->text;
      record_.row = parts_.title->row;
    }
    if (text.empty()) return false;
    record_.rows["title"] = record_.rows["id"] = record_.row;
    project_.title.exact(language_) = text;
    if (parts_.title && !parts_.title->subtitle.empty() && project_.subtitle.is_empty()) {
      project_.subtitle.exact(language_) = parts_.title->subtitle;
      record_.rows["subtitle"] = parts_.title->subtitle_row;
    }
    const std::string key = ascii_key(text);
    project_.id = ProjectId{key.empty() ? "project-" + sha256_hex(text).substr(0, 8) : key};
    record_.id_is_made = true;
    project_.sources.push_back({record_.report.file(), text, std::string(tag_of(language_))});
    return true;
  }

  /// News and tenders have partners and a place as well.
  bool is_project() const {
    const bool has_time = !project_.period.is_unknown();
    if (!has_time && !fields_.contains(PageField::period) && !fields_.contains(PageField::status) &&
        !fields_.contains(PageField::donors))
      return false;
    const auto tells = std::count_if(fields_.begin(), fields_.end(), [](PageField field) {
      return field != PageField::title && field != PageField::remark &&
             field != PageField::countries;
    });
    return static_cast<std::size_t>(tells) >= fewest_fields || has_time;
  }

  void period(const PageLine& line) {
    if (!project_.period.is_unknown()) return;
    const auto written = read_written_period(line.text);
    if (!written) {
      ignored("start", line, "is no period of time",
              "write two dates with a dash between, e.g. 1 August 2017 – 31 January 2019");
      return;
    }
    project_.period = written->period;
    record_.rows["start"] = record_.rows["end"] = line.row;
    assumed("start", line, written->assumed);
    const std::string remark = plain_spaces(written->remark);
    if (remark.empty()) return;
    const auto first = remark.find_first_not_of("( ");
    const auto last = remark.find_last_not_of(") ");
    if (first == std::string::npos || last == std::string::npos) return;
    const std::string bare = remark.substr(first, last + 1 - first);
    notes_.push_back(fmt::format("Dates: {}", bare));
    record_.report.add(Severity::info, "date-remark", {line.row, "start"},
                       fmt::format("the page says of the dates \"{}\"; it is kept as a note", bare),
                       "check whether the dates are those of the whole project");
  }

  void date(const char* field, const PageLine& line, std::optional<PartialDate>& date) {
    if (date) return;
    const auto written = read_written_date(line.text, Serial::no);
    if (!written) {
      ignored(field, line, "is not a date", "write 2017, 2017-08 or 2017-08-01");
      return;
    }
    date = std::string_view(field) == "end" ? written->last : written->date;
    record_.rows[field] = line.row;
    assumed(field, line, written->assumed);
  }

  void assumed(const char* field, const PageLine& line, const std::string& what) {
    if (what.empty()) return;
    record_.report.add(Severity::info, "date-assumed", {line.row, field},
                       fmt::format("\"{}\": {}", line.text, what),
                       "write dates as 2017-08-01 to be sure");
  }

  void ignored(const char* field, const PageLine& line, std::string_view what,
               std::string suggestion) {
    record_.report.add(Severity::warning, "field-value", {line.row, field},
                       fmt::format("\"{}\" {}; it is ignored", line.text, what),
                       std::move(suggestion));
  }

  void partner(const PageLine& line, std::optional<PartnerRole> role) {
    if (!names_seen_.insert(name_key(line.text)).second) return;  // the page prints it twice
    WrittenPartner partner;
    partner.name.exact(language_of(line.text)) = line.text;
    partner.role = role;
    partner.where = {line.row, "partners"};
    partner.is_list = true;
    record_.rows.emplace("partners", line.row);
    record_.partners.push_back(std::move(partner));
  }

  Language language_of(const std::string& text) const {
    if (fold_name(text).has_cyrillic) return Language::sr_cyrl;
    return language_ == Language::sr_cyrl ? Language::sr_latn : language_;
  }

  /// Pages print the donor below the partners; some without its label.
  void donors_without_label() {
    for (const auto& line : parts_.below_partners) {
      if (has_donor_) {
        partner(line, std::nullopt);
        continue;
      }
      partner(line, PartnerRole::donor);
      record_.report.add(
          Severity::info, "page-donor-unlabelled", {line.row, "partners"},
          fmt::format("\"{}\" stands below the partners without a label; it is taken as donor",
                      line.text),
          "check it against the source; write \"Donors:\" before it");
    }
  }

  void status(const PageLine& line) {
    if (project_.status) return;
    project_.status = status_in_words(line.text);
    if (project_.status)
      record_.rows["status"] = line.row;
    else
      ignored("status", line, "is no status that is known", "write planned, active or completed");
  }

  void budget() {
    if (!budget_) budget_ = contribution_;
    if (!budget_) return;
    const PageLine& line = budget_->lines.front();
    const auto amount = read_written_amount(line.text);
    if (!amount) {
      ignored("budget", line, "is no sum of money", "write it as 130000.00 with its currency");
      return;
    }
    std::string currency = amount->currency;
    if (currency.empty()) currency = currency_in(budget_->label.written);
    if (currency.empty()) currency = currency_;
    if (currency.empty()) {
      ignored("budget", line, "has no currency", "write it as EUR 130000");
      return;
    }
    project_.budget = Budget{amount->amount, currency};
    record_.rows["budget"] = line.row;
    if (!amount->assumed.empty())
      record_.report.add(Severity::info, "amount-assumed", {line.row, "budget"},
                         fmt::format("\"{}\": {}", line.text, amount->assumed),
                         "write the sum without dividers of thousands");
  }

  void coverage(const PageLine& line) {
    if (record_.states_coverage) return;
    if (const auto kind = coverage_in_words(line.text)) {
      project_.coverage = *kind;
      record_.states_coverage = true;
      record_.rows["coverage"] = line.row;
    } else if (line.text.find(',') != std::string::npos) {
      place_list(line);
    } else {
      ignored("coverage", line, "is no coverage that is known",
              "write national, or name the places");
    }
  }

  void place_list(const PageLine& line) {
    if (is_street_address(line.text)) {
      ignored("places", line, "is an address", "name the municipality in which the project works");
      return;
    }
    if (is_country_name(line.text) || coverage_in_words(line.text)) {
      coverage_of_place(line);
      return;
    }
    if (const auto count = stated_municipality_count(line.text); count)
      project_.declared_municipality_count = *count;
    record_.rows.emplace("places", line.row);
    record_.places.push_back({line.text, "", {line.row, "places"}, "", true});
  }

  /// "Location: Serbia" does not say that the whole country is meant; "whole of Serbia" does.
  void coverage_of_place(const PageLine& line) {
    if (const auto kind = coverage_in_words(line.text); kind && !record_.states_coverage) {
      project_.coverage = *kind;
      record_.states_coverage = true;
      record_.rows["coverage"] = line.row;
      return;
    }
    ignored("places", line, "is the country and no municipality",
            "name the municipalities, or write national as coverage");
  }

  void municipality_count(const PageLine& line) {
    const std::string digits = line.text.substr(0, line.text.find_first_not_of("0123456789"));
    if (digits.empty() || digits.size() > 4)
      ignored("declared_municipality_count", line, "is no number",
              "copy the number that the source states");
    else
      project_.declared_municipality_count = std::stoi(digits);
  }

  void identifiers(const PageLabel& label, const PageLine& line) {
    const std::string folded = fold_name(label.written).ascii;
    const bool is_own = folded.starts_with("project id") || folded.starts_with("projects id");
    std::string text = line.text;
    std::replace(text.begin(), text.end(), ';', ',');
    for (const auto& part : split(text, ','))
      if (const auto value = trimmed(part); !value.empty())
        project_.identifiers.push_back({is_own ? "Project ID" : label.written, std::string(value)});
    record_.rows.emplace("identifiers", line.row);
  }

  void countries(const PageLine& line) {
    std::vector<std::string> others;
    for (const auto& part : split(line.text, ','))
      if (const std::string name(trimmed(part)); !name.empty() && !is_country_name(name))
        others.push_back(name);
    if (others.empty()) return;
    notes_.push_back(fmt::format("Countries: {}", line.text));
    record_.report.add(Severity::info, "page-other-countries", {line.row, "places"},
                       fmt::format("the project also works outside Serbia: {}; only its places "
                                   "in Serbia are drawn",
                                   join(others, ", ")),
                       "check that sums and partners are not read as those of Serbia alone");
  }

  void notes() { project_.notes = join(notes_, "\n"); }

  ProjectRecord& record_;
  Project& project_;
  PageParts parts_;
  Language language_;
  std::string first_line_;  // that is not empty
  std::set<PageField> fields_;
  std::set<std::string> names_seen_;
  PageLine labelled_title_;
  std::optional<PageValue> budget_;
  std::optional<PageValue> contribution_;
  std::string currency_;
  std::vector<std::string> notes_;
  bool has_donor_ = false;
};

}  // namespace

PageVerdict read_page_fields(const PageText& page, ProjectRecord& record) {
  return PageReader(page, record).read();
}

}  // namespace obuhvat
