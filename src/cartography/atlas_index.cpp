#include "cartography/atlas_index.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <cmath>

#include "cartography/atlas_words.h"
#include "cartography/block.h"

namespace obuhvat {
namespace {

/// Lines that stay together in one column. The letter stands above the first municipality that
/// begins with it, and again at the head of a column.
struct Chunk {
  Block lines;
  Block letter;
  bool opens_letter = false;
};

/// The chunks of a page by column.
using Columns = std::vector<std::vector<const Chunk*>>;

class IndexLayout {
 public:
  IndexLayout(const AtlasForm& form, double size)
      : form_(form),
        setter_(form.setter().scaled(size)),
        letter_setter_(form.setter().scaled(1.25 * size)),
        name_(form.style().text.body),
        number_(name_),
        body_(form.body()),
        count_(static_cast<std::size_t>(
            std::clamp(std::floor(body_.width() / (50 * form.factor())), 2.0, 4.0))),
        gutter_(6 * form.factor()),
        width_((body_.width() - gutter_ * static_cast<double>(count_ - 1)) /
               static_cast<double>(count_)) {
    number_.colour = form.style().page.accent;
  }

  std::vector<Chunk> chunks_of(const PlaceIndex& index) const {
    std::vector<Chunk> out;
    std::string letter;
    for (const auto& place : index.places) {
      const std::vector<Block> lines = lines_of(place);
      for (std::size_t i = 0; i < lines.size(); i += most_lines) {
        Chunk chunk;
        chunk.letter = letter_setter_.lines({place.letter}, form_.style().text.heading);
        chunk.opens_letter = place.letter != letter;
        letter = place.letter;
        for (std::size_t k = i; k < std::min(i + most_lines, lines.size()); ++k)
          chunk.lines.add(lines[k], 0, chunk.lines.height_mm);
        chunk.lines.height_mm += 0.5 * form_.factor();
        out.push_back(std::move(chunk));
      }
    }
    return out;
  }

  /// Takes the chunks of one page from `next` on. The columns of the last page are of like height.
  Columns take_page(const std::vector<Chunk>& chunks, std::size_t& next, double top) const {
    double height = body_.max_y - top;
    std::size_t end = next;
    fill(chunks, end, height);
    if (end == chunks.size()) {
      double too_low = std::min(height, 40 * form_.factor());  // a few names stay in one column
      constexpr double close_enough_mm = 0.5;
      while (height - too_low > close_enough_mm) {
        const double middle = (height + too_low) / 2;
        end = next;
        fill(chunks, end, middle);
        (end == chunks.size() ? height : too_low) = middle;
      }
    }
    return fill(chunks, next, height);
  }

  MapSheet page(const Columns& columns, std::size_t number, const std::vector<std::string>& notes,
                double top) const {
    const std::string title = text_of(AtlasWord::index, form_.language());
    MapSheet sheet =
        form_.blank(fmt::format("index-{}", number + 1), title, form_.atlas_title() + ": " + title);
    const Block head = heading(number);
    put(sheet, head, body_.min_x, body_.min_y);
    put(sheet, form_.setter().lines(notes, form_.style().text.body), body_.min_x,
        body_.min_y + head.height_mm + 2 * form_.factor());
    sheet.marks.emplace_back(GroupBegin{"index", std::nullopt});
    double x = body_.min_x;
    for (const auto& column : columns) {
      double y = top;
      for (const Chunk* chunk : column) {
        const double room = room_above(*chunk, chunk == column.front());
        if (room > 0) put(sheet, chunk->letter, x, y + room - chunk->letter.height_mm);
        put(sheet, chunk->lines, x, y + room);
        y += room + chunk->lines.height_mm;
      }
      x += width_ + gutter_;
    }
    sheet.marks.emplace_back(GroupEnd{});
    return sheet;
  }

  std::vector<std::string> notes(const PlaceIndex& index) const {
    const Language language = form_.language();
    std::string text = text_of(AtlasWord::index_note, language);
    if (index.not_covered > 0) text += " " + not_listed(index.not_covered, language);
    return form_.setter().wrap(text, form_.style().text.body, body_.width());
  }

  double top(std::size_t number, const std::vector<std::string>& notes) const {
    double y = body_.min_y + heading(number).height_mm + 6 * form_.factor();
    if (!notes.empty())
      y += form_.setter().lines(notes, form_.style().text.body).height_mm + 2 * form_.factor();
    return y;
  }

 private:
  static constexpr std::size_t most_lines = 8;  // an entry longer than that may be broken

  Block heading(std::size_t number) const {
    const Language language = form_.language();
    const std::string title = text_of(AtlasWord::index, language);
    if (number == 0) return form_.heading(title);
    return form_.heading(fmt::format(fmt::runtime(text_of(AtlasWord::continued, language)), title));
  }

  /// For the letter and the gap before it; 0 if the chunk follows one of its letter.
  double room_above(const Chunk& chunk, bool is_first_of_column) const {
    if (is_first_of_column) return chunk.letter.height_mm;
    return chunk.opens_letter ? chunk.letter.height_mm + 2.2 * form_.factor() : 0;
  }

  Columns fill(const std::vector<Chunk>& chunks, std::size_t& next, double height) const {
    Columns columns(count_);
    for (auto& column : columns) {
      double y = 0;
      for (; next < chunks.size(); ++next) {
        const Chunk& chunk = chunks[next];
        const double needed = room_above(chunk, column.empty()) + chunk.lines.height_mm;
        if (!column.empty() && y + needed > height) break;
        y += needed;
        column.push_back(&chunk);
      }
    }
    return columns;
  }

  /// The name with as many numbers as stand beside it, then lines of numbers.
  std::vector<Block> lines_of(const IndexedPlace& place) const {
    const double indent = 3 * form_.factor();
    const double gap = 1.6 * form_.factor();
    std::vector<Block> out;
    double x = 0;
    for (const auto& line : setter_.wrap(place.name, name_, width_)) {
      out.push_back(setter_.lines({line}, name_));
      x = out.back().width_mm + gap;
    }
    NumberLine numbers;
    const auto runs = runs_of(place.pages);
    for (std::size_t i = 0; i < runs.size(); ++i) {
      const bool is_last = i + 1 == runs.size();
      NumberLine longer = numbers;
      append(longer, runs[i], is_last);
      if (x + setter_.width(longer.text, number_) > width_) {
        if (!numbers.text.empty()) out.back().add(set(numbers), x, 0);
        x = indent;
        out.emplace_back();
        longer = {};
        append(longer, runs[i], is_last);
      }
      numbers = std::move(longer);
    }
    out.back().add(set(numbers), x, 0);
    return out;
  }

  /// A line of page numbers and where in it each of them leads.
  struct NumberLine {
    struct Number {
      double from = 0, to = 0;
      std::size_t page = 0;
    };
    std::string text;
    std::vector<Number> numbers;
  };

  void append(NumberLine& line, const PageRun& run, bool is_last) const {
    const auto number = [&](std::size_t page) {
      const double from = setter_.width(line.text, number_);
      line.text += std::to_string(page + 1);
      line.numbers.push_back({from, setter_.width(line.text, number_), page});
    };
    if (!line.text.empty()) line.text += " ";
    number(run.first);
    if (run.last != run.first) {
      line.text += "–";
      number(run.last);
    }
    if (!is_last) line.text += ",";
  }

  Block set(const NumberLine& line) const {
    Block out = setter_.lines({line.text}, number_);
    for (const auto& [from, to, page] : line.numbers)
      out.marks.emplace_back(LinkMark{{from, 0, to, out.height_mm}, page});
    return out;
  }

  const AtlasForm& form_;
  TextSetter setter_;
  TextSetter letter_setter_;
  TextStyle name_;
  TextStyle number_;
  Box<SheetPoint> body_;
  std::size_t count_;
  double gutter_;
  double width_;
};

std::vector<MapSheet> lay_out(const AtlasForm& form, const PlaceIndex& index, double size) {
  const IndexLayout layout(form, size);
  const std::vector<Chunk> chunks = layout.chunks_of(index);
  std::vector<MapSheet> pages;
  for (std::size_t next = 0; next < chunks.size();) {
    const auto notes = pages.empty() ? layout.notes(index) : std::vector<std::string>{};
    const double top = layout.top(pages.size(), notes);
    const Columns columns = layout.take_page(chunks, next, top);
    pages.push_back(layout.page(columns, pages.size(), notes, top));
  }
  return pages;
}

}  // namespace

std::vector<MapSheet> index_pages(const AtlasForm& form, const PlaceIndex& index) {
  if (index.places.empty()) return {};
  // The largest size that takes no more pages than the smallest, against a last page of few names.
  constexpr std::array sizes{1.1, 1.04, 0.98, 0.92};
  const std::size_t least = lay_out(form, index, sizes.back()).size();
  std::vector<MapSheet> pages;
  for (const double size : sizes) {
    pages = lay_out(form, index, size);
    if (pages.size() == least) break;
  }
  return pages;
}

}  // namespace obuhvat
