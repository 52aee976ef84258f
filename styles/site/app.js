"use strict";
/* The page: controls, legend, details and the address, in which the state stands. */
(() => {
  const t = siteText;
  const {node, data, titleOf, partnerOf} = siteCards;
  const $ = (id) => document.getElementById(id);
  const state = {lang: "en", project: "", partner: "", donor: "", year: "", q: "", place: "", map: ""};
  const years = siteSelection.years();
  let shown = null;
  let opener = null;
  let popup = null;

  const featureOf = (id) =>
    siteSelection.units.get(id) ?? siteSelection.centres.get(id) ?? siteSelection.sites.get(id);

  function readAddress() {
    const given = new URLSearchParams(location.search);
    for (const [key, value] of new URLSearchParams(location.hash.slice(1))) given.set(key, value);
    const browser = (navigator.language || "en").toLowerCase();
    const guess = !browser.startsWith("sr") ? "en" : browser.includes("latn") ? "sr-Latn" : "sr-Cyrl";
    const known = (key, has) => (has(given.get(key) ?? "") ? given.get(key) : "");
    state.lang = known("lang", (tag) => t.languages.includes(tag)) || guess;
    state.project = known("project", (id) => siteSelection.projects.has(id));
    state.partner = known("partner", (id) => siteSelection.partners.has(id));
    state.donor = known("donor", (id) => siteSelection.donors.has(id));
    state.year = known("year", (year) => years && /^\d{4}$/.test(year) && years.first <= Number(year) && Number(year) <= years.last);
    state.place = known("place", (id) => Boolean(featureOf(id)));
    state.q = (given.get("q") ?? "").slice(0, 100);
    state.map = given.get("map") ?? "";
  }
  /* A choice is a step that the browser's Back undoes; moving the map or typing is none. */
  function writeAddress(step = false) {
    const kept = `#${new URLSearchParams(Object.entries(state).filter(([, value]) => value))}`;
    if (kept !== location.hash) history[step ? "pushState" : "replaceState"](null, "", kept);
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
    fill($("donor"), t.word("all_donors"), [...siteSelection.donors].map((id) => [id, partnerOf(id)]), state.donor);
    $("donor-choice").hidden = siteSelection.donors.size === 0;
    $("year-choice").hidden = !years;
    $("search").value = state.q;
    fillYear();
  }

  /* The lowest position of the slider stands for all years. */
  function fillYear() {
    if (!years) return;
    const slider = $("year");
    slider.min = years.first - 1;
    slider.max = years.last;
    slider.value = state.year || slider.min;
    const text = state.year ? t.date(state.year) : t.word("all_years");
    $("year-shown").textContent = text;
    slider.setAttribute("aria-valuetext", text);
  }

  function summary() {
    if (siteSelection.projects.size === 0) return t.word("no_projects");
    if (shown.projects.length === 0) return t.word("none_selected");
    return t.word("summary", t.counted(shown.covered.length, "n_covered"),
                  t.counted(shown.projects.length, "n_projects"),
                  t.counted(shown.centres.length, "n_centres"));
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
      siteSelection.centres.size
        ? `${t.word("source_centres")}: ${OBUHVAT_DATA.centres_from || t.word("compiled")}` : "",
      ...shown.projects.flatMap((project) => project.sources.map(
        (s) => `${t.word("source_records")}: ${[s.page, s.file].filter(Boolean).join(" – ")}`)),
      t.word("made_with", metadata.tool), t.local(publisher)];
    $("notes").replaceChildren(...notes.filter(Boolean).map((text) => node("li", text)));
  }

  function fillTables() {
    return siteTables.fill(shown, state.q, $("show-all").checked, summary());
  }

  function closePopup() {
    $("frame").classList.remove("telling");
    if (popup) { const old = popup; popup = null; old.remove(); }
  }

  /* What was clicked on the map is told there; what was opened from a table, beside it. */
  function openPopup(feature, place) {
    closePopup();
    const title = data("h2", siteCards.titleOfFeature(feature));
    const button = node("button", t.word("close"), {type: "button", class: "close"});
    const box = node("div", [title, button, ...siteCards.details(feature, shown)],
                     {role: "dialog", tabindex: "-1", class: "told", "aria-label": siteCards.titleOfFeature(feature)});
    button.addEventListener("click", close);
    const size = siteMap.map.getSize();
    $("frame").classList.add("telling");  // on a phone the buttons make room
    popup = L.popup({closeButton: false, autoPan: true, autoPanPaddingTopLeft: [8, 8], autoPanPaddingBottomRight: [size.x > 480 ? 60 : 8, 8], autoClose: false, closeOnClick: false,
                     closeOnEscapeKey: false, maxWidth: Math.min(340, size.x - 40), minWidth: Math.min(220, size.x - 40),
                     maxHeight: Math.max(140, size.y * 0.55)})
      .setLatLng(place).setContent(box).openOn(siteMap.map);
    box.focus({preventScroll: true});
  }

  function fillDetails() {
    const feature = featureOf(state.place);
    $("details").hidden = !feature || Boolean(popup);
    siteMap.choose(feature ?? null);
    siteTables.press(state.place);
    if (!feature) return;
    $("details-title").textContent = siteCards.titleOfFeature(feature);
    $("details-body").replaceChildren(...siteCards.details(feature, shown));
  }

  function open(feature, place = null) {
    state.place = feature.id;
    opener = document.activeElement;
    if (place) openPopup(feature, place);
    else closePopup();
    writeAddress(true);
    fillDetails();
    if (place) return;
    $("details").focus();
    $("details").scrollIntoView({block: "nearest"});
  }
  function close() {
    const wasPopup = Boolean(popup);
    const back = wasPopup ? $("map") : document.querySelector(`[data-place="${CSS.escape(state.place)}"]`) ?? opener;
    closePopup();
    state.place = "";
    writeAddress(true);
    fillDetails();
    (back?.isConnected ? back : $("tables")).focus({preventScroll: wasPopup});
  }

  function show() {
    shown = siteSelection.coverage(state);
    closePopup();
    fillLegend(siteMap.draw(shown));
    $("summary").textContent = summary();
    $("map").setAttribute("aria-label", t.word("map_text", summary().replace(/\.$/, "")));
    siteTables.fillProjects(shown, summary());
    fillTables();
    fillNotes();
    fillDetails();
  }
  function showAll() {
    fillWords();
    fillChoices();
    show();
    siteMap.setView(state.map);
  }
  function choose(key, value) {
    state[key] = value;
    writeAddress(true);
    if (key === "year") fillYear();
    show();
  }

  function save(text, type, name) {
    const url = URL.createObjectURL(new Blob([text], {type}));
    node("a", [], {href: url, download: name}).click();
    setTimeout(() => URL.revokeObjectURL(url), 60000);
  }
  function download() {
    const title = {id: [], title: []};
    for (const [key, of] of [["project", siteSelection.projects], ["partner", siteSelection.partners], ["donor", siteSelection.partners]])
      if (state[key]) {
        title.id.push(`${key}:${state[key]}`);
        title.title.push(key === "project" ? of.get(state[key]).title.en : of.get(state[key])?.name.en ?? state[key]);
      }
    if (state.year) title.id.push(`year:${state.year}`);
    const name = title.id.join("_").replace(/[^a-z0-9_-]+/gi, "-").slice(0, 80) || "overview";
    const whole = OBUHVAT_DATA.geojson.metadata.title;
    return {name, text: () => siteSelection.geojson(shown, {id: title.id.join(",") || "overview", title: title.title.join("; ") || whole})};
  }

  async function copyLink() {
    writeAddress();
    let copied = false;
    try {
      await navigator.clipboard.writeText(location.href);
      copied = true;
    } catch {
      // Not from every page opened from the disk: then the address is put where it can be copied.
      $("link").value = location.href;
      $("link").hidden = false;
      $("link").select();
    }
    $("link-told").textContent = t.word(copied ? "link_copied" : "link_select");
  }

  for (const button of $("languages").children)
    button.addEventListener("click", () => { state.lang = button.dataset.language; writeAddress(true); showAll(); });
  for (const key of ["project", "partner", "donor"])
    $(key).addEventListener("change", (event) => choose(key, event.target.value));
  $("year").addEventListener("input", (event) =>
    choose("year", Number(event.target.value) < years.first ? "" : event.target.value));
  $("controls").addEventListener("submit", (event) => event.preventDefault());
  $("search").addEventListener("input", () => { state.q = $("search").value; fillTables(); writeAddress(); });
  $("search").addEventListener("keydown", (event) => {
    if (event.key !== "Enter" || !state.q) return;
    const [first] = fillTables();
    if (first) open(first.unit);
  });
  $("show-all").addEventListener("change", fillTables);
  $("reset").addEventListener("click", () => {
    Object.assign(state, {project: "", partner: "", donor: "", year: "", q: "", place: "", map: ""});
    siteMap.showHome();
    writeAddress(true);
    showAll();
  });
  $("download").addEventListener("click", () => {
    const {name, text} = download();
    save(text(), "application/geo+json", `${name}.geojson`);
  });
  $("download-table").addEventListener("click", () => save(siteTables.csv(), "text/csv", `${download().name}.csv`));
  $("copy-link").addEventListener("click", copyLink);
  $("print").addEventListener("click", () => print());
  $("zoom-in").addEventListener("click", siteMap.zoomIn);
  $("zoom-out").addEventListener("click", siteMap.zoomOut);
  $("zoom-all").addEventListener("click", siteMap.showHome);
  $("details-close").addEventListener("click", close);
  addEventListener("keydown", (event) => { if (event.key === "Escape" && state.place) close(); });
  for (const event of ["hashchange", "popstate"])
    addEventListener(event, () => { readAddress(); showAll(); });
  siteMap.onClick((feature, place) => open(feature, place));
  siteMap.onMove(() => { state.map = siteMap.view(); writeAddress(); });
  siteTables.onOpen((feature) => open(feature));

  readAddress();
  showAll();
})();
