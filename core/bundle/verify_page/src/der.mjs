// Reads DER: elements one after another, lengths in their shortest form only.
import {unsound} from './findings.mjs';

export const malformed = (sentence = 'not a time-stamp response') => unsound(sentence);
export const tags = {boolean: 0x01, integer: 0x02, bits: 0x03, octets: 0x04, nothing: 0x05, oid: 0x06, utcTime: 0x17, time: 0x18,
  sequence: 0x30, set: 0x31, first: 0xa0, second: 0xa1, third: 0xa3};

export class Der {
  constructor(bytes) {
    this.rest = bytes;
  }
  get isAtEnd() {
    return this.rest.length === 0;
  }
  isNext(tag) {
    return this.rest[0] === tag;
  }
  /// The element at the front: {tag, content, whole}.
  element() {
    const {rest} = this;
    if (rest.length < 2 || (rest[0] & 0x1f) === 0x1f) throw malformed();
    let length = rest[1], at = 2;
    if (length >= 0x80) {
      const count = length & 0x7f;
      if (count === 0 || count > 4 || rest.length < 2 + count || rest[2] === 0) throw malformed();
      length = rest.subarray(2, 2 + count).reduce((sum, byte) => sum * 256 + byte, 0);
      if (length < 0x80) throw malformed();
      at += count;
    }
    if (length > rest.length - at) throw malformed();
    this.rest = rest.subarray(at + length);
    return {tag: rest[0], content: rest.subarray(at, at + length), whole: rest.subarray(0, at + length)};
  }
  /// All that is left; of this tag where one is given.
  elements(tag) {
    const all = [];
    while (!this.isAtEnd) all.push(this.element());
    if (tag && all.some((each) => each.tag !== tag)) throw malformed();
    return all;
  }
  next(tag) {
    if (!this.isNext(tag)) throw malformed();
    return this.element().content;
  }
  optional(tag) {
    return this.isNext(tag) ? this.element().content : null;
  }
  inner(tag) {
    return new Der(this.next(tag));
  }
  oid() {
    return oidText(this.next(tags.oid));
  }
  /// {oid, isPlain: without parameters}
  algorithm() {
    const inner = this.inner(tags.sequence), oid = inner.oid();
    return {oid, isPlain: inner.isAtEnd || (inner.rest.length === 2 && inner.rest[0] === 5 && inner.rest[1] === 0), parameters: inner.rest};
  }
  end() {
    if (!this.isAtEnd) throw malformed();
  }
}

export function oidText(bytes) {
  const arcs = [];
  let arc = 0n;
  for (const byte of bytes) {
    arc = arc * 128n + BigInt(byte & 0x7f);
    if (byte < 0x80) arcs.push(arc), (arc = 0n);
  }
  if (arcs.length === 0) throw malformed();
  const first = arcs[0] < 80n ? arcs[0] / 40n : 2n;
  return [first, arcs[0] - first * 40n, ...arcs.slice(1)].join('.');
}

export const isShortest = (digits) => digits.length > 0 && (digits.length === 1 || (digits[0] === 0 ? digits[1] >= 0x80 : digits[0] !== 0xff || digits[1] < 0x80));

/// Whole numbers of seven bits a byte, none with a zero before it.
const isOid = (bytes) => bytes.length > 0 && bytes[bytes.length - 1] < 0x80
  && bytes.every((byte, i) => byte !== 0x80 || (i > 0 && bytes[i - 1] >= 0x80));
const forms = {[tags.boolean]: ({length}) => length === 1, [tags.integer]: isShortest, [tags.nothing]: ({length}) => length === 0, [tags.oid]: isOid, 0x10: () => false, 0x11: () => false};

const maxDepth = 64;
function requireElements(bytes, depth) {
  for (const {tag, content} of new Der(bytes).elements()) {
    if (forms[tag] && !forms[tag](content)) throw malformed();
    if ((tag & 0x20) === 0) continue;
    const isUniversal = (tag & 0xc0) === 0;
    if ((isUniversal && tag !== tags.sequence && tag !== tags.set) || depth === maxDepth) throw malformed();
    requireElements(content, depth + 1);
  }
}
/// Throws unless the bytes are one element in DER and nothing behind it, also in what is not read: lengths, and strings in one piece.
export function requireDer(bytes) {
  const der = new Der(bytes);
  der.element();
  der.end();
  requireElements(bytes, 0);
}

/// A BIT STRING of whole bytes.
export function bitsOf(der) {
  const bits = der.next(tags.bits);
  if (bits[0] !== 0) throw malformed();
  return bits.subarray(1);
}
