// Opens WACZ files in ReplayWeb.page, in Chromium, and compares what it shows with the picture taken at capture.
//   replay.mjs CHROMIUM OUT-FOLDER (WACZ PICTURE)…
import { createServer } from "node:http";
import { readFileSync, writeFileSync } from "node:fs";
import { execFileSync } from "node:child_process";
import puppeteer from "puppeteer-core";

const [chromium, out, ...pairs] = process.argv.slice(2);
const viewer = new URL("node_modules/replaywebpage/", import.meta.url);
const mostDifferent = 0.02; // of all pixels: two engines draw letters a little differently

function serve(wacz, url) {
  const page = `<!doctype html><meta charset="utf-8"><style>body{margin:0}replay-web-page{display:block;width:1280px;height:900px}</style>
    <script src="/ui.js"></script><replay-web-page source="/page.wacz" url="${url}" embed="replayonly" replaybase="/replay/"></replay-web-page>`;
  const files = { "/": ["text/html", page], "/ui.js": ["text/javascript", readFileSync(new URL("ui.js", viewer))],
    "/replay/sw.js": ["text/javascript", readFileSync(new URL("sw.js", viewer))], "/page.wacz": ["application/wacz", readFileSync(wacz)] };
  const server = createServer((request, response) => {
    const found = files[new URL(request.url, "http://x").pathname];
    if (!found) return response.writeHead(404).end();
    const bytes = Buffer.from(found[1]);
    const range = /^bytes=(\d*)-(\d*)$/.exec(request.headers.range ?? "");
    const headers = { "content-type": found[0], "accept-ranges": "bytes" };
    if (!range) return response.writeHead(200, { ...headers, "content-length": bytes.length }).end(request.method === "HEAD" ? "" : bytes);
    const from = range[1] === "" ? bytes.length - Number(range[2]) : Number(range[1]);
    const to = range[1] === "" || range[2] === "" ? bytes.length - 1 : Math.min(Number(range[2]), bytes.length - 1);
    response.writeHead(206, { ...headers, "content-range": `bytes ${from}-${to}/${bytes.length}`, "content-length": to - from + 1 });
    response.end(bytes.subarray(from, to + 1));
  });
  return new Promise((ready) => server.listen(0, "127.0.0.1", () => ready(server)));
}

// The share of pixels whose colour differs visibly, computed by the browser itself.
async function difference(browser, one, other) {
  const page = await browser.newPage();
  const share = await page.evaluate(async (pictures) => {
    const [a, b] = await Promise.all(pictures.map(async (base64) => {
      const image = new Image();
      image.src = `data:image/png;base64,${base64}`;
      await image.decode();
      const canvas = new OffscreenCanvas(image.width, image.height);
      canvas.getContext("2d").drawImage(image, 0, 0);
      return canvas.getContext("2d").getImageData(0, 0, image.width, image.height);
    }));
    if (a.width !== b.width || a.height !== b.height) return 1;
    let different = 0;
    for (let i = 0; i < a.data.length; i += 4)
      if (Math.max(...[0, 1, 2].map((c) => Math.abs(a.data[i + c] - b.data[i + c]))) > 48) different += 1;
    return different / (a.width * a.height);
  }, [one, other]);
  await page.close();
  return share;
}

async function replayed(browser, wacz, url, count) {
  const server = await serve(wacz, url);
  const page = await browser.newPage();
  await page.setViewport({ width: 1280, height: 900 });
  await page.goto(`http://127.0.0.1:${server.address().port}/`);
  const isReplay = (frame) => frame.url().endsWith(`mp_/${url}`);
  const frame = page.frames().find(isReplay) ?? await page.waitForFrame(isReplay, { timeout: 30000 });
  await frame.waitForFunction(() => document.readyState === "complete" && [...document.images].every((image) => image.complete), { timeout: 30000 });
  const picture = await page.screenshot({ encoding: "base64" });
  writeFileSync(`${out}/replayed-${count}.png`, Buffer.from(picture, "base64"));
  await page.close();
  server.close();
  return picture;
}

const browser = await puppeteer.launch({ executablePath: chromium, headless: true,
  args: ["--no-sandbox", "--disable-gpu", "--disable-background-networking", "--disable-component-update", "--disable-sync", "--hide-scrollbars"] });
let failed = pairs.length === 0;
try {
  for (let i = 0; i < pairs.length; i += 2) {
    const pages = execFileSync("unzip", ["-p", pairs[i], "pages/pages.jsonl"]).toString().trim().split("\n");
    const { url } = JSON.parse(pages[1]);
    const share = await difference(browser, await replayed(browser, pairs[i], url, i / 2), readFileSync(pairs[i + 1]).toString("base64"));
    console.log(`${url}: ${(share * 100).toFixed(2)} % of the pixels differ`);
    failed ||= share > mostDifferent;
  }
} finally {
  await browser.close();
}
process.exitCode = failed ? 1 : 0;
