"use strict";
/* The map as SVG. Lengths on the screen stay the same at every zoom; the same content stands in
   the tables, so nothing here takes the keyboard. */
const siteMap = (() => {
  const svg = document.getElementById("map");
  const frame = document.getElementById("frame");
  const tooltip = document.getElementById("tooltip");
  const middle = 44.2;  // degrees: where a degree of longitude is drawn at its true length
  const unitsPerDegree = 1000;
  const squeeze = Math.cos((middle * Math.PI) / 180);
  const longestZoom = 40;
  const project = ([lon, lat]) => [lon * squeeze * unitsPerDegree, -lat * unitsPerDegree];

  function element(name, attributes = {}, parent = null) {
    const node = document.createElementNS("http://www.w3.org/2000/svg", name);
    for (const [key, value] of Object.entries(attributes)) node.setAttribute(key, value);
    if (parent) parent.append(node);
    return node;
  }
  const line = (points) => points.map((p) => project(p).map((v) => v.toFixed(1)).join(" ")).join("L");
  function area(geometry) {
    if (!geometry) return "";
    const polygons = geometry.type === "Polygon" ? [geometry.coordinates] : geometry.coordinates;
    return polygons.flat().map((ring) => `M${line(ring)}Z`).join("");
  }

  /* Marks of about 10 pixels about their own middle, of the same shapes as on the sheets. */
  const shapes = {
    asylum_centre: "M-4.5-4.5H4.5V4.5H-4.5Z",
    reception_transit_centre: "M0-5A5 5 0 1 1 0 5A5 5 0 1 1 0-5Z",
    temporary_reception_camp: "M0-6L5.5 0L0 6L-5.5 0Z",
    refugee_aid_point: "M0-6L5.5 4.5L-5.5 4.5Z",
    site: "M-1.2-5H1.2V-1.2H5V1.2H1.2V5H-1.2V1.2H-5V-1.2H-1.2Z",
  };

  const nothing = () => ({min: [Infinity, Infinity], max: [-Infinity, -Infinity]});
  const extent = nothing();
  function include(geometry, box = extent) {
    const walk = (c) => {
      if (typeof c[0] !== "number") return c.forEach(walk);
      project(c).forEach((v, i) => {
        box.min[i] = Math.min(box.min[i], v);
        box.max[i] = Math.max(box.max[i], v);
      });
    };
    if (geometry) walk(geometry.coordinates);
  }
  const context = OBUHVAT_DATA.context.features;
  for (const unit of siteSelection.units.values()) include(unit.geometry);
  for (const f of context) if (f.properties.kind === "kosovo") include(f.geometry);
  for (const centre of siteSelection.centres.values()) include(centre.geometry);
  if (extent.min[0] > extent.max[0]) Object.assign(extent, {min: project([18.8, 46.2]), max: project([23, 41.8])});
  const size = extent.max.map((v, i) => Math.max(v - extent.min[i], 100));

  const layers = {};
  for (const name of ["context", "units", "borders", "chosen", "names", "marks"])
    layers[name] = element("g", {class: name}, svg);
  // Beyond the data nothing is known: only what lies among the countries and is none of them is sea.
  const reach = nothing();
  for (const f of context) include(f.geometry, reach);
  if (context.length > 0)
    element("path", {class: "sea", d: `M${reach.min}H${reach.max[0]}V${reach.max[1]}H${reach.min[0]}Z`},
      layers.context);
  for (const f of context)
    element("path", {d: area(f.geometry), class: f.properties.kind}, layers.context);
  const paths = new Map();
  for (const [code, unit] of siteSelection.units)
    paths.set(code, element("path", {d: area(unit.geometry), "data-unit": code}, layers.units));
  for (const border of OBUHVAT_DATA.borders)
    element("path", {d: `M${line(border.line)}`, class: border.kind}, layers.borders);
  const ring = element("path", {d: ""}, layers.chosen);

  let shown = null;
  let names = [];
  let chosen = null;
  let zoom = 1;
  let centre = extent.min.map((v, i) => v + size[i] / 2);
  let perPixel = 1;  // drawing units

  function fitted() {
    const width = svg.clientWidth || 600;
    const height = svg.clientHeight || 800;
    perPixel = (Math.max(size[0] / width, size[1] / height) * 1.05) / zoom;
    return [width * perPixel, height * perPixel];
  }

  function place() {
    const [width, height] = fitted();
    svg.setAttribute("viewBox", `${centre[0] - width / 2} ${centre[1] - height / 2} ${width} ${height}`);
    svg.classList.toggle("zoomed", zoom > 1);
    for (const node of layers.marks.children) {
      const [x, y] = node.dataset.at.split(" ").map(Number);
      node.setAttribute("transform", `translate(${x} ${y}) scale(${perPixel})`);
    }
    placeNames();
  }

  /* A name stands where it fits: the largest circle in its area must hold most of it, no edge of
     the map may cut it, and it keeps below a mark. */
  function placeNames() {
    layers.names.replaceChildren();
    const marks = [...layers.marks.children].map((mark) => mark.dataset.at.split(" ").map(Number));
    const half = [svg.clientWidth / 2, svg.clientHeight / 2];
    for (const {text, at, kind} of names) {
      const pixels = kind === "unit" ? 11 : 13;
      const length = text.length * pixels * 0.55;
      const room = (2 * at[2] * unitsPerDegree * squeeze) / perPixel;
      let [x, y] = project(at);
      const buttons = x > centre[0] ? 52 : 0;  // pixels beside the right edge
      const cut = Math.abs(x - centre[0]) / perPixel + length / 2 > half[0] - buttons ||
                  Math.abs(y - centre[1]) / perPixel + pixels > half[1];
      if (room * 1.25 < length || cut) continue;
      const near = marks.filter((m) => Math.abs(m[0] - x) / perPixel < length / 2 + 5 &&
                                       Math.abs(m[1] - y) / perPixel < pixels + 4);
      if (near.length) y = Math.max(...near.map((m) => m[1])) + (pixels / 2 + 8) * perPixel;
      const node = element("text", {x, y, class: kind, "font-size": pixels * perPixel,
        "stroke-width": 3 * perPixel, dy: "0.35em"}, layers.names);
      node.textContent = text;
    }
  }

  function classOf(count, classes) {
    let number = 0;
    classes.forEach((from, i) => { if (count >= from) number = i + 1; });
    return classes.length === 1 ? "covered" : `class-${number}`;
  }

  /* Each number of projects if there are at most six of them, else 1, 2, 3-4, 5-9, 10 and more:
     the least number of each class. */
  function classesOf(rows) {
    const counts = [...new Set(rows.map((row) => row.projects.length))].sort((a, b) => a - b);
    return counts.length <= 6 ? counts : [1, 2, 3, 5, 10].filter((from) => from <= counts.at(-1));
  }

  function draw(coverage) {
    shown = coverage;
    const classes = classesOf(coverage.covered);
    for (const [code, row] of coverage.rows)
      paths.get(code).setAttribute(
        "class", row.projects.length ? classOf(row.projects.length, classes) : "uncovered");
    layers.marks.replaceChildren();
    const mark = (feature, shape, attributes) => {
      const [x, y] = project(feature.geometry.coordinates);
      element("path", {d: shapes[shape], class: shape, "data-at": `${x} ${y}`, ...attributes}, layers.marks);
    };
    for (const site of coverage.sites) mark(site, "site", {});
    for (const c of coverage.centres) mark(c, c.properties.type, {"data-centre": c.id});
    names = context.filter((f) => OBUHVAT_DATA.labels[f.id]).map((f) => ({
      kind: f.properties.kind, at: OBUHVAT_DATA.labels[f.id],
      text: f.properties.kind === "kosovo" ? siteText.word("kosovo_label")
                                           : siteText.local(OBUHVAT_DATA.names[f.id])}));
    for (const row of coverage.covered) {
      const at = OBUHVAT_DATA.labels[row.unit.id];
      const count = classes.length > 1 ? ` ${row.projects.length}` : "";
      if (at) names.push({kind: "unit", at, text: siteText.local(OBUHVAT_DATA.names[row.unit.id]) + count});
    }
    place();
    return classes;
  }

  /* Marks one unit or centre and brings it into view. */
  function choose(feature) {
    chosen = feature;
    const unit = feature && feature.properties.kind === "municipality" ? feature : null;
    ring.setAttribute("d", unit ? area(unit.geometry) : "");
    for (const node of layers.marks.children)
      node.classList.toggle("chosen", Boolean(feature) && node.dataset.centre === feature.id);
    if (!feature) return;
    const at = OBUHVAT_DATA.labels[feature.id] ?? feature.geometry?.coordinates;
    if (at && zoom > 1) { centre = project(at); place(); }
  }

  function zoomBy(factor, about = centre) {
    const next = Math.min(longestZoom, Math.max(1, zoom * factor));
    centre = about.map((v, i) => v + (centre[i] - v) * (zoom / next));
    zoom = next;
    if (zoom === 1) centre = extent.min.map((v, i) => v + size[i] / 2);
    place();
  }

  function at(event) {
    const box = svg.getBoundingClientRect();
    return [centre[0] + (event.clientX - box.left - box.width / 2) * perPixel,
            centre[1] + (event.clientY - box.top - box.height / 2) * perPixel];
  }

  let grip = null;
  let dragged = false;
  svg.addEventListener("pointerdown", (event) => {
    dragged = false;
    if (zoom > 1 && event.button === 0) grip = {at: at(event), x: event.clientX, y: event.clientY};
  });
  addEventListener("pointerup", () => { grip = null; });
  svg.addEventListener("pointermove", (event) => {
    if (grip && Math.hypot(event.clientX - grip.x, event.clientY - grip.y) > 4) {
      dragged = true;
      const now = at(event);
      centre = centre.map((v, i) => v + grip.at[i] - now[i]);
      place();
    }
    showTooltip(event);
  });
  svg.addEventListener("pointerleave", () => { tooltip.hidden = true; });
  svg.addEventListener("dblclick", (event) => zoomBy(2, at(event)));
  svg.addEventListener("wheel", (event) => {
    if (!event.ctrlKey) return;  // the wheel alone scrolls the page
    event.preventDefault();
    zoomBy(event.deltaY < 0 ? 1.25 : 0.8, at(event));
  }, {passive: false});

  function showTooltip(event) {
    const {unit, centre: id} = event.target.dataset;
    tooltip.hidden = (!unit && !id) || event.pointerType === "touch" || dragged;
    if (tooltip.hidden) return;
    const lines = [siteText.local(OBUHVAT_DATA.names[unit ?? id])];
    if (unit) {
      const {projects} = shown.rows.get(unit);
      lines.push(siteText.counted(projects.length, "n_projects"));
      for (const p of projects.slice(0, 4)) lines.push(siteText.local(siteSelection.projects.get(p).title));
    } else {
      lines.push(siteText.word(siteSelection.centres.get(id).properties.type));
    }
    tooltip.replaceChildren(...lines.map((text, i) => {
      const node = document.createElement(i === 0 ? "strong" : "div");
      node.textContent = text;
      return node;
    }));
    const box = frame.getBoundingClientRect();
    const left = Math.min(event.clientX - box.left + 14, box.width - tooltip.offsetWidth - 4);
    const top = event.clientY - box.top + 16;
    tooltip.style.left = `${Math.max(4, left)}px`;
    tooltip.style.top = `${Math.min(top, box.height - tooltip.offsetHeight - 4)}px`;
  }

  /* Calls back with the kind and the id of what is clicked. */
  function onClick(callback) {
    svg.addEventListener("click", (event) => {
      const {unit, centre: id} = event.target.dataset;
      if (!dragged && (unit || id)) callback(unit ? siteSelection.units.get(unit) : siteSelection.centres.get(id));
    });
  }

  function legendMark(kind, name) {
    const mark = element("svg", {viewBox: "-8 -8 16 16", width: 20, height: 16, class: `key ${kind}`, "aria-hidden": "true"});
    if (kind === "area") element("rect", {x: -8, y: -6, width: 16, height: 12, class: name}, mark);
    if (kind === "line") element("path", {d: "M-8 0H8", class: name}, mark);
    if (kind === "mark") element("path", {d: shapes[name], class: name}, mark);
    return mark;
  }

  new ResizeObserver(() => place()).observe(frame);
  return {
    draw, choose, onClick, legendMark, classOf,
    zoomIn: () => zoomBy(1.6), zoomOut: () => zoomBy(1 / 1.6), zoomAll: () => zoomBy(0),
    get chosen() { return chosen; }};
})();
