#pragma once

#include <gtest/gtest.h>

#include <algorithm>
#include <string>
#include <vector>

#include "model/answer_table.h"

namespace obuhvat {

/// The texts of one column, numbers and lists written out; "?" for what is unknown.
inline std::vector<std::string> column(const AnswerTable& table, const std::string& name) {
  const auto found = std::find(table.columns.begin(), table.columns.end(), name);
  EXPECT_NE(found, table.columns.end()) << name;
  const auto index = static_cast<std::size_t>(found - table.columns.begin());
  std::vector<std::string> out;
  for (const auto& row : table.rows) {
    const auto& value = row.at(index);
    if (const auto* text = std::get_if<std::string>(&value)) {
      out.push_back(*text);
    } else if (const auto* number = std::get_if<std::int64_t>(&value)) {
      out.push_back(std::to_string(*number));
    } else if (const auto* list = std::get_if<AnswerTable::List>(&value)) {
      std::string joined;
      for (const auto& item : *list) joined += (joined.empty() ? "" : " ") + item;
      out.push_back(joined);
    } else {
      out.push_back("?");
    }
  }
  return out;
}

}  // namespace obuhvat
