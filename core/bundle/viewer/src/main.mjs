// Shows what data/bundle.json says. Texts of captured pages only ever become text: nothing here parses HTML.
import {announceLanguage, languageChoice, make} from '../../page_common/parts.mjs';
import {languages} from '../../page_common/words.mjs';

const bundle = JSON.parse(document.getElementById('bundle').textContent);
const words = JSON.parse(document.getElementById('words').textContent);
const state = {language: Object.keys(languages).find((tag) => (navigator.language || '').toLowerCase().startsWith(tag)) || 'en'};
let searched = '';
let isTimeline = false;

const say = (key, ...values) =>
  values.reduce((text, value, i) => text.replace('{' + (i + 1) + '}', String(value)), words[state.language][key] || key);

/// What a page or a person wrote: kept apart from the text around it. Characters that can't be seen, and could turn
/// its order round, are named.
const named = (character) => '\u27e8U+' + character.codePointAt(0).toString(16).toUpperCase().padStart(4, '0') + '\u27e9';
const foreign = (text, direction = 'auto') =>
  make('bdi', {dir: direction}, text.replace(/[\u0000-\u001f\u007f-\u009f\u200e\u200f\u2028-\u202e\u2066-\u2069]/g, named));
const number = (value) => new Intl.NumberFormat(state.language).format(value);
const time = (text) => make('time', {dateTime: text, dir: 'ltr'}, text.replace('T', ' ').replace('Z', '') + ' UTC');
const inGroups = (hex) => (hex.match(/.{1,4}/g) || []).join(' ');

const childrenOf = new Map();
const byId = new Map(bundle.items.map((item) => [item.id, item]));
for (const item of bundle.items)
  if (item.kind === 'observation' && item.parent && byId.has(item.parent.item))
    childrenOf.set(item.parent.item, [...(childrenOf.get(item.parent.item) || []), item]);
const isOfAnother = (item) => item.kind === 'observation' && item.parent !== null && byId.has(item.parent.item);

const shown = {'image/png': 'img', 'image/jpeg': 'img', 'image/webp': 'img', 'image/gif': 'img', 'video/mp4': 'video', 'video/webm': 'video'};
/// What a browser shows without running anything of it.
const isHarmless = (mime) => mime in shown || ['application/pdf', 'application/json', 'text/plain', 'text/csv'].includes(mime);
const pictureRoles = ['first-view', 'screenshot', 'redacted', 'original', 'contact-sheet', 'media-joined', 'media'];

function picturesOf(item) {
  const found = item.artifacts.filter((artifact) => artifact.mime in shown && pictureRoles.includes(artifact.role));
  return found.sort((a, b) => pictureRoles.indexOf(a.role) - pictureRoles.indexOf(b.role)).slice(0, 1);
}

function pictureOf(item, artifact) {
  const tag = shown[artifact.mime];
  const picture = tag === 'img'
    ? make('img', {alt: say('pictureOf', item.exhibit), loading: 'lazy', decoding: 'async', src: artifact.path})
    : make('video', {preload: 'none', muted: true, src: artifact.path, 'aria-label': say('pictureOf', item.exhibit)});
  const button = make('button', {type: 'button', className: 'reveal'}, say('show'));
  const frame = make('div', {className: 'picture hidden'}, picture, button);
  button.setAttribute('aria-pressed', 'false');
  button.addEventListener('click', () => {
    const isHidden = frame.classList.toggle('hidden');
    button.textContent = say(isHidden ? 'show' : 'hide');
    button.setAttribute('aria-pressed', String(!isHidden));
    if (tag === 'video') picture.controls = !isHidden;
  });
  picture.addEventListener('error', () => {
    frame.replaceChildren(make('p', {className: 'quiet'}, say('notUnpacked')));
  });
  return frame;
}

function filesOf(item) {
  const rows = item.artifacts.map((artifact) => {
    const name = isHarmless(artifact.mime)
      ? make('a', {href: artifact.path, target: '_blank', rel: 'noopener noreferrer'}, artifact.path)
      : make('span', {}, artifact.path);
    return make('tr', {},
      make('td', {}, artifact.role), make('td', {dir: 'ltr'}, name,
        isHarmless(artifact.mime) ? null : make('span', {className: 'quiet'}, ' (' + say('notOpened') + ')')),
      make('td', {className: 'amount'}, number(artifact.bytes)), make('td', {className: 'hash', dir: 'ltr'}, artifact.sha256));
  });
  if (rows.length === 0) return null;
  const head = make('tr', {}, ...['role', 'file', 'bytes', 'hash'].map((key) => make('th', {scope: 'col'}, say(key))));
  return make('details', {}, make('summary', {}, say('files', number(rows.length))),
    make('div', {className: 'wide'}, make('table', {}, make('thead', {}, head), make('tbody', {}, ...rows))));
}

function factsOf(item) {
  const facts = make('dl');
  const add = (key, value) => facts.append(make('dt', {}, say(key)), make('dd', {}, value));
  add('kind', say('kind-' + item.kind));
  if (item.url) add('address', foreign(item.url, 'ltr'));
  add(item.kind === 'page' || item.kind === 'observation' ? 'captured' : 'added', time(item.captured_at));
  if (item.parent) {
    const parent = byId.get(item.parent.item);
    add('madeFrom', parent ? link(parent) : say('parentNotHere'));
  }
  for (const person of item.people || [])
    add('person-' + person.role, foreign([person.name, person.handle, person.profile_url].filter(Boolean).join(' · ')));
  for (const figure of item.figures || [])
    add('figure-' + figure.kind, (figure.exact ? '' : '≈ ') + number(figure.value));
  return facts;
}

const link = (item) => make('a', {href: '#' + item.id}, item.exhibit);

function looksOf(item) {
  const looks = childrenOf.get(item.id) || [];
  if (looks.length === 0) return null;
  return make('section', {className: 'looks'}, make('h3', {}, say('laterLooks')),
    ...looks.map((look) => make('div', {id: look.id}, make('h4', {}, look.exhibit, ' · ', time(look.captured_at)),
      ...picturesOf(look).map((artifact) => pictureOf(look, artifact)), filesOf(look))));
}

function cardOf(item) {
  const isLinkOnly = item.kind === 'link' || item.under18 === 'yes' || item.under18 === 'unsure';
  return make('article', {id: item.id},
    make('h2', {}, item.exhibit, ' ', foreign(item.title)),
    isLinkOnly ? make('p', {className: 'note'}, say('linkOnly')) : null,
    ...picturesOf(item).map((artifact) => pictureOf(item, artifact)), factsOf(item), filesOf(item), looksOf(item));
}

const textOf = (item) => [item.exhibit, item.title, item.url, ...item.artifacts.map((artifact) => artifact.sha256 + ' ' + artifact.path),
  ...(item.people || []).map((person) => person.name + ' ' + person.handle + ' ' + person.profile_url)].join(' ').toLowerCase();
const texts = new Map(bundle.items.map((item) => [item.id, textOf(item)]));
const isFound = (item) => searched.split(/\s+/).every((word) => texts.get(item.id).includes(word));

function listOf(items) {
  if (!isTimeline) return items.map(cardOf);
  const rows = items.map((item) => make('li', {}, time(item.captured_at), ' ', link(item), ' ', say('kind-' + item.kind), ' ',
    foreign(item.title || item.url)));
  return [make('ol', {className: 'timeline'}, ...rows)];
}

function fill() {
  const whole = (item) => isFound(item) || (childrenOf.get(item.id) || []).some(isFound);
  const items = isTimeline
    ? bundle.items.filter(isFound).sort((a, b) => (a.captured_at < b.captured_at ? -1 : a.captured_at > b.captured_at ? 1 : 0))
    : bundle.items.filter((item) => !isOfAnother(item) && whole(item));
  document.getElementById('list').replaceChildren(...listOf(items));
  document.getElementById('count').textContent = say('found', number(items.length));
}

function headOf() {
  const about = make('dl');
  const add = (key, value) => about.append(make('dt', {}, say(key)), make('dd', {}, value));
  if (bundle.recipient) add('for', foreign(bundle.recipient));
  add('signedAt', time(bundle.signed_at));
  add('exhibits', number(bundle.items.filter((item) => !isOfAnother(item)).length));
  add('scope', say('scope-' + bundle.scope));
  add('log', say('logSays', number(bundle.custody.events), number(bundle.custody.withheld)));
  add('signer', make('span', {className: 'hash', dir: 'ltr'}, inGroups(bundle.signer)));
  add('madeWith', bundle.tool.name + ' ' + bundle.tool.version);
  return make('header', {}, languageChoice(say('language'), state, draw), make('h1', {}, say('title')), make('p', {className: 'note'}, say('onlyShows')), about,
    make('p', {className: 'quiet'}, say('doesNotProve')));
}

function tools() {
  const search = make('input', {type: 'search', value: searched, placeholder: say('search'), 'aria-label': say('search')});
  search.addEventListener('input', () => {
    searched = search.value.trim().toLowerCase();
    fill();
  });
  const view = make('button', {type: 'button'}, say(isTimeline ? 'showExhibits' : 'showTimeline'));
  view.addEventListener('click', () => {
    isTimeline = !isTimeline;
    view.textContent = say(isTimeline ? 'showExhibits' : 'showTimeline');
    fill();
  });
  return make('nav', {'aria-label': say('search')}, search, view, make('span', {id: 'count', role: 'status'}));
}

function draw() {
  announceLanguage(state, say('title'));
  document.body.replaceChildren(headOf(), tools(), make('main', {id: 'list'}));
  fill();
}

// From the timeline, an exhibit's number leads to its card.
window.addEventListener('hashchange', () => {
  if (isTimeline) {
    isTimeline = false;
    draw();
    document.getElementById(location.hash.slice(1))?.scrollIntoView();
  }
});
draw();
