// The check "opentimestamps" (docs/bundle-format.md, section 3.5). A block is confirmed by a Bitcoin node and nothing else, so
// the answer is at most "incomplete".
import {bytesOf, toHex} from './bytes.mjs';
import {attempt, attemptAsync, BundleError} from './findings.mjs';
import {proved} from './layout.mjs';
import {proofOf} from './ots.mjs';

const maxProofBytes = 128 * 1024;

function tell(findings, path, claim) {
  if (claim.isPending) {
    if (!claim.isAnchored) findings.incomplete('{1} was asked of {2} and is in no Bitcoin block yet', path, claim.calendar);
  } else if (!claim.isBitcoin) {
    findings.incomplete('{1} has an attestation of a kind that is not read here', path);
  } else if (claim.message === null) {
    findings.incomplete('{1} leads through an operation that is not computed here', path);
  } else if (claim.message.length !== 32) {
    findings.failed('{1}: what it states of Bitcoin block {2} is not of a merkle root', path, claim.height);
  } else {
    findings.incomplete('{1} leads to Bitcoin block {2} if its merkle root is {3} (compare it with a Bitcoin node, or run ots verify)',
      path, claim.height, toHex(claim.message.slice().reverse()));
  }
}

async function check(context, findings, path) {
  const of = context.source.find(proved(path));
  if (!of) return findings.failed('{1} is of a file that is missing', path);
  const text = await attemptAsync(() => context.load(path, maxProofBytes));
  const proof = text instanceof BundleError ? text : attempt(() => proofOf(bytesOf(text)));
  if (proof instanceof BundleError) return findings.take(proof, path);
  if (of.error && !of.error.isWrongContent) return findings.incomplete('could not be read: {1}', of.path);
  if (proof.digest !== of.sha256) return findings.failed('{1}: the proof is of another hash', path);
  for (const claim of proof.claims()) tell(findings, path, claim);
}

export const hasProofs = ({source}) => source.files.some(({path}) => proved(path) !== null);
export async function checkProofs(context, findings) {
  for (const {path} of context.source.files) if (proved(path) !== null) await check(context, findings, path);
}
