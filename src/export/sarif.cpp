#include "export/sarif.h"

#include <map>
#include <nlohmann/json.hpp>

namespace obuhvat {
namespace {

using Json = nlohmann::ordered_json;

const char* level_of(Severity severity) {
  switch (severity) {
    case Severity::error:
      return "error";
    case Severity::warning:
      return "warning";
    case Severity::info:
      break;
  }
  return "note";
}

/// Characters that a URI reference may not hold (RFC 3986), percent-encoded.
std::string uri_of(const std::string& file) {
  constexpr std::string_view hex = "0123456789ABCDEF";
  constexpr std::string_view kept = "-._~";
  std::string uri;
  for (const char c : file) {
    const auto byte = static_cast<unsigned char>(c);
    const bool plain = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') ||
                       kept.find(c) != std::string_view::npos;
    if (plain)
      uri += c;
    else
      uri.append("%").append(1, hex[byte >> 4U]).append(1, hex[byte & 15U]);
  }
  return uri;
}

Json rule_of(const std::string& code, const FindingGuide* guide) {
  Json rule{{"id", code}};
  if (guide == nullptr) return rule;
  rule["shortDescription"] = {{"text", guide->what}};
  rule["fullDescription"] = {{"text", guide->why}};
  rule["help"] = {{"text", guide->fix}};
  return rule;
}

Json location_of(const Finding& finding) {
  Json place{{"artifactLocation", {{"uri", uri_of(finding.file)}}}};
  if (finding.row > 0) place["region"] = {{"startLine", finding.row}};
  return {{"physicalLocation", std::move(place)}};
}

Json result_of(const Finding& finding, std::size_t rule) {
  std::string text = finding.message;
  if (!finding.suggestion.empty()) text += "; " + finding.suggestion;
  Json result{{"ruleId", finding.code},
              {"ruleIndex", rule},
              {"level", level_of(finding.severity)},
              {"message", {{"text", text}}}};
  if (!finding.file.empty()) result["locations"] = Json::array({location_of(finding)});
  Json properties = Json::object();
  for (const auto& [name, value] : {std::pair{"sheet", &finding.sheet},
                                    {"column", &finding.column},
                                    {"field", &finding.field},
                                    {"project", &finding.project}})
    if (!value->empty()) properties[name] = *value;
  if (!properties.empty()) result["properties"] = std::move(properties);
  return result;
}

}  // namespace

std::string sarif_log(const std::vector<Finding>& findings, std::string_view version,
                      const std::function<const FindingGuide*(std::string_view)>& guide_of) {
  std::map<std::string, std::size_t> indices;
  for (const auto& finding : findings) indices.emplace(finding.code, 0);
  Json rules = Json::array();
  for (auto& [code, index] : indices) {
    index = rules.size();
    rules.push_back(rule_of(code, guide_of(code)));
  }
  Json results = Json::array();
  for (const auto& finding : findings)
    results.push_back(result_of(finding, indices.at(finding.code)));
  const Json log{
      {"$schema", "https://json.schemastore.org/sarif-2.1.0.json"},
      {"version", "2.1.0"},
      {"runs",
       Json::array({{{"tool",
                      {{"driver",
                        {{"name", "obuhvat"}, {"version", version}, {"rules", std::move(rules)}}}}},
                     {"columnKind", "unicodeCodePoints"},
                     {"results", std::move(results)}}})}};
  // Text that is not UTF-8 must not stop the report.
  return log.dump(2, ' ', false, nlohmann::json::error_handler_t::replace) + "\n";
}

}  // namespace obuhvat
