"use strict";
/* What is told of a project, a municipality, a centre: the same nodes in the popup on the map and
   in the panel beside it. All text of the data goes through textContent, so that a project called
   <script> is text, and stands by itself (dir=auto), so that one written from right to left leaves
   the rest alone. */
const siteCards = (() => {
  const t = siteText;

  function node(name, content = [], attributes = {}) {
    const made = document.createElement(name);
    for (const [key, value] of Object.entries(attributes)) made.setAttribute(key, value);
    made.append(...(Array.isArray(content) ? content : [content]));
    return made;
  }
  const data = (name, text, attributes = {}) => node(name, text, {dir: "auto", ...attributes});
  const titleOf = (project) => t.local(project.title);
  const partnerOf = (id) => {
    const partner = siteSelection.partners.get(id);
    return partner ? t.local(partner.name) : id;
  };
  const districtOf = (unit) => {
    const district = OBUHVAT_DATA.districts[unit.properties.district_code];
    return district ? t.local(district) : "";
  };

  function coverageOf(project) {
    if (project.coverage !== "municipalities") return t.word(project.coverage);
    const count = [...siteSelection.units.values()].filter(
      (unit) => unit.properties.project_ids.includes(project.id)).length;
    return t.counted(count, "n_municipalities");
  }

  function facts(pairs) {
    const list = node("dl");
    for (const [name, value] of pairs)
      if (value) list.append(node("div", [node("dt", name), data("dd", value)]));
    return list;
  }

  /* One project with all that its record says; `code`: how it names that municipality. */
  function projectCard(project, code = "") {
    const card = node("article", [data("h3", titleOf(project))]);
    if (t.local(project.subtitle)) card.append(data("p", t.local(project.subtitle)));
    const place = code && project.places[code];
    const pairs = [
      [t.word("coverage"), place ? t.word(place.via ? "via_city" : "written_as", place.as_written) : coverageOf(project)],
      [t.word("period"), t.period(project.start, project.end)],
      [t.word("status"), project.status && t.word(project.status)]];
    for (const role of ["un", "government", "implementing", "donor"])
      pairs.push([t.word(role), project.partners.filter((p) => p.role === role)
        .map((p) => partnerOf(p.id)).join("; ")]);
    if (project.budget) pairs.push([t.word("budget"), `${project.budget.currency} ${t.number(project.budget.amount)}`]);
    pairs.push([t.word("theme"), project.area]);
    pairs.push([t.word("source"), project.sources.map((s) => [s.page, s.file].filter(Boolean).join(" – ")).join("; ")]);
    card.append(facts(pairs));
    return card;
  }

  function unitDetails(unit, row) {
    const {population, area_km2, code} = unit.properties;
    const body = [facts([
      [t.word("district"), districtOf(unit)], [t.word("code"), code],
      [t.word("population"), population === null ? t.word("not_known") : t.number(population)],
      [t.word("area"), area_km2 === null ? t.word("not_known") : `${t.number(area_km2)} km²`]])];
    body.push(...row.projects.map((id) => projectCard(siteSelection.projects.get(id), code)));
    if (row.projects.length === 0) body.push(node("p", t.word("no_project")));
    for (const id of row.centres)
      body.push(node("article", [data("h3", t.nameOf(id)), centreFacts(siteSelection.centres.get(id))]));
    return body;
  }

  function centreFacts(centre) {
    const p = centre.properties;
    const capacity = p.capacity === null ? t.word("not_known")
      : p.capacity_date ? t.word("capacity_on", t.number(p.capacity), t.date(p.capacity_date))
      : t.word("capacity_undated", t.number(p.capacity));
    return facts([
      [t.word("type"), t.word(p.type)], [t.word("municipality"), t.nameOf(p.municipality_code)],
      [t.word("capacity"), capacity], [t.word("open"), t.period(p.opened, p.closed)],
      [t.word("operator"), p.operator], [t.word("source"), p.source]]);
  }

  function siteFacts(site) {
    const [id] = site.properties.project_ids;
    return [facts([[t.word("type"), t.word("site")]]), projectCard(siteSelection.projects.get(id))];
  }

  /* The body of what is told of a feature; `shown` is the coverage as chosen. */
  function details(feature, shown) {
    const {kind} = feature.properties;
    if (kind === "municipality") return unitDetails(feature, shown.rows.get(feature.id));
    return kind === "site" ? siteFacts(feature) : [centreFacts(feature)];
  }
  const titleOfFeature = (feature) =>
    feature.properties.kind === "site" ? feature.properties.name || t.word("site") : t.nameOf(feature.id);

  return {node, data, titleOf, partnerOf, districtOf, coverageOf, projectCard, details, titleOfFeature};
})();
