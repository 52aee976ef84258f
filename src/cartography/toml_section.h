#pragma once

#include <filesystem>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "cartography/map_sheet.h"
#include "model/language.h"

namespace obuhvat {

/// One table of a TOML file, read key by key. Every complaint is an Error that names the file, the
/// line and what would be allowed; keys that nobody asked for are found by finish().
class TomlSection {
 public:
  /// The whole file. Throws IoError or, for text that is not TOML, Error.
  static TomlSection read(const std::filesystem::path& file);
  ~TomlSection();
  TomlSection(TomlSection&&) noexcept;

  TomlSection section(std::string_view key);
  /// The tables of an array of tables ([[key]]); none if the key is absent.
  std::vector<TomlSection> list(std::string_view key);
  bool has(std::string_view key) const;
  /// Says that the section may have the key, for one that is optional.
  void allow(std::string_view key);
  /// Throws the Error for a value that is not what was `wanted`.
  [[noreturn]] void refuse(std::string_view key, std::string_view wanted) const;

  std::string text(std::string_view key);
  /// One of `allowed`.
  std::string choice(std::string_view key, const std::vector<std::string>& allowed);
  /// One text of `allowed` or a list of them; with nothing allowed, any texts.
  std::vector<std::string> choices(std::string_view key, const std::vector<std::string>& allowed);
  bool flag(std::string_view key);
  double number(std::string_view key, double least, double most);
  std::vector<double> numbers(std::string_view key, double least, double most);
  /// "#rrggbb" or "#rrggbbaa".
  Colour colour(std::string_view key);
  /// A colour, or { colour = "...", hatch = { colour, angle, spacing, width } }.
  Fill fill(std::string_view key);
  std::vector<Fill> fills(std::string_view key);
  /// A section with the keys en, sr-Latn, sr-Cyrl.
  LocalizedText words(std::string_view key);

  /// Throws Error if the section has a key that was not asked for.
  void finish() const;

 private:
  struct Impl;
  explicit TomlSection(std::unique_ptr<Impl> impl);
  struct Reader;  // of nodes: keeps the library's types out of this header
  std::unique_ptr<Impl> impl_;
};

}  // namespace obuhvat
