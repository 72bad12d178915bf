// What whoever receives the page sees: a field for the passphrase, then the bundle to save.
import {announceLanguage, languageChoice, make} from '../../page_common/parts.mjs';
import {WrongPassphrase, open} from './open.mjs';
import {say, state} from './words.mjs';

const bundleName = 'bundle.zip';

class Page {
  constructor() {
    this.root = make('div');
    document.body.replaceChildren(this.root);
    this.draw();
    // The sealed pieces stand behind this script; what is large is still being read.
    document.addEventListener('DOMContentLoaded', () => {
      this.isLoaded = true;
      this.draw();
      document.getElementById('passphrase').focus();
    });
  }

  draw() {
    announceLanguage(state, say('A sealed file for you'));
    const typed = document.getElementById('passphrase')?.value || '';
    this.root.replaceChildren(this.head(), this.form(typed), this.outcome());
  }

  head() {
    return make('header', {}, languageChoice(say('Language'), state, () => this.draw()), make('h1', {}, say('A sealed file for you')),
      make('p', {}, say('Whoever sent you this page told you a passphrase. It opens the file here, on this computer; nothing is sent anywhere, and no network is needed.')));
  }

  form(typed) {
    const field = make('input', {type: 'text', id: 'passphrase', value: typed, autocomplete: 'off', autocapitalize: 'none', spellcheck: false, dir: 'ltr'});
    const button = make('button', {type: 'submit', id: 'open', disabled: !this.isLoaded || Boolean(this.isBusy)}, say('Open'));
    const form = make('form', {className: 'drop'}, make('label', {htmlFor: 'passphrase'}, say('The passphrase, with the spaces between its words')), field,
      make('div', {className: 'row'}, button));
    form.addEventListener('submit', (event) => {
      event.preventDefault();
      if (this.isLoaded && !this.isBusy) this.start(field.value);
    });
    return form;
  }

  outcome() {
    const parts = [];
    if (!this.isLoaded) parts.push(make('p', {}, say('The page is still being read.')));
    if (this.isBusy) parts.push(make('progress', {max: 1, value: 0, 'aria-label': say('Opening')}), make('p', {}, say('Opening. This takes some seconds at least.')));
    if (this.problem) parts.push(make('p', {id: 'problem', className: 'note'}, this.problem()));
    if (this.address)
      parts.push(make('p', {className: 'verdict good', id: 'opened', tabIndex: -1}, say('It is open.')), make('p', {}, make('a', {id: 'save', className: 'pick', href: this.address, download: bundleName}, say('Save {1}', bundleName))),
        make('p', {className: 'note'}, say('What you save is no longer sealed: whoever can use this computer can open it. Keep it where only those who need it can reach it.')),
        make('p', {}, say('Unpack it. README.txt in it says what it holds and how to check that nothing was changed; index.html shows it.')));
    return make('main', {'aria-live': 'polite', 'aria-busy': String(Boolean(this.isBusy))}, ...parts);
  }

  async start(passphrase) {
    Object.assign(this, {isBusy: true, problem: null});
    if (this.address) URL.revokeObjectURL(this.address);
    this.address = null;
    this.draw();
    await new Promise((resolve) => setTimeout(resolve)); // deriving the key keeps the browser from painting
    try {
      const pieces = [...document.querySelectorAll('script.sealed')];
      this.address = URL.createObjectURL(await open(passphrase, pieces, (done, all) => {
        const bar = document.querySelector('progress');
        if (bar) bar.value = done / all;
      }));
      document.getElementById('passphrase').value = ''; // nobody who looks on has to see it
    } catch (error) {
      this.problem = error instanceof WrongPassphrase ? () => say('This passphrase does not open it. Look at each word and at the spaces.')
        : () => say('The file in this page is damaged or not complete. Ask for it once more.');
    }
    this.isBusy = false;
    this.draw();
    (document.getElementById('opened') || document.getElementById('passphrase')).focus();
  }
}

new Page();
