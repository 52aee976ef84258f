#include "cli/session.h"

#include <fmt/format.h>
#include <sys/ioctl.h>
#include <unistd.h>

#include <algorithm>
#include <cstdlib>
#include <iostream>
#include <string>

#include "ingest/record_reader.h"
#include "store/store.h"
#include "support/share_folder.h"

namespace obuhvat {

Session::Session(std::ostream& out, std::ostream& err) : out_(out), err_(err) {}
Session::~Session() = default;

void Session::say(std::string_view text) {
  if (!options.quiet) err_ << "obuhvat: " << text << '\n';
}

void Session::tell(std::string_view text) { err_ << "obuhvat: " << text << '\n'; }

void Session::detail(std::string_view text) {
  if (options.verbose) err_ << "obuhvat: " << text << '\n';
}

bool Session::out_is_terminal() const { return &out_ == &std::cout && ::isatty(1) != 0; }
bool Session::err_is_terminal() const { return &err_ == &std::cerr && ::isatty(2) != 0; }

std::optional<std::size_t> Session::width() const {
  if (!out_is_terminal()) return std::nullopt;
  winsize size{};
  if (::ioctl(1, TIOCGWINSZ, &size) == 0 && size.ws_col > 0) return size.ws_col;
  return std::nullopt;
}

void Session::progress(std::string_view what, std::size_t done, std::size_t total) {
  if (options.quiet || !err_is_terminal()) return;
  err_ << fmt::format("\r{} {}/{}", what, done, total) << (done == total ? "\n" : "") << std::flush;
}

void Session::progress_bar(std::string_view what, std::uint64_t done, std::uint64_t total) {
  if (options.quiet || total == 0 || !err_is_terminal()) return;
  constexpr std::uint64_t width = 30;
  const std::uint64_t filled = std::min(width, width * done / total);
  // The last bar is wiped, not left: what follows on the terminal is what was found.
  if (done >= total)
    err_ << "\r\x1b[K" << std::flush;
  else
    err_ << fmt::format("\r\x1b[K{} [{}{}] {} %", what, std::string(filled, '#'),
                        std::string(width - filled, '.'), 100 * done / total)
         << std::flush;
}

std::filesystem::path Session::store_path() const {
  return options.store.empty() ? "obuhvat.sqlite" : options.store;
}

bool Session::has_store() const {
  std::error_code ignored;
  return !options.store.empty() || std::filesystem::exists(store_path(), ignored);
}

const Geodata& Session::geodata() {
  if (!geodata_) {
    geodata_ = read_geodata(share_folder() / "geodata");
    take_fetched_boundaries();
  }
  return *geodata_;
}

void Session::take_fetched_boundaries() {
  const char* const wish = std::getenv("OBUHVAT_BOUNDARIES");
  if (wish != nullptr && std::string_view(wish) == embedded_set) return;
  const auto file = share_folder() / "geodata" / "fetched" / "boundaries.sqlite";
  std::error_code ignored;
  if (!std::filesystem::exists(file, ignored)) return;
  detail(fmt::format("taking the boundaries that were fetched: {}", file.string()));
  keep_boundary_sets(read_store(file), geodata_->dataset);
}

const Gazetteer& Session::gazetteer() {
  if (!gazetteer_) {
    if (geodata_) {
      gazetteer_.emplace(geodata_->dataset.municipalities, geodata_->names,
                         geodata_->dataset.districts);
    } else {
      const Geodata names = read_names(share_folder() / "geodata");
      gazetteer_.emplace(names.dataset.municipalities, names.names, names.dataset.districts);
    }
  }
  return *gazetteer_;
}

void Session::add_settlements(const std::string& file) {
  std::vector<GazetteerName> names = geodata().names;
  for (auto& name : read_settlements(file, geodata().dataset)) names.push_back(std::move(name));
  gazetteer_.emplace(geodata().dataset.municipalities, names, geodata().dataset.districts);
}

const Dataset& Session::dataset() {
  if (!dataset_) {
    if (has_store()) {
      detail(fmt::format("reading the store {}", store_path().string()));
      store_ = std::make_unique<OpenStore>(store_path());
      dataset_ = store_->read(parts_);
      if (!parts_.outlines_on_demand) store_.reset();
    } else {
      dataset_ = embedded_dataset();
      say(
          fmt::format("there is no store {}; using the embedded projects (make a store with: "
                      "obuhvat load RECORDS)",
                      store_path().string()));
    }
  }
  return *dataset_;
}

Dataset Session::take_dataset() {
  dataset();
  Dataset out = *std::move(dataset_);
  dataset_.reset();
  return out;
}

OutlineReader Session::outline_reader() {
  if (!store_) return {};
  return [this](const std::string& set, DetailLevel level) { return store_->level(set, level); };
}

void Session::draw_at(DetailLevel level, Dataset& dataset) {
  const BoundarySet* const set = dataset.boundaries_in_use();
  if (const auto read = outline_reader(); read && set != nullptr)
    dataset.draw(read(set->id, set->level(level).level));
  else
    dataset.draw_at(level);
}

const Dataset& Session::whole_dataset() {
  if (!has_store() || parts_ == StoreParts()) return dataset();
  if (!whole_dataset_) whole_dataset_ = read_store(store_path());
  return *whole_dataset_;
}

std::filesystem::path Session::embedded_records() const {
  return share_folder() / "geodata" / "projects";
}

Dataset Session::embedded_dataset() {
  Dataset dataset = geodata().dataset;
  read_records({embedded_records()}, gazetteer(), geodata(), {}, dataset);
  return dataset;
}

}  // namespace obuhvat
