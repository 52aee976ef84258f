#include "gazetteer/gazetteer.h"

#include "gazetteer/name_index.h"
#include "gazetteer/near_names.h"
#include "gazetteer/place_scope.h"
#include "gazetteer/resolver.h"

namespace obuhvat {

/// Everything is built once and only read afterwards. In this order: each stands on the former.
struct Gazetteer::Index {
  Index(const std::vector<Municipality>& municipalities, const std::vector<GazetteerName>& known,
        const std::vector<District>& districts)
      : names(municipalities, known), scopes(names, districts), near(names) {}

  NameIndex names;
  ScopeReader scopes;
  NearNameFinder near;
};

Gazetteer::Gazetteer(const std::vector<Municipality>& municipalities,
                     const std::vector<GazetteerName>& names,
                     const std::vector<District>& districts)
    : index_(std::make_unique<const Index>(municipalities, names, districts)) {}
Gazetteer::~Gazetteer() = default;
Gazetteer::Gazetteer(Gazetteer&&) noexcept = default;

Resolution Gazetteer::resolve(std::string_view written, std::string_view hint) const {
  return Resolver(index_->names, index_->scopes, index_->near).resolve(written, hint);
}

}  // namespace obuhvat
