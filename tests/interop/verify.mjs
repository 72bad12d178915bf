// verify.html in Firefox, over Marionette, on a bundle and on damaged copies of it: the same results as holdfast-verify's.
//   node verify.mjs FIREFOX HOLDFAST-VERIFY FOLDER BUNDLE    FOLDER is for the page, the copies and a profile
import {execFileSync, spawn, spawnSync} from 'node:child_process';
import {mkdirSync, readFileSync, writeFileSync} from 'node:fs';
import net from 'node:net';
import {basename, join} from 'node:path';

const [, , firefox, verifier, folder, bundle] = process.argv;
const port = 2838;

function writeCopies() {
  const whole = readFileSync(bundle);
  const damages = {
    'byte changed': (bytes) => void (bytes[bytes.indexOf('HOW TO CHECK')] ^= 1),
    'header changed': (bytes) => void (bytes[bytes.lastIndexOf(Buffer.from('PK\x01\x02')) + 12] = 1),
    'bytes behind': (bytes) => Buffer.concat([bytes, Buffer.from('x')]),
    'cut off': (bytes) => bytes.subarray(0, bytes.length >> 1),
  };
  return [bundle, ...Object.entries(damages).map(([name, damage]) => {
    const bytes = Buffer.from(whole), path = join(folder, name + '.zip');
    writeFileSync(path, damage(bytes) ?? bytes);
    return path;
  })];
}

class Marionette {
  static async connect() {
    for (let tries = 0; tries < 100; ++tries) {
      const socket = net.connect(port, '127.0.0.1');
      const isOpen = await new Promise((resolve) => socket.once('connect', () => resolve(true)).once('error', () => resolve(false)));
      if (isOpen) return new Marionette(socket);
      await new Promise((resolve) => setTimeout(resolve, 200));
    }
    throw new Error('Firefox does not answer');
  }
  constructor(socket) {
    this.socket = socket;
    this.waiting = new Map();
    this.last = 0;
    let rest = Buffer.alloc(0);
    socket.on('data', (data) => {
      rest = Buffer.concat([rest, data]);
      for (;;) {
        const colon = rest.indexOf(':'), end = colon + 1 + Number(rest.subarray(0, colon));
        if (colon < 0 || rest.length < end) return;
        this.take(JSON.parse(rest.subarray(colon + 1, end)));
        rest = rest.subarray(end);
      }
    });
  }
  take(message) {
    if (!Array.isArray(message)) return; // the greeting
    const [, id, error, result] = message;
    const {resolve, reject} = this.waiting.get(id);
    this.waiting.delete(id);
    if (error) reject(new Error(JSON.stringify(error)));
    else resolve(result);
  }
  call(name, parameters = {}) {
    const text = JSON.stringify([0, ++this.last, name, parameters]);
    this.socket.write(Buffer.byteLength(text) + ':' + text);
    return new Promise((resolve, reject) => this.waiting.set(this.last, {resolve, reject}));
  }
}

const read = `const [done] = arguments;
  const look = () => {
    if (document.querySelector('main').getAttribute('aria-busy') !== 'false' || !document.querySelector('#verdict, #problem')) return;
    observer.disconnect();
    done({verdict: document.querySelector('#verdict')?.dataset.verdict ?? '', checks: [...document.querySelectorAll('tr[data-check]')]
      .map((row) => row.dataset.check + ' ' + row.dataset.outcome)});
  };
  const observer = new MutationObserver(look);
  observer.observe(document, {subtree: true, childList: true, attributes: true});
  look();`;

async function pageSays(marionette, page, path) {
  await marionette.call('WebDriver:Navigate', {url: 'file://' + page});
  const {value} = await marionette.call('WebDriver:FindElement', {using: 'css selector', value: '#zip'});
  await marionette.call('WebDriver:ElementSendKeys', {id: Object.values(value)[0], text: path});
  return (await marionette.call('WebDriver:ExecuteAsyncScript', {script: read, args: []})).value;
}

function programSays(path) {
  const report = JSON.parse(spawnSync(verifier, [path, '--json']).stdout);
  return {verdict: report.verdict, checks: report.checks.map(({name, result}) => name + ' ' + result)};
}

const profile = join(folder, 'profile'), page = join(folder, 'verify.html');
mkdirSync(profile, {recursive: true});
writeFileSync(page, execFileSync('unzip', ['-p', bundle, '*/verify.html']));
writeFileSync(join(profile, 'user.js'), `user_pref('marionette.port', ${port});\nuser_pref('datareporting.policy.dataSubmissionEnabled', false);\n`);
const child = spawn(firefox, ['--headless', '--marionette', '--no-remote', '--profile', profile, 'about:blank'], {stdio: 'ignore', env: {...process.env, HOME: profile}});
let failures = 0;
try {
  const marionette = await Marionette.connect();
  const {capabilities} = await marionette.call('WebDriver:NewSession', {});
  for (const path of writeCopies()) {
    const [actual, expected] = [await pageSays(marionette, page, path), programSays(path)];
    const isSame = JSON.stringify(actual) === JSON.stringify(expected);
    failures += isSame ? 0 : 1;
    console.log(`${isSame ? 'same ' : 'OTHER'} ${basename(path)}: ${actual.verdict} (${capabilities.browserName} ${capabilities.browserVersion})`);
    if (!isSame) console.log(JSON.stringify({actual, expected}, null, 1));
  }
} finally {
  child.kill();
}
process.exit(failures === 0 ? 0 : 1);
