// The check "signature" (docs/bundle-format.md, section 3.2).
import {bytesOf, isSame} from './bytes.mjs';
import {fingerprint} from './ed25519.mjs';
import {attempt, BundleError} from './findings.mjs';
import {folderName} from './index_json.mjs';
import {files, isRootFolderName} from './layout.mjs';
import {minisignComment, minisignKey} from './minisign.mjs';
import {allowedKey, sshsigKey} from './sshsig.mjs';

const commentPrefix = 'holdfast bundle ';
const isBad = (result) => result instanceof BundleError;

function checkKeys(context, allowed, minisign, findings) {
  if (isBad(allowed)) findings.take(allowed, files.allowedSigners);
  if (isBad(minisign)) findings.take(minisign, files.minisignKey);
  if (!context.signer) return;
  if (!isBad(allowed) && !isSame(allowed, context.signer)) findings.failed('allowed_signers names another key than the one that signed');
  if (!isBad(minisign) && !isSame(minisign, context.signer)) findings.failed('minisign.pub names another key than the one that signed');
  if (context.index && context.index.signer !== fingerprint(context.signer)) findings.failed('data/bundle.json names another signer');
}

function checkComment(context, comment, findings) {
  const folder = 'holdfast-' + comment.slice(commentPrefix.length);
  if (!comment.startsWith(commentPrefix) || !isRootFolderName(folder) || (context.index && folder !== folderName(context.index)))
    findings.failed('tagmanifest-sha256.txt.minisig was made for another bundle');
}

/// Sets context.signer: whose SSHSIG is right for the tag manifest.
export function checkSignature(context, findings) {
  const [text, ssh, mini, allowedText, miniKeyText] = [files.tagManifest, files.sshSignature, files.minisignSignature,
    files.allowedSigners, files.minisignKey].map((path) => context.text(path));
  if ([text, ssh, mini, allowedText, miniKeyText].includes(null))
    return findings.failed("a key or signature file is missing or can't be read");
  const message = bytesOf(text);
  const sshKey = attempt(() => sshsigKey(ssh, message));
  const miniKey = attempt(() => minisignKey(miniKeyText));
  const comment = isBad(miniKey) ? miniKey : attempt(() => minisignComment(mini, miniKey, message));
  // Both are as they must be and neither fits: then it was not they that were changed.
  const isTextChanged = Boolean(sshKey.isWrongSignature && comment.isWrongSignature);
  if (isTextChanged) {
    findings.failed('changed: {1}', files.tagManifest);
    findings.note('neither signature fits it');
  }
  if (isBad(sshKey) && !isTextChanged) findings.take(sshKey, files.sshSignature);
  if (!isBad(comment)) checkComment(context, comment, findings);
  else if (!isBad(miniKey) && !isTextChanged) findings.take(comment, files.minisignSignature);
  if (!isBad(sshKey)) context.signer = sshKey;
  checkKeys(context, attempt(() => allowedKey(allowedText)), miniKey, findings);
}
