#pragma once

#include <optional>
#include <string>
#include <vector>

#include "model/answer_table.h"
#include "model/dataset.h"

// What the questions put into their rows. For this room only.
namespace obuhvat {

template <class Tag>
AnswerTable::Value list_of(const std::vector<Id<Tag>>& ids) {
  AnswerTable::List list;
  list.reserve(ids.size());
  for (const auto& id : ids) list.push_back(id.text());
  return list;
}

inline AnswerTable::Value text_or_nothing(const std::string& text) {
  return text.empty() ? AnswerTable::Value{} : AnswerTable::Value{text};
}

inline AnswerTable::Value date_or_nothing(const std::optional<PartialDate>& date) {
  return date ? AnswerTable::Value{date->text()} : AnswerTable::Value{};
}

inline AnswerTable::Value number_or_nothing(const std::optional<long>& number) {
  return number ? AnswerTable::Value{static_cast<std::int64_t>(*number)} : AnswerTable::Value{};
}

/// `text()` where it exists; a function, for GCC 12 takes the variants of a conditional expression
/// in an initializer list for uninitialized.
template <class Text>
AnswerTable::Value value_if(bool exists, Text text) {
  if (!exists) return {};
  return std::string(text());
}

inline AnswerTable::Value count_value(std::size_t n) { return static_cast<std::int64_t>(n); }

inline AnswerTable::Value kilometres(double metres) {
  return AnswerTable::Decimal{metres / 1000, 3};
}

inline AnswerTable::Value area_value(const std::optional<double>& km2) {
  return km2 ? AnswerTable::Value{AnswerTable::Decimal{*km2, 2}} : AnswerTable::Value{};
}

inline std::string district_name(const Dataset& dataset, const DistrictCode& code,
                                 Language language) {
  const District* district = dataset.district(code);
  return district == nullptr ? std::string{} : district->name.in(language);
}

/// A sum of figures of which some are not known.
struct PartlyKnownSum {
  long sum = 0;
  std::size_t known = 0;
  std::size_t unknown = 0;

  void add(const std::optional<long>& figure) {
    sum += figure.value_or(0);
    ++(figure ? known : unknown);
  }
  /// Nothing if no figure is known.
  AnswerTable::Value value() const {
    return known > 0 ? AnswerTable::Value{static_cast<std::int64_t>(sum)} : AnswerTable::Value{};
  }
};

}  // namespace obuhvat
