// data/custody.jsonl, line by line (docs/bundle-format.md, section 5).
import {concat, fromHex, fromUtf8, toHex, utf8} from './bytes.mjs';
import {sha256} from './ed25519.mjs';
import {attempt, BundleError, unsound} from './findings.mjs';
import {digestIn, isUuid7} from './index_json.mjs';
import {canonicalJson, member, parseJson, stringIn, stringOr, unsignedIn} from './json.mjs';
import {limits} from './layout.mjs';
import {longHasher} from './long_hash.mjs';

const labelled = (label, ...parts) => toHex(sha256(concat(utf8(label), Uint8Array.of(0), ...parts)));
const commitmentOf = (salt, body) => labelled('holdfast-custody-body-v1', salt, utf8(body));
function linkOf(chain, seq, previous, commitment) {
  const number = new Uint8Array(8);
  new DataView(number.buffer).setBigUint64(0, seq);
  return labelled('holdfast-custody-link-v1', utf8(chain), number, fromHex(previous), fromHex(commitment));
}

function parseLine(text) {
  const malformed = unsound('not in its canonical form');
  const json = attempt(() => parseJson(text));
  if (!(json instanceof Map)) throw malformed;
  const event = {seq: unsignedIn(json, 'seq'), prev_hash: digestIn(json, 'prev_hash'), commitment: digestIn(json, 'commitment'), hash: digestIn(json, 'hash')};
  if (json.has('body') || json.has('salt')) {
    event.body = stringIn(json, 'body');
    event.salt = stringIn(json, 'salt');
    if (!/^[0-9a-f]{64}$/.test(event.salt) || event.body === '') throw malformed;
  }
  if (canonicalJson(new Map(Object.entries(event))) !== text) throw malformed;
  return event;
}

function restoredChain(body) {
  if (!body.startsWith('{"action":"restored",')) return null;
  const chain = stringOr(member(attempt(() => parseJson(body)), 'details'), 'chain');
  return isUuid7(chain) ? chain : null;
}

class LogChecker {
  constructor(chain, visit) {
    this.chain = chain;
    this.visit = visit;
    this.summary = {events: 0n, withheld: 0n, restores: 0, head: '0'.repeat(64)};
  }
  line(bytes) {
    const {summary} = this;
    const number = summary.events + 1n;
    const event = attempt(() => parseLine(fromUtf8(bytes)));
    if (event instanceof BundleError) throw unsound('event {1} is not in its canonical form', number);
    if (event.seq !== number) throw unsound('event {1} has another number', number);
    const isDisclosed = event.body !== undefined;
    if (isDisclosed && commitmentOf(fromHex(event.salt), event.body) !== event.commitment)
      throw unsound('event {1} has a body that was not committed to', number);
    const chain = isDisclosed ? restoredChain(event.body) : null;
    if (chain) {
      this.chain = chain;
      ++summary.restores;
    }
    if (event.prev_hash !== summary.head || event.hash !== linkOf(this.chain, event.seq, event.prev_hash, event.commitment))
      throw unsound('event {1} does not follow from the one before it', number);
    summary.events = number;
    summary.head = event.hash;
    if (!isDisclosed) {
      ++summary.withheld;
      return;
    }
    const body = attempt(() => parseJson(event.body));
    if (!(body instanceof Map) || canonicalJson(body) !== event.body)
      throw unsound('event {1} has a body that is not canonical JSON', number);
    this.visit(body);
  }
}

/// Reads a log to its end; `visit` sees each disclosed body after its line, link and commitment were checked.
export async function checkCustodyLog(blocks, expectedHash, chain, visit) {
  const checker = new LogChecker(chain, visit);
  const hasher = longHasher();
  let pending = new Uint8Array();
  const tooLong = () => unsound('a line that is too long');
  for await (const block of blocks) {
    hasher.update(block);
    let start = 0;
    for (let end = block.indexOf(10); end >= 0; end = block.indexOf(10, start)) {
      const line = concat(pending, block.subarray(start, end));
      if (line.length > limits.custodyLineBytes) throw tooLong();
      checker.line(line);
      pending = new Uint8Array();
      start = end + 1;
    }
    pending = concat(pending, block.subarray(start));
    if (pending.length > limits.custodyLineBytes) throw tooLong();
  }
  if (toHex(hasher.digest()) !== expectedHash) throw unsound('it changed while it was checked');
  if (pending.length > 0) throw unsound('the last line does not end');
  return checker.summary;
}
