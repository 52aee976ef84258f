"use strict";
/* The map, drawn by Leaflet as SVG. Leaflet and not a WebGL library: it runs without a graphics
   card and from file://, prints as lines and letters, needs no glyph files, and each municipality
   is an element that a browser can find. Web Mercator, as web maps are: true in shape, not in
   area. The same content stands in the tables beside the map, so nobody needs the map to read it. */
const siteMap = (() => {
  const container = document.getElementById("map");
  const frame = document.getElementById("frame");
  const still = matchMedia("(prefers-reduced-motion: reduce)").matches;
  const hovers = matchMedia("(hover: hover)").matches;
  const map = L.map(container, {
    attributionControl: false, zoomControl: false, zoomSnap: 0, zoomDelta: 0.75, maxZoom: 13,
    inertia: !still, zoomAnimation: !still, fadeAnimation: !still, markerZoomAnimation: !still});
  const at = ([lon, lat]) => L.latLng(lat, lon);

  /* Marks of about 10 pixels about their own middle, of the same shapes as on the sheets. */
  const shapes = {
    asylum_centre: "M-4.5-4.5H4.5V4.5H-4.5Z",
    reception_transit_centre: "M0-5A5 5 0 1 1 0 5A5 5 0 1 1 0-5Z",
    temporary_reception_camp: "M0-6L5.5 0L0 6L-5.5 0Z",
    refugee_aid_point: "M0-6L5.5 4.5L-5.5 4.5Z",
    site: "M-1.2-5H1.2V-1.2H5V1.2H1.2V5H-1.2V1.2H-5V-1.2H-1.2Z",
  };

  /* One layer of drawing above the other; their names are the classes that style.css knows. */
  const renderers = {};
  ["context", "units", "borders", "chosen", "names", "marks"].forEach((name, i) => {
    const pane = map.createPane(name);
    pane.classList.add(name);
    pane.style.zIndex = 300 + i;
    renderers[name] = L.svg({pane: name, padding: 1});
  });
  // Nothing is simplified or clipped for the screen: neighbours would part.
  const drawn = (layer, className, interactive = false) => ({
    renderer: renderers[layer], pane: layer, className, interactive, smoothFactor: 0, noClip: true,
    bubblingMouseEvents: false});
  function rings(geometry) {
    if (!geometry) return [];
    const polygons = geometry.type === "Polygon" ? [geometry.coordinates] : geometry.coordinates;
    return polygons.map((polygon) => polygon.map((ring) => ring.map(at)));
  }

  const context = OBUHVAT_DATA.context.features;
  const home = L.latLngBounds([]);
  const reach = L.latLngBounds([]);
  for (const f of context) {
    reach.extend(L.latLngBounds(rings(f.geometry).flat(2)));
    if (f.properties.kind === "kosovo") home.extend(L.latLngBounds(rings(f.geometry).flat(2)));
  }
  for (const unit of siteSelection.units.values())
    for (const point of rings(unit.geometry).flat(2)) home.extend(point);
  for (const centre of siteSelection.centres.values())
    if (centre.geometry) home.extend(at(centre.geometry.coordinates));
  if (!home.isValid()) home.extend([41.8, 18.8]).extend([46.2, 23]);
  map.fitBounds(home, {padding: [6, 6], animate: false});

  // Beyond the data nothing is known: only what lies among the countries and is none of them is sea.
  if (reach.isValid()) L.rectangle(reach, drawn("context", "sea")).addTo(map);
  for (const f of context) L.polygon(rings(f.geometry), drawn("context", f.properties.kind)).addTo(map);
  const areas = new Map();
  for (const [code, unit] of siteSelection.units) {
    const area = L.polygon(rings(unit.geometry), drawn("units", "uncovered", true)).addTo(map);
    areas.set(code, area);
    if (area.getElement()) area.getElement().dataset.unit = code;
    area.on("click", (event) => { area.closeTooltip(); clicked(unit, event.latlng); });
    if (hovers) area.bindTooltip(() => tooltipOf(unit), {sticky: true, className: "tooltip", offset: [12, 8]});
  }
  for (const border of OBUHVAT_DATA.borders)
    L.polyline(border.line.map(at), drawn("borders", border.kind)).addTo(map);
  const ring = L.polygon([], drawn("chosen", "")).addTo(map);

  let shown = null;
  let names = [];
  let nameMarkers = [];
  let marks = [];
  let atHome = true;
  let clicked = () => {};
  let moved = () => {};

  function markSvg(shape) {
    return `<svg viewBox="-8 -8 16 16" width="16" height="16" aria-hidden="true"><path class="${shape}" d="${shapes[shape]}"/></svg>`;
  }

  function tooltipOf(feature) {
    const lines = [siteText.nameOf(feature.id)];
    if (feature.properties.kind === "municipality") {
      const {projects} = shown.rows.get(feature.id);
      lines.push(siteText.counted(projects.length, "n_projects"));
      for (const p of projects.slice(0, 4)) lines.push(siteText.local(siteSelection.projects.get(p).title));
    } else {
      lines.push(siteText.word(feature.properties.type));
    }
    const box = document.createElement("div");
    lines.forEach((text, i) => {
      const node = document.createElement(i === 0 ? "strong" : "div");
      node.textContent = text;
      node.dir = "auto";
      box.append(node);
    });
    return box;
  }

  /* A name stands where it fits: the largest circle in its area must hold most of it, no edge of
     the map may cut it, and it keeps below a mark. */
  function placeNames() {
    for (const marker of nameMarkers) marker.remove();
    nameMarkers = [];
    const size = map.getSize();
    const points = marks.map((mark) => map.latLngToContainerPoint(mark.getLatLng()));
    for (const {text, at: [lon, lat, radius], kind} of names) {
      const height = kind === "unit" ? 11 : 13;
      const length = text.length * height * 0.55;
      const middle = map.latLngToContainerPoint([lat, lon]);
      const room = map.latLngToContainerPoint([lat, lon + radius]).x - map.latLngToContainerPoint([lat, lon - radius]).x;
      const buttons = middle.x > size.x / 2 && middle.y < 150 ? 52 : 0;
      const cut = middle.x - length / 2 < 0 || middle.x + length / 2 > size.x - buttons ||
                  middle.y < height || middle.y > size.y - height;
      if (room * 1.25 < length || cut) continue;
      const near = points.filter((p) => Math.abs(p.x - middle.x) < length / 2 + 5 && Math.abs(p.y - middle.y) < height + 4);
      const y = near.length ? Math.max(...near.map((p) => p.y)) + height / 2 + 8 : middle.y;
      const span = document.createElement("span");
      span.textContent = text;
      nameMarkers.push(L.marker(map.containerPointToLatLng([middle.x, y]), {
        pane: "names", interactive: false, keyboard: false,
        icon: L.divIcon({className: kind, html: span, iconSize: [0, 0]})}).addTo(map));
    }
  }

  function classOf(count, classes) {
    let number = 0;
    classes.forEach((from, i) => { if (count >= from) number = i + 1; });
    return classes.length === 1 ? "covered" : `class-${number}`;
  }

  /* The least number of each class: each number of projects if there are at most six of them, else
     1, 2, 3-4, 5-9, 10 and more, or, where that would tell few apart, five classes of about as many
     municipalities. */
  function classesOf(rows) {
    const counts = rows.map((row) => row.projects.length).sort((a, b) => a - b);
    const different = [...new Set(counts)];
    if (different.length <= 6) return different;
    const round = [1, 2, 3, 5, 10].filter((from, i, all) => counts.some((n) => n >= from && n < (all[i + 1] ?? Infinity)));
    if (round.length >= 4) return round;
    return [...new Set([0, 1, 2, 3, 4].map((i) => counts[Math.floor((i * counts.length) / 5)]))];
  }

  function draw(coverage) {
    shown = coverage;
    const classes = classesOf(coverage.covered);
    for (const [code, row] of coverage.rows) {
      const name = row.projects.length ? classOf(row.projects.length, classes) : "uncovered";
      areas.get(code).getElement()?.setAttribute("class", `leaflet-interactive ${name}`);
    }
    for (const mark of marks) mark.remove();
    marks = [];
    const add = (feature, shape) => {
      const mark = L.marker(at(feature.geometry.coordinates), {
        pane: "marks", keyboard: false, bubblingMouseEvents: false,
        icon: L.divIcon({className: "mark", html: markSvg(shape), iconSize: [16, 16]})}).addTo(map);
      mark.getElement().dataset[shape === "site" ? "site" : "centre"] = feature.id;
      mark.on("click", () => { mark.closeTooltip(); clicked(feature, mark.getLatLng()); });
      if (hovers && shape !== "site") mark.bindTooltip(() => tooltipOf(feature), {className: "tooltip", offset: [12, 8]});
      marks.push(mark);
    };
    for (const site of coverage.sites) add(site, "site");
    for (const c of coverage.centres) add(c, c.properties.type);
    names = context.filter((f) => siteSelection.labels.has(f.id)).map((f) => ({
      kind: f.properties.kind, at: siteSelection.labels.get(f.id),
      text: f.properties.kind === "kosovo" ? siteText.word("kosovo_label") : siteText.nameOf(f.id)}));
    for (const row of coverage.covered) {
      const place = siteSelection.labels.get(row.unit.id);
      const count = classes.length > 1 ? ` ${row.projects.length}` : "";
      if (place) names.push({kind: "unit", at: place, text: siteText.nameOf(row.unit.id) + count});
    }
    placeNames();
    return classes;
  }

  /* Marks one unit or centre and, where the map is enlarged, brings it into view. */
  function choose(feature) {
    const isUnit = feature?.properties.kind === "municipality";
    ring.setLatLngs(isUnit ? rings(feature.geometry) : []);
    for (const mark of marks)
      mark.getElement().classList.toggle("chosen", Boolean(feature) && mark.getElement().dataset.centre === feature.id);
    const place = feature && (siteSelection.labels.get(feature.id) ?? feature.geometry?.coordinates);
    if (place && !map.getBounds().contains(at(place))) map.panTo(at(place), {animate: !still});
  }

  function showHome() {
    map.invalidateSize({animate: false});
    map.setMinZoom(0);
    map.fitBounds(home, {padding: [6, 6], animate: false});
    map.setMinZoom(map.getZoom());
    atHome = true;
    moved();
  }
  /* "zoom/lat/lon", or nothing where the whole map is in view. */
  function view() {
    const {lat, lng} = map.getCenter();
    return atHome ? "" : `${map.getZoom().toFixed(2)}/${lat.toFixed(4)}/${lng.toFixed(4)}`;
  }
  function setView(text) {
    const [zoom, lat, lon] = (text || "").split("/").map(Number);
    if (!text || ![zoom, lat, lon].every(Number.isFinite) || Math.abs(lat) > 80 || Math.abs(lon) > 180) {
      if (!atHome) showHome();
      return;
    }
    atHome = false;
    map.setView([lat, lon], Math.min(Math.max(zoom, map.getMinZoom()), map.getMaxZoom()), {animate: false});
  }

  /* The wheel scrolls the page; with Ctrl, or on a map that has the focus, it enlarges. */
  frame.addEventListener("wheel", (event) => {
    if (!event.ctrlKey && !container.contains(document.activeElement)) event.stopPropagation();
  }, {capture: true});
  // One finger scrolls the page as long as there is nothing to move; two enlarge.
  const touches = matchMedia("(pointer: coarse)").matches;
  if (touches) map.dragging.disable();
  map.on("moveend", () => {
    if (touches) map.dragging[map.getZoom() > map.getMinZoom() + 0.05 ? "enable" : "disable"]();
    placeNames();
    moved();
  });
  for (const event of ["dragstart", "zoomstart"]) map.on(event, () => { atHome = false; });
  new ResizeObserver(() => { if (atHome) showHome(); else map.invalidateSize({animate: false}); }).observe(frame);
  // The frame has another size on paper.
  const refit = () => { if (atHome) showHome(); else map.invalidateSize({animate: false}); };
  addEventListener("beforeprint", refit);
  addEventListener("afterprint", refit);

  function legendMark(kind, name) {
    const svg = document.createElementNS("http://www.w3.org/2000/svg", "svg");
    const inner = document.createElementNS("http://www.w3.org/2000/svg", kind === "area" ? "rect" : "path");
    const set = (node, values) => { for (const [key, value] of Object.entries(values)) node.setAttribute(key, value); };
    set(svg, {viewBox: "-8 -8 16 16", width: 20, height: 16, class: `key ${kind}`, "aria-hidden": "true"});
    if (kind === "area") set(inner, {x: -8, y: -6, width: 16, height: 12, class: name});
    else set(inner, {d: kind === "line" ? "M-8 0H8" : shapes[name], class: name});
    svg.append(inner);
    return svg;
  }

  map.setMinZoom(map.getZoom());
  return {
    map, draw, choose, legendMark, classOf, view, setView, showHome,
    zoomIn: () => { atHome = false; map.zoomIn(); },
    zoomOut: () => { if (map.getZoom() - 0.8 <= map.getMinZoom()) showHome(); else map.zoomOut(); },
    onClick: (callback) => { clicked = callback; },
    onMove: (callback) => { moved = callback; }};
})();
