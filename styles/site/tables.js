"use strict";
/* The tables and the list of projects beside the map: the same content, for the keyboard and for
   screen readers. */
const siteTables = (() => {
  const t = siteText;
  const {node, data, titleOf, districtOf, coverageOf, projectCard} = siteCards;
  const $ = (id) => document.getElementById(id);
  let opened = () => {};
  let pressed = "";

  function placeButton(feature) {
    const button = data("button", t.nameOf(feature.id), {type: "button", "data-place": feature.id});
    button.setAttribute("aria-pressed", String(pressed === feature.id));
    button.addEventListener("click", () => opened(feature));
    return button;
  }
  const number = (value, extra = "") =>
    node("td", value ? t.number(value) : "–", {class: `number ${extra}`});

  const folded = new Map();
  /* Every spelling that is known of a place: in three scripts, former, foreign, without diacritics. */
  function spellings(id) {
    if (!folded.has(id))
      folded.set(id, [...t.spellings(id), ...(siteSelection.spellings.get(id) ?? [])].map(t.fold));
    return folded.get(id);
  }
  const districts = (unit) => Object.values(OBUHVAT_DATA.districts[unit.properties.district_code] ?? {}).map(t.fold);
  const isFound = (wanted, texts) => !wanted || texts.some((text) => text.includes(wanted));

  function fillUnits(shown, wanted, showAll, empty) {
    const rows = [...shown.rows.values()].filter(({unit, projects}) =>
      (wanted || showAll || projects.length > 0) &&
      isFound(wanted, [unit.id, ...spellings(unit.id), ...districts(unit),
                       ...unit.properties.centre_ids.flatMap(spellings)]));
    // What begins with the words comes first, and Enter opens the first.
    const rank = ({unit}) => (wanted && spellings(unit.id).some((text) => text.startsWith(wanted)) ? 0 : 1);
    rows.sort((a, b) => rank(a) - rank(b) || t.compare(t.nameOf(a.unit.id), t.nameOf(b.unit.id)));
    $("units").tBodies[0].replaceChildren(...rows.map((row) => node("tr", [
      node("th", placeButton(row.unit), {scope: "row"}), data("td", districtOf(row.unit)),
      number(row.projects.length), number(row.partners.length, "spare"), number(row.centres.length)])));
    $("units").hidden = rows.length === 0;
    $("no-units").hidden = rows.length > 0;
    $("no-units").textContent = wanted ? t.word("no_match") : empty;
    return rows;
  }

  function fillCentres(shown, wanted) {
    const centres = shown.centres.filter(({id, properties}) =>
      isFound(wanted, [...spellings(id), ...spellings(properties.municipality_code)]));
    centres.sort((a, b) => t.compare(t.nameOf(a.id), t.nameOf(b.id)));
    $("centres").tBodies[0].replaceChildren(...centres.map((centre) => node("tr", [
      node("th", placeButton(centre), {scope: "row"}), node("td", t.word(centre.properties.type), {class: "spare"}),
      data("td", t.nameOf(centre.properties.municipality_code)), number(centre.properties.capacity)])));
    $("centres-section").hidden = centres.length === 0;
    $("centres-title").textContent = t.word(shown.chosen ? "centres_open" : "centres");
  }

  /* `empty` is said where no row is left. */
  function fill(shown, search, showAll, empty) {
    const wanted = t.fold(search);
    fillCentres(shown, wanted);
    return fillUnits(shown, wanted, showAll, empty);
  }

  function fillProjects(shown, empty) {
    const cards = shown.projects.map((project) => {
      const box = node("details", [node("summary", [data("span", titleOf(project), {class: "title"}), node("span",
        [t.period(project.start, project.end), coverageOf(project)].filter(Boolean).join(" · "))])]);
      // The card is made when it is first looked at: there may be hundreds.
      box.addEventListener("toggle", () => { if (box.open && box.children.length === 1) box.append(projectCard(project)); });
      box.open = shown.projects.length === 1;
      return box;
    });
    const names = (projects) => projects.map(titleOf).join("; ");
    if (shown.national.length) cards.push(node("p", t.word("national_note", names(shown.national)), {class: "note"}));
    if (shown.unlocated.length) cards.push(node("p", t.word("unlocated_note", names(shown.unlocated)), {class: "note"}));
    if (shown.projects.length === 0) cards.push(node("p", empty));
    $("projects").replaceChildren(...cards);
  }

  function press(id) {
    pressed = id;
    for (const button of document.querySelectorAll("[data-place]"))
      button.setAttribute("aria-pressed", String(button.dataset.place === id));
  }

  /* RFC 4180, with a mark for spreadsheets that ask for one. What would run as a formula is text. */
  function csv() {
    const inert = (text) => (/^[=+\-@\t\r]/.test(text) ? `'${text}` : text);
    const quoted = (text) => (/[",\n\r]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text);
    const rows = [...$("units").rows].map((row) => [...row.cells].map((cell) =>
      quoted(cell.textContent === "–" ? "" : inert(cell.textContent))).join(","));
    return `\uFEFF${rows.join("\r\n")}\r\n`;
  }

  return {fill, fillProjects, press, csv, onOpen: (callback) => { opened = callback; }};
})();
