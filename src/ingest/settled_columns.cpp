#include "ingest/settled_columns.h"

#include <fmt/format.h>

#include <algorithm>
#include <set>

#include "gazetteer/name_folding.h"
#include "ingest/cell_text.h"
#include "ingest/column_texts.h"
#include "ingest/header_words.h"
#include "support/text.h"

namespace obuhvat {
namespace {

using F = TableField;

/// Several columns of these can count beside each other.
bool may_repeat(F field) {
  return field == F::partner || field == F::partner_acronym || field == F::partner_role ||
         field == F::partner_type || field == F::place || field == F::settlement ||
         field == F::place_code || field == F::notes || field == F::identifier ||
         field == F::activity;
}

std::string described(const TableColumn& column) {
  return fmt::format("{} \"{}\"", column_letters(column.index), column.header);
}

class ColumnSettler {
 public:
  ColumnSettler(const TableLayout& layout, const std::vector<SampleRow>& data, RecordReport& report)
      : columns_(layout.columns), data_(data), report_(report) {}

  std::vector<TableColumn> settle(long header_row) {
    header_row_ = header_row;
    for (auto& column : columns_) {
      if (column.use) continue;
      if (!column.header.empty()) unused_.push_back(described(column));
    }
    let_mapped_win();
    weak_ids();
    coded_titles();
    weak_titles();
    activities();
    serbian_titles();
    administrative_levels();
    place_codes();
    if (!any(F::area)) rename(F::subarea, F::area);
    drop(F::subarea);
    budgets();
    leave_repeats();
    if (any(F::place)) settlements();
    if (!unused_.empty())
      report_.add(
          Severity::info, "column-unused", {header_row_, ""},
          fmt::format("{} not read: {}", unused_.size() == 1 ? "one column is" : "columns are",
                      first_few(unused_)),
          "say what such a column holds with --map COLUMN=FIELD");
    return std::move(columns_);
  }

 private:
  bool any(F field) const {
    return std::any_of(columns_.begin(), columns_.end(),
                       [&](const auto& column) { return is(column, field); });
  }
  static bool is(const TableColumn& column, F field) {
    return column.use && column.use->field == field;
  }
  void rename(F from, F to) {
    for (auto& column : columns_)
      if (is(column, from)) column.use->field = to;
  }
  void leave(TableColumn& column) {
    column.use.reset();
    unused_.push_back(described(column));
  }
  void drop(F field) {
    for (auto& column : columns_)
      if (is(column, field)) leave(column);
  }

  /// What the user maps stands instead of what the words say, where only one can count.
  void let_mapped_win() {
    for (const auto& mapped : columns_) {
      if (!mapped.is_mapped || !mapped.use || mapped.use->field == F::ignored) continue;
      for (auto& column : columns_) {
        const bool rival = column.use && !column.is_mapped &&
                           column.use->field == mapped.use->field &&
                           column.use->role == mapped.use->role;
        if (rival && (!may_repeat(column.use->field) || column.use->is_place())) leave(column);
      }
    }
  }

  /// "Code" may be that of the municipality; or another code beside the project's own.
  void weak_ids() {
    const bool has_strong = std::any_of(columns_.begin(), columns_.end(), [](const auto& column) {
      return is(column, F::id) && !column.use->is_weak;
    });
    bool has_id = has_strong;
    for (auto& column : columns_) {
      if (!is(column, F::id) || !column.use->is_weak || column.is_mapped) continue;
      if (!any(F::place_code) && mostly(column, is_municipality_code))
        column.use->field = F::place_code;
      else if (has_id)
        column.use->field = F::identifier;
      else
        has_id = true;
    }
  }

  /// "Project" with "A1", "P-001" beside a "Title" is the project's id.
  void coded_titles() {
    const auto titles = std::count_if(columns_.begin(), columns_.end(),
                                      [](const auto& column) { return is(column, F::title); });
    if (titles < 2) return;
    for (auto& column : columns_) {
      if (!is(column, F::title) || column.is_mapped) continue;
      const std::string key = header_key(column.header);
      const bool is_generic = key == "project" || key == "projekat" || key == "projekt" ||
                              key == "programme" || key == "program";
      if (!is_generic || !mostly(column, is_project_code)) continue;
      column.use = ColumnUse{};
      column.use->field = any(F::id) ? F::identifier : F::id;
      return;
    }
  }

  /// An English header may stand above Serbian texts: where it states no language, they tell it.
  void serbian_titles() {
    if (any(F::language)) return;
    for (const F field : {F::title, F::subtitle}) {
      const bool has_latin = std::any_of(columns_.begin(), columns_.end(), [&](const auto& column) {
        return is(column, field) && column.use->language == Language::sr_latn;
      });
      if (has_latin) continue;
      for (auto& column : columns_) {
        if (!is(column, field) || column.use->states_language ||
            column.use->language == Language::sr_cyrl || !mostly(column, is_serbian_latin))
          continue;
        column.use->language = Language::sr_latn;
        break;
      }
    }
  }

  /// "Activity name" beside a "Project title" is the activity; "Naziv (srpski)" is the title in
  /// another language.
  void weak_titles() {
    const auto has_strong = [&](const TableColumn* in_language_of) {
      return std::any_of(columns_.begin(), columns_.end(), [&](const auto& column) {
        return is(column, F::title) && !column.use->is_weak &&
               (in_language_of == nullptr || column.use->language == in_language_of->use->language);
      });
    };
    if (!has_strong(nullptr)) return;
    for (auto& column : columns_) {
      if (!is(column, F::title) || !column.use->is_weak) continue;
      if (!column.use->states_language || has_strong(&column)) column.use->field = F::activity;
    }
  }

  /// The activity stands for the title if the rows have an id of their own, or if nobody is named
  /// whose activity it could be.
  void activities() {
    if (!any(F::title) && (any(F::id) || !any(F::partner))) rename(F::activity, F::title);
  }

  /// Which of admin1 to admin5 are the municipalities. In Serbia level 1 may be the district or the
  /// region, and so on: the words in the cells decide.
  void administrative_levels() {
    std::set<int> levels;
    for (const auto& column : columns_)
      if (is(column, F::admin)) levels.insert(column.use->level);
    if (!any(F::place)) {
      if (levels.contains(2) && levels.contains(3) && holds_districts(2))
        municipality_level_ = 3;
      else if (levels.contains(2))
        municipality_level_ = 2;
      else if (levels.contains(3))
        municipality_level_ = 3;
    }
    const int whole = municipality_level_ > 0 ? municipality_level_ : 3;
    for (auto& column : columns_) {
      if (!is(column, F::admin)) continue;
      const int level = column.use->level;
      column.use->field = level == municipality_level_ ? F::place
                          : level > whole              ? F::settlement
                          : level == whole - 1         ? F::district
                                                       : F::region;
      if (municipality_level_ == 0 && level == 1 && !any(F::district))
        column.use->field = F::district;
      column.use->level = 0;
    }
  }

  bool holds_districts(int level) const {
    for (const auto& column : columns_)
      if (is(column, F::admin) && column.use->level == level) return mostly(column, names_district);
    return false;
  }

  static bool names_district(std::string_view cell) {
    const std::string name = fold_name(cell).ascii;
    return name.ends_with("ski") || name.ends_with("cki") || name.ends_with("raski") ||
           name.find("okrug") != std::string::npos || name.find("district") != std::string::npos;
  }
  static bool is_municipality_code(std::string_view cell) {
    const std::string code = municipality_code_in(cell);
    return !code.empty() && (code[0] == '7' || code[0] == '8');
  }

  template <class Test>
  bool mostly(const TableColumn& column, Test test) const {
    std::size_t filled = 0;
    std::size_t passed = 0;
    for (const auto& row : data_) {
      if (column.index >= row.cells.size()) continue;
      const auto cell = cell_content(row.cells[column.index]);
      if (cell.empty()) continue;
      ++filled;
      if (test(cell)) ++passed;
    }
    return passed * 2 > filled;
  }

  /// Of several codes the one whose cells look like the municipality's, else that of its level.
  void place_codes() {
    std::vector<TableColumn*> codes;
    for (auto& column : columns_)
      if (is(column, F::place_code)) codes.push_back(&column);
    if (codes.empty()) return;
    const std::set<int> levels = [&] {
      std::set<int> all;
      for (const auto* code : codes) all.insert(code->use->level);
      return all;
    }();
    int level = *levels.begin();
    if (levels.contains(municipality_level_))
      level = municipality_level_;
    else if (municipality_level_ == 0 && levels.contains(2))
      level = 2;
    for (const auto* code : codes)
      if (mostly(*code, is_municipality_code)) {
        level = code->use->level;
        break;
      }
    for (auto* code : codes) {
      if (code->use->level != level)
        leave(*code);
      else
        code->use->level = 0;
    }
  }

  /// Of several sums the total counts; without one, the first that a row has.
  void budgets() {
    std::vector<TableColumn*> sums;
    std::vector<TableColumn*> totals;
    for (auto& column : columns_) {
      if (!is(column, F::budget)) continue;
      sums.push_back(&column);
      if (column.use->is_total) totals.push_back(&column);
    }
    if (sums.size() < 2) return;
    std::vector<std::string> names;
    for (const auto* sum : sums) names.push_back(described(*sum));
    if (totals.empty() || totals.size() == sums.size()) {
      report_.add(Severity::warning, "column-twice", sums[1]->place(header_row_),
                  fmt::format("columns {} all hold sums; in each row the first that has one counts",
                              first_few(names)),
                  "say which is the budget with --map COLUMN=budget");
      return;
    }
    report_.add(Severity::info, "column-twice", totals.front()->place(header_row_),
                fmt::format("columns {} all hold sums; {} counts: it is called the total",
                            first_few(names), described(*totals.front())),
                "say which is the budget with --map COLUMN=budget if it is another");
    for (auto* sum : sums)
      if (!sum->use->is_total) sum->use.reset();
  }

  void leave_repeats() {
    for (std::size_t i = 0; i < columns_.size(); ++i) {
      TableColumn& column = columns_[i];
      if (!column.use || column.use->field == F::ignored || column.use->field == F::budget ||
          may_repeat(column.use->field))
        continue;
      for (std::size_t k = 0; k < i; ++k) {
        if (!columns_[k].use || !columns_[k].use->is_same(*column.use)) continue;
        report_.add(Severity::warning, "column-twice", column.place(header_row_),
                    fmt::format("columns {} and {} seem to hold the same; the first counts",
                                described(columns_[k]), described(column)),
                    "say what they hold with --map COLUMN=FIELD, or leave one aside with "
                    "--map COLUMN=-");
        column.use.reset();
        break;
      }
    }
  }

  void settlements() {
    for (const auto& column : columns_)
      if (is(column, F::settlement))
        report_.add(Severity::info, "column-settlement", column.place(header_row_),
                    "the column counts only in rows that name no municipality",
                    "use --map COLUMN=place if it is the one that names the municipality");
  }

  static std::string first_few(const std::vector<std::string>& names) {
    constexpr std::size_t most = 20;
    std::vector<std::string> few(names.begin(),
                                 names.begin() + static_cast<long>(std::min(most, names.size())));
    if (names.size() > most) few.push_back(fmt::format("and {} more", names.size() - most));
    return join(few, ", ");
  }

  std::vector<TableColumn> columns_;
  const std::vector<SampleRow>& data_;
  RecordReport& report_;
  std::vector<std::string> unused_;
  long header_row_ = 0;
  int municipality_level_ = 0;
};

}  // namespace

SettledColumns::SettledColumns(const TableLayout& layout, const std::vector<SampleRow>& data,
                               long header_row, RecordReport& report) {
  for (auto& column : ColumnSettler(layout, data, report).settle(header_row))
    if (column.use) by_field_[static_cast<std::size_t>(column.use->field)].push_back(column);
}

}  // namespace obuhvat
