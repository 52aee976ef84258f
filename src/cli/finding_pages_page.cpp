#include <array>

#include "cli/finding_pages.h"

namespace obuhvat {
namespace {

constexpr std::array pages{
    FindingGuide{"date-remark",
                 "Words behind the dates limit what they mean. They are kept as a note.",
                 "The dates may be those of one component only.",
                 "Check whether they are those of the whole project."},
    FindingGuide{"page-donor-unlabelled",
                 "A line below the partners without a label was taken for the donor.",
                 "It may be a partner, or no organisation at all.",
                 "Check it against the source; write \"Donors:\" before it."},
    FindingGuide{"page-other-countries", "The project works outside Serbia as well.",
                 "Only its places in Serbia are drawn; its sums are not Serbia's alone.",
                 "Nothing, if that is so."},
    FindingGuide{
        "page-places-aside",
        "Places in a sentence about something else (a meeting, a workshop) were not taken.",
        "The project may work there, too.", "Add them if it does."},
    FindingGuide{"page-places-in-text", "The places were read out of a sentence.",
                 "Whether the list is complete hangs on reading it right.",
                 "Check it against the source."},
    FindingGuide{"page-versions-differ",
                 "Two pages of one project disagree. What the first says counts, and what only one "
                 "names is kept.",
                 "One of them is wrong.", "Correct the page that is wrong."},
    FindingGuide{"page-versions-merged",
                 "Two saved pages were read as one project: two languages, or saved twice.",
                 "If they are two projects, one is missing.",
                 "Load them one at a time if they are two."},
    FindingGuide{"page-versions-unclear",
                 "A page fits several others that do not fit one another. None was merged with it.",
                 "A project may count twice.", "Load the pages of one project at a time."},
};

}  // namespace

std::span<const FindingGuide> page_finding_pages() { return pages; }

}  // namespace obuhvat
