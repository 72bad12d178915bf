// The file of the format age that the page holds, and what opens it.
import {Decrypter} from 'age-encryption';

const blobBytes = 8 * 2 ** 20; // what is put away at once: browsers keep large blobs on the disk

export class WrongPassphrase extends Error {}

function bytesOf(base64) {
  const binary = atob(base64);
  const bytes = new Uint8Array(binary.length);
  for (let i = 0; i < bytes.length; ++i) bytes[i] = binary.charCodeAt(i);
  return bytes;
}

/// The pieces stay in the page, for another try.
function sealed(pieces, report) {
  let next = 0;
  return new ReadableStream({
    pull(controller) {
      if (next === pieces.length) return controller.close();
      report(next, pieces.length);
      controller.enqueue(bytesOf(pieces[next++].textContent));
    },
  }, {highWaterMark: 1});
}

async function openWith(passphrase, pieces, report) {
  const decrypter = new Decrypter();
  decrypter.addPassphrase(passphrase);
  let plain;
  try {
    plain = await decrypter.decrypt(sealed(pieces, report));
  } catch (error) {
    throw /no identity matched/.test(error?.message) ? new WrongPassphrase() : error;
  }
  const reader = plain.getReader(), blobs = [];
  let waiting = [], size = 0;
  const putAway = () => {
    blobs.push(new Blob(waiting));
    [waiting, size] = [[], 0];
  };
  for (;;) {
    const {done, value} = await reader.read();
    if (done) break;
    waiting.push(value);
    size += value.length;
    if (size >= blobBytes) putAway();
  }
  putAway();
  return new Blob(blobs, {type: 'application/zip'});
}

/// As a person types words that were read out to her.
const tidied = (passphrase) => passphrase.trim().replace(/\s+/g, ' ').toLowerCase();

/// What `pieces` (elements with base64) hold, opened; `report(done, all)` is called on the way. A passphrase that does not
/// fit as it was typed is tried once more without the spaces and capitals that are easily typed by mistake.
export async function open(passphrase, pieces, report) {
  try {
    return await openWith(passphrase, pieces, report);
  } catch (error) {
    if (!(error instanceof WrongPassphrase) || tidied(passphrase) === passphrase) throw error;
    return openWith(tidied(passphrase), pieces, report);
  }
}
