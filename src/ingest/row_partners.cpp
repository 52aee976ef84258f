#include "ingest/row_partners.h"

#include <fmt/format.h>

#include <algorithm>

#include "ingest/written_values.h"

namespace obuhvat {
namespace {

using F = TableField;

constexpr std::size_t most_roles = 1000;

/// The `n`-th column of this kind and role; the only one if there are fewer.
const TableColumn* companion(const std::vector<TableColumn>& columns,
                             std::optional<PartnerRole> role, std::size_t n) {
  std::vector<const TableColumn*> fitting;
  for (const auto& column : columns)
    if (column.use->role == role) fitting.push_back(&column);
  if (n < fitting.size()) return fitting[n];
  return nullptr;
}

bool is_named(const WrittenPartner& partner, std::string_view name) {
  return std::any_of(all_languages.begin(), all_languages.end(),
                     [&](Language language) { return partner.name.exact(language) == name; });
}

}  // namespace

RowPartners::RowPartners(const SettledColumns& columns, FindingCounter& findings)
    : findings_(findings) {
  std::vector<const TableColumn*> used;
  const auto take = [&](F field, std::optional<PartnerRole> role, std::size_t n) {
    const TableColumn* const column = companion(columns.of(field), role, n);
    if (column != nullptr) used.push_back(column);
    return column;
  };
  std::vector<std::optional<PartnerRole>> before;
  for (const auto& column : columns.of(F::partner)) {
    const auto role = column.use->role;
    const auto n = static_cast<std::size_t>(std::count(before.begin(), before.end(), role));
    before.push_back(role);
    Group group;
    group.name = &column;
    group.acronym = take(F::partner_acronym, role, n);
    if (!role) {
      group.role = take(F::partner_role, role, n);
      group.type = take(F::partner_type, role, n);
    }
    groups_.push_back(group);
  }
  for (const auto& column : columns.of(F::partner_acronym)) {
    if (std::find(used.begin(), used.end(), &column) != used.end()) continue;
    // "Implementer organization | Organization acronym": that of the names at its left.
    Group* left = nullptr;
    for (auto& group : groups_)
      if (group.name->index < column.index && !column.use->role) left = &group;
    if (left != nullptr && left->acronym == nullptr)
      left->acronym = &column;
    else
      groups_.push_back({&column, nullptr, nullptr, nullptr});
  }
}

bool RowPartners::names_organisation(const TableRow& row) const {
  return std::any_of(groups_.begin(), groups_.end(), [&](const Group& group) {
    for (const TableColumn* const column : {group.name, group.acronym})
      if (!row.content(column).empty() && !row.is_carried(*column)) return true;
    return false;
  });
}

std::string_view RowPartners::main_organisation(const TableRow& row) const {
  std::string_view first;
  for (const auto& group : groups_) {
    auto name = row.content(group.name);
    if (name.empty()) name = row.content(group.acronym);
    if (name.empty()) continue;
    if (!group.name->use->role) return name;
    if (first.empty() || group.name->use->role == PartnerRole::implementing) first = name;
  }
  return first;
}

std::optional<PartnerRole> RowPartners::role_of(const TableRow& row, const Group& group) {
  if (group.name->use->role) return group.name->use->role;
  for (const TableColumn* const column : {group.role, group.type}) {
    const auto words = row.content(column);
    if (words.empty()) continue;
    if (roles_.size() > most_roles) roles_.clear();
    const auto [entry, is_new] = roles_.try_emplace(std::string(words));
    if (is_new) entry->second = role_in_words(words);
    if (entry->second) return entry->second;
    if (column == group.role)
      findings_.add(Severity::warning, "field-value", column->place(row.number),
                    fmt::format("\"{}\" is no known role; it is ignored", shortened(words)),
                    "write un, government, implementing or donor");
  }
  return std::nullopt;
}

void RowPartners::read(const TableRow& row, ProjectRecord& record, Language plain) {
  struct Made {
    const TableColumn* column;
    std::size_t index;
  };
  std::vector<Made> in_languages;  // "donor (en)", "donor (sr)": one partner with two names
  for (const auto& group : groups_) {
    auto name = row.content(group.name);
    const TableColumn* column = group.name;
    if (name.empty()) {
      name = row.content(group.acronym);
      column = group.acronym;
    }
    if (name.empty()) continue;
    const ColumnUse& use = *group.name->use;
    const auto role = role_of(row, group);
    const std::uint64_t hash =
        text_hash(name, row.project * 8 + (role ? static_cast<std::uint64_t>(*role) + 1 : 0) + 8);
    const auto known = known_.find(hash);
    if (known != known_.end() && known->second < record.partners.size() &&
        is_named(record.partners[known->second], name))
      continue;
    const Language language =
        language_by_letters(name, use.states_language ? use.language.value_or(plain) : plain);
    std::string text = cell_lines(name);
    const auto other =
        std::find_if(in_languages.begin(), in_languages.end(), [&](const Made& made) {
          return use.states_language && made.column->use->role == use.role &&
                 record.partners[made.index].name.exact(language).empty();
        });
    if (other != in_languages.end()) {
      record.partners[other->index].name.exact(language) = std::move(text);
      known_.emplace(hash, other->index);
      continue;
    }
    WrittenPartner partner;
    partner.is_list = may_be_list(text);
    partner.name.exact(language) = std::move(text);
    partner.role = role;
    partner.where = column->place(row.number);
    if (use.states_language) in_languages.push_back({group.name, record.partners.size()});
    known_.emplace(hash, record.partners.size());
    record.partners.push_back(std::move(partner));
  }
}

}  // namespace obuhvat
