// Names and limits of docs/bundle-format.md, sections 1 to 3.
export const files = {
  bagit: 'bagit.txt', bagInfo: 'bag-info.txt', manifest: 'manifest-sha256.txt', tagManifest: 'tagmanifest-sha256.txt',
  allowedSigners: 'allowed_signers', minisignKey: 'minisign.pub', sshSignature: 'tagmanifest-sha256.txt.sig',
  minisignSignature: 'tagmanifest-sha256.txt.minisig', viewer: 'index.html',
  verifyPage: 'verify.html', index: 'data/bundle.json', csv: 'data/exhibits.csv', people: 'data/people.csv',
  figures: 'data/figures.csv', custody: 'data/custody.jsonl', caseFile: 'data/case.jsonld',
};
export const bagitText = 'BagIt-Version: 1.0\nTag-File-Character-Encoding: UTF-8\n';
export const listedTagFiles = ['README.txt', files.allowedSigners, files.bagInfo, files.bagit, files.manifest, files.minisignKey];
export const optionalTagFiles = [files.viewer, files.verifyPage];
/// In the order in which their lack is reported.
export const rootFiles = [...listedTagFiles, files.tagManifest, files.minisignSignature, files.sshSignature];
/// Signatures of others, and stamps about them: they may come later, and nothing lists them (section 3.4).
export const countersignatures = Array.from({length: 9}, (_, i) => `countersignature-${i + 1}.sig`);
export const stampOf = (path) => path + '.tsr';
/// Stamps of the signature, of several authorities or times (section 3.3).
export const bundleStamps = Array.from({length: 9}, (_, i) => stampOf(files.sshSignature + (i === 0 ? '' : `-${i + 1}`)));
/// Beside any stamp, in the root folder: the question that it answers, and the certificates that it leads to.
const besideStamp = (stamp, ending) => stamp.replace(/^data\/time\//, '').slice(0, -4) + ending;
export const requestBeside = (stamp) => besideStamp(stamp, '.tsq');
export const chainBeside = (stamp) => besideStamp(stamp, '.pem');
/// The path of the stamp that this lies beside; null for what is not the name of one of the two.
export function stampOfPaper(path) {
  const [, name] = /^([^/]+)\.(?:tsq|pem)$/.exec(path) ?? [];
  if (name === undefined) return null;
  if (bundleStamps.includes(name + '.tsr') || countersignatures.map(stampOf).includes(name + '.tsr')) return name + '.tsr';
  return /^batch-[1-9][0-9]{0,17}-(?:before|after)$/.test(name) ? `data/time/${name}.tsr` : null;
}
/// In the order of their bytes (section 4).
export const reportFiles = [files.caseFile, ...['certificate-ew-cpr-32.odt', 'certificate-neutral.odt',
  'certificate-us-fre-902-11.odt', 'certificate-us-fre-902-13-14.odt', 'report.pdf'].map((name) => 'data/report/' + name)];
export const requiredPayload = [files.index, files.custody, files.csv];
export const limits = {
  files: 200000, pathBytes: 160, pathComponents: 3, directoryBytes: 96 * 2 ** 20, rootFileBytes: 256 * 2 ** 10,
  manifestBytes: 64 * 2 ** 20, indexBytes: 64 * 2 ** 20, custodyLineBytes: 2 ** 20,
};

export const isPayload = (path) => path.startsWith('data/');
const lateFiles = [...bundleStamps, ...countersignatures, ...countersignatures.map(stampOf)];
/// The path of what an OpenTimestamps proof of this name is of; null for what is not the name of one (section 3.5).
export function proved(path) {
  if (path === files.sshSignature + '.ots') return files.sshSignature;
  return /^batch-[1-9][0-9]{0,17}\.sha256\.ots$/.test(path) ? 'data/time/' + path.slice(0, -4) : null;
}
export const isLateFile = (path) => lateFiles.includes(path) || stampOfPaper(path) !== null || proved(path) !== null;
export const isRootFile = (path) => isLateFile(path) || optionalTagFiles.includes(path) || rootFiles.includes(path);
export const isRootFolderName = (name) => /^holdfast-[0-9a-f]{16}$/.test(name) && name.length === 25;

// Windows opens a device for these, whatever stands after the first dot.
const isDeviceName = (name) => /^(?:con|prn|aux|nul|(?:com|lpt)[0-9])(?:\.|$)/i.test(name);

export function isSafePath(path) {
  if (path.length === 0 || path.length > limits.pathBytes) return false;
  const parts = path.split('/');
  return parts.length <= limits.pathComponents && parts.every((part) => /^[A-Za-z0-9_][A-Za-z0-9._-]*$/.test(part) && !part.endsWith('.') && !part.includes('\n') && !isDeviceName(part));
}

export const foldCase = (text) => text.replace(/[A-Z]/g, (letter) => letter.toLowerCase());

/// Untrusted text made fit for a sentence; `text` is a byte text.
export function printable(text, cap = 200) {
  const shown = text.slice(0, cap).replace(/[^ -~]/g, '?');
  return text.length > cap ? shown + '...' : shown;
}
