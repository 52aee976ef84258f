#include "ingest/decision_file.h"

#include <gmock/gmock.h>

#include "ingest/geodata.h"
#include "support/error.h"
#include "support/file.h"
#include "test_folder.h"

namespace obuhvat {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;

class DecisionFileTest : public testing::Test {
 protected:
  static const Geodata& geodata() {
    static const Geodata geodata = read_names(std::string(OBUHVAT_SOURCE_DIR) + "/geodata");
    return geodata;
  }
  static const Dataset& dataset() { return geodata().dataset; }
  static const Gazetteer& gazetteer() {
    static const Gazetteer gazetteer(dataset().municipalities, geodata().names,
                                     dataset().districts);
    return gazetteer;
  }
  static DecisionFile parse(const std::string& text) {
    return decisions_in(CsvTable::parse(text, "d.csv"), dataset());
  }
  static std::string error_of(const std::string& text) {
    try {
      parse(text);
    } catch (const Error& error) {
      return error.what();
    }
    return "no error";
  }
  static const std::string header;
};
const std::string DecisionFileTest::header =
    "text,code,rule,score,who,when,hint,candidates,rows,file\n";

TEST_F(DecisionFileTest, ReadsWhatIsDecidedAndSkipsWhatIsOpen) {
  const DecisionFile file = parse(
      "text,code,rule,score,who,when\n"
      "Palilula,71323,ambiguous,1.00,Ana,2026-11-24\n"
      "Zdravlje,-,unresolved,0.00,Ana,2026-11-24\n"
      "Milanovac,,unresolved,0.60,,\n");
  EXPECT_EQ(file.rows.size(), 3u);
  const DecisionBook book = file.book();
  EXPECT_EQ(book.size(), 2u);
  EXPECT_EQ(resolve_with(gazetteer(), &book, "Palilula").name, "Palilula");
  EXPECT_TRUE(resolve_with(gazetteer(), &book, "zdravlje").is_settled);
  EXPECT_FALSE(resolve_with(gazetteer(), &book, "Milanovac").is_settled);
}

TEST_F(DecisionFileTest, RefusesACodeThatNoMunicipalityHas) {
  EXPECT_EQ(error_of("text,code\nPalilula,7132\n"),
            "d.csv:2: code: no municipality has the code \"7132\"; write the five digits of one, - "
            "if the name is none, or nothing to leave it open");
}

TEST_F(DecisionFileTest, RefusesTwoRowsThatDecideDifferentlyAndNamesBoth) {
  EXPECT_EQ(
      error_of("text,code\nPalilula,71323\nБор,70327\npalilula,70203\n"),
      "d.csv:4: code: \"palilula\" is decided as 70203 here and as 71323 in line 2; leave one "
      "of the two");
  EXPECT_EQ(error_of("text,code,hint\nPalilula,71323,Niš\nPalilula,70203,Beograd\n"), "no error");
  EXPECT_EQ(error_of("text,code\nPalilula,71323\nPalilula,\nPALILULA,71323\n"), "no error");
}

TEST_F(DecisionFileTest, RefusesWhatIsNoFileOfDecisions) {
  EXPECT_EQ(error_of("text;code\na;b\n"),
            "d.csv:1: there is no column \"text\"; decisions are a CSV file with the columns "
            "text,code,rule,score,who,when");
  EXPECT_EQ(error_of("text,code,text\na,,b\n"),
            "d.csv:1: the column \"text\" is there twice; leave one of the two");
  EXPECT_EQ(error_of("text,code,score\na,,2\n"),
            "d.csv:2: score: \"2\" is not a number from 0 to 1; correct it or leave it empty");
  EXPECT_EQ(error_of("text,code\n ,70327\n"),
            "d.csv:2: text: the field is empty; write the name that is decided");
}

TEST_F(DecisionFileTest, WritesCellsThatASpreadsheetWouldRunAsText) {
  DecisionFile file;
  file.rows.push_back({"=cmd|' /C calc'!A0", "-", "", "", "@me", "", "+1", "", "", "", {}});
  const std::string text = decision_file_text(file);
  EXPECT_EQ(text, header + "'=cmd|' /C calc'!A0,-,,,'@me,,'+1,,,\n");
  const DecisionFile again = parse(text);
  EXPECT_EQ(again.rows[0].text, "=cmd|' /C calc'!A0");
  EXPECT_EQ(again.rows[0].who, "@me");
  EXPECT_EQ(decision_file_text(again), text);
}

TEST_F(DecisionFileTest, ListsOpenNamesWithRankedCandidates) {
  OpenNames open;
  const auto note = [&](const std::string& name, const std::string& place) {
    open.note(gazetteer().resolve(name), "", place);
  };
  note("Skopje", "p.csv:2");
  note("Palilula", "p.csv:3");
  note("Vranje", "p.csv:4");
  note("палилула", "p.csv:9");
  note("Senjica", "p.csv:5");
  EXPECT_EQ(unresolved_list(open, dataset()),
            header +
                "Palilula,,ambiguous,1.00,,,,70203 Palilula (Beograd) 1.00; 71323 Palilula (Niš) "
                "1.00,2,p.csv:3\n"
                "Senjica,71072,fuzzy,0.86,,,,71072 Sjenica 0.86,1,p.csv:5\n"
                "Skopje,,unresolved,0.00,,,,,1,p.csv:2\n");
}

TEST_F(DecisionFileTest, HonoursItsOwnListOnceItIsFilledIn) {
  OpenNames open;
  open.note(gazetteer().resolve("Palilula"), "", "p.csv:3");
  DecisionFile file = parse(unresolved_list(open, dataset()));
  EXPECT_EQ(file.book().size(), 0u);
  file.rows[0].code = "70203";
  file.rows[0].who = "Ana";
  const DecisionBook book = parse(decision_file_text(file)).book();
  const Resolution found = resolve_with(gazetteer(), &book, "Palilula");
  EXPECT_THAT(found.codes, ElementsAre(MunicipalityCode("70203")));
  OpenNames next;
  next.note(found, "", "p.csv:3");
  EXPECT_TRUE(next.empty());
}

TEST_F(DecisionFileTest, IsExtendedAtTheEndAndKeepsItsOrderAndColumns) {
  const std::string text =
      "text,code,rule,score,who,when,hint,candidates,rows,file,note\n"
      "Vranjje,70432,fuzzy,0.92,Ana,2026-11-24,,,,,checked by phone\n"
      "Abc,,unresolved,0.00,,,,,,,\n";
  DecisionFile file = parse(text);
  OpenNames open;
  for (const auto* name : {"Zxy", "Abc", "Senjica", "vranjje"})
    open.note(gazetteer().resolve(name), "", "p.csv:1");
  EXPECT_EQ(extend(file, open.rows(dataset())), 2u);
  EXPECT_EQ(decision_file_text(file),
            text +
                "Senjica,71072,fuzzy,0.86,,,,71072 Sjenica 0.86,1,p.csv:1,\n"
                "Zxy,,unresolved,0.00,,,,,1,p.csv:1,\n");
  EXPECT_EQ(extend(file, open.rows(dataset())), 0u);
}

TEST_F(DecisionFileTest, NotesNothingThatIsSettledOrSure) {
  OpenNames open;
  Resolution settled = gazetteer().resolve("Skopje");
  settled.is_settled = true;
  open.note(settled, "", "p.csv:1");
  open.note(gazetteer().resolve("Šid"), "", "p.csv:2");
  EXPECT_THAT(open.rows(dataset()), IsEmpty());
}

class SettlementFileTest : public DecisionFileTest {
 protected:
  TestFolder folder;
  std::vector<GazetteerName> read(const std::string& text) {
    write_file(folder.path() / "s.csv", text, Overwrite::yes);
    return read_settlements(folder.path() / "s.csv", dataset());
  }
  Gazetteer with(const std::string& text) {
    auto names = geodata().names;
    for (auto& name : read(text)) names.push_back(name);
    return {dataset().municipalities, names, dataset().districts};
  }
};

TEST_F(SettlementFileTest, LeavesANameOfSeveralMunicipalitiesToTheHint) {
  const Gazetteer more = with(
      "name_sr_latn,name_sr_cyrl,municipality_code,kind\n"
      "Mala Krsna,Мала Крсна,71099,village\n"
      "Popovac,Поповац,70904,village\n"
      "Popovac,Поповац,71323,village\n"
      "Topola,Топола,70408,village\n");
  EXPECT_EQ(more.resolve("u Maloj Krsni").name, "Smederevo");
  EXPECT_EQ(more.resolve("Мала Крсна").kind, MatchKind::alias);
  EXPECT_THAT(more.resolve("Mala Krsna").steps,
              ElementsAre("names: settlement Mala Krsna lies in Smederevo (71099)"));
  EXPECT_EQ(more.resolve("Popovac").kind, MatchKind::ambiguous);
  EXPECT_EQ(more.resolve("Popovac", "Niš").name, "Palilula");
  EXPECT_EQ(more.resolve("Topola").codes, std::vector{MunicipalityCode("71153")});
}

TEST_F(SettlementFileTest, TakesTheShortHeader) {
  EXPECT_EQ(with("name,code\nMala Krsna,71099\n").resolve("Mala Krsna").name, "Smederevo");
}

TEST_F(SettlementFileTest, RefusesOtherColumnsAndUnknownCodes) {
  const auto error_of_file = [&](const std::string& text) -> std::string {
    try {
      read(text);
    } catch (const Error& error) {
      return error.what();
    }
    return "no error";
  };
  EXPECT_EQ(error_of_file("naselje,opstina\nA,B\n"),
            "s.csv:1: settlements need the columns name_sr_latn,name_sr_cyrl,municipality_code or "
            "name,code");
  EXPECT_EQ(error_of_file("name,code\nA,90000\n"),
            "s.csv:2: code: \"90000\" is not in municipalities.csv; use a code of that file");
}

}  // namespace
}  // namespace obuhvat
