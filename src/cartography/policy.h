#pragma once

#include <filesystem>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "cartography/map_sheet.h"
#include "model/ids.h"
#include "model/language.h"

namespace obuhvat {

enum class Clearance {
  draft,   ///< every sheet is marked as a draft
  cleared  ///< by whoever has to, or nobody has to
};

enum class Visibility {
  full,
  none  ///< to show who pays would be a risk: no logo and no name of a donor on any sheet
};

struct Logo {
  std::filesystem::path file;              ///< SVG or PNG
  LocalizedText name;                      ///< whose it is
  std::shared_ptr<const Picture> picture;  ///< of `file`; whoever loads the policy reads it
};

/// What the rules of a donor want on the sheets of its projects.
struct DonorRule {
  PartnerId partner;
  LocalizedText credit;  ///< a sentence; may be empty
  std::optional<Logo> logo;
};

/// Wording that differs by organisation. Read from styles/policy/NAME.toml.
struct Policy {
  std::string name;
  LocalizedText publisher;  ///< whose map it is; may be empty
  LocalizedText producer;   ///< who made it, beside the program's name; may be empty
  LocalizedText disclaimer;
  Clearance status = Clearance::cleared;
  Visibility visibility = Visibility::full;
  LocalizedText kosovo_label;
  LocalizedText kosovo_footnote;
  std::vector<double> kosovo_dash_mm;  ///< of the line between Serbia and Kosovo
  std::vector<Logo> logos;             ///< of publisher and partners, in their order
  std::vector<DonorRule> donors;

  bool hides_donors() const { return visibility == Visibility::none; }
};

/// As load_style. Logos are named, not read; their paths are those of the policy file's folder.
Policy load_policy(const std::filesystem::path& file);

}  // namespace obuhvat
