#pragma once

#include <string>

namespace obuhvat {

/// While it lives GDAL prints nothing in this thread; what it complains of is kept here. What is no
/// failure (a warning) is not kept. Must be destroyed in the reverse order of making.
class GdalErrors {
 public:
  GdalErrors();
  ~GdalErrors();
  GdalErrors(const GdalErrors&) = delete;
  GdalErrors& operator=(const GdalErrors&) = delete;

  /// GDAL's words about the first failure since the last clear(); empty if there was none.
  const std::string& first() const { return first_; }
  bool has_failed() const { return !first_.empty(); }
  void clear() { first_.clear(); }
  /// Called by GDAL.
  void note(const char* words);

 private:
  std::string first_;
};

}  // namespace obuhvat
