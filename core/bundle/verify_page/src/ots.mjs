// An OpenTimestamps proof (.ots) in its one encoding, with the limits of the public client (section 3.5).
import {ripemd160, sha1} from '@noble/hashes/legacy.js';
import {byteText, bytesOf, concat, toHex} from './bytes.mjs';
import {sha256} from './ed25519.mjs';
import {unsound} from './findings.mjs';

const malformed = () => unsound('not an OpenTimestamps proof');
const head = concat(bytesOf('\0OpenTimestamps\0\0Proof\0'), Uint8Array.of(0xbf, 0x89, 0xe2, 0xe8, 0x84, 0xe8, 0x92, 0x94, 0x01, 0x08));
const tags = {attestation: 0x00, keccak256: 0x67, append: 0xf0, prepend: 0xf1, fork: 0xff};
const hashes = {0x02: sha1, 0x03: ripemd160, 0x08: sha256};
const bitcoin = '0588960d73d71901', pending = '83dfe30d2ef90c8e';
const maxDepth = 256, maxMessage = 4096, maxPayload = 8192, maxAddress = 1000;

class Reader {
  constructor(bytes) {
    this.rest = bytes;
  }
  take(count) {
    if (count > this.rest.length) throw malformed();
    const taken = this.rest.subarray(0, count);
    this.rest = this.rest.subarray(count);
    return taken;
  }
  byte() {
    return this.take(1)[0];
  }
  /// LEB128 in its shortest form, at most 64 bits, as a BigInt.
  integer() {
    let value = 0n;
    for (let shift = 0n; shift < 64n; shift += 7n) {
      const byte = this.byte(), part = BigInt(byte & 0x7f);
      if (shift === 63n && part > 1n) throw malformed();
      value |= part << shift;
      if (byte & 0x80) continue;
      if (part === 0n && shift > 0n) throw malformed();
      return value;
    }
    throw malformed();
  }
  counted(least, most) {
    const size = this.integer();
    if (size < BigInt(least) || size > BigInt(most)) throw malformed();
    return this.take(Number(size));
  }
  end() {
    if (this.rest.length > 0) throw malformed();
  }
}

function attestation(reader) {
  const tag = toHex(reader.take(8)), payload = reader.counted(0, maxPayload), within = new Reader(payload);
  const made = {tag, height: 0n, calendar: '', payload: ''};
  if (tag === bitcoin) {
    made.height = within.integer();
  } else if (tag === pending) {
    made.calendar = byteText(within.counted(0, maxAddress));
    if (!/^[A-Za-z0-9._/:-]*$/.test(made.calendar)) throw malformed();
  } else {
    made.payload = toHex(payload);
    return made;
  }
  within.end();
  return made;
}

/// What a step makes of a message; null for Keccak-256, which is read and not computed, and behind it.
function apply({tag, argument}, message) {
  if (message === null || tag === tags.keccak256) return null;
  if (tag === tags.append) return concat(message, argument);
  if (tag === tags.prepend) return concat(argument, message);
  return hashes[tag](message);
}

function sizeAfter({tag, argument}, size) {
  if (tag === 0x02 || tag === 0x03) return 20;
  if (tag === 0x08 || tag === tags.keccak256) return 32;
  if (size + argument.length > maxMessage) throw malformed();
  return size + argument.length;
}

const compare = (a, b) => (a < b ? -1 : a > b ? 1 : 0);
const compareAttestations = (a, b) => compare(a.tag, b.tag) || compare(a.height, b.height) || compare(a.calendar, b.calendar) || compare(a.payload, b.payload);
const compareSteps = (a, b) => compare(a.tag, b.tag) || compare(toHex(a.argument), toHex(b.argument));

/// Siblings come in their order and none twice, attestations before steps.
function node(reader, size, depth) {
  if (depth === maxDepth) throw malformed();
  const read = {attestations: [], steps: []};
  for (let isLast = false; !isLast;) {
    let tag = reader.byte();
    isLast = tag !== tags.fork;
    if (!isLast) tag = reader.byte();
    if (tag === tags.attestation) {
      const made = attestation(reader), before = read.attestations[read.attestations.length - 1];
      if (read.steps.length > 0 || (before && compareAttestations(before, made) >= 0)) throw malformed();
      read.attestations.push(made);
      continue;
    }
    const isJoining = tag === tags.append || tag === tags.prepend;
    if (!isJoining && tag !== tags.keccak256 && !hashes[tag]) throw malformed();
    const step = {tag, argument: isJoining ? reader.counted(1, maxMessage) : new Uint8Array(0)};
    const before = read.steps[read.steps.length - 1];
    if (before && compareSteps(before, step) >= 0) throw malformed();
    step.next = node(reader, sizeAfter(step, size), depth + 1);
    read.steps.push(step);
  }
  return read;
}

const leadsToBitcoin = ({attestations, steps}) => attestations.some(({tag}) => tag === bitcoin) || steps.some(({next}) => leadsToBitcoin(next));

function* claimsOf(from, message) {
  for (const made of from.attestations)
    yield {calendar: made.calendar, height: made.height, message, isBitcoin: made.tag === bitcoin, isPending: made.tag === pending,
      isAnchored: made.tag === pending && leadsToBitcoin(from)};
  for (const step of from.steps) yield* claimsOf(step.next, apply(step, message));
}

/// {digest: hex, claims: what is stated of which message, in the order of the file}. Throws a BundleError for other bytes.
export function proofOf(bytes) {
  const reader = new Reader(bytes);
  if (toHex(reader.take(head.length)) !== toHex(head)) throw malformed();
  const digest = reader.take(32), root = node(reader, digest.length, 0);
  reader.end();
  return {digest: toHex(digest), claims: () => claimsOf(root, digest)};
}
