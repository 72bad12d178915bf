// Whether a time stamp's token is signed by the certificate within, and holds nothing that nobody signed.
import {concat, isSame, toHex} from './bytes.mjs';
import {Certificate} from './certificate.mjs';
import {Der, malformed, tags} from './der.mjs';
import {hashNamed, isSignedBy} from './public_key.mjs';

const maxCertificates = 32;
const oids = {messageDigest: '1.2.840.113549.1.9.4', signingCertificate: '1.2.840.113549.1.9.16.2.12',
  signingCertificateV2: '1.2.840.113549.1.9.16.2.47', sha1: '1.3.14.3.2.26', sha256: '2.16.840.1.101.3.4.2.1'};
const algorithms = (bytes) => {
  const der = new Der(bytes), found = [];
  while (!der.isAtEnd) found.push(der.algorithm());
  return found;
};

/// The signer's part, and the certificates; `signed`: what follows the content in the signed data.
export function readSigners(signed, digests) {
  const certificates = new Der(signed.optional(tags.first) ?? new Uint8Array()).elements(tags.sequence);
  const hasLists = signed.optional(tags.second) !== null;
  const signers = signed.inner(tags.set).elements(tags.sequence);
  signed.end();
  if (certificates.length > maxCertificates) throw malformed('not signed data, or too many certificates');
  const none = () => malformed('not exactly one signer with its certificate');
  if (signers.length !== 1) throw none();
  const der = new Der(signers[0].content);
  der.next(tags.integer);
  const who = der.inner(tags.sequence), issuer = who.element().whole, serial = toHex(who.next(tags.integer));
  const digest = der.algorithm(), attributes = der.optional(tags.first);
  const signing = der.algorithm(), signature = der.next(tags.octets);
  const hasUnsigned = der.optional(tags.second) !== null;
  der.end();
  const all = certificates.map(({whole}) => new Certificate(whole));
  const signer = all.find((each) => each.serial === serial && each.issuer === Certificate.nameKeyOf(issuer));
  if (!signer) throw none();
  const listed = algorithms(digests);
  return {all, signer, digest, attributes, signature, listed,
    hasExtras: hasLists || hasUnsigned || listed.length !== 1 || ![...listed, digest, signing].every(({isPlain}) => isPlain)};
}

/// The values of the signed attributes, by their kind; the first of each.
function valuesOf(attributes) {
  const found = new Map();
  for (const {content} of new Der(attributes).elements(tags.sequence)) {
    const inner = new Der(content), oid = inner.oid();
    if (!found.has(oid)) found.set(oid, inner.inner(tags.set).element());
  }
  return found;
}

/// One certificate is named, and it is the signer's.
function namesSigner(attribute, isSecond, signer) {
  const named = new Der(new Der(attribute.whole).inner(tags.sequence).next(tags.sequence)).elements(tags.sequence);
  if (named.length !== 1) return false;
  const inner = new Der(named[0].content);
  const hash = hashNamed(!isSecond ? oids.sha1 : inner.isNext(tags.sequence) ? inner.algorithm().oid : oids.sha256);
  if (!isSame(inner.next(tags.octets), hash(signer.bytes))) return false;
  return inner.isAtEnd || toHex(inner.inner(tags.sequence).elements()[1]?.content ?? new Uint8Array()) === signer.serial;
}

export function isTokenSigned({signer, digest, attributes, signature, listed}, content) {
  if (!attributes || !listed.some(({oid}) => oid === digest.oid)) return false;
  const hash = hashNamed(digest.oid), values = valuesOf(attributes);
  const first = values.get(oids.signingCertificate), second = values.get(oids.signingCertificateV2);
  if ((!first && !second) || (first && !namesSigner(first, false, signer)) || (second && !namesSigner(second, true, signer))) return false;
  const said = values.get(oids.messageDigest);
  if (said?.tag !== tags.octets || !isSame(said.content, hash(content))) return false;
  return isSignedBy(signer.key, hash, setOf(attributes), signature);
}

/// What is signed is the attributes as a SET OF, whose tag they do not have in the token.
function setOf(content) {
  const {length} = content;
  const size = length < 0x80 ? [length] : length < 0x100 ? [0x81, length] : [0x82, length >> 8, length & 0xff];
  return concat(Uint8Array.of(tags.set, ...size), content);
}

/// Throws where the token holds more than what is signed and the certificates that the signer's leads to.
export function requireNothingExtra({all, signer, hasExtras}) {
  const chain = new Set([signer]), open = [signer];
  while (open.length > 0) {
    const below = open.pop();
    for (const above of all) {
      const isKnown = [...chain].some((each) => isSame(each.bytes, above.bytes));
      if (isKnown || !below.isIssuedBy(above) || !above.isWhole()) continue;
      chain.add(above);
      open.push(above);
    }
  }
  if (chain.size !== all.length) throw malformed("it holds a certificate that its signer's does not lead to");
  if (hasExtras) throw malformed('it holds what nobody signed');
}
