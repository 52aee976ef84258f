#pragma once

#include <string>
#include <vector>

#include "gazetteer/gazetteer.h"
#include "model/answer_table.h"

namespace obuhvat {

/// One line a name, fields separated by tabs: written, code (several joined by ';'; the city's own
/// for a city), name, kind of match, confidence. Ambiguous and unresolved names show "-" and,
/// last, what they may mean. With steps, what was tried follows on indented lines.
enum class Steps { no, yes };
std::string resolutions_text(const std::vector<Resolution>& resolutions, Steps steps = Steps::no);

/// One array, an object a name: written, kind, codes, via, name, confidence, candidates (code,
/// name, score), steps.
std::string resolutions_json(const std::vector<Resolution>& resolutions);

/// One such object and a line feed.
std::string resolution_line(const Resolution& resolution);

/// What a table or a line of JSON gets beside a name: code (of a city its own), name, kind,
/// confidence, candidates (codes).
struct ResolutionCells {
  static const std::vector<std::string>& names();
  std::vector<AnswerTable::Value> values;
};
ResolutionCells cells_of(const Resolution& resolution);

}  // namespace obuhvat
