// Opens a sealed page in a browser without a window, types each passphrase, and saves what opens.
//   node drive.mjs BROWSER PROFILE PAGE FOLDER PASSPHRASE…    prints what the page said of each as JSON; FOLDER gets what was saved
import {openPage} from '../../../support/browser_page.mjs';

const [, , browser, profile, page, folder, ...passphrases] = process.argv;
const {call, close, evaluate, event, until, violations} = await openPage(browser, profile, page);
await call('Browser.setDownloadBehavior', {behavior: 'allow', downloadPath: folder, eventsEnabled: true});

const said = {tries: []};
for (const passphrase of passphrases) {
  await until("document.getElementById('open')?.disabled === false");
  await evaluate(`(() => {
    document.getElementById('passphrase').value = ${JSON.stringify(passphrase)};
    document.getElementById('open').click();
  })()`);
  await until("document.querySelector('main').getAttribute('aria-busy') === 'false' && document.querySelector('#opened, #problem')");
  said.tries.push(await evaluate("document.querySelector('#opened, #problem').textContent"));
}
if (await evaluate("Boolean(document.getElementById('save'))")) {
  const saved = event('Browser.downloadProgress', ({state}) => state === 'completed');
  await evaluate("document.getElementById('save').click()");
  await saved;
}
said.languages = {};
for (const language of ['fr', 'ar', 'en']) {
  said.languages[language] = await evaluate(`(() => {
    const choice = document.getElementById('language');
    choice.value = '${language}';
    choice.dispatchEvent(new Event('change'));
    return {dir: document.documentElement.dir, title: document.title};
  })()`);
}
said.requests = await evaluate("performance.getEntriesByType('resource').length");
said.violations = violations;
console.log(JSON.stringify(said));
await close();
