// A bundle's files, however they lie: what BundleSource is in the program.
import {concat} from './bytes.mjs';
import {attemptAsync, BundleError, Finding, unread, unsound} from './findings.mjs';
import {foldCase} from './layout.mjs';

const maxProblems = 200;
const blockBytes = 16 * 2 ** 20;

/// The bytes of a Blob from its start to its end, the next block being read while one is used.
export async function* blocksOf(blob) {
  const read = (at) => (at < blob.size ? blob.slice(at, Math.min(at + blockBytes, blob.size)).arrayBuffer() : null);
  let next = read(0);
  for (let at = 0; at < blob.size; at += blockBytes) {
    let bytes;
    try {
      bytes = new Uint8Array(await next);
    } catch {
      throw unread('it could not be read');
    }
    next = read(at + blockBytes);
    // What is not waited for must not be reported as unhandled.
    next?.catch(() => {});
    if (bytes.length !== Math.min(blockBytes, blob.size - at)) throw unread('the file became shorter while it was read');
    yield bytes;
  }
}

export class Source {
  constructor() {
    this.problems = [];
    this.files = []; // {path, size, …}, sorted by path
    this.rootFolder = '';
  }
  addProblem(sentence, ...values) {
    if (this.problems.length < maxProblems) this.problems.push(new Finding(sentence, ...values));
  }
  /// Sorts, and leaves out what is there twice when case is ignored.
  takeFiles(files) {
    const seen = new Set();
    this.files = [];
    for (const file of [...files].sort((a, b) => (a.path < b.path ? -1 : a.path > b.path ? 1 : 0))) {
      const folded = foldCase(file.path);
      if (seen.has(folded)) this.addProblem('{1} is there twice', file.path);
      else this.files.push(file);
      seen.add(folded);
    }
    this.byPath = new Map(this.files.map((file) => [file.path, file]));
  }
  find(path) {
    return this.byPath.get(path) || null;
  }
  /// Blocks of a file. Throws `contentDiffers` (isWrongContent) when it is not what the container says of it.
  blocks(file) {
    return blocksOf(file.blob);
  }
}

export function wrongContent(sentence) {
  const error = unsound(sentence);
  error.isWrongContent = true;
  return error;
}

/// The browser hashes several times as fast as a script does, but only what is whole in memory.
const wholeBytes = 64 * 2 ** 20;
const ownHash = () => globalThis.crypto?.subtle;

/// Hashes every file, into file.sha256; `report(bytes)` is called as it goes on and may throw. What went wrong while one
/// was read is in file.error.
export async function hashFiles(source, makeHasher, report) {
  let previous = null; // hashed by the browser while the next file is read
  for (const file of source.files) {
    const isWhole = Boolean(ownHash()) && file.size <= wholeBytes;
    const hasher = makeHasher(), parts = [];
    const error = await attemptAsync(async () => {
      for await (const block of source.blocks(file)) {
        if (isWhole) parts.push(block);
        else hasher.update(block);
        await report(block.length);
      }
    });
    file.error = error instanceof BundleError ? error : null;
    await previous;
    if (isWhole)
      previous = ownHash().digest('SHA-256', concat(...parts)).then((digest) => {
        file.sha256 = new Uint8Array(digest);
      });
    else file.sha256 = hasher.digest();
  }
  await previous;
}
