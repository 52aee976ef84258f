#include "ingest/currency_words.h"

#include <algorithm>
#include <array>
#include <vector>

#include "ingest/written_words.h"
#include "support/text.h"

namespace obuhvat {
namespace {

struct CurrencyWord {
  std::string_view word;
  std::string_view code;
};

/// Known in any letter case.
constexpr std::array<CurrencyWord, 26> currency_words{{
    {"eur", "EUR"},     {"euro", "EUR"},     {"euros", "EUR"},  {"eura", "EUR"},
    {"eurima", "EUR"},  {"evro", "EUR"},     {"evra", "EUR"},   {"evri", "EUR"},
    {"evrima", "EUR"},  {"usd", "USD"},      {"rsd", "RSD"},    {"din", "RSD"},
    {"dinar", "RSD"},   {"dinara", "RSD"},   {"dinari", "RSD"}, {"dinarima", "RSD"},
    {"dinars", "RSD"},  {"gbp", "GBP"},      {"pound", "GBP"},  {"pounds", "GBP"},
    {"funti", "GBP"},   {"sterling", "GBP"}, {"chf", "CHF"},    {"francs", "CHF"},
    {"franaka", "CHF"}, {"forinti", "HUF"},
}};
/// Known in capital letters only: in small ones they may be words or names.
constexpr std::array<std::string_view, 18> capital_codes{"SEK", "NOK", "DKK", "JPY", "CAD", "AUD",
                                                         "BAM", "HUF", "RON", "BGN", "MKD", "HRK",
                                                         "PLN", "CZK", "CNY", "RUB", "NZD", "KRW"};
constexpr std::array<std::string_view, 6> dollar_words{"dollar", "dollars", "dolar",
                                                       "dolara", "dolari",  "dolarima"};
/// Which dollar; also before a "$".
constexpr std::array<CurrencyWord, 15> dollar_countries{{
    {"us", "USD"},
    {"usa", "USD"},
    {"usd", "USD"},
    {"american", "USD"},
    {"americki", "USD"},
    {"americkih", "USD"},
    {"sad", "USD"},
    {"c", "CAD"},
    {"ca", "CAD"},
    {"canadian", "CAD"},
    {"kanadskih", "CAD"},
    {"a", "AUD"},
    {"au", "AUD"},
    {"australian", "AUD"},
    {"australijskih", "AUD"},
}};
constexpr std::array<std::string_view, 5> franc_and_pound_countries{
    "swiss", "svajcarskih", "british", "britanskih", "serbian"};

bool is_letter(char32_t c) {
  return (c >= U'a' && c <= U'z') || (c >= U'A' && c <= U'Z') ||
         (c >= 0xC0 && c <= 0x24F && c != 0xD7 && c != 0xF7) || (c >= 0x300 && c <= 0x36F) ||
         (c >= 0x400 && c <= 0x52F);
}

template <std::size_t N>
std::string_view code_of(const std::array<CurrencyWord, N>& table, std::string_view word) {
  const auto found = std::find_if(table.begin(), table.end(),
                                  [&](const CurrencyWord& entry) { return entry.word == word; });
  return found == table.end() ? std::string_view() : found->code;
}

/// A word, or one of the signs that name a currency.
struct Piece {
  std::string written;
  std::string folded;
  bool is_sign = false;
};

std::vector<Piece> pieces_of(std::string_view text) {
  const std::u32string points = decode_utf8(text);
  std::vector<Piece> pieces;
  for (std::size_t i = 0; i < points.size();) {
    const std::size_t start = i;
    while (i < points.size() && is_letter(points[i])) ++i;
    if (i > start) {
      Piece piece{encode_utf8({points.data() + start, i - start}), {}};
      piece.folded = folded_word(piece.written);
      pieces.push_back(std::move(piece));
      continue;
    }
    const char32_t c = points[i++];
    if (c == U'€' || c == U'$' || c == U'£')
      pieces.push_back({encode_utf8(std::u32string(1, c)), {}, true});
  }
  return pieces;
}

class CurrencyTaker {
 public:
  explicit CurrencyTaker(const std::vector<Piece>& pieces) : pieces_(pieces) {}

  NamedCurrency take() {
    for (at_ = 0; at_ < pieces_.size(); ++at_)
      if (!take_piece(pieces_[at_])) keep(pieces_[at_].folded);
    if (found_.several) found_.code.clear();
    return std::move(found_);
  }

 private:
  bool take_piece(const Piece& piece) {
    if (piece.is_sign && piece.written != "$") return name(piece.written == "€" ? "EUR" : "GBP");
    const bool dollar_comes = at_ + 1 < pieces_.size() && is_dollar(pieces_[at_ + 1]);
    if (dollar_comes) {
      const std::string_view code = code_of(dollar_countries, piece.folded);
      if (!code.empty()) {
        ++at_;
        return name(code);
      }
    }
    if (is_dollar(piece)) {
      if (!found_.assumed.empty() || found_.code == "USD") return name("USD");
      found_.assumed = piece.is_sign ? "$ is the US dollar" : "the dollar is that of the US";
      return name("USD");
    }
    if (const auto code = code_of(currency_words, piece.folded); !code.empty()) return name(code);
    if (std::find(capital_codes.begin(), capital_codes.end(), piece.written) != capital_codes.end())
      return name(piece.written);
    if (piece.written == "KM" || piece.written == "КМ") return name("BAM");  // konvertibilna marka
    return at_ + 1 < pieces_.size() &&
           std::find(franc_and_pound_countries.begin(), franc_and_pound_countries.end(),
                     piece.folded) != franc_and_pound_countries.end() &&
           !code_of(currency_words, pieces_[at_ + 1].folded).empty();
  }

  static bool is_dollar(const Piece& piece) {
    return piece.written == "$" ||
           std::find(dollar_words.begin(), dollar_words.end(), piece.folded) != dollar_words.end();
  }

  bool name(std::string_view code) {
    found_.several = found_.several || (!found_.code.empty() && found_.code != code);
    if (found_.code.empty()) found_.code = code;
    return true;
  }

  void keep(const std::string& word) {
    if (!found_.rest.empty()) found_.rest += ' ';
    found_.rest += word;
  }

  const std::vector<Piece>& pieces_;
  std::size_t at_ = 0;
  NamedCurrency found_;
};

}  // namespace

NamedCurrency take_currency(std::string_view text) {
  const std::vector<Piece> pieces = pieces_of(text);
  return CurrencyTaker(pieces).take();
}

}  // namespace obuhvat
