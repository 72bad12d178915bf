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

/// Goes on from `crc`, which is 0 at the start.
export function crc32(crc, bytes) {
  let c = ~crc, i = 0;
  for (const end = bytes.length - 7; i < end; i += 8) {
    c ^= bytes[i] | (bytes[i + 1] << 8) | (bytes[i + 2] << 16) | (bytes[i + 3] << 24);
    c = t7[c & 255] ^ t6[(c >>> 8) & 255] ^ t5[(c >>> 16) & 255] ^ t4[c >>> 24]
      ^ t3[bytes[i + 4]] ^ t2[bytes[i + 5]] ^ t1[bytes[i + 6]] ^ t0[bytes[i + 7]];
  }
  for (; i < bytes.length; ++i) c = (c >>> 8) ^ t0[(c ^ bytes[i]) & 255];
  return ~c >>> 0;
}
