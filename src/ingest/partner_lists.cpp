#include "ingest/partner_lists.h"

#include <algorithm>

#include "ingest/list_numbers.h"
#include "ingest/list_text.h"
#include "ingest/name_key.h"
#include "ingest/partner_list_words.h"
#include "support/text.h"

namespace obuhvat {
namespace {

constexpr std::size_t longest_around_name = 60;  // bytes: an article, an acronym in brackets
constexpr std::size_t most_commas_in_ministry = 5;

/// What divides two atoms of a list; comma_joint is ", and", `end` the end of the text.
enum class Mark { comma, comma_joint, joint, slash, spaced_slash, full_stop, colon, end };

/// A stretch of text that holds no mark.
struct Atom {
  std::size_t begin = 0;
  std::size_t end = 0;
  Mark mark = Mark::end;  ///< behind it
};

/// One text, divided at every mark, from which items are put together again.
class PartnerText {
 public:
  PartnerText(std::string_view text, const PartnerNames& names) : text_(text), names_(names) {
    divide();
  }

  /// The items; `role` is that of the list so far, and is told on.
  std::vector<ListedPartner> items(std::optional<PartnerRole>& role) {
    std::vector<ListedPartner> found;
    bool in_list = false;
    for (std::size_t i = 0; i < atoms_.size();) {
      if (atoms_[i].mark == Mark::colon && names_.known_name(between(i, i)).empty()) {
        role = role_before_list(between(i, i));
        in_list = false;
        ++i;
        continue;
      }
      const std::size_t last = last_atom(i, in_list);
      if (ListedPartner item = item_of(between(i, last), role); !item.text.empty()) {
        found.push_back(std::move(item));
        add_bracketed(between(i, last), role, found);
      }
      const Mark mark = atoms_[last].mark;
      in_list =
          mark == Mark::comma || mark == Mark::comma_joint || (in_list && mark != Mark::full_stop);
      if (mark == Mark::full_stop) role.reset();
      i = last + 1;
    }
    return found;
  }

 private:
  void divide() {
    const BracketDepth brackets(text_);
    std::size_t start = 0;
    const auto finish = [&](std::size_t end, std::size_t next, Mark mark) {
      while (start < end && text_[start] == ' ') ++start;
      while (end > start && text_[end - 1] == ' ') --end;
      if (end > start)
        atoms_.push_back({start, end, mark});
      else if (!atoms_.empty() && mark == Mark::joint && atoms_.back().mark == Mark::comma)
        atoms_.back().mark = Mark::comma_joint;
      start = next;
    };
    for (std::size_t at = 0; at < text_.size(); ++at) {
      if (brackets.is_inside(at)) continue;
      const char c = text_[at];
      const bool before_blank = at + 1 == text_.size() || text_[at + 1] == ' ';
      if (c == ',') {
        finish(at, at + 1, Mark::comma);
      } else if (c == ':' && before_blank) {
        finish(at, at + 1, Mark::colon);
      } else if (c == '/') {
        const bool spaced = before_blank && at > 0 && text_[at - 1] == ' ';
        finish(at, at + 1, spaced ? Mark::spaced_slash : Mark::slash);
      } else if (c == '.' && ends_statement(start, at)) {
        finish(at, at + 1, Mark::full_stop);
      } else if (const auto joint = joining_word_at(text_, at); joint > 0) {
        finish(at, at + joint, Mark::joint);
        at += joint - 1;
      }
    }
    finish(text_.size(), text_.size(), Mark::end);
    if (!atoms_.empty() && atoms_.back().mark != Mark::colon) atoms_.back().mark = Mark::end;
  }

  /// ". " before a capital, behind a word or a known name, but not behind "e.V." or "St.".
  bool ends_statement(std::size_t start, std::size_t stop) const {
    if (stop + 2 >= text_.size() || text_[stop + 1] != ' ') return false;
    if (!starts_with_capital(text_.substr(stop + 2))) return false;
    const std::string_view before = trimmed(text_.substr(start, stop - start));
    const bool is_word = before.find('.') == std::string_view::npos;  // "U.S."
    return ends_with_letters(before, 4) || (is_word && is_acronym(before)) ||
           before.ends_with(')') || !names_.known_name(before).empty();
  }

  std::string_view between(std::size_t first, std::size_t last) const {
    return text_.substr(atoms_[first].begin, atoms_[last].end - atoms_[first].begin);
  }

  /// The last atom of the longest known name that starts with atom `first`.
  std::optional<std::size_t> known_run(std::size_t first) const {
    if (first >= atoms_.size()) return std::nullopt;
    std::optional<std::size_t> longest;
    for (std::size_t last = first; last < atoms_.size(); ++last) {
      const std::string_view text = between(first, last);
      if (text.size() > names_.longest() + longest_around_name) break;
      if (!names_.known_name(text).empty()) longest = last;
      if (atoms_[last].mark == Mark::full_stop || atoms_[last].mark == Mark::colon) break;
    }
    return longest;
  }

  std::size_t last_atom(std::size_t first, bool in_list) const {
    if (const auto known = known_run(first)) {
      // "Ministry of Health and Social Care" is not the Ministry of Health.
      const bool goes_on = atoms_[*known].mark == Mark::joint &&
                           is_ministry(between(first, *known)) && !divides(first, *known, in_list);
      if (!goes_on) return *known;
    }
    std::size_t last = first;
    while (goes_on_behind(first, last, in_list)) ++last;
    return last;
  }

  bool goes_on_behind(std::size_t first, std::size_t last, bool in_list) const {
    switch (atoms_[last].mark) {
      case Mark::comma:
      case Mark::comma_joint:
        return is_ministry(between(first, first)) && ministry_goes_on(last);
      case Mark::joint:
        return !divides(first, last, in_list);
      case Mark::slash:
        return !known_run(last + 1) && names_.known_name(between(last, last)).empty();
      case Mark::spaced_slash:
      case Mark::full_stop:
      case Mark::colon:
      case Mark::end:
        break;
    }
    return false;
  }

  /// Whether the joining word behind atom `last` stands between two organisations.
  bool divides(std::size_t first, std::size_t last, bool in_list) const {
    if (known_run(last + 1)) return true;
    const std::string_view right = between(last + 1, last + 1);
    return in_list && looks_like_organisation(between(first, last)) &&
           looks_like_organisation(right);
  }

  /// "..., Employment, Veterans and Social Affairs": up to an "and", through parts that are no
  /// organisations themselves; in Serbian they start with small letters.
  bool ministry_goes_on(std::size_t last) const {
    const auto is_part = [&](std::size_t i) {
      return !known_run(i) && !looks_like_organisation(between(i, i));
    };
    const std::size_t next = last + 1;
    if (!is_part(next)) return false;
    if (!starts_with_capital(between(next, next))) return true;
    for (std::size_t i = next; i + 1 < atoms_.size() && i < next + most_commas_in_ministry; ++i) {
      if (!is_part(i)) return false;
      if (atoms_[i].mark == Mark::joint || atoms_[i].mark == Mark::comma_joint)
        return is_part(i + 1);
      if (atoms_[i].mark != Mark::comma) return false;
    }
    return false;
  }

  /// "(donor)", "(implementing partner)"; not "(Ministry of Health)".
  std::optional<PartnerRole> role_in_brackets(std::string_view inner) const {
    constexpr std::size_t longest = 40;  // bytes
    if (inner.size() > longest || is_acronym(inner) || is_ministry(inner) ||
        inner.find(',') != std::string_view::npos || !names_.known_name(inner).empty())
      return std::nullopt;
    return role_before_list(inner);
  }

  /// "Government of Serbia (Ministry of Interior, Ministry of Justice)": the names in brackets
  /// behind a known one, if they are known themselves.
  void add_bracketed(std::string_view text, std::optional<PartnerRole> role,
                     std::vector<ListedPartner>& found) const {
    const auto in_brackets = bracketed_at_end(without_end_marks(text));
    if (!in_brackets || !names_.known_name(text).empty() || names_.is_country(in_brackets->inner))
      return;
    const std::string head = names_.known_name(in_brackets->head);
    PartnerText inner(in_brackets->inner, names_);
    if (head.empty() || inner.atoms_.empty() || !inner.known_run(0)) return;
    found.back().text = head;
    for (auto& item : inner.items(role)) found.push_back(std::move(item));
  }

  ListedPartner item_of(std::string_view text, std::optional<PartnerRole> role) const {
    text = without_end_marks(text);
    if (const auto in_brackets = bracketed_at_end(text))
      if (const auto own_role = role_in_brackets(in_brackets->inner);
          own_role && !in_brackets->head.empty())
        return {item_of(in_brackets->head, role).text, own_role};
    if (std::string known = names_.known_name(text); !known.empty()) return {known, role};
    if (std::string acronym = names_.acronym_behind(text); !acronym.empty()) return {acronym, role};
    return {std::string(text), role};
  }

  std::string_view text_;
  const PartnerNames& names_;
  std::vector<Atom> atoms_;
};

std::string_view without_article(std::string_view text) {
  for (const std::string_view article : {"the ", "The "})
    if (text.starts_with(article)) return text.substr(article.size());
  return text;
}

}  // namespace

PartnerNames::PartnerNames(const std::vector<KnownPartner>& known) {
  for (const auto& partner : known) {
    const bool is_country = partner.usual_role == PartnerRole::donor &&
                            partner.partner.name.en.starts_with("Government of ");
    for (const auto& spelling : partner.spellings) {
      // "Embassy of Japan" names an office, "Japan" the country.
      keys_.emplace(name_key(spelling), Known{false, partner.usual_role,
                                              is_country && (is_acronym(spelling) ||
                                                             !looks_like_organisation(spelling))});
      longest_ = std::max(longest_, spelling.size());
    }
    if (!partner.partner.acronym.empty())
      keys_[name_key(partner.partner.acronym)] = {true, partner.usual_role, false};
  }
}

const PartnerNames::Known* PartnerNames::find(std::string_view text) const {
  if (text.size() > longest_ + longest_around_name) return nullptr;
  const auto found = keys_.find(name_key(text));
  return found == keys_.end() ? nullptr : &found->second;
}

bool PartnerNames::is_country(std::string_view text) const {
  const Known* const known = find(without_article(text));
  return known != nullptr && known->is_country;
}

bool PartnerNames::is_aside(std::string_view inner, const Known& head) const {
  // "GIZ (Germany)" says whose agency it is; "Ministry of Health (Norway)" is another ministry.
  if (is_country(inner)) return head.role == PartnerRole::donor;
  // "(UNDP)" and "(lead)" say nothing more of which organisation it is.
  if (is_acronym(inner) || !starts_with_capital(inner)) return true;
  // "EU (Instrument for Pre-accession Assistance)": out of which of its purses.
  return head.role == PartnerRole::donor && find(without_article(inner)) == nullptr &&
         !looks_like_organisation(inner) && inner.find_first_of(",/") == std::string_view::npos;
}

std::string PartnerNames::known_name(std::string_view text) const {
  text = without_end_marks(text);
  if (text.empty() || text.size() > longest_ + longest_around_name) return {};
  for (const std::string_view name : {text, without_article(text)})
    if (find(name) != nullptr) return std::string(name);
  if (const auto in_brackets = bracketed_at_end(text)) {
    const std::string_view head = in_brackets->head;
    for (const std::string_view name : {head, without_article(head)})
      if (const Known* const known = find(name); known != nullptr)
        if (is_aside(in_brackets->inner, *known)) return std::string(name);
  }
  return {};
}

std::string PartnerNames::acronym_behind(std::string_view text) const {
  const auto in_brackets = bracketed_at_end(text);
  if (!in_brackets || in_brackets->inner.size() > longest_ || !is_acronym(in_brackets->inner))
    return {};
  const auto found = keys_.find(name_key(in_brackets->inner));
  return found != keys_.end() && found->second.is_acronym ? in_brackets->inner : std::string();
}

std::vector<ListedPartner> partner_list(std::string_view text, const PartnerNames& names) {
  std::vector<ListedPartner> list;
  std::optional<PartnerRole> role;
  for (const auto& part : strong_parts(with_lines_for_numbers(without_shares(text)))) {
    auto items = PartnerText(part, names).items(role);
    std::move(items.begin(), items.end(), std::back_inserter(list));
  }
  return list;
}

}  // namespace obuhvat
