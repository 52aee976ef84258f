#include <array>

#include "cli/finding_pages.h"

namespace obuhvat {
namespace {

constexpr std::array pages{
    // How a delivery was read.
    FindingGuide{"boundary-axes-swapped",
                 "The numbers of a delivery have latitude (north) before longitude (east). They "
                 "were read the other way round.",
                 "Other programs will draw the file in the wrong place.",
                 "Save it with longitude first. If they were not swapped, say what they are with "
                 "--source-crs."},
    FindingGuide{"boundary-crs-recognised",
                 "A delivery does not say in which coordinate reference system its numbers are. It "
                 "was told from the numbers.",
                 "A wrong one moves every border, by metres or by kilometres.",
                 "Ask the publisher, and say it with --source-crs EPSG:CODE if it is another one."},
    FindingGuide{
        "boundary-duplicate",
        "A feature has the same outline, names and codes as one before it. It is left out.",
        "The same ground would count twice.", "Take one of the two out of the file."},
    FindingGuide{
        "boundary-invalid",
        "An outline crosses itself, is not closed or has no extent, or a corner of it is no number "
        "or lies far outside Serbia. It stops the load.",
        "Areas, borders and the unit of a point come out wrong with it.",
        "Mend the file, or load it with --repair, which tells what it changed; wrong corners only "
        "the file itself can mend."},
    FindingGuide{"boundary-mixed-script",
                 "A name has letters of the other script that look alike, such as a Latin A in a "
                 "Cyrillic word. They were put right.",
                 "The name would not be found as it is written.", "Type it in one script."},
    FindingGuide{"boundary-repaired", "An invalid outline was made valid (--repair).",
                 "Its shape is not quite the publisher's any more; the areas before and after are "
                 "told.",
                 "Look at the place on a map, and mend the file if the repair is not what was "
                 "meant."},
    FindingGuide{"boundary-without-names",
                 "No attribute of the delivery holds codes or names of municipalities.",
                 "Only the seat inside tells which unit an outline is.",
                 "Say which attributes to take with --code-field or --name-field."},
    FindingGuide{"boundary-without-outline",
                 "A feature has no outline, or a point or line instead. It is left out.",
                 "Its unit gets no boundary from this delivery.",
                 "Give it an outline, or take it out of the file."},
    // Which unit a feature is.
    FindingGuide{"boundary-city-divided",
                 "A city came as one feature, without its city municipalities. It was divided "
                 "between them along the boundaries that were there before.",
                 "The lines inside the city are not this publisher's, and may be coarser.",
                 "Load a delivery that has the city municipalities, if those lines matter."},
    FindingGuide{"boundary-city-whole", "Belgrade or Niš came as one feature.",
                 "The delivery has no borders between its city municipalities.",
                 "Nothing, or load a delivery that has them."},
    FindingGuide{"boundary-code-differs",
                 "Name and seat of a feature mean one municipality, its code another. The code was "
                 "outvoted.",
                 "A wrong code joins data to the wrong unit.",
                 "Ask the publisher; if another attribute holds the code, name it with "
                 "--code-field."},
    FindingGuide{"boundary-duplicate-unit",
                 "A municipality came more than once. The feature with the better evidence was "
                 "taken.",
                 "The copies may differ.",
                 "Take the copies out, or load the layer that has each unit once."},
    FindingGuide{"boundary-evidence-conflicts",
                 "One thing speaks for a match and another against it. The code goes before the "
                 "seat, the seat before the name.",
                 "One of the two is wrong, and nothing decides which.",
                 "Look at both on a map and correct the row."},
    FindingGuide{"boundary-feature-left",
                 "Features that are no municipality of ours; the first of them are named, with the "
                 "reason.",
                 "One of them may be the boundary that a unit lacks.",
                 "Compare them with the units that are missing; correct code or name, or say which "
                 "attribute holds them with --code-field or --name-field."},
    FindingGuide{"boundary-merged", "Several features make one municipality.",
                 "Its outline is not one feature of the file.",
                 "Nothing, unless one of the pieces is another unit's."},
    FindingGuide{"boundary-multi-seat",
                 "A feature holds the seats of several municipalities of one name, in different "
                 "parts. Each unit got its part.",
                 "The parts without a seat went to the nearest one.",
                 "Nothing, unless a part is another unit's."},
    FindingGuide{"boundary-name-differs",
                 "A boundary holds the seat of a municipality, but its name is another's or no "
                 "municipality's.",
                 "One of the two is wrong, and with it the area that is filled.",
                 "Look at both on a map."},
    FindingGuide{"boundary-name-unknown",
                 "Only the seat inside speaks for a match: the name is not known.",
                 "The outline is taken for its place alone.",
                 "Compare the name; an old or foreign one needs nothing."},
    FindingGuide{"boundary-of-several-units",
                 "Districts, provinces, the country or other areas larger than a municipality were "
                 "left aside.",
                 "They are no map units.",
                 "Nothing; if all features are such, choose another layer with --layer."},
    FindingGuide{"boundary-outside-scope", "Features in Kosovo* were left aside.",
                 "These maps show it beside the municipalities and join nothing to it.",
                 "Nothing."},
    FindingGuide{
        "boundary-unit-extra",
        "A feature has a code of the register that the gazetteer does not know, such as a "
        "municipality that was split off later.",
        "Its ground belongs to no unit on the maps, and the unit that it was split from is "
        "too small.",
        "Join it to that unit, or use a gazetteer that knows it."},
    FindingGuide{"boundary-unit-missing", "Municipalities for which the delivery has no feature.",
                 "They keep the boundaries that were there before, which may be coarser or older.",
                 "Load a delivery that has them, or look among the features that were left."},
    FindingGuide{"boundary-borrowed",
                 "Municipalities without a feature keep the boundaries that were in use, fitted to "
                 "the new ones.",
                 "The map shows lines of two publishers.",
                 "Load a delivery that has them, or leave it if these lines will do."},
    FindingGuide{"boundary-without-seat",
                 "A boundary does not hold the seat of the municipality it was matched to.",
                 "The seat or the boundary may be another's.", "Look at both on a map."},
    // What the outlines are like.
    FindingGuide{"boundary-area-differs",
                 "The area within a boundary is more than 5 % from the published figure.",
                 "The boundary may be another's, old, or without its water.",
                 "See what the publisher counts, and of which year both are."},
    FindingGuide{"boundary-borders-apart",
                 "Neighbours do not share their common border: two lines run beside each other.",
                 "White slivers show on large maps, and points between belong to nobody.",
                 "Close them in the file, or let --snap METRES draw them together. Generalised "
                 "levels are drawn together in any case."},
    FindingGuide{"boundary-gap",
                 "Ground that is enclosed by municipalities and belongs to none of them.",
                 "A lake or an enclave is no mistake; a unit that is missing is one.",
                 "Look at the place; --snap closes what is narrow."},
    FindingGuide{
        "boundary-neighbours-apart",
        "Municipalities that have a long common border in other boundaries do not touch in "
        "these.",
        "There is ground between them that belongs to nobody, or one of them is another's.",
        "Look at the ground between them on a map."},
    FindingGuide{"boundary-outside-serbia",
                 "A boundary reaches far out of Serbia. It stops the load.",
                 "One wrong corner makes every map too small.",
                 "Mend the corners that are wrong, or say what the numbers are with --source-crs."},
    FindingGuide{"boundary-overlap", "Ground that several municipalities claim.",
                 "A point there counts for the one with the lower code.",
                 "Look at the place; --snap gives it to one of them."},
    FindingGuide{"boundary-seat-outside", "The seat of a municipality lies outside its boundary.",
                 "The boundary may be another's, or the point may be wrong.",
                 "Look at both on a map."},
    FindingGuide{"boundary-sliver", "Gaps and overlaps that are narrow.",
                 "They come from drawing one border twice.",
                 "Close them in the file, or with --snap METRES."},
    FindingGuide{"centre-outside-municipality",
                 "A reception centre lies outside the municipality that it is said to be in.",
                 "Questions by point and by municipality give different answers for it.",
                 "Correct the point or the municipality of the centre, or look at the boundary "
                 "there."},
};

}  // namespace

std::span<const FindingGuide> boundary_finding_pages() { return pages; }

}  // namespace obuhvat
