#include "ingest/iati_activity.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>

#include "gazetteer/places_elsewhere.h"
#include "ingest/iati_budget.h"
#include "ingest/iati_places.h"
#include "ingest/iati_texts.h"
#include "ingest/json_fields.h"
#include "ingest/name_key.h"
#include "ingest/written_date.h"
#include "ingest/written_values.h"
#include "support/sha256.h"
#include "support/text.h"

namespace obuhvat {
namespace {

/// What the code of an element says; for IATI 1 also in words.
std::string_view code_or_words(const IatiElement& element, std::string_view attribute) {
  const auto code = element.attribute(attribute);
  return code.empty() ? trimmed(element.text) : code;
}

bool is_serbia(const IatiElement& country) {
  const auto code = country.attribute("code");
  if (!code.empty()) return code == "RS" || code == "rs" || code == "SRB";
  const std::string key = name_key(country.text);
  return key == "serbia" || key == "republic of serbia" || key == "srbija";
}

/// A country around Serbia, or a region that is said to hold it. Also countries in words (IATI 1).
bool is_neighbour(std::string_view code, bool is_country) {
  static constexpr std::array<std::string_view, 10> countries{"BA", "ME", "HR", "MK", "XK",
                                                              "AL", "BG", "RO", "HU", "SI"};
  // Of the DAC list: the states of former Yugoslavia, and Europe.
  if (!is_country) return code == "88" || code == "89";
  std::string upper(code);
  for (char& c : upper)
    if (c >= 'a' && c <= 'z') c = static_cast<char>(c - 'a' + 'A');
  const auto words = countries_elsewhere();
  return std::find(countries.begin(), countries.end(), upper) != countries.end() ||
         std::find(words.begin(), words.end(), code) != words.end();
}

class ActivityReader {
 public:
  ActivityReader(const IatiElement& activity, const IatiCountries& countries, ProjectRecord& record)
      : activity_(activity), countries_(countries), record_(record), project_(record.project) {
    record.row = activity.line;
    record.spans_neighbours = countries.neighbours;
  }

  void read() {
    title();
    id();
    other_identifiers();
    notes();
    status();
    dates();
    scope();
    organisations();
    const bool several = !countries_.others.empty();
    read_iati_locations(activity_, several ? SeveralCountries::yes : SeveralCountries::no, record_);
    sectors();
    read_iati_budget(activity_, record_);
    if (several) several_countries();
    project_.sources.push_back({record_.report.file(), "", activity_.language});
    if (record_.is_usable) return;
    record_.report.add(
        Severity::error, "record-unusable", {record_.row, ""},
        fmt::format("{} is left out: it has no title",
                    project_.id.is_empty() ? std::string("an activity")
                                           : fmt::format("activity \"{}\"", project_.id.text())),
        "give it a title with a narrative");
  }

 private:
  void title() {
    const auto titles = activity_.all("title");
    if (!titles.empty()) record_.rows["title"] = titles.front()->line;
    const IatiText title = iati_text(titles, "title", record_.report);
    project_.title = title.text;
    record_.title_is_plain = title.is_plain;
    record_.is_usable = !project_.title.is_empty();
  }

  void id() {
    const IatiElement* const element = activity_.child("iati-identifier");
    const std::string written = element == nullptr ? std::string() : clean_text(element->text);
    if (element != nullptr) record_.rows["id"] = record_.rows["identifiers"] = element->line;
    if (written.empty()) {
      if (project_.title.is_empty()) return;
      const std::string title = project_.title.in(Language::en);
      const std::string key = ascii_key(title);
      project_.id = ProjectId{key.empty() ? "project-" + sha256_hex(title).substr(0, 8) : key};
      record_.id_is_made = true;
      warn("iati-identifier-missing", "id",
           fmt::format("the activity has no iati-identifier; it is called \"{}\" after its title",
                       project_.id.text()),
           "give it its iati-identifier");
      return;
    }
    std::string id = written;
    std::replace(id.begin(), id.end(), ' ', '-');
    project_.id = ProjectId{id};
    project_.identifiers.push_back({"iati", written});
    if (id != written)
      warn("iati-identifier-blanks", "id",
           fmt::format("the identifier \"{}\" holds blanks; the project is called \"{}\"", written,
                       id),
           "write the iati-identifier without blanks");
  }

  void other_identifiers() {
    for (const IatiElement* const element : activity_.all("other-identifier")) {
      std::string value(element->attribute("ref"));
      if (value.empty()) value = clean_text(element->text);  // IATI 1
      const auto type = element->attribute("type");
      if (!value.empty())
        project_.identifiers.push_back(
            {type.empty() ? std::string("iati other") : fmt::format("iati {}", type), value});
    }
  }

  /// The general description: objectives and target groups are of other kinds.
  void notes() {
    std::vector<const IatiElement*> general;
    for (const IatiElement* const element : activity_.all("description")) {
      const auto type = element->attribute("type");
      if (type.empty() || type == "1") general.push_back(element);
    }
    if (general.empty()) return;
    record_.rows["notes"] = general.front()->line;
    project_.notes =
        iati_text({general.front()}, "description", record_.report).text.in(Language::en);
  }

  void status() {
    const IatiElement* const element = activity_.child("activity-status");
    if (element == nullptr) return;
    record_.rows["status"] = element->line;
    const auto code = code_or_words(*element, "code");
    if (code == "1") {
      project_.status = ProjectStatus::planned;
    } else if (code == "2") {
      project_.status = ProjectStatus::active;
    } else if (code == "3" || code == "4") {
      // 3: the work is done, only the accounts are open.
      project_.status = ProjectStatus::completed;
    } else if (code == "5" || code == "6") {
      warn("iati-status", "status",
           fmt::format("the activity is {}: a project has no such status; it is left empty, and "
                       "the dates alone say whether it runs",
                       code == "5" ? "cancelled" : "suspended"),
           "take it out of the file if it shall not be on the maps");
    } else {
      project_.status = status_in_words(code);
      if (!project_.status && !code.empty())
        warn("iati-status", "status",
             fmt::format("\"{}\" is no activity status; it is ignored", code.substr(0, 60)),
             "use a code from 1 to 6");
    }
  }

  /// A date of one of the types (the code, and the word of IATI 1).
  std::optional<PartialDate> date(std::string_view type, std::string_view words,
                                  const std::string& field) {
    std::optional<PartialDate> found;
    for (const IatiElement* const element : activity_.all("activity-date")) {
      const auto own = element->attribute("type");
      if (own != type && own != words) continue;
      std::string_view text = element->attribute("iso-date");
      if (text.empty()) text = trimmed(element->text);
      // "2017-08-01Z" and "2017-08-01+02:00" are good dates of XML Schema.
      if (text.size() > 10 && text[4] == '-' &&
          (text[10] == 'Z' || text[10] == '+' || text[10] == '-'))
        text = text.substr(0, 10);
      if (text.empty()) continue;
      const auto written = read_written_date(text, Serial::no);
      if (!written) {
        report(Severity::warning, "field-value", {element->line, "activity-date"},
               fmt::format("\"{}\" is not a date; it is ignored", text.substr(0, 60)),
               "write iso-date as 2017-08-01");
      } else if (found && !(*found == written->date)) {
        report(Severity::warning, "field-twice", {element->line, "activity-date"},
               fmt::format("there are two dates of type {}: {} and {}; the first one counts", own,
                           found->text(), written->date.text()),
               "leave one of them");
      } else if (!found) {
        found = written->date;
        record_.rows[field] = element->line;
        if (!written->assumed.empty())
          report(Severity::warning, "iati-assumed", {element->line, "activity-date"},
                 fmt::format("\"{}\" is read as {}: {}", text, found->text(), written->assumed),
                 "write iso-date as 2017-08-01");
      }
    }
    return found;
  }

  void dates() {
    const auto planned_start = date("1", "start-planned", "start");
    const auto actual_start = date("2", "start-actual", "start");
    const auto planned_end = date("3", "end-planned", "end");
    const auto actual_end = date("4", "end-actual", "end");
    project_.period.start = actual_start ? actual_start : planned_start;
    project_.period.end = actual_end ? actual_end : planned_end;
    const auto status = project_.status.value_or(ProjectStatus::planned);
    if (status != ProjectStatus::planned && !actual_start && planned_start)
      info("iati-planned-date", "start", "only the planned start is stated; it is taken",
           "give the actual start (activity-date type 2)");
    if (status == ProjectStatus::completed && !actual_end && planned_end)
      info("iati-planned-date", "end", "only the planned end is stated; it is taken",
           "give the actual end (activity-date type 4)");
  }

  void scope() {
    const IatiElement* const element = activity_.child("activity-scope");
    if (element == nullptr) return;
    record_.rows["coverage"] = element->line;
    if (element->attribute("code") != "4") return;
    project_.coverage = CoverageKind::national;
    record_.states_coverage = true;
  }

  void organisations() {
    const auto elements = activity_.all("participating-org");
    if (!elements.empty()) record_.rows["partners"] = elements.front()->line;
    for (std::size_t i = 0; i < elements.size(); ++i) {
      const IatiElement& element = *elements[i];
      const std::string field = fmt::format("participating-org[{}]", i);
      WrittenPartner partner;
      partner.where = {element.line, field};
      partner.name = iati_text({&element}, field, record_.report).text;
      partner.role = role_of(element);
      if (partner.name.is_empty()) {
        partner.name.en = element.attribute("ref");
        if (!partner.name.is_empty())
          report(Severity::warning, "iati-org-unnamed", partner.where,
                 fmt::format("the organisation has no name; its reference \"{}\" is shown instead",
                             partner.name.en),
                 "give it a narrative");
      }
      if (!partner.name.is_empty())
        record_.partners.push_back(std::move(partner));
      else
        report(Severity::warning, "field-value", partner.where,
               "the organisation has neither name nor reference; it is left out",
               "give it a narrative");
    }
  }

  /// Nothing where the kind of organisation does not settle it: the list of partners knows the
  /// agencies of the UN and the institutions of the state.
  static std::optional<PartnerRole> role_of(const IatiElement& element) {
    const auto role = element.attribute("role");
    const auto type = element.attribute("type");
    if (role == "1" || name_key(role) == "funding") return PartnerRole::donor;
    const bool public_body = type == "10" || type == "11" || type == "15";
    const bool accountable = role == "2" || name_key(role) == "accountable";
    if (public_body && accountable) return PartnerRole::government;
    if (public_body || type == "40" || type.empty()) return std::nullopt;
    return PartnerRole::implementing;
  }

  /// The names of its sectors, of the DAC list if it uses several lists.
  void sectors() {
    const auto elements = activity_.all("sector");
    if (elements.empty()) return;
    record_.rows["area"] = elements.front()->line;
    const auto is_dac = [](const IatiElement* element) {
      const auto list = element->attribute("vocabulary");
      return list.empty() || list == "1" || list == "2" || list == "DAC";
    };
    const bool any_dac = std::any_of(elements.begin(), elements.end(), is_dac);
    std::vector<std::string> areas;
    for (const IatiElement* const element : elements) {
      if (any_dac && !is_dac(element)) continue;
      std::string area = iati_text({element}, "sector", record_.report).text.in(Language::en);
      if (area.empty()) area = element->attribute("code");
      if (!area.empty() && std::find(areas.begin(), areas.end(), area) == areas.end() &&
          areas.size() < most_areas)
        areas.push_back(std::move(area));
    }
    project_.area = join(areas, "; ");
  }

  void several_countries() {
    const bool money = project_.budget.has_value();
    warn("iati-several-countries", "coverage",
         fmt::format("the activity is also for {}{}: only its places in Serbia are taken{}",
                     countries_.others,
                     countries_.share.empty() ? std::string()
                                              : fmt::format(" (Serbia {} %)", countries_.share),
                     money ? ", but its budget is for all of them" : ""),
         money ? "read the budget as that of the whole activity" : "");
  }

  void info(std::string code, const std::string& field, std::string message,
            std::string suggestion) {
    report(Severity::info, std::move(code), record_.place_of(field), std::move(message),
           std::move(suggestion));
  }
  void warn(std::string code, const std::string& field, std::string message,
            std::string suggestion) {
    report(Severity::warning, std::move(code), record_.place_of(field), std::move(message),
           std::move(suggestion));
  }
  void report(Severity severity, std::string code, const FieldPlace& where, std::string message,
              std::string suggestion) {
    record_.report.add(severity, std::move(code), where, std::move(message), std::move(suggestion));
  }

  static constexpr std::size_t most_areas = 50;

  const IatiElement& activity_;
  const IatiCountries& countries_;
  ProjectRecord& record_;
  Project& project_;
};

}  // namespace

IatiCountries countries_of(const IatiElement& activity) {
  IatiCountries countries;
  std::vector<std::string> others;
  for (const auto& element : activity.children) {
    const bool country =
        element.name == "recipient-country" || element.name == "transaction-country";
    if (!country && element.name != "recipient-region") continue;
    if (country) countries.any = true;
    if (country && is_serbia(element)) {
      countries.serbia = true;
      if (countries.share.empty()) countries.share = element.attribute("percentage");
      continue;
    }
    const std::string code(code_or_words(element, "code"));
    if (is_neighbour(code, country)) countries.neighbours = true;
    const std::string shown = country ? code : "region " + code;
    if (!code.empty() && std::find(others.begin(), others.end(), shown) == others.end() &&
        others.size() < 300)
      others.push_back(shown);
  }
  constexpr std::size_t most_shown = 8;
  if (others.size() > most_shown) {
    const auto more = others.size() - most_shown;
    others.resize(most_shown);
    others.push_back(fmt::format("{} more", more));
  }
  countries.others = join(others, ", ");
  return countries;
}

ProjectRecord iati_record(const IatiElement& activity, const IatiCountries& countries,
                          const std::string& file) {
  ProjectRecord record(file, RecordOrigin::iati);
  ActivityReader(activity, countries, record).read();
  return record;
}

}  // namespace obuhvat
