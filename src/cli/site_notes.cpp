#include "cli/site_notes.h"

#include "cli/sheet_options.h"

namespace obuhvat {

SiteNotes site_notes(const std::string& policy) {
  const Policy words = policy_called(policy);
  return {words.publisher, words.disclaimer, words.kosovo_label, words.kosovo_footnote};
}

}  // namespace obuhvat
