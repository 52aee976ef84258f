#pragma once

#include "ingest/iati_elements.h"
#include "ingest/project_record.h"

namespace obuhvat {

/// The countries that an activity names.
struct IatiCountries {
  bool serbia = false;
  bool any = false;  ///< it names a country at all, Serbia or another
  /// Among the others is one whose places may be called like some of Serbia.
  bool neighbours = false;
  std::string others;  ///< the codes of the others and of regions, for messages
  std::string share;   ///< Serbia's part in per cent as written; empty if it is not said
};

IatiCountries countries_of(const IatiElement& activity);

/// What an activity says of its project. `file` is its file as findings show it.
ProjectRecord iati_record(const IatiElement& activity, const IatiCountries& countries,
                          const std::string& file);

}  // namespace obuhvat
