#include <array>

#include "cli/finding_pages.h"

namespace obuhvat {
namespace {

constexpr std::array pages{
    FindingGuide{
        "iati-assumed",
        "A number or date is not in the form that IATI asks for; the message says how it was read.",
        "Others may read it another way.", "Write 130000.00 and 2017-08-01."},
    FindingGuide{"iati-budget-currencies",
                 "The budgets of an activity are in several currencies. They are not added up.",
                 "A sum of euros and dollars is no sum.", "Give them in one currency."},
    FindingGuide{"iati-budget-overlap",
                 "Budgets of an activity have overlapping periods. They are not added up.",
                 "Money would count twice.",
                 "Give each its own period, or mark the revised one with type 2."},
    FindingGuide{"iati-budget-sum", "The budget is the sum of the budgets of several periods.",
                 "It is a calculation of ours.", "Nothing."},
    FindingGuide{"iati-country-unclear",
                 "The activity is also for neighbouring countries, and a location does not say for "
                 "certain that it lies in Serbia. It is on no map.",
                 "Petrovac, Stari Grad and Dimitrovgrad are places in several countries.",
                 "Give the location a point, an administrative code of Serbia or the full name of "
                 "its municipality, or settle it in a decisions file."},
    FindingGuide{"iati-empty", "The file holds no activity.", "Nothing was loaded from it.",
                 "Look at the export."},
    FindingGuide{"iati-identifier-blanks", "The identifier holds blanks; they became hyphens.",
                 "It is awkward on the command line.", "Write it without blanks."},
    FindingGuide{"iati-identifier-missing",
                 "The activity has no iati-identifier; its id was made of its title.",
                 "An id that changes with its title is another project at the next load.",
                 "Give it its identifier."},
    FindingGuide{"iati-language",
                 "A text is in no language of ours; it stands where English would.",
                 "Sheets show it as it is.", "Add an English or Serbian narrative."},
    FindingGuide{"iati-location-abroad", "A location lies outside Serbia. It is left out.",
                 "It is on no map of Serbia, or its point is wrong.",
                 "Correct the point or the code, if it lies in Serbia."},
    FindingGuide{"iati-location-country", "A location is Serbia as a whole.",
                 "It names no municipality, and does not say that the activity is national.",
                 "Name the municipalities, or give activity-scope 4."},
    FindingGuide{"iati-location-empty",
                 "A location has neither a name nor a point. It is left out.", "It is on no map.",
                 "Give it one of them."},
    FindingGuide{"iati-org-unnamed",
                 "An organisation has a reference but no name. The reference is shown.",
                 "It reads badly on a map.", "Add its narrative."},
    FindingGuide{"iati-other-country",
                 "Activities that do not name Serbia as recipient are left out.",
                 "They are on no map.", "Add recipient-country RS where it is missing."},
    FindingGuide{"iati-planned-date",
                 "Only a planned date is given for something that has started or ended.",
                 "It may have been another day.", "Give the actual date."},
    FindingGuide{"iati-point-swapped",
                 "A point lies in Serbia only with longitude first. It was taken that way.",
                 "IATI writes latitude first.", "Write latitude, then longitude."},
    FindingGuide{
        "iati-point-unreadable", "The position of a location is no point on Earth. It is ignored.",
        "The location is on no map.", "Write \"44.8125 20.4612\": latitude, blank, longitude."},
    FindingGuide{"iati-several-countries", "The activity is for several countries.",
                 "Its budget is that of all of them.", "Read the sums as the whole activity's."},
    FindingGuide{"iati-status",
                 "The status is cancelled, suspended or unknown: it has no counterpart here and "
                 "stays empty.",
                 "A cancelled project may look active by its dates.",
                 "Take the activity out, or give a status from 1 to 4."},
    FindingGuide{"iati-text-twice", "There are two texts in one language. The first counts.",
                 "The second is left out.", "Give each its xml:lang."},
    FindingGuide{"iati-version",
                 "The file is of IATI version 1, and read as far as it is like version 2.",
                 "Something may be lost.", "Export version 2.03."},
};

}  // namespace

std::span<const FindingGuide> iati_finding_pages() { return pages; }

}  // namespace obuhvat
