#include "ingest/table_layout.h"

#include <algorithm>

#include "ingest/cell_text.h"
#include "ingest/column_meaning.h"
#include "ingest/header_words.h"
#include "ingest/hxl_tags.h"
#include "support/text.h"

namespace obuhvat {
namespace {

constexpr std::size_t last_header_start = 40;  // rows; a longer preamble is no preamble
constexpr std::size_t most_header_rows = 3;
constexpr std::size_t most_columns = 1000;  // looked at for words; wider rows are data
constexpr std::size_t prose = 120;          // bytes: an unknown cell this long is no header
constexpr double for_known_again = 0.25;    // a second column of the same kind, or one of no use
constexpr double for_weak = 0.5;
constexpr double against_data = 0.6;        // a cell that looks like a number or is prose
constexpr double for_clearly_better = 1.4;  // than the row that the mapped columns point to
constexpr double against_more_rows = 0.4;   // a header row more must bring more than this

using Sample = std::vector<SampleRow>;

std::string_view cell_at(const SampleRow& row, std::size_t column) {
  return column < row.cells.size() ? cell_trimmed(row.cells[column]) : std::string_view{};
}

bool is_blank(const SampleRow& row) {
  return std::all_of(row.cells.begin(), row.cells.end(),
                     [](const auto& cell) { return cell_trimmed(cell).empty(); });
}

std::size_t width_of(const SampleRow& row) {
  std::size_t width = std::min(row.cells.size(), most_columns);
  while (width > 0 && cell_at(row, width - 1).empty()) --width;
  return width;
}

bool is_tag_row(const SampleRow& row) {
  std::size_t tags = 0;
  std::size_t known = 0;
  std::size_t others = 0;
  for (std::size_t column = 0; column < width_of(row); ++column) {
    const std::string_view cell = cell_at(row, column);
    if (cell.empty()) continue;
    if (!is_hxl_tag(cell)) {
      ++others;
      continue;
    }
    ++tags;
    if (use_of_hxl_tag(cell)) ++known;
  }
  return known >= 2 && tags > others;
}

/// A row whose cells hold a header and its hashtag at once.
bool is_tagged_header(const SampleRow& row) {
  std::size_t known = 0;
  std::size_t others = 0;
  for (std::size_t column = 0; column < width_of(row); ++column) {
    const std::string_view cell = cell_at(row, column);
    if (cell.empty()) continue;
    const std::string_view tag = header_and_tag(cell).tag;
    ++(!tag.empty() && use_of_hxl_tag(tag) ? known : others);
  }
  return known >= 2 && known > others;
}

/// The cells of the rows above the last one, each blank one as the one at its left (merged cells).
std::vector<std::string> upper_texts(const Sample& sample, std::size_t first, std::size_t last,
                                     std::size_t width) {
  std::vector<std::string> texts(width);
  for (std::size_t r = first; r < last; ++r) {
    std::string_view left;
    for (std::size_t column = 0; column < width; ++column) {
      if (const auto cell = cell_at(sample[r], column); !cell.empty()) left = cell;
      // A cell merged over several rows says the same in each.
      if (left.empty() || texts[column] == left) continue;
      if (!texts[column].empty()) texts[column] += ' ';
      texts[column] += left;
    }
  }
  return texts;
}

/// Tries one set of rows as header.
class HeaderTrial {
 public:
  HeaderTrial(const Sample& sample, const ColumnMappings& mappings,
              std::optional<std::size_t> tag_row)
      : sample_(sample), mappings_(mappings) {
    layout_.tag_row = tag_row;
  }

  /// Rows first to last (not included) are header rows; none if both are the same.
  TableLayout read(std::size_t first, std::size_t last) {
    layout_.first_header = first < last ? first : *layout_.tag_row;
    layout_.last_header = layout_.tag_row.value_or(last - 1);
    std::size_t width = 0;
    for (std::size_t r = first; r < last; ++r) width = std::max(width, width_of(sample_[r]));
    if (layout_.tag_row) width = std::max(width, width_of(sample_[*layout_.tag_row]));
    if (first < last) upper_ = upper_texts(sample_, first, last - 1, width);
    upper_.resize(width);
    for (std::size_t column = 0; column < width; ++column) {
      const auto own = first < last ? cell_at(sample_[last - 1], column) : std::string_view{};
      const auto tag =
          layout_.tag_row ? cell_at(sample_[*layout_.tag_row], column) : std::string_view{};
      // A blank cell below belongs to the one right above it, not to one further left.
      const auto above = first + 1 < last ? cell_at(sample_[last - 2], column) : std::string_view{};
      layout_.columns.push_back(column_of(column, own, above, tag));
    }
    apply_positions();
    drop_lone_axes();
    layout_.score = score(last > first ? last - first - 1 : 0);
    return std::move(layout_);
  }

 private:
  TableColumn column_of(std::size_t index, std::string_view own, std::string_view above,
                        std::string_view tag) const {
    TableColumn column;
    column.index = index;
    const std::string& upper = upper_[index];
    const std::string whole = own.empty()                     ? std::string(above)
                              : upper.empty() || upper == own ? std::string(own)
                                                              : upper + " " + std::string(own);
    column.header = shortened(whole.empty() ? tag : std::string_view(whole));
    for (const std::string_view text :
         {std::string_view(whole), own, tag, header_and_tag(own).header}) {
      const auto* const mapping = mappings_.by_header(text);
      if (mapping == nullptr) continue;
      column.use = mapped_use(mapping->use, whole);
      column.is_mapped = true;
      column.mapping = mapping->key;
      return column;
    }
    const auto [words, own_tag] = header_and_tag(whole);
    if (tag.empty() && !own_tag.empty()) tag = own_tag;
    // In a sheet with hashtags a column without one is none of coordinates because of one letter.
    if (layout_.tag_row && tag.empty() && is_bare_axis(words)) return column;
    column.use = use_of_column(words, header_and_tag(own).header, tag);
    return column;
  }

  static bool is_bare_axis(std::string_view header) {
    const std::string key = header.size() > 8 ? std::string() : header_key(header);
    return key == "x" || key == "y";
  }

  /// "x" is a coordinate only beside another: alone it may be anything, also a cross in a cell.
  void drop_lone_axes() {
    for (auto& column : layout_.columns) {
      if (!column.use || column.is_mapped || !is_bare_axis(column.header)) continue;
      const bool is_lone =
          (column.use->field == TableField::lon && !layout_.has(TableField::lat)) ||
          (column.use->field == TableField::lat && !layout_.has(TableField::lon));
      if (is_lone) column.use.reset();
    }
  }

  /// `--map C=title`, unless a header is called "C".
  void apply_positions() {
    for (const auto& mapping : mappings_.all()) {
      if (!mapping.index || *mapping.index >= layout_.columns.size()) continue;
      const bool is_header =
          std::any_of(layout_.columns.begin(), layout_.columns.end(),
                      [&](const auto& column) { return column.mapping == mapping.key; });
      TableColumn& column = layout_.columns[*mapping.index];
      if (is_header || column.is_mapped) continue;
      column.use = mapped_use(mapping.use, column.header);
      column.is_mapped = true;
    }
  }

  double score(std::size_t further_rows) const {
    double sum = -against_more_rows * static_cast<double>(further_rows);
    std::vector<ColumnUse> seen;
    for (const auto& column : layout_.columns) {
      if (!column.use) {
        if (looks_like_number(column.header) || column.header.size() > prose) sum -= against_data;
        continue;
      }
      const bool again = column.use->field == TableField::ignored ||
                         std::any_of(seen.begin(), seen.end(), [&](const ColumnUse& other) {
                           return other.is_same(*column.use);
                         });
      sum += again ? for_known_again : column.use->is_weak ? for_weak : 1;
      seen.push_back(*column.use);
    }
    return sum;
  }

  const Sample& sample_;
  const ColumnMappings& mappings_;
  TableLayout layout_;
  std::vector<std::string> upper_;
};

void keep_better(std::optional<TableLayout>& best, TableLayout layout) {
  if (!best || layout.score > best->score) best = std::move(layout);
}

/// The header above a row of hashtags: the rows that say most, else the one right above.
TableLayout layout_of_tags(const Sample& sample, const ColumnMappings& mappings,
                           std::size_t tag_row) {
  std::size_t below = tag_row;
  while (below > 0 && is_blank(sample[below - 1])) --below;
  std::optional<TableLayout> best;
  for (std::size_t rows = 1; rows <= std::min(most_header_rows, below); ++rows) {
    if (is_blank(sample[below - rows])) break;
    keep_better(best, HeaderTrial(sample, mappings, tag_row).read(below - rows, below));
  }
  return best ? std::move(*best) : HeaderTrial(sample, mappings, tag_row).read(tag_row, tag_row);
}

/// The rows that say most by their words, of those whose layout passes the test.
template <class Test>
std::optional<TableLayout> best_layout(const Sample& sample, const ColumnMappings& mappings,
                                       Test passes) {
  std::optional<TableLayout> best;
  for (std::size_t first = 0; first < std::min(sample.size(), last_header_start); ++first)
    for (std::size_t rows = 1; rows <= most_header_rows; ++rows) {
      const std::size_t last = first + rows;
      if (last > sample.size() || is_blank(sample[last - 1])) break;
      TableLayout layout = HeaderTrial(sample, mappings, {}).read(first, last);
      if (passes(layout)) keep_better(best, std::move(layout));
    }
  return best;
}

/// How many of the mapped columns the layout has by their header. One that is written like a letter
/// or number is rather a position, unless all of them are headers.
std::size_t named_columns(const TableLayout& layout, const ColumnMappings& mappings) {
  std::size_t named = 0;
  std::size_t sure = 0;
  for (const auto& mapping : mappings.all()) {
    if (mapping.key.empty() || looks_like_number(mapping.column)) continue;
    const bool is_there =
        std::any_of(layout.columns.begin(), layout.columns.end(),
                    [&](const auto& column) { return column.mapping == mapping.key; });
    if (!is_there) continue;
    ++named;
    if (!mapping.index) ++sure;
  }
  return named == mappings.all().size() ? named : sure;
}

/// The first row that has text in all columns that are mapped by their position.
std::optional<std::size_t> row_of_positions(const Sample& sample, const ColumnMappings& mappings) {
  for (std::size_t r = 0; r < std::min(sample.size(), last_header_start); ++r) {
    bool is_filled = false;
    for (const auto& mapping : mappings.all()) {
      if (!mapping.index) continue;
      is_filled = !cell_at(sample[r], *mapping.index).empty();
      if (!is_filled) break;
    }
    if (is_filled) return r;
  }
  return std::nullopt;
}

/// The header by what the user says of the columns: the row that holds the headers he names, else
/// the first that fills the positions he names, unless the words of another are clearly better. A
/// row of data has words too ("UN"), and the header may have none that is known.
std::optional<TableLayout> layout_of_mappings(const Sample& sample,
                                              const ColumnMappings& mappings) {
  if (mappings.empty()) return std::nullopt;
  std::size_t most = 0;
  const auto count = [&](const TableLayout& layout) {
    most = std::max(most, named_columns(layout, mappings));
    return true;
  };
  best_layout(sample, mappings, count);
  if (most > 0)
    return best_layout(sample, mappings, [&](const TableLayout& layout) {
      return named_columns(layout, mappings) == most;
    });
  const auto row = row_of_positions(sample, mappings);
  if (!row) return std::nullopt;
  const ColumnMappings none;
  const double score = HeaderTrial(sample, none, {}).read(*row, *row + 1).score;
  const auto words = best_layout(sample, none, [&](const TableLayout& layout) {
    const bool includes_row = layout.first_header <= *row && *row <= layout.last_header;
    return layout.names_projects() &&
           layout.score > score + (includes_row ? 0 : for_clearly_better);
  });
  if (words)
    return HeaderTrial(sample, mappings, {}).read(words->first_header, words->last_header + 1);
  return HeaderTrial(sample, mappings, {}).read(*row, *row + 1);
}

}  // namespace

FieldPlace TableColumn::place(long row) const { return {row, header, column_letters(index)}; }

bool TableLayout::has(TableField field) const {
  return std::any_of(columns.begin(), columns.end(), [&](const TableColumn& column) {
    return column.use && column.use->field == field;
  });
}

bool TableLayout::names_projects() const {
  bool named = false;
  bool perhaps = false;  // "Name", "Code", "Activity": also in lists of other things
  std::vector<ColumnUse> others;
  for (const auto& column : columns) {
    if (!column.use || column.use->field == TableField::ignored) continue;
    const ColumnUse& use = *column.use;
    const bool names = use.field == TableField::title || use.field == TableField::id;
    if (names && !use.is_weak)
      named = true;
    else if (use.field == TableField::title || use.field == TableField::activity)
      perhaps = true;
    else if (!names)
      others.push_back(use);
    if (column.is_mapped && names) perhaps = true;
  }
  const auto any = [&](auto is_one) { return std::any_of(others.begin(), others.end(), is_one); };
  const bool who = any([](const auto& use) { return use.field == TableField::partner; });
  const bool where = any([](const auto& use) { return use.is_place(); }) ||
                     has(TableField::place_code) || has(TableField::coordinates) ||
                     (has(TableField::lon) && has(TableField::lat));
  const bool what = has(TableField::area) || has(TableField::subarea);
  const bool when = has(TableField::start) || has(TableField::end) || has(TableField::period) ||
                    has(TableField::year) || has(TableField::status) || has(TableField::budget);
  if (named) return !others.empty() || (has(TableField::id) && has(TableField::title));
  if (perhaps && (who || what || when)) return true;
  return who && (what || where);
}

std::optional<TableLayout> find_layout(const Sample& sample, const ColumnMappings& mappings) {
  for (std::size_t r = 0; r < sample.size(); ++r) {
    if (is_tag_row(sample[r])) return layout_of_tags(sample, mappings, r);
    if (is_tagged_header(sample[r])) return HeaderTrial(sample, mappings, r).read(r, r + 1);
  }
  if (auto layout = layout_of_mappings(sample, mappings)) return layout;
  return best_layout(sample, mappings, [](const TableLayout&) { return true; });
}

}  // namespace obuhvat
