#include "ingest/gdal_errors.h"

#include <cpl_error.h>

namespace obuhvat {
namespace {

void keep(CPLErr severity, CPLErrorNum, const char* words) {
  if (severity >= CE_Failure) static_cast<GdalErrors*>(CPLGetErrorHandlerUserData())->note(words);
}

}  // namespace

GdalErrors::GdalErrors() { CPLPushErrorHandlerEx(keep, this); }
GdalErrors::~GdalErrors() { CPLPopErrorHandler(); }

void GdalErrors::note(const char* words) {
  if (!first_.empty()) return;
  first_ = std::string(words).substr(0, 300);
  for (char& c : first_)
    if (static_cast<unsigned char>(c) < 0x20) c = ' ';
  while (!first_.empty() && (first_.back() == ' ' || first_.back() == '.')) first_.pop_back();
  if (first_.empty()) first_ = "GDAL does not say why";
}

}  // namespace obuhvat
