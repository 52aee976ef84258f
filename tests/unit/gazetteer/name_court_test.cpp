// The court on names that we compiled from how people write, row by row.
#include <gmock/gmock.h>

#include "support/csv.h"
#include "support/file.h"
#include "unit/gazetteer/shipped_names.h"

namespace obuhvat {
namespace {

class NameCourtTest : public testing::Test {
 protected:
  static const Gazetteer& gazetteer() {
    static const Gazetteer gazetteer = ShippedNames::get().gazetteer();
    return gazetteer;
  }
  static CsvTable table(const std::string& name) {
    const std::string path = std::string(OBUHVAT_SOURCE_DIR) + "/tests/unit/gazetteer/data/" + name;
    return CsvTable::parse(read_file(path), name);
  }
  /// "70432"; "~70432" for a guess; "?" if it stops because it means several; "-" for none.
  static std::string verdict(const Resolution& found) {
    if (found.kind == MatchKind::ambiguous) return "?";
    if (!found.is_resolved()) return "-";
    const std::string code = found.via ? found.via->text() : found.codes.front().text();
    return found.kind == MatchKind::fuzzy ? "~" + code : code;
  }
  static std::string told(const Resolution& found) {
    std::string text;
    for (const auto& step : found.steps) text += "\n    " + step;
    return text;
  }
};

TEST_F(NameCourtTest, SettlesOrStopsWhatPeopleWrite) {
  const CsvTable forms = table("written_forms.csv");
  ASSERT_GE(forms.row_count(), 580u);
  for (std::size_t row = 0; row < forms.row_count(); ++row) {
    const Resolution found = gazetteer().resolve(forms.at(row, "written"), forms.at(row, "hint"));
    EXPECT_EQ(verdict(found), forms.at(row, "expected"))
        << forms.name() << ":" << forms.line_of(row) << ": " << forms.at(row, "written")
        << " beside \"" << forms.at(row, "hint") << "\"" << told(found);
  }
}

TEST_F(NameCourtTest, ReadsGenitiveAndLocativeOfEveryUnit) {
  const CsvTable forms = table("case_forms.csv");
  ASSERT_EQ(forms.row_count(), 165u);
  for (std::size_t row = 0; row < forms.row_count(); ++row) {
    const std::string written[] = {"iz " + forms.at(row, "genitive"),
                                   "kod " + forms.at(row, "genitive"),
                                   "u " + forms.at(row, "locative")};
    for (const auto& text : written) {
      const Resolution found = gazetteer().resolve(text);
      EXPECT_EQ(verdict(found), forms.at(row, "code")) << text << told(found);
    }
  }
}

TEST_F(NameCourtTest, AcceptsNothingThatIsNoMunicipality) {
  const CsvTable names = table("no_municipality.csv");
  ASSERT_GE(names.row_count(), 1000u);
  for (std::size_t row = 0; row < names.row_count(); ++row) {
    const std::string& written = names.at(row, "name");
    const Resolution found = gazetteer().resolve(written);
    EXPECT_FALSE(found.is_resolved())
        << written << " (" << names.at(row, "what") << ") became " << found.name << told(found);
  }
}

}  // namespace
}  // namespace obuhvat
