// Prints how many seconds verify.html takes in a browser without a window, from the choice of the bundle to a verdict of "valid".
//   node verify_page.mjs BROWSER PROFILE PAGE BUNDLE
import {openPage} from '../../tests/support/browser_page.mjs';

const [, , browser, profile, page, bundle] = process.argv;
const {close, evaluate, inPage, until} = await openPage(browser, profile, page);
const {root} = await inPage('DOM.getDocument');
const {nodeId} = await inPage('DOM.querySelector', {nodeId: root.nodeId, selector: '#zip'});
const started = performance.now();
await inPage('DOM.setFileInputFiles', {nodeId, files: [bundle]});
await until("document.querySelector('main').getAttribute('aria-busy') === 'false' && document.querySelector('#verdict, #problem')");
const seconds = (performance.now() - started) / 1000;
const verdict = await evaluate("document.querySelector('#verdict')?.dataset.verdict || document.querySelector('#problem').textContent");
if (verdict !== 'valid') {
  console.error('the page says: ' + verdict);
  process.exit(1);
}
console.log(seconds);
await close();
