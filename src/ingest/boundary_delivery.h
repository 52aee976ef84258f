#pragma once

#include <filesystem>
#include <string>
#include <vector>

#include "model/dataset.h"

namespace obuhvat {

/// A file that may hold boundaries, for GDAL to open.
struct DeliveredFile {
  std::string gdal_path;  ///< in a zip: "/vsizip/{/home/a/b.zip}/c/d.shp"
  std::string name;       ///< within the folder or zip; else the file's own
  bool is_in_zip = false;
};

/// What the user gave: a file, a zip that is read in place, or a folder.
struct BoundaryDelivery {
  std::filesystem::path path;
  std::string shown;  ///< the path as the user gave it
  std::string name;   ///< without folders
  bool is_zip = false;
  bool is_folder = false;
  bool is_whos_on_first = false;     ///< then there are no files
  std::vector<DeliveredFile> files;  ///< sorted by name; a file of another kind is none of these
};

/// Looks at what there is. Throws IoError for what is missing or cannot be read; Error for an empty
/// file or folder, for one of a well-known kind that holds no boundaries (PDF, spreadsheet, ...),
/// and for a zip that is damaged, protected by a password, hostile (names that lead out of it,
/// links), or beyond these bounds: 10,000 members, 4 GiB unpacked and, from 128 MiB on, two hundred
/// times its own size.
BoundaryDelivery find_delivery(const std::filesystem::path& path);

/// The delivery as the store names it, when `read` was taken of it: the hash and size of a lone
/// file or of a zip; of several files (a folder, or the parts of a shapefile) the sum of their
/// sizes and the hash of the lines "NAME HASH\n" over their names in the delivery, sorted.
SourceFile source_file_of(const BoundaryDelivery& delivery, const DeliveredFile* read);

}  // namespace obuhvat
