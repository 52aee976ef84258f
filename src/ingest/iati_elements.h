#pragma once

#include <functional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "ingest/reading_options.h"
#include "ingest/record_file.h"

namespace obuhvat {

/// An element of an IATI activity with what lies in it. Not a document: only the parts that a
/// project record is made of are kept (no transactions, results and the like).
struct IatiElement {
  std::string name;
  long line = 0;         ///< of its start tag
  std::string language;  ///< xml:lang, its own or that of an element around it; may be empty
  std::vector<std::pair<std::string, std::string>> attributes;
  std::string text;  ///< without what stands in its children and without blanks at both ends
  std::vector<IatiElement> children;

  /// Empty if it has no such attribute.
  std::string_view attribute(std::string_view wanted) const;
  /// The first child of that name; nullptr if there is none.
  const IatiElement* child(std::string_view wanted) const;
  std::vector<const IatiElement*> all(std::string_view wanted) const;
};

/// Calls `visit` for each activity in order, with the root element (without children). An activity
/// lists as children of the name "transaction-country" the recipient-countries of its transactions,
/// each code once. A file of one activity without a root around it is read too, and elements with
/// a prefix if it stands for the namespace of the root. Only a few activities are in memory at a
/// time. Throws as read_iati does.
void for_each_iati_activity(
    const RecordInput& input, const ReadingOptions& options,
    const std::function<void(const IatiElement& root, const IatiElement& activity)>& visit);

}  // namespace obuhvat
