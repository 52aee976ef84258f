"use strict";
/* The page: controls, tables, details and legend beside the map. All text of the data goes through
   textContent, so that a project called <script> is text. The state stands in the address. */
(() => {
  const t = siteText;
  const $ = (id) => document.getElementById(id);
  const state = {lang: "en", project: "", partner: "", place: ""};
  let shown = null;
  let opener = null;

  function node(name, content = [], attributes = {}) {
    const made = document.createElement(name);
    for (const [key, value] of Object.entries(attributes)) made.setAttribute(key, value);
    made.append(...(Array.isArray(content) ? content : [content]));
    return made;
  }
  const nameOf = (id) => t.local(OBUHVAT_DATA.names[id] ?? {[t.language]: id});
  const districtOf = (unit) => {
    const district = OBUHVAT_DATA.districts[unit.properties.district_code];
    return district ? t.local(district) : "";
  };
  const titleOf = (project) => t.local(project.title);
  const partnerOf = (id) => {
    const partner = siteSelection.partners.get(id);
    return partner ? t.local(partner.name) : id;
  };
  const featureOf = (id) => siteSelection.units.get(id) ?? siteSelection.centres.get(id);

  function readAddress() {
    const given = new URLSearchParams(location.search);
    for (const [key, value] of new URLSearchParams(location.hash.slice(1))) given.set(key, value);
    const browser = (navigator.language || "en").toLowerCase();
    const guess = !browser.startsWith("sr") ? "en" : browser.includes("latn") ? "sr-Latn" : "sr-Cyrl";
    state.lang = t.languages.includes(given.get("lang")) ? given.get("lang") : guess;
    state.project = siteSelection.projects.has(given.get("project")) ? given.get("project") : "";
    state.partner = siteSelection.partners.has(given.get("partner")) ? given.get("partner") : "";
    state.place = featureOf(given.get("place")) ? given.get("place") : "";
  }
  function writeAddress() {
    const kept = new URLSearchParams(Object.entries(state).filter(([, value]) => value));
    history.replaceState(null, "", `#${kept}`);
  }

  function fillWords() {
    t.language = state.lang;
    document.documentElement.lang = state.lang;
    document.title = t.word("title");
    for (const n of document.querySelectorAll("[data-word]")) n.textContent = t.word(n.dataset.word);
    for (const n of document.querySelectorAll("[data-label]"))
      n.setAttribute("aria-label", t.word(n.dataset.label));
    for (const button of $("languages").children)
      button.setAttribute("aria-pressed", String(button.dataset.language === state.lang));
  }

  function fillChoices() {
    const fill = (select, all, entries, value) => {
      entries.sort((a, b) => t.compare(a[1], b[1]));
      select.replaceChildren(...[["", all], ...entries].map(([id, text]) => node("option", text, {value: id})));
      select.value = value;
    };
    fill($("project"), t.word("all_projects"),
         [...siteSelection.projects.values()].map((p) => [p.id, titleOf(p)]), state.project);
    fill($("partner"), t.word("all_partners"),
         [...siteSelection.partners.keys()].map((id) => [id, partnerOf(id)]), state.partner);
  }

  function summary() {
    if (siteSelection.projects.size === 0) return t.word("no_projects");
    if (shown.projects.length === 0) return t.word("none_selected");
    return t.word("summary", t.counted(shown.covered.length, "n_covered"),
                  t.counted(shown.projects.length, "n_projects"),
                  t.counted(shown.centres.length, "n_centres"));
  }

  function coverageOf(project) {
    if (project.coverage !== "municipalities") return t.word(project.coverage);
    const count = [...siteSelection.units.values()].filter(
      (unit) => unit.properties.project_ids.includes(project.id)).length;
    return t.counted(count, "n_municipalities");
  }

  function facts(pairs) {
    const list = node("dl");
    for (const [name, value] of pairs)
      if (value) list.append(node("div", [node("dt", name), node("dd", value)]));
    return list;
  }

  /* One project with all that its record says; `code`: how it names that municipality. */
  function projectCard(project, code = "") {
    const card = node("article", [node("h3", titleOf(project))]);
    if (t.local(project.subtitle)) card.append(node("p", t.local(project.subtitle)));
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

  function placeButton(feature) {
    const button = node("button", nameOf(feature.id), {type: "button", "data-place": feature.id});
    button.setAttribute("aria-pressed", String(state.place === feature.id));
    button.addEventListener("click", () => open(feature, button));
    return button;
  }
  const number = (value, extra = "") =>
    node("td", value ? t.number(value) : "–", {class: `number ${extra}`});

  const searched = (...texts) => {
    const wanted = t.fold($("search").value);
    return !wanted || texts.some((text) => t.fold(text).includes(wanted));
  };
  const spellings = (id) => Object.values(OBUHVAT_DATA.names[id] ?? {});

  function fillTables() {
    const searching = t.fold($("search").value) !== "";
    const rows = [...shown.rows.values()].filter(({unit, projects}) =>
      (searching || $("show-all").checked || projects.length > 0) &&
      searched(unit.id, ...spellings(unit.id),
               ...Object.values(OBUHVAT_DATA.districts[unit.properties.district_code] ?? {}),
               ...unit.properties.centre_ids.flatMap(spellings)));
    rows.sort((a, b) => t.compare(nameOf(a.unit.id), nameOf(b.unit.id)));
    $("units").tBodies[0].replaceChildren(...rows.map((row) => node("tr", [
      node("th", placeButton(row.unit), {scope: "row"}), node("td", districtOf(row.unit)),
      number(row.projects.length), number(row.partners.length, "spare"), number(row.centres.length)])));
    $("units").hidden = rows.length === 0;
    $("no-units").hidden = rows.length > 0;
    $("no-units").textContent = searching ? t.word("no_match") : summary();

    const centres = shown.centres.filter(({id, properties}) =>
      searched(id, ...spellings(id), ...spellings(properties.municipality_code)));
    centres.sort((a, b) => t.compare(nameOf(a.id), nameOf(b.id)));
    $("centres").tBodies[0].replaceChildren(...centres.map((centre) => node("tr", [
      node("th", placeButton(centre), {scope: "row"}), node("td", t.word(centre.properties.type), {class: "spare"}),
      node("td", nameOf(centre.properties.municipality_code)), number(centre.properties.capacity)])));
    $("centres").hidden = centres.length === 0;
    $("centres-title").textContent = t.word(shown.chosen ? "centres_open" : "centres");
  }

  function fillProjects() {
    const cards = shown.projects.map((project) => {
      const box = node("details", [node("summary", [titleOf(project), node("span",
        [t.period(project.start, project.end), coverageOf(project)].filter(Boolean).join(" · "))]),
        projectCard(project)]);
      box.open = shown.projects.length === 1;
      return box;
    });
    const names = (projects) => projects.map(titleOf).join("; ");
    if (shown.national.length) cards.push(node("p", t.word("national_note", names(shown.national)), {class: "note"}));
    if (shown.unlocated.length) cards.push(node("p", t.word("unlocated_note", names(shown.unlocated)), {class: "note"}));
    if (shown.projects.length === 0) cards.push(node("p", summary()));
    $("projects").replaceChildren(...cards);
  }

  function fillLegend(classes) {
    const entries = [];
    const add = (kind, mark, text) => entries.push(node("li", [siteMap.legendMark(kind, mark), text]));
    if (classes.length === 1) add("area", "covered", t.word("covered"));
    if (classes.length > 1) {
      entries.push(node("li", t.word("per_municipality"), {class: "heading"}));
      const most = Math.max(...shown.covered.map((row) => row.projects.length));
      classes.forEach((from, i) => {
        const to = i + 1 < classes.length ? classes[i + 1] - 1 : most;
        add("area", siteMap.classOf(from, classes), to > from ? `${from}–${to}` : String(from));
      });
    }
    if (shown.covered.length < shown.rows.size) add("area", "uncovered", t.word("not_covered"));
    const types = new Set(shown.centres.map((c) => c.properties.type));
    for (const type of ["asylum_centre", "reception_transit_centre", "temporary_reception_camp", "refugee_aid_point"])
      if (types.has(type)) add("mark", type, t.word(type));
    if (shown.sites.length) add("mark", "site", t.word("site"));
    const lines = new Set(OBUHVAT_DATA.borders.map((border) => border.kind));
    if (lines.has("international")) add("line", "international", t.word("international"));
    if (lines.has("kosovo")) add("line", "kosovo", t.word("kosovo_line", t.word("kosovo_label")));
    if (lines.has("district")) add("line", "district", t.word("district_line"));
    $("legend-list").replaceChildren(...entries);
  }

  function fillNotes() {
    const {metadata} = OBUHVAT_DATA.geojson;
    const {publisher, boundaries} = OBUHVAT_DATA;
    const hasKosovo = OBUHVAT_DATA.context.features.some((f) => f.properties.kind === "kosovo");
    $("kosovo-note").textContent = hasKosovo ? t.word("kosovo_footnote") : "";
    const boundary = [boundaries.name, boundaries.date && t.date(boundaries.date), boundaries.licence,
                      boundaries.detail === "overview" ? t.word("generalised") : ""];
    const notes = [
      t.word("disclaimer"), t.word("cities_note"),
      boundaries.name ? `${t.word("source_boundaries")}: ${boundary.filter(Boolean).join(", ")}` : "",
      t.word("source_names"),
      ...shown.projects.flatMap((project) => project.sources.map(
        (s) => `${t.word("source_records")}: ${[s.page, s.file].filter(Boolean).join(" – ")}`)),
      t.word("made_with", metadata.tool), t.local(publisher)];
    $("notes").replaceChildren(...notes.filter(Boolean).map((text) => node("li", text)));
  }

  function fillDetails() {
    const feature = featureOf(state.place);
    $("details").hidden = !feature;
    siteMap.choose(feature ?? null);
    for (const button of document.querySelectorAll("[data-place]"))
      button.setAttribute("aria-pressed", String(button.dataset.place === state.place));
    if (!feature) return;
    $("details-title").textContent = nameOf(feature.id);
    const body = feature.properties.kind === "municipality" ? unitDetails(feature) : [centreFacts(feature)];
    $("details-body").replaceChildren(...body);
  }

  function unitDetails(unit) {
    const row = shown.rows.get(unit.id);
    const {population, area_km2, code} = unit.properties;
    const body = [facts([
      [t.word("district"), districtOf(unit)], [t.word("code"), code],
      [t.word("population"), population === null ? t.word("not_known") : t.number(population)],
      [t.word("area"), area_km2 === null ? t.word("not_known") : `${t.number(area_km2)} km²`]])];
    body.push(...row.projects.map((id) => projectCard(siteSelection.projects.get(id), code)));
    if (row.projects.length === 0) body.push(node("p", t.word("no_project")));
    for (const id of row.centres)
      body.push(node("article", [node("h3", nameOf(id)), centreFacts(siteSelection.centres.get(id))]));
    return body;
  }

  function centreFacts(centre) {
    const p = centre.properties;
    const capacity = p.capacity === null ? t.word("not_known")
      : p.capacity_date ? t.word("capacity_on", t.number(p.capacity), t.date(p.capacity_date))
      : t.word("capacity_undated", t.number(p.capacity));
    return facts([
      [t.word("type"), t.word(p.type)], [t.word("municipality"), nameOf(p.municipality_code)],
      [t.word("capacity"), capacity], [t.word("open"), t.period(p.opened, p.closed)],
      [t.word("operator"), p.operator], [t.word("source"), p.source]]);
  }

  function open(feature, from = null) {
    state.place = feature.id;
    opener = from;
    writeAddress();
    fillDetails();
    $("details").focus();
    $("details").scrollIntoView({block: "nearest"});
  }
  function close() {
    const back = document.querySelector(`[data-place="${CSS.escape(state.place)}"]`) ?? opener;
    state.place = "";
    writeAddress();
    fillDetails();
    (back ?? $("tables")).focus();
  }

  function show() {
    shown = siteSelection.coverage(state);
    fillLegend(siteMap.draw(shown));
    $("summary").textContent = summary();
    $("map").setAttribute("aria-label", t.word("map_text", summary()));
    fillProjects();
    fillTables();
    fillNotes();
    fillDetails();
  }
  function showAll() {
    fillWords();
    fillChoices();
    show();
  }

  function download() {
    const project = state.project && siteSelection.projects.get(state.project);
    const partner = state.partner && siteSelection.partners.get(state.partner);
    const parts = [project && `project:${state.project}`, partner && `partner:${state.partner}`].filter(Boolean);
    const title = project ? project.title.en : partner ? partner.name.en : OBUHVAT_DATA.geojson.metadata.title;
    const text = siteSelection.geojson(shown, {id: parts.join(",") || "overview", title});
    const url = URL.createObjectURL(new Blob([text], {type: "application/geo+json"}));
    const name = parts.join("_").replace(/[^a-z0-9_-]+/gi, "-").slice(0, 80) || "overview";
    const link = node("a", [], {href: url, download: `${name}.geojson`});
    link.click();
    setTimeout(() => URL.revokeObjectURL(url), 60000);
  }

  for (const button of $("languages").children)
    button.addEventListener("click", () => { state.lang = button.dataset.language; writeAddress(); showAll(); });
  for (const key of ["project", "partner"])
    $(key).addEventListener("change", (event) => { state[key] = event.target.value; writeAddress(); show(); });
  $("controls").addEventListener("submit", (event) => event.preventDefault());
  $("search").addEventListener("input", fillTables);
  $("show-all").addEventListener("change", fillTables);
  $("reset").addEventListener("click", () => {
    Object.assign(state, {project: "", partner: "", place: ""});
    $("search").value = "";
    siteMap.zoomAll();
    writeAddress();
    showAll();
  });
  $("download").addEventListener("click", download);
  $("zoom-in").addEventListener("click", siteMap.zoomIn);
  $("zoom-out").addEventListener("click", siteMap.zoomOut);
  $("zoom-all").addEventListener("click", siteMap.zoomAll);
  $("details-close").addEventListener("click", close);
  addEventListener("keydown", (event) => { if (event.key === "Escape" && state.place) close(); });
  addEventListener("hashchange", () => { readAddress(); showAll(); });
  siteMap.onClick((feature) => open(feature));

  readAddress();
  showAll();
})();
