#include <array>

#include "cli/finding_pages.h"

namespace obuhvat {
namespace {

constexpr std::array pages{
    FindingGuide{"block-dropped",
                 "A block of the sheet (legend, key figures, partners, a logo) had no room.",
                 "A reader misses what a map for publication must carry.",
                 "Use a larger page (--size a3), or the other orientation (--landscape)."},
    FindingGuide{"block-overlap", "Two blocks of the sheet lie over each other.",
                 "One of them cannot be read.",
                 "Use a larger page or smaller text in the style; the composition itself never "
                 "does this, so the style or the page is unusually narrow."},
    FindingGuide{"classes-alike",
                 "Two classes of the legend cannot be told apart in greyscale, or by a reader with "
                 "protanopia or deuteranopia.",
                 "Every twelfth man reads the map wrongly, and so does everyone with a "
                 "black-and-white copy.",
                 "Set the colours of the style further apart in lightness, or hatch one of them; "
                 "the shipped styles pass."},
    FindingGuide{"contrast-low", "A text has too little contrast with its ground.",
                 "It cannot be read in print or on a projector.",
                 "Set its colour in the style darker or lighter."},
    FindingGuide{"crs-not-projected",
                 "The map has no coordinate reference system in metres, or no scale.",
                 "Scale bar, areas and distances of such a map are not true.",
                 "Use a projected CRS in metres, such as --crs EPSG:8682 (the default)."},
    FindingGuide{"donor-visible",
                 "A donor is named on a sheet whose policy hides donors (visibility = \"none\").",
                 "Visibility is switched off where a name would put people or work at risk.",
                 "Take the name out of the title or the subtitle of the record."},
    FindingGuide{"empty-field", "A caption is printed without its value.",
                 "It looks like a mistake, and is one.", "Give the value, or leave the field out."},
    FindingGuide{"label-dropped", "A name had no room on the map.",
                 "The reader has to look the place up in the table beside the map.",
                 "Use a larger page; the table (.csv) and the alt text (.txt) name every place."},
    FindingGuide{"legend-differs", "The legend shows other classes or fills than the map.",
                 "The reader takes areas for what they are not.",
                 "Correct the rules of the style so that each fill on the map has its entry."},
    FindingGuide{"off-page", "Something reaches beyond the page or its frame.",
                 "It is cut off in print.", "Use a larger page, or smaller text in the style."},
    FindingGuide{"scale-untrue", "The CRS draws lengths in Serbia more than 1 % wrong.",
                 "The printed scale and the scale bar mislead.",
                 "Choose a CRS that fits Serbia, such as EPSG:8682."},
    FindingGuide{"sheet-draft", "The sheet is marked as a draft.", "It is not cleared to go out.",
                 "Set status = \"cleared\" in the policy once it is."},
    FindingGuide{"sheet-field-missing",
                 "The sheet lacks something that a map for publication carries: title, date, "
                 "source, scale, CRS, producer, a donor's credit.",
                 "Without it a reader cannot judge or quote the map.",
                 "Give what the message names: --date for the date of the map, the policy for "
                 "producer and disclaimer, the record for donor and source."},
    FindingGuide{"symbol-overlap", "A text and a symbol lie over each other.",
                 "One of them cannot be read.", "Use a larger page."},
    FindingGuide{"text-cut", "A text was too long for its place and was cut.",
                 "The reader gets half a title or an incomplete list.",
                 "Shorten it in the record, or use a larger page."},
    FindingGuide{"text-overlap", "Two texts lie over each other.", "Neither can be read.",
                 "Use a larger page."},
    FindingGuide{"text-small", "A text is smaller than 6 points.", "It cannot be read in print.",
                 "Set the sizes in [text] of the style larger, or use a larger page."},
    FindingGuide{"text-untranslated",
                 "The title of a project is not given in the language of the sheet.",
                 "A Serbian sheet shows an English title, or the other way round.",
                 "Give the title in that language in the record."},
};

}  // namespace

std::span<const FindingGuide> sheet_finding_pages() { return pages; }

}  // namespace obuhvat
