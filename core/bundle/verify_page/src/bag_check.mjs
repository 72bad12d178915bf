// The checks "container", "bag" and "files".
import {byteText, utf8} from './bytes.mjs';
import {bagInfo} from './derived_texts.mjs';
import {BundleError} from './findings.mjs';
import * as layout from './layout.mjs';

const {files} = layout;

export function checkContainer({source}, findings) {
  for (const problem of source.problems) findings.failed(problem.sentence, ...problem.values);
  for (const file of source.files) if (file.error?.isWrongContent) findings.failed('{1} is not what its CRC-32 says', file.path);
}

export function checkBag(context, findings) {
  const {source, manifest, tagManifest} = context;
  for (const path of layout.rootFiles) {
    if (!context.texts.has(path)) findings.failed('{1} is missing', path);
    else if (context.text(path) === null) findings.take(context.texts.get(path), path);
  }
  for (const {path} of source.files)
    if (!layout.isPayload(path) && !layout.isRootFile(path)) findings.failed('{1} does not belong in a bundle', path);
  for (const path of layout.requiredPayload) if (!source.find(path)) findings.failed('{1} is missing', path);
  const bagit = context.text(files.bagit);
  if (bagit !== null && bagit !== layout.bagitText) findings.failed('bagit.txt is not as it must be');
  for (const [path, parsed] of [[files.manifest, manifest], [files.tagManifest, tagManifest]])
    if (context.text(path) !== null && parsed instanceof BundleError) findings.take(parsed, path);
  if (manifest instanceof Map)
    for (const path of manifest.keys())
      if (!layout.isPayload(path)) findings.failed('manifest-sha256.txt lists {1}, which is not payload', path);
  if (tagManifest instanceof Map) {
    const listed = [...tagManifest.keys()].filter((path) => !layout.optionalTagFiles.includes(path));
    if (listed.join('\n') !== layout.listedTagFiles.join('\n')) findings.failed('tagmanifest-sha256.txt does not list exactly the tag files');
  }
  const info = context.text(files.bagInfo);
  if (info !== null && context.index && info !== byteText(utf8(bagInfo(context.index, context.payloadBytes, context.payloadFiles))))
    findings.failed('bag-info.txt is not what follows from the contents');
}

const isUnlisted = (path) => layout.isLateFile(path) || [files.tagManifest, files.sshSignature, files.minisignSignature].includes(path);

export function checkFiles({source, manifest, tagManifest}, findings) {
  const expected = new Map(), pathOf = new Map();
  const expect = (listed) => {
    if (!(listed instanceof Map)) return false;
    for (const [file, hash] of listed) {
      if (!expected.has(file)) expected.set(file, hash);
      if (!pathOf.has(hash)) pathOf.set(hash, file);
    }
    return true;
  };
  if (!expect(manifest)) findings.failed("manifest-sha256.txt can't be used, so no payload file could be compared");
  if (!expect(tagManifest)) findings.failed("tagmanifest-sha256.txt can't be used, so no tag file could be compared");
  const missing = new Map();
  for (const path of [...expected.keys()].sort()) {
    const file = source.find(path);
    if (!file) missing.set(path, expected.get(path));
    else if (file.error && !file.error.isWrongContent) findings.incomplete('could not be read: {1}', path);
    else if (file.sha256 !== expected.get(path) || file.error) {
      const other = pathOf.get(file.sha256);
      if (other !== undefined && other !== path) findings.failed('changed: {1} (it has the contents of {2})', path, other);
      else findings.failed('changed: {1}', path);
    }
  }
  for (const {path, sha256} of source.files) {
    const isJudged = layout.isPayload(path) ? manifest instanceof Map : tagManifest instanceof Map && !isUnlisted(path);
    if (!isJudged || expected.has(path)) continue;
    const renamed = [...missing].find(([, hash]) => hash === sha256);
    if (renamed) {
      findings.failed('renamed: {1} is now {2}', renamed[0], path);
      missing.delete(renamed[0]);
    } else findings.failed('extra: {1}', path);
  }
  for (const path of missing.keys()) findings.failed('missing: {1}', path);
}
