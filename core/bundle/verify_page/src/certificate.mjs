// What of an X.509 certificate tells who it is of and whether it may sign time stamps.
import {byteText, isSame, toHex} from './bytes.mjs';
import {bitsOf, Der, malformed, oidText, tags} from './der.mjs';
import {hashOfSigning, isSignedBy, publicKeyOf} from './public_key.mjs';

const shortNames = {'2.5.4.3': 'CN', '2.5.4.4': 'SN', '2.5.4.5': 'serialNumber', '2.5.4.6': 'C', '2.5.4.7': 'L', '2.5.4.8': 'ST',
  '2.5.4.9': 'street', '2.5.4.10': 'O', '2.5.4.11': 'OU', '2.5.4.12': 'title', '2.5.4.13': 'description', '2.5.4.15': 'businessCategory',
  '2.5.4.17': 'postalCode', '2.5.4.41': 'name', '2.5.4.42': 'GN', '2.5.4.43': 'initials', '2.5.4.46': 'dnQualifier', '2.5.4.65': 'pseudonym',
  '2.5.4.97': 'organizationIdentifier', '1.2.840.113549.1.9.1': 'emailAddress', '0.9.2342.19200300.100.1.25': 'DC',
  '0.9.2342.19200300.100.1.1': 'UID', '1.3.6.1.4.1.311.60.2.1.1': 'jurisdictionL', '1.3.6.1.4.1.311.60.2.1.2': 'jurisdictionST',
  '1.3.6.1.4.1.311.60.2.1.3': 'jurisdictionC'};
const extension = {keyUsage: '2.5.29.15', extendedKeyUsage: '2.5.29.37'};
const known = new Set([15, 17, 19, 30, 31, 32, 33, 36, 37, 54].map((n) => '2.5.29.' + n).concat('2.16.840.1.113730.1.1',
  '1.3.6.1.5.5.7.1.14', '1.3.6.1.5.5.7.1.7', '1.3.6.1.5.5.7.1.8', '1.3.6.1.5.5.7.1.24', '1.3.6.1.5.5.7.48.1.5'));
const timeStamping = '1.3.6.1.5.5.7.3.8';
const otherPurposes = new Set([1, 2, 3, 4, 9, 10].map((n) => '1.3.6.1.5.5.7.3.' + n).concat('1.3.6.1.4.1.311.10.3.3',
  '2.16.840.1.113730.4.1', '2.5.29.37.0'));

/// The characters of a text of a name, or null where its kind has none.
function charactersOf({tag, content}) {
  if (tag === 0x0c) return [...new TextDecoder().decode(content)].map((c) => c.codePointAt(0));
  const width = {0x12: 1, 0x13: 1, 0x14: 1, 0x16: 1, 0x17: 1, 0x18: 1, 0x1a: 1, 0x1c: 4, 0x1e: 2}[tag];
  if (!width || content.length % width !== 0) return null;
  const found = [];
  for (let at = 0; at < content.length; at += width) found.push(content.subarray(at, at + width).reduce((sum, byte) => sum * 256 + byte, 0));
  return found;
}

const hex = (value, digits) => value.toString(16).toUpperCase().padStart(digits, '0');
function escaped(c, isFirst, isLast) {
  if (c > 0xffff) return '\\W' + hex(c, 8);
  if (c > 0xff) return '\\U' + hex(c, 4);
  if (c > 0x7e || c < 0x20) return '\\' + hex(c, 2);
  const text = String.fromCharCode(c);
  const isSpecial = ',+"\\<>;'.includes(text) || (isFirst && text === '#') || ((isFirst || isLast) && text === ' ');
  return (isSpecial ? '\\' : '') + text;
}

function partText({oid, value}) {
  const characters = shortNames[oid] ? charactersOf(value) : null;
  return (shortNames[oid] || oid) + '=' + (characters
    ? characters.map((c, i) => escaped(c, i === 0, i === characters.length - 1)).join('') : '#' + toHex(value.whole).toUpperCase());
}

/// A name (RFC 4514, from the end), in printable ASCII and without what ends a finding.
const nameText = (rdns) => rdns.map((parts) => parts.map(partText).join('+')).reverse().join(',')
  .slice(0, 300).replace(/[^ -~]|;/g, '?');
/// The same of two names that differ in letters, blanks or in the kind of their texts only.
const nameKey = (rdns) => JSON.stringify(rdns.map((parts) => parts.map(({oid, value}) => {
  const characters = charactersOf(value);
  return [oid, characters ? String.fromCodePoint(...characters.map((c) => (c > 0x10ffff ? 0xfffd : c))).trim().replace(/\s+/g, ' ')
    .replace(/[A-Z]/g, (c) => c.toLowerCase()) : toHex(value.whole)];
}).sort()));

function readName(der) {
  return der.inner(tags.sequence).elements(tags.set).map(({content}) => new Der(content).elements(tags.sequence).map(({content: pair}) => {
    const inner = new Der(pair);
    return {oid: inner.oid(), value: inner.element()};
  }));
}

/// In seconds since 1970.
function readTime(der) {
  const {tag, content} = der.element();
  const text = byteText(content);
  const isShort = tag === tags.utcTime;
  if (!/^\d+Z$/.test(text) || text.length !== (isShort ? 13 : 15)) throw malformed();
  const year = isShort ? (Number(text.slice(0, 2)) < 50 ? '20' : '19') : '';
  const [y, month, d, h, m, s] = (year + text).match(/^(....)(..)(..)(..)(..)(..)/).slice(1).map(Number);
  return Date.UTC(y, month - 1, d, h, m, s) / 1000;
}

function readExtensions(der) {
  const found = new Map();
  if (!der) return found;
  for (const {content} of new Der(der).inner(tags.sequence).elements(tags.sequence)) {
    const inner = new Der(content), oid = inner.oid();
    const isCritical = inner.optional(tags.boolean)?.[0] > 0;
    if (found.has(oid)) throw malformed();
    found.set(oid, {isCritical, value: inner.next(tags.octets)});
  }
  return found;
}

export class Certificate {
  constructor(bytes) {
    this.bytes = bytes;
    const whole = new Der(bytes).inner(tags.sequence);
    const signed = whole.element();
    this.signed = signed.whole;
    const algorithm = whole.element().whole;
    this.signing = new Der(algorithm).algorithm().oid;
    this.signature = bitsOf(whole);
    whole.end();
    if (signed.tag !== tags.sequence) throw malformed();
    const tbs = new Der(signed.content);
    tbs.optional(tags.first);
    this.serial = toHex(tbs.next(tags.integer));
    this.isConsistent = isSame(tbs.element().whole, algorithm);
    const issuer = readName(tbs);
    const validity = tbs.inner(tags.sequence);
    this.from = readTime(validity);
    this.until = readTime(validity);
    const subject = readName(tbs);
    this.key = publicKeyOf(tbs.inner(tags.sequence));
    tbs.optional(0x81), tbs.optional(0x82);
    this.extensions = readExtensions(tbs.optional(tags.third));
    Object.assign(this, {issuer: nameKey(issuer), subject: nameKey(subject), name: nameText(subject)});
  }
  /// To be compared with `issuer` and `subject`.
  static nameKeyOf(bytes) {
    return nameKey(readName(new Der(bytes)));
  }
  isIssuedBy(other) {
    return this.issuer === other.subject && this.isConsistent
      && isSignedBy(other.key, hashOfSigning(this.signing), this.signed, this.signature);
  }
  /// A root that is not signed by itself as it stands could have been given any text.
  isWhole() {
    return this.issuer !== this.subject || this.isIssuedBy(this);
  }
  /// In force at that second, and for time-stamping alone.
  maySignTimeAt(seconds) {
    if (seconds < this.from || seconds >= this.until) return false;
    for (const [oid, {isCritical}] of this.extensions) if (isCritical && !known.has(oid)) return false;
    const usage = this.extensions.get(extension.keyUsage), purpose = this.extensions.get(extension.extendedKeyUsage);
    if (usage) {
      const [, bits = 0, more = 0] = new Der(usage.value).next(tags.bits);
      if ((bits & 0xc0) === 0 || (bits & 0x3f) !== 0 || more !== 0) return false;
    }
    if (!purpose || !purpose.isCritical) return false;
    const purposes = new Der(purpose.value).inner(tags.sequence).elements(tags.oid).map(({content}) => oidText(content));
    return purposes.includes(timeStamping) && !purposes.some((oid) => otherPurposes.has(oid));
  }
}
