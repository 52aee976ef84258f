#pragma once

#include "cartography/policy.h"
#include "export/site.h"
#include "gazetteer/gazetteer.h"

namespace obuhvat {

/// The wording of the web map under a policy: export does not know policies.
/// With the names by which places can be searched.
SiteNotes site_notes(const Policy& policy, const std::vector<GazetteerName>& names);

}  // namespace obuhvat
