#include "ingest/ogr_feature_texts.h"

#include <algorithm>
#include <set>

#include "ingest/boundary_texts.h"
#include "ingest/ogr_outline.h"
#include "ingest/osm_tags.h"
#include "support/text.h"

namespace obuhvat {
namespace {

constexpr std::size_t longest_value = 1000;
constexpr std::size_t most_tags = 500;

std::string field_text(const OGRFeature& feature, int field) {
  if (!feature.IsFieldSetAndNotNull(field)) return {};
  // GDAL keeps the text in the feature.
  const char* const text = const_cast<OGRFeature&>(feature).GetFieldAsString(field);
  return text != nullptr ? text : "";
}

}  // namespace

FeatureTexts::FeatureTexts(OGRFeatureDefn& definition,
                           const std::vector<std::unique_ptr<OGRFeature>>& sample) {
  for (int i = 0; i < definition.GetFieldCount(); ++i) {
    names_.push_back(without_controls(definition.GetFieldDefn(i)->GetNameRef()));
    const OGRFieldType type = definition.GetFieldDefn(i)->GetType();
    if (names_.back() == "other_tags") tags_field_ = i;
    if ((type == OFTString || type == OFTBinary) && holds_outlines(sample, i))
      outlines_.push_back(static_cast<std::size_t>(i));
  }
  if (!outlines_.empty()) outline_ = outlines_.front();
  fields_ = names_.size();
  std::set<std::string> keys;
  for (const auto& feature : sample)
    for (const auto& [key, value] : tags_of(*feature))
      if (keys.size() < most_tags) keys.insert(key);
  names_.insert(names_.end(), keys.begin(), keys.end());
}

bool FeatureTexts::holds_outlines(const std::vector<std::unique_ptr<OGRFeature>>& sample,
                                  int field) const {
  for (const auto& feature : sample) {
    const std::string text = field_text(*feature, field);
    if (!trimmed(text).empty()) return looks_like_outline(text);
  }
  return false;
}

FeatureTexts::Tags FeatureTexts::tags_of(const OGRFeature& feature) const {
  Tags tags;
  if (tags_field_ < 0) return tags;
  for (auto& [key, value] : parse_hstore(field_text(feature, tags_field_)))
    tags.emplace(without_controls(key), std::move(value));
  return tags;
}

std::string FeatureTexts::value(const OGRFeature& feature, const Tags& tags,
                                std::size_t column) const {
  if (column < fields_)
    return field_text(feature, static_cast<int>(column)).substr(0, longest_value);
  const auto found = tags.find(names_[column]);
  return found == tags.end() ? std::string() : found->second.substr(0, longest_value);
}

std::vector<std::string> FeatureTexts::all_of(const OGRFeature& feature) const {
  const Tags tags = tags_of(feature);
  std::vector<std::string> values(names_.size());
  for (std::size_t i = 0; i < values.size(); ++i)
    if (std::ranges::count(outlines_, i) == 0) values[i] = trimmed(value(feature, tags, i));
  return values;
}

std::vector<std::string> FeatureTexts::some_of(const OGRFeature& feature,
                                               const std::vector<std::size_t>& columns) const {
  const Tags tags = columns.empty() ? Tags() : tags_of(feature);
  std::vector<std::string> values;
  for (const std::size_t column : columns) {
    std::string text = value(feature, tags, column);
    if (!trimmed(text).empty() && std::ranges::count(values, text) == 0)
      values.push_back(std::move(text));
  }
  return values;
}

std::string FeatureTexts::outline_of(const OGRFeature& feature) const {
  return outline_ ? field_text(feature, static_cast<int>(*outline_)) : std::string();
}

}  // namespace obuhvat
