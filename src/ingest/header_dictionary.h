#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "ingest/table_field.h"

namespace obuhvat {

/// The use of a column whose header is exactly this phrase, in lower-case ASCII without spaces
/// ("nazivprojekta"); nullopt if no phrase of the list is.
std::optional<ColumnUse> phrase_use(std::string_view compact_phrase);

/// True for a phrase, likewise, that names a sum only beside a currency: "grant", "allocated", and
/// "total", of which the fillers leave nothing.
bool is_sum_phrase(std::string_view compact_phrase);

/// A word that says of a place no more than that something is done there ("covered", "realizuje").
bool is_place_filler(std::string_view ascii_word);

/// A word that says nothing of what a column holds ("of", "project", "naziv", "select").
bool is_filler(std::string_view ascii_word);

}  // namespace obuhvat
