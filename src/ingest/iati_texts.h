#pragma once

#include <string>
#include <vector>

#include "ingest/iati_elements.h"
#include "ingest/record_report.h"
#include "model/language.h"

namespace obuhvat {

/// The texts of some IATI elements.
struct IatiText {
  LocalizedText text;
  bool is_plain = false;  ///< it does not say which language it is in
};

/// The text of elements of one kind: of their narratives, or of the elements themselves as IATI 1
/// has it. Serbian in Cyrillic letters is sr-Cyrl whatever its xml:lang says. A text in another
/// language counts as English only if there is no other; this, and a second text in one language,
/// goes into the report under `field`.
IatiText iati_text(const std::vector<const IatiElement*>& elements, const std::string& field,
                   RecordReport& report);

}  // namespace obuhvat
