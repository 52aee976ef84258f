#pragma once

#include <string>

#include "export/site.h"

namespace obuhvat {

/// The wording of the web map under the policy that --policy names.
SiteNotes site_notes(const std::string& policy);

}  // namespace obuhvat
