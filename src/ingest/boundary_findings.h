#pragma once

#include <map>
#include <string>
#include <vector>

#include "model/finding.h"

namespace obuhvat {

/// Findings about the features of one delivery, in the order found; of each code the first hundred,
/// then one that says how many more there are.
class BoundaryFindings {
 public:
  explicit BoundaryFindings(std::string file) : file_(std::move(file)) {}

  /// `row` is the number of the feature from 1, 0 if it concerns none.
  void add(Severity severity, const std::string& code, long row, const std::string& message,
           const std::string& suggestion);
  std::vector<Finding> take();

 private:
  std::string file_;
  std::vector<Finding> findings_;
  std::map<std::string, long> counts_;
};

}  // namespace obuhvat
