#include "ingest/hxl_tags.h"

#include <algorithm>
#include <initializer_list>
#include <set>
#include <vector>

#include "ingest/written_values.h"
#include "support/text.h"

namespace obuhvat {
namespace {

bool is_letter(char c) { return c >= 'a' && c <= 'z'; }

/// "#org  + impl +acronym" -> name "org", attributes impl, acronym.
struct HxlTag {
  std::string name;
  std::set<std::string, std::less<>> attributes;

  bool has(std::initializer_list<std::string_view> any) const {
    return std::any_of(any.begin(), any.end(),
                       [&](std::string_view name_of) { return attributes.contains(name_of); });
  }
};

std::string lower_without_blanks(std::string_view text) {
  std::string lower;
  for (const char c : text) {
    if (c == ' ' || c == '\t' || c == '\n' || c == '\r' || c == '\xC2' || c == '\xA0') continue;
    lower += c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
  }
  return lower;
}

std::optional<HxlTag> parse_tag(std::string_view text) {
  const auto hash = text.rfind('#');
  if (hash == std::string_view::npos || text.size() - hash > 200) return std::nullopt;
  const std::string lower = lower_without_blanks(text.substr(hash + 1));
  const bool plain = std::all_of(lower.begin(), lower.end(), [](char c) {
    return is_letter(c) || (c >= '0' && c <= '9') || c == '_' || c == '+' || c == '-' || c == '/';
  });
  if (lower.empty() || !is_letter(lower[0]) || !plain || lower == "n/a") return std::nullopt;
  HxlTag tag;
  std::string word;
  std::vector<std::string> words;
  for (const char c : lower) {
    if (c == '+' || c == '/') {  // 1.0-alpha: "#adm1/en"
      words.push_back(word);
      word.clear();
    } else {
      word += c;
    }
  }
  words.push_back(word);
  tag.name = words.front();
  tag.attributes.insert(words.begin() + 1, words.end());
  return tag;
}

/// Tags of HXL 1.0-alpha in those of 1.1.
void modernise(HxlTag& tag) {
  struct Old {
    std::string_view old_name, name, attribute;
  };
  constexpr Old names[] = {
      {"lat_deg", "geo", "lat"},
      {"lon_deg", "geo", "lon"},
      {"lat", "geo", "lat"},
      {"lon", "geo", "lon"},
      {"latitude", "geo", "lat"},
      {"longitude", "geo", "lon"},
      {"report_date", "date", "reported"},
      {"period_date", "date", "period"},
      {"start_date", "date", "start"},
      {"end_date", "date", "end"},
      {"date_start", "date", "start"},
      {"date_end", "date", "end"},
      {"date_reported", "date", "reported"},
      {"org_id", "org", "code"},
      {"org_type", "org", "type"},
      {"loc_id", "loc", "code"},
      {"loc_type", "loc", "type"},
      {"sector_id", "sector", "code"},
      {"subsector_id", "subsector", "code"},
      {"activity_id", "activity", "code"},
      {"implementer", "org", "impl"},
      {"funder", "org", "funder"},
      {"donor", "org", "funder"},
      {"project", "activity", "project"},
      {"program", "activity", "programme"},
      {"programme", "activity", "programme"},
  };
  for (const auto& old : names)
    if (tag.name == old.old_name) {
      tag.name = old.name;
      tag.attributes.emplace(old.attribute);
      return;
    }
  if (tag.name.starts_with("adm") && tag.name.ends_with("_id")) {
    tag.name.resize(tag.name.size() - 3);
    tag.attributes.emplace("code");
  }
}

std::optional<Language> language_of(const HxlTag& tag) {
  if (tag.has({"i_sr_cyrl", "i_cyrl", "sr_cyrl", "cyrl"})) return Language::sr_cyrl;
  if (tag.has({"i_sr_latn", "i_sr", "sr", "sr_latn", "latn", "i_srp", "srp"})) {
    return Language::sr_latn;
  }
  if (tag.has({"i_en", "en", "eng", "i_eng"})) return Language::en;
  return std::nullopt;
}

/// Says what it is about, but nothing that tells one such column from another.
bool is_general(const HxlTag& tag) {
  return tag.attributes.empty() || (tag.attributes.size() == 1 && language_of(tag).has_value());
}

using F = TableField;

ColumnUse use_as(F field, bool is_weak = false) {
  ColumnUse use;
  use.field = field;
  use.is_weak = is_weak;
  return use;
}

ColumnUse use_of_org(const HxlTag& tag) {
  ColumnUse use = use_as(F::partner);
  if (tag.has({"funder", "funding", "donor", "fund", "source"}))
    use.role = PartnerRole::donor;
  else if (tag.has({"impl", "implementing", "implementer", "partner_impl", "ip"}))
    use.role = PartnerRole::implementing;
  else if (tag.has({"gov", "government", "govt"}))
    use.role = PartnerRole::government;
  else if (tag.has({"un"}))
    use.role = PartnerRole::un;
  if (tag.has({"url", "contact", "email", "id_url", "num", "count"})) return use_as(F::ignored);
  if (tag.has({"type"})) {
    if (tag.has({"code"})) return use_as(F::ignored);
    use.field = F::partner_type;
  } else if (tag.has({"role"})) {
    use.field = F::partner_role;
  } else if (tag.has({"acronym", "code", "id"})) {
    use.field = F::partner_acronym;
  }
  return use;
}

ColumnUse use_of_date(const HxlTag& tag) {
  if (tag.has({"reported", "approved", "updated", "report", "created", "due", "published"}))
    return use_as(F::reported);
  if (tag.has({"start", "from", "begin"})) return use_as(F::start);
  if (tag.has({"end", "to", "until", "close"})) return use_as(F::end);
  if (tag.has({"year"})) return use_as(F::year);
  if (tag.has({"quarter"})) return use_as(F::quarter);
  if (tag.has({"period", "range", "duration"})) return use_as(F::period);
  return use_as(F::reported);
}

ColumnUse use_of_activity(const HxlTag& tag) {
  if (tag.has({"code", "id"})) return use_as(F::id, !tag.has({"project", "programme", "program"}));
  if (tag.has({"url"})) return use_as(F::page);
  if (tag.has({"type", "subtype", "description"}))
    return use_as(tag.has({"description"}) ? F::notes : F::activity);
  if (tag.has({"project"})) return use_as(F::title);
  if (tag.has({"programme", "program", "title", "name"})) return use_as(F::title, true);
  return use_as(F::activity);
}

ColumnUse use_of_geo(const HxlTag& tag) {
  if (tag.has({"elevation", "bounds"})) return use_as(F::ignored);
  if (tag.has({"lat"})) return use_as(tag.has({"lon"}) ? F::coordinates : F::lat);
  return use_as(tag.has({"lon"}) ? F::lon : F::coordinates);
}

/// Place tags: the name, the code, or neither.
ColumnUse use_of_place(const HxlTag& tag, F field, int level) {
  if (tag.has({"origin", "dest", "type", "alt", "num", "count"})) return use_as(F::ignored);
  const bool is_code = tag.has({"code", "id", "pcode"});
  if (is_code && (field == F::region || field == F::district)) return use_as(F::ignored);
  ColumnUse use = use_as(is_code ? F::place_code : field);
  use.level = level;
  return use;
}

ColumnUse use_of_meta(const HxlTag& tag) {
  if (tag.has({"coverage"})) return use_as(F::coverage);  // as our own 3W export has it
  if (tag.has({"url"})) return use_as(F::page);
  if (tag.has({"source"})) return use_as(F::source);
  if (tag.has({"id", "code"})) return use_as(F::id, true);
  if (tag.has({"lang", "language"})) return use_as(F::language);
  return use_as(F::ignored);
}

std::optional<ColumnUse> use_of_name(const HxlTag& tag) {
  const std::string& name = tag.name;
  if (name == "org") return use_of_org(tag);
  if (name == "date") return use_of_date(tag);
  if (name == "activity" || name == "service") return use_of_activity(tag);
  if (name == "geo") return use_of_geo(tag);
  if (name == "meta") return use_of_meta(tag);
  if (name == "loc") return use_of_place(tag, F::settlement, 0);
  if (name == "country" && !tag.has({"origin", "dest"})) return use_as(F::country);
  if (name == "region") return use_of_place(tag, F::region, 0);
  if (name.size() == 4 && name.starts_with("adm") && name[3] >= '1' && name[3] <= '5')
    return use_of_place(tag, F::admin, name[3] - '0');
  if (name == "sector") return use_as(tag.has({"code", "id"}) ? F::ignored : F::area);
  if (name == "subsector") return use_as(tag.has({"code", "id"}) ? F::ignored : F::subarea);
  if (name == "status") return use_as(F::status, tag.has({"code"}));
  if (name == "value") return use_as(F::budget);
  if (name == "currency") return use_as(F::currency);
  if (name == "description") return use_as(F::notes);
  for (const std::string_view known :
       {"country", "output",   "indicator", "capacity",    "contact",   "population", "affected",
        "inneed",  "targeted", "reached",   "beneficiary", "modality",  "item",       "event",
        "cause",   "need",     "response",  "access",      "crisis",    "group",      "operations",
        "impact",  "severity", "channel",   "delivery",    "frequency", "respondee"})
    if (name == known) return use_as(F::ignored);
  return std::nullopt;
}

}  // namespace

bool is_hxl_tag(std::string_view text) {
  text = trimmed(text);
  return text.starts_with('#') && parse_tag(text).has_value() && text.back() != '!';
}

std::optional<ColumnUse> use_of_hxl_tag(std::string_view text) {
  auto tag = parse_tag(trimmed(text));
  if (!tag) return std::nullopt;
  modernise(*tag);
  auto use = use_of_name(*tag);
  if (!use) return std::nullopt;
  use->is_general = is_general(*tag);
  if (use->is_general || use->field == F::title || use->field == F::subtitle ||
      use->field == F::partner) {
    use->language = language_of(*tag);
    use->states_language = use->language.has_value();
  }
  if (use->field == F::budget)
    for (const auto& attribute : tag->attributes)
      if (use->currency.empty() && attribute.size() == 3) use->currency = currency_in(attribute);
  return use;
}

}  // namespace obuhvat
