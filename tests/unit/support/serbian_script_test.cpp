#include "support/serbian_script.h"

#include <gtest/gtest.h>

#include "support/csv.h"
#include "support/file.h"

namespace obuhvat {
namespace {

CsvTable gazetteer_table(const std::string& name) {
  return CsvTable::parse(read_file(std::string(OBUHVAT_SOURCE_DIR) + "/geodata/gazetteer/" + name),
                         name);
}

TEST(SerbianCyrillic, IsThatOfEveryShippedName) {
  for (const auto* file : {"municipalities.csv", "districts.csv", "settlements.csv"}) {
    const CsvTable table = gazetteer_table(file);
    ASSERT_GT(table.row_count(), 0u) << file;
    for (std::size_t row = 0; row < table.row_count(); ++row)
      EXPECT_EQ(to_serbian_cyrillic(table.at(row, "name_sr_latn")), table.at(row, "name_sr_cyrl"))
          << file << ':' << table.line_of(row);
  }
}

TEST(SerbianCyrillic, TakesTwoLettersForOneInAnyCase) {
  EXPECT_EQ(to_serbian_cyrillic("Ljig LJIG njiva Džep DŽEP"), "Љиг ЉИГ њива Џеп ЏЕП");
}

TEST(SerbianCyrillic, KeepsTwoLettersApartWhereTheyAreTwo) {
  EXPECT_EQ(to_serbian_cyrillic("injekcija nadživeti Tanjug"), "инјекција надживети Танјуг");
}

TEST(SerbianCyrillic, LeavesEverythingElse) {
  EXPECT_EQ(to_serbian_cyrillic("IOM, 2017 (w) Шид"), "ИОМ, 2017 (w) Шид");
}

}  // namespace
}  // namespace obuhvat
