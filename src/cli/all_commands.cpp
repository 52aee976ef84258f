#include "cli/app.h"
#include "cli/command.h"

namespace obuhvat {

int run(const std::vector<std::string>& args, std::ostream& out, std::ostream& err) {
  Commands commands;
  commands.push_back(make_load_command());
  commands.push_back(make_check_command());
  commands.push_back(make_render_command());
  commands.push_back(make_export_command());
  commands.push_back(make_site_command());
  commands.push_back(make_query_command());
  commands.push_back(make_resolve_command());
  commands.push_back(make_publish_command());
  commands.push_back(make_info_command());
  commands.push_back(make_completion_command());
  commands.push_back(make_manual_command());
  return run_with(commands, args, out, err, Program::full);
}

}  // namespace obuhvat
