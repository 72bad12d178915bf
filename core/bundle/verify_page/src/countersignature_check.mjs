// The check "countersignatures" (docs/bundle-format.md, section 3.4).
import {bytesOf} from './bytes.mjs';
import {fingerprint} from './ed25519.mjs';
import {attempt, attemptAsync, BundleError} from './findings.mjs';
import {countersignatures, files, limits, stampOf} from './layout.mjs';
import {sshsigKey} from './sshsig.mjs';

const nameSpace = 'holdfast-countersign';

export const hasCountersignatures = ({source}) => countersignatures.some((path) => source.find(path) || source.find(stampOf(path)));

async function keyOf(context, path, message) {
  const text = await attemptAsync(() => context.load(path, limits.rootFileBytes));
  return text instanceof BundleError ? text : attempt(() => sshsigKey(text, message, nameSpace));
}

/// Who else signed the bundle: {file, fingerprint} for each signature that fits.
export async function checkCountersignatures(context, findings) {
  const found = [];
  const message = bytesOf(context.text(files.sshSignature) ?? '');
  let isEnded = false;
  for (const [i, path] of countersignatures.entries()) {
    if (!context.source.find(path)) {
      isEnded = true;
      if (context.source.find(stampOf(path))) findings.failed('{1} is of a file that is missing', stampOf(path));
      continue;
    }
    if (isEnded) findings.failed('{1} has no {2} before it', path, countersignatures[i - 1]);
    const key = await keyOf(context, path, message);
    if (key instanceof BundleError) {
      findings.take(key, path);
      continue;
    }
    const made = {file: path, fingerprint: fingerprint(key)};
    if (context.signer && made.fingerprint === fingerprint(context.signer)) findings.failed('{1} is by the key that signed the bundle itself', path);
    const same = found.find((earlier) => earlier.fingerprint === made.fingerprint);
    if (same) findings.failed('{1} is by the same key as {2}', path, same.file);
    found.push(made);
  }
  return found;
}
