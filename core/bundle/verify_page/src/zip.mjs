// A bundle's ZIP, read from a Blob. After a problem it still offers the entries that can be read, so that changes can be
// named. Every structure is encoded again from what was parsed and compared.
import {byteText, isSame} from './bytes.mjs';
import {crc32} from './crc32.mjs';
import {Finding, unread} from './findings.mjs';
import {isRootFolderName, isSafePath, limits, printable} from './layout.mjs';
import {blocksOf, Source, wrongContent} from './source.mjs';
import * as headers from './zip_headers.mjs';

// Compressed entries are refused anyway; this bounds the work of saying which file was changed.
const maxInflatedBytes = 4 * 2 ** 30;
const headerWindow = 64 * 2 ** 10;

/// Small reads near each other cost one read of the file.
class Window {
  constructor(blob) {
    this.blob = blob;
    this.start = 0;
    this.bytes = new Uint8Array();
  }
  async read(offset, size) {
    if (offset < this.start || offset + size > this.start + this.bytes.length) {
      try {
        this.bytes = new Uint8Array(await this.blob.slice(offset, offset + Math.max(size, headerWindow)).arrayBuffer());
      } catch {
        throw unread('it could not be read');
      }
      this.start = offset;
    }
    const found = this.bytes.subarray(offset - this.start, offset - this.start + size);
    if (found.length !== size) throw unread('the file became shorter while it was read');
    return found;
  }
}

export class ZipSource extends Source {
  static async open(blob) {
    const source = new ZipSource();
    source.blob = blob;
    source.window = new Window(blob);
    await source.read();
    return source;
  }

  async read() {
    this.takeFiles([]);
    const directory = await this.findDirectory();
    if (!directory) return;
    let expected = 0;
    const readable = [];
    for (const located of await this.readDirectory(directory)) {
      if (located.offset !== expected) this.addProblem('gap, overlap or wrong offset before {1}', printable(located.name));
      if (!(await this.locate(located))) continue;
      expected = located.dataOffset + located.storedSize;
      readable.push(located);
    }
    if (expected !== directory.offset) this.addProblem('gap or overlap before the central directory');
    this.takeEntries(readable);
  }

  async findDirectory() {
    const tailSize = Math.min(this.blob.size, 0xffff + headers.endBytes);
    const tail = await this.window.read(this.blob.size - tailSize, tailSize);
    const view = headers.viewOf(tail);
    for (let at = tailSize - headers.endBytes; at >= 0; --at)
      if (view.getUint32(at, true) === headers.signatures.end) return this.useEnd(this.blob.size - tailSize + at);
    this.addProblem('not a ZIP file, or its end is missing');
    return null;
  }

  async useEnd(endOffset) {
    const end = headers.viewOf(await this.window.read(endOffset, headers.endBytes));
    const directory = {entries: end.getUint16(10, true), size: end.getUint32(12, true), offset: end.getUint32(16, true)};
    const zip64Bytes = headers.end64Bytes + headers.locatorBytes;
    if (endOffset >= zip64Bytes) {
      const view = headers.viewOf(await this.window.read(endOffset - zip64Bytes, zip64Bytes));
      if (view.getUint32(0, true) === headers.signatures.end64 && view.getUint32(headers.end64Bytes, true) === headers.signatures.locator) {
        directory.entries = headers.u64(view, 32);
        directory.size = headers.u64(view, 40);
        directory.offset = headers.u64(view, 48);
      }
    }
    const fileSize = this.blob.size;
    const isPlausible = directory.size <= limits.directoryBytes && directory.offset <= fileSize
      && directory.size <= fileSize - directory.offset && directory.entries <= limits.files;
    const again = headers.endRecords(directory.entries, directory.size, directory.offset);
    const isCanonical = isPlausible && directory.offset + directory.size + again.length === fileSize
      && isSame(await this.window.read(fileSize - again.length, again.length), again);
    if (!isCanonical) this.addProblem('the end of the ZIP (end of central directory) is not as it must be');
    return isPlausible ? directory : null;
  }

  async readDirectory(directory) {
    let rest = (await this.window.read(directory.offset, directory.size)).slice();
    const entries = [];
    while (rest.length > 0 && entries.length < directory.entries) {
      const parsed = headers.parseCentralHeader(rest, byteText);
      const last = entries.at(-1);
      if (!parsed) {
        this.addProblem("the central directory can't be read after {1}", last ? printable(last.name) : new Finding('its start'));
        return entries;
      }
      rest = rest.subarray(parsed.length);
      const {name} = parsed.located;
      if (!isSame(headers.centralHeader(parsed.located), parsed.bytes))
        this.addProblem("the central directory's entry of {1} is not as it must be", printable(name));
      if (last && name <= last.name) this.addProblem('{1} is not in its place, or is there twice', printable(name));
      entries.push(parsed.located);
    }
    if (rest.length > 0 || entries.length !== directory.entries) this.addProblem('the central directory and its count differ');
    return entries;
  }

  /// False when the bytes of the entry can't be found at all.
  async locate(located) {
    const fileSize = this.blob.size;
    const name = printable(located.name);
    const problem = () => this.addProblem('the local header of {1} is not as it must be', name);
    if (located.offset > fileSize || fileSize - located.offset < headers.localBytes) {
      problem();
      return false;
    }
    const expected = headers.localHeader(located);
    located.dataOffset = located.offset + expected.length;
    const isCanonical = located.storedSize === located.size && !located.isDeflated && located.dataOffset <= fileSize
      && isSame(await this.window.read(located.offset, expected.length), expected);
    if (!isCanonical) {
      problem();
      const fixed = headers.viewOf(await this.window.read(located.offset, headers.localBytes));
      located.dataOffset = located.offset + headers.localBytes + fixed.getUint16(26, true) + fixed.getUint16(28, true);
    }
    if (located.dataOffset > fileSize || located.storedSize > fileSize - located.dataOffset) {
      this.addProblem('{1} reaches past the end of the file', name);
      return false;
    }
    return true;
  }

  takeEntries(entries) {
    let total = 0, inflated = 0;
    const files = [];
    for (const located of entries) {
      const slash = (located.name + '/').indexOf('/');
      const root = located.name.slice(0, slash), path = located.name.slice(slash + 1);
      this.rootFolder ||= root;
      total += located.storedSize;
      // Entries that share bytes would make a small file cost the time of a huge one.
      if (total > this.blob.size) {
        this.addProblem('entries overlap');
        break;
      }
      if (located.isDeflated && located.size > maxInflatedBytes - inflated) {
        this.addProblem('{1} is compressed and too large to look into', printable(located.name));
        continue;
      }
      inflated += located.isDeflated ? located.size : 0;
      if (!isRootFolderName(root) || root !== this.rootFolder || !isSafePath(path)) {
        this.addProblem('a name that is not allowed: {1}', printable(located.name));
        continue;
      }
      files.push({path, size: located.size, located});
    }
    this.takeFiles(files);
  }

  async *blocks({located}) {
    const stored = this.blob.slice(located.dataOffset, located.dataOffset + located.storedSize);
    let rest = located.size, crc = 0;
    for await (const block of located.isDeflated ? inflate(stored) : blocksOf(stored)) {
      if (block.length > rest) throw wrongContent('CRC-32');
      rest -= block.length;
      crc = crc32(crc, block);
      yield block;
    }
    if (rest !== 0 || crc !== located.crc) throw wrongContent('CRC-32');
  }
}

async function* inflate(stored) {
  if (typeof DecompressionStream === 'undefined') throw unread('it is compressed');
  const reader = stored.stream().pipeThrough(new DecompressionStream('deflate-raw')).getReader();
  for (;;) {
    let part;
    try {
      part = await reader.read();
    } catch {
      throw wrongContent('compressed data is damaged');
    }
    if (part.done) return;
    yield part.value;
  }
}
