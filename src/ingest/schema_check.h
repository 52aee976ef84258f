#pragma once

#include <filesystem>
#include <memory>

#include "ingest/json_text.h"
#include "ingest/record_report.h"

namespace obuhvat {

/// Holds records against a JSON Schema (draft 7). The tolerant reader reports most of what is wrong
/// in better words; this is the net under it.
class SchemaCheck {
 public:
  /// Throws IoError if the schema cannot be read, Error if it is none.
  explicit SchemaCheck(const std::filesystem::path& schema);
  ~SchemaCheck();
  SchemaCheck(const SchemaCheck&) = delete;
  SchemaCheck& operator=(const SchemaCheck&) = delete;

  /// Adds a warning "schema-violation" for each breach of the schema at or below whose field, or
  /// above it, the report has no finding yet.
  void check(const JsonNode& record, RecordReport& report);

 private:
  class Rules;
  std::unique_ptr<Rules> rules_;
};

}  // namespace obuhvat
