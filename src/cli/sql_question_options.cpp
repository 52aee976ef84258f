#include "cli/sql_question_options.h"

#include <CLI/CLI.hpp>
#include <iostream>
#include <iterator>

#include "cli/session.h"

namespace obuhvat {

void SqlQuestionOptions::declare(CLI::App& command) {
  command
      .add_option("SELECT", select_,
                  "the SQL text, or - for standard input (tables and views: obuhvat info --schema)")
      ->required();
  command.add_option("--time-limit", limits_.seconds, "seconds it may take (default: 10)")
      ->check(CLI::PositiveNumber.description(""))
      ->type_name("SECONDS");
  command
      .add_option("--row-limit", limits_.rows,
                  "rows the answer may have, else it is an error (default: 1000000)")
      ->check(CLI::PositiveNumber.description(""))
      ->type_name("N");
}

AnswerTable SqlQuestionOptions::ask(Session& session) const {
  std::string select = select_;
  if (select == "-") select.assign(std::istreambuf_iterator<char>(std::cin), {});
  return session.has_store() ? query_sql(session.store_path(), select, limits_)
                             : query_sql(session.dataset(), select, limits_);
}

}  // namespace obuhvat
