// How often the court is right about every shipped name and about every slip of the hand that can
// be made on an official one. The counts are printed; what must hold is asserted.
#include <gmock/gmock.h>

#include <iostream>
#include <map>
#include <set>

#include "gazetteer/case_forms.h"
#include "gazetteer/name_folding.h"
#include "gazetteer/places_elsewhere.h"
#include "unit/gazetteer/shipped_names.h"
#include "unit/gazetteer/typing_errors.h"

namespace obuhvat {
namespace {

constexpr std::size_t shortest_counted = 5;  // letters; "Šid" with one wrong letter is any word

/// The only shipped names that must stop: two units share them, or a place elsewhere has them too.
const std::set<std::string> names_that_stop{"palilula", "mitrovica", "kanizsa"};

class NameAccuracyTest : public testing::Test {
 protected:
  static const Gazetteer& gazetteer() {
    static const Gazetteer gazetteer = ShippedNames::get().gazetteer();
    return gazetteer;
  }
  static bool means(const Resolution& found, const MunicipalityCode& code) {
    if (found.via) return *found.via == code;
    return found.codes == std::vector<MunicipalityCode>{code};
  }
  /// Folded names, case forms and words that the court knows: a slip that makes one of them makes
  /// another name.
  static const std::set<std::string>& known() {
    static const std::set<std::string> all = [] {
      std::set<std::string> names;
      const auto put = [&](const std::string& name) {
        const FoldedName folded = fold_name(name);
        names.insert(compact(folded.ascii));
        for (const auto& form : case_forms(folded.latin))
          names.insert(compact(fold_name(form).ascii));
      };
      for (const auto& unit : ShippedNames::get().municipalities) {
        put(unit.name.sr_latn);
        put(unit.name.en);
      }
      for (const auto& name : ShippedNames::get().names) put(name.name);
      for (const auto words : {places_elsewhere(), words_elsewhere(), countries_elsewhere()})
        for (const auto name : words) put(std::string(name));
      return names;
    }();
    return all;
  }
  static void expect_right(const std::string& written, const MunicipalityCode& code,
                           std::size_t& count) {
    const Resolution found = gazetteer().resolve(written);
    ++count;
    if (names_that_stop.contains(fold_name(written).ascii)) {
      EXPECT_EQ(found.kind, MatchKind::ambiguous) << written;
      return;
    }
    EXPECT_TRUE(means(found, code)) << written << " became " << found.name;
    EXPECT_NE(found.kind, MatchKind::fuzzy) << written;
    EXPECT_EQ(found.confidence, 1) << written;
  }
};

std::string in_case(std::string ascii, bool upper, bool title) {
  bool starts = true;
  for (char& c : ascii) {
    if (c >= 'a' && c <= 'z' && (upper || (title && starts))) c = static_cast<char>(c - 'a' + 'A');
    starts = c == ' ';
  }
  return ascii;
}

std::string with_dj(std::string latin) {
  const std::string_view dje = "đ";
  for (auto at = latin.find(dje); at != std::string::npos; at = latin.find(dje))
    latin.replace(at, dje.size(), "dj");
  return latin;
}

TEST_F(NameAccuracyTest, IsWholeForOfficialNamesAndAliases) {
  std::size_t count = 0;
  for (const auto& unit : ShippedNames::get().municipalities) {
    const FoldedName folded = fold_name(unit.name.sr_latn);
    for (const auto& written :
         {unit.name.sr_latn, unit.name.sr_cyrl, unit.name.en, folded.latin, folded.ascii,
          with_dj(folded.latin), in_case(folded.ascii, true, false),
          in_case(folded.ascii, false, true), in_case(with_dj(folded.latin), false, true)})
      expect_right(written, unit.code, count);
  }
  EXPECT_EQ(count, 167u * 9);
  for (const auto& name : ShippedNames::get().names) expect_right(name.name, name.code, count);
  std::cout << "names as they are written: " << count
            << ", all right or, where they must, stopped\n";
}

struct Tally {
  std::size_t all = 0;
  std::size_t right = 0;
  std::size_t stopped = 0;  ///< a question, no answer
  std::size_t wrong_and_told = 0;
  std::size_t wrong_and_silent = 0;
  std::size_t other_names = 0;  ///< slips that make another known name; in none of the above
};

void print(std::string_view what, const Tally& tally) {
  std::cout << "  " << what << ": " << tally.right << " of " << tally.all << " right ("
            << static_cast<double>(tally.right * 1000 / std::max<std::size_t>(tally.all, 1)) / 10
            << " %), " << tally.stopped << " stopped, wrong and told " << tally.wrong_and_told
            << ", wrong and silent " << tally.wrong_and_silent << "; " << tally.other_names
            << " make another name\n";
}

class SlipCount {
 public:
  std::map<Slip, Tally> by_kind;
  std::vector<std::string> wrong;
  std::vector<std::string> stopped;

  void add(const Municipality& unit, Slip slip, const std::string& written, bool is_other_name,
           const Resolution& found, bool is_right) {
    Tally& tally = by_kind[slip];
    const bool is_wrong = found.is_resolved() && !is_right;
    if (is_other_name) {
      ++tally.other_names;
      return;
    }
    // A slip on a name that two units share must stop too.
    const bool stops = unit.name.sr_latn == "Palilula" && found.kind == MatchKind::ambiguous;
    ++tally.all;
    if (is_right || stops)
      ++tally.right;
    else if (!is_wrong)
      ++tally.stopped;
    else if (found.kind == MatchKind::fuzzy)
      ++tally.wrong_and_told;
    else
      ++tally.wrong_and_silent;
    if (!is_right && !stops)
      (is_wrong ? wrong : stopped)
          .push_back(written + " of " + unit.name.sr_latn +
                     (is_wrong ? " became " + found.name : std::string()));
  }
  Tally total(std::set<Slip> kinds) const {
    Tally sum;
    for (const auto& [slip, tally] : by_kind) {
      if (!kinds.contains(slip)) continue;
      sum.all += tally.all;
      sum.right += tally.right;
      sum.stopped += tally.stopped;
      sum.wrong_and_told += tally.wrong_and_told;
      sum.wrong_and_silent += tally.wrong_and_silent;
      sum.other_names += tally.other_names;
    }
    return sum;
  }
};

TEST_F(NameAccuracyTest, HoldsForSingleTypingErrors) {
  SlipCount counted;
  SlipCount with_short_names;
  for (const auto& unit : ShippedNames::get().municipalities) {
    const std::size_t letters = compact(fold_name(unit.name.sr_latn).ascii).size();
    for (const Slip slip : all_slips)
      for (const auto& written : slips_of(unit.name.sr_latn, slip)) {
        const bool is_other =
            slip != Slip::joined && known().contains(compact(fold_name(written).ascii));
        const Resolution found = gazetteer().resolve(written);
        const bool is_right = means(found, unit.code);
        if (letters >= shortest_counted)
          counted.add(unit, slip, written, is_other, found, is_right);
        with_short_names.add(unit, slip, written, is_other, found, is_right);
      }
  }
  std::cout << "single typing errors in names of " << shortest_counted << " letters and more:\n";
  for (const auto& [slip, tally] : counted.by_kind) print(name_of(slip), tally);
  const std::set<Slip> of_the_hand{Slip::missing, Slip::doubled, Slip::transposed, Slip::joined};
  const std::set<Slip> every(std::begin(all_slips), std::end(all_slips));
  const Tally strict = counted.total(of_the_hand);
  const Tally whole = counted.total(every);
  print("without other letters", strict);
  print("all", whole);
  print("all, in names of any length", with_short_names.total(every));

  EXPECT_THAT(counted.wrong, testing::IsEmpty());
  EXPECT_THAT(with_short_names.wrong, testing::IsEmpty());
  EXPECT_GT(strict.all, 3500u);
  EXPECT_GT(whole.all, 7000u);
  EXPECT_GE(strict.right * 100, strict.all * 97) << join(counted.stopped, "; ");
  EXPECT_GE(whole.right * 100, whole.all * 97) << join(counted.stopped, "; ");
}

}  // namespace
}  // namespace obuhvat
