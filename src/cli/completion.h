#pragma once

#include <string>
#include <vector>

namespace CLI {
class App;
}

namespace obuhvat {

class Session;

/// What may stand for the last of the words of an unfinished command line.
struct Completions {
  struct Candidate {
    std::string text;
    std::string what;  ///< a few words for shells that show them; may be empty
  };
  std::vector<Candidate> candidates;
  bool files = false;  ///< files and folders too
};

/// `words` follow the program's name; the last is the one to be completed and may be empty. Names
/// of projects, partners, municipalities and centres come out of the store, or of the embedded data
/// where there is none; nothing is said about that, and what cannot be read gives none. Names fit
/// whatever their case, script and diacritics.
Completions complete(const CLI::App& app, const std::vector<std::string>& words, Session& session);

/// The script that makes a shell ask `obuhvat __complete`: "bash", "zsh" or "fish".
std::string completion_script(const std::string& shell);

}  // namespace obuhvat
