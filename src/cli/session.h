#pragma once

#include <cstdint>
#include <filesystem>
#include <iosfwd>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "gazetteer/gazetteer.h"
#include "ingest/geodata.h"
#include "model/dataset.h"
#include "store/store.h"

namespace obuhvat {

struct GlobalOptions {
  std::string store;  ///< empty: ./obuhvat.sqlite if it is there, else the embedded data
  bool quiet = false;
  bool verbose = false;
  std::vector<std::string> args;  ///< as they were given, for what quotes them
};

/// One run of the program: its streams, its global options, and the data that commands share,
/// read when first asked for.
class Session {
 public:
  Session(std::ostream& out, std::ostream& err);
  ~Session();

  GlobalOptions options;

  std::ostream& out() { return out_; }
  void say(std::string_view text);     ///< talk, unless --quiet
  void tell(std::string_view text);    ///< what was asked for, also with --quiet
  void detail(std::string_view text);  ///< talk with --verbose only
  bool out_is_terminal() const;
  bool err_is_terminal() const;
  /// Of the terminal that the answer goes to, in columns; nullopt for a file or pipe.
  std::optional<std::size_t> width() const;
  /// Rewrites one line of the terminal with "what done/total"; nothing where stderr is a file.
  void progress(std::string_view what, std::size_t done, std::size_t total);

  /// Rewrites one line of the terminal with a bar; `done` and `total` in bytes, total 0 if unknown.
  void progress_bar(std::string_view what, std::uint64_t done, std::uint64_t total);

  /// ./obuhvat.sqlite, or what --store says.
  std::filesystem::path store_path() const;
  /// What geodata/ holds, with outlines: the boundary set that scripts/fetch_geodata made, if it is
  /// there and OBUHVAT_BOUNDARIES does not say "embedded", else the shipped one.
  const Geodata& geodata();
  const Gazetteer& gazetteer();
  /// From now on gazetteer() knows the settlements of this file too. Throws as read_settlements.
  void add_settlements(const std::string& file);
  /// The store's content; the embedded projects where there is no store (and that is said). A
  /// store that --store names must be there.
  const Dataset& dataset();
  /// dataset(), for a command that changes it and needs the session's no more: it is read again if
  /// somebody asks after all. Copying a store takes longer than reading it.
  Dataset take_dataset();
  /// To be called before dataset(): what of a store it needs to hold. Embedded data are whole.
  void read_only(const StoreParts& parts) { parts_ = parts; }
  /// dataset() with all that the store holds, read anew if it was not read whole. What dataset()
  /// gave before stays as it is.
  const Dataset& whole_dataset();
  /// What reads the outlines that dataset() left in the store, where read_only() said so; it may be
  /// called as long as the session lives. Empty where there is no store.
  OutlineReader outline_reader();
  /// Dataset::draw_at(), also with outlines that were left in the store.
  void draw_at(DetailLevel level, Dataset& dataset);
  /// True if dataset() comes, or would come, from a store.
  bool has_store() const;
  /// geodata() with the embedded project records.
  Dataset embedded_dataset();
  std::filesystem::path embedded_records() const;

 private:
  void take_fetched_boundaries();

  std::ostream& out_;
  std::ostream& err_;
  std::optional<Geodata> geodata_;
  std::optional<Gazetteer> gazetteer_;
  StoreParts parts_;
  std::unique_ptr<OpenStore> store_;  // that dataset_ was read from
  std::optional<Dataset> dataset_;
  std::optional<Dataset> whole_dataset_;
};

}  // namespace obuhvat
