#include <array>

#include "cli/finding_pages.h"

namespace obuhvat {
namespace {

constexpr std::array pages{
    FindingGuide{"field-twice", "A record has one field twice. The message says which counts.",
                 "One of the two is lost.", "Leave one of them."},
    FindingGuide{
        "file-left-aside", "A file of the folder holds no project records. It was not read.",
        "If it should, its projects are missing.", "Name the file itself to hear more about it."},
    FindingGuide{"schema-violation",
                 "A record in JSON breaks the schema where the reader forgives it (null, an empty "
                 "text).",
                 "Other programs that hold to the schema will not.",
                 "Write it as the schema says, or leave the field out."},
    FindingGuide{"field-type",
                 "A field holds a value of another type than it should: a number for a text, a "
                 "text for a list.",
                 "The value may be ignored; the message says so.",
                 "Write it as the message shows."},
    FindingGuide{"field-unknown", "The record has a field that is not known. It is ignored.",
                 "It may be a misspelt one, whose value is then missing.",
                 "Correct its name; geodata/schema/project.schema.json lists all."},
    FindingGuide{"field-value", "A value cannot be read as what its field should hold.",
                 "It is ignored: nothing is guessed.", "Write it as the message shows."},
    FindingGuide{"record-unusable",
                 "A record is left out: it has no id, no title, or is no record.",
                 "The project is in no output.",
                 "Give it an id and a title; --skip-invalid loads the rest."},
};

}  // namespace

std::span<const FindingGuide> file_finding_pages() { return pages; }

}  // namespace obuhvat
