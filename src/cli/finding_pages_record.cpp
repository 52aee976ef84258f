#include <array>

#include "cli/finding_pages.h"

namespace obuhvat {
namespace {

constexpr std::array pages{
    FindingGuide{"coverage-assumed",
                 "The record does not say what it covers; as it lists places, it is taken as "
                 "municipalities.",
                 "A national project with a few examples would look like a local one.",
                 "State the coverage: municipalities, national or unknown."},
    FindingGuide{"coverage-national",
                 "The project covers the whole country: no municipality is drawn.",
                 "Filling every municipality would look as if it worked in each.",
                 "Nothing, if that is what the source says."},
    FindingGuide{
        "coverage-unknown", "Where the project works is unknown: no municipality is drawn.",
        "The project is on no map.", "State municipalities or national if the source tells."},
    FindingGuide{"coverage-with-places",
                 "The record says national or unknown coverage, yet lists places.",
                 "The two can both be meant; the places are drawn.",
                 "Write municipalities if only these are meant."},
    FindingGuide{"coverage-without-places",
                 "The record says that it covers municipalities, but none of its places leads to "
                 "one.",
                 "The project is on no map.", "Add the places, or state national or unknown."},
    FindingGuide{"date-order", "The end of the project lies before its start.",
                 "The project is never active, on no day.", "Correct the date that is wrong."},
    FindingGuide{"date-precision", "Only a year is known.",
                 "Questions for a day treat the whole year as possible.",
                 "Add month and day if the source gives them."},
    FindingGuide{"duplicate-differs",
                 "Two records that were joined with --merge state a field differently. The first "
                 "counts.",
                 "One of them is wrong, or they are two projects.",
                 "Correct the one that is wrong, or load without --merge."},
    FindingGuide{"duplicate-project",
                 "Two records look like one project: the same id, or nearly the same title and the "
                 "same dates.",
                 "A project that is counted twice makes every figure wrong; two projects taken for "
                 "one lose half.",
                 "Leave one of them, give them different ids, or let --merge join them."},
    FindingGuide{"partner-id-differs",
                 "A partner's id and name belong to different organisations. The id counts.",
                 "The wrong logo or name may be printed.", "Correct the id or the name."},
    FindingGuide{"partner-id-unified", "A partner's id is another spelling of a known one.",
                 "It was unified, so that the partner has one sheet and not two.",
                 "Write the id that the message names."},
    FindingGuide{"partner-missing", "The record names no partner.",
                 "The project is on no partner's sheet.", "Add those that the source names."},
    FindingGuide{"partner-name-missing",
                 "A partner has an id that is not in the list of partners, and no name.",
                 "The id is printed instead of a name.", "Give its name."},
    FindingGuide{"partner-role-assumed", "A partner has no role; it is taken as implementing.",
                 "The sheet lists partners by role.",
                 "Give its role: un, government, implementing or donor."},
    FindingGuide{"partner-share",
                 "Percentages beside partners (\"EU 80%, UNDP 20%\") are left out.",
                 "A project's partners have no share here.", "Nothing."},
    FindingGuide{"partner-similar", "Two partners have nearly the same name.",
                 "If they are one organisation its work is split over two sheets.",
                 "Give both the same id, or write both names alike."},
    FindingGuide{"partner-twice", "A partner is named twice in one role.", "It counts once.",
                 "Leave one of them."},
    FindingGuide{"status-missing", "The record does not state a status.",
                 "Whether the project runs is then told by its dates only.",
                 "Add it if the source says planned, active or completed."},
    FindingGuide{"title-language-missing", "The title is not given in every language.",
                 "Sheets in that language show another one.",
                 "Add the titles that the source gives."},
};

}  // namespace

std::span<const FindingGuide> record_finding_pages() { return pages; }

}  // namespace obuhvat
