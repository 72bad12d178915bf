// SSHSIG and allowed_signers in the one form that Holdfast writes. The layout is fixed but for key and signature: those
// are taken from where they must be, and the whole is written again and compared.
import {bytesOf, concat, fromBase64, toBase64} from './bytes.mjs';
import {isSigned, sha512} from './ed25519.mjs';
import {unsound} from './findings.mjs';

const firstLine = '-----BEGIN SSH SIGNATURE-----\n', lastLine = '-----END SSH SIGNATURE-----\n';
const bundleSpace = 'holdfast-bundle';
const principal = 'holdfast';
const maxArmour = 4096;

const u32 = (value) => Uint8Array.of(value >>> 24, value >>> 16, value >>> 8, value);
const string = (value) => {
  const bytes = typeof value === 'string' ? bytesOf(value) : value;
  return concat(u32(bytes.length), bytes);
};
const magic = bytesOf('SSHSIG');
const keyBlob = (key) => concat(string('ssh-ed25519'), string(key));
const signedBytes = (nameSpace, message) => concat(magic, string(nameSpace), string(''), string('sha512'), string(sha512(message)));
const signatureBlob = (nameSpace, key, signature) => concat(magic, u32(1), string(keyBlob(key)), string(nameSpace), string(''),
  string('sha512'), string(concat(string('ssh-ed25519'), string(signature))));
const armour = (blob) => firstLine + toBase64(blob).replace(/.{1,70}/g, '$&\n') + lastLine;

/// The key whose signature over `message` this is, made for `nameSpace`.
export function sshsigKey(text, message, nameSpace = bundleSpace) {
  const malformed = unsound('not an SSH signature as Holdfast writes it');
  if (text.length > maxArmour || !text.startsWith(firstLine) || !text.endsWith(lastLine)) throw malformed;
  const blob = fromBase64(text.slice(firstLine.length, -lastLine.length).replaceAll('\n', ''));
  if (!blob || blob.length !== signatureBlob(nameSpace, new Uint8Array(32), new Uint8Array(64)).length) throw malformed;
  const keyAt = magic.length + 4 + 4 + 4 + 11 + 4;
  const key = blob.slice(keyAt, keyAt + 32), signature = blob.slice(-64);
  if (armour(signatureBlob(nameSpace, key, signature)) !== text) throw malformed;
  if (!isSigned(key, signedBytes(nameSpace, message), signature)) {
    const wrong = unsound('the SSH signature does not fit the content');
    wrong.isWrongSignature = true;
    throw wrong;
  }
  return key;
}

const allowedLine = (key) => principal + ' namespaces="' + bundleSpace + '" ssh-ed25519 ' + toBase64(keyBlob(key)) + '\n';

export function allowedKey(text) {
  const malformed = unsound('not an allowed_signers line of Holdfast');
  const blob = fromBase64(text.slice(text.lastIndexOf(' ') + 1, -1));
  if (!blob || blob.length < 32) throw malformed;
  const key = blob.slice(-32);
  if (allowedLine(key) !== text) throw malformed;
  return key;
}
