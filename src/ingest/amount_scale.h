#pragma once

#include <string_view>

namespace obuhvat {

/// In what a header says its sums are: 1000 for "Budget (000 EUR)" or "Iznos u hiljadama", 1000000
/// for "Budget in million EUR"; 1 if it says nothing.
double amount_scale_in(std::string_view header);

/// True if a cell says by itself in what its sum is: "1,5 mil." is no number of thousands, whatever
/// the header says. Digits say nothing here.
bool names_amount_scale(std::string_view cell);

/// True if a line says in what the sums of a table are ("Iznosi su u hiljadama evra"); a sum of its
/// own ("2 million EUR") is none.
bool states_amount_scale(std::string_view line);

}  // namespace obuhvat
