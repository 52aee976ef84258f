#include "ingest/project_json.h"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>
#include <limits>

#include "ingest/json_fields.h"
#include "ingest/schema_check.h"
#include "support/error.h"
#include "support/share_folder.h"
#include "support/text.h"

namespace obuhvat {
namespace {

using Type = JsonNode::Type;

const std::vector<std::string> record_fields{"$schema",  "id",       "title",
                                             "subtitle", "start",    "end",
                                             "status",   "coverage", "declared_municipality_count",
                                             "partners", "places",   "sites",
                                             "area",     "budget",   "identifiers",
                                             "notes",    "source"};

/// Reads one record; each method fills the part it is named after.
class RecordReader {
 public:
  RecordReader(const JsonNode& node, ProjectRecord& record)
      : record_(record), project_(record.project), fields_(node, "", record_fields, record.report) {
    record.row = node.line;
    for (const auto& [name, value] : node.members) record.rows[name] = value.line;
  }

  void read() {
    sources();  // first: a plain title is in the language of its page
    id_and_title();
    project_.subtitle = fields_.localized("subtitle", language_);
    project_.period = {date("start"), date("end")};
    project_.status =
        fields_.one_of("status", project_status_from, {"planned", "active", "completed"});
    const auto coverage =
        fields_.one_of("coverage", coverage_kind_from, {"municipalities", "national", "unknown"});
    record_.states_coverage = coverage.has_value();
    project_.coverage = coverage.value_or(CoverageKind::unknown);
    declared_count();
    partners();
    places();
    sites();
    project_.area = fields_.text("area");
    budget();
    identifiers();
    if (const JsonNode* const notes = fields_.member("notes", Type::text))
      project_.notes = paragraphs(notes->text);
  }

 private:
  void id_and_title() {
    std::vector<std::string> faults;
    const JsonNode* const id = fields_.member("id");
    if (id == nullptr) {
      faults.emplace_back("it has no id");
    } else if (!id->is(Type::text)) {
      faults.push_back(fmt::format("its id is {}, not a text", name_of(id->type)));
    } else {
      const std::string text(trimmed(id->text));
      if (text.empty()) faults.emplace_back("its id is empty");
      if (clean_text(text) != text) faults.emplace_back("its id holds control characters");
      if (faults.empty() && text.find(' ') != std::string::npos)
        fields_.warn("field-value", "id", fmt::format("the id \"{}\" holds blanks", text),
                     "use hyphens instead: it is typed on the command line");
      project_.id = ProjectId{text};
    }
    const JsonNode* const title = fields_.member("title");
    project_.title = fields_.localized("title", language_);
    record_.title_is_plain = title != nullptr && title->is(Type::text);
    if (project_.title.is_empty()) faults.emplace_back("it has no title");
    record_.is_usable = faults.empty();
    if (record_.is_usable) return;
    const std::string name = id != nullptr && id->is(Type::text) && !clean_text(id->text).empty()
                                 ? fmt::format("record \"{}\"", clean_text(id->text))
                                 : "a record";
    record_.report.add(Severity::error, "record-unusable", {record_.row, ""},
                       fmt::format("{} is left out: {}", name, join(faults, " and ")),
                       "give it an id and a title, both as text");
  }

  void sources() {
    const JsonNode* const node = fields_.member("source");
    if (node == nullptr) return;
    std::vector<std::string> languages;
    const auto read_one = [&](const JsonNode& source, const std::string& path) {
      const JsonFields fields(source, path + ".", {"file", "page", "language"}, record_.report);
      project_.sources.push_back(
          {fields.text("file"), fields.text("page"), fields.text("language")});
      languages.push_back(project_.sources.back().language);
    };
    if (node->is(Type::object)) {
      read_one(*node, "source");
    } else {
      for_each_item("source", Type::object, "write an object with file, page, language", read_one);
    }
    const bool serbian =
        !languages.empty() && std::all_of(languages.begin(), languages.end(),
                                          [](const auto& l) { return l.starts_with("sr"); });
    if (serbian) language_ = Language::sr_latn;
  }

  std::optional<PartialDate> date(std::string_view name) {
    const JsonNode* const node = fields_.member(name);
    if (node == nullptr) return std::nullopt;
    std::string text = clean_text(node->text);
    if (node->is(Type::number)) {
      fields_.warn("field-type", name, "it is a number", fmt::format("write \"{}\"", text));
    } else if (!node->is(Type::text)) {
      fields_.member(name, Type::text);  // says so
      return std::nullopt;
    }
    if (text.empty()) return std::nullopt;
    const auto date = PartialDate::parse(text);
    if (!date)
      fields_.warn("field-value", name, fmt::format("\"{}\" is not a date; it is ignored", text),
                   "write 2017, 2017-08 or 2017-08-01");
    return date;
  }

  void declared_count() {
    const std::string name = "declared_municipality_count";
    const auto number = fields_.number(name);
    if (!number) return;
    if (*number < 0 || *number != std::floor(*number) || *number > std::numeric_limits<int>::max())
      fields_.warn("field-value", name, "it is not a whole number from 0; it is ignored",
                   "copy the number that the source states");
    else
      project_.declared_municipality_count = static_cast<int>(*number);
  }

  void partners() {
    for_each_item(
        "partners", std::nullopt, "write a name, or an object with id or name, and role",
        [&](const JsonNode& item, const std::string& path) {
          WrittenPartner partner;
          partner.where = {item.line, path};
          if (item.is(Type::text)) {
            // Wrapped, so that a bare name goes the same way as {"name": ...}.
            JsonNode wrapped;
            wrapped.line = item.line;
            wrapped.type = Type::object;
            wrapped.members.emplace_back("name", item);
            partner.name =
                JsonFields(wrapped, path, {"name"}, record_.report).localized("name", language_);
          } else {
            const JsonFields fields(item, path + ".", {"id", "name", "role"}, record_.report);
            partner.id = fields.text("id");
            partner.name = fields.localized("name", language_);
            partner.role = fields.one_of("role", partner_role_from,
                                         {"un", "government", "implementing", "donor"});
          }
          if (!partner.id.empty() || !partner.name.is_empty())
            record_.partners.push_back(std::move(partner));
          else
            record_.report.add(Severity::warning, "field-value", partner.where,
                               "the partner has neither id nor name; it is left out",
                               "give it one of them");
        });
  }

  void places() {
    for_each_item(
        "places", std::nullopt, "write a name, or an object with as_written and code",
        [&](const JsonNode& item, const std::string& path) {
          WrittenPlace place{"", "", {item.line, path, ""}};
          if (item.is(Type::text)) {
            place.as_written = clean_text(item.text);
          } else {
            const JsonFields fields(item, path + ".", {"as_written", "code"}, record_.report);
            place.as_written = fields.text("as_written");
            const JsonNode* const code = fields.member("code");
            if (code != nullptr && code->is(Type::number)) {
              fields.warn("field-type", "code", "it is a number",
                          fmt::format("write \"{}\"", code->text));
              place.code = code->text;
            } else {
              place.code = fields.text("code");
            }
          }
          if (!place.as_written.empty() || !place.code.empty())
            record_.places.push_back(std::move(place));
          else
            record_.report.add(Severity::warning, "field-value", place.where,
                               "the place has no name; it is left out",
                               "write the name as the source does");
        });
  }

  void sites() {
    for_each_item(
        "sites", Type::object, "write an object with lon, lat and name",
        [&](const JsonNode& item, const std::string& path) {
          const JsonFields fields(item, path + ".", {"name", "lon", "lat"}, record_.report);
          const std::string name = fields.localized("name", language_).in(Language::en);
          const auto lon = fields.number("lon");
          const auto lat = fields.number("lat");
          if (lon && lat && std::abs(*lon) <= 180 && std::abs(*lat) <= 90) {
            project_.sites.push_back({name, {*lon, *lat}});
            record_.sites.push_back({item.line, path});
            return;
          }
          record_.report.add(Severity::warning, "field-value", {item.line, path},
                             "the site has no point on Earth; it is left out",
                             "give lon (-180 to 180) and lat (-90 to 90) as numbers");
        });
  }

  void budget() {
    const JsonNode* const node = fields_.member("budget", Type::object);
    if (node == nullptr) return;
    const JsonFields fields(*node, "budget.", {"amount", "currency"}, record_.report);
    const auto amount = fields.number("amount");
    std::string currency = fields.text("currency");
    if (amount && *amount < 0) {
      fields.warn("field-value", "amount", "a budget cannot be negative; it is ignored",
                  "write the sum as a plain number");
      return;
    }
    if (is_currency(currency, 'a')) {
      const std::string written = currency;
      for (char& c : currency) c = static_cast<char>(c - 'a' + 'A');
      fields.warn("field-value", "currency",
                  fmt::format("\"{}\" is taken as \"{}\"", written, currency),
                  fmt::format("write \"{}\"", currency));
    }
    if (amount && is_currency(currency, 'A')) {
      project_.budget = Budget{*amount, currency};
      return;
    }
    record_.report.add(Severity::warning, "field-value", {node->line, "budget"},
                       !amount ? "the budget has no amount; it is ignored"
                       : currency.empty()
                           ? "the budget has no currency; it is ignored"
                           : fmt::format("\"{}\" is no currency; the budget is ignored", currency),
                       "give amount as a number and currency as three capital letters, e.g. EUR");
  }

  static bool is_currency(const std::string& text, char first) {
    return text.size() == 3 && std::all_of(text.begin(), text.end(),
                                           [&](char c) { return c >= first && c < first + 26; });
  }

  void identifiers() {
    for_each_item("identifiers", Type::object, "write an object with type and value",
                  [&](const JsonNode& item, const std::string& path) {
                    const JsonFields fields(item, path + ".", {"type", "value"}, record_.report);
                    ProjectIdentifier identifier{fields.text("type"), fields.text("value")};
                    if (!identifier.type.empty() && !identifier.value.empty())
                      project_.identifiers.push_back(std::move(identifier));
                    else
                      record_.report.add(Severity::warning, "field-value", {item.line, path},
                                         "the identifier lacks type or value; it is left out",
                                         "give both as text");
                  });
  }

  /// Calls `use(item, path)` for the items of a list that are of `type`, or else texts and
  /// objects; the others are reported.
  template <class Use>
  void for_each_item(const std::string& name, std::optional<Type> type,
                     const std::string& suggestion, Use use) {
    const JsonNode* const list = fields_.member(name, Type::list);
    if (list == nullptr) return;
    for (std::size_t i = 0; i < list->items.size(); ++i) {
      const JsonNode& item = list->items[i];
      const std::string path = fmt::format("{}[{}]", name, i);
      if (type ? item.is(*type) : item.is(Type::text) || item.is(Type::object))
        use(item, path);
      else
        record_.report.add(Severity::warning, "field-type", {item.line, path},
                           fmt::format("it is {}; it is ignored", name_of(item.type)), suggestion);
    }
  }

  /// Cleaned like any text, but with its lines kept.
  static std::string paragraphs(const std::string& text) {
    std::vector<std::string> lines = split(text, '\n');
    for (auto& line : lines) line = clean_text(line);
    return std::string(trimmed(join(lines, "\n")));
  }

  ProjectRecord& record_;
  Project& project_;
  JsonFields fields_;
  Language language_ = Language::en;
};

bool is_geojson(const JsonNode& node) {
  const JsonNode* const type = node.member("type");
  return type != nullptr && type->is(Type::text) && type->text.starts_with("Feature");
}

bool looks_like_record(const JsonNode& node) {
  return node.is(Type::object) && !is_geojson(node) &&
         std::any_of(node.members.begin(), node.members.end(), [](const auto& member) {
           return member.first != "$schema" && std::find(record_fields.begin(), record_fields.end(),
                                                         member.first) != record_fields.end();
         });
}

}  // namespace

RecordFile read_project_json(std::string_view text, const std::string& path,
                             const std::string& file) {
  const JsonNode root = parse_json(text, path);
  RecordFile result(file);
  const JsonNode* const wrapped = root.member("projects");
  const JsonNode& list = wrapped == nullptr ? root : *wrapped;
  if (wrapped != nullptr) JsonFields(root, "", {"$schema", "projects"}, result.report);
  std::vector<const JsonNode*> items;
  if (list.is(Type::list))
    for (const auto& item : list.items) items.push_back(&item);
  else
    items.push_back(&list);
  if (std::none_of(items.begin(), items.end(),
                   [](const JsonNode* item) { return looks_like_record(*item); })) {
    const bool map = is_geojson(root);
    throw Error(fmt::format(
        "{}: {}; a record is an object with \"id\" and \"title\" (alone, in a list, or in a list "
        "called \"projects\") as in geodata/schema/project.schema.json",
        path, map ? "this is GeoJSON and holds no project record" : "holds no project record"));
  }
  SchemaCheck schema(share_folder() / "geodata" / "schema" / "project.schema.json");
  for (std::size_t i = 0; i < items.size(); ++i) {
    if (!looks_like_record(*items[i])) {
      result.report.add(Severity::error, "record-unusable",
                        {items[i]->line, fmt::format("{}[{}]", wrapped ? "projects" : "", i)},
                        "this is no project record; it is left out",
                        "write an object with at least \"id\" and \"title\"");
      continue;
    }
    ProjectRecord& record = result.records.emplace_back(file);
    RecordReader(*items[i], record).read();
    schema.check(*items[i], record.report);
  }
  return result;
}

}  // namespace obuhvat
