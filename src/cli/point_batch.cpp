#include "cli/point_batch.h"

#include <fmt/format.h>

#include <CLI/CLI.hpp>
#include <algorithm>
#include <array>
#include <ostream>

#include "cli/point_rows.h"
#include "cli/row_streams.h"
#include "cli/session.h"
#include "ingest/json_line.h"
#include "ingest/point_table.h"
#include "query/point_answers.h"
#include "support/error.h"
#include "support/text.h"

namespace obuhvat {
namespace {

constexpr std::size_t told_one_by_one = 10;

enum class Problem { none, missing, not_a_number, out_of_range, outside, swapped };
constexpr std::array<std::string_view, 6> problem_names{
    "", "missing", "not-a-number", "out-of-range", "outside", "swapped"};

Problem problem_of(PointFlaw flaw) {
  switch (flaw) {
    case PointFlaw::missing:
      return Problem::missing;
    case PointFlaw::not_a_number:
      return Problem::not_a_number;
    case PointFlaw::out_of_range:
      return Problem::out_of_range;
    case PointFlaw::none:
      break;
  }
  return Problem::none;
}

/// Counts what was wrong, and tells the first ones.
class ProblemTalk {
 public:
  ProblemTalk(Session& session, const PointAnswers& answers, std::string file)
      : session_(session), answers_(answers), file_(std::move(file)) {}

  /// Why a point lies in no unit.
  Problem outside(const LonLat& point) const {
    return answers_.unit_at({point.lat, point.lon}) ? Problem::swapped : Problem::outside;
  }

  void note(Problem problem, long line, const LonLat& point) {
    ++counts_[static_cast<std::size_t>(problem)];
    if (++total_ > told_one_by_one) return;
    session_.say(fmt::format("{}:{}: {}", file_, line, words(problem, point)));
  }

  void finish(std::size_t rows) const {
    if (total_ == 0) return;
    std::vector<std::string> parts;
    for (std::size_t i = 1; i < counts_.size(); ++i)
      if (counts_[i] > 0) parts.push_back(fmt::format("{} {}", counts_[i], problem_names[i]));
    session_.say(fmt::format(
        "{} of {} rows of {} have no municipality: {}; see their column problem{}", total_, rows,
        file_, join(parts, ", "),
        counts_[static_cast<std::size_t>(Problem::swapped)] > 0
            ? "; if longitude and latitude are exchanged in all, exchange --lon and --lat"
            : ""));
  }

  bool is_empty() const { return total_ == 0; }

 private:
  std::string words(Problem problem, const LonLat& point) const {
    switch (problem) {
      case Problem::missing:
        return "the row has no longitude or no latitude";
      case Problem::not_a_number:
        return "a coordinate is no number";
      case Problem::out_of_range:
        return "a coordinate is no degree: longitudes go to 180, latitudes to 90";
      case Problem::swapped: {
        const auto unit = answers_.unit_at({point.lat, point.lon});
        return fmt::format(
            "{},{} lies in no municipality, but {},{} lies in {}: longitude and "
            "latitude are exchanged",
            point.lon, point.lat, point.lat, point.lon,
            std::get<std::string>(answers_.units().rows[*unit][1]));
      }
      default:
        return fmt::format("{},{} lies in no municipality", point.lon, point.lat);
    }
  }

  Session& session_;
  const PointAnswers& answers_;
  std::string file_;
  std::array<std::size_t, problem_names.size()> counts_{};
  std::size_t total_ = 0;
};

}  // namespace

void PointBatch::declare(CLI::App& command) {
  auto* csv = command
                  .add_option("--from-csv", csv_,
                              "answer for each row of this table, - for standard input: the table "
                              "with columns for what is there (default: code,name,project_count,"
                              "nearest_centre,nearest_centre_km; others with --columns)")
                  ->type_name("FILE");
  command
      .add_option("--from-ndjson", ndjson_,
                  "the same for each line of JSON, - for standard input: objects with lon and lat, "
                  "or GeoJSON features")
      ->type_name("FILE")
      ->excludes(csv);
  command.add_option("--lon", lon_, "the column of longitudes, by name or number")
      ->type_name("COLUMN");
  command.add_option("--lat", lat_, "the column of latitudes, by name or number")
      ->type_name("COLUMN");
  command.add_flag("--strict", strict_, "exit with 1 if a row has no answer");
}

void PointBatch::check() const {
  if (!is_wanted() && (!lon_.empty() || !lat_.empty() || strict_))
    throw UsageError("--lon, --lat and --strict go with --from-csv or --from-ndjson");
}

int PointBatch::run(Session& session, const Question& question,
                    const std::vector<std::string>& columns) const {
  const PointAnswers answers(session.dataset(), question);
  const auto wanted = columns.empty() ? PointRows::default_columns() : columns;
  return csv_.empty() ? run_lines(session, answers, wanted) : run_table(session, answers, wanted);
}

int PointBatch::run_table(Session& session, const PointAnswers& answers,
                          const std::vector<std::string>& columns) const {
  PointTable points(csv_, lon_, lat_);
  const DelimitedTable& table = points.table();
  std::vector<std::string> names = columns;
  names.emplace_back("problem");
  names = names_beside(std::move(names), table.headers());
  const std::string problem_header = names.back();
  names.pop_back();
  const char delimiter = table.delimiter();
  const PointRows cells(answers, columns, names, PointRows::Form::delimited, delimiter);
  ProblemTalk talk(session, answers, table.shown());

  std::string out(table.header_text());
  cells.append_headers(out);
  ((out += delimiter) += problem_header) += '\n';
  const auto headers = static_cast<long>(table.headers().size());
  std::size_t total = 0;
  std::vector<PointRow> rows;
  std::vector<std::optional<std::size_t>> units;
  while (points.next(rows)) {
    // In a loop of its own: the look-ups wait for memory, and so they wait together.
    units.clear();
    for (const auto& row : rows)
      units.push_back(row.flaw == PointFlaw::none ? answers.unit_at(row.point) : std::nullopt);
    for (std::size_t i = 0; i < rows.size(); ++i) {
      const PointRow& row = rows[i];
      const auto& unit = units[i];
      out += row.text;
      // A row that is too short must not have our cells under the headers of others.
      for (long cell = row.cells; cell < headers; ++cell) out += delimiter;
      if (row.is_hashtags) {
        cells.append_hashtags(out);
        (out += delimiter) += '\n';
        continue;
      }
      ++total;
      if (unit) {
        cells.append(out, *unit, row.point);
        (out += delimiter) += '\n';
        continue;
      }
      Problem problem = problem_of(row.flaw);
      if (problem == Problem::none) problem = talk.outside(row.point);
      talk.note(problem, row.line, row.point);
      cells.append_blank(out);
      ((out += delimiter) += problem_names[static_cast<std::size_t>(problem)]) += '\n';
    }
    session.out().write(out.data(), static_cast<std::streamsize>(out.size()));
    if (!session.out()) break;
    out.clear();
  }
  session.out() << out;
  talk.finish(total);
  return strict_ && !talk.is_empty() ? 1 : 0;
}

int PointBatch::run_lines(Session& session, const PointAnswers& answers,
                          const std::vector<std::string>& columns) const {
  LineSource lines(ndjson_);
  const PointRows members(answers, columns, columns, PointRows::Form::json, ',');
  ProblemTalk talk(session, answers, lines.shown());
  std::size_t total = 0;
  std::string added;
  while (lines.next()) {
    ++total;
    JsonLine line(lines.text(), lines.shown(), lines.line());
    const JsonLine::Point found = line.point(lon_, lat_);
    Problem problem = problem_of(found.flaw);
    const auto unit =
        problem == Problem::none ? answers.unit_at(found.point) : std::optional<std::size_t>();
    added.clear();
    if (unit) {
      members.append(added, *unit, found.point);
    } else {
      if (problem == Problem::none) problem = talk.outside(found.point);
      talk.note(problem, lines.line(), found.point);
      members.append_blank(added);
    }
    added +=
        problem == Problem::none
            ? ",\"problem\":null"
            : fmt::format(",\"problem\":\"{}\"", problem_names[static_cast<std::size_t>(problem)]);
    session.out() << std::move(line).with(added) << '\n';
    if (lines.is_waiting()) session.out().flush();
    if (!session.out()) break;
  }
  talk.finish(total);
  return strict_ && !talk.is_empty() ? 1 : 0;
}

}  // namespace obuhvat
