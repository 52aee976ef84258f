#pragma once

#include <string>

#include "model/dataset.h"
#include "store/database.h"

namespace obuhvat {

/// A whole store in memory, with SpatiaLite loaded. `name` stands for it in messages.
Database build_store(std::string name, const Dataset& dataset);

}  // namespace obuhvat
