#pragma once

#include <fmt/format.h>

#include <optional>
#include <string>
#include <variant>

#include "model/language.h"
#include "model/period.h"
#include "store/database.h"
#include "store/spatialite_blob.h"
#include "support/error.h"

namespace obuhvat {

/// Reads the columns of a row into fields of the model, in the order of the SELECT.
class RowReader {
 public:
  RowReader(const Database& database, const char* sql)
      : database_(database), statement_(database, sql), sql_(sql) {}

  /// Binds the parameters of the SQL, in order, before the first row.
  template <class... Values>
  void bind_all(const Values&... values) {
    statement_.bind_all(values...);
  }
  bool next() { return statement_.step(); }
  std::string text() { return statement_.text(); }
  template <class T>
  T id() {
    return T(statement_.text());
  }
  template <class T>
  std::optional<T> optional_id() {
    auto text = statement_.optional_text();
    return text ? std::optional(T(std::move(*text))) : std::nullopt;
  }
  LocalizedText localized() {
    LocalizedText out;
    out.en = text();
    out.sr_latn = text();
    out.sr_cyrl = text();
    return out;
  }
  std::optional<long> optional_integer() { return statement_.integer(); }
  long integer() { return statement_.integer().value_or(0); }
  std::optional<double> optional_real() { return statement_.real(); }
  double real() { return statement_.real().value_or(0); }
  /// One of the words of an enumeration, by its ..._from function.
  template <class From>
  auto word(From from) {
    const std::string name = text();
    const auto value = from(name);
    if (!value) database_.fail_damaged(fmt::format("\"{}\" is no known word ({})", name, sql_));
    return *value;
  }
  std::optional<PartialDate> date() {
    const auto text = statement_.optional_text();
    if (!text) return std::nullopt;
    const auto date = PartialDate::parse(*text);
    if (!date) database_.fail_damaged(fmt::format("\"{}\" is no date ({})", *text, sql_));
    return date;
  }
  Period period() {
    Period out;
    out.start = date();
    out.end = date();
    return out;
  }
  LonLat point() { return geometry<LonLat>().value_or(LonLat{}); }
  MultiPolygon<LonLat> area() {
    return geometry<MultiPolygon<LonLat>>().value_or(MultiPolygon<LonLat>{});
  }

 private:
  template <class T>
  std::optional<T> geometry() {
    const std::string_view bytes = statement_.blob();
    if (bytes.empty()) return std::nullopt;
    std::string reason = "a geometry is of the wrong kind";
    try {
      auto found = spatialite_geometry(bytes);
      if (found && std::holds_alternative<T>(found->value)) return std::get<T>(found->value);
    } catch (const Error& error) {
      reason = error.what();
    }
    database_.fail_damaged(fmt::format("{} ({})", reason, sql_));
  }

  const Database& database_;
  Statement statement_;
  const char* sql_;
};

}  // namespace obuhvat
