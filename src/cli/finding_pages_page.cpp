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
    FindingGuide{"page-label-unknown",
                 "A line \"Label: value\" whose label is not known holds what looks like a date, a "
                 "sum or places. It was not read.",
                 "That fact is missing from the record.",
                 "Use a label that is known, such as \"Duration:\", \"Budget:\" or "
                 "\"Locations:\"."},
    FindingGuide{"page-other-projects",
                 "Below a heading such as \"Related projects\" the page tells of other projects, "
                 "which are not read.",
                 "Their donors and places would be taken for those of this one.",
                 "Save the pages of those projects, too."},
    FindingGuide{"page-other-countries", "The project works outside Serbia as well.",
                 "Only its places in Serbia are drawn; its sums are not Serbia's alone.",
                 "Nothing, if that is so."},
    FindingGuide{"page-places-aside",
                 "Places in a sentence about something else (a meeting, an office, another "
                 "project), or in running text beside labelled ones, were not taken.",
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
    FindingGuide{
        "page-versions-unclear",
        "Pages have one title, or dates and places in common, but contradict each other or "
        "agree in too little. They stay apart.",
        "A project may count twice.", "Load the pages of one project at a time, or with --merge."},
};

}  // namespace

std::span<const FindingGuide> page_finding_pages() { return pages; }

}  // namespace obuhvat
