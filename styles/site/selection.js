"use strict";
/* What a choice of project, partner, donor and year covers: the same join as in the program's
   exports (--project, --partner, --donor, --from with --to). */
const siteSelection = (() => {
  const byId = (list) => new Map(list.map((item) => [item.id, item]));
  const features = OBUHVAT_DATA.geojson.features;
  const ofKind = (kind) => features.filter((f) => f.properties.kind === kind);
  const projects = byId(OBUHVAT_DATA.projects);
  const partners = byId(OBUHVAT_DATA.partners);
  const units = byId(ofKind("municipality"));
  const centres = byId(ofKind("reception_centre"));
  const sites = ofKind("site");
  // Pairs and not objects: an id of the data may be called "__proto__".
  const labels = new Map(OBUHVAT_DATA.labels);
  const spellings = new Map(OBUHVAT_DATA.spellings);
  const donors = new Set([...projects.values()].flatMap(
    (project) => project.partners.filter((p) => p.role === "donor").map((p) => p.id)));

  const includes = (project, choice) =>
    (!choice.project || project.id === choice.project) &&
    (!choice.partner || project.partners.some((p) => p.id === choice.partner)) &&
    (!choice.donor || project.partners.some((p) => p.id === choice.donor && p.role === "donor")) &&
    (!choice.year || ((project.start || project.end) && overlap(project, {start: choice.year, end: choice.year})));

  const firstDay = (date) => (date ? (date + "-01-01").slice(0, 10) : "0000-01-01");
  const lastDay = (date) => (date ? (date + "-12-31").slice(0, 7) + (date.slice(7) || "-31") : "9999-12-31");
  const overlap = (a, b) => firstDay(a.start) <= lastDay(b.end) && firstDay(b.start) <= lastDay(a.end);

  /* From the earliest start to the latest end; an end that one project leaves open stays open. */
  function periodOf(selected) {
    const period = {start: null, end: null};
    for (const project of selected) {
      if (project.start && (!period.start || firstDay(project.start) < firstDay(period.start)))
        period.start = project.start;
      if (project.end && (!period.end || lastDay(project.end) > lastDay(period.end)))
        period.end = project.end;
    }
    if (selected.some((project) => !project.start)) period.start = null;
    if (selected.some((project) => !project.end)) period.end = null;
    return period;
  }

  function coverage(choice) {
    const selected = [...projects.values()].filter((project) => includes(project, choice));
    const chosen = Boolean(choice.project || choice.partner || choice.donor || choice.year);
    const period = choice.year ? {start: choice.year, end: choice.year}
      : chosen ? periodOf(selected) : {start: null, end: null};
    const ids = new Set(selected.map((project) => project.id));
    const open = chosen && selected.length === 0 && !choice.year ? [] : [...centres.values()].filter(
      ({properties}) => overlap({start: properties.opened, end: properties.closed}, period));
    const openIds = new Set(open.map((centre) => centre.id));
    const rows = new Map();
    for (const [code, unit] of units) {
      const here = unit.properties.project_ids.filter((id) => ids.has(id));
      const helpers = new Set(here.flatMap((id) => projects.get(id).partners.map((p) => p.id)));
      rows.set(code, {
        unit, projects: here, partners: [...helpers].sort(),
        centres: unit.properties.centre_ids.filter((id) => openIds.has(id))});
    }
    return {
      chosen, period, projects: selected, rows, centres: open,
      covered: [...rows.values()].filter((row) => row.projects.length > 0),
      sites: sites.filter((site) => site.properties.project_ids.some((id) => ids.has(id))),
      without_units: selected.filter((project) => project.coverage !== "municipalities"),
      national: selected.filter((project) => project.coverage === "national"),
      unlocated: selected.filter((project) => project.coverage === "unknown")};
  }

  /* From the first to the last year that a project states; empty without one. */
  function years() {
    const stated = [...projects.values()].flatMap((p) => [p.start, p.end]).filter(Boolean).map((d) => Number(d.slice(0, 4)));
    return stated.length ? {first: Math.min(...stated), last: Math.max(...stated)} : null;
  }

  function points(coordinates) {
    return typeof coordinates[0] === "number" ? [coordinates] : coordinates.flatMap(points);
  }

  /* RFC 7946, a feature a line: covered units, their open centres, the sites. Without a choice it
     is the overview: all units and all centres. */
  function geojson(shown, title) {
    const rows = shown.chosen ? shown.covered : [...shown.rows.values()];
    const codes = new Set(rows.map((row) => row.unit.id));
    const list = rows.map((row) => ({...row.unit, properties: {
      ...row.unit.properties, project_ids: row.projects, partner_ids: row.partners,
      project_count: row.projects.length, centre_ids: row.centres}}));
    const without = new Set(shown.without_units.map((project) => project.id));
    list.push(...shown.centres.filter(
      (centre) => !shown.chosen || codes.has(centre.properties.municipality_code)), ...shown.sites,
      ...ofKind("project").filter((feature) => without.has(feature.id)));
    const all = list.flatMap((f) => (f.geometry ? points(f.geometry.coordinates) : []));
    const edge = (pick, axis) => all.reduce((value, p) => pick(value, p[axis]), all[0][axis]);
    const ids = (of) => of.map((project) => project.id);
    const whole = OBUHVAT_DATA.geojson.metadata;
    const reached = new Set(ids(shown.projects));
    const metadata = {
      ...title, period: shown.period.start || shown.period.end ? shown.period : null,
      project_ids: ids(shown.projects), unit_count: shown.rows.size, covered_count: shown.covered.length,
      national_project_ids: ids(shown.national), unlocated_project_ids: ids(shown.unlocated),
      projects: whole.projects.filter((project) => reached.has(project.id)),
      boundaries: whole.boundaries, sources: whole.sources, tool: whole.tool, inputs: whole.inputs};
    const bbox = all.length
      ? `"bbox":${JSON.stringify([edge(Math.min, 0), edge(Math.min, 1), edge(Math.max, 0), edge(Math.max, 1)])},\n`
      : "";
    return `{"type":"FeatureCollection",\n"metadata":${JSON.stringify(metadata)},\n${bbox}"features":[\n` +
      list.map((feature) => JSON.stringify(feature)).join(",\n") + "\n]}\n";
  }

  return {projects, partners, donors, units, centres, sites: byId(sites), labels, spellings, years, coverage, geojson};
})();
