#pragma once

#include <algorithm>
#include <atomic>
#include <cstddef>
#include <exception>
#include <mutex>
#include <thread>
#include <vector>

namespace obuhvat {

/// As many threads as the machine has cores, at least one.
inline std::size_t threads_of_machine() {
  return std::max(1u, std::thread::hardware_concurrency());
}

/// Calls f(i) for 0 <= i < count on up to `jobs` threads, the lower ones first; each thread has an
/// f of its own, which `make` gives it. The first exception ends it and is thrown again.
template <class Make>
void in_parallel(std::size_t count, std::size_t jobs, Make make) {
  std::atomic<std::size_t> next{0};
  std::exception_ptr failure;
  std::mutex failure_mutex;
  const auto loop = [&] {
    try {
      auto f = make();
      for (std::size_t i = next++; i < count; i = next++) f(i);
    } catch (...) {
      const std::lock_guard lock(failure_mutex);
      if (!failure) failure = std::current_exception();
      next = count;
    }
  };
  std::vector<std::jthread> threads;
  for (std::size_t i = 1; i < std::min(jobs, count); ++i) threads.emplace_back(loop);
  loop();
  threads.clear();
  if (failure) std::rethrow_exception(failure);
}

}  // namespace obuhvat
