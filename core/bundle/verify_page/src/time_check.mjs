// The check "time": tokens, and what lists and records say of them. Nobody tells the page whom to trust for time, so where
// there are tokens the answer is at most "incomplete".
import {bytesOf, fromUtf8, isDigest, toHex} from './bytes.mjs';
import {sha256} from './ed25519.mjs';
import {attempt, attemptAsync, BundleError, Finding} from './findings.mjs';
import {member, parseJson, stringOr} from './json.mjs';
import {bundleStamps, chainBeside, countersignatures, files, isSafePath, limits, requestBeside, stampOf as stampPathOf, stampOfPaper} from './layout.mjs';
import {Unsupported} from './public_key.mjs';
import {isChainOf, isRequestOf} from './stamp_papers.mjs';
import {stampOf} from './tsr.mjs';

const maxRecordBytes = 16 * 2 ** 20, maxListBytes = 32 * 2 ** 20, maxTokenBytes = 64 * 1024, maxChainBytes = 128 * 1024;
const hashOfBytes = (byteText) => toHex(sha256(bytesOf(byteText)));

/// What a record says of the token that was taken before it.
function namedIn(record) {
  const json = attempt(() => parseJson(fromUtf8(bytesOf(record))));
  const isLook = stringOr(json, 'record') === 'holdfast-observation';
  const stamp = member(member(isLook ? member(json, 'visit') : json, 'time'), 'rfc3161');
  return {token: stringOr(stamp, 'token_sha256'), head: stringOr(stamp, 'custody_head')};
}

/// The hashes of a list as `sha256sum` writes it, or null when it is another text.
function hashesOf(list) {
  if (list !== '' && !list.endsWith('\n')) return null;
  const lines = list.split('\n').slice(0, -1);
  const isLine = (line) => isDigest(line.slice(0, 64)) && line.slice(64, 66) === '  ' && isSafePath(line.slice(66));
  return lines.every(isLine) ? new Set(lines.map((line) => line.slice(0, 64))) : null;
}

class TimeCheck {
  constructor(context, findings) {
    this.context = context;
    this.findings = findings;
    this.named = new Map();
    this.hashOf = new Map();
    this.tokens = new Set();
  }
  async run() {
    const {source, index} = this.context;
    for (const {path} of source.files) {
      const stamp = stampOfPaper(path);
      if (stamp !== null && !source.find(stamp)) this.findings.failed('{1} has no {2} beside it', path, stamp);
    }
    for (const [i, path] of bundleStamps.entries())
      if (source.find(path)) await this.checkBundleStamp(path, bundleStamps[i - 1]);
    for (const [i, path] of countersignatures.entries())
      if (source.find(stampPathOf(path))) await this.checkCountersignatureStamp(path, i + 1);
    if (!index || index.time.length === 0) return;
    await this.readRecords();
    for (const batch of index.time) await this.checkBatch(batch);
    for (const [path, {token}] of [...this.named].sort(([a], [b]) => (a < b ? -1 : 1)))
      if (token !== '' && !this.tokens.has(token)) this.findings.failed('{1} names a time stamp that is not in the bundle', path);
  }
  tell(sentence, stamp, ...values) {
    if (stamp) this.findings.note(sentence, ...values, stamp.time, stamp.authority);
  }
  async checkBundleStamp(path, before) {
    if (before && !this.context.source.find(before)) this.findings.failed('{1} has no {2} before it', path, before);
    const signature = this.context.text(files.sshSignature);
    if (signature === null) return this.findings.failed('{1} is of a file that is missing', path);
    this.tell('signed before {1} ({2})', await this.stamp(path, hashOfBytes(signature)));
  }
  /// What follows from a token that is intact.
  async checkPapers(path, imprint, stamp) {
    await this.checkRequest(path, imprint, stamp);
    await this.checkPaper(chainBeside(path), '{1} is not a chain of the certificate of {2}', path, (chain) => isChainOf(stamp, chain));
  }
  /// No signature is needed for this.
  async checkRequest(path, imprint, stamp) {
    await this.checkPaper(requestBeside(path), '{1} is not the question that {2} answers', path, (request) => isRequestOf(stamp, imprint, bytesOf(request)));
  }
  async checkPaper(paper, otherwise, path, fits) {
    if (!this.context.source.find(paper)) return;
    const content = await attemptAsync(() => this.context.load(paper, maxChainBytes));
    if (content instanceof BundleError) return this.findings.take(content, paper);
    try {
      if (!fits(content)) this.findings.failed(otherwise, paper, path);
    } catch (error) {
      if (!(error instanceof Unsupported)) throw error;
      this.findings.incomplete('{1} has a kind of signature that this page cannot check', paper);
    }
  }
  async checkCountersignatureStamp(path, number) {
    const signature = await attemptAsync(() => this.context.load(path, limits.rootFileBytes));
    if (signature instanceof BundleError) this.findings.incomplete('{1} is of a file that is missing', stampPathOf(path));
    else this.tell('countersignature {1} made before {2} ({3})', await this.stamp(stampPathOf(path), hashOfBytes(signature)), number);
  }
  /// The token, when it is intact.
  async stamp(path, imprint) {
    const bytes = await attemptAsync(() => this.context.load(path, maxTokenBytes));
    const stamp = bytes instanceof BundleError ? bytes : attempt(() => stampOf(bytesOf(bytes), imprint));
    if (stamp instanceof BundleError) return this.findings.take(stamp, path), null;
    if (stamp.authority === null) {
      this.hasUnchecked = true;
      this.findings.incomplete('{1} states {2}; its kind of signature is not one that this page can check', path, stamp.time);
      await this.checkRequest(path, imprint, stamp);
      return null;
    }
    this.findings.incomplete('{1} is intact, its authority is not confirmed', path);
    await this.checkPapers(path, imprint, stamp);
    return stamp;
  }
  async readRecords() {
    for (const item of this.context.index.items)
      for (const {path, role, sha256: hash} of item.artifacts) {
        if (role !== 'record') continue;
        const text = await attemptAsync(() => this.context.load(path, maxRecordBytes));
        if (text instanceof BundleError) this.findings.take(text, path);
        else this.named.set(path, namedIn(text));
        this.hashOf.set(path, hash);
      }
  }
  async checkBatch(batch) {
    const before = batch.before ? await this.stamp(batch.before, batch.head) : null;
    let after = null, listed = new Set();
    if (batch.list) {
      const list = await attemptAsync(() => this.context.load(batch.list, maxListBytes));
      const hashes = list instanceof BundleError ? null : hashesOf(list);
      if (!hashes) return this.findings.failed('{1} is not a list of hashes', batch.list);
      listed = hashes;
      if (batch.after) after = await this.stamp(batch.after, hashOfBytes(list));
    }
    if (before && after && before.time > after.time)
      this.findings.failed('batch {1}: the second time stamp is before the first', batch.batch);
    if (batch.before) await this.checkRecordsOf(batch, listed);
    this.tellBatch(batch.batch, listed.size, before, after);
  }
  tellBatch(batch, records, before, after) {
    if (this.hasUnchecked) return;
    const first = before && new Finding('not before {1} ({2})', before.time, before.authority);
    const second = after && new Finding('not after {1} ({2})', after.time, after.authority);
    const times = [first, second].filter(Boolean);
    if (times.length === 2) this.findings.note('batch {1} (records: {2}): {3}, {4}', batch, records, ...times);
    else this.findings.note('batch {1} (records: {2}): {3}', batch, records, times[0] ?? new Finding('no time stamp'));
  }
  async checkRecordsOf(batch, listed) {
    const bytes = await attemptAsync(() => this.context.load(batch.before, maxTokenBytes));
    if (bytes instanceof BundleError) return;
    const token = hashOfBytes(bytes);
    this.tokens.add(token);
    for (const [path, named] of this.named) {
      if (named.token !== token) continue;
      if (named.head !== batch.head) this.findings.failed('{1} names another head of the log than its time stamp', path);
      if (batch.list && !listed.has(this.hashOf.get(path))) this.findings.failed('{1} does not list {2}', batch.list, path);
    }
  }
}

export const hasTimeStamps = ({source, index}) => [...bundleStamps, ...countersignatures.map(stampPathOf)].some((path) => source.find(path))
  || source.files.some(({path}) => stampOfPaper(path) !== null)
  || (index !== null && index.time.length > 0);
export const checkTime = (context, findings) => new TimeCheck(context, findings).run();
