#include <array>

#include "cli/finding_pages.h"

namespace obuhvat {
namespace {

constexpr std::array pages{
    FindingGuide{
        "centre-not-public",
        "Reception centres are marked not public; what is published leaves them out.",
        "Where they are could harm those who live there. No map, export or count has them.",
        "Nothing, if others will read it; else add --with-non-public-centres."},
};

}  // namespace

std::span<const FindingGuide> centre_finding_pages() { return pages; }

}  // namespace obuhvat
