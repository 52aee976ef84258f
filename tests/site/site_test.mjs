// The offline web map in Chromium, from disk and from a server. OBUHVAT_PROGRAM is the program;
// SCREENSHOTS=FOLDER keeps pictures of the page there.
import { after, test } from "node:test";
import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { mkdtempSync, mkdirSync, readFileSync, readdirSync, rmSync, statSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { fromDisk, launch, openPage, serve } from "./browser.mjs";

const here = dirname(fileURLToPath(import.meta.url));
const program = process.env.OBUHVAT_PROGRAM ?? join(here, "../../build/obuhvat");
const open_communities = "open-communities-successful-communities";
const browser = await launch();
const temporary = mkdtempSync(join(tmpdir(), "obuhvat-site-"));
const site = join(temporary, "site");
const run = (...args) => execFileSync(program, args, {cwd: temporary, stdio: ["ignore", "pipe", "pipe"], encoding: "utf8"});
const cleanUp = async () => {
  await browser.close();
  rmSync(temporary, {recursive: true, force: true});
};

// Without a page there is nothing to test: one message instead of one a test.
try {
  run("site", "-o", site);
} catch (error) {
  console.error(error.message);
  await cleanUp();
  process.exit(1);
}
const server = await serve(site);
after(async () => {
  server.close();
  await cleanUp();
});

/** Opens the page from disk, hands it to `check`, and asks for a clean record at the end. */
async function withPage(check, {query = "?lang=en", folder = site, ...options} = {}) {
  const url = fromDisk(folder);
  const {page, faults, close} = await openPage(browser, url + query, url.replace("index.html", ""), options);
  try {
    await check(page);
    assert.deepEqual(faults, []);
  } finally {
    await close();
  }
}
const names = (page) => page.locator("#units tbody th").allTextContents();
/** Clicks where the municipality is drawn and nothing lies over it. */
async function clickUnit(page, code) {
  await page.locator("#map").scrollIntoViewIfNeeded();
  const [x, y] = await page.evaluate((wanted) => {
    const path = document.querySelector(`[data-unit="${wanted}"]`);
    const box = path.getBoundingClientRect();
    for (let down = box.top + 1; down < box.bottom; down += 2)
      for (let right = box.left + 1; right < box.right; right += 2)
        if (document.elementFromPoint(right, down) === path) return [right, down];
    throw new Error(`nothing of ${wanted} is in view`);
  }, code);
  await page.mouse.click(x, y);
}
const picture = async (page, name) => {
  if (!process.env.SCREENSHOTS) return;
  mkdirSync(process.env.SCREENSHOTS, {recursive: true});
  await page.screenshot({path: join(process.env.SCREENSHOTS, `${name}.png`), fullPage: true});
};

test("the page is at most 2 MB", () => {
  const size = readdirSync(site).reduce((sum, name) => sum + statSync(join(site, name)).size, 0);
  assert.ok(size <= 2e6, `${size} bytes`);
});

test("a project shows its 33 municipalities in the table and on the map", () => withPage(async (page) => {
  await page.selectOption("#project", open_communities);
  assert.equal((await names(page)).length, 33);
  assert.equal(await page.locator("#map .units path.covered").count(), 33);
  assert.equal(await page.locator("#map .units path").count(), 165);
  assert.match(await page.textContent("#summary"), /^33 municipalities covered by 1 project; \d+ reception centres$/);
  await picture(page, "desktop-project");
}));

test("the page and the program cover the same", () => withPage(async (page) => {
  await page.selectOption("#project", open_communities);
  const [download] = await Promise.all([page.waitForEvent("download"), page.click("#download")]);
  assert.equal(download.suggestedFilename(), `project-${open_communities}.geojson`);
  const ours = JSON.parse(readFileSync(await download.path(), "utf8"));
  const theirs = JSON.parse(run("export", "--project", open_communities, "-o", "-"));
  assert.deepEqual(ours.features, theirs.features);
  assert.deepEqual(ours.bbox, theirs.bbox);
  assert.deepEqual(ours.metadata.period, theirs.metadata.period);
}));

test("the page works from a server below a path as well", async () => {
  const {page, faults, close} = await openPage(browser, `${server.url}?lang=en`, server.url);
  await page.selectOption("#project", open_communities);
  assert.equal((await names(page)).length, 33);
  await close();
  assert.deepEqual(faults, []);
});

test("a national project covers no municipality and says why", () => withPage(async (page) => {
  await page.selectOption("#project", "tc-0859");
  assert.equal((await names(page)).length, 0);
  assert.match(await page.textContent("#projects"), /National coverage is not counted in single municipalities/);
}));

test("a partner and a project that do not meet leave nothing, and it is said", () => withPage(async (page) => {
  await page.selectOption("#project", open_communities);
  await page.selectOption("#partner", "british-embassy-belgrade");
  assert.equal(await page.textContent("#summary"), "No project matches these choices.");
}));

test("the three languages are complete", () => withPage(async (page) => {
  for (const [language, title] of [["sr-Latn", "Projekti u opštinama Srbije"], ["sr-Cyrl", "Пројекти у општинама Србије"]]) {
    await page.click(`[data-language="${language}"]`);
    assert.equal(await page.textContent("h1"), title);
    assert.equal(await page.getAttribute("html", "lang"), language);
  }
  assert.ok((await names(page)).includes("Шид"));
  // No Latin word of ours is left on the Cyrillic page.
  const words = await page.evaluate(() => [...document.querySelectorAll("[data-word]")].map((n) => n.textContent));
  for (const word of words) assert.doesNotMatch(word.replace(/\((GeoJSON|CSV)\)|^Ctrl/, ""), /[a-zčćšžđ]/i, word);
  await picture(page, "desktop-cyrillic");
}));

test("the language comes from the address and the state goes into it", () => withPage(async (page) => {
  assert.equal(await page.textContent("h1"), "Projekti u opštinama Srbije");
  await page.selectOption("#partner", "who");
  const address = new URLSearchParams(new URL(page.url()).hash.slice(1));
  assert.equal(address.get("lang"), "sr-Latn");
  assert.equal(address.get("partner"), "who");
  await page.reload();
  assert.equal(await page.inputValue("#partner"), "who");
}, {query: "?lang=sr-Latn"}));

test("a place is found by any spelling", () => withPage(async (page) => {
  for (const written of ["Šid", "sid", "Шид", "ШИД"]) {
    await page.fill("#search", written);
    assert.deepEqual(await names(page), ["Šid"], written);
  }
  for (const written of ["Aranđelovac", "arandjelovac", "Арaнђеловац".replace("a", "а"), "arandelovac"]) {
    await page.fill("#search", written);
    assert.deepEqual(await names(page), ["Aranđelovac"], written);
  }
  for (const [written, name] of [["Szabadka", "Subotica"], ["Újvidék", "Novi Sad"], ["Presheva", "Preševo"]]) {
    await page.fill("#search", written);
    assert.ok((await names(page)).includes(name), written);
  }
  await page.fill("#search", "sid");
  await page.press("#search", "Enter");
  assert.equal(await page.textContent("#details-title"), "Šid");
  await page.fill("#search", "Atlantis");
  assert.equal(await page.textContent("#no-units"), "No place of this name was found.");
}));

test("the keyboard alone leads from the project to a municipality and back", () => withPage(async (page) => {
  const reach = async (what) => {
    for (let i = 0; i < 40; ++i) {
      await page.keyboard.press("Tab");
      if (await page.evaluate((selector) => document.activeElement.matches(selector), what)) return;
    }
    assert.fail(`Tab does not reach ${what}`);
  };
  await page.keyboard.press("Tab");
  assert.equal(await page.evaluate(() => document.activeElement.className), "skip");
  await reach("#project");
  await page.keyboard.type("Open");
  assert.equal(await page.inputValue("#project"), open_communities);
  await reach("#units tbody button");
  const first = await page.evaluate(() => document.activeElement.textContent);
  await page.keyboard.press("Enter");
  assert.equal(await page.textContent("#details-title"), first);
  assert.equal(await page.evaluate(() => document.activeElement.id), "details");
  assert.match(await page.textContent("#details-body"), /Open Communities-Successful Communities/);
  await page.keyboard.press("Escape");
  assert.ok(await page.isHidden("#details"));
  assert.equal(await page.evaluate(() => document.activeElement.textContent), first);
}));

test("a municipality tells its projects with partners, dates and sources", () => withPage(async (page) => {
  await page.locator("#units tbody button", {hasText: /^Šid$/}).click();
  const text = await page.textContent("#details-body");
  for (const part of ["1 August 2017 – 31 January 2019", "European Union", "Commissariat", "Source"])
    assert.ok(text.includes(part), part);
  await picture(page, "desktop-details");
}));

test("a click on the map tells the same in a popup, which Escape closes", () => withPage(async (page) => {
  await page.selectOption("#project", open_communities);
  await clickUnit(page, "70432");
  const popup = page.locator(".leaflet-popup .told");
  assert.match(await popup.textContent(), /Vranje.*Open Communities-Successful Communities.*European Union/s);
  assert.equal(await page.evaluate(() => document.activeElement.getAttribute("role")), "dialog");
  assert.ok(await page.isHidden("#details"));
  await picture(page, "desktop-popup");
  await page.keyboard.press("Escape");
  await popup.waitFor({state: "detached"});
  assert.equal(await page.evaluate(() => document.activeElement.id), "map");
  await page.locator("#map .marks [data-centre]").first().click();
  assert.match(await popup.textContent(), /Capacity, places/);
  // Where the map moves to make room for the popup, a button that moves on is not clicked.
  await page.waitForFunction(() => !document.querySelector(".leaflet-pan-anim"));
  await popup.locator("button").click();
  await popup.waitFor({state: "detached"});
}));

test("a year shows the projects that run in it, as the program has them", () => withPage(async (page) => {
  await page.focus("#year");
  assert.equal(await page.getAttribute("#year", "aria-valuetext"), "All years");
  await page.keyboard.press("End");
  assert.equal(await page.textContent("#year-shown"), "2019");
  const theirs = JSON.parse(run("export", "--from", "2019", "--to", "2019", "-o", "-"));
  assert.equal((await names(page)).length, theirs.metadata.covered_count);
  await page.keyboard.press("Home");
  await page.keyboard.press("ArrowRight");
  assert.equal(await page.textContent("#year-shown"), "2015");
  assert.equal((await names(page)).length, 0, "in 2015 no project names a municipality");
  assert.match(await page.textContent("#projects"), /Increasing the Capacity/);
}));

test("a donor shows the projects that it pays for", () => withPage(async (page) => {
  await page.selectOption("#donor", "eu");
  assert.match(await page.textContent("#summary"), /^33 municipalities covered by 1 project/);
  assert.deepEqual((await page.locator("#donor option").allTextContents()).slice(0, 1), ["All donors"]);
}));

test("a copied link brings the view back, and Back undoes a choice", () => withPage(async (page) => {
  await page.selectOption("#project", open_communities);
  await page.fill("#search", "vranje");
  await page.click("#zoom-in");
  await page.waitForFunction(() => location.hash.includes("map="));
  await page.locator("#units tbody button").first().click();
  const link = page.url();
  const map = new URLSearchParams(new URL(link).hash.slice(1)).get("map");
  await page.goto("about:blank");
  await page.goto(link);
  assert.equal(await page.inputValue("#project"), open_communities);
  assert.equal(await page.inputValue("#search"), "vranje");
  assert.equal(await page.textContent("#details-title"), "Vranje");
  assert.equal(new URLSearchParams(new URL(page.url()).hash.slice(1)).get("map"), map);
  await page.selectOption("#project", "");
  await page.goBack();
  assert.equal(await page.inputValue("#project"), open_communities);
}));

test("an address of nonsense is a page like any other", () => withPage(async (page) => {
  assert.match(await page.textContent("#summary"), /^33 municipalities covered by 3 projects/);
}, {query: "?lang=en#project=none&partner=__proto__&donor=<b>&year=99999&place=constructor&map=x/1/2"}));

test("the table is there to take away", () => withPage(async (page) => {
  await page.selectOption("#project", open_communities);
  const [download] = await Promise.all([page.waitForEvent("download"), page.click("#download-table")]);
  const lines = readFileSync(await download.path(), "utf8").trim().split("\r\n");
  assert.equal(lines.length, 34);
  assert.equal(lines[0], "Municipality,District,Projects,Partners,Reception centres");
  assert.equal(lines[1], "Barajevo,City of Belgrade,1,9,");
}));

test("on paper stand map, legend, tables and sources, and nothing to press", () => withPage(async (page) => {
  await page.emulateMedia({media: "print", colorScheme: "dark"});
  for (const hidden of ["#controls", ".zoom", ".actions"]) assert.ok(await page.isHidden(hidden), hidden);
  for (const seen of ["#map", "#legend", "#units", "#notes"]) assert.ok(await page.isVisible(seen), seen);
  assert.equal(await page.evaluate(() => getComputedStyle(document.body).backgroundColor), "rgb(255, 255, 255)");
}));

/** The site of a store that `load` made of these records. */
function siteOf(name, records) {
  const file = join(temporary, `${name}.json`);
  writeFileSync(file, JSON.stringify(records));
  const store = join(temporary, `${name}.sqlite`);
  run("--store", store, "load", file);
  run("--store", store, "site", "-o", join(temporary, name));
  return join(temporary, name);
}

test("ids and names of any kind are chosen, shown and told", async () => {
  const ids = ["__proto__", "constructor", "a/b..c", "x".repeat(300), "right \u202Eleft", "four 😀 bytes", "\u2028"];
  const folder = siteOf("ids", {projects: ids.map((id) => ({
    id, title: {en: `Project ${id}`}, start: "2020", end: "2021", coverage: "municipalities",
    partners: [{id, name: {en: `Partner ${id}`}, role: "donor"}], places: ["Šid"]}))});
  await withPage(async (page) => {
    assert.match(await page.textContent("#summary"), /^1 municipality covered by 7 projects/);
    for (const id of ids) {
      await page.evaluate((value) => {
        const select = document.getElementById("project");
        select.value = value;
        select.dispatchEvent(new Event("change"));
      }, id);
      assert.deepEqual(await names(page), ["Šid"], id);
      assert.ok((await page.textContent("#projects")).includes(`Partner ${id}`), id);
    }
    const wide = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
    assert.ok(wide <= 0, `the page is ${wide} px wider than the window`);
  }, {folder, viewport: {width: 360, height: 740}});
});

test("a store with nothing in it has a page that says so", async () => {
  const store = join(temporary, "bare.sqlite");
  run("--store", store, "load");
  execFileSync("sqlite3", [store, "DELETE FROM project_partner; DELETE FROM project_place; DELETE FROM project_site; " +
    "DELETE FROM project_identifier; DELETE FROM project_source; DELETE FROM project; DELETE FROM partner; DELETE FROM reception_centre;"]);
  run("--store", store, "site", "-o", join(temporary, "bare"));
  await withPage(async (page) => {
    assert.equal(await page.textContent("#summary"), "No project is recorded.");
    assert.ok(await page.isHidden("#year-choice"));
    assert.ok(await page.isHidden("#centres-section"));
    await clickUnit(page, "80497");
    assert.match(await page.textContent(".told"), /Šid/);
  }, {folder: join(temporary, "bare")});
});

test("two hundred projects are drawn again in a moment", async () => {
  const folder = siteOf("many", {projects: Array.from({length: 200}, (_, i) => ({
    id: `p${i}`, title: {en: `Project ${i}`}, start: String(2010 + (i % 10)), end: String(2012 + (i % 10)), coverage: "municipalities",
    partners: [{id: `d${i % 30}`, name: {en: `Donor ${i % 30}`}, role: "donor"}],
    places: ["Šid", "Vranje", "Pirot", "Sombor", "Kikinda", "Tutin", "Subotica", "Loznica"].slice(i % 8)}))});
  const size = readdirSync(folder).reduce((sum, name) => sum + statSync(join(folder, name)).size, 0);
  assert.ok(size <= 2e6, `${size} bytes`);
  await withPage(async (page) => {
    const classes = await page.locator("#legend-list .key.area").count();
    assert.ok(classes >= 3, `${classes} classes tell municipalities apart`);
    await page.selectOption("#donor", "d7");
    assert.equal(await page.locator("#projects details").count(), 7);
    await page.locator("#projects summary").first().click();
    assert.match(await page.textContent("#projects article"), /Donor 7/);
  }, {folder});
});

test("text of the data is text, whatever it says", async () => {
  const evil = join(temporary, "evil.json");
  const title = "<script>document.title='taken'</script><img src=x onerror=alert(1)>\u2028</script>";
  writeFileSync(evil, JSON.stringify({id: "evil", title: {en: title}, start: "2020", coverage: "municipalities",
    partners: [{id: "<b>", name: {en: "<b>bold</b>"}, role: "un"}], places: ["Šid"], source: [{file: "<i>.txt"}]}));
  const store = join(temporary, "evil.sqlite");
  run("--store", store, "load", evil);
  run("--store", store, "site", "-o", join(temporary, "evil"));
  await withPage(async (page) => {
    await page.selectOption("#project", "evil");
    assert.equal(await page.title(), "Projects in the municipalities of Serbia");
    assert.ok((await page.textContent("#projects")).includes("<script>document.title='taken'</script>"));
    assert.equal(await page.locator("main img, main b, main i, main script").count(), 0);
  }, {folder: join(temporary, "evil")});
});

for (const [name, options] of [["light", {colorScheme: "light"}], ["dark", {colorScheme: "dark", query: "?lang=sr-Cyrl"}],
                               ["phone", {viewport: {width: 360, height: 740}, isMobile: true, hasTouch: true}]])
  test(`axe finds nothing serious (${name})`, () => withPage(async (page) => {
    await page.selectOption("#project", open_communities);
    await page.locator("#units tbody button").first().click();
    // Not by addScriptTag, and without preload: the page's own policy forbids both.
    await page.evaluate(readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8"));
    const {violations} = await page.evaluate(() => globalThis.axe.run({preload: false}));
    const bad = violations.filter((v) => ["serious", "critical"].includes(v.impact));
    assert.deepEqual(bad.map((v) => `${v.id}: ${v.nodes[0].html}`), []);
    const wide = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
    assert.ok(wide <= 0, `the page is ${wide} px wider than the window`);
    await picture(page, name);
  }, options));
