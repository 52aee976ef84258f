#include "cli/boundary_question_options.h"

#include <fmt/format.h>

#include <CLI/CLI.hpp>

#include "cli/session.h"
#include "gazetteer/name_folding.h"
#include "query/boundary_questions.h"
#include "support/error.h"
#include "support/text.h"

namespace obuhvat {
namespace {

const BoundarySet& set_called(const Dataset& dataset, const std::string& id) {
  const BoundarySet* const found = dataset.boundaries_called(id);
  if (found != nullptr) return *found;
  std::vector<std::string> ids;
  for (const auto& set : dataset.boundary_sets) ids.push_back(set.id);
  if (ids.empty())
    throw Error(
        "the store holds no boundary sets: it was written by an older obuhvat; bring it up to date "
        "with: obuhvat load");
  throw Error(fmt::format("there is no boundary set \"{}\"; there are: {}", id, join(ids, ", ")));
}

}  // namespace

void BoundaryQuestionOptions::declare(CLI::App& query, std::function<void()> chosen) {
  CLI::App* command = query.add_subcommand(
      "boundaries", "how each boundary was matched; what changed since another set");
  command->add_flag("--sets", sets, "list the boundary sets instead");
  command->add_flag("--left-over", leftovers,
                    "list the features of the delivery that are no municipality, and why");
  command->add_option("--set", set, "the set to ask about (default: the one in use)")
      ->type_name("ID");
  command->add_option("--diff", diff, "what changed since this set: areas, names, splits")
      ->type_name("ID");
  command->final_callback(std::move(chosen));
}

AnswerTable BoundaryQuestionOptions::ask(Session& session, Language language) const {
  const Dataset& dataset = session.dataset();
  if (sets) return ask_boundary_sets(dataset);
  const BoundarySet& asked = set_called(dataset, set.empty() ? dataset.boundary_set : set);
  if (leftovers) return ask_leftovers(asked);
  if (diff.empty()) return ask_boundaries(dataset, asked, language);
  const auto fold = [](std::string_view name) { return compact(fold_name(name).ascii); };
  return ask_boundary_changes(dataset, set_called(dataset, diff), asked, language, fold);
}

}  // namespace obuhvat
