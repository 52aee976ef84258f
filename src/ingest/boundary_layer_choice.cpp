#include "ingest/boundary_layer_choice.h"

#include <fmt/format.h>

#include <algorithm>
#include <filesystem>
#include <string_view>

#include "ingest/boundary_texts.h"
#include "support/error.h"
#include "support/text.h"

namespace obuhvat {
namespace {

namespace fs = std::filesystem;

std::string folded(std::string_view name) {
  std::string out;
  for (const char c : name) {
    if (c >= 'A' && c <= 'Z')
      out += static_cast<char>(c - 'A' + 'a');
    else if ((c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') ||
             static_cast<unsigned char>(c) > 127)
      out += c;
  }
  return out;
}

bool tells_municipalities(const std::string& layer) {
  const std::string name = folded(layer);
  if (name.find("simplif") != std::string::npos || name.find("capital") != std::string::npos)
    return false;
  // OCHA, geoBoundaries, GADM, RGZ, Who's On First, Eurostat.
  for (const std::string_view word : {"opstin", "општин", "municipal", "adm2", "admin2", "admadm2",
                                      "admbnda2", "localadmin", "lau20"})
    if (name.find(word) != std::string::npos) return true;
  return name.starts_with("gadm") && name.ends_with("srb2");
}

std::string listed(const std::vector<LayerOffer>& offers) {
  const bool several_files = std::ranges::any_of(
      offers, [&](const LayerOffer& o) { return o.file != offers.front().file; });
  constexpr std::size_t most = 30;
  std::vector<std::string> lines;
  for (const auto& offer : offers) {
    if (lines.size() == most) {
      lines.push_back(fmt::format("and {} more", offers.size() - most));
      break;
    }
    const std::string name =
        (several_files ? offer.file + ": " : "") + without_controls(offer.layer);
    lines.push_back(offer.count < 0 ? fmt::format("{} ({})", name, offer.holds)
                                    : fmt::format("{} ({} {})", name, offer.count, offer.holds));
  }
  return join(lines, ", ");
}

using Numbers = std::vector<std::size_t>;

template <class Test>
Numbers numbers_where(const std::vector<LayerOffer>& offers, const Numbers& among,
                      const Test& test) {
  Numbers found;
  for (const std::size_t i : among)
    if (test(offers[i])) found.push_back(i);
  return found;
}

std::size_t wanted_layer(const std::vector<LayerOffer>& offers, const Numbers& all,
                         const std::string& wanted, const std::string& shown) {
  const auto with = [&](const auto& test) { return numbers_where(offers, all, test); };
  const auto is_file = [&](const LayerOffer& o) {
    return o.file == wanted || fs::path(o.file).filename() == wanted;
  };
  Numbers found = with([&](const LayerOffer& o) { return o.layer == wanted; });
  if (found.size() != 1)
    if (const Numbers files = with(is_file); !files.empty()) found = files;
  if (found.empty())
    found = with([&](const LayerOffer& o) { return folded(o.layer) == folded(wanted); });
  if (found.size() == 1) return found.front();
  if (found.empty())
    throw UsageError(
        fmt::format("{} has no layer \"{}\"; it has {}", shown, wanted, listed(offers)));
  throw UsageError(
      fmt::format("{} has several layers \"{}\": {}; give the file in it that is meant", shown,
                  wanted, listed(offers)));
}

/// Deliveries often hold the same layer in several formats.
Numbers without_copies(const std::vector<LayerOffer>& offers, const Numbers& among) {
  Numbers kept;
  for (const std::size_t i : among) {
    const auto is_copy = [&](std::size_t other) {
      const fs::path a(offers[i].file);
      const fs::path b(offers[other].file);
      return a != b && a.stem() == b.stem() && offers[i].layer == offers[other].layer &&
             offers[i].count == offers[other].count;
    };
    if (std::ranges::none_of(kept, is_copy)) kept.push_back(i);
  }
  return kept;
}

}  // namespace

std::size_t choose_layer(const std::vector<LayerOffer>& offers, const std::string& wanted,
                         const std::string& shown) {
  Numbers all(offers.size());
  for (std::size_t i = 0; i < all.size(); ++i) all[i] = i;
  if (!wanted.empty()) return wanted_layer(offers, all, wanted, shown);
  const Numbers areas = without_copies(
      offers, numbers_where(offers, all, [](const LayerOffer& o) { return o.has_areas; }));
  if (areas.size() == 1) return areas.front();
  if (areas.empty() && offers.size() == 1) return 0;  // its reader says what is wrong with it
  if (areas.empty())
    throw Error(
        fmt::format("{} holds no areas, but {}; give a file with the outlines of the "
                    "municipalities",
                    shown, listed(offers)));
  const Numbers by_name = numbers_where(
      offers, areas, [](const LayerOffer& o) { return tells_municipalities(o.layer); });
  if (by_name.size() == 1) return by_name.front();
  const Numbers by_fields =
      numbers_where(offers, areas, [](const LayerOffer& o) { return o.has_municipality_fields; });
  if (by_name.empty() && by_fields.size() == 1) return by_fields.front();
  throw UsageError(fmt::format("{} has several layers with areas: {}; choose one with --layer NAME",
                               shown, listed(offers)));
}

}  // namespace obuhvat
