// An unpacked bundle, as the browser gives it: a list of files with their paths. It shows no links, devices or pipes.
import {utf8, byteText} from './bytes.mjs';
import {isRootFolderName, isSafePath, limits, printable} from './layout.mjs';
import {Source} from './source.mjs';

export class FolderSource extends Source {
  /// `entries`: {path, blob} with paths from the chosen folder on; `emptyFolders`: paths of those, where they are known.
  static open(entries, emptyFolders = []) {
    const source = new FolderSource();
    // People unpack into a folder of their own; the bag is then the one thing in it.
    const tops = new Set([...entries.map(({path}) => path), ...emptyFolders].map((path) => path.split('/')[0]));
    const [top] = tops;
    const isInner = tops.size === 1 && isRootFolderName(top) && entries.every(({path}) => path.includes('/'));
    const inner = (path) => (isInner ? path.slice(top.length + 1) : path);
    const files = [];
    for (const {path, blob} of entries) {
      const shown = byteText(utf8(inner(path)));
      if (!isSafePath(shown)) source.addProblem('a name that is not allowed: {1}', printable(shown));
      else if (files.length === limits.files) source.addProblem('more than {1} files', limits.files);
      else files.push({path: shown, size: blob.size, blob});
    }
    for (const path of emptyFolders) source.addProblem('{1} is empty', printable(byteText(utf8(inner(path)))) + '/');
    if (entries.length === 0 && emptyFolders.length === 0) source.addProblem('the folder is empty');
    source.takeFiles(files);
    return source;
  }
}
