// Drives verify.html in a browser without a window, over DevTools' pipes, as a person would: chooses each bundle and reads
// what the page then says.
//   node drive.mjs BROWSER PROFILE PAGE BUNDLE…    prints {name: what it says} as JSON
import {spawn} from 'node:child_process';
import {statSync} from 'node:fs';
import {basename} from 'node:path';

const [, , browser, profile, page, ...bundles] = process.argv;
const child = spawn(browser, ['--headless', '--no-sandbox', '--disable-gpu', '--remote-debugging-pipe', '--lang=en', '--user-data-dir=' + profile, 'about:blank'],
  {stdio: ['ignore', 'ignore', 'ignore', 'pipe', 'pipe']});
const [toBrowser, fromBrowser] = [child.stdio[3], child.stdio[4]];
const waiting = new Map(), violations = [];
let last = 0, rest = '';
fromBrowser.setEncoding('utf8');
fromBrowser.on('data', (text) => {
  const parts = (rest + text).split('\0');
  rest = parts.pop();
  for (const part of parts) {
    const message = JSON.parse(part);
    if (message.method === 'Log.entryAdded') violations.push(message.params.entry.text);
    waiting.get(message.id)?.(message);
    waiting.delete(message.id);
  }
});
child.on('exit', (code) => {
  if (waiting.size > 0) {
    console.error('the browser ended: ' + code);
    process.exit(1);
  }
});

function call(method, params = {}, sessionId = undefined) {
  const id = ++last;
  toBrowser.write(JSON.stringify({id, method, params, sessionId}) + '\0');
  return new Promise((resolve, reject) => waiting.set(id, ({result, error}) => (error ? reject(new Error(method + ': ' + error.message)) : resolve(result))));
}

const {targetInfos} = await call('Target.getTargets');
const {sessionId} = await call('Target.attachToTarget', {targetId: targetInfos.find(({type}) => type === 'page').targetId, flatten: true});
const inPage = (method, params) => call(method, params, sessionId);
async function evaluate(expression) {
  const {result, exceptionDetails} = await inPage('Runtime.evaluate', {expression, awaitPromise: true, returnByValue: true});
  if (exceptionDetails) throw new Error(exceptionDetails.exception?.description || exceptionDetails.text);
  return result.value;
}
/// Resolves when `condition` holds; the page's own changes wake it.
const until = (condition) => evaluate(`new Promise((resolve) => {
  const done = () => { if (${condition}) { observer.disconnect(); resolve(true); } };
  const observer = new MutationObserver(done);
  observer.observe(document, {subtree: true, childList: true, attributes: true});
  done();
})`);

await inPage('Page.enable');
await inPage('DOM.enable');
await inPage('Log.enable');
const loaded = new Promise((resolve) => fromBrowser.on('data', (text) => text.includes('Page.loadEventFired') && resolve()));
await inPage('Page.navigate', {url: 'file://' + page});
await loaded;

async function choose(bundle) {
  const {root} = await inPage('DOM.getDocument');
  const selector = statSync(bundle).isDirectory() ? '#folder' : '#zip';
  const {nodeId} = await inPage('DOM.querySelector', {nodeId: root.nodeId, selector});
  await evaluate("document.querySelector('main').replaceChildren()");
  await inPage('DOM.setFileInputFiles', {nodeId, files: [bundle]});
  await until("document.querySelector('main').getAttribute('aria-busy') === 'false' && document.querySelector('#verdict, #problem')");
}

const said = {};
for (const bundle of bundles) {
  await choose(bundle);
  said[basename(bundle)] = await evaluate(`({
    verdict: document.querySelector('#verdict')?.dataset.verdict || '',
    sentence: document.querySelector('#verdict, #problem').textContent,
    fingerprint: document.querySelector('#fingerprint')?.textContent || '',
    words: [...document.querySelectorAll('.words li')].map((item) => item.textContent).join(' '),
    checks: [...document.querySelectorAll('tr[data-check]')].map((row) => ({name: row.dataset.check, result: row.dataset.outcome})),
  })`);
}
if (process.env.CANCELLED) {
  const {root} = await inPage('DOM.getDocument');
  const {nodeId} = await inPage('DOM.querySelector', {nodeId: root.nodeId, selector: '#zip'});
  await inPage('DOM.setFileInputFiles', {nodeId, files: [process.env.CANCELLED]});
  await until("document.querySelector('progress')?.value > 0");
  await evaluate("document.getElementById('cancel').click()");
  await until("document.querySelector('#problem')");
  said.cancelled = await evaluate("document.querySelector('#problem').textContent + document.querySelectorAll('tr, #verdict').length");
  await choose(bundles[0]);
}
said.compared = {};
for (const [typed, name] of [[process.env.EXPECTED || '', 'same'], ['0'.repeat(64), 'other'], ['half', 'unreadable']]) {
  said.compared[name] = await evaluate(`(() => {
    document.getElementById('expected').value = ${JSON.stringify(typed)};
    document.getElementById('compare').click();
    return {verdict: document.getElementById('verdict').dataset.verdict, answer: document.getElementById('answer').textContent};
  })()`);
}
said.languages = {};
for (const language of ['fr', 'ar', 'en']) {
  said.languages[language] = await evaluate(`(() => {
    const choice = document.getElementById('language');
    choice.value = '${language}';
    choice.dispatchEvent(new Event('change'));
    return {lang: document.documentElement.lang, dir: document.documentElement.dir, sentence: document.getElementById('verdict').textContent};
  })()`);
}
said.requests = await evaluate("performance.getEntriesByType('resource').length");
said.violations = violations;
console.log(JSON.stringify(said));
await call('Browser.close').catch(() => {});
process.exit(0);
