// Runs the script of verify.html, as it stands in the page, over bundles without a browser.
//   node check.mjs PAGE BUNDLE… [@FILE with a bundle a line]    prints {name: report} as JSON; of files of more than 1 GiB what is wrong with the container
import {openSync, readdirSync, readFileSync, readSync, statSync} from 'node:fs';
import {basename, join} from 'node:path';
import {Duplex} from 'node:stream';
import vm from 'node:vm';
import {createInflateRaw} from 'node:zlib';

const [, , page, ...named] = process.argv;
const bundles = named.flatMap((name) => (name.startsWith('@') ? readFileSync(name.slice(1), 'utf8').trim().split('\n') : [name]));
// Without the browser's own hash: what the page does where it has none, and with files that are too large for it.
Object.defineProperty(globalThis, 'crypto', {value: {}});
// Browsers have had raw streams for longer than Node, which knows them from version 20 on.
globalThis.DecompressionStream = class {
  constructor() {
    return Duplex.toWeb(createInflateRaw());
  }
};
const script = /<script>([\s\S]*)<\/script>/.exec(readFileSync(page, 'utf8'))[1];
vm.runInThisContext(script);
const {FolderSource, ZipSource, checkBundle, withSigner, wordsOf} = globalThis.holdfast;

function* filesIn(folder, prefix = '') {
  for (const name of readdirSync(folder)) {
    const path = join(folder, name);
    if (statSync(path).isDirectory()) yield* filesIn(path, prefix + name + '/');
    else yield {path: prefix + name, blob: new Blob([readFileSync(path)])};
  }
}

/// A file that is not read into memory.
class LargeBlob {
  constructor(file, start, end) {
    Object.assign(this, {file, start, size: end - start});
  }
  slice(from, to) {
    return new LargeBlob(this.file, this.start + from, this.start + Math.min(to, this.size));
  }
  async arrayBuffer() {
    const bytes = new Uint8Array(this.size);
    readSync(this.file, bytes, 0, this.size, this.start);
    return bytes.buffer;
  }
}

async function sourceOf(path) {
  return statSync(path).isDirectory() ? FolderSource.open([...filesIn(path)]) : ZipSource.open(new Blob([readFileSync(path)]));
}

const reports = {};
for (const bundle of bundles) {
  const {size} = statSync(bundle);
  if (size > 2 ** 30) {
    const source = await ZipSource.open(new LargeBlob(openSync(bundle), 0, size));
    reports[basename(bundle)] = {files: source.files.map((file) => file.path), problems: source.problems.map((problem) => problem.text())};
    continue;
  }
  const report = withSigner(await checkBundle(await sourceOf(bundle)), process.env.EXPECTED || null);
  reports[basename(bundle)] = {
    verdict: report.verdict, signer: report.signer, words: report.signer && wordsOf(report.signer),
    checks: report.checks.map(({name, outcome, found}) => ({name, result: outcome, detail: found.map((finding) => finding.text()).join('; ')})),
  };
}
console.log(JSON.stringify(reports));
