// BagIt manifests (docs/bundle-format.md, section 3.1): path to hash, in the order of the paths' bytes.
import {unsound} from './findings.mjs';
import {isDigest} from './bytes.mjs';
import {isSafePath, limits, printable} from './layout.mjs';
import {Finding} from './findings.mjs';

const bad = (number, sentence, ...values) => unsound('line {1} {2}', number, new Finding(sentence, ...values));

export function parseManifest(text) {
  const manifest = new Map();
  let number = 0, previous = null;
  for (let at = 0; at < text.length;) {
    ++number;
    const end = text.indexOf('\n', at);
    if (end < 0) throw bad(number, 'does not end');
    const line = text.slice(at, end);
    at = end + 1;
    if (line.length <= 66 || line.slice(64, 66) !== '  ') throw bad(number, 'is not a hash, two spaces and a path');
    const hash = line.slice(0, 64), path = line.slice(66);
    if (!isDigest(hash)) throw bad(number, 'has no lower-case SHA-256');
    if (!isSafePath(path)) throw bad(number, 'has a path that is not allowed: {1}', printable(path));
    if (previous !== null && previous >= path) throw bad(number, 'is not in order: {1}', printable(path));
    if (manifest.size === limits.files) throw bad(number, 'is one too many');
    manifest.set(path, hash);
    previous = path;
  }
  return manifest;
}
