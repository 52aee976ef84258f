#include <array>

#include "cli/finding_pages.h"

namespace obuhvat {
namespace {

constexpr std::array pages{
    FindingGuide{"centre-at-seat",
                 "A reception centre of the file has no point: it stands at the seat of its "
                 "municipality.",
                 "Distances from it and its place on the map are those of the seat.",
                 "Give longitude and latitude, if they may be known."},
    FindingGuide{"centre-column",
                 "A column of the file of centres is not read, for nothing has its name.",
                 "If it says which centres are not public, all of them would be published.",
                 "Call it by a name that the README lists; for what must not be shown: public, "
                 "with yes or no."},
    FindingGuide{"centre-duplicate", "Two rows of the file have the same id.",
                 "One centre would hide the other.", "Give each centre an id of its own."},
    FindingGuide{"centre-municipality",
                 "The municipality of a centre is not known, or may be one of several.",
                 "Coverage tells of each municipality which centres it has.",
                 "Write the five-digit code of the municipality."},
    FindingGuide{"centre-municipality-differs",
                 "The point of a centre lies in another municipality than the one that is stated. "
                 "The stated one counts.",
                 "One of the two is wrong, or the centre stands at the border.",
                 "Correct the point or the municipality."},
    FindingGuide{"centre-municipality-guess",
                 "The municipality of a centre is spelled like no municipality and was taken for "
                 "the one nearest to it.",
                 "It is an assumption, however likely.",
                 "Write the name as it is, or the five-digit code."},
    FindingGuide{"centre-name-missing", "A row has neither an id nor a name.",
                 "Nothing could be said of the centre.", "Give one of the two."},
    FindingGuide{
        "centre-not-public",
        "Reception centres are marked not public; what is published leaves them out.",
        "Where they are could harm those who live there. No map, export or count has them.",
        "Nothing, if others will read it; else add --with-non-public-centres."},
    FindingGuide{"centre-point", "A centre has no point that can be read, and no municipality.",
                 "It could stand nowhere on a map.",
                 "Write longitude and latitude in degrees, or the municipality."},
    FindingGuide{"centre-point-outside", "The point of a centre lies in no municipality.",
                 "Swapped or mistyped coordinates put a centre abroad.", "Check the coordinates."},
    FindingGuide{"centre-point-swapped",
                 "Longitude and latitude of a centre were the other way round and are turned.",
                 "Only so does the point lie in Serbia.", "Swap the two in the file."},
    FindingGuide{"centre-public-unclear",
                 "The column public says neither yes nor no; the centre counts as not public.",
                 "Publishing a place that should be hidden cannot be taken back.",
                 "Write yes or no."},
    FindingGuide{"centre-type", "The type of a centre is missing or not known.",
                 "Maps tell the types apart by their symbols.",
                 "Write asylum_centre, reception_transit_centre, temporary_reception_camp or "
                 "refugee_aid_point."},
    FindingGuide{"centre-value",
                 "A capacity, date or precision of a centre cannot be read, or it closed before it "
                 "opened.",
                 "It would be on maps of the wrong years, or with the wrong size.",
                 "Correct the value, or leave the cell empty."},
};

}  // namespace

std::span<const FindingGuide> centre_finding_pages() { return pages; }

}  // namespace obuhvat
