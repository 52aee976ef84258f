#include "cli/point_rows.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <charconv>
#include <map>

#include "export/json_string.h"
#include "export/json_value.h"
#include "export/table_writer.h"
#include "support/error.h"
#include "support/text.h"

namespace obuhvat {
namespace {

/// HXL 1.1 hashtags of what we add.
const std::map<std::string, std::string>& hashtags() {
  static const std::map<std::string, std::string> tags{
      {"code", "#adm2+code"},           {"name", "#adm2+name"},
      {"district_code", "#adm1+code"},  {"district", "#adm1+name"},
      {"project_count", "#activity+num"}, {"project_ids", "#activity+code+list"},
      {"partner_ids", "#org+code+list"},  {"nearest_centre", "#loc+code"}};
  return tags;
}

/// 12300 as "12.300", in JSON, where numbers have no trailing zeros, as "12.3".
void append_kilometres(std::string& out, std::int64_t metres, bool is_json) {
  std::array<char, 24> digits;
  const auto whole = std::to_chars(digits.data(), digits.data() + digits.size(), metres / 1000);
  out.append(digits.data(), whole.ptr);
  const auto rest = static_cast<int>(metres % 1000);
  const char tail[] = {'.', static_cast<char>('0' + rest / 100),
                       static_cast<char>('0' + rest / 10 % 10), static_cast<char>('0' + rest % 10)};
  out.append(tail, sizeof tail);
  if (!is_json) return;
  while (out.back() == '0') out.pop_back();
  if (out.back() == '.') out.pop_back();
}

}  // namespace

std::vector<std::string> PointRows::all_columns() {
  return {"code",        "name",        "district_code", "district",       "project_count",
          "project_ids", "partner_ids", "centre_ids",    "nearest_centre", "nearest_centre_km"};
}

std::vector<std::string> PointRows::default_columns() {
  return {"code", "name", "project_count", "nearest_centre", "nearest_centre_km"};
}

PointRows::PointRows(const PointAnswers& answers, const std::vector<std::string>& columns,
                     const std::vector<std::string>& names, Form form, char delimiter)
    : answers_(answers), columns_(columns), names_(names), form_(form), delimiter_(delimiter) {
  const AnswerTable& units = answers.units();
  const auto start = [&](std::string& out, std::size_t c) {
    if (form_ == Form::delimited) {
      out += delimiter_;
    } else {
      out += ',';
      append_json_string(out, names_[c]);
      out += ':';
    }
  };
  const auto value = [&](std::string& out, const AnswerTable::Value& v) {
    if (form_ == Form::delimited)
      out += csv_cell(v, delimiter_);
    else
      append_json_value(out, v);
  };
  runs_.assign(units.rows.size(), {std::string()});
  after_run_.push_back(Dynamic::none);
  for (std::size_t c = 0; c < columns_.size(); ++c) {
    const bool is_centre = columns_[c] == nearest_centre_column;
    if (is_centre || columns_[c] == nearest_centre_km_column) {
      for (auto& runs : runs_) {
        start(runs.back(), c);
        runs.emplace_back();
      }
      after_run_.back() = is_centre ? Dynamic::nearest_centre : Dynamic::nearest_centre_km;
      after_run_.push_back(Dynamic::none);
    } else {
      const auto found = std::find(units.columns.begin(), units.columns.end(), columns_[c]);
      if (found == units.columns.end()) {
        const std::string near = nearest(columns_[c], all_columns());
        throw UsageError(
            fmt::format("--columns: there is no column \"{}\"{}; there are: {}", columns_[c],
                        near.empty() ? "" : fmt::format(" (did you mean \"{}\"?)", near),
                        join(all_columns(), ", ")));
      }
      const auto index = static_cast<std::size_t>(found - units.columns.begin());
      for (std::size_t u = 0; u < runs_.size(); ++u) {
        start(runs_[u].back(), c);
        value(runs_[u].back(), units.rows[u][index]);
      }
    }
    start(blank_, c);
    value(blank_, {});
  }
  for (const auto& id : answers.centre_ids()) value(centre_cells_.emplace_back(), id);
}

void PointRows::append(std::string& out, std::size_t unit, const LonLat& point) const {
  const auto& runs = runs_[unit];
  std::optional<PointAnswers::NearestCentre> centre;
  bool is_asked = false;
  for (std::size_t i = 0; i < runs.size(); ++i) {
    out += runs[i];
    if (after_run_[i] == Dynamic::none) continue;
    if (!is_asked) {
      centre = answers_.nearest_centre(point);
      is_asked = true;
    }
    if (!centre)
      out += form_ == Form::json ? "null" : "";
    else if (after_run_[i] == Dynamic::nearest_centre)
      out += centre_cells_[centre->index];
    else
      append_kilometres(out, centre->metres, form_ == Form::json);
  }
}

void PointRows::append_headers(std::string& out) const {
  for (const auto& name : names_) (out += delimiter_) += csv_cell(name, delimiter_);
}

void PointRows::append_hashtags(std::string& out) const {
  for (const auto& column : columns_) {
    const auto tag = hashtags().find(column);
    (out += delimiter_) += tag == hashtags().end() ? "" : tag->second;
  }
}

}  // namespace obuhvat
