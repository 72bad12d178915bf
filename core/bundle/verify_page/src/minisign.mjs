// minisign's two files in the one form that Holdfast writes: prehashed (ED), its own comments, its own key id.
import {bytesOf, concat, fromBase64, toBase64} from './bytes.mjs';
import {blake2b, isSigned, sha256} from './ed25519.mjs';
import {unsound} from './findings.mjs';

const untrustedPrefix = 'untrusted comment: signature by the key of a Holdfast vault\n';
const trustedPrefix = 'trusted comment: ';
const publicPrefix = 'untrusted comment: minisign public key of a Holdfast vault\n';
const maxTrustedComment = 4096, maxFile = 8192;

const keyId = (key) => sha256(key).subarray(0, 8);
const publicKeyFile = (key) => publicPrefix + toBase64(concat(bytesOf('Ed'), keyId(key), key)) + '\n';
const format = (key, signature, comment, global) => untrustedPrefix + toBase64(concat(bytesOf('ED'), keyId(key), signature)) + '\n'
  + trustedPrefix + comment + '\n' + toBase64(global) + '\n';

export function minisignKey(text) {
  const malformed = unsound('not a minisign public key of Holdfast');
  const blob = fromBase64(text.slice(publicPrefix.length, -1));
  if (!blob || blob.length !== 42) throw malformed;
  const key = blob.slice(-32);
  if (publicKeyFile(key) !== text) throw malformed;
  return key;
}

/// The trusted comment, when the signature is that of `key` over `message`.
export function minisignComment(text, key, message) {
  const malformed = unsound('not a minisign file as Holdfast writes it');
  if (text.length > maxFile || !text.startsWith(untrustedPrefix)) throw malformed;
  const lines = text.slice(untrustedPrefix.length).split('\n');
  if (lines.length !== 4 || lines[3] !== '' || !lines[1].startsWith(trustedPrefix)) throw malformed;
  const comment = lines[1].slice(trustedPrefix.length);
  const blob = fromBase64(lines[0]), global = fromBase64(lines[2]);
  if (blob?.length !== 74 || global?.length !== 64) throw unsound('not a minisign signature as Holdfast writes it');
  const signature = blob.slice(-64);
  if (comment.length > maxTrustedComment || /[\x00-\x1f\x7f]/.test(comment) || format(key, signature, comment, global) !== text) throw malformed;
  if (!isSigned(key, blake2b(message, {dkLen: 64}), signature) || !isSigned(key, concat(signature, bytesOf(comment)), global)) {
    const wrong = unsound('the minisign signature does not fit the content');
    wrong.isWrongSignature = true;
    throw wrong;
  }
  return comment;
}
