// Ed25519 as libsodium checks it: the sum in its one encoding, no key and no R of small order, S below the group's order.
import {ed25519} from '@noble/curves/ed25519.js';
import {sha256, sha512} from '@noble/hashes/sha2.js';
import {blake2b} from '@noble/hashes/blake2.js';
import {concat, isSame, toHex} from './bytes.mjs';

export {blake2b, sha256, sha512};
const {Point} = ed25519;
const order = Point.Fn.ORDER;

const little = (bytes) => BigInt('0x' + toHex(bytes.slice().reverse()));

function isSmallOrder(bytes) {
  try {
    return Point.fromBytes(bytes, true).isSmallOrder();
  } catch {
    return false; // no point at all, which is another reason to refuse
  }
}

export function isSigned(key, message, signature) {
  const r = signature.subarray(0, 32), s = little(signature.subarray(32));
  if (s >= order || isSmallOrder(r)) return false;
  let point;
  try {
    point = Point.fromBytes(key);
  } catch {
    return false;
  }
  if (point.isSmallOrder()) return false;
  const k = little(sha512(concat(r, key, message))) % order;
  const times = (p, n) => (n === 0n ? Point.ZERO : p.multiplyUnsafe(n));
  return isSame(times(Point.BASE, s).add(times(point, k).negate()).toBytes(), r);
}

export const fingerprint = (key) => toHex(sha256(key));
