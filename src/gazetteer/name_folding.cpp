#include "gazetteer/name_folding.h"

#include <unicode/normalizer2.h>
#include <unicode/uchar.h>
#include <unicode/unistr.h>

#include <algorithm>
#include <array>
#include <vector>

#include "support/error.h"
#include "support/text.h"

namespace obuhvat {
namespace {

struct CyrillicLetter {
  char32_t cyrillic;
  std::string_view latin;
};

// Serbian first; then what Bulgarian, Russian, Ukrainian and Rusyn names need beyond it.
constexpr std::array<CyrillicLetter, 42> cyrillic_letters{{
    {U'а', "a"},  {U'б', "b"},  {U'в', "v"}, {U'г', "g"},  {U'д', "d"},  {U'ђ', "đ"},
    {U'е', "e"},  {U'ж', "ž"},  {U'з', "z"}, {U'и', "i"},  {U'ј', "j"},  {U'к', "k"},
    {U'л', "l"},  {U'љ', "lj"}, {U'м', "m"}, {U'н', "n"},  {U'њ', "nj"}, {U'о', "o"},
    {U'п', "p"},  {U'р', "r"},  {U'с', "s"}, {U'т', "t"},  {U'ћ', "ć"},  {U'у', "u"},
    {U'ф', "f"},  {U'х', "h"},  {U'ц', "c"}, {U'ч', "č"},  {U'џ', "dž"}, {U'ш', "š"},
    {U'й', "j"},  {U'щ', "št"}, {U'ъ', "a"}, {U'ы', "y"},  {U'ь', ""},   {U'э', "e"},
    {U'ю', "ju"}, {U'я', "ja"}, {U'і', "i"}, {U'ї', "ji"}, {U'є', "je"}, {U'ґ', "g"},
}};

enum class Role { letter, separator, invisible };

/// What one code point becomes in each of the three forms.
struct CodePointFold {
  Role role = Role::separator;
  bool is_cyrillic = false;
  std::string spelling;
  std::string latin;
  std::string ascii;
};

const icu::Normalizer2& normalizer(const icu::Normalizer2* (*get)(UErrorCode&)) {
  UErrorCode status = U_ZERO_ERROR;
  const icu::Normalizer2* found = get(status);
  if (U_FAILURE(status))
    throw Error(std::string("the normalisation data of ICU cannot be read: ") +
                u_errorName(status));
  return *found;
}

std::u32string to_u32(const icu::UnicodeString& text) {
  std::u32string out;
  for (int32_t i = 0; i < text.length(); i = text.moveIndex32(i, 1))
    out += static_cast<char32_t>(text.char32At(i));
  return out;
}

/// The letter without its marks, in ASCII where there is such a letter.
std::u32string bare_letter(char32_t c) {
  switch (c) {
    case U'đ':
    case U'ð':
    case U'ɖ':
      return U"d";
    case U'ł':
      return U"l";
    case U'ø':
      return U"o";
    case U'ı':
      return U"i";
    case U'æ':
      return U"ae";
    case U'œ':
      return U"oe";
    default:
      break;
  }
  static const icu::Normalizer2& nfd = normalizer(icu::Normalizer2::getNFDInstance);
  icu::UnicodeString parts;
  if (!nfd.getDecomposition(static_cast<UChar32>(c), parts)) return {c};
  std::u32string out;
  for (const char32_t part : to_u32(parts))
    if (u_charType(static_cast<UChar32>(part)) != U_NON_SPACING_MARK) out += part;
  return out;
}

bool is_apostrophe(char32_t c) {
  return c == U'\'' || c == U'`' || c == U'’' || c == U'‘' || c == U'ʼ' || c == U'´';
}

CodePointFold fold_code_point(char32_t c) {
  CodePointFold fold;
  if (is_apostrophe(c)) {
    fold.role = Role::invisible;
    return fold;
  }
  // One pass of ICU for case, ligatures (ǆ), ß and characters that nobody sees.
  static const icu::Normalizer2& nfkc_casefold =
      normalizer(icu::Normalizer2::getNFKCCasefoldInstance);
  UErrorCode status = U_ZERO_ERROR;
  const std::u32string lower =
      to_u32(nfkc_casefold.normalize(icu::UnicodeString(static_cast<UChar32>(c)), status));
  if (U_FAILURE(status) || lower.empty()) {
    fold.role = Role::invisible;
    return fold;
  }
  for (const char32_t l : lower) {
    const int8_t type = u_charType(static_cast<UChar32>(l));
    if (type == U_NON_SPACING_MARK) {
      fold.role = Role::letter;  // a mark that has no composed form: kept in the spelling only
      fold.spelling += encode_utf8(std::u32string(1, l));
      continue;
    }
    if (!u_isalnum(static_cast<UChar32>(l))) continue;
    fold.role = Role::letter;
    const std::string own = encode_utf8(std::u32string(1, l));
    fold.spelling += own;
    const auto found = std::find_if(cyrillic_letters.begin(), cyrillic_letters.end(),
                                    [&](const CyrillicLetter& e) { return e.cyrillic == l; });
    fold.is_cyrillic = fold.is_cyrillic || found != cyrillic_letters.end();
    const std::string latin = found == cyrillic_letters.end() ? own : std::string(found->latin);
    fold.latin += latin;
    for (const char32_t part : decode_utf8(latin)) fold.ascii += encode_utf8(bare_letter(part));
  }
  return fold;
}

/// Latin, Greek and Cyrillic letters are folded once; what lies beyond is folded when it comes.
constexpr char32_t table_size = 0x530;
const std::vector<CodePointFold>& fold_table() {
  static const std::vector<CodePointFold> table = [] {
    std::vector<CodePointFold> all;
    all.reserve(table_size);
    for (char32_t c = 0; c < table_size; ++c) all.push_back(fold_code_point(c));
    return all;
  }();
  return table;
}

bool is_combining(char32_t c) { return c >= 0x300 && c <= 0x36F; }

std::u32string composed(std::string_view text) {
  std::u32string points = decode_utf8(text);
  if (std::none_of(points.begin(), points.end(), is_combining)) return points;
  static const icu::Normalizer2& nfc = normalizer(icu::Normalizer2::getNFCInstance);
  UErrorCode status = U_ZERO_ERROR;
  const icu::UnicodeString whole = icu::UnicodeString::fromUTF32(
      reinterpret_cast<const UChar32*>(points.data()), static_cast<int32_t>(points.size()));
  const icu::UnicodeString done = nfc.normalize(whole, status);
  return U_FAILURE(status) ? points : to_u32(done);
}

}  // namespace

FoldedName fold_name(std::string_view text) {
  const auto& table = fold_table();
  FoldedName out;
  bool space_due = false;
  CodePointFold rare;
  for (const char32_t c : composed(text)) {
    if (c >= table_size) rare = fold_code_point(c);
    const CodePointFold& fold = c < table_size ? table[c] : rare;
    if (fold.role == Role::invisible) continue;
    if (fold.role == Role::separator) {
      space_due = !out.spelling.empty();
      continue;
    }
    if (space_due) {
      out.spelling += ' ';
      out.latin += ' ';
      out.ascii += ' ';
      space_due = false;
    }
    out.spelling += fold.spelling;
    out.latin += fold.latin;
    // đ is written d or dj by those who lack it: both become d.
    const bool after_d = !out.ascii.empty() && out.ascii.back() == 'd';
    if (!(after_d && fold.ascii == "j")) out.ascii += fold.ascii;
    out.has_cyrillic = out.has_cyrillic || fold.is_cyrillic;
  }
  return out;
}

std::string compact(std::string_view ascii) {
  std::string out(ascii);
  std::erase(out, ' ');
  return out;
}

}  // namespace obuhvat
