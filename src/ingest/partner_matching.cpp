#include "ingest/partner_matching.h"

#include <fmt/format.h>

#include <algorithm>
#include <set>

#include "ingest/name_key.h"
#include "support/sha256.h"
#include "support/text.h"

namespace obuhvat {
namespace {

std::vector<std::string> names_in(const LocalizedText& text) {
  std::vector<std::string> names;
  for (const Language language : all_languages)
    if (!text.exact(language).empty()) names.push_back(text.exact(language));
  return names;
}

PartnerId id_from_name(const std::string& name) {
  const std::string key = ascii_key(name);
  return PartnerId{key.empty() ? "partner-" + sha256_hex(name).substr(0, 8) : key};
}

}  // namespace

PartnerDirectory::PartnerDirectory(const std::vector<KnownPartner>& known,
                                   const std::vector<Partner>& present,
                                   const std::vector<ProjectRecord>& records) {
  for (const auto& partner : known) {
    const PartnerId& id = partner.partner.id;
    known_.emplace(id, partner);
    known_by_key_.emplace(name_key(id.text()), id);
    for (const auto& spelling : partner.spellings) known_by_key_.emplace(name_key(spelling), id);
  }
  for (const auto& partner : present)
    if (!known_.contains(partner.id)) others_.emplace(partner.id, partner);
  for (const auto& record : records)
    for (const auto& written : record.partners)
      if (record.is_usable && !written.id.empty() && !known_by_key_.contains(name_key(written.id)))
        learn(PartnerId{written.id}, written.name);
  // Only now, in the order of the ids: what is found must not hang on the order of the files.
  for (const auto& [id, partner] : others_)
    for (const auto& name : names_in(partner.name)) others_by_key_.emplace(name_key(name), id);
}

const KnownPartner* PartnerDirectory::known(const PartnerId& id) const {
  const auto found = known_.find(id);
  return found == known_.end() ? nullptr : &found->second;
}

void PartnerDirectory::learn(const PartnerId& id, const LocalizedText& name) {
  Partner& partner = others_.try_emplace(id, Partner{id, {}, {}}).first->second;
  if (name.is_empty()) return;
  // The id stood in for a name that nobody had given.
  if (partner.name == LocalizedText{id.text(), "", ""}) partner.name = {};
  for (const Language language : all_languages)
    if (!name.exact(language).empty()) partner.name.exact(language) = name.exact(language);
}

PartnerId PartnerDirectory::identify(const WrittenPartner& written, RecordReport& report) {
  const auto names = names_in(written.name);
  const auto known_by_name = [&]() -> const PartnerId* {
    for (const auto& name : names)
      if (const auto found = known_by_key_.find(name_key(name)); found != known_by_key_.end())
        return &found->second;
    return nullptr;
  }();
  if (!written.id.empty()) {
    PartnerId id{written.id};
    if (known(id) == nullptr) {
      const auto found = known_by_key_.find(name_key(written.id));
      if (found != known_by_key_.end()) {
        id = found->second;
        report.add(Severity::info, "partner-id-unified",
                   written.where.part("id"),
                   fmt::format("the id \"{}\" is taken as \"{}\"", written.id, id.text()),
                   fmt::format("write \"{}\"", id.text()));
      }
    }
    if (known_by_name != nullptr && *known_by_name != id)
      report.add(Severity::warning, "partner-id-differs", written.where,
                 fmt::format("the id is \"{}\", but the name \"{}\" belongs to \"{}\"; the id "
                             "counts",
                             id.text(), names.front(), known_by_name->text()),
                 "correct the id or the name");
    if (known(id) == nullptr) {
      learn(id, written.name);
      if (others_.at(id).name.is_empty()) others_.at(id).name.en = id.text();
      if (others_.at(id).name == LocalizedText{id.text(), "", ""} && names.empty()) {
        std::vector<std::string> ids;
        for (const auto& [known_id, partner] : known_) ids.push_back(known_id.text());
        const std::string near = nearest(id.text(), ids);
        report.add(Severity::warning, "partner-name-missing", written.where,
                   fmt::format("\"{}\" is not in the list of partners and has no name; the id is "
                               "shown instead",
                               id.text()),
                   near.empty() ? "give its name"
                                : fmt::format("did you mean \"{}\"? or else give its name", near));
      }
    }
    return id;
  }
  if (known_by_name != nullptr) return *known_by_name;
  for (const auto& name : names)
    if (const auto found = others_by_key_.find(name_key(name)); found != others_by_key_.end()) {
      learn(found->second, written.name);
      return found->second;
    }
  const PartnerId id = id_from_name(names.front());
  if (known(id) == nullptr) {
    learn(id, written.name);
    for (const auto& name : names) others_by_key_.emplace(name_key(name), id);
  }
  return id;
}

void PartnerDirectory::match_partners(ProjectRecord& record) {
  auto& partners = record.project.partners;
  for (const auto& written : record.partners) {
    ProjectPartner partner{identify(written, record.report), PartnerRole::implementing};
    const KnownPartner* const entry = known(partner.partner);
    if (written.role) {
      partner.role = *written.role;
    } else if (entry != nullptr) {
      partner.role = entry->usual_role;
    } else {
      record.report.add(
          Severity::info, "partner-role-assumed", written.where,
          fmt::format("\"{}\" has no role; it is taken as implementing", partner.partner.text()),
          "give its role: un, government, implementing or donor");
    }
    if (std::find(partners.begin(), partners.end(), partner) == partners.end())
      partners.push_back(partner);
    else
      record.report.add(Severity::info, "partner-twice", written.where,
                        fmt::format("\"{}\" is named twice as {}; it counts once",
                                    partner.partner.text(), name_of(partner.role)),
                        "leave one of them");
  }
}

std::vector<Partner> PartnerDirectory::partners_of(const std::vector<Project>& projects) const {
  std::set<PartnerId> ids;
  for (const auto& project : projects)
    for (const auto& partner : project.partners) ids.insert(partner.partner);
  std::vector<Partner> partners;
  for (const auto& id : ids) {
    if (const auto* const entry = known(id))
      partners.push_back(entry->partner);
    else if (const auto found = others_.find(id); found != others_.end())
      partners.push_back(found->second);
  }
  return partners;
}

std::vector<Finding> PartnerDirectory::similar_partners(const Dataset& dataset) const {
  std::vector<std::vector<std::string>> keys;
  for (const auto& partner : dataset.partners) {
    auto& own = keys.emplace_back();
    for (const auto& name : names_in(partner.name)) own.push_back(ascii_key(name));
    if (!partner.acronym.empty()) own.push_back(ascii_key(partner.acronym));
  }
  const auto any_alike = [&](std::size_t i, std::size_t j) {
    return std::any_of(keys[i].begin(), keys[i].end(), [&](const auto& a) {
      return std::any_of(keys[j].begin(), keys[j].end(),
                         [&](const auto& b) { return nearly_same_keys(a, b); });
    });
  };
  const auto& partners = dataset.partners;
  std::vector<Finding> findings;
  for (std::size_t i = 0; i < partners.size(); ++i)
    for (std::size_t j = i + 1; j < partners.size(); ++j) {
      const bool both_known = known(partners[i].id) != nullptr && known(partners[j].id) != nullptr;
      if (both_known || !any_alike(i, j)) continue;
      findings.push_back({Severity::warning, "partner-similar", "", 0, "partners", "",
                          fmt::format("\"{}\" ({}) and \"{}\" ({}) have nearly the same name",
                                      partners[i].id.text(), partners[i].name.in(Language::en),
                                      partners[j].id.text(), partners[j].name.in(Language::en)),
                          "give both the same id if they are one organization"});
    }
  return findings;
}

}  // namespace obuhvat
