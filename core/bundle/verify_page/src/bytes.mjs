// Bytes and texts. A "byte text" is a string with one character for each byte, so that comparing it compares bytes.
const chunk = 0x8000;

export function byteText(bytes) {
  let text = '';
  for (let at = 0; at < bytes.length; at += chunk) text += String.fromCharCode.apply(null, bytes.subarray(at, at + chunk));
  return text;
}

export function bytesOf(byteText) {
  const bytes = new Uint8Array(byteText.length);
  for (let i = 0; i < bytes.length; ++i) bytes[i] = byteText.charCodeAt(i);
  return bytes;
}

export const utf8 = (text) => new TextEncoder().encode(text);

/// null for what is not UTF-8; a byte order mark stays.
export function fromUtf8(bytes) {
  try {
    return new TextDecoder('utf-8', {fatal: true, ignoreBOM: true}).decode(bytes);
  } catch {
    return null;
  }
}

const digits = Array.from({length: 256}, (_, byte) => byte.toString(16).padStart(2, '0'));
export const toHex = (bytes) => Array.from(bytes, (byte) => digits[byte]).join('');
export const isDigest = (text) => /^[0-9a-f]{64}$/.test(text) && text.length === 64;
export const fromHex = (hex) => Uint8Array.from(hex.match(/../g) || [], (pair) => parseInt(pair, 16));

/// Standard base64 with padding; null for another spelling of the same bytes.
export const toBase64 = (bytes) => btoa(byteText(bytes));
export function fromBase64(text) {
  try {
    const bytes = bytesOf(atob(text));
    return toBase64(bytes) === text ? bytes : null;
  } catch {
    return null;
  }
}

export function concat(...parts) {
  const whole = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0));
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
}

export const isSame = (a, b) => a.length === b.length && a.every((byte, i) => byte === b[i]);

/// Order of the UTF-8 bytes of two texts; UTF-16 has another one beyond U+FFFF.
export function compareUtf8(a, b) {
  const length = Math.min(a.length, b.length);
  for (let i = 0; i < length; ++i) {
    const x = a.charCodeAt(i), y = b.charCodeAt(i);
    if (x === y) continue;
    const isHighX = x >= 0xd800 && x < 0xe000, isHighY = y >= 0xd800 && y < 0xe000;
    return isHighX !== isHighY ? (isHighX ? 1 : -1) : x - y;
  }
  return a.length - b.length;
}
