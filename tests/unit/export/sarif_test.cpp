#include "export/sarif.h"

#include <gtest/gtest.h>

namespace obuhvat {
namespace {

constexpr FindingGuide guide{"place-fuzzy", "What.", "Why.", "Fix."};

const FindingGuide* one_guide(std::string_view code) {
  return code == guide.code ? &guide : nullptr;
}

TEST(Sarif, NamesRuleLevelFileLineAndWhatIsOfTables) {
  const Finding finding{Severity::warning,
                        "place-fuzzy",
                        "who does what.xlsx",
                        17,
                        "Opština",
                        "p-1",
                        "m",
                        "s",
                        "3W",
                        "C"};
  EXPECT_EQ(sarif_log({finding}, "1.2", one_guide), R"({
  "$schema": "https://json.schemastore.org/sarif-2.1.0.json",
  "version": "2.1.0",
  "runs": [
    {
      "tool": {
        "driver": {
          "name": "obuhvat",
          "version": "1.2",
          "rules": [
            {
              "id": "place-fuzzy",
              "shortDescription": {
                "text": "What."
              },
              "fullDescription": {
                "text": "Why."
              },
              "help": {
                "text": "Fix."
              }
            }
          ]
        }
      },
      "columnKind": "unicodeCodePoints",
      "results": [
        {
          "ruleId": "place-fuzzy",
          "ruleIndex": 0,
          "level": "warning",
          "message": {
            "text": "m; s"
          },
          "locations": [
            {
              "physicalLocation": {
                "artifactLocation": {
                  "uri": "who%20does%20what.xlsx"
                },
                "region": {
                  "startLine": 17
                }
              }
            }
          ],
          "properties": {
            "sheet": "3W",
            "column": "C",
            "field": "Opština",
            "project": "p-1"
          }
        }
      ]
    }
  ]
}
)");
}

TEST(Sarif, LeavesOutWhatAFindingDoesNotHave) {
  const Finding finding{Severity::info, "other-code", "", 0, "", "", "m", ""};
  const std::string log = sarif_log({finding}, "1.2", one_guide);
  EXPECT_NE(log.find("\"level\": \"note\""), std::string::npos);
  EXPECT_EQ(log.find("locations"), std::string::npos);
  EXPECT_EQ(log.find("properties"), std::string::npos);
  EXPECT_EQ(log.find("shortDescription"), std::string::npos);
}

}  // namespace
}  // namespace obuhvat
