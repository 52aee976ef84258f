#include "cli/row_streams.h"

#include <fmt/format.h>

#include <algorithm>
#include <iostream>

#include "support/error.h"
#include "support/text.h"

namespace obuhvat {

std::vector<std::string> names_beside(std::vector<std::string> names,
                                      const std::vector<std::string>& taken) {
  for (auto& name : names)
    while (std::find(taken.begin(), taken.end(), name) != taken.end()) name = "obuhvat_" + name;
  return names;
}

LineSource::LineSource(const std::string& file)
    : shown_(file == "-" ? "standard input" : file), in_(&std::cin) {
  if (file == "-") return;
  file_.open(file, std::ios::binary);
  if (!file_) throw IoError(fmt::format("cannot read {}; is it there?", shown_));
  in_ = &file_;
}

bool LineSource::next() {
  while (std::getline(*in_, text_)) {
    ++line_;
    if (!trimmed(text_).empty()) return true;
  }
  if (in_->bad()) throw IoError(fmt::format("cannot read {}", shown_));
  return false;
}

bool LineSource::is_waiting() { return in_ == &std::cin && in_->rdbuf()->in_avail() <= 0; }

}  // namespace obuhvat
