#pragma once

#include <gtest/gtest.h>

#include <filesystem>
#include <string>

#include "png_pixels.h"

namespace obuhvat {

/// Where the pictures lie that a sheet must look like.
std::filesystem::path golden_folder();

/// How two pictures differ; empty if nobody would see it. Two thresholds, of steps of 255 in any
/// channel, so that another version of a library may shade edges a little otherwise: a single
/// pixel beyond `most_difference` counts, and so does more than `noticeable_share` of the pixels
/// beyond `noticeable`.
std::string difference(const PngPixels& actual, const PngPixels& golden);

inline constexpr int most_difference = 48;
inline constexpr int noticeable = 12;
inline constexpr double noticeable_share = 0.005;

/// Compares the PNG with `<name>.png` of the folder, which must be there. On failure the PNG is
/// left in the folder for temporary files, and the message names it. With UPDATE_GOLDEN=1 in the
/// environment the PNG is written into the folder instead.
testing::AssertionResult looks_like_golden(const std::string& name, const std::string& png,
                                           const std::filesystem::path& folder = golden_folder());

}  // namespace obuhvat
