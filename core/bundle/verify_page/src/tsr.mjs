// An RFC 3161 response: of which hash, when, and by whom it is signed. Whether that authority is one to be trusted is not told.
import {byteText, isSame, toHex} from './bytes.mjs';
import {Der, isShortest, malformed, requireDer, tags} from './der.mjs';
import {unsound} from './findings.mjs';
import {Unsupported} from './public_key.mjs';
import {isTokenSigned, readSigners, requireNothingExtra} from './token_signature.mjs';

const oids = {signedData: '1.2.840.113549.1.7.2', info: '1.2.840.113549.1.9.16.1.4', sha256: '2.16.840.1.101.3.4.2.1'};
const granted = Uint8Array.of(0x30, 3, 2, 1, 0);
const dayInMicroseconds = 86400e6;

function requireOid(der, expected) {
  if (der.oid() !== expected) throw malformed();
}

/// YYYY-MM-DDThh:mm:ss.mmmZ
function timeOf(text) {
  const parts = /^(\d{4})(\d\d)(\d\d)(\d\d)(\d\d)(\d\d)(?:\.(\d+))?Z$/.exec(text);
  if (!parts || text.length > 30) throw malformed('genTime');
  const [, year, month, day, hour, minute, second, fraction = ''] = parts;
  const time = `${year}-${month}-${day}T${hour}:${minute}:${second}.${(fraction + '000').slice(0, 3)}Z`;
  const date = new Date(time);
  if (Number.isNaN(date.getTime()) || date.toISOString() !== time) throw malformed('genTime');
  return time;
}

function requireAccuracy(info) {
  const accuracy = info.optional(tags.sequence);
  if (!accuracy) return;
  const der = new Der(accuracy);
  for (const [tag, unit] of [[tags.integer, 1e6], [0x80, 1000], [0x81, 1]]) {
    const digits = der.optional(tag);
    if (digits && (!isShortest(digits) || digits[0] >= 0x80 || parseInt(toHex(digits), 16) * unit > dayInMicroseconds)) throw malformed('accuracy');
  }
  der.end();
}

/// The digits of the nonce of the question that was answered, or null where it is none that Holdfast asks with: above 0, of 64 bits.
function nonceOf(info) {
  if ((info.optional(tags.boolean)?.length ?? 1) !== 1) throw malformed();
  const digits = info.optional(tags.integer);
  if (digits && !isShortest(digits)) throw malformed();
  const isAsked = digits && digits[0] < 0x80 && digits.length <= (digits[0] === 0 ? 9 : 8) && digits.some((byte) => byte !== 0);
  return isAsked ? digits : null;
}

/// {time, nonce} as the token states them, when it is one of that hash.
function readInfo(content, imprint) {
  requireDer(content);
  const info = new Der(content).inner(tags.sequence), version = toHex(info.next(tags.integer));
  info.oid();
  const of = info.inner(tags.sequence), algorithm = of.algorithm(), hash = of.next(tags.octets);
  if (algorithm.oid !== oids.sha256 || hash.length !== 32) throw malformed('not a SHA-256 imprint');
  if (toHex(hash) !== imprint) throw malformed('the token is of another hash');
  if (!isShortest(info.next(tags.integer))) throw malformed();
  const text = byteText(info.next(tags.time));
  if (version !== '01') throw malformed('version');
  const time = timeOf(text);
  requireAccuracy(info);
  const nonce = nonceOf(info);
  info.optional(tags.first); // the authority's name for itself
  info.optional(tags.second); // extensions
  info.end();
  return {time, nonce};
}

const statusOf = (hex) => (hex.length > 16 ? -1n : BigInt.asIntN(4 * hex.length, BigInt('0x' + hex)));

/// {time, nonce, signer, authority}: whose certificate signed it, or null where the page can't compute that kind of signature. Throws
/// a BundleError for what is not intact, or of another hash than `imprint`.
export function stampOf(bytes, imprint) {
  requireDer(bytes);
  const response = new Der(bytes).inner(tags.sequence);
  const status = response.element();
  const code = toHex(new Der(status.content).next(tags.integer));
  const isGranted = code === '00' || code === '01';
  if (isGranted === response.isAtEnd) throw malformed(); // a token where there is none to give, or none where there is
  if (!isGranted) throw unsound('status {1}', statusOf(code));
  const token = response.inner(tags.sequence);
  response.end();
  requireOid(token, oids.signedData);
  const explicit = token.inner(tags.first);
  token.end();
  const signed = explicit.inner(tags.sequence);
  explicit.end();
  signed.next(tags.integer);
  const digests = signed.next(tags.set), content = signed.inner(tags.sequence);
  requireOid(content, oids.info);
  const signedContent = content.inner(tags.first).next(tags.octets);
  const {time, nonce} = readInfo(signedContent, imprint);
  const signer = checkedSigner(signed, digests, signedContent, time);
  const stamp = {time, nonce, signer, authority: signer && signer.name};
  if (!isSame(status.whole, granted)) throw malformed('not in its one encoding');
  return stamp;
}

function checkedSigner(signed, digests, content, time) {
  try {
    const signers = readSigners(signed, digests);
    if (!signers.signer.maySignTimeAt(Math.floor(Date.parse(time) / 1000))) throw malformed('not for time-stamping, or not in force then');
    if (!isTokenSigned(signers, content)) throw malformed('the signature does not fit the token');
    requireNothingExtra(signers);
    return signers.signer;
  } catch (error) {
    if (error instanceof Unsupported) return null;
    throw error;
  }
}
