#include "render/font_files.h"

#include <fmt/format.h>
#include <fontconfig/fcfreetype.h>

#include <algorithm>
#include <cstdlib>
#include <filesystem>
#include <iterator>
#include <memory>
#include <vector>

#include "support/error.h"
#include "support/text.h"

#ifdef __SANITIZE_ADDRESS__
// Pango's own thread may still hold our configuration for a moment when a short process ends, and
// the leak checker cannot follow fontconfig's pointers, which are offsets. libxml2 2.9 as librsvg
// uses it keeps the value of an entity that it was not let to read.
extern "C" const char* __lsan_default_suppressions();
extern "C" const char* __lsan_default_suppressions() {
  return "leak:libfontconfig\nleak:xmlParseEntityValue\n";
}
#endif

namespace obuhvat {
namespace {

namespace fs = std::filesystem;

struct NotoFace {
  const char* file;
  const char* style;
  int weight;
  int slant;
};
constexpr NotoFace noto_faces[] = {
    {"NotoSans-Regular.ttf", "Regular", FC_WEIGHT_REGULAR, FC_SLANT_ROMAN},
    {"NotoSans-Bold.ttf", "Bold", FC_WEIGHT_BOLD, FC_SLANT_ROMAN},
    {"NotoSans-Italic.ttf", "Italic", FC_WEIGHT_REGULAR, FC_SLANT_ITALIC},
    {"NotoSans-BoldItalic.ttf", "Bold Italic", FC_WEIGHT_BOLD, FC_SLANT_ITALIC}};

constexpr const char* math_file = "NotoSansMath-Regular.ttf";

std::vector<fs::path> chosen_folders() {
  std::vector<fs::path> folders;
  if (const char* chosen = std::getenv("OBUHVAT_FONTS"); chosen != nullptr)
    for (const auto& folder : split(chosen, ':'))
      if (!folder.empty()) folders.emplace_back(folder);
  return folders;
}

bool has_noto_sans(const fs::path& folder) {
  std::error_code ignored;
  return std::all_of(std::begin(noto_faces), std::end(noto_faces), [&](const NotoFace& face) {
    return fs::is_regular_file(folder / face.file, ignored);
  });
}

fs::path noto_folder() {
  std::vector<fs::path> folders = chosen_folders();
  for (const char* usual :
       {"/usr/share/fonts/truetype/noto", "/usr/share/fonts/noto", "/usr/share/fonts/google-noto"})
    folders.emplace_back(usual);
  for (const auto& folder : folders)
    if (has_noto_sans(folder)) return folder;
  throw IoError(
      "the font family Noto Sans is not installed; install the package fonts-noto-core, or name "
      "the folder that has NotoSans-Regular.ttf in OBUHVAT_FONTS");
}

/// Font files of the folder in the order of their names; the system's order is no order.
std::vector<fs::path> font_files_in(const fs::path& folder) {
  std::vector<fs::path> files;
  std::error_code error;
  for (fs::directory_iterator entry(folder, error), end; !error && entry != end;
       entry.increment(error)) {
    const std::string ending = entry->path().extension().string();
    if (ending == ".ttf" || ending == ".otf" || ending == ".ttc") files.push_back(entry->path());
  }
  if (error)
    throw IoError(fmt::format("cannot read the font folder {}: {}; correct OBUHVAT_FONTS",
                              folder.string(), error.message()));
  std::sort(files.begin(), files.end());
  return files;
}

bool is_noto_sans_of_a_script(const fs::path& file) {
  const std::string name = file.filename().string();
  return name.starts_with("NotoSans") && !name.starts_with("NotoSans-") &&
         !name.starts_with("NotoSansDisplay") && !name.starts_with("NotoSansMono") &&
         (name.ends_with("-Regular.ttf") || name.ends_with("-Bold.ttf"));
}

/// The fonts of a set but for the four faces of Noto Sans.
std::vector<fs::path> other_files_of(FontSet set, const fs::path& noto) {
  std::vector<fs::path> files;
  for (const auto& folder : chosen_folders())
    for (const auto& file : font_files_in(folder))
      if (!file.filename().string().starts_with("Noto")) files.push_back(file);
  std::error_code ignored;
  if (set == FontSet::signs && fs::is_regular_file(noto / math_file, ignored))
    files.push_back(noto / math_file);
  if (set == FontSet::fallback)
    for (const auto& file : font_files_in(noto))
      if (is_noto_sans_of_a_script(file)) files.push_back(file);
  return files;
}

[[noreturn]] void cannot_read(const fs::path& file) {
  throw IoError(fmt::format("cannot read the font file {}", file.string()));
}

/// Adds a face of Noto Sans, of which everything is known but its characters. fontconfig would also
/// work out the languages that it serves, which takes 9 ms for the four.
void add_face(FcConfig* config, FT_Library library, const fs::path& folder, const NotoFace& known) {
  const fs::path file = folder / known.file;
  FT_Face face = nullptr;
  if (FT_New_Face(library, file.c_str(), 0, &face) != 0) cannot_read(file);
  FcCharSet* const characters = FcFreeTypeCharSet(face, nullptr);
  FT_Done_Face(face);
  if (characters == nullptr) cannot_read(file);
  FcPattern* const pattern = FcPatternBuild(
      nullptr, FC_FAMILY, FcTypeString, "Noto Sans", FC_STYLE, FcTypeString, known.style, FC_WEIGHT,
      FcTypeInteger, known.weight, FC_SLANT, FcTypeInteger, known.slant, FC_WIDTH, FcTypeInteger,
      FC_WIDTH_NORMAL, FC_FILE, FcTypeString, file.c_str(), FC_INDEX, FcTypeInteger, 0, FC_OUTLINE,
      FcTypeBool, FcTrue, FC_SCALABLE, FcTypeBool, FcTrue, FC_FONTFORMAT, FcTypeString, "TrueType",
      FC_CHARSET, FcTypeCharSet, characters, nullptr);
  FcCharSetDestroy(characters);
  FcFontSet* const fonts = FcConfigGetFonts(config, FcSetApplication);
  if (pattern == nullptr || fonts == nullptr || !FcFontSetAdd(fonts, pattern)) cannot_read(file);
}

Handle<FcConfig> load(FontSet set) {
  Handle<FcConfig> config(FcConfigCreate());
  FT_Library library = nullptr;
  if (!config || FT_Init_FreeType(&library) != 0) throw Error("cannot set up fonts: out of memory");
  const std::unique_ptr<FT_LibraryRec_, decltype(&FT_Done_FreeType)> owner(library,
                                                                           &FT_Done_FreeType);
  const fs::path noto = noto_folder();
  // The application's set of fonts comes to be with the first folder or file that is added the
  // usual way; a folder that is not there adds nothing.
  const fs::path nowhere = noto / noto_faces[0].file / "none";
  FcConfigAppFontAddDir(config.get(), reinterpret_cast<const FcChar8*>(nowhere.c_str()));
  for (const NotoFace& face : noto_faces) add_face(config.get(), library, noto, face);
  for (const auto& file : other_files_of(set, noto))
    if (!FcConfigAppFontAddFile(config.get(), reinterpret_cast<const FcChar8*>(file.c_str())))
      cannot_read(file);
  return config;
}

}  // namespace

FcConfig* font_configuration(FontSet set) {
  if (set == FontSet::signs) {
    static const Handle<FcConfig> signs = load(FontSet::signs);
    return signs.get();
  }
  if (set == FontSet::fallback) {
    static const Handle<FcConfig> fallback = load(FontSet::fallback);
    return fallback.get();
  }
  // Pango initialises fontconfig on its own, which would read every font of the system; a current
  // configuration spares it that.
  struct Current {
    Handle<FcConfig> config = load(FontSet::named);
    Current() { FcConfigSetCurrent(config.get()); }
    ~Current() { FcConfigSetCurrent(nullptr); }
  };
  static const Current named;
  return named.config.get();
}

bool has_font_family(const std::string& family) {
  const FcFontSet* fonts = FcConfigGetFonts(font_configuration(FontSet::named), FcSetApplication);
  for (int i = 0; fonts != nullptr && i < fonts->nfont; ++i) {
    FcChar8* name = nullptr;
    for (int k = 0; FcPatternGetString(fonts->fonts[i], FC_FAMILY, k, &name) == FcResultMatch; ++k)
      if (family == reinterpret_cast<const char*>(name)) return true;
  }
  return false;
}

}  // namespace obuhvat
