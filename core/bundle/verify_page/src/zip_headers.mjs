// The one encoding of each structure of a bundle's ZIP (docs/bundle-format.md, section 7).
import {bytesOf, concat} from './bytes.mjs';

export const localBytes = 30, centralBytes = 46, endBytes = 22, end64Bytes = 56, locatorBytes = 20;
export const signatures = {local: 0x04034b50, central: 0x02014b50, end: 0x06054b50, end64: 0x06064b50, locator: 0x07064b50};
export const mark32 = 0xffffffff;
const mark16 = 0xffff;
const isLarge = (value) => value >= mark32;

/// Little-endian numbers: [bytes, value] pairs.
function numbers(...pairs) {
  const out = new Uint8Array(pairs.reduce((sum, [size]) => sum + size, 0));
  const view = new DataView(out.buffer);
  let at = 0;
  for (const [size, value] of pairs) {
    if (size === 2) view.setUint16(at, value, true);
    else view.setUint32(at, value % 2 ** 32, true);
    if (size === 8) view.setUint32(at + 4, Math.floor(value / 2 ** 32), true);
    at += size;
  }
  return out;
}

export const viewOf = (bytes) => new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
export const u64 = (view, at) => view.getUint32(at, true) + view.getUint32(at + 4, true) * 2 ** 32;

const common = (entry) => [[2, 0], [2, 0], [2, 0], [2, 0x21], [4, entry.crc], [4, Math.min(entry.size, mark32)],
  [4, Math.min(entry.size, mark32)], [2, entry.name.length]];

export function localHeader(entry) {
  const large = isLarge(entry.size);
  return concat(numbers([4, signatures.local], [2, large ? 45 : 10], ...common(entry), [2, large ? 20 : 0]), bytesOf(entry.name),
    large ? numbers([2, 1], [2, 16], [8, entry.size], [8, entry.size]) : new Uint8Array());
}

export function centralHeader(entry) {
  const extra = (isLarge(entry.size) ? 16 : 0) + (isLarge(entry.offset) ? 8 : 0);
  return concat(
    numbers([4, signatures.central], [2, 0x032d], [2, extra ? 45 : 10], ...common(entry), [2, extra ? extra + 4 : 0], [2, 0], [2, 0],
      [2, 0], [4, 0x81a40000], [4, Math.min(entry.offset, mark32)]),
    bytesOf(entry.name), extra ? numbers([2, 1], [2, extra]) : new Uint8Array(),
    isLarge(entry.size) ? numbers([8, entry.size], [8, entry.size]) : new Uint8Array(),
    isLarge(entry.offset) ? numbers([8, entry.offset]) : new Uint8Array());
}

export function endRecords(entries, size, offset) {
  const large = entries >= mark16 || isLarge(size) || isLarge(offset);
  const end64 = large
    ? numbers([4, signatures.end64], [8, end64Bytes - 12], [2, 0x032d], [2, 45], [4, 0], [4, 0], [8, entries], [8, entries], [8, size],
      [8, offset], [4, signatures.locator], [4, 0], [8, offset + size], [4, 1])
    : new Uint8Array();
  return concat(end64, numbers([4, signatures.end], [2, 0], [2, 0], [2, Math.min(entries, mark16)], [2, Math.min(entries, mark16)],
    [4, Math.min(size, mark32)], [4, Math.min(offset, mark32)], [2, 0]));
}

// The values of the ZIP64 field replace those that are marked, in the order of the specification.
function takeZip64(extra, located) {
  while (extra.length >= 4) {
    const view = viewOf(extra);
    const id = view.getUint16(0, true), length = view.getUint16(2, true);
    if (length > extra.length - 4) return false;
    let field = extra.subarray(4, 4 + length);
    extra = extra.subarray(4 + length);
    if (id !== 1) continue;
    for (const key of ['size', 'storedSize', 'offset']) {
      if (located[key] !== mark32) continue;
      if (field.length < 8) return false;
      located[key] = u64(viewOf(field), 0);
      field = field.subarray(8);
    }
  }
  return true;
}

/// The header at the front of `bytes`, as {located, length, bytes}; null when there is none.
export function parseCentralHeader(bytes, nameOf) {
  if (bytes.length < centralBytes) return null;
  const view = viewOf(bytes);
  if (view.getUint32(0, true) !== signatures.central) return null;
  const nameSize = view.getUint16(28, true), extraSize = view.getUint16(30, true);
  const length = centralBytes + nameSize + extraSize + view.getUint16(32, true);
  const method = view.getUint16(10, true);
  if (length > bytes.length || (method !== 0 && method !== 8) || (view.getUint16(8, true) & 1) !== 0) return null;
  const located = {
    name: nameOf(bytes.subarray(centralBytes, centralBytes + nameSize)), crc: view.getUint32(16, true),
    storedSize: view.getUint32(20, true), size: view.getUint32(24, true), offset: view.getUint32(42, true), isDeflated: method === 8,
  };
  if (!takeZip64(bytes.subarray(centralBytes + nameSize, centralBytes + nameSize + extraSize), located)) return null;
  return {located, length, bytes: bytes.subarray(0, length)};
}
