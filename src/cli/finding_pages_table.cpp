#include <array>

#include "cli/finding_pages.h"

namespace obuhvat {
namespace {

constexpr std::array pages{
    FindingGuide{
        "amount-assumed",
        "A sum could be read in more than one way, or names its currency loosely; the message says "
        "how it was read.",
        "A dot that divides thousands and a decimal point differ by a factor of a thousand.",
        "Write plain numbers (130000.00) and the currency in letters (EUR)."},
    FindingGuide{"amount-scale-unclear",
                 "A line above the header speaks of thousands or millions, but the header of the "
                 "sums does not. They are read as written.",
                 "Every budget may be a thousand times too small.",
                 "Write it into the header, e.g. \"Budget (thousand EUR)\"."},
    FindingGuide{"amount-scaled",
                 "The header says that its sums are in thousands or millions, and they were "
                 "multiplied so.",
                 "A wrong word in the header makes every budget a thousand times too large.",
                 "Correct the header if the sums are written in full."},
    FindingGuide{"broken-letters",
                 "Some bytes cannot be read in the file's encoding, or were broken before.",
                 "A name with a broken letter cannot be matched.",
                 "Mend the source and save it as UTF-8."},
    FindingGuide{
        "budget-differs",
        "Rows of one project give different sums. They are never added up: the first counts.",
        "A sum that stands beside each place would be multiplied by the number of places.",
        "Give the whole budget of the project once."},
    FindingGuide{"budget-merged",
                 "The cell with the sum is merged over rows of several projects. It counts for the "
                 "first only.",
                 "It is the sum of all of them together; counted for each, totals would be too "
                 "high.",
                 "Write into each row the budget of its own project."},
    FindingGuide{"cell-error", "A cell shows an error such as #REF! or #N/A. It is read as blank.",
                 "What it should hold is missing.", "Mend the formula, or write the value."},
    FindingGuide{
        "cell-without-header", "Text stands in a column that has no header. It is not read.",
        "Something may be lost.", "Give the column a header, or say what it holds: --map C=FIELD."},
    FindingGuide{"column-settlement",
                 "The column of settlements counts only where no municipality is named.",
                 "Coverage is drawn by municipality.",
                 "If the column holds the municipalities, say so: --map COLUMN=place."},
    FindingGuide{"column-twice", "Two columns hold the same field. The first counts.",
                 "What the second holds is left out.",
                 "Map one of them to another field, or leave it aside: --map COLUMN=-."},
    FindingGuide{"column-unused", "A column was not read, for nobody told what it holds.",
                 "Something may be lost.", "Say what it holds: --map COLUMN=FIELD."},
    FindingGuide{
        "coordinates-swapped",
        "A point lies in Serbia only if longitude and latitude are swapped. It was taken that way.",
        "It is an assumption, however likely.",
        "Swap the two columns, or map them: --map COLUMN=lon and --map COLUMN=lat."},
    FindingGuide{
        "currency-differs", "The sum names another currency than its column. The sum's own counts.",
        "The figure would be wrong by the rate of exchange.", "Correct the one that is wrong."},
    FindingGuide{
        "date-assumed",
        "A date could be read in more than one way; the message says how it was read.",
        "3/4/2018 is the third of April in Belgrade and the fourth of March in Washington.",
        "Write dates as 2018-04-03."},
    FindingGuide{
        "date-reported",
        "The table has a date of reporting only. It is neither start nor end of a project.",
        "When something was reported does not tell when it ran.",
        "If it is one of them, say so: --map COLUMN=start."},
    FindingGuide{
        "delimiter-assumed",
        "The columns are divided by an unusual character, or by one of two that would fit.",
        "Another one shifts all columns.", "Put sep=; with the right character on the first line."},
    FindingGuide{"encoding-assumed",
                 "The text is not UTF-8 and does not say what it is; its encoding was concluded "
                 "from its letters.",
                 "A wrong one garbles š, ž and č, and with them the names.",
                 "Save the file as UTF-8."},
    FindingGuide{"formula-without-value",
                 "A formula was saved without its value. The cell is read as blank.",
                 "What it should hold is missing; nothing in a file is ever calculated here.",
                 "Open and save the file in Excel or LibreOffice."},
    FindingGuide{"id-made", "The table gives no ids: they were made of the titles.",
                 "An id that changes with its title is another project at the next load.",
                 "Add a column with ids, or map one: --map COLUMN=id."},
    FindingGuide{"id-made-apart",
                 "Two projects have one title and no ids: the id that was made for the second got "
                 "its year or a number behind it.",
                 "One would have replaced the other.",
                 "Give ids in the source, or load with --merge if they are one project."},
    FindingGuide{"id-with-blanks", "An id holds blanks.",
                 "It is awkward on the command line and in file names.", "Use hyphens."},
    FindingGuide{"notes-too-long", "The notes of a project were cut.",
                 "Something is left out of them.", "Shorten them."},
    FindingGuide{"nul-characters", "The text holds NUL characters. They are read as blanks.",
                 "They are a sign of a damaged export.", "Export the file again."},
    FindingGuide{"period-remark", "Words in brackets behind a period were left aside.",
                 "They may limit what the dates mean.", "Put them into the notes."},
    FindingGuide{"place-code-form",
                 "What stands in the column of codes is no five-digit code of a municipality. The "
                 "name counts.",
                 "A code of another register may look like one.",
                 "Correct the code, or map the column aside: --map COLUMN=-."},
    FindingGuide{"row-continues",
                 "A row without a project or organisation was taken to belong to the one above, as "
                 "in merged cells.",
                 "If it does not, its places are another project's.",
                 "Repeat the id or title in each row."},
    FindingGuide{"row-differs", "Rows of one project disagree. The first counts.",
                 "One of them is wrong, or they are two projects.",
                 "Correct one of them, or give them different ids."},
    FindingGuide{"row-header-again",
                 "The header stands in the table once more. That row is skipped.",
                 "It is no project.", "Nothing."},
    FindingGuide{"row-note", "A note stands between the rows. It is skipped.", "It is no project.",
                 "Nothing, if it is a note."},
    FindingGuide{"row-other-country",
                 "The country of the row is another than Serbia: its places are left out.",
                 "Stari Grad, Dimitrovgrad and Rakovica are places in several countries.",
                 "Correct the country if the places lie in Serbia."},
    FindingGuide{
        "row-too-long", "A row has more cells than the header. The surplus is not read.",
        "Often a separator within a text is not quoted, and all further cells are shifted.",
        "Quote the text, or give the columns headers."},
    FindingGuide{"row-total", "A row with a total is skipped.",
                 "It is no project, and its sums would count twice.", "Nothing."},
    FindingGuide{"row-without-project",
                 "A row names no project, and none stands above it. It is left aside.",
                 "Its places are on no map.", "Give it an id or a title."},
    FindingGuide{"rows-above-header", "Rows above the header (a title, notes) are left aside.",
                 "They are no projects.", "Nothing, if they are notes."},
    FindingGuide{"sheet-chosen",
                 "The workbook has several sheets; the message says which one was read.",
                 "Another may be meant.", "Choose with --sheet NAME."},
    FindingGuide{"sheet-left-aside",
                 "Another sheet of the workbook looks like records, too. It was not read.",
                 "Its projects are missing.", "Load it as well: --sheet NAME."},
    FindingGuide{"site-without-point", "A site has a name but no coordinates. It is left out.",
                 "It cannot be drawn.", "Add its coordinates."},
    FindingGuide{"stray-quote", "A quoted cell holds a quote that is not doubled.",
                 "Where the cell ends is a guess.", "Double it: \"\"."},
    FindingGuide{"table-empty", "The table has a header, but no row with a project below it.",
                 "Nothing was loaded from it.",
                 "Look at the export; another sheet may hold the rows: --sheet NAME."},
    FindingGuide{"title-from-id", "A project has an id but no title. The id is shown instead.",
                 "It reads badly on a map.", "Give a title."},
    FindingGuide{"title-made",
                 "The table has no projects, only who does what where: each organisation and "
                 "sector is one project.",
                 "Two projects of one organisation in one sector are taken for one.",
                 "Add a column with the titles, or map one: --map COLUMN=title."},
    FindingGuide{
        "title-shared",
        "Rows without an id have one title, but periods that do not overlap. They are kept "
        "as two projects.",
        "They are most probably two phases; joined, the dates of one would be lost.",
        "Give each project an id; if they are one, give all its rows the whole period."},
    FindingGuide{"unclosed-quote",
                 "A quote at the start of a cell is never closed. It is read as a letter.",
                 "It would swallow all rows that follow.", "Close it, or double it."},
};

}  // namespace

std::span<const FindingGuide> table_finding_pages() { return pages; }

}  // namespace obuhvat
