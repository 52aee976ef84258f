#include "ingest/iati_places.h"

#include <fmt/format.h>

#include <algorithm>
#include <optional>

#include "ingest/iati_texts.h"
#include "ingest/name_key.h"
#include "ingest/written_values.h"
#include "support/text.h"

namespace obuhvat {
namespace {

// The frame of Serbia with some room around it, in degrees.
constexpr Box<LonLat> serbia{18.7, 41.8, 23.1, 46.3};

bool lies_in_serbia(const LonLat& point) { return serbia.contains(point); }

bool is_five_digits(std::string_view text) {
  return text.size() == 5 && text.find_first_not_of("0123456789") == std::string_view::npos;
}

/// The country that a code of SALB, GADM or ISO 3166-2 starts with ("SRB001", "BIH.1_1",
/// "RS-00"); empty if the vocabulary has no such codes.
std::string_view country_of(std::string_view vocabulary, std::string_view code) {
  if (vocabulary != "A2" && vocabulary != "A3" && vocabulary != "A4") return {};
  const auto end =
      std::find_if_not(code.begin(), code.end(), [](char c) { return c >= 'A' && c <= 'Z'; });
  return code.substr(0, static_cast<std::size_t>(end - code.begin()));
}

class LocationReader {
 public:
  LocationReader(const IatiElement& location, std::size_t index, SeveralCountries several,
                 ProjectRecord& record)
      : location_(location),
        where_{location.line, fmt::format("location[{}]", index)},
        several_(several),
        record_(record) {}

  void read() {
    name_ = iati_text(location_.all("name"), where_.field + ".name", record_.report).text;
    read_point();
    read_codes();
    if (is_abroad_ || (point_ && !lies_in_serbia(*point_))) {
      abroad();
    } else if (is_country()) {
      info("iati-location-country",
           fmt::format("{} is the whole country: it names no municipality, and does not say that "
                       "the activity reaches all of them",
                       shown()),
           "name the municipalities, or set activity-scope to 4 if the activity is national");
    } else if (point_ && (name_.is_empty() || is_structure())) {
      add_site();
    } else if (!name_.is_empty() || !code_.empty()) {
      add_place();
    } else {
      warn("iati-location-empty", "the location has neither name nor point; it is left out",
           "give it the name of its municipality, or a point");
    }
  }

 private:
  void read_point() {
    std::string pos;
    if (const IatiElement* const point = location_.child("point")) {
      const IatiElement* const child = point->child("pos");
      pos = child == nullptr ? point->text : child->text;
    } else if (const IatiElement* const old = location_.child("coordinates")) {  // IATI 1
      pos = fmt::format("{} {}", old->attribute("latitude"), old->attribute("longitude"));
    }
    pos = std::string(trimmed(pos));
    if (pos.empty()) return;
    const auto cut = pos.find_first_of(" \t\r\n");
    const auto comma = pos.find(',');
    const auto at = cut != std::string::npos ? cut : comma;
    std::string_view first = std::string_view(pos).substr(0, at);
    if (first.ends_with(',') || first.ends_with(';')) first.remove_suffix(1);
    const auto lat = read_written_coordinate(first);
    const std::string_view second = at == std::string::npos
                                        ? std::string_view()
                                        : trimmed(std::string_view(pos).substr(at + 1));
    // Three numbers are no point, although they might be degrees, minutes and seconds.
    const auto lon = second.find_first_of(" \t\r\n") == std::string_view::npos
                         ? read_written_coordinate(second)
                         : std::nullopt;
    if (!lat || !lon || (*lat == 0 && *lon == 0)) {
      warn("iati-point-unreadable",
           fmt::format("{}\"{}\" is no point; it is ignored", of_name(), pos.substr(0, 60)),
           "write latitude, one blank, longitude in degrees, e.g. 44.8125 20.4612", "point");
      return;
    }
    place_point(*lat, *lon);
  }

  /// Latitude comes first, but the other order is a frequent slip.
  void place_point(double lat, double lon) {
    point_ = LonLat{lon, lat};
    const LonLat swapped{lat, lon};
    if (lies_in_serbia(*point_) || !lies_in_serbia(swapped)) {
      if (std::abs(lat) <= 90) return;
      warn("iati-point-unreadable",
           fmt::format("{}the latitude {} is beyond the pole; it is ignored", of_name(), lat),
           "write latitude, one blank, longitude in degrees, e.g. 44.8125 20.4612", "point");
      point_.reset();
      return;
    }
    point_ = swapped;
    warn("iati-point-swapped",
         fmt::format("{}\"{} {}\" lies in Serbia only with longitude first; it is taken so",
                     of_name(), lat, lon),
         fmt::format("write latitude first: {} {}", lon, lat), "point");
  }

  /// A code of five digits is that of a municipality, unless its vocabulary is one of the world's.
  void read_codes() {
    for (const IatiElement* const element : location_.all("administrative")) {
      const auto vocabulary = element->attribute("vocabulary");
      const auto code = element->attribute("code");
      const auto country = country_of(vocabulary, code);
      if (country == "RS" || country == "SRB")
        is_by_code_ = true;
      else if (!country.empty())
        is_abroad_ = true;
      const bool of_the_world = vocabulary.starts_with('A') || vocabulary.starts_with('G');
      if (code_.empty() && !of_the_world && is_five_digits(code)) code_ = code;
    }
  }

  std::string_view attribute_of(std::string_view child, std::string_view attribute) const {
    const IatiElement* const element = location_.child(child);
    return element == nullptr ? std::string_view() : element->attribute(attribute);
  }

  /// By its feature designation (GeoNames), else by its class: 3 is a structure.
  bool is_structure() const {
    std::string_view feature = attribute_of("feature-designation", "code");
    if (feature.empty()) feature = attribute_of("location-type", "code");  // IATI 1
    if (!feature.empty())
      return !feature.starts_with("ADM") && !feature.starts_with("PPL") &&
             !feature.starts_with("PCL");
    return attribute_of("location-class", "code") == "3";
  }

  bool is_country() const {
    if (attribute_of("feature-designation", "code").starts_with("PCL")) return true;
    return is_country_name(written_name());
  }

  /// As the name court knows most names.
  std::string written_name() const {
    if (!name_.sr_latn.empty()) return name_.sr_latn;
    return name_.sr_cyrl.empty() ? name_.en : name_.sr_cyrl;
  }

  std::string shown() const {
    const std::string name = written_name();
    return name.empty() ? "the location" : fmt::format("\"{}\"", name);
  }
  /// In an export of one line nothing but its name tells one location from another.
  std::string of_name() const {
    return written_name().empty() ? std::string() : fmt::format("of {}: ", shown());
  }

  void add_site() {
    record_.project.sites.push_back({name_.in(Language::en), *point_});
    record_.sites.push_back(where_);
  }

  void add_place() {
    WrittenPlace place{written_name(), code_, where_};
    const std::string& name = place.as_written;
    const auto comma = name.rfind(',');
    const bool in_words =
        comma != std::string::npos && is_country_name(trimmed(name.substr(comma + 1)));
    place.says_serbia = is_by_code_ || in_words;
    // A point is that of one place; what a comma divides may be one place and what it lies in.
    place.is_list =
        code_.empty() &&
        (name.find_first_of(";|") != std::string::npos ||
         (!point_ && !place.says_serbia && name.find_first_of(",/") != std::string::npos));
    if (!place.is_list)
      place.point = point_;
    else if (point_)
      add_site();
    record_.places.push_back(std::move(place));
  }

  void abroad() {
    const std::string what = fmt::format("{} lies outside Serbia; it is left out", shown());
    if (several_ == SeveralCountries::yes)
      info("iati-location-abroad", what, "");
    else
      warn("iati-location-abroad", what, "correct the point or the code if this is a mistake");
  }

  void info(std::string code, std::string message, std::string suggestion) {
    record_.report.add(Severity::info, std::move(code), where_, std::move(message),
                       std::move(suggestion));
  }
  void warn(std::string code, std::string message, std::string suggestion,
            std::string_view child = {}) {
    FieldPlace where = where_;
    if (!child.empty()) {
      where.field += fmt::format(".{}", child);
      if (const IatiElement* const element = location_.child(child)) where.row = element->line;
    }
    record_.report.add(Severity::warning, std::move(code), where, std::move(message),
                       std::move(suggestion));
  }

  const IatiElement& location_;
  FieldPlace where_;
  SeveralCountries several_;
  ProjectRecord& record_;
  LocalizedText name_;
  std::optional<LonLat> point_;
  std::string code_;
  bool is_abroad_ = false;
  bool is_by_code_ = false;  ///< a code says that it lies in Serbia
};

}  // namespace

void read_iati_locations(const IatiElement& activity, SeveralCountries several,
                         ProjectRecord& record) {
  const auto locations = activity.all("location");
  if (!locations.empty()) record.rows["places"] = record.rows["sites"] = locations.front()->line;
  for (std::size_t i = 0; i < locations.size(); ++i)
    LocationReader(*locations[i], i, several, record).read();
}

}  // namespace obuhvat
