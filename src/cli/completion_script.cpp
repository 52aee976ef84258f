#include <map>

#include "cli/completion.h"

namespace obuhvat {
namespace {

// Each asks the program, so that it knows what this version and this store know. A line is a
// candidate, then a tab and what it is; the line ":files" asks for files too.
constexpr const char* bash =
    R"sh(# bash completion of obuhvat: source this file, or put it where bash-completion looks
_obuhvat() {
  local line candidate cur=${COMP_WORDS[COMP_CWORD]}
  COMPREPLY=()
  # What was typed with a quote is matched without it.
  local words=("${COMP_WORDS[@]:1:COMP_CWORD}")
  words[${#words[@]}-1]=${cur#[\"\']}
  while IFS= read -r line; do
    if [[ $line == :files ]]; then
      compopt -o filenames 2>/dev/null
      while IFS= read -r candidate; do COMPREPLY+=("$candidate"); done < <(compgen -f -- "$cur")
    else
      candidate=${line%%$'\t'*}
      if [[ $cur == [\"\']* ]]; then
        COMPREPLY+=("$candidate")
      else
        printf -v candidate %q "$candidate"
        # bash writes letters beyond ASCII as $'...' in some locales; plain quotes read better.
        [[ $candidate == \$\'* ]] && candidate="\"${line%%$'\t'*}\""
        COMPREPLY+=("$candidate")
      fi
    fi
  done < <("${COMP_WORDS[0]}" __complete -- "${words[@]}" 2>/dev/null)
}
complete -F _obuhvat obuhvat
)sh";

constexpr const char* zsh = R"sh(#compdef obuhvat
# zsh completion of obuhvat: put this file into a folder of $fpath as _obuhvat
_obuhvat() {
  local line
  local -a candidates descriptions
  while IFS= read -r line; do
    if [[ $line == :files ]]; then
      _files
    else
      candidates+=("${line%%$'\t'*}")
      descriptions+=("${line/$'\t'/  -- }")
    fi
  done < <("${words[1]}" __complete -- "${(@Q)words[2,CURRENT]}" 2>/dev/null)
  # -U: the program has matched already, whatever case and diacritics.
  (( ${#candidates} )) && compadd -U -l -d descriptions -a candidates
}
if [[ $zsh_eval_context[-1] == loadautofunc ]]; then
  _obuhvat "$@"
else
  compdef _obuhvat obuhvat
fi
)sh";

constexpr const char* fish =
    R"sh(# fish completion of obuhvat: put this file into ~/.config/fish/completions as obuhvat.fish
function __obuhvat_complete
    set -l tokens (commandline -opc)
    set -l current (commandline -ct)
    for line in ($tokens[1] __complete -- $tokens[2..-1] $current 2>/dev/null)
        if test "$line" = ":files"
            __fish_complete_path $current
        else
            echo $line
        end
    end
end
complete -c obuhvat -f -a '(__obuhvat_complete)'
)sh";

}  // namespace

std::string completion_script(const std::string& shell) {
  static const std::map<std::string, const char*> scripts{
      {"bash", bash}, {"zsh", zsh}, {"fish", fish}};
  const auto found = scripts.find(shell);
  return found == scripts.end() ? "" : found->second;
}

}  // namespace obuhvat
