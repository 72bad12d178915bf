// What the person chose or dropped, as a Source.
import {fromUtf8} from './bytes.mjs';
import {unread} from './findings.mjs';
import {FolderSource} from './folder.mjs';
import {ZipSource} from './zip.mjs';

const withoutTop = (path) => path.slice(path.indexOf('/') + 1);

export async function sourceOfFile(file) {
  if (/\.[0-9]{3}$/.test(file.name)) throw unread('This is one part of a bundle. Join all its parts first, then choose the ZIP file that comes out.');
  const head = new Uint8Array(await file.slice(0, 34).arrayBuffer());
  const start = fromUtf8(head) ?? '';
  if (start.startsWith('age-encryption.org/') || start === '-----BEGIN AGE ENCRYPTED FILE-----')
    throw unread('This file is sealed. Open it first, then choose the ZIP file that comes out: age -d -i KEY-FILE -o BUNDLE.zip FILE.zip.age');
  return ZipSource.open(file);
}

export const sourceOfFolder = (files) => FolderSource.open([...files].map((file) => ({path: withoutTop(file.webkitRelativePath), blob: file})));

const readEntries = (reader) => new Promise((resolve, reject) => reader.readEntries(resolve, reject));
const fileOf = (entry) => new Promise((resolve, reject) => entry.file(resolve, reject));

async function walk(folder, prefix, files, emptyFolders) {
  const reader = folder.createReader();
  let count = 0;
  for (let entries = await readEntries(reader); entries.length > 0; entries = await readEntries(reader))
    for (const entry of entries) {
      ++count;
      if (entry.isDirectory) await walk(entry, prefix + entry.name + '/', files, emptyFolders);
      else files.push({path: prefix + entry.name, blob: await fileOf(entry)});
    }
  if (count === 0 && prefix !== '') emptyFolders.push(prefix.slice(0, -1));
}

/// Of what was dropped, the first thing: a file or a folder. Must be called while the drop is handled.
export function sourceOfDrop(transfer) {
  const entry = transfer.items?.[0]?.webkitGetAsEntry?.();
  const file = transfer.files[0];
  return async () => {
    if (!entry?.isDirectory) return file ? sourceOfFile(file) : null;
    const files = [], emptyFolders = [];
    await walk(entry, '', files, emptyFolders);
    return FolderSource.open(files, emptyFolders);
  };
}
