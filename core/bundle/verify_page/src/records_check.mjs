// The check "records": whether data/bundle.json fits the files and itself.
import {hashOfText} from './context.mjs';
import {exhibitsCsv, figuresCsv, folderFor, omissionsOf, peopleCsv} from './derived_texts.mjs';
import {BundleError} from './findings.mjs';
import {folderName, hasPageFacts, shown, versions} from './index_json.mjs';
import {files, foldCase, isPayload, requiredPayload} from './layout.mjs';

class RecordsCheck {
  constructor(context, findings) {
    Object.assign(this, {source: context.source, manifest: context.manifest, index: context.index, findings});
    this.byId = new Map();
    this.paths = new Set();
    this.exhibits = new Set();
  }
  run() {
    const {index, findings, source} = this;
    for (const item of index.items) if (!this.byId.has(item.id)) this.byId.set(item.id, item);
    for (const item of index.items) this.checkItem(item);
    for (const time of index.time) for (const path of [time.before, time.list, time.after]) if (path) this.checkNamed(path);
    for (const path of index.report) this.checkNamed(path);
    // Since version 6 the tables may be lacking: the version then tells of the report.
    if (index.version === versions.peopled || hasPageFacts(index)) {
      this.checkNamed(files.people);
      this.checkNamed(files.figures);
      this.checkTable(files.people, peopleCsv(index));
      this.checkTable(files.figures, figuresCsv(index));
    }
    for (const {path} of source.files)
      if (isPayload(path) && !this.paths.has(path) && !requiredPayload.includes(path)) findings.failed('data/bundle.json does not name {1}', path);
    const text = (omissions) => JSON.stringify(omissions.map(({item, reason, sha256}) => [item, reason, sha256]));
    if (text(omissionsOf(index)) !== text(index.omissions)) findings.failed('the list of what is missing on purpose does not fit the items');
    this.checkTable(files.csv, exhibitsCsv(index));
    if (source.rootFolder && source.rootFolder !== folderName(index)) findings.failed('the root folder should be {1}', folderName(index));
  }
  checkNamed(path) {
    this.paths.add(path);
    if (!this.source.find(path)) this.findings.failed('{1} is missing', path);
  }
  checkItem(item) {
    const folded = foldCase(item.exhibit);
    if (this.exhibits.has(folded) || this.byId.get(item.id) !== item) this.findings.failed('{1} is there twice', shown(item.exhibit, 40));
    this.exhibits.add(folded);
    for (const artifact of item.artifacts) this.checkArtifact(item, artifact);
    if (item.parent) this.checkParent(item);
  }
  checkArtifact(item, {path, role, sha256, bytes}) {
    const folder = folderFor(item, role);
    if (this.paths.has(path)) this.findings.failed('{1} is named twice', path);
    this.paths.add(path);
    if (!path.startsWith(folder) || path.includes('/', folder.length)) this.findings.failed('{1} should be in {2}', path, folder);
    if (item.isLinkOnly && role !== 'record') this.findings.failed('{1} is link-only but holds {2}', shown(item.exhibit, 40), path);
    if (this.manifest instanceof Map && this.manifest.get(path) !== sha256)
      this.findings.failed('the manifest does not say of {1} what data/bundle.json says', path);
    const file = this.source.find(path);
    if (file && BigInt(file.size) !== bytes) this.findings.failed('{1} has another size than data/bundle.json says', path);
  }
  checkParent(item) {
    const parent = this.byId.get(item.parent.item);
    if (!parent) return; // the omissions say so
    // A later answer keeps its files from being handed over; the log tells of them.
    if (parent.artifacts.length === 0 && parent.isLinkOnly && parent !== item) return;
    if (parent === item || !parent.artifacts.some(({sha256}) => sha256 === item.parent.sha256))
      this.findings.failed('{1} was made from a file that its original does not have', shown(item.exhibit, 40));
  }
  checkTable(path, expected) {
    const file = this.source.find(path);
    if (file && file.sha256 !== hashOfText(expected)) this.findings.failed('{1} does not say what data/bundle.json says', path);
  }
}

export function checkRecords(context, findings) {
  const text = context.texts.get(files.index);
  if (text === undefined) findings.failed('data/bundle.json is missing');
  else if (text instanceof BundleError) findings.take(text, files.index);
  else if (!context.index) findings.take(context.indexResult, files.index);
  else new RecordsCheck(context, findings).run();
}
