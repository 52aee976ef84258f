#pragma once

#include <exception>
#include <memory>
#include <string>
#include <string_view>

#include "ingest/zip_parts.h"

namespace obuhvat {

/// Walks through the XML of one part of a zipped spreadsheet, node by node; only one is in memory.
/// Names are without namespace prefix: offices write any. No entities but XML's own: a part with a
/// document type declaration is refused, so nothing is expanded and nothing is fetched.
class XmlPart {
 public:
  XmlPart(const ZipParts& zip, const std::string& name);
  ~XmlPart();
  XmlPart(const XmlPart&) = delete;
  XmlPart& operator=(const XmlPart&) = delete;

  /// To the next node; false at the end. Throws Error for XML that is not well-formed.
  bool next();
  /// Behind the end of the element that next() came to, with all that is in it.
  void skip();

  bool is_start() const;
  bool is_start(std::string_view name) const { return is_start() && this->name() == name; }
  /// The end of an element; one written as <a/> has a start only.
  bool is_end(std::string_view name) const;
  bool is_text() const;
  bool is_empty_element() const;
  int depth() const;
  std::string_view name() const;
  std::string_view text() const;
  /// Of the element that next() came to; empty if it has none of that name.
  std::string attribute(std::string_view name) const;
  /// Calls `visit(name, value)` for each attribute.
  template <class Visit>
  void for_each_attribute(Visit visit) const {
    for (bool is_there = first_attribute(); is_there; is_there = next_attribute())
      visit(name(), text());
    to_element();
  }
  const ZipPart& part() const { return part_; }
  [[noreturn]] void refuse(const std::string& what) const;

 private:
  static int read_bytes(void* self, char* bytes, int size);
  bool first_attribute() const;
  bool next_attribute() const;
  void to_element() const;

  const ZipParts& zip_;
  std::string name_;
  ZipPart part_;
  std::exception_ptr failure_;  ///< of reading: must not be thrown through libxml2
  std::string complaint_;       ///< libxml2's first
  void* reader_ = nullptr;
};

}  // namespace obuhvat
