#pragma once

#include "cartography/policy.h"
#include "export/site.h"

namespace obuhvat {

/// The wording of the web map under a policy: export does not know policies.
SiteNotes site_notes(const Policy& policy);

}  // namespace obuhvat
