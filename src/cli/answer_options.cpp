#include "cli/answer_options.h"

#include <fmt/format.h>

#include <CLI/CLI.hpp>
#include <array>
#include <ostream>
#include <utility>

#include "cli/session.h"
#include "gazetteer/collation.h"
#include "query/answer_shaping.h"
#include "support/error.h"
#include "support/text.h"

namespace obuhvat {
namespace {

constexpr std::array<std::pair<std::string_view, TableFormat>, 5> formats{
    {{"table", TableFormat::table},
     {"csv", TableFormat::csv},
     {"json", TableFormat::json},
     {"ndjson", TableFormat::ndjson},
     {"geojson", TableFormat::geojson}}};

/// The members of a list that may be given repeatedly and with commas.
std::vector<std::string> members_of(const std::vector<std::string>& texts) {
  std::vector<std::string> out;
  for (const auto& text : texts)
    for (const auto& part : split(text, ','))
      if (const auto name = trimmed(part); !name.empty()) out.emplace_back(name);
  return out;
}

/// "population", "population:desc" or "-population".
SortKey sort_key(const AnswerTable& answer, std::string text) {
  SortKey key;
  if (text.starts_with('-')) {
    key.descending = true;
    text.erase(0, 1);
  } else if (const auto colon = text.rfind(':'); colon != std::string::npos) {
    const std::string direction = text.substr(colon + 1);
    if (direction != "desc" && direction != "asc")
      throw UsageError(
          fmt::format("--sort {}: \"{}\" is no direction; write asc or desc", text, direction));
    key.descending = direction == "desc";
    text.erase(colon);
  }
  key.column = column_called(answer, text, "--sort");
  return key;
}

}  // namespace

void AnswerOptions::declare(CLI::App& command, Grouping grouping) {
  command
      .add_option("--format", format_,
                  "table, csv, json, ndjson or geojson (default: table on a terminal, else csv)")
      ->check(CLI::IsMember({"table", "csv", "json", "ndjson", "geojson"}).description(""))
      ->type_name("FORMAT");
  command
      .add_option("--columns", columns_, "only these columns, in this order, with commas between")
      ->type_name("NAMES")
      ->allow_extra_args(false);
  command
      .add_option("--sort", sort_,
                  "by these columns, with commas between; NAME:desc for the greatest first")
      ->type_name("NAMES")
      ->allow_extra_args(false);
  command.add_option("--limit", limit_, "only the first N rows")
      ->check(CLI::NonNegativeNumber.description(""))
      ->type_name("N");
  command.add_flag("--count", count_, "only how many rows the answer has");
  if (grouping == Grouping::no) return;
  command
      .add_option("--group-by", group_by_,
                  "count the rows by district, partner, donor or year instead of listing them")
      ->check(CLI::IsMember({"district", "partner", "donor", "year"}).description(""))
      ->type_name("GROUP");
}

void AnswerOptions::check() const {
  if (!group_by_.empty() && format_ == "geojson")
    throw UsageError("--group-by has no geometry; take --format json, ndjson, csv or table");
  if (count_ && format_ == "geojson")
    throw UsageError("--count has no geometry; take --format json, ndjson, csv or table");
  if (count_ && (!sort_.empty() || !columns_.empty() || limit_ >= 0))
    throw UsageError("--count prints one number; leave out --sort, --columns and --limit");
}

void AnswerOptions::check_for_batch() const {
  if (!format_.empty() || !sort_.empty() || !group_by_.empty() || limit_ >= 0 || count_)
    throw UsageError(
        "rows of a file are answered one by one, in its own form; leave out --format, --sort, "
        "--limit, --count and --group-by");
}

std::vector<std::string> AnswerOptions::columns() const { return members_of(columns_); }

void AnswerOptions::shape(AnswerTable& answer, Language language) const {
  std::vector<SortKey> keys;
  for (auto& name : members_of(sort_)) keys.push_back(sort_key(answer, std::move(name)));
  if (!keys.empty()) {
    const Collation collation(language);
    sort_rows(answer, keys,
              [&](const std::string& a, const std::string& b) { return collation.before(a, b); });
  }
  if (limit_ >= 0) limit_rows(answer, static_cast<std::size_t>(limit_));
}

void AnswerOptions::print(Session& session, AnswerTable answer) const {
  if (count_) {
    const std::size_t n = answer.rows.size();
    // Without a format it is a bare number, for $(...).
    if (format_.empty()) {
      session.out() << n << '\n';
      return;
    }
    answer = AnswerTable{{"count"}, {{static_cast<std::int64_t>(n)}}, {}, {}};
  }
  std::vector<std::size_t> kept;
  for (const auto& name : columns()) kept.push_back(column_called(answer, name, "--columns"));
  // The ids of GeoJSON come from columns that may go.
  if (!kept.empty()) keep_columns(answer, kept);
  const TableFormat chosen = format(session);
  session.out() << write_table(answer, chosen,
                               chosen == TableFormat::table ? session.width() : std::nullopt);
}

TableFormat AnswerOptions::format(const Session& session) const {
  for (const auto& [name, value] : formats)
    if (name == format_) return value;
  return session.out_is_terminal() ? TableFormat::table : TableFormat::csv;
}

}  // namespace obuhvat
