#include "ingest/date_parts.h"
#include "ingest/date_words.h"
#include "ingest/written_date.h"
#include "ingest/written_words.h"

namespace obuhvat {
namespace {

using Tokens = std::span<const DateToken>;

/// Drops the first token if it is one of the words.
template <std::size_t N>
bool take(Tokens& tokens, const std::array<std::string_view, N>& words) {
  if (tokens.empty() || !is_one_of(tokens.front(), words)) return false;
  tokens = tokens.subspan(1);
  return true;
}

// Not "TBD" and "-": cells that say so are blank ones.
constexpr std::array<std::string_view, 24> open_phrases{
    "u toku",       "u tijeku",    "ongoing",    "on going",    "in progress",     "present",
    "to date",      "danas",       "do danas",   "traje",       "jos traje",       "u realizaciji",
    "nedefinisano", "nedefinisan", "undefined",  "not defined", "nije definisano", "otvoreno",
    "otvoren",      "open",        "open ended", "neodredeno",  "neodredjeno",     "until now"};

}  // namespace

std::optional<WrittenDate> read_written_bound(std::string_view text, DateSide side) {
  if (auto date = read_written_date(text, Serial::yes)) return date;
  const auto all = date_tokens(text);
  if (!all) return std::nullopt;
  Tokens tokens(*all);
  if (side == DateSide::start) {
    if (!take(tokens, from_words)) return std::nullopt;
    take(tokens, from_words);  // "počev od"
    take(tokens, beginning_words);
  } else {
    if (!take(tokens, until_words)) return std::nullopt;
    take(tokens, end_words);
  }
  const auto parts = date_parts(tokens);
  if (!parts) return std::nullopt;
  const auto first = first_date(*parts);
  const auto last = last_date(*parts);
  if (!first || !last) return std::nullopt;
  return WrittenDate{*first, *last, parts->assumed};
}

bool means_open_end(std::string_view text) {
  if (text.size() > 40) return false;
  const std::string folded = folded_phrase(text);
  return std::find(open_phrases.begin(), open_phrases.end(), folded) != open_phrases.end();
}

}  // namespace obuhvat
