// A bundle as far as it was read: what the single checks work on. All of it is untrusted until the verdict.
import {byteText, concat, fromUtf8, bytesOf, toHex, utf8} from './bytes.mjs';
import {sha256} from './ed25519.mjs';
import {attempt, attemptAsync, BundleError, unread, unsound} from './findings.mjs';
import {parseIndex} from './index_json.mjs';
import {longHasher} from './long_hash.mjs';
import {files, isPayload, limits, rootFiles} from './layout.mjs';
import {parseManifest} from './manifest.mjs';
import {hashFiles} from './source.mjs';

export const hashOfText = (text) => toHex(sha256(utf8(text)));

export class Context {
  /// `report(bytes)` is called as files are hashed, and may throw to stop it.
  static async read(source, report) {
    const context = new Context();
    context.source = source;
    context.signer = null;
    await hashFiles(source, longHasher, report);
    for (const file of source.files) file.sha256 = toHex(file.sha256);
    const payload = source.files.filter((file) => isPayload(file.path));
    context.payloadFiles = payload.length;
    context.payloadBytes = payload.reduce((sum, file) => sum + BigInt(file.size), 0n);
    context.texts = new Map();
    for (const path of rootFiles) await context.readText(path, path === files.manifest ? limits.manifestBytes : limits.rootFileBytes);
    await context.readText(files.index, limits.indexBytes);
    const parsed = (path, parse) => {
      const text = context.text(path);
      return text === null ? unread('it is missing') : attempt(() => parse(text));
    };
    context.manifest = parsed(files.manifest, parseManifest);
    context.tagManifest = parsed(files.tagManifest, parseManifest);
    context.indexResult = parsed(files.index, (text) => parseIndex(fromUtf8(bytesOf(text))));
    context.index = context.indexResult instanceof BundleError ? null : context.indexResult;
    return context;
  }
  async readText(path, cap) {
    if (this.source.find(path)) this.texts.set(path, await attemptAsync(() => this.load(path, cap)));
  }
  /// The byte text of a file, or null when it is missing or could not be read.
  text(path) {
    const found = this.texts.get(path);
    return typeof found === 'string' ? found : null;
  }
  /// A file's byte text, from the same bytes that were hashed.
  async load(path, cap) {
    const file = this.source.find(path);
    if (!file) throw unread('it is missing');
    if (file.size > cap) throw unsound('more than {1} bytes', cap);
    if (file.error && !file.error.isWrongContent) throw file.error;
    const parts = [];
    let size = 0;
    try {
      for await (const block of this.source.blocks(file)) {
        parts.push(block);
        size += block.length;
        if (size > cap) throw unsound('more than {1} bytes', cap);
      }
    } catch (error) {
      // A wrong CRC-32 is the container's finding; the text is still worth comparing.
      if (!error.isWrongContent) throw error;
    }
    const bytes = concat(...parts);
    if (!file.error && toHex(sha256(bytes)) !== file.sha256) throw unsound('it changed while it was checked');
    return byteText(bytes);
  }
}
