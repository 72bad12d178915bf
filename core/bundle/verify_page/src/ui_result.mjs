// The verdict in words, the checks, and the signer's fingerprint to compare.
import {make} from '../../page_common/parts.mjs';
import {groupsOf, parseFingerprint, wordsOf} from './verdict.mjs';
import {isolate, say, text, translate} from './words.mjs';

const names = {
  container: text('The ZIP file or folder'), bag: text('List of contents'), files: text('Every file'), signature: text('Signatures'),
  custody: text('Log of what was done'), records: text('Capture records'), time: text('Time stamps'), opentimestamps: text('OpenTimestamps'), countersignatures: text('Countersignatures'), signer: text('Signer'),
  'not-proved': text('Not proved'),
};
const outcomes = {passed: text('good'), failed: text('FAILED'), incomplete: text('not checked'), note: text('note')};
const marks = {passed: '✓', failed: '✗', incomplete: '?', note: '•'};

function sentenceOf(report) {
  if (report.verdict === 'invalid') return say('Invalid: this bundle is not as it was signed, or not by whom you expected. Do not rely on it.');
  if (report.verdict === 'valid' && report.isConfirmed) return say('Valid: unchanged since it was signed, by the signer whose fingerprint you gave.');
  if (report.verdict === 'valid') return say('Valid: unchanged since it was signed; signer not confirmed.');
  return say('Incomplete: nothing wrong was found, but something could not be checked.') + (report.isConfirmed ? '' : ' ' + say('Signer not confirmed.'));
}

function checkRow(check) {
  const found = check.found.slice(0, 50).map((finding) => make('li', {}, finding.text(translate, isolate)));
  if (check.found.length > 50) found.push(make('li', {}, say('and {1} more', check.found.length - 50)));
  const row = make('tr', {}, make('th', {scope: 'row'}, say(names[check.name])),
    make('td', {className: 'outcome'}, make('span', {'aria-hidden': 'true'}, marks[check.outcome] + ' '), say(outcomes[check.outcome])),
    make('td', {}, make('ul', {}, ...found)));
  row.dataset.check = check.name;
  row.dataset.outcome = check.outcome;
  return row;
}

/// Numbered, so that a place is found again while reading aloud.
function wordList(hex) {
  const words = wordsOf(hex).split(' ');
  return make('ol', {className: 'words', dir: 'ltr', lang: 'en'}, ...words.map((word) => make('li', {}, word)));
}

function comparison(report, typed, compare) {
  const input = make('textarea', {id: 'expected', rows: 3, dir: 'ltr', spellcheck: false, value: typed, autocomplete: 'off'});
  const button = make('button', {type: 'button', id: 'compare'}, say('Compare'));
  button.addEventListener('click', () => compare(input.value));
  const isUnreadable = typed.trim() !== '' && parseFingerprint(typed) === null;
  const answer = isUnreadable ? say('This is no whole fingerprint: 64 hexadecimal digits, or 32 words of the list.')
    : report.isConfirmed ? say('The same, to the last digit.')
      : report.countersigners.some(({fingerprint}) => fingerprint === parseFingerprint(typed)) ? say('The same as of one who countersigned. Who signed the bundle first is not confirmed by it.')
      : typed.trim() !== '' && report.signer ? say('ANOTHER fingerprint. Do not rely on this bundle.') : '';
  return make('div', {}, make('label', {htmlFor: 'expected'}, say('Type or paste here the fingerprint that the sender told you, in digits or in words:')), input,
    make('div', {className: 'row'}, button, make('strong', {id: 'answer', role: 'status'}, answer)));
}

export function resultOf(report, typed, compare) {
  const tone = report.verdict === 'valid' ? (report.isConfirmed ? 'good' : 'open') : report.verdict === 'invalid' ? 'bad' : 'open';
  const verdict = make('h2', {id: 'verdict', className: 'verdict ' + tone, tabIndex: -1}, sentenceOf(report));
  verdict.dataset.verdict = report.verdict;
  const parts = [verdict, make('table', {}, make('tbody', {}, ...report.checks.map(checkRow)))];
  if (report.signer)
    parts.push(make('h2', {}, say('Fingerprint of the key that signed')),
      make('p', {}, say('Ask the sender, by telephone or in person, for the fingerprint that Holdfast shows them, and compare all of it.')),
      make('p', {id: 'fingerprint', className: 'hash', dir: 'ltr'}, groupsOf(report.signer)), wordList(report.signer));
  parts.push(comparison(report, typed, compare));
  return parts;
}
