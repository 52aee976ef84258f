#include "support/file.h"

#include <fcntl.h>
#include <fmt/format.h>
#include <sys/stat.h>
#include <unistd.h>

#include <atomic>
#include <cerrno>
#include <cstring>

#include "support/error.h"

namespace obuhvat {
namespace {

class Descriptor {
 public:
  explicit Descriptor(int fd) : fd_(fd) {}
  ~Descriptor() {
    if (fd_ >= 0) ::close(fd_);
  }
  Descriptor(const Descriptor&) = delete;
  Descriptor& operator=(const Descriptor&) = delete;
  int get() const { return fd_; }
  /// close() can report a write that failed late (a full network disk).
  int close_now() {
    const int result = ::close(fd_);
    fd_ = -1;
    return result;
  }

 private:
  int fd_;
};

std::string reason() { return std::strerror(errno); }

void write_all(Descriptor& file, std::string_view bytes, const std::filesystem::path& path) {
  while (!bytes.empty()) {
    const ssize_t n = ::write(file.get(), bytes.data(), bytes.size());
    if (n < 0) {
      if (errno == EINTR) continue;
      throw IoError(fmt::format("cannot write {}: {}", path.string(), reason()));
    }
    bytes.remove_prefix(static_cast<std::size_t>(n));
  }
}

bool is_special(const std::filesystem::path& path) {
  struct stat info {};
  return ::stat(path.c_str(), &info) == 0 && !S_ISREG(info.st_mode) && !S_ISDIR(info.st_mode);
}

}  // namespace

std::string read_file(const std::filesystem::path& path) {
  Descriptor file(::open(path.c_str(), O_RDONLY | O_CLOEXEC));
  if (file.get() < 0) throw IoError(fmt::format("cannot read {}: {}", path.string(), reason()));
  std::string bytes;
  struct stat info {};
  if (::fstat(file.get(), &info) == 0 && info.st_size > 0)
    bytes.reserve(static_cast<std::size_t>(info.st_size));
  char block[1 << 16];
  for (;;) {
    const ssize_t n = ::read(file.get(), block, sizeof block);
    if (n < 0) {
      if (errno == EINTR) continue;
      throw IoError(fmt::format("cannot read {}: {}", path.string(), reason()));
    }
    if (n == 0) return bytes;
    bytes.append(block, static_cast<std::size_t>(n));
  }
}

void refuse_existing(const std::filesystem::path& path, Overwrite overwrite) {
  if (overwrite == Overwrite::yes || is_special(path)) return;
  std::error_code ignored;
  if (std::filesystem::exists(path, ignored))
    throw IoError(fmt::format("{} already exists; use --overwrite to replace it", path.string()));
}

void write_file(const std::filesystem::path& path, std::string_view bytes, Overwrite overwrite) {
  refuse_existing(path, overwrite);
  FileBatch batch;
  batch.add(path, bytes);
  batch.commit();
}

void FileBatch::add(const std::filesystem::path& target, std::string_view bytes) {
  add(target, [bytes](const Sink& sink) { sink(bytes); });
}

void FileBatch::add(const std::filesystem::path& target,
                    const std::function<void(const Sink&)>& make) {
  const auto write_to = [&](const std::filesystem::path& path, int how) {
    Descriptor file(::open(path.c_str(), O_WRONLY | O_CLOEXEC | how, 0666));
    if (file.get() < 0)
      throw IoError(fmt::format("cannot write {}: {}", target.string(), reason()));
    make([&](std::string_view bytes) { write_all(file, bytes, target); });
    if (file.close_now() != 0)
      throw IoError(fmt::format("cannot write {}: {}", target.string(), reason()));
  };
  if (is_special(target)) {
    write_to(target, 0);
    return;
  }
  auto temporary = std::make_unique<TemporarySibling>(target);
  write_to(temporary->path(), O_CREAT | O_TRUNC);
  const std::lock_guard lock(mutex_);
  files_.push_back(std::move(temporary));
}

void FileBatch::commit() {
  for (const auto& file : files_) file->commit();
  files_.clear();
}

TemporarySibling::TemporarySibling(std::filesystem::path target) : target_(std::move(target)) {
  if (target_.has_parent_path()) {
    std::error_code error;
    std::filesystem::create_directories(target_.parent_path(), error);
    if (error)
      throw IoError(fmt::format("cannot make the folder {}: {}", target_.parent_path().string(),
                                error.message()));
  }
  static std::atomic<unsigned> serial{0};
  path_ = target_.parent_path() /
          fmt::format(".{}.{}-{}.tmp", target_.filename().string(), ::getpid(), serial++);
}

TemporarySibling::~TemporarySibling() {
  std::error_code ignored;
  if (!committed_) std::filesystem::remove_all(path_, ignored);
}

void TemporarySibling::commit() {
  std::error_code error;
  std::filesystem::rename(path_, target_, error);
  if (error) throw IoError(fmt::format("cannot write {}: {}", target_.string(), error.message()));
  committed_ = true;
}

}  // namespace obuhvat
