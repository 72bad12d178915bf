// The check "custody": the chain, and what it tells of the items.
import {checkCustodyLog} from './custody_log.mjs';
import {attemptAsync, BundleError, Finding, unsound} from './findings.mjs';
import {shown, versions} from './index_json.mjs';
import {canonicalJson, member, stringOr} from './json.mjs';
import {files} from './layout.mjs';

class ItemEvents {
  constructor(index) {
    this.items = new Map();
    for (const item of index.items) if (!this.items.has(item.id)) this.items.set(item.id, item);
    this.seen = new Set();
    this.answers = new Map(); // the newest that the log tells
  }
  visit(body) {
    const item = this.items.get(stringOr(body, 'subject'));
    if (!item) return;
    this.seen.add(item.id);
    const action = stringOr(body, 'action'), details = member(body, 'details');
    if (action === 'age-changed') this.answers.set(item.id, stringOr(details, 'under18'));
    if (!['captured', 'imported', 'derived', 'linked'].includes(action) || !(details instanceof Map)) return;
    if (details.has('item')) {
      this.compareFacts(details.get('item'), item);
      this.answers.set(item.id, stringOr(details.get('item'), 'age'));
    }
    // What it held when it was stored is not handed over; the events tell of it.
    const isBlocked = item.isLinkOnly && item.kind !== 'link' && item.artifacts.length === 0;
    if (details.has('artifacts') && !isBlocked) this.compareArtifacts(details.get('artifacts'), item);
  }
  // Titles and exhibit numbers may be given anew later; these may not.
  compareFacts(facts, item) {
    const parent = item.parent && new Map([['item', item.parent.item], ['sha256', item.parent.sha256]]);
    const expected = {captured_at: item.captured_at, id: item.id, kind: item.kind, parent, url: item.url};
    for (const [key, value] of Object.entries(expected))
      if (canonicalJson(member(facts, key)) !== canonicalJson(value)) throw unsound('the log tells another {1} of {2}', key, shown(item.exhibit, 40));
  }
  compareArtifacts(listed, item) {
    const hashes = Array.isArray(listed) ? listed.map((artifact) => stringOr(artifact, 'sha256')) : [];
    if (!Array.isArray(listed) || hashes.length !== item.artifacts.length || !item.artifacts.every(({sha256}) => hashes.includes(sha256)))
      throw unsound('the log tells of other files of {1}', shown(item.exhibit, 40));
  }
  reportMissing(findings) {
    const ids = [...this.items.keys()].sort();
    for (const id of ids) if (!this.seen.has(id)) findings.failed('no event tells of {1}', shown(this.items.get(id).exhibit, 40));
    for (const id of ids)
      if (this.answers.has(id) && this.answers.get(id) !== this.items.get(id).under18)
        findings.failed('the log tells another age of {1}', shown(this.items.get(id).exhibit, 40));
  }
}

/// Returns how much of the log was checked, as findings.
export async function checkCustody({source, index}, findings) {
  const file = source.find(files.custody);
  if (!file) return findings.failed('data/custody.jsonl is missing');
  if (!index) return findings.incomplete("without data/bundle.json the log can't be checked");
  const items = new ItemEvents(index);
  const summary = await attemptAsync(() => checkCustodyLog(source.blocks(file), file.sha256, index.caseId, (body) => items.visit(body)));
  if (summary instanceof BundleError) return findings.take(summary, files.custody);
  if (summary.events !== index.events || summary.head !== index.head)
    findings.failed('the log ends at another event than data/bundle.json says');
  if (index.version < versions.timed && summary.restores > 0 !== (index.version === versions.restored))
    findings.failed("the log tells of another number of restores than data/bundle.json's version says");
  if (summary.withheld !== index.withheld)
    findings.failed('another number of events is withheld than data/bundle.json says');
  items.reportMissing(findings);
  const good = [new Finding('{1} events, chained from first to last', summary.events)];
  if (summary.withheld > 0n) good.push(new Finding('the contents of {1} are withheld by the sender', summary.withheld));
  return good;
}
