#pragma once

namespace obuhvat {

/// Draws maps of a store: Pango and Cairo, no GDAL.
inline constexpr const char* maps_program = "obuhvat-maps";
/// Does everything.
inline constexpr const char* full_program = "obuhvat-full";

/// Becomes the other program of ours, with the same words. It lies beside this one in the build
/// folder, in ../libexec/obuhvat where it is installed. Returns only if it cannot be started: the
/// exit code, having said why.
int hand_over(const char* program, char** argv);

}  // namespace obuhvat
