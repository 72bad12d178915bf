// data/bundle.json (docs/bundle-format.md, section 4): only the one text that the writer writes for what it says.
import {canonicalJson, member, parseJson, stringIn, unsignedIn} from './json.mjs';
import {isDigest, utf8, byteText} from './bytes.mjs';
import {Finding, unread, unsound} from './findings.mjs';
import {files, isSafePath, limits, printable, reportFiles} from './layout.mjs';

export const versions = {restored: 2n, timed: 3n, observed: 4n, peopled: 5n, reported: 6n, described: 7n, known: 7n};

const malformed = (sentence, ...values) => unsound('bundle.json: {1}', new Finding(sentence, ...values));
const hasControls = (text) => /[\x00-\x1f\x7f]/.test(text);
export const isUuid7 = (text) => text.length === 36 && /^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/.test(text);
export const shown = (text, cap) => printable(byteText(utf8(text)), cap);

function isUtc(text) {
  if (!/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/.test(text)) return false;
  const time = new Date(text);
  return !Number.isNaN(time.getTime()) && time.toISOString() === text;
}

export function digestIn(object, key) {
  const text = stringIn(object, key);
  if (!isDigest(text)) throw /^(?:[0-9a-f]{2})*$/.test(text) ? unsound('a SHA-256 value has 32 bytes') : unsound('text.invalid-hex');
  return text;
}

function arrayIn(object, key) {
  const value = member(object, key);
  return Array.isArray(value) && value.length <= limits.files ? value : null;
}

const strings = (object, ...keys) => Object.fromEntries(keys.map((key) => [key, stringIn(object, key)]));

function parseArtifact(json) {
  const artifact = {...strings(json, 'path', 'role', 'name', 'mime'), bytes: unsignedIn(json, 'bytes'), sha256: digestIn(json, 'sha256')};
  if (!isSafePath(artifact.path)) throw malformed('a path that is not allowed: {1}', shown(artifact.path));
  return artifact;
}

function parsePageFacts(json, item) {
  const people = arrayIn(json, 'people'), figures = arrayIn(json, 'figures');
  if (!people || !figures) throw malformed('people or figures');
  item.people = people.map((person) => {
    const parsed = strings(person, 'role', 'name', 'handle', 'profile_url', 'posted_at', 'sign');
    if (!['poster', 'resharer', 'commenter', 'named'].includes(parsed.role)) throw malformed('people');
    return parsed;
  });
  item.figures = figures.map((figure) => {
    const parsed = {kind: stringIn(figure, 'kind'), value: unsignedIn(figure, 'value'), ...strings(figure, 'written', 'sign')};
    parsed.exact = member(figure, 'exact');
    if (!['views', 'likes', 'shares', 'comments'].includes(parsed.kind) || typeof parsed.exact !== 'boolean') throw malformed('figures');
    return parsed;
  });
}

function parseItem(json, version) {
  const item = strings(json, 'id', 'exhibit', 'kind', 'title', 'url', 'captured_at', 'under18');
  if (!isUuid7(item.id) || !['page', 'file', 'document', 'redacted', 'link', 'observation'].includes(item.kind)
    || !['no', 'yes', 'unsure', 'unanswered'].includes(item.under18) || !isUtc(item.captured_at))
    throw malformed('item {1}', shown(item.id, 40));
  const parent = member(json, 'parent');
  item.parent = parent instanceof Map ? {item: stringIn(parent, 'item'), sha256: digestIn(parent, 'sha256')} : null;
  const artifacts = arrayIn(json, 'artifacts');
  if (!artifacts) throw malformed('artifacts');
  item.artifacts = artifacts.map(parseArtifact);
  item.isLinkOnly = item.kind === 'link' || item.under18 === 'yes' || item.under18 === 'unsure';
  if (item.kind === 'observation' && (version < versions.observed || !item.parent)) throw malformed('observation');
  if (version >= versions.peopled) parsePageFacts(json, item);
  return item;
}

function parseTime(json, version) {
  if (version < versions.timed) return [];
  const batches = arrayIn(json, 'time');
  if (!batches || (batches.length === 0 && version === versions.timed)) throw malformed('time');
  let last = 0n;
  return batches.map((batch) => {
    const time = {batch: unsignedIn(batch, 'batch'), head: digestIn(batch, 'head')};
    const stem = 'data/time/batch-' + time.batch;
    for (const [key, path] of [['before', stem + '-before.tsr'], ['list', stem + '.sha256'], ['after', stem + '-after.tsr']]) {
      time[key] = stringIn(batch, key);
      if (time[key] !== '' && time[key] !== path) throw malformed('time');
    }
    if (time.batch <= last || (!time.before && !time.after) || (time.after && !time.list)) throw malformed('time');
    last = time.batch;
    return time;
  });
}

/// Some of the closed list, each once and in its order.
function parseReport(json, version) {
  if (version < versions.reported) return [];
  const report = arrayIn(json, 'report');
  const places = report?.map((path) => reportFiles.indexOf(path));
  if (!report || places.some((place, i) => place < 0 || (i > 0 && place <= places[i - 1])) || (report.length === 0 && version === versions.reported))
    throw malformed('report');
  if ((report[0] === files.caseFile) !== (version >= versions.described)) throw malformed('report');
  return report;
}

const asMap = (object) => new Map(Object.entries(object));
function encode(index) {
  const items = index.items.map(({isLinkOnly, ...item}) => asMap({
    ...item, parent: item.parent && asMap(item.parent), artifacts: item.artifacts.map(asMap),
    ...(item.people && {people: item.people.map(asMap), figures: item.figures.map(asMap)}),
  }));
  return canonicalJson(asMap({
    format: 'holdfast-bundle', version: index.version, case: index.caseId, signed_at: index.signedAt, signer: index.signer,
    tool: asMap({name: 'Holdfast', version: index.toolVersion}), recipient: index.recipient, scope: index.scope,
    custody: asMap({events: index.events, head: index.head, withheld: index.withheld}), items, omissions: index.omissions.map(asMap),
    ...(index.version >= versions.timed && {time: index.time.map(asMap)}),
    ...(index.version >= versions.reported && {report: index.report}),
  }));
}

export const hasPageFacts = (index) => index.items.some((item) => item.people?.length > 0 || item.figures?.length > 0);

export function parseIndex(text) {
  const json = parseJson(text);
  const format = stringIn(json, 'format');
  const index = {version: unsignedIn(json, 'version')};
  if (format !== 'holdfast-bundle' || index.version === 0n) throw malformed('another format');
  if (index.version > versions.known) throw unread('version {1}', index.version);
  index.caseId = stringIn(json, 'case');
  index.signedAt = stringIn(json, 'signed_at');
  index.recipient = stringIn(json, 'recipient');
  index.scope = stringIn(json, 'scope');
  index.signer = digestIn(json, 'signer');
  const toolName = stringIn(member(json, 'tool'), 'name');
  index.toolVersion = stringIn(member(json, 'tool'), 'version');
  index.events = unsignedIn(member(json, 'custody'), 'events');
  index.withheld = unsignedIn(member(json, 'custody'), 'withheld');
  index.head = digestIn(member(json, 'custody'), 'head');
  if (!isUuid7(index.caseId) || !isUtc(index.signedAt) || toolName !== 'Holdfast' || hasControls(index.toolVersion)
    || hasControls(index.recipient) || !['all', 'selection'].includes(index.scope))
    throw malformed('a value that is not allowed');
  const items = arrayIn(json, 'items'), omissions = member(json, 'omissions');
  if (!items || !Array.isArray(omissions)) throw malformed('items or omissions');
  index.items = items.map((item) => parseItem(item, index.version));
  if ((index.version === versions.observed && !index.items.some((item) => item.kind === 'observation'))
    || (index.version === versions.peopled && !hasPageFacts(index)))
    throw malformed('version');
  index.omissions = omissions.map((omission) => ({
    ...strings(omission, 'item', 'reason'), ...(stringIn(omission, 'reason') === 'item-withheld' && {sha256: digestIn(omission, 'sha256')}),
  }));
  index.time = parseTime(json, index.version);
  index.report = parseReport(json, index.version);
  // Unknown keys, another order, spaces, other escapes: all of them are another text than this one.
  if (encode(index) !== text) throw malformed('not in its canonical form');
  return index;
}

export const folderName = (index) => 'holdfast-' + index.head.slice(0, 16);
