// CRC-32 as ZIP has it, eight bytes at a time.
const tables = Array.from({length: 8}, () => new Int32Array(256));
for (let i = 0; i < 256; ++i) {
  let crc = i;
  for (let bit = 0; bit < 8; ++bit) crc = crc & 1 ? (crc >>> 1) ^ 0xedb88320 : crc >>> 1;
  tables[0][i] = crc;
}
for (let i = 0; i < 256; ++i)
  for (let k = 1; k < 8; ++k) tables[k][i] = (tables[k - 1][i] >>> 8) ^ tables[0][tables[k - 1][i] & 255];
const [t0, t1, t2, t3, t4, t5, t6, t7] = tables;

/// As many whole words as there are, where they lie so that they can be read as such.
function wordsOf(bytes) {
  const isLittleEndian = new Uint8Array(Uint32Array.of(1).buffer)[0] === 1;
  const count = isLittleEndian && bytes.byteOffset % 4 === 0 ? (bytes.length >>> 3) * 2 : 0;
  return count > 0 ? new Int32Array(bytes.buffer, bytes.byteOffset, count) : new Int32Array();
}

/// Goes on from `crc`, which is 0 at the start.
export function crc32(crc, bytes) {
  const words = wordsOf(bytes);
  let c = ~crc;
  for (let i = 0; i < words.length; i += 2) {
    const x = c ^ words[i], y = words[i + 1];
    c = t7[x & 255] ^ t6[(x >>> 8) & 255] ^ t5[(x >>> 16) & 255] ^ t4[x >>> 24]
      ^ t3[y & 255] ^ t2[(y >>> 8) & 255] ^ t1[(y >>> 16) & 255] ^ t0[y >>> 24];
  }
  for (let i = words.length * 4; i < bytes.length; ++i) c = (c >>> 8) ^ t0[(c ^ bytes[i]) & 255];
  return ~c >>> 0;
}
