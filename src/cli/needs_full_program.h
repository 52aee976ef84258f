#pragma once

namespace obuhvat {

/// Thrown in the front program (src/front), before anything was printed, by what only the full
/// program can do. No std::exception: nobody may take it for a failure.
struct NeedsFullProgram {};

}  // namespace obuhvat
