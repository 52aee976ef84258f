#include "ingest/zip_directory.h"

#include <fmt/format.h>

#include <algorithm>
#include <fstream>
#include <string_view>

#include "support/error.h"
#include "support/text.h"

namespace obuhvat {
namespace {

using namespace std::literals;

constexpr std::size_t most_members = 10'000;
constexpr std::size_t end_size = 22;    // of the record at the end, before its comment
constexpr std::size_t entry_size = 46;  // of an entry, before its name
constexpr std::size_t longest_tail = end_size + 0xFFFF;
constexpr std::size_t largest_directory = std::size_t{16} << 20;

std::uint32_t number(std::string_view bytes, std::size_t at, std::size_t length) {
  std::uint32_t value = 0;
  for (std::size_t i = length; i-- > 0;)
    value = value << 8 | static_cast<unsigned char>(bytes[at + i]);
  return value;
}

std::string read_at(std::ifstream& file, std::uint64_t from, std::size_t length) {
  std::string bytes(length, '\0');
  file.seekg(static_cast<std::streamoff>(from));
  file.read(bytes.data(), static_cast<std::streamsize>(length));
  bytes.resize(static_cast<std::size_t>(std::max<std::streamsize>(file.gcount(), 0)));
  file.clear();
  return bytes;
}

ZipMember member_of(std::string_view entry, std::string_view name) {
  ZipMember member;
  member.name = name;
  member.size = number(entry, 24, 4);
  member.is_encrypted = (number(entry, 8, 2) & 1) != 0;
  // Made on Unix: the upper half of the attributes is the file's mode.
  member.is_link = entry[5] == 3 && (number(entry, 38, 4) >> 16 & 0170000) == 0120000;
  return member;
}

}  // namespace

std::vector<ZipMember> zip_directory(const std::filesystem::path& path) {
  std::error_code problem;
  const std::uint64_t size = std::filesystem::file_size(path, problem);
  std::ifstream file(path, std::ios::binary);
  if (problem || !file)
    throw IoError(fmt::format("cannot read {}{}", path.string(),
                              problem ? ": " + problem.message() : std::string()));
  const std::size_t tail_size =
      static_cast<std::size_t>(std::min<std::uint64_t>(size, longest_tail));
  const std::string tail = read_at(file, size - tail_size, tail_size);
  const auto end = tail.rfind("PK\x05\x06"sv);
  if (end == std::string::npos || tail.size() - end < end_size) return {};
  const std::size_t length = number(tail, end + 12, 4);
  const std::uint64_t start = size - tail_size + end;
  if (length > largest_directory || length > start) return {};
  // Where it is said to begin may be off by what stands before the zip; where it ends is sure.
  const std::string directory = read_at(file, start - length, length);

  std::vector<ZipMember> members;
  for (std::size_t at = 0; at + entry_size <= directory.size();) {
    const std::string_view entry = std::string_view(directory).substr(at);
    if (!entry.starts_with("PK\x01\x02"sv)) break;
    const std::size_t name_size = number(entry, 28, 2);
    const std::size_t all = entry_size + name_size + number(entry, 30, 2) + number(entry, 32, 2);
    if (all > entry.size()) break;
    if (members.size() == most_members)
      throw Error(fmt::format(
          "{}: the zip is refused, because it has more than {} members; zip only the boundaries",
          path.string(), most_members));
    members.push_back(member_of(entry, entry.substr(entry_size, name_size)));
    at += all;
  }
  return members;
}

bool leads_out(const std::string& member) {
  std::string name = member;
  std::ranges::replace(name, '\\', '/');
  if (name.starts_with('/') || (name.size() > 1 && name[1] == ':')) return true;
  if (name.find('\0') != std::string::npos) return true;
  const auto parts = split(name, '/');
  return std::ranges::find(parts, "..") != parts.end();
}

}  // namespace obuhvat
