// Chromium, the page from disk and from a small static server, and what both must never do.
import { createServer } from "node:http";
import { readFile } from "node:fs/promises";
import { existsSync } from "node:fs";
import { extname, join, normalize } from "node:path";
import { pathToFileURL } from "node:url";

const types = {".html": "text/html; charset=utf-8", ".js": "text/javascript; charset=utf-8",
               ".css": "text/css; charset=utf-8"};

/** Says why the test cannot run and ends with the code that ctest counts as skipped. */
export function skip(why) {
  console.error(`SKIPPED: ${why}`);
  process.exit(77);
}

export async function launch() {
  const program = [process.env.OBUHVAT_CHROMIUM, "/usr/bin/chromium", "/usr/bin/chromium-browser"]
    .find((path) => path && existsSync(path));
  if (!program) skip("there is no /usr/bin/chromium; scripts/setup --test installs it");
  let playwright;
  try {
    playwright = await import("playwright-core");
  } catch {
    skip("the npm packages are not there; scripts/setup --test installs them");
  }
  return playwright.chromium.launch({
    executablePath: program, headless: true, chromiumSandbox: false,
    args: ["--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run",
           "--disable-background-networking", "--disable-component-update", "--disable-sync"]});
}

/** Serves `folder` below /maps/, as a site in a folder of a larger one. */
export async function serve(folder) {
  const server = createServer(async (request, response) => {
    const path = new URL(request.url, "http://x").pathname;
    const name = normalize(path.replace(/^\/maps\//, "")) || "index.html";
    try {
      if (!path.startsWith("/maps/") || name.startsWith("..")) throw new Error("not ours");
      const bytes = await readFile(join(folder, name === "." ? "index.html" : name));
      response.writeHead(200, {"content-type": types[extname(name === "." ? "index.html" : name)] ?? "application/octet-stream"});
      response.end(bytes);
    } catch {
      response.writeHead(404);
      response.end();
    }
  });
  await new Promise((done) => server.listen(0, "127.0.0.1", done));
  return {url: `http://127.0.0.1:${server.address().port}/maps/`, close: () => server.close()};
}

export const fromDisk = (folder) => pathToFileURL(join(folder, "index.html")).href;

/** A page that notes each console error, failed request and request beyond `base`. */
export async function openPage(browser, url, base, options = {}) {
  const context = await browser.newContext({locale: "en-GB", viewport: {width: 1280, height: 900}, ...options});
  const page = await context.newPage();
  const faults = [];
  page.on("console", (message) => { if (message.type() === "error") faults.push(`console: ${message.text()}`); });
  page.on("pageerror", (error) => faults.push(`error: ${error.message}`));
  page.on("requestfailed", (request) => faults.push(`failed: ${request.url()}`));
  page.on("response", (response) => { if (response.status() >= 400) faults.push(`${response.status()}: ${response.url()}`); });
  page.on("request", (request) => {
    const to = request.url();
    if (!to.startsWith(base) && !to.startsWith("data:") && !to.startsWith("blob:")) faults.push(`outside: ${to}`);
  });
  await page.goto(url);
  return {page, faults, close: () => context.close()};
}
