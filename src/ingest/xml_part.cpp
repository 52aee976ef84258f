#include "ingest/xml_part.h"

#include <fmt/format.h>
#include <libxml/xmlreader.h>

#include "support/error.h"
#include "support/text.h"

namespace obuhvat {
namespace {

xmlTextReaderPtr of(void* reader) { return static_cast<xmlTextReaderPtr>(reader); }

std::string_view view(const xmlChar* text) {
  return text == nullptr ? std::string_view() : reinterpret_cast<const char*>(text);
}

void keep_complaint(void* into, xmlErrorPtr error) {
  auto& complaint = *static_cast<std::string*>(into);
  if (!complaint.empty() || error == nullptr || error->message == nullptr) return;
  if (error->level < XML_ERR_ERROR) return;
  complaint = fmt::format("line {}: {}", error->line, trimmed(error->message));
}

}  // namespace

XmlPart::XmlPart(const ZipParts& zip, const std::string& name)
    : zip_(zip), name_(name), part_(zip, name) {
  reader_ = xmlReaderForIO(&XmlPart::read_bytes, nullptr, this, nullptr, nullptr,
                           XML_PARSE_NONET | XML_PARSE_NOCDATA);
  if (reader_ == nullptr) refuse("it cannot be opened");
  xmlTextReaderSetStructuredErrorHandler(of(reader_), keep_complaint, &complaint_);
}

XmlPart::~XmlPart() {
  if (reader_ != nullptr) xmlFreeTextReader(of(reader_));
}

int XmlPart::read_bytes(void* self, char* bytes, int size) {
  auto& part = *static_cast<XmlPart*>(self);
  try {
    return static_cast<int>(part.part_.read(bytes, static_cast<std::size_t>(size)));
  } catch (...) {
    part.failure_ = std::current_exception();
    return -1;
  }
}

bool XmlPart::next() {
  const int result = xmlTextReaderRead(of(reader_));
  if (failure_) std::rethrow_exception(failure_);
  if (result < 0) refuse(complaint_.empty() ? "it is no XML" : complaint_);
  if (result == 0) return false;
  const int type = xmlTextReaderNodeType(of(reader_));
  if (type == XML_READER_TYPE_DOCUMENT_TYPE || type == XML_READER_TYPE_ENTITY_REFERENCE)
    refuse("it declares entities, which no spreadsheet does");
  return true;
}

void XmlPart::skip() {
  if (!is_start() || is_empty_element()) return;
  const int level = depth();
  while (next() && depth() > level) {
  }
}

bool XmlPart::is_start() const {
  return xmlTextReaderNodeType(of(reader_)) == XML_READER_TYPE_ELEMENT;
}

bool XmlPart::is_end(std::string_view name) const {
  return xmlTextReaderNodeType(of(reader_)) == XML_READER_TYPE_END_ELEMENT && this->name() == name;
}

bool XmlPart::is_text() const {
  const int type = xmlTextReaderNodeType(of(reader_));
  return type == XML_READER_TYPE_TEXT || type == XML_READER_TYPE_CDATA ||
         type == XML_READER_TYPE_SIGNIFICANT_WHITESPACE || type == XML_READER_TYPE_WHITESPACE;
}

bool XmlPart::is_empty_element() const { return xmlTextReaderIsEmptyElement(of(reader_)) == 1; }
int XmlPart::depth() const { return xmlTextReaderDepth(of(reader_)); }
std::string_view XmlPart::name() const { return view(xmlTextReaderConstLocalName(of(reader_))); }
std::string_view XmlPart::text() const { return view(xmlTextReaderConstValue(of(reader_))); }

bool XmlPart::first_attribute() const {
  return xmlTextReaderMoveToFirstAttribute(of(reader_)) == 1;
}
bool XmlPart::next_attribute() const { return xmlTextReaderMoveToNextAttribute(of(reader_)) == 1; }
void XmlPart::to_element() const { xmlTextReaderMoveToElement(of(reader_)); }

std::string XmlPart::attribute(std::string_view wanted) const {
  std::string value;
  for_each_attribute([&](std::string_view name, std::string_view text) {
    if (name == wanted) value = text;
  });
  return value;
}

void XmlPart::refuse(const std::string& what) const {
  zip_.refuse(fmt::format("{}: {}", name_, what));
}

}  // namespace obuhvat
