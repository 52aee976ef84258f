#pragma once

#include <string_view>

namespace obuhvat::sheet_id {

// Ids of the texts that a sheet for publication must carry. Whoever sets such a text gives its
// first line the id; the lint finds it by that. They are ids of the SVG as well.
inline constexpr std::string_view title = "title-text";
inline constexpr std::string_view summary = "summary";  ///< period and counts, one line or two
inline constexpr std::string_view boundary_source = "boundary-source";  ///< with date and licence
inline constexpr std::string_view data_date = "data-date";              ///< of the other data
inline constexpr std::string_view record_source = "record-source";
inline constexpr std::string_view crs = "crs";      ///< name and code of the CRS
inline constexpr std::string_view scale = "scale";  ///< "1 : 2 250 000 (A4)"
inline constexpr std::string_view map_id = "map-id";
inline constexpr std::string_view map_date = "map-date";
inline constexpr std::string_view producer = "producer";
inline constexpr std::string_view disclaimer = "disclaimer";
inline constexpr std::string_view kosovo_note = "kosovo-note";
inline constexpr std::string_view donor_credit = "donor-credit";
/// The mark of a sheet that is not cleared for publication; absent on one that is.
inline constexpr std::string_view draft = "draft";

// Beginnings of ids.
inline constexpr std::string_view unit = "unit-";      ///< area of a unit, then its code
inline constexpr std::string_view label = "label-";    ///< name of a unit, then its code
inline constexpr std::string_view centre = "centre-";  ///< symbol of a centre, then its id
/// Swatch of a class of the theme in the legend, then its number from 0.
inline constexpr std::string_view legend_class = "legend-class-";

}  // namespace obuhvat::sheet_id
