#pragma once

#include <string>

#include "model/dataset.h"
#include "store/database.h"

namespace obuhvat {

/// A whole store in a database of its own, in memory as long as it is small, with SpatiaLite loaded. `name` stands for it in messages.
Database build_store(std::string name, const Dataset& dataset);

}  // namespace obuhvat
