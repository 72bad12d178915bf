// What is kept beside a time stamp of the signature and follows from it: the question that it answers, and the certificates that it leads to.
import {concat, fromBase64, fromHex, isSame} from './bytes.mjs';
import {Certificate} from './certificate.mjs';
import {Der, tags} from './der.mjs';
import {BundleError} from './findings.mjs';

const maxCertificates = 16;
const begin = '-----BEGIN CERTIFICATE-----\n', end = '-----END CERTIFICATE-----\n';
const sha256Algorithm = fromHex('300d06096086480165030402010500'), wantsCertificate = Uint8Array.of(tags.boolean, 1, 0xff);
const element = (tag, ...parts) => {
  const content = concat(...parts); // shorter than 128 bytes
  return concat(Uint8Array.of(tag, content.length), content);
};

/// Whether these are the bytes of the question with that nonce.
export function isRequestOf({nonce}, imprint, request) {
  if (!nonce) return false;
  const hashed = element(tags.sequence, sha256Algorithm, element(tags.octets, fromHex(imprint)));
  return isSame(request, element(tags.sequence, element(tags.integer, Uint8Array.of(1)), hashed, element(tags.integer, nonce), wantsCertificate));
}

/// The bytes of the certificates of a PEM text in its one encoding, or null.
function certificatesIn(pem) {
  const blocks = pem.split(begin);
  if (blocks.shift() !== '' || blocks.length === 0 || blocks.length > maxCertificates) return null;
  const found = [];
  for (const block of blocks) {
    const lines = block.endsWith(end) ? block.slice(0, -end.length) : '';
    const base64 = lines.replaceAll('\n', ''), bytes = fromBase64(base64);
    if (!bytes || base64 === '' || lines !== base64.replace(/.{1,64}/g, '$&\n')) return null;
    found.push(bytes);
  }
  return found;
}

/// Throws Unsupported for a kind of signature that the page can't compute.
export function isChainOf({signer}, pem) {
  const all = certificatesIn(pem);
  if (!all || !isSame(all[0], signer.bytes)) return false;
  try {
    const chain = all.map((bytes) => {
      const whole = new Der(bytes);
      whole.next(tags.sequence);
      whole.end();
      return new Certificate(bytes);
    });
    return chain.slice(1).every((above, i) => chain[i].issuer !== chain[i].subject && chain[i].isIssuedBy(above) && above.isWhole());
  } catch (error) {
    if (error instanceof BundleError) return false;
    throw error;
  }
}
