// Drives verify.html in a browser without a window, over DevTools' pipes, as a person would: chooses each bundle and reads
// what the page then says.
//   node drive.mjs BROWSER PROFILE PAGE BUNDLE…    prints {name: what it says} as JSON
import {statSync} from 'node:fs';
import {basename} from 'node:path';
import {openPage} from '../../../support/browser_page.mjs';

const [, , browser, profile, page, ...bundles] = process.argv;
const {close, evaluate, inPage, until, violations} = await openPage(browser, profile, page);

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
await close();
