#include "export/three_w.h"

#include <gtest/gtest.h>

#include "export/table_writer.h"
#include "small_dataset.h"

namespace obuhvat {
namespace {

std::string csv(const Dataset& data, HashtagRow hashtags) {
  return write_table(three_w_table(data, coverage_of(data, {}), Language::en, hashtags),
                     TableFormat::csv);
}

TEST(ThreeW, HasOneRowAProjectAndMunicipalityAndOneForWhatHasNone) {
  Dataset data = small_dataset();
  data.projects[2].budget = {1000, "EUR"};
  EXPECT_EQ(csv(data, HashtagRow::no),
            "Project ID,Project title,Status,Start date,End date,Coverage,Sector,UN agencies,"
            "Government partners,Implementing partners,Donors,District,Municipality,"
            "Municipality code,Named as,Total budget,Currency,Source\n"
            "health,Health for all,,2018,2018,municipalities,,,,Aid Agency,,West "
            "District,Beta,10002,Beta,"
            ",,\n"
            "law,Rule of law,active,,,national,,,,,,,,,,,,\n"
            "roads,Roads,completed,2017-01-01,2018-12-31,municipalities,,Aid Agency,,,The Giver,"
            "West District,Alfa,10001,Alfa,1000.00,EUR,\n"
            "roads,Roads,completed,2017-01-01,2018-12-31,municipalities,,Aid Agency,,,The Giver,"
            "West District,Beta,10002,Beta,,,\n");
}

TEST(ThreeW, HasTheHashtagsInTheFirstRowWhereAskedFor) {
  const AnswerTable table = three_w_table(small_dataset(), coverage_of(small_dataset(), {}),
                                          Language::en, HashtagRow::yes);
  EXPECT_EQ(std::get<std::string>(table.rows[0][0]), "#activity+code");
  EXPECT_EQ(std::get<std::string>(table.rows[0][13]), "#adm2+code");
  EXPECT_EQ(table.rows[0].size(), table.columns.size());
}

}  // namespace
}  // namespace obuhvat
