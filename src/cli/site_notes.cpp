#include "cli/site_notes.h"

namespace obuhvat {

SiteNotes site_notes(const Policy& policy) {
  return {policy.publisher, policy.disclaimer, policy.kosovo_label, policy.kosovo_footnote};
}

}  // namespace obuhvat
