#include "ingest/schema_check.h"

#include <fmt/format.h>

#include <algorithm>
#include <charconv>
#include <nlohmann/json.hpp>
#include <unordered_set>

// Without this valijson prints and aborts where it means to throw.
#define VALIJSON_USE_EXCEPTIONS 1
#include <valijson/adapters/nlohmann_json_adapter.hpp>
#include <valijson/schema.hpp>
#include <valijson/schema_parser.hpp>
#include <valijson/validation_results.hpp>
#include <valijson/validator.hpp>

#include "ingest/json_fields.h"
#include "support/error.h"
#include "support/file.h"
#include "support/text.h"

namespace obuhvat {
namespace {

using Type = JsonNode::Type;
using Adapter = valijson::adapters::NlohmannJsonAdapter;

/// std::regex, which valijson matches patterns with, goes one call deeper for each letter. No
/// pattern of ours tells apart what is longer than this.
constexpr std::size_t longest_text = 256;  // bytes

std::string shortened(const std::string& text) {
  if (text.size() <= longest_text) return text;
  std::size_t end = longest_text;
  while (end > 0 && (static_cast<unsigned char>(text[end]) & 0xC0) == 0x80) --end;
  return text.substr(0, end);
}

nlohmann::json number_of(const JsonNode& node) {
  std::int64_t whole = 0;
  const char* const end = node.text.data() + node.text.size();
  if (node.is_whole && std::from_chars(node.text.data(), end, whole).ptr == end) return whole;
  return node.number;
}

/// Of members with one name the last one counts, as in JsonNode.
nlohmann::json json_of(const JsonNode& node) {
  switch (node.type) {
    case Type::null:
      return nullptr;
    case Type::boolean:
      return node.boolean;
    case Type::number:
      return number_of(node);
    case Type::text:
      return shortened(node.text);
    case Type::list: {
      nlohmann::json list = nlohmann::json::array();
      for (const auto& item : node.items) list.push_back(json_of(item));
      return list;
    }
    case Type::object: {
      nlohmann::json object = nlohmann::json::object();
      for (const auto& [name, value] : node.members) object[name] = json_of(value);
      return object;
    }
  }
  return nullptr;
}

/// A breach, where it is in our words and how deep there.
struct Violation {
  FieldPlace where;
  std::size_t depth = 0;
  std::string words;
};

/// The member that valijson's words are about, if they end with its name in quotation marks.
std::string quoted_at_end(std::string_view words) {
  if (words.ends_with('.')) words.remove_suffix(1);
  if (!words.ends_with('\'')) return {};
  words.remove_suffix(1);
  const auto colon = words.find(": '");  // before a name that may hold anything
  const auto start = colon == std::string_view::npos ? words.rfind('\'') : colon + 2;
  return start == std::string_view::npos ? std::string() : std::string(words.substr(start + 1));
}

void step_into(const JsonNode*& node, FieldPlace& where, const std::string& step) {
  const bool list = node != nullptr && node->is(Type::list);
  std::size_t index = 0;
  std::from_chars(step.data(), step.data() + step.size(), index);
  if (list)
    where.field += fmt::format("[{}]", index);
  else
    where.field += (where.field.empty() ? "" : ".") + clean_text(step);
  if (node == nullptr) return;
  const JsonNode* const next = !list                        ? node->member(step)
                               : index < node->items.size() ? &node->items[index]
                                                            : nullptr;
  if (next != nullptr) where.row = next->line;
  node = next;
}

Violation located(const JsonNode& record, const valijson::ValidationResults::Error& error) {
  Violation violation;
  violation.where.row = record.line;
  violation.words = error.description;
  const JsonNode* node = &record;
  // "<root>", "[partners]", "[0]", "[role]"
  for (std::size_t i = 1; i < error.context.size(); ++i) {
    const std::string& step = error.context[i];
    step_into(node, violation.where, step.substr(1, step.size() < 2 ? 0 : step.size() - 2));
  }
  violation.depth = error.context.size();
  const std::string member = quoted_at_end(error.description);
  if (!member.empty()) {
    step_into(node, violation.where, member);
    ++violation.depth;
  }
  return violation;
}

/// The fields that have a finding, and those above them.
class ReportedFields {
 public:
  explicit ReportedFields(const RecordReport& report) {
    for (const auto& finding : report.findings()) {
      if (!finding.field.empty())
        add(finding.field);
      else if (finding.severity == Severity::error)
        record_is_reported_ = true;
    }
  }

  void add(const std::string& field) {
    fields_.insert(field);
    for_each_above(field, [&](std::string_view above) { above_.emplace(above); });
  }

  /// True if the field has a finding, or one above or below it.
  bool contains(const std::string& field) const {
    if (field.empty()) return record_is_reported_ || !fields_.empty();
    // A record without id or title is reported as a whole.
    if (record_is_reported_ && (field == "id" || field == "title")) return true;
    bool found = fields_.contains(field) || above_.contains(field);
    for_each_above(field, [&](std::string_view above) {
      found = found || fields_.contains(std::string(above));
    });
    return found;
  }

 private:
  /// "partners[2].role" lies in "partners[2]" and in "partners".
  template <class Use>
  static void for_each_above(std::string_view field, Use use) {
    // A record has four levels; a hostile name may hold a million dots.
    int levels = 16;
    for (std::size_t i = 1; i < field.size() && levels > 0; ++i) {
      if (field[i] != '.' && field[i] != '[') continue;
      use(field.substr(0, i));
      --levels;
    }
  }

  std::unordered_set<std::string> fields_;
  std::unordered_set<std::string> above_;
  bool record_is_reported_ = false;
};

std::string in_our_words(std::string words) {
  while (words.ends_with('.')) words.pop_back();
  if (!words.empty() && words[0] >= 'A' && words[0] <= 'Z')
    words[0] = static_cast<char>(words[0] - 'A' + 'a');
  std::u32string shown = decode_utf8(clean_text(words));
  if (shown.size() > 200) shown = shown.substr(0, 200) + U" ...";
  return encode_utf8(shown);
}

}  // namespace

class SchemaCheck::Rules {
 public:
  valijson::Schema schema;
  valijson::Validator validator{valijson::Validator::kStrongTypes};  // keeps its patterns compiled
};

SchemaCheck::SchemaCheck(const std::filesystem::path& schema) : rules_(std::make_unique<Rules>()) {
  const std::string text = read_file(schema);
  try {
    const nlohmann::json document = nlohmann::json::parse(text);
    valijson::SchemaParser(valijson::SchemaParser::kDraft7)
        .populateSchema(Adapter(document), rules_->schema);
  } catch (const std::exception& problem) {
    throw Error(fmt::format("{}: not a JSON Schema: {}; install it anew", schema.string(),
                            clean_text(problem.what())));
  }
}

SchemaCheck::~SchemaCheck() = default;

void SchemaCheck::check(const JsonNode& record, RecordReport& report) {
  const nlohmann::json document = json_of(record);
  // Most records are good: that is found out without writing down what is wrong.
  if (rules_->validator.validate(rules_->schema, Adapter(document), nullptr)) return;
  valijson::ValidationResults results;
  rules_->validator.validate(rules_->schema, Adapter(document), &results);
  std::vector<Violation> violations;
  for (const auto& error : results) violations.push_back(located(record, error));
  // The deepest says best what is wrong; the others follow from it.
  std::stable_sort(violations.begin(), violations.end(),
                   [](const Violation& a, const Violation& b) { return a.depth > b.depth; });
  ReportedFields reported(report);
  for (const auto& violation : violations) {
    if (reported.contains(violation.where.field)) continue;
    reported.add(violation.where.field);
    report.add(
        Severity::warning, "schema-violation", violation.where,
        fmt::format("it breaks the schema of project records: {}", in_our_words(violation.words)),
        "write it as geodata/schema/project.schema.json describes");
  }
}

}  // namespace obuhvat
