// JSON as core/base/json.h takes and writes it: no duplicate keys, at most 64 levels, integers kept whole, and one text
// for each value. Integers are BigInt, so that none loses a digit.
import {compareUtf8} from './bytes.mjs';
import {unsound} from './findings.mjs';

const maxDepth = 64;
const maxUnsigned = 2n ** 64n, minSigned = -(2n ** 63n);

export class JsonFloat {
  constructor(value) {
    this.value = value;
  }
  text() {
    if (this.value === 0) return Object.is(this.value, -0) ? '-0.0' : '0.0';
    const [mantissa, exponent] = this.value.toExponential().split('e');
    const power = Number(exponent);
    if (power >= -5 && power < 15) {
      const plain = power < 0 ? this.plainSmall(mantissa, power) : String(this.value);
      return plain.includes('.') ? plain : plain + '.0';
    }
    return mantissa + 'e' + (power < 0 ? '-' : '+') + String(Math.abs(power)).padStart(2, '0');
  }
  plainSmall(mantissa, power) {
    const sign = mantissa.startsWith('-') ? '-' : '';
    return sign + '0.' + '0'.repeat(-power - 1) + mantissa.replace(/[-.]/g, '');
  }
}

class Parser {
  constructor(text) {
    this.text = text;
    this.at = 0;
  }
  fail() {
    throw unsound('json.invalid');
  }
  skipSpace() {
    while (this.at < this.text.length && ' \t\n\r'.includes(this.text[this.at])) ++this.at;
  }
  expect(character) {
    if (this.text[this.at] !== character) this.fail();
    ++this.at;
  }
  value(depth) {
    this.skipSpace();
    const first = this.text[this.at];
    if (first === '{') return this.object(depth);
    if (first === '[') return this.array(depth);
    if (first === '"') return this.string();
    for (const [word, value] of [['true', true], ['false', false], ['null', null]])
      if (this.text.startsWith(word, this.at)) {
        this.at += word.length;
        return value;
      }
    return this.number();
  }
  number() {
    const pattern = /-?(?:0|[1-9]\d*)(\.\d+)?([eE][+-]?\d+)?/y;
    pattern.lastIndex = this.at;
    const match = pattern.exec(this.text);
    if (!match) this.fail();
    this.at = pattern.lastIndex;
    const isInteger = match[1] === undefined && match[2] === undefined;
    if (isInteger && match[0] !== '-0') {
      const value = BigInt(match[0]);
      if (value < maxUnsigned && value >= minSigned) return value;
    }
    if (match[0] === '-0') return {text: () => '0'};
    const value = Number(match[0]);
    if (!Number.isFinite(value)) this.fail();
    return new JsonFloat(value);
  }
  string() {
    const end = /["\\\u0000-\u001f]/g;
    this.expect('"');
    let out = '';
    for (;;) {
      end.lastIndex = this.at;
      const match = end.exec(this.text);
      if (!match) this.fail();
      out += this.text.slice(this.at, match.index);
      this.at = match.index + 1;
      if (match[0] === '"') return out;
      if (match[0] !== '\\') this.fail();
      out += this.escape();
    }
  }
  escape() {
    const plain = {'"': '"', '\\': '\\', '/': '/', b: '\b', f: '\f', n: '\n', r: '\r', t: '\t'};
    const letter = this.text[this.at++];
    if (letter !== 'u') {
      if (!Object.hasOwn(plain, letter ?? '')) this.fail();
      return plain[letter];
    }
    const unit = this.unit();
    if (unit >= 0xdc00 && unit < 0xe000) this.fail();
    if (unit < 0xd800 || unit >= 0xe000) return String.fromCharCode(unit);
    if (!this.text.startsWith('\\u', this.at)) this.fail();
    this.at += 2;
    const low = this.unit();
    if (low < 0xdc00 || low >= 0xe000) this.fail();
    return String.fromCharCode(unit, low);
  }
  unit() {
    const hex = this.text.slice(this.at, this.at + 4);
    if (!/^[0-9a-fA-F]{4}$/.test(hex)) this.fail();
    this.at += 4;
    return parseInt(hex, 16);
  }
  array(depth) {
    if (depth >= maxDepth) this.fail();
    const out = [];
    this.expect('[');
    this.skipSpace();
    if (this.text[this.at] === ']') {
      ++this.at;
      return out;
    }
    for (;;) {
      out.push(this.value(depth + 1));
      this.skipSpace();
      if (this.text[this.at++] === ']') return out;
      if (this.text[this.at - 1] !== ',') this.fail();
    }
  }
  object(depth) {
    if (depth >= maxDepth) this.fail();
    const out = new Map();
    this.expect('{');
    this.skipSpace();
    if (this.text[this.at] === '}') {
      ++this.at;
      return out;
    }
    for (;;) {
      this.skipSpace();
      const key = this.string();
      if (out.has(key)) this.fail();
      this.skipSpace();
      this.expect(':');
      out.set(key, this.value(depth + 1));
      this.skipSpace();
      if (this.text[this.at++] === '}') return out;
      if (this.text[this.at - 1] !== ',') this.fail();
    }
  }
}

/// Objects become Map. Throws a BundleError.
export function parseJson(text) {
  if (text === null) throw unsound('json.invalid');
  const parser = new Parser(text);
  const value = parser.value(0);
  parser.skipSpace();
  if (parser.at !== text.length) parser.fail();
  return value;
}

const named = {'"': '\\"', '\\': '\\\\', '\b': '\\b', '\f': '\\f', '\n': '\\n', '\r': '\\r', '\t': '\\t'};
const quote = (text) =>
  '"' + text.replace(/["\\\u0000-\u001f]/g, (c) => named[c] || '\\u' + c.charCodeAt(0).toString(16).padStart(4, '0')) + '"';

export function canonicalJson(value) {
  if (typeof value === 'string') return quote(value);
  if (value === null || typeof value === 'boolean' || typeof value === 'bigint') return String(value);
  if (Array.isArray(value)) return '[' + value.map(canonicalJson).join(',') + ']';
  if (!(value instanceof Map)) return value.text();
  const keys = [...value.keys()].sort(compareUtf8);
  return '{' + keys.map((key) => quote(key) + ':' + canonicalJson(value.get(key))).join(',') + '}';
}

const has = (object, key) => object instanceof Map && object.has(key);
export const member = (object, key) => (has(object, key) ? object.get(key) : null);
export function stringIn(object, key) {
  const value = member(object, key);
  if (typeof value !== 'string') throw unsound('{1}', key);
  return value;
}
export function unsignedIn(object, key) {
  const value = member(object, key);
  if (typeof value !== 'bigint' || value < 0n) throw unsound('{1}', key);
  return value;
}
export function stringOr(object, key, fallback = '') {
  const value = member(object, key);
  return typeof value === 'string' ? value : fallback;
}
