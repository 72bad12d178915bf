// Signatures of time-stamping authorities and of their certificates: RSA (PKCS #1 v1.5) and ECDSA. The browser's own
// cryptography is not asked: it is not there in every page that was opened from a file.
import {p256, p384, p521} from '@noble/curves/nist.js';
import {sha1} from '@noble/hashes/legacy.js';
import {sha224, sha256, sha384, sha512} from '@noble/hashes/sha2.js';
import {concat, fromHex, isSame, toHex} from './bytes.mjs';
import {bitsOf, Der, tags} from './der.mjs';

const hashes = {'1.3.14.3.2.26': sha1, '2.16.840.1.101.3.4.2.4': sha224, '2.16.840.1.101.3.4.2.1': sha256,
  '2.16.840.1.101.3.4.2.2': sha384, '2.16.840.1.101.3.4.2.3': sha512};
const curves = {'1.2.840.10045.3.1.7': p256, '1.3.132.0.34': p384, '1.3.132.0.35': p521};
const rsa = '1.2.840.113549.1.1.', ecdsa = '1.2.840.10045.4.';
const signings = {[rsa + 5]: sha1, [rsa + 14]: sha224, [rsa + 11]: sha256, [rsa + 12]: sha384, [rsa + 13]: sha512,
  [ecdsa + 1]: sha1, [ecdsa + '3.1']: sha224, [ecdsa + '3.2']: sha256, [ecdsa + '3.3']: sha384, [ecdsa + '3.4']: sha512};

/// A kind of key, hash or signature that this page does not compute.
export class Unsupported extends Error {}

export function hashNamed(oid) {
  if (!hashes[oid]) throw new Unsupported(oid);
  return hashes[oid];
}
export function hashOfSigning(oid) {
  if (!signings[oid]) throw new Unsupported(oid);
  return signings[oid];
}

const number = (bytes) => (bytes.length === 0 ? 0n : BigInt('0x' + toHex(bytes)));

function power(base, exponent, modulus) {
  let result = 1n;
  for (let rest = exponent, factor = base % modulus; rest > 0n; rest >>= 1n, factor = (factor * factor) % modulus)
    if (rest & 1n) result = (result * factor) % modulus;
  return result;
}

function isRsaSigned(key, hash, message, signature) {
  const inner = new Der(key).inner(tags.sequence);
  const modulus = number(inner.next(tags.integer)), exponent = number(inner.next(tags.integer));
  const digits = modulus.toString(16), size = Math.ceil(digits.length / 2);
  if (size > 2048 || exponent >= 2n ** 64n) throw new Unsupported('RSA key');
  if (signature.length !== size || number(signature) >= modulus) return false;
  const oid = fromHex({20: '2b0e03021a', 28: '608648016503040204', 32: '608648016503040201', 48: '608648016503040202', 64: '608648016503040203'}[hash.outputLen]);
  const digest = hash(message);
  const info = concat(Uint8Array.of(0x30, 8 + oid.length + digest.length, 0x30, 4 + oid.length, 6, oid.length), oid,
    Uint8Array.of(5, 0, 4, digest.length), digest);
  if (size < info.length + 11) return false;
  const expected = concat(Uint8Array.of(0, 1), new Uint8Array(size - info.length - 3).fill(0xff), Uint8Array.of(0), info);
  const opened = power(number(signature), exponent, modulus).toString(16).padStart(2 * size, '0');
  return isSame(fromHex(opened), expected);
}

function isEcdsaSigned(curve, key, hash, message, signature) {
  try {
    return curve.verify(signature, hash(message), key, {prehash: false, lowS: false, format: 'der'});
  } catch {
    return false;
  }
}

/// `info`: the SubjectPublicKeyInfo of a certificate, as {oid, parameters, key}.
export function isSignedBy(info, hash, message, signature) {
  if (info.oid === rsa + 1) return isRsaSigned(info.key, hash, message, signature);
  if (info.oid !== '1.2.840.10045.2.1') throw new Unsupported(info.oid);
  const parameters = new Der(info.parameters);
  const curve = parameters.isNext(tags.oid) ? curves[parameters.oid()] : null;
  if (!curve) throw new Unsupported('curve');
  return isEcdsaSigned(curve, info.key, hash, message, signature);
}

export function publicKeyOf(der) {
  return {...der.algorithm(), key: bitsOf(der)};
}
