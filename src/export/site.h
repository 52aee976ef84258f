#pragma once

#include <map>
#include <string>

#include "model/dataset.h"

namespace obuhvat {

/// The offline web map: file names relative to the site's folder, and their bytes. Opens from disk
/// and from any static server; no request leaves the folder. The same dataset gives the same bytes.
std::map<std::string, std::string> make_site(const Dataset& dataset);

}  // namespace obuhvat
