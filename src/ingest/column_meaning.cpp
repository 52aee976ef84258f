#include "ingest/column_meaning.h"

#include <utility>

#include "ingest/amount_scale.h"
#include "ingest/header_words.h"
#include "ingest/hxl_tags.h"
#include "ingest/written_values.h"
#include "support/text.h"

namespace obuhvat {
namespace {

using F = TableField;

/// What the header may say of a column under a general tag.
bool may_refine(F tag, F header) {
  switch (tag) {
    case F::activity:
      return header == F::title || header == F::subtitle || header == F::id || header == F::notes;
    case F::reported:
      return header == F::start || header == F::end || header == F::period || header == F::year ||
             header == F::quarter;
    case F::settlement:
      return header == F::place || header == F::city || header == F::site;
    default:
      return false;
  }
}

bool is_of_partner(F field) {
  return field == F::partner || field == F::partner_acronym || field == F::partner_type;
}

ColumnUse united(ColumnUse tag, const std::optional<ColumnUse>& header, std::string_view text) {
  tag = mapped_use(std::move(tag), text);
  if (!header) return tag;
  tag.is_total = header->is_total;
  tag.month_first = header->month_first;
  const bool refines = tag.is_general && may_refine(tag.field, header->field);
  if (refines) {
    tag.field = header->field;
    tag.is_weak = header->is_weak;
  }
  if (tag.field == header->field) {
    tag.is_weak = tag.is_weak && header->is_weak;
    if (!tag.language) {
      tag.language = header->language;
      tag.states_language = header->states_language;
    }
  }
  if (is_of_partner(tag.field) && is_of_partner(header->field) && !tag.role)
    tag.role = header->role;
  return tag;
}

}  // namespace

HeaderAndTag header_and_tag(std::string_view cell) {
  const auto hash = cell.rfind('#');
  if (hash == std::string_view::npos || !is_hxl_tag(cell.substr(hash))) return {cell, {}};
  return {trimmed(cell.substr(0, hash)), cell.substr(hash)};
}

std::optional<ColumnUse> use_of_column(std::string_view whole_header, std::string_view own,
                                       std::string_view tag) {
  auto header = use_of_header(whole_header);
  if (!header && !own.empty()) header = use_of_header(own);
  if (tag.empty()) return header;
  const auto by_tag = use_of_hxl_tag(tag);
  return by_tag ? united(*by_tag, header, whole_header) : header;
}

ColumnUse mapped_use(ColumnUse use, std::string_view header) {
  if (use.field != F::budget) return use;
  if (use.currency.empty()) use.currency = currency_in(header);
  use.scale = amount_scale_in(header);
  return use;
}

}  // namespace obuhvat
