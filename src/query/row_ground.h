#pragma once

#include <set>

#include "model/answer_table.h"
#include "model/dataset.h"

namespace obuhvat {

/// Gives the rows of an answer about projects, partners, donors or districts their geometry: the
/// municipalities that the project, or one of the projects in the row, names, or those of the
/// district, joined into one outline (coordinates on the grid of 1e-7 degree). A row that names no
/// municipality has none. Answers that have geometry stay as they are.
void add_ground(AnswerTable& answer, const Dataset& dataset);

/// The map units that the rows of any answer stand for: municipalities themselves, those that
/// projects (or the projects of partners and donors) name, of districts, and of points. A centre
/// stands for none.
std::set<MunicipalityCode> units_of_rows(const AnswerTable& answer, const Dataset& dataset);

}  // namespace obuhvat
