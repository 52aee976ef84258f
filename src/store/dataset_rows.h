#pragma once

#include "model/dataset.h"
#include "store/database.h"
#include "store/store.h"

namespace obuhvat {

/// Replaces all rows of the store by the dataset's. Works without SpatiaLite, and with triggers
/// off: it fills the spatial indexes itself. The caller holds the transaction.
/// Throws Error for a dataset that refers to what it does not hold.
void write_rows(const Database& database, const Dataset& dataset);

/// The rows as a dataset, in the order that Dataset promises.
Dataset read_rows(const Database& database, const StoreParts& parts = {});

}  // namespace obuhvat
