#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace obuhvat {

enum class Severity { info, warning, error };

/// Something wrong, doubtful or assumed in the input: not a failure of the program.
struct Finding {
  Severity severity = Severity::warning;
  std::string code;         ///< e.g. "place-count-mismatch"
  std::string file;         ///< file name without folders; empty if it concerns no file
  long row = 0;             ///< line or row from 1; 0 if it concerns none
  std::string field;        ///< e.g. "places[3]"
  std::string project;      ///< project id; empty if it concerns none
  std::string message;      ///< what and why
  std::string suggestion;   ///< the way out
  std::string sheet = {};   ///< of a spreadsheet; else empty
  std::string column = {};  ///< of a table: its letter, "C"; else empty
  bool operator==(const Finding&) const = default;
};

/// What a code of findings means, for the documentation.
struct FindingGuide {
  std::string_view code;
  std::string_view what;  ///< what was found, one sentence
  std::string_view why;   ///< why it matters
  std::string_view fix;   ///< how to fix or settle it
};

std::string_view name_of(Severity severity);
std::optional<Severity> severity_from(std::string_view name);

/// One line: "warning: file[sheet]:row:column: field: message; suggestion [code]", absent parts
/// left out.
std::string to_text(const Finding& finding);

}  // namespace obuhvat
