#include "ingest/finding_counter.h"

#include <fmt/format.h>

namespace obuhvat {

void FindingCounter::add(Severity severity, std::string_view code, const FieldPlace& where,
                         std::string message, std::string_view suggestion) {
  Topic& topic = topics_[fmt::format("{} {}", code, where.column)];
  const auto known = topic.by_text.find(message);
  const bool is_full = topic.by_text.size() >= most_texts;
  if (known != topic.by_text.end() || (is_full && topic.overflow > 0)) {
    Counted& counted = counted_[known != topic.by_text.end() ? known->second : topic.overflow - 1];
    if (counted.last_row == where.row) return;  // the same row says it but once
    ++counted.others;
    counted.last_row = where.row;
    return;
  }
  if (is_full) {
    message = "more rows have the same fault with other values";
    topic.overflow = counted_.size() + 1;
  } else {
    topic.by_text.emplace(message, counted_.size());
  }
  counted_.push_back({severity, std::string(code), where, std::move(message),
                      std::string(suggestion), 0, where.row});
}

void FindingCounter::write_to(RecordReport& report) const {
  for (const auto& counted : counted_) {
    std::string message = counted.message;
    if (counted.others > 0)
      message += fmt::format("; and in {} more {}, the last is row {}", counted.others,
                             counted.others == 1 ? "row" : "rows", counted.last_row);
    report.add(counted.severity, counted.code, counted.where, std::move(message),
               counted.suggestion);
  }
}

}  // namespace obuhvat
