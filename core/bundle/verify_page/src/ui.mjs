// What the person sees. Names of files and what a bundle says become text only.
import {announceLanguage, languageChoice, make} from '../../page_common/parts.mjs';
import {sourceOfDrop, sourceOfFile, sourceOfFolder} from './chosen.mjs';
import {BundleError, Cancelled} from './findings.mjs';
import {resultOf} from './ui_result.mjs';
import {checkBundle, parseFingerprint, withSigner} from './verdict.mjs';
import {isolate, say, state, translate} from './words.mjs';

const paintEvery = 100; // ms

export class Page {
  constructor() {
    this.report = null;
    this.name = '';
    this.problem = null; // says the sentence
    this.typed = '';
    this.run = 0; // the check under way; another number cancels it
    this.listen();
  }
  listen() {
    const stop = (event) => event.preventDefault();
    addEventListener('dragover', stop);
    addEventListener('drop', (event) => {
      stop(event);
      this.start(sourceOfDrop(event.dataTransfer), event.dataTransfer.files[0]?.name || '');
    });
  }

  async start(open, name) {
    const run = ++this.run;
    Object.assign(this, {report: null, problem: null, name, isBusy: true});
    this.draw();
    try {
      const source = await open();
      if (source) await this.check(source, run);
    } catch (error) {
      if (run !== this.run) return;
      if (error instanceof BundleError) this.problem = () => say('It could not be read: {1}', error.finding.text(translate, isolate));
      else if (error instanceof Cancelled) this.problem = () => say('Cancelled. Nothing is said of this bundle.');
      else this.problem = () => say('It could not be read: {1}', error?.message || error);
    }
    if (run !== this.run) return;
    this.isBusy = false;
    this.draw();
    document.getElementById('verdict')?.focus();
  }

  async check(source, run) {
    const total = source.files.reduce((sum, file) => sum + file.size, 0);
    let done = 0, painted = performance.now();
    this.cancel = false;
    const report = await checkBundle(source, async (bytes) => {
      done += bytes;
      if (performance.now() - painted < paintEvery) return;
      this.progress(done, total);
      await new Promise((resolve) => setTimeout(resolve));
      painted = performance.now();
      if (this.cancel || run !== this.run) throw new Cancelled();
    });
    if (run !== this.run) return;
    this.report = {...report, isFolder: !source.rootFolder};
  }

  progress(done, total) {
    const bar = document.querySelector('progress');
    if (!bar) return;
    bar.value = total === 0 ? 1 : done / total;
    document.getElementById('percent').textContent = new Intl.NumberFormat(state.language, {style: 'percent'}).format(bar.value);
  }

  draw() {
    announceLanguage(state, say('Check an evidence bundle'));
    document.body.replaceChildren(this.head(), this.choice(), this.state(), this.limits());
  }

  head() {
    return make('header', {}, languageChoice(say('Language'), state, () => this.draw()), make('h1', {}, say('Check an evidence bundle')),
      make('p', {}, say('Choose the bundle as you received it. It is checked on this computer, by this page alone; nothing is sent anywhere.')),
      make('p', {className: 'note'}, say('Whoever changes a bundle and signs it again can also put a lying page in this one’s place. If this page came with the bundle, compare its SHA-256 first with the one that Holdfast’s own documentation states, or take the page from somewhere else.')));
  }

  choice() {
    const pick = (id, text, properties, open) => {
      const input = make('input', {type: 'file', id, ...properties});
      input.addEventListener('change', () => {
        const files = [...input.files];
        const name = properties.webkitdirectory ? files[0]?.webkitRelativePath.split('/')[0] : files[0]?.name;
        if (files.length > 0) this.start(async () => open(files), name);
      });
      return make('label', {className: 'pick'}, input, text);
    };
    return make('section', {className: 'drop', 'aria-label': say('The bundle')},
      make('p', {}, say('Drop the ZIP file, or the folder that it was unpacked into, anywhere on this page, or choose it:')),
      make('div', {className: 'row'}, pick('zip', say('Choose the ZIP file'), {accept: '.zip,.age'}, (files) => sourceOfFile(files[0])),
        pick('folder', say('Choose the folder'), {webkitdirectory: true}, (files) => sourceOfFolder(files))));
  }

  state() {
    const parts = [];
    if (this.name) parts.push(make('p', {className: 'quiet'}, say('Bundle:') + ' ', make('bdi', {}, this.name)));
    if (this.isBusy) {
      const cancel = make('button', {type: 'button', id: 'cancel'}, say('Cancel'));
      cancel.addEventListener('click', () => {
        this.cancel = true;
      });
      parts.push(make('div', {className: 'row'}, make('progress', {max: 1, 'aria-label': say('Checking')}), make('span', {id: 'percent'}), cancel));
    }
    if (this.problem) parts.push(make('p', {id: 'problem', className: 'note'}, this.problem()));
    if (this.report) parts.push(...resultOf(withSigner(this.report, parseFingerprint(this.typed)), this.typed, (typed) => this.compare(typed)));
    return make('main', {'aria-live': 'polite', 'aria-busy': String(Boolean(this.isBusy))}, ...parts);
  }

  compare(typed) {
    this.typed = typed;
    this.draw();
    document.getElementById('expected').focus();
  }

  limits() {
    const list = [say('It does not check who holds the signing key. Only the sender can tell you their fingerprint, by another way than the one the bundle came by.'),
      say("It does not know whom to trust for time: it checks each time stamp's signature, not who stands behind it. holdfast-verify --tsa-ca and openssl ts -verify do that too."),
      say('It does not check OpenTimestamps proofs against Bitcoin. Compare the merkle root of the block with a Bitcoin node; ots verify does that.'),
      say('Of an unpacked folder a browser does not show links and empty folders, so those are not found here. The ZIP file is checked to its last byte.'),
      say('It does not show that what a page said is true, or who put it there.')];
    return make('footer', {}, make('h2', {}, say('What this page does not check')), make('ul', {}, ...list.map((sentence) => make('li', {}, sentence))),
      make('h2', {}, say('How to get the SHA-256 of this page')), make('p', {}, say('Open a terminal where verify.html lies, and type what fits your system:')),
      make('pre', {dir: 'ltr'}, 'Windows   certutil -hashfile verify.html SHA256\nmacOS     shasum -a 256 verify.html\nLinux     sha256sum verify.html'),
      make('p', {className: 'quiet'}, say('Cryptography: noble-hashes and noble-curves, MIT licence, © Paul Miller.')));
  }
}
