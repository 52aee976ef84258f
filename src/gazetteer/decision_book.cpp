#include "gazetteer/decision_book.h"

#include <fmt/format.h>

#include "gazetteer/name_folding.h"

namespace obuhvat {
namespace {

std::string told(const Decision& decision) {
  std::string step = "decision";
  if (!decision.who.empty()) step += " of " + decision.who;
  if (!decision.when.empty()) step += " on " + decision.when;
  return step;
}

Resolution decided(const Gazetteer& gazetteer, const Decision& decision, std::string_view written) {
  Resolution result;
  if (decision.meaning == Decision::Meaning::no_municipality) {
    result.steps.push_back(told(decision) + ": it is no municipality");
    result.is_settled = true;
  } else {
    result = gazetteer.resolve(decision.code.text());
    if (!result.is_resolved()) return result;
    std::string step =
        fmt::format("{}: {} ({})", told(decision), result.name, decision.code.text());
    result.steps.front() = std::move(step);
    result.is_settled = decision.is_confirmed();
    result.kind = MatchKind::code;
    if (!decision.is_confirmed()) {
      result.steps.emplace_back("decision: a guess, not confirmed: nobody is named under \"who\"");
      result.kind = MatchKind::fuzzy;
      result.confidence = decision.score;
    }
  }
  result.written = std::string(written);
  return result;
}

/// True if the municipality's own name beside the hint is still that municipality.
bool agrees_with(const Gazetteer& gazetteer, const Decision& decision, std::string_view hint) {
  if (decision.meaning == Decision::Meaning::no_municipality) return true;
  const Resolution by_code = gazetteer.resolve(decision.code.text());
  return by_code.is_resolved() && gazetteer.resolve(by_code.name, hint).codes == by_code.codes;
}

}  // namespace

std::string DecisionBook::key_of(std::string_view text, std::string_view hint) {
  return fold_name(text).latin + '\n' + fold_name(hint).latin;
}

void DecisionBook::add(Decision decision) {
  const std::string key = key_of(decision.text, decision.hint);
  const auto [at, is_new] = by_key_.emplace(key, decisions_.size());
  if (is_new)
    decisions_.push_back(std::move(decision));
  else
    decisions_[at->second] = std::move(decision);
}

const Decision* DecisionBook::find(std::string_view text, std::string_view hint) const {
  const auto found = by_key_.find(key_of(text, hint));
  return found == by_key_.end() ? nullptr : &decisions_[found->second];
}

Resolution resolve_with(const Gazetteer& gazetteer, const DecisionBook* book,
                        std::string_view written, std::string_view hint) {
  if (book != nullptr && book->size() > 0) {
    const Decision* decision = book->find(written, hint);
    if (decision == nullptr && !hint.empty()) {
      decision = book->find(written);
      if (decision != nullptr && !agrees_with(gazetteer, *decision, hint)) decision = nullptr;
    }
    if (decision != nullptr) {
      Resolution result = decided(gazetteer, *decision, written);
      if (result.is_resolved() || result.is_settled) return result;
    }
  }
  return gazetteer.resolve(written, hint);
}

}  // namespace obuhvat
