#include "cartography/toml_section.h"

#include <fmt/format.h>
#include <toml++/toml.h>

#include <algorithm>
#include <array>
#include <optional>
#include <set>
#include <utility>

#include "support/error.h"
#include "support/file.h"
#include "support/text.h"

namespace obuhvat {

struct TomlSection::Impl {
  std::shared_ptr<const toml::table> root;  // keeps `table` alive
  const toml::table* table = nullptr;
  std::string file;
  std::string path;  // of the section, for messages; empty for the file itself
  std::size_t line = 1;
  std::set<std::string, std::less<>> asked;

  std::string name_of(std::string_view key) const {
    return path.empty() ? std::string(key) : fmt::format("{}.{}", path, key);
  }
  [[noreturn]] void fail(std::size_t at, const std::string& message) const {
    throw Error(fmt::format("{}:{}: {}", file, at, message));
  }
  const toml::node& find(std::string_view key, std::string_view wanted) {
    asked.emplace(key);
    const toml::node* node = table->get(key);
    if (node == nullptr)
      fail(line, fmt::format("\"{}\" is missing; it wants {}", name_of(key), wanted));
    return *node;
  }
  [[noreturn]] void refuse(const toml::node& node, std::string_view key,
                           std::string_view wanted) const {
    fail(node.source().begin.line, fmt::format("\"{}\" is not {}", name_of(key), wanted));
  }
};

namespace {

constexpr std::string_view colour_form = "a colour, \"#rrggbb\" or \"#rrggbbaa\"";

std::optional<Colour> parse_colour(std::string_view text) {
  if ((text.size() != 7 && text.size() != 9) || text[0] != '#') return std::nullopt;
  std::array<unsigned, 4> part{0, 0, 0, 255};
  for (std::size_t i = 0; 2 * i + 2 < text.size(); ++i) {
    unsigned value = 0;
    for (const char c : text.substr(1 + 2 * i, 2)) {
      const std::size_t digit =
          std::string_view("0123456789abcdef")
              .find(c >= 'A' && c <= 'F' ? static_cast<char>(c - 'A' + 'a') : c);
      if (digit == std::string_view::npos) return std::nullopt;
      value = value * 16 + static_cast<unsigned>(digit);
    }
    part[i] = value;
  }
  return Colour{static_cast<std::uint8_t>(part[0]), static_cast<std::uint8_t>(part[1]),
                static_cast<std::uint8_t>(part[2]), static_cast<std::uint8_t>(part[3])};
}

std::string range_form(double least, double most) {
  return fmt::format("a number from {} to {}", least, most);
}

}  // namespace

TomlSection::TomlSection(std::unique_ptr<Impl> impl) : impl_(std::move(impl)) {}
TomlSection::~TomlSection() = default;
TomlSection::TomlSection(TomlSection&&) noexcept = default;

TomlSection TomlSection::read(const std::filesystem::path& file) {
  const std::string text = read_file(file);
  auto impl = std::make_unique<Impl>();
  impl->file = file.filename().string();
  try {
    impl->root = std::make_shared<const toml::table>(toml::parse(text));
  } catch (const toml::parse_error& e) {
    throw Error(
        fmt::format("{}:{}: not TOML: {}", impl->file, e.source().begin.line, e.description()));
  }
  impl->table = impl->root.get();
  return TomlSection(std::move(impl));
}

struct TomlSection::Reader {
  static TomlSection inner(const TomlSection& of, const toml::table& table, std::string_view key) {
    auto inside = std::make_unique<Impl>();
    inside->root = of.impl_->root;
    inside->table = &table;
    inside->file = of.impl_->file;
    inside->path = of.impl_->name_of(key);
    inside->line = table.source().begin.line;
    return TomlSection(std::move(inside));
  }

  static Fill fill(const TomlSection& of, const toml::node& node, std::string_view key) {
    const std::string wanted = std::string(colour_form) + ", or { colour, hatch }";
    if (const auto text = node.value_exact<std::string>()) {
      const auto colour = parse_colour(*text);
      if (!colour) of.impl_->refuse(node, key, wanted);
      return {*colour, std::nullopt};
    }
    if (!node.is_table()) of.impl_->refuse(node, key, wanted);
    TomlSection in = inner(of, *node.as_table(), key);
    Fill out;
    out.colour = in.colour("colour");
    in.allow("hatch");
    if (in.has("hatch")) {
      TomlSection hatch = in.section("hatch");
      Hatch h;
      h.colour = hatch.colour("colour");
      h.angle = hatch.number("angle", -180, 180);
      h.spacing_mm = hatch.number("spacing", 0.3, 20);
      h.width_mm = hatch.number("width", 0.01, 10);
      hatch.finish();
      out.hatch = h;
    }
    in.finish();
    return out;
  }
};

TomlSection TomlSection::section(std::string_view key) {
  const auto& node = impl_->find(key, "a table");
  if (!node.is_table()) impl_->refuse(node, key, "a table");
  return Reader::inner(*this, *node.as_table(), key);
}

std::vector<TomlSection> TomlSection::list(std::string_view key) {
  const std::string wanted =
      fmt::format("a list of tables, each begun by [[{}]]", impl_->name_of(key));
  allow(key);
  std::vector<TomlSection> out;
  const toml::node* node = impl_->table->get(key);
  if (node == nullptr) return out;
  const toml::array* array = node->as_array();
  if (array == nullptr) impl_->refuse(*node, key, wanted);
  for (const auto& item : *array) {
    if (!item.is_table()) impl_->refuse(item, key, wanted);
    out.push_back(Reader::inner(*this, *item.as_table(), key));
  }
  return out;
}

bool TomlSection::has(std::string_view key) const { return impl_->table->contains(key); }

void TomlSection::allow(std::string_view key) { impl_->asked.emplace(key); }

void TomlSection::refuse(std::string_view key, std::string_view wanted) const {
  impl_->refuse(*impl_->table->get(key), key, wanted);
}

std::string TomlSection::text(std::string_view key) {
  const auto& node = impl_->find(key, "a text");
  const auto value = node.value_exact<std::string>();
  if (!value) impl_->refuse(node, key, "a text");
  return *value;
}

std::string TomlSection::choice(std::string_view key, const std::vector<std::string>& allowed) {
  const std::string wanted = "one of: " + join(allowed, ", ");
  const auto& node = impl_->find(key, wanted);
  const auto value = node.value_exact<std::string>();
  if (!value || std::find(allowed.begin(), allowed.end(), *value) == allowed.end())
    impl_->refuse(node, key, wanted);
  return *value;
}

std::vector<std::string> TomlSection::choices(std::string_view key,
                                              const std::vector<std::string>& allowed) {
  const std::string wanted =
      allowed.empty() ? "a text or a list of texts" : "one or a list of: " + join(allowed, ", ");
  const auto& node = impl_->find(key, wanted);
  std::vector<std::string> out;
  const auto take = [&](const toml::node& item) {
    const auto value = item.value_exact<std::string>();
    if (!value ||
        (!allowed.empty() && std::find(allowed.begin(), allowed.end(), *value) == allowed.end()))
      impl_->refuse(item, key, wanted);
    out.push_back(*value);
  };
  if (const toml::array* array = node.as_array())
    for (const auto& item : *array) take(item);
  else
    take(node);
  return out;
}

bool TomlSection::flag(std::string_view key) {
  const auto& node = impl_->find(key, "true or false");
  const auto value = node.value_exact<bool>();
  if (!value) impl_->refuse(node, key, "true or false");
  return *value;
}

double TomlSection::number(std::string_view key, double least, double most) {
  const auto& node = impl_->find(key, range_form(least, most));
  const auto value = node.is_number() ? node.value<double>() : std::nullopt;
  // Written so that "nan" fails too.
  if (!value || !(*value >= least && *value <= most))
    impl_->refuse(node, key, range_form(least, most));
  return *value;
}

std::vector<double> TomlSection::numbers(std::string_view key, double least, double most) {
  const std::string wanted = "a list, each " + range_form(least, most);
  const auto& node = impl_->find(key, wanted);
  const toml::array* array = node.as_array();
  if (array == nullptr) impl_->refuse(node, key, wanted);
  std::vector<double> out;
  for (const auto& item : *array) {
    const auto value = item.is_number() ? item.value<double>() : std::nullopt;
    if (!value || !(*value >= least && *value <= most)) impl_->refuse(item, key, wanted);
    out.push_back(*value);
  }
  return out;
}

Colour TomlSection::colour(std::string_view key) {
  const auto& node = impl_->find(key, colour_form);
  const auto value = node.value_exact<std::string>();
  const auto parsed = value ? parse_colour(*value) : std::nullopt;
  if (!parsed) impl_->refuse(node, key, colour_form);
  return *parsed;
}

Fill TomlSection::fill(std::string_view key) {
  return Reader::fill(*this, impl_->find(key, "a colour or { colour, hatch }"), key);
}

std::vector<Fill> TomlSection::fills(std::string_view key) {
  const std::string wanted = "a list of at least one fill, each " + std::string(colour_form) +
                             " or a table with colour and hatch";
  const auto& node = impl_->find(key, wanted);
  const toml::array* array = node.as_array();
  if (array == nullptr || array->empty()) impl_->refuse(node, key, wanted);
  std::vector<Fill> out;
  for (const auto& item : *array) out.push_back(Reader::fill(*this, item, key));
  return out;
}

LocalizedText TomlSection::words(std::string_view key) {
  TomlSection inner = section(key);
  LocalizedText out;
  for (const Language language : all_languages) out.exact(language) = inner.text(tag_of(language));
  inner.finish();
  return out;
}

void TomlSection::finish() const {
  for (const auto& [key, node] : *impl_->table) {
    if (impl_->asked.contains(key.str())) continue;
    const std::vector<std::string> allowed(impl_->asked.begin(), impl_->asked.end());
    impl_->fail(key.source().begin.line,
                fmt::format("unknown key \"{}\"; allowed: {}", impl_->name_of(key.str()),
                            join(allowed, ", ")));
  }
}

}  // namespace obuhvat
