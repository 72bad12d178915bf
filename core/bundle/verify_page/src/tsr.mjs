// What an RFC 3161 response says, as far as that can be told without checking its signature: of which hash, and when.
import {byteText, toHex} from './bytes.mjs';
import {unsound} from './findings.mjs';

const malformed = () => unsound('not a time-stamp response');
const oids = {signedData: '2a864886f70d010702', info: '2a864886f70d0109100104', sha256: '608648016503040201'};
const tags = {integer: 0x02, octets: 0x04, oid: 0x06, time: 0x18, sequence: 0x30, set: 0x31, explicit: 0xa0};

/// Reads elements one after another; lengths in their shortest form only, as DER has them.
class Der {
  constructor(bytes) {
    this.rest = bytes;
  }
  next(tag) {
    const {rest} = this;
    if (rest.length < 2 || rest[0] !== tag) throw malformed();
    let length = rest[1], at = 2;
    if (length >= 0x80) {
      const count = length & 0x7f;
      if (count === 0 || count > 4 || rest.length < 2 + count || rest[2] === 0) throw malformed();
      length = rest.subarray(2, 2 + count).reduce((sum, byte) => sum * 256 + byte, 0);
      if (length < 0x80 || (count > 1 && length < 2 ** (8 * (count - 1)))) throw malformed();
      at += count;
    }
    if (length > rest.length - at) throw malformed();
    this.rest = rest.subarray(at + length);
    return rest.subarray(at, at + length);
  }
  inner(tag) {
    return new Der(this.next(tag));
  }
  oid(expected) {
    if (toHex(this.next(tags.oid)) !== expected) throw malformed();
  }
  end() {
    if (this.rest.length > 0) throw malformed();
  }
}

/// {imprint: hex, time: as it stands there}. Throws a BundleError for what is no granted response over a SHA-256.
export function stampOf(bytes) {
  const whole = new Der(bytes), response = whole.inner(tags.sequence);
  whole.end();
  const status = response.inner(tags.sequence);
  if (toHex(status.next(tags.integer)) !== '00') throw malformed();
  status.end();
  const token = response.inner(tags.sequence);
  response.end();
  token.oid(oids.signedData);
  const explicit = token.inner(tags.explicit);
  token.end();
  const signed = explicit.inner(tags.sequence);
  explicit.end();
  signed.next(tags.integer);
  signed.next(tags.set);
  const content = signed.inner(tags.sequence);
  content.oid(oids.info);
  const info = content.inner(tags.explicit).inner(tags.octets).inner(tags.sequence);
  info.next(tags.integer);
  info.next(tags.oid);
  const imprint = info.inner(tags.sequence);
  imprint.inner(tags.sequence).oid(oids.sha256);
  const hash = imprint.next(tags.octets);
  info.next(tags.integer);
  const time = byteText(info.next(tags.time));
  if (!/^\d{14}(\.\d+)?Z$/.test(time)) throw malformed();
  return {imprint: toHex(hash), time: time.replace(/^(....)(..)(..)(..)(..)(..)/, '$1-$2-$3T$4:$5:$6')};
}
