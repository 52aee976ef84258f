#pragma once

#include <ogrsf_frmts.h>

#include <map>
#include <memory>
#include <optional>
#include <string>
#include <vector>

namespace obuhvat {

/// The attributes of a layer's features as texts, as written: bytes, if the file does not say in
/// what encoding. The further tags of OSM objects ("other_tags") count as attributes of their own.
class FeatureTexts {
 public:
  /// `sample` are the first features: what tags there are, and which attribute holds outlines.
  FeatureTexts(OGRFeatureDefn& definition, const std::vector<std::unique_ptr<OGRFeature>>& sample);

  const std::vector<std::string>& names() const { return names_; }
  /// All attributes; those that hold outlines stay empty, long texts are cut.
  std::vector<std::string> all_of(const OGRFeature& feature) const;
  /// The values of these that are not blank, in their order, each once.
  std::vector<std::string> some_of(const OGRFeature& feature,
                                   const std::vector<std::size_t>& columns) const;
  /// The attribute with an outline as text; the text is empty if there is none.
  std::string outline_of(const OGRFeature& feature) const;
  bool has_outlines() const { return outline_.has_value(); }
  std::string outline_field() const { return outline_ ? names_[*outline_] : std::string(); }

 private:
  using Tags = std::map<std::string, std::string>;
  Tags tags_of(const OGRFeature& feature) const;
  std::string value(const OGRFeature& feature, const Tags& tags, std::size_t column) const;
  bool holds_outlines(const std::vector<std::unique_ptr<OGRFeature>>& sample, int field) const;

  std::vector<std::string> names_;
  std::size_t fields_ = 0;  ///< so many of them are attributes of the layer, the others are tags
  std::vector<std::size_t> outlines_;
  std::optional<std::size_t> outline_;
  int tags_field_ = -1;
};

}  // namespace obuhvat
