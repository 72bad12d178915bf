// What follows from data/bundle.json and has to be so: tables, bag-info.txt, the list of what is missing on purpose.
import {folderName} from './index_json.mjs';

// A sign that would begin a formula, at the start or behind what some spreadsheet takes for a separator, past blanks.
const formula = /(^|[,;|"\x00-\x1f\x7f])([ \x85\xa0\u1680\u180e\u2000-\u200f\u2028\u2029\u202f\u205f\u2060\u3000\ufeff]*)(?=[=+\-@\uff1d\uff0b\uff0d\uff20])/g;

function cell(text) {
  const safe = text.replace(formula, "$1$2'");
  return '"' + safe.replace(/[\x00-\x1f\x7f]/g, ' ').replaceAll('"', '""') + '"';
}
const row = (...cells) => cells.map((text) => cell(String(text))).join(',') + '\r\n';
const head = (names) => '\ufeff' + names + '\r\n';

export function exhibitsCsv(index) {
  let text = head('exhibit,kind,title,url,captured_at,under18,derived_from,role,path,bytes,sha256,mime,name');
  for (const item of index.items) {
    const facts = [item.exhibit, item.kind, item.title, item.url, item.captured_at, item.under18, item.parent?.sha256 ?? ''];
    if (item.artifacts.length === 0) text += row(...facts, '', '', '', '', '', '');
    for (const a of item.artifacts) text += row(...facts, a.role, a.path, a.bytes, a.sha256, a.mime, a.name);
  }
  return text;
}

export function peopleCsv(index) {
  let text = head('exhibit,url,role,name,handle,profile_url,posted_at,sign');
  for (const item of index.items)
    for (const p of item.people) text += row(item.exhibit, item.url, p.role, p.name, p.handle, p.profile_url, p.posted_at, p.sign);
  return text;
}

export function figuresCsv(index) {
  let text = head('exhibit,url,captured_at,kind,value,exact,written,sign');
  for (const item of index.items)
    for (const f of item.figures) text += row(item.exhibit, item.url, item.captured_at, f.kind, f.value, f.exact ? 'yes' : 'no', f.written, f.sign);
  return text;
}

export const bagInfo = (index, bytes, files) => 'Bag-Software-Agent: Holdfast ' + index.toolVersion + '\nBagging-Date: '
  + index.signedAt.slice(0, 10) + '\nExternal-Description: Holdfast evidence bundle' + (index.recipient ? ', for ' + index.recipient : '')
  + '\nExternal-Identifier: ' + folderName(index) + '\nPayload-Oxum: ' + bytes + '.' + files + '\n';

export function omissionsOf(index) {
  const present = new Set(index.items.map((item) => item.id));
  const found = index.scope === 'selection' ? [{item: '', reason: 'items-not-selected'}] : [];
  for (const item of index.items) {
    if (item.isLinkOnly) found.push({item: item.id, reason: 'images-not-collected-by-design'});
    if (item.parent && !present.has(item.parent.item)) found.push({item: item.id, reason: 'parent-not-selected'});
  }
  // Of what was withheld nobody but the sender knows: it is as the index itself lists it, by rising hash, none twice.
  const withheld = new Set(index.scope === 'selection' ? index.omissions.filter(({sha256}) => sha256).map(({sha256}) => sha256) : []);
  for (const sha256 of [...withheld].sort()) found.push({item: '', reason: 'item-withheld', sha256});
  return found;
}

/// The folder that an artifact's path must begin with.
export function folderFor(item, role) {
  if (role === 'record') return 'data/records/';
  return item.parent || role === 'contact-sheet' || role === 'media-joined' ? 'data/derived/' : 'data/originals/';
}
