#include "model/project.h"

namespace obuhvat {

ProjectState stated_state(const Project& project) {
  if (!project.status) return ProjectState::undated;
  switch (*project.status) {
    case ProjectStatus::planned:
      return ProjectState::planned;
    case ProjectStatus::active:
      return ProjectState::active;
    case ProjectStatus::completed:
      break;
  }
  return ProjectState::ended;
}

ProjectState state_on(const Project& project, const Day& day) {
  if (project.period.is_unknown()) return stated_state(project);
  if (project.period.start && day < project.period.start->first_day()) return ProjectState::planned;
  if (project.period.end && project.period.end->last_day() < day) return ProjectState::ended;
  return ProjectState::active;
}

}  // namespace obuhvat
