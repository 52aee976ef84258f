#include <algorithm>
#include <array>
#include <vector>

#include "ingest/date_parts.h"
#include "ingest/date_words.h"
#include "ingest/written_date.h"
#include "ingest/written_words.h"
#include "support/text.h"

namespace obuhvat {
namespace {

using Kind = DateToken::Kind;
using Tokens = std::span<const DateToken>;

constexpr std::array<std::string_view, 3> between_words{"between", "izmedu", "izmedju"};
constexpr std::array<std::string_view, 2> and_words{"and", "i"};
/// What stands for the end of what has none yet: "danas", "ongoing", "u toku", "to date".
constexpr std::array<std::string_view, 11> open_words{"danas",  "ongoing", "present", "now",
                                                      "today",  "date",    "toku",    "trenutno",
                                                      "onward", "onwards", "nadalje"};
constexpr std::array<std::string_view, 2> words_before_open{"u", "the"};

void add_remark(std::string& remark, std::string_view text) {
  text = trimmed(text);
  if (text.empty()) return;
  if (!remark.empty()) remark += "; ";
  remark += text;
}

/// Moves what stands in brackets into `remark`; false if a bracket has no other half.
bool take_remarks(std::string& text, std::string& remark) {
  for (;;) {
    const auto open = text.find_first_of("([");
    if (open == std::string::npos) return text.find_first_of(")]") == std::string::npos;
    const auto close = text.find(text[open] == '(' ? ')' : ']', open);
    if (close == std::string::npos) return false;
    add_remark(remark, std::string_view(text).substr(open + 1, close - open - 1));
    text.replace(open, close - open + 1, " ");
  }
}

bool is_open_end(Tokens tokens) {
  while (!tokens.empty() && tokens.back().is(Kind::dot)) tokens = tokens.first(tokens.size() - 1);
  return !tokens.empty() && is_one_of(tokens.back(), open_words) &&
         std::all_of(tokens.begin(), tokens.end() - 1, [](const DateToken& token) {
           return is_one_of(token, words_before_open) || is_one_of(token, until_words) ||
                  token.is(Kind::comma) || token.is(Kind::dash);
         });
}

/// Two halves of a period that were written apart.
class Halves {
 public:
  /// True if `left` and `right` are the start and the end of a period.
  bool join(Tokens left, Tokens right) {
    period_ = {};
    assumed_.clear();
    if (is_open_end(right)) return start_with(date_parts(left));
    auto start = date_parts(left);
    auto end = date_parts(right);
    if (!start || !end) return false;
    write_alike(*start, *end);
    if (start->year == 0 && !complete_start(*start, *end)) return false;
    if (end->year == 0 && !complete_end(*start, *end)) return false;
    assume(end->assumed);
    const auto last = last_date(*end);
    if (!last || !start_with(start)) return false;
    period_.end = last;
    return true;
  }

  const Period& period() const { return period_; }
  const std::string& assumed() const { return assumed_; }

 private:
  /// 03/04/2021 - 11/30/2022: who writes the month first in one date does so in both.
  static void write_alike(DateParts& start, DateParts& end) {
    if (start.assumed == end.assumed) return;
    for (auto* one : {&start, &end}) {
      const DateParts& other = one == &start ? end : start;
      if (one->assumed != day_first_assumed || other.assumed != month_first_assumed) continue;
      std::swap(one->day, one->month);
      one->assumed = other.assumed;
    }
  }

  void assume(std::string_view what) {
    if (what.empty() || assumed_.find(what) != std::string::npos) return;
    if (!assumed_.empty()) assumed_ += "; ";
    assumed_ += what;
  }

  bool start_with(const std::optional<DateParts>& start) {
    if (!start) return false;
    const auto first = first_date(*start);
    if (!first) return false;
    assume(start->assumed);
    period_.start = first;
    return true;
  }

  /// "1 - 31 May 2018", "May - July 2018", "I - III kvartal 2018"
  bool complete_start(DateParts& start, const DateParts& end) {
    if (start.bare != 0 && end.is_quarter_or_half()) {
      if (start.bare > 12 / end.months) return false;
      start.months = end.months;
      start.month = (start.bare - 1) * end.months + 1;
    } else if (start.bare != 0 && end.day != 0) {
      start.day = start.bare;
      start.month = end.month;
    } else if (start.bare != 0 && end.month != 0) {
      start.month = start.bare;
    }
    if (start.month == 0 || end.year == 0 || end.month == 0) return false;
    start.year = end.year;
    if (start.month > end.month) {
      --start.year;
      assume("it starts in the year before " + std::to_string(end.year));
    }
    return true;
  }

  /// "2015-17" and "2015/16": no month, because a month is read as such before.
  bool complete_end(const DateParts& start, DateParts& end) {
    const bool bare_years = start.month == 0 && end.bare > start.year % 100;
    if (!bare_years) return false;
    end.year = start.year - start.year % 100 + end.bare;
    assume("it ends in " + std::to_string(end.year));
    return true;
  }

  Period period_;
  std::string assumed_;
};

bool join_at(Halves& halves, Tokens tokens, std::size_t at) {
  return at > 0 && halves.join(tokens.first(at), tokens.subspan(at + 1));
}

/// Where a period is split by a word: at the first of them that stands behind something.
template <std::size_t N>
bool join_at_word(Halves& halves, Tokens tokens, const std::array<std::string_view, N>& words) {
  for (std::size_t i = 1; i < tokens.size(); ++i)
    if (is_one_of(tokens[i], words) && join_at(halves, tokens, i)) return true;
  return false;
}

/// 2017-08-01-2019-01-31 has five places to split and one that makes sense.
bool join_at_sign(Halves& halves, Tokens tokens, Kind sign) {
  for (std::size_t i = 1; i < tokens.size(); ++i)
    if (tokens[i].is(sign) && join_at(halves, tokens, i)) return true;
  return false;
}

std::optional<WrittenPeriod> one_date(Tokens tokens) {
  const auto parts = date_parts(tokens);
  if (!parts) return std::nullopt;
  const auto first = first_date(*parts);
  const auto last = last_date(*parts);
  if (!first || !last) return std::nullopt;
  WrittenPeriod written;
  written.period = {*first, *last};
  written.assumed = parts->assumed;
  return written;
}

std::optional<WrittenPeriod> read_period(Tokens tokens) {
  if (tokens.empty()) return std::nullopt;
  Halves halves;
  const auto joined = [&] { return WrittenPeriod{halves.period(), {}, halves.assumed()}; };
  if (is_one_of(tokens.front(), between_words))
    return join_at_word(halves, tokens.subspan(1), and_words) ? std::optional(joined())
                                                              : std::nullopt;
  const bool from = is_one_of(tokens.front(), from_words);
  const bool until = is_one_of(tokens.front(), until_words);
  if (from || until) tokens = tokens.subspan(1);
  if (from && !tokens.empty() && is_one_of(tokens.front(), from_words))
    tokens = tokens.subspan(1);  // "počev od"
  if (until) {
    auto written = one_date(tokens);
    if (written) written->period.start.reset();
    return written;
  }
  if (auto written = one_date(tokens)) {
    if (from)
      written->period.end.reset();
    else if (written->period.start->day())
      written->assumed = "the one day is start and end";
    return written;
  }
  if (join_at_word(halves, tokens, until_words) || join_at_sign(halves, tokens, Kind::dash) ||
      join_at_sign(halves, tokens, Kind::slash))
    return joined();
  // "2019 -"
  if (tokens.size() > 1 && tokens.back().is(Kind::dash)) {
    auto written = one_date(tokens.first(tokens.size() - 1));
    if (written) written->period.end.reset();
    return written;
  }
  // "from May 2018, ongoing", "2018 onwards"
  for (std::size_t i = 1; i < tokens.size(); ++i)
    if (is_open_end(tokens.subspan(i)))
      return halves.join(tokens.first(i), tokens.subspan(i)) ? std::optional(joined())
                                                             : std::nullopt;
  return std::nullopt;
}

constexpr std::array<std::string_view, 18> duration_words{
    "day",  "days",    "week",    "weeks", "month",  "months", "year",   "years",  "dan",
    "dana", "nedelja", "nedelje", "mesec", "meseca", "meseci", "godina", "godine", "godinu"};

/// "36 meseci" at the start of a text, cut off with the comma behind it; empty if there is none.
std::string take_duration(std::string& text) {
  const std::string_view whole = trimmed(text);
  const auto number = std::min(whole.find_first_not_of("0123456789"), whole.size());
  if (number == 0 || number > 3) return {};  // of four digits it is a year
  const auto word = whole.find_first_not_of(" \t", number);
  if (word == std::string_view::npos) return {};
  const auto end = std::min(whole.find_first_of(" \t,;:", word), whole.size());
  const std::string unit = folded_word(whole.substr(word, end - word));
  if (std::find(duration_words.begin(), duration_words.end(), unit) == duration_words.end())
    return {};
  std::string duration(whole.substr(0, end));
  const auto rest = whole.find_first_not_of(" \t,;:", end);
  text = rest == std::string_view::npos ? std::string() : std::string(whole.substr(rest));
  return duration;
}

/// "36 meseci (2019-2021)" and "3 years, from 1 March 2020": how long it lasts is the remark.
std::optional<WrittenPeriod> read_after_duration(std::string dates, const std::string& remark) {
  std::string duration = take_duration(dates);
  if (duration.empty()) return std::nullopt;
  const bool in_brackets = dates.empty();
  const auto tokens = date_tokens(in_brackets ? remark : dates);
  // "3 years, 2020" does not say what 2020 is.
  if (!tokens || (!in_brackets && one_date(*tokens))) return std::nullopt;
  auto written = read_period(*tokens);
  if (!written) return std::nullopt;
  written->remark = std::move(duration);
  if (!in_brackets) add_remark(written->remark, remark);
  return written;
}

}  // namespace

std::optional<WrittenPeriod> read_written_period(std::string_view text) {
  constexpr std::size_t longest = 1000;  // bytes, with remarks
  if (text.size() > longest) return std::nullopt;
  std::string dates(text);
  std::string remark;
  if (!take_remarks(dates, remark)) return std::nullopt;
  const auto tokens = date_tokens(dates);
  if (!tokens) return std::nullopt;
  auto written = read_period(*tokens);
  if (!written) return read_after_duration(std::move(dates), remark);
  // "April 2019 (24 months)": the one date is the start.
  const bool is_one_date = written->period.start && written->period.start == written->period.end;
  if (std::string rest = remark; is_one_date && !take_duration(rest).empty() && rest.empty()) {
    written->period.end.reset();
    written->assumed = "the end is not given";
  }
  written->remark = std::move(remark);
  return written;
}

}  // namespace obuhvat
