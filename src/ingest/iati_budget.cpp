#include "ingest/iati_budget.h"

#include <fmt/format.h>

#include <algorithm>
#include <charconv>
#include <cmath>
#include <map>
#include <optional>
#include <set>

#include "ingest/written_date.h"
#include "ingest/written_values.h"
#include "support/text.h"

namespace obuhvat {
namespace {

constexpr double largest_sum = 1e15;

struct BudgetLine {
  Period period;
  bool revised = false;
  double amount = 0;
  std::string currency;
  long row = 0;
};

class BudgetReader {
 public:
  BudgetReader(const IatiElement& activity, ProjectRecord& record)
      : activity_(activity), record_(record) {}

  void read() {
    const auto elements = activity_.all("budget");
    if (elements.empty()) return;
    record_.rows["budget"] = elements.front()->line;
    for (std::size_t i = 0; i < elements.size(); ++i)
      if (!take(*elements[i], fmt::format("budget[{}]", i))) return;
    replace_revised();
    if (is_one_sum()) sum_up();
  }

 private:
  /// False, and a finding, if no sum can be made with it.
  bool take(const IatiElement& element, const std::string& field) {
    const IatiElement* const value = element.child("value");
    BudgetLine line;
    line.row = element.line;
    line.revised = element.attribute("type") == "2";
    line.period = {date_of(element, "period-start"), date_of(element, "period-end")};
    const std::string_view text = value == nullptr ? std::string_view() : trimmed(value->text);
    const auto amount = amount_in(text, {element.line, field});
    if (!amount) {
      warn({element.line, field},
           text.empty() ? "a budget has no value; the project is left without budget"
                        : fmt::format("\"{}\" is no sum; the project is left without budget",
                                      text.substr(0, 60)),
           "write the sum as a plain number, e.g. 130000.00");
      return false;
    }
    line.amount = *amount;
    std::string_view currency = value->attribute("currency");
    if (currency.empty()) currency = activity_.attribute("default-currency");
    line.currency = currency;
    for (char& c : line.currency)
      if (c >= 'a' && c <= 'z') c = static_cast<char>(c - 'a' + 'A');
    const bool known =
        line.currency.size() == 3 && std::all_of(line.currency.begin(), line.currency.end(),
                                                 [](char c) { return c >= 'A' && c <= 'Z'; });
    if (!known) {
      warn({element.line, field}, "a budget has no currency; the project is left without budget",
           "give its value a currency, or the activity a default-currency");
      return false;
    }
    lines_.push_back(std::move(line));
    return true;
  }

  /// A sum may be negative here: a later budget may take back a part of an earlier one.
  std::optional<double> amount_in(std::string_view text, const FieldPlace& where) {
    double value = 0;
    const auto [end, problem] = std::from_chars(text.data(), text.data() + text.size(), value);
    if (problem == std::errc() && end == text.data() + text.size() && !text.empty())
      return std::abs(value) <= largest_sum ? std::optional(value) : std::nullopt;
    const auto written = read_written_amount(text);
    if (!written || !written->currency.empty()) return std::nullopt;
    record_.report.add(Severity::warning, "iati-assumed", where,
                       fmt::format("\"{}\" is taken as {}", text, written->amount),
                       "write the sum without separators, e.g. 130000.00");
    return written->amount;
  }

  static std::optional<PartialDate> date_of(const IatiElement& element, std::string_view child) {
    const IatiElement* const date = element.child(child);
    if (date == nullptr) return std::nullopt;
    const auto written = read_written_date(date->attribute("iso-date").substr(0, 10), Serial::no);
    return written ? std::optional(written->date) : std::nullopt;
  }

  /// The last revision of a period stands for all that its period has.
  void replace_revised() {
    const auto key = [](const BudgetLine& line) {
      const auto& [start, end] = line.period;
      return (start ? start->text() : "") + "/" + (end ? end->text() : "");
    };
    std::map<std::string, const BudgetLine*> revisions;
    for (const auto& line : lines_)
      if (line.revised) revisions[key(line)] = &line;
    std::vector<BudgetLine> kept;
    for (const auto& line : lines_) {
      const auto revision = revisions.find(key(line));
      if (revision == revisions.end() || revision->second == &line) kept.push_back(line);
    }
    lines_ = std::move(kept);
  }

  bool is_one_sum() {
    std::set<std::string> currencies;
    for (const auto& line : lines_) currencies.insert(line.currency);
    if (currencies.size() > 1) {
      warn(record_.place_of("budget"),
           fmt::format("its budgets are in {}; these are not added up, and the project is left "
                       "without budget",
                       join({currencies.begin(), currencies.end()}, ", ")),
           "give all budgets in one currency", "iati-budget-currencies");
      return false;
    }
    for (std::size_t i = 0; i < lines_.size(); ++i)
      for (std::size_t j = 0; j < i && j < most_compared; ++j)
        if (!(lines_[i].period == lines_[j].period) &&
            lines_[i].period.overlaps(lines_[j].period)) {
          warn({lines_[i].row, "budget"},
               fmt::format("its period overlaps that of the budget in line {}: one of them may "
                           "hold the other; the project is left without budget",
                           lines_[j].row),
               "give budgets for periods that do not overlap, or mark the newer one as revised "
               "(type 2) for the same period",
               "iati-budget-overlap");
          return false;
        }
    return true;
  }

  void sum_up() {
    double sum = 0;
    for (const auto& line : lines_) sum += line.amount;
    sum = std::round(sum * 100) / 100;
    if (sum < 0 || sum > largest_sum) {
      warn(record_.place_of("budget"), "the sum of its budgets is no budget; it is ignored",
           "correct the values");
      return;
    }
    record_.project.budget = Budget{sum, lines_.front().currency};
    if (lines_.size() > 1)
      record_.report.add(
          Severity::info, "iati-budget-sum", record_.place_of("budget"),
          fmt::format("the budget is the sum of {} budgets of the activity", lines_.size()), "");
  }

  void warn(const FieldPlace& where, std::string message, std::string suggestion,
            std::string code = "field-value") {
    record_.report.add(Severity::warning, std::move(code), where, std::move(message),
                       std::move(suggestion));
  }

  /// Hostile files have budgets by the ten thousand; comparing each with each would take hours.
  static constexpr std::size_t most_compared = 200;

  const IatiElement& activity_;
  ProjectRecord& record_;
  std::vector<BudgetLine> lines_;
};

}  // namespace

void read_iati_budget(const IatiElement& activity, ProjectRecord& record) {
  BudgetReader(activity, record).read();
}

}  // namespace obuhvat
