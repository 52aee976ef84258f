// The rules about what a sheet says.
#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <cmath>
#include <map>

#include "cartography/lint_rules.h"
#include "cartography/sheet_ids.h"
#include "cartography/upper_case.h"
#include "support/text.h"

namespace obuhvat {
namespace {

/// A text that every map carries.
struct Field {
  std::string_view id;
  std::string_view what;
  std::string_view suggestion;
  /// What a record does not state stays unknown: a note. All else can be mended.
  Severity severity = Severity::warning;
};
constexpr std::array fields{
    Field{sheet_id::title, "title", "give the record a title"},
    Field{sheet_id::summary, "summary line", "give the record its period and its places"},
    Field{sheet_id::boundary_source, "source of its boundaries",
          "name the source of the boundaries, with its date and licence"},
    Field{sheet_id::record_source, "source of its records", "give the records their sources",
          Severity::info},
    Field{sheet_id::data_date, "date of its data", "use data that states its date"},
    Field{sheet_id::crs, "coordinate reference system", "use a larger page"},
    Field{sheet_id::scale, "scale", "use a larger page"},
    Field{sheet_id::map_id, "map id", "use a larger page"},
    Field{sheet_id::map_date, "date of the map", "give it with --date YYYY-MM-DD"},
    Field{sheet_id::producer, "producer", "name the producer in the policy"},
    Field{sheet_id::disclaimer, "disclaimer", "give the policy a disclaimer"},
};

const LaidText* text_of_id(const LintMarks& marks, std::string_view id) {
  for (const auto& text : marks.texts)
    if (text.mark->id == id && !text.is_blank()) return &text;
  return nullptr;
}

bool says(const LintMarks& marks, std::string_view words) {
  return std::any_of(marks.texts.begin(), marks.texts.end(), [&](const LaidText& text) {
    return text.mark->text.find(words) != std::string::npos;
  });
}

/// One space for each run of white space, none at the ends.
std::u32string spaced(std::string_view text) {
  std::u32string out;
  for (const char32_t c : decode_utf8(text)) {
    if (c > U' ' && c != U'\u00a0')
      out += c;
    else if (!out.empty() && out.back() != U' ')
      out += U' ';
  }
  if (!out.empty() && out.back() == U' ') out.pop_back();
  return out;
}

bool ends_as_lead(std::string_view text) {
  const std::u32string letters = spaced(text);
  return !letters.empty() && letters.back() == U':';
}

/// True for "Map date: 22 November" and "GLIDE:": a few words and a colon before anything else.
bool begins_as_field(std::string_view text) {
  constexpr std::size_t most_letters = 30;
  const std::u32string letters = spaced(text);
  const std::size_t colon = letters.find(U':');
  return colon != std::u32string::npos && colon > 0 && colon <= most_letters &&
         (colon + 1 == letters.size() || letters[colon + 1] == U' ');
}

/// Whether `next`, the text that follows a name of a field in its group, is its value. It is on
/// the same line, and below unless it is a field of its own in the same letters.
bool is_value_of(const LaidText& lead, const LaidText& next) {
  const double half_a_line = (lead.box.max_y - lead.box.min_y) / 2;
  if (std::abs(next.mark->at.y - lead.mark->at.y) < half_a_line) return true;
  // Also a sentence may break after a colon, but it is longer than the name of a field.
  return next.mark->font != lead.mark->font || !begins_as_field(lead.mark->text) ||
         !begins_as_field(next.mark->text);
}

bool is_part_of_word(char32_t c) {
  if (c < 0x80) return (c >= U'0' && c <= U'9') || ((c | 0x20) >= U'a' && (c | 0x20) <= U'z');
  const bool sign = c <= 0xBF || c == 0xD7 || c == 0xF7 || (c >= 0x2000 && c <= 0x2BFF);
  return !sign;
}

/// Whether the name stands in the text as words of its own.
bool has_words(const std::u32string& text, const std::u32string& name) {
  if (name.empty()) return false;
  for (std::size_t at = text.find(name); at != std::u32string::npos; at = text.find(name, at + 1)) {
    const std::size_t end = at + name.size();
    if ((at == 0 || !is_part_of_word(text[at - 1])) &&
        (end == text.size() || !is_part_of_word(text[end])))
      return true;
  }
  return false;
}

/// A place where a reader may meet a name, and how to call it.
struct ReadPlace {
  std::string what;
  std::u32string words;
  std::u32string capitals;
};

std::vector<ReadPlace> read_places(const SheetLint& lint) {
  std::vector<ReadPlace> out;
  const auto add = [&](std::string what, const std::string& text) {
    if (!text.empty()) out.push_back({std::move(what), spaced(text), spaced(upper_case(text))});
  };
  // A name may be broken over the lines of one group.
  std::map<std::size_t, std::string> groups;
  for (const auto& text : lint.marks.texts) groups[text.group] += text.mark->text + " ";
  add("title", lint.sheet.title);
  add("alt text", lint.sheet.description);
  add("author", lint.sheet.author);
  for (const auto& keyword : lint.sheet.keywords) add("keywords", keyword);
  for (const auto& [number, text] : groups) add("text", text);
  for (const auto& mark : lint.sheet.marks)
    std::visit(
        [&](const auto& m) {
          if constexpr (requires { m.title; }) add("title of a mark", m.title);
        },
        mark);
  return out;
}

}  // namespace

void lint_fields(SheetLint& lint) {
  if (!lint.has_map()) return;
  constexpr std::string_view code = "sheet-field-missing";
  const auto missing = [&](std::string_view what, std::string_view suggestion,
                           Severity severity = Severity::warning) {
    lint.report(severity, code, fmt::format("the sheet does not carry the {}", what),
                std::string(suggestion));
  };
  for (const auto& field : fields)
    if (text_of_id(lint.marks, field.id) == nullptr)
      missing(field.what, field.suggestion, field.severity);
  const std::string& crs = lint.sheet.maps.front().crs;
  if (text_of_id(lint.marks, sheet_id::crs) != nullptr && !crs.empty() && !says(lint.marks, crs))
    missing(fmt::format("code of its coordinate reference system, {}", crs), "use a larger page");
  if (!lint.options.donors_hidden && text_of_id(lint.marks, sheet_id::donor_credit) == nullptr)
    missing("donor credit", "give the record its partner of the role \"donor\"", Severity::info);
}

void lint_empty_fields(SheetLint& lint) {
  const auto& texts = lint.marks.texts;
  std::map<std::size_t, const LaidText*> next_in_group;
  std::vector<const LaidText*> empty;
  for (auto text = texts.rbegin(); text != texts.rend(); ++text) {
    if (text->is_blank()) continue;
    const LaidText*& next = next_in_group[text->group];
    if (ends_as_lead(text->mark->text) && (next == nullptr || !is_value_of(*text, *next)))
      empty.push_back(&*text);
    next = &*text;
  }
  for (auto text = empty.rbegin(); text != empty.rend(); ++text)
    lint.report(Severity::warning, "empty-field",
                fmt::format("{} is printed without a value", quoted_text((*text)->mark->text)),
                "give the value, or leave the field out");
}

void lint_crs(SheetLint& lint) {
  constexpr std::string_view code = "crs-not-projected";
  for (const auto& map : lint.sheet.maps) {
    if (map.crs.empty())
      lint.report(Severity::error, code, fmt::format("map \"{}\" has no CRS", map.id),
                  "give it one in metres, such as EPSG:8682");
    else if (map.unit != "metre")
      lint.report(Severity::error, code,
                  fmt::format("map \"{}\" is drawn in {}, which is not in metres{}", map.id,
                              map.crs, map.unit.empty() ? "" : " but in units of one " + map.unit),
                  "use a projected CRS in metres, such as EPSG:8682");
    if (!(map.denominator > 0))
      lint.report(Severity::error, code, fmt::format("map \"{}\" has no scale", map.id),
                  "give the map a scale");
  }
}

void lint_donors(SheetLint& lint) {
  if (!lint.options.donors_hidden) return;
  constexpr std::string_view code = "donor-visible";
  const std::string suggestion = "take it out of the record, or use a policy that shows donors";
  if (const LaidText* credit = text_of_id(lint.marks, sheet_id::donor_credit))
    lint.report(Severity::warning, code,
                fmt::format("the sheet carries the donor credit {}, but the policy hides donors",
                            quoted_text(credit->mark->text)),
                suggestion);
  const std::vector<ReadPlace> places = read_places(lint);
  for (const auto& name : lint.options.donor_names) {
    // Capitals count as the same letters, but not for acronyms: "US" is no "us".
    constexpr std::size_t longest_acronym = 4;
    const std::u32string words = spaced(name);
    const std::u32string capitals = spaced(upper_case(name));
    std::vector<const ReadPlace*> found;
    for (const auto& place : places)
      if (words.size() > longest_acronym ? has_words(place.capitals, capitals)
                                         : has_words(place.words, words))
        found.push_back(&place);
    if (found.empty()) continue;
    lint.report(
        Severity::warning, code,
        fmt::format("donor {} is named in the {} {}{}, but the policy hides donors",
                    quoted_text(name), found.front()->what,
                    quoted_text(encode_utf8(found.front()->words)), and_others(found.size())),
        suggestion);
  }
}

void lint_draft(SheetLint& lint) {
  if (!lint.marks.has_draft_mark) return;
  lint.report(Severity::warning, "sheet-draft", "the sheet is marked as a draft",
              "clear it: status = \"cleared\" in the policy");
}

}  // namespace obuhvat
