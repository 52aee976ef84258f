#include "golden.h"

#include <fmt/format.h>

#include <algorithm>
#include <cstdlib>
#include <string_view>

#include "support/file.h"

namespace obuhvat {
namespace {

int distance(const Colour& a, const Colour& b) {
  return std::max({std::abs(a.r - b.r), std::abs(a.g - b.g), std::abs(a.b - b.b)});
}

bool is_update_wanted() {
  const char* update = std::getenv("UPDATE_GOLDEN");
  return update != nullptr && std::string_view(update) == "1";
}

}  // namespace

std::filesystem::path golden_folder() {
  return std::filesystem::path(OBUHVAT_SOURCE_DIR) / "tests/unit/render/golden";
}

std::string difference(const PngPixels& actual, const PngPixels& golden) {
  if (actual.width() != golden.width() || actual.height() != golden.height())
    return fmt::format("{} x {} pixels instead of {} x {}", actual.width(), actual.height(),
                       golden.width(), golden.height());
  int worst = 0;
  std::string place;
  std::size_t noticed = 0;
  for (std::uint32_t y = 0; y < golden.height(); ++y)
    for (std::uint32_t x = 0; x < golden.width(); ++x) {
      const int d = distance(actual.at(x, y), golden.at(x, y));
      if (d > noticeable) ++noticed;
      if (d <= worst) continue;
      worst = d;
      place = fmt::format("at {} {}", x, y);
    }
  if (worst > most_difference) return fmt::format("a difference of {} {}", worst, place);
  const double share =
      static_cast<double>(noticed) / (static_cast<double>(golden.width()) * golden.height());
  if (share > noticeable_share)
    return fmt::format("{:.2f} % of the pixels differ by more than {}", share * 100, noticeable);
  return {};
}

testing::AssertionResult looks_like_golden(const std::string& name, const std::string& png,
                                           const std::filesystem::path& folder) {
  const auto golden = folder / (name + ".png");
  if (is_update_wanted()) {
    write_file(golden, png, Overwrite::yes);
    return testing::AssertionSuccess();
  }
  const std::string what = std::filesystem::exists(golden)
                               ? difference(PngPixels(png), PngPixels(read_file(golden)))
                               : "it is not there";
  if (what.empty()) return testing::AssertionSuccess();
  const auto actual =
      std::filesystem::temp_directory_path() / ("obuhvat-test-actual-" + name + ".png");
  write_file(actual, png, Overwrite::yes);
  return testing::AssertionFailure()
         << golden.string() << ": " << what << "; see " << actual.string()
         << ", and set UPDATE_GOLDEN=1 if that is how it should look";
}

}  // namespace obuhvat
