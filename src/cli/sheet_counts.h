#pragma once

#include <vector>

#include "model/coverage.h"

namespace obuhvat {

/// The years in which projects of the selection run, from the first to the last that is stated, but
/// none outside the period of the selection.
std::vector<int> years_of(const Dataset& dataset, const Selection& selection);

/// The year, or what of it lies in the period.
Period year_within(int year, const Period& period);

/// The counts of projects a map unit that sheets of the selection may show: those of all its
/// projects and those by partner, donor and year; in no order, without those that are 0. The same
/// as the counts of a coverage_of() each, in the time of one: on 50,184 units with 30 partners
/// 20 ms and not 700.
std::vector<long> counts_of_sheets(const Dataset& dataset, const Selection& selection);

}  // namespace obuhvat
