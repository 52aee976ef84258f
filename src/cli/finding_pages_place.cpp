#include <array>

#include "cli/finding_pages.h"

namespace obuhvat {
namespace {

constexpr std::array pages{
    FindingGuide{"place-ambiguous",
                 "A written place name means several municipalities, and nothing beside it tells "
                 "which. It is on no map.",
                 "Choosing one by chance would put a project where it is not.",
                 "Write more (\"Palilula, Niš\"), give the code, or settle it once for all in a "
                 "decisions file (load --decisions FILE.csv)."},
    FindingGuide{
        "place-by-point",
        "The name of a place has several meanings; its point lies in one of them, which is "
        "taken.",
        "A wrong point would put it in the wrong one.",
        "Write the name with its city or district, or its code."},
    FindingGuide{"place-code-differs",
                 "A place has a code and a name that mean different municipalities. The code "
                 "counts.",
                 "Codes get shifted by a row when tables are pasted together.",
                 "Correct the one that is wrong."},
    FindingGuide{"place-code-unknown",
                 "No municipality has the code that the record gives. If there is a name, it is "
                 "looked up instead.",
                 "A place may be missing on the map.",
                 "Correct the code: five digits, as in `obuhvat query municipalities`."},
    FindingGuide{"place-count-mismatch",
                 "The source declares another number of municipalities than it names.",
                 "A name may be missing, or the city municipalities were counted as one city; the "
                 "message reconciles the names, the units of self-government and the units on "
                 "the map.",
                 "If the message explains the number there is nothing to do; else look in the "
                 "source for a name that is missing or does not belong there."},
    FindingGuide{
        "place-exclusion",
        "A text names what is left out (\"Beograd osim Zemuna\", \"all except Vranje\"). No "
        "name in that clause is taken.",
        "Taken as a list it would draw the very places that the source rules out.",
        "List the places that are meant, or settle the text in a decisions file."},
    FindingGuide{"place-fuzzy",
                 "A written place name is no known name, but one letter or two from exactly one. "
                 "It was taken for that.",
                 "It is a guess, however good.",
                 "Correct the spelling, or confirm the guess in a decisions file (load "
                 "--decisions FILE.csv): from then on it is no finding."},
    FindingGuide{"place-hint-unknown",
                 "What stands beside a place (its district, city or country) is not known. It was "
                 "left aside.",
                 "It may say that the place lies in another country, where towns of the same name "
                 "are.",
                 "Check that the place lies in Serbia; correct or leave out what stands beside "
                 "it."},
    FindingGuide{"place-list-open",
                 "A list of places ends in words for places that are not named (\"etc.\", \"other "
                 "cities\").",
                 "The map shows fewer places than are meant.",
                 "Name them, if the source tells which they are."},
    FindingGuide{
        "place-point-differs",
        "The point of a place lies in another municipality than its name or code says. The "
        "name or code counts, and the point is kept as a site.",
        "One of the two is wrong.", "Correct the point, the name or the code."},
    FindingGuide{"place-twice", "Two written names of one project mean the same municipality.",
                 "It counts once; the source may have meant another place with one of them.",
                 "Leave one of them, unless the source has both."},
    FindingGuide{"place-unresolved",
                 "A written place name leads to no municipality. It is on no map.",
                 "The project is drawn without it, and said to be.",
                 "Correct the name, give the code, load a file of settlements (load --settlements "
                 "FILE.csv), or settle it in a decisions file: code \"-\" for what is no "
                 "municipality."},
    FindingGuide{"point-outside", "A point lies outside the municipalities of Serbia.",
                 "Longitude and latitude are easily swapped, or a sign or digit is wrong.",
                 "Correct the point; the message says what it looks like."},
    FindingGuide{"site-outside-places",
                 "A site lies in a municipality that the project does not name. It is not added.",
                 "The list of places may be incomplete, or the point wrong.",
                 "Add the municipality to the places if the project works there."},
};

}  // namespace

std::span<const FindingGuide> place_finding_pages() { return pages; }

}  // namespace obuhvat
