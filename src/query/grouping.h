#pragma once

#include <optional>
#include <string_view>

#include "model/answer_table.h"
#include "query/question.h"

namespace obuhvat {

enum class GroupBy { district, partner, donor, year };

std::optional<GroupBy> group_by_from(std::string_view name);

struct GroupedAnswer {
  AnswerTable table;
  std::size_t total = 0;       ///< rows that were grouped, each once
  std::size_t in_several = 0;  ///< of them, those that stand in more than one group
};

/// Counts the rows of an answer of ask_municipalities, ask_projects, ask_partners, ask_donors or
/// ask_centres by what they belong to. One row a group, in order of code, id or year: the key
/// (district_code and district; partner_id and partner; donor_id and donor; or year), then a
/// count and a list of ids of the rows in it, and the sums of the figures that belong to those
/// rows: population and population_unknown (rows without a figure) of municipalities, capacity and
/// capacity_unknown of centres. A row in several groups counts once in each; one in none stands in
/// the last group, whose key is empty, so nothing is lost.
///
/// - district: of a municipality or centre its own; else every district with a municipality that
///   one of the row's projects names;
/// - partner, donor: those of the row's projects that meet the selection; of an answer of partners
///   by partner, or of donors by donor, the row itself;
/// - year: every year in which one of the row's projects runs, of a centre in which it is open. An
///   end that is not known lasts until the last year that any date of the records names; a project
///   without a start has no year.
GroupedAnswer grouped(const Dataset& dataset, const Question& question, const AnswerTable& answer,
                      GroupBy by);

}  // namespace obuhvat
