#include "ingest/iati_elements.h"

#include <fmt/format.h>
#include <libxml/parser.h>
#include <libxml/xmlerror.h>

#include <algorithm>
#include <array>
#include <cerrno>
#include <cstdio>
#include <cstring>
#include <exception>
#include <memory>

#include "ingest/json_fields.h"
#include "support/error.h"
#include "support/text.h"

namespace obuhvat {
namespace {

// More than any real activity has of what is kept of it, by far.
constexpr std::size_t most_elements = 100'000;
// No part of an activity that a record is made of lies deeper than 6 in the schema; a thousand
// elements in one another must not be a thousand calls of destructors.
constexpr int deepest_kept = 32;
constexpr std::size_t most_text = 16'000'000;  // bytes

/// The children of an activity that a record is made of.
constexpr std::array<std::string_view, 14> wanted_parts{
    "iati-identifier",  "title",         "description",       "participating-org",
    "other-identifier", "reporting-org", "activity-status",   "activity-date",
    "activity-scope",   "location",      "recipient-country", "recipient-region",
    "sector",           "budget"};

constexpr std::string_view transaction_country = "transaction-country";

std::string_view view_of(const xmlChar* text) {
  return text == nullptr ? std::string_view() : reinterpret_cast<const char*>(text);
}

/// Builds the activities from libxml2's events. No event may throw: what goes wrong is noted and
/// the parser stopped.
class ActivityBuilder {
 public:
  explicit ActivityBuilder(std::string shown) : shown_(std::move(shown)) {}

  void start(xmlParserCtxtPtr parser, const xmlChar* name, const xmlChar* prefix,
             const xmlChar* space, int count, const xmlChar** attributes) {
    ++depth_;
    const std::string_view local = view_of(name);
    if (!is_wanted(local, prefix, space)) return;
    const long line = line_of(parser);
    IatiElement element = element_from(local, line, count, attributes);
    if (depth_ == 1) {
      space_ = view_of(space);
      if (element.name != "iati-activity") {
        open_root(parser, std::move(element));
        return;
      }
      // A lone activity: all goes on as if it stood in its file.
      root_.name = "iati-activities";
      root_.line = line;
      ++depth_;
    }
    if (depth_ == 2)
      open_activity(std::move(element));
    else if (element.name == transaction_country)
      note_transaction_country(std::move(element));
    else
      open_part(std::move(element));
    check_size(parser, line);
  }

  void end() {
    if (in_activity_ && path_depth_ == depth_ && !path_.empty()) {
      path_.back()->text = trimmed(path_.back()->text);
      path_.pop_back();
      --path_depth_;
      if (path_.empty()) {
        in_activity_ = false;
        done_.push_back(std::move(activity_));
      }
    }
    --depth_;
  }

  void characters(xmlParserCtxtPtr parser, const xmlChar* text, int length) {
    if (!in_activity_ || path_depth_ != depth_) return;
    path_.back()->text.append(reinterpret_cast<const char*>(text),
                              static_cast<std::size_t>(length));
    kept_text_ += static_cast<std::size_t>(length);
    check_size(parser, line_of(parser));
  }

  void refuse(xmlParserCtxtPtr parser, long line, std::string_view why) {
    if (problem_.empty()) problem_ = fmt::format("{}:{}: {}", shown_, line, why);
    xmlStopParser(parser);
  }

  void refuse_entity(xmlParserCtxtPtr parser) {
    refuse(parser, line_of(parser),
           "the file declares or uses entities of its own, which IATI files do not; save it "
           "without its DOCTYPE");
  }

  void note(const xmlError* error) {
    if (error->level < XML_ERR_FATAL || !problem_.empty()) return;
    // Parts of the file may stand in the message, and libxml2 ends it with a line break.
    std::u32string words = decode_utf8(clean_text(error->message ? error->message : "unknown"));
    if (words.size() > 160) words = words.substr(0, 160) + U" ...";
    problem_ =
        fmt::format("{}:{}: not well-formed XML: {}; get the file anew, it is damaged or cut off",
                    shown_, error->line, encode_utf8(words));
  }

  void keep(std::exception_ptr thrown) { thrown_ = std::move(thrown); }
  void throw_problem() const {
    if (thrown_) std::rethrow_exception(thrown_);
    if (!problem_.empty()) throw Error(problem_);
  }
  const std::string& shown() const { return shown_; }
  const IatiElement& root() const { return root_; }
  std::vector<IatiElement> take_done() { return std::exchange(done_, {}); }

 private:
  static long line_of(xmlParserCtxtPtr parser) {
    return parser->input == nullptr ? 0 : parser->input->line;
  }

  /// Called for every start tag: most of a file is transactions, and these should cost nothing.
  bool is_wanted(std::string_view name, const xmlChar* prefix, const xmlChar* space) {
    if (depth_ == 1) return true;
    // An extension of some publisher has a namespace other than that of the root.
    if (prefix != nullptr && view_of(space) != space_) return false;
    if (depth_ == 2) return name == "iati-activity";
    if (!in_activity_) return false;
    if (depth_ == 3) {
      in_transaction_ = name == "transaction";
      return std::find(wanted_parts.begin(), wanted_parts.end(), name) != wanted_parts.end();
    }
    if (depth_ > deepest_kept) return false;
    return path_depth_ == depth_ - 1 || is_transaction_country(name);
  }

  bool is_transaction_country(std::string_view name) const {
    return depth_ == 4 && in_transaction_ && name == "recipient-country";
  }

  IatiElement element_from(std::string_view name, long line, int count,
                           const xmlChar** attributes) {
    IatiElement element;
    element.name = is_transaction_country(name) ? transaction_country : name;
    element.line = line;
    element.language = path_.empty() ? root_.language : path_.back()->language;
    // Five pointers each: name, prefix, namespace, start and end of the value.
    for (int i = 0; i < count; ++i, attributes += 5) {
      const std::string value(reinterpret_cast<const char*>(attributes[3]),
                              reinterpret_cast<const char*>(attributes[4]));
      if (view_of(attributes[1]) == "xml" && view_of(attributes[0]) == "lang")
        element.language = value;
      else if (attributes[1] == nullptr)
        element.attributes.emplace_back(view_of(attributes[0]), clean_text(value));
      kept_text_ += value.size();
    }
    return element;
  }

  void open_root(xmlParserCtxtPtr parser, IatiElement root) {
    root_ = std::move(root);
    if (root_.name != "iati-activities")
      refuse(parser, root_.line,
             fmt::format("this is no IATI activity file: its root element is <{}>, not "
                         "<iati-activities>{}",
                         encode_utf8(decode_utf8(root_.name).substr(0, 60)),
                         root_.name == "iati-organisations"
                             ? "; give the organisation's activity file instead"
                             : ""));
  }

  void open_activity(IatiElement element) {
    activity_ = std::move(element);
    in_activity_ = true;
    elements_ = 0;
    kept_text_ = 0;
    path_ = {&activity_};
    path_depth_ = 2;
    in_transaction_ = false;
  }

  void open_part(IatiElement element) {
    ++elements_;
    // The pointers in path_ stay good: a list grows only while its last item is closed.
    auto& siblings = path_.back()->children;
    path_.push_back(&siblings.emplace_back(std::move(element)));
    ++path_depth_;
  }

  void note_transaction_country(IatiElement element) {
    const auto known = activity_.all(element.name);
    const auto code = element.attribute("code");
    const bool there = std::any_of(known.begin(), known.end(), [&](const IatiElement* other) {
      return other->attribute("code") == code;
    });
    // There are 250 countries: more of them are noise.
    if (!there && known.size() < 300) activity_.children.push_back(std::move(element));
  }

  void check_size(xmlParserCtxtPtr parser, long line) {
    if (elements_ > most_elements || kept_text_ > most_text)
      refuse(parser, line,
             fmt::format("one activity holds more than {} elements or {} MB of text; split it",
                         most_elements, most_text / 1'000'000));
  }

  std::string shown_;
  IatiElement root_;
  std::string space_;  ///< the namespace of the root; mostly empty
  IatiElement activity_;
  std::vector<IatiElement*> path_;  ///< the elements that are open and kept, from the activity on
  std::vector<IatiElement> done_;
  std::string problem_;
  std::exception_ptr thrown_;
  int depth_ = 0;
  int path_depth_ = 0;  ///< the depth of path_.back()
  bool in_activity_ = false;
  bool in_transaction_ = false;
  std::size_t elements_ = 0;
  std::size_t kept_text_ = 0;
};

/// libxml2 hands its parser to most events and the user data of the parser to all.
ActivityBuilder& builder_of(void* parser) {
  return *static_cast<ActivityBuilder*>(static_cast<xmlParserCtxtPtr>(parser)->_private);
}

/// An exception must not run through C code.
template <class Do>
void guarded(void* parser, Do action) {
  try {
    action(builder_of(parser), static_cast<xmlParserCtxtPtr>(parser));
  } catch (...) {
    builder_of(parser).keep(std::current_exception());
    xmlStopParser(static_cast<xmlParserCtxtPtr>(parser));
  }
}

void on_start(void* parser, const xmlChar* name, const xmlChar* prefix, const xmlChar* space, int,
              const xmlChar**, int count, int, const xmlChar** attributes) {
  guarded(parser, [&](ActivityBuilder& builder, xmlParserCtxtPtr p) {
    builder.start(p, name, prefix, space, count, attributes);
  });
}
void on_end(void* parser, const xmlChar*, const xmlChar*, const xmlChar*) {
  guarded(parser, [](ActivityBuilder& builder, xmlParserCtxtPtr) { builder.end(); });
}
void on_characters(void* parser, const xmlChar* text, int length) {
  guarded(parser, [&](ActivityBuilder& builder, xmlParserCtxtPtr p) {
    builder.characters(p, text, length);
  });
}
void on_entity(void* parser, const xmlChar*, int, const xmlChar*, const xmlChar*, xmlChar*) {
  guarded(parser, [](ActivityBuilder& b, xmlParserCtxtPtr p) { b.refuse_entity(p); });
}
void on_reference(void* parser, const xmlChar*) {
  guarded(parser, [](ActivityBuilder& b, xmlParserCtxtPtr p) { b.refuse_entity(p); });
}
void on_error(void* parser, xmlErrorPtr error) {
  guarded(parser, [&](ActivityBuilder& builder, xmlParserCtxtPtr) { builder.note(error); });
}

struct FreeParser {
  void operator()(xmlParserCtxtPtr parser) const {
    // Nothing is built, but a DOCTYPE may have left a document.
    if (parser->myDoc != nullptr) xmlFreeDoc(parser->myDoc);
    parser->myDoc = nullptr;
    xmlFreeParserCtxt(parser);
  }
};

class PushParser {
 public:
  explicit PushParser(ActivityBuilder& builder) : builder_(builder) {
    xmlSAXHandler events{};
    events.initialized = XML_SAX2_MAGIC;
    events.startElementNs = on_start;
    events.endElementNs = on_end;
    events.characters = on_characters;
    events.cdataBlock = on_characters;
    events.entityDecl = on_entity;
    events.reference = on_reference;
    events.serror = on_error;
    parser_.reset(xmlCreatePushParserCtxt(&events, nullptr, nullptr, 0, nullptr));
    if (!parser_) throw Error(fmt::format("{}: no memory to read XML", builder.shown()));
    parser_->userData = parser_.get();
    parser_->_private = &builder;
    // Neither network nor other files; libxml2's own limits stay on (no XML_PARSE_HUGE).
    xmlCtxtUseOptions(parser_.get(), XML_PARSE_NONET | XML_PARSE_BIG_LINES);
  }

  void push(std::string_view bytes, bool last) {
    const int status =
        xmlParseChunk(parser_.get(), bytes.data(), static_cast<int>(bytes.size()), last ? 1 : 0);
    builder_.throw_problem();
    if (status != 0 && parser_->wellFormed == 0)
      throw Error(fmt::format("{}: not well-formed XML", builder_.shown()));
  }

 private:
  ActivityBuilder& builder_;
  std::unique_ptr<xmlParserCtxt, FreeParser> parser_;
};

struct CloseFile {
  void operator()(std::FILE* file) const { std::fclose(file); }
};

}  // namespace

std::string_view IatiElement::attribute(std::string_view wanted) const {
  for (const auto& [own, value] : attributes)
    if (own == wanted) return value;
  return {};
}

const IatiElement* IatiElement::child(std::string_view wanted) const {
  for (const auto& element : children)
    if (element.name == wanted) return &element;
  return nullptr;
}

std::vector<const IatiElement*> IatiElement::all(std::string_view wanted) const {
  std::vector<const IatiElement*> found;
  for (const auto& element : children)
    if (element.name == wanted) found.push_back(&element);
  return found;
}

void for_each_iati_activity(
    const RecordInput& input, const ReadingOptions& options,
    const std::function<void(const IatiElement& root, const IatiElement& activity)>& visit) {
  const auto fail = [&] {
    throw IoError(fmt::format("cannot read {}: {}", input.shown, std::strerror(errno)));
  };
  const std::unique_ptr<std::FILE, CloseFile> file(std::fopen(input.path.c_str(), "rb"));
  if (!file) fail();
  std::error_code ignored;
  const std::uint64_t total = std::filesystem::file_size(input.path, ignored);
  ActivityBuilder builder(input.shown);
  PushParser parser(builder);
  const auto hand_over = [&] {
    for (const auto& activity : builder.take_done()) visit(builder.root(), activity);
  };
  std::vector<char> block(1 << 16);
  std::uint64_t done = 0;
  for (;;) {
    const std::size_t n = std::fread(block.data(), 1, block.size(), file.get());
    if (n == 0) break;
    parser.push({block.data(), n}, false);
    hand_over();
    done += n;
    if (options.progress && done / block.size() % 16 == 0)
      options.progress(input.name, done, ignored ? done : total);
  }
  if (std::ferror(file.get()) != 0) fail();
  parser.push({}, true);
  hand_over();
  if (options.progress) options.progress(input.name, done, done);
}

}  // namespace obuhvat
