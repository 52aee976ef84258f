#pragma once

#include <string_view>

namespace obuhvat {

enum class TextKind { table, page };
enum class SampleEnd { of_file, anywhere };

/// Whether a text (its first part, as UTF-8) is a table or the text of a saved page. A table has
/// rows of as many cells, or a row of HXL hashtags; a page is prose, with labels such as "Project
/// Duration:" on lines of their own. Only if neither is plain the ending (".csv") decides.
TextKind kind_of_text(std::string_view sample, SampleEnd end, std::string_view ending);

}  // namespace obuhvat
