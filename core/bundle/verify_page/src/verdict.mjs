// All checks of a bundle, and the verdict (docs/bundle-format.md, section 9).
import {checkBag, checkContainer, checkFiles} from './bag_check.mjs';
import {Context} from './context.mjs';
import {checkCountersignatures, hasCountersignatures} from './countersignature_check.mjs';
import {checkCustody} from './custody_check.mjs';
import {fingerprint} from './ed25519.mjs';
import {CheckFindings, Finding} from './findings.mjs';
import {checkProofs, hasProofs} from './proof_check.mjs';
import {checkRecords} from './records_check.mjs';
import {checkSignature} from './signature_check.mjs';
import {checkTime, hasTimeStamps} from './time_check.mjs';
import words from 'fingerprint-words';

export const groupsOf = (hex) => hex.match(/.{4}/g).join(' ');
export const wordsOf = (hex) => hex.match(/../g).map((pair) => words[parseInt(pair, 16)]).join(' ');

/// A fingerprint as people give it, in hexadecimal digits or in words; null for what is none.
export function parseFingerprint(typed) {
  const hex = typed.replace(/[\s:-]/g, '').toLowerCase();
  if (/^[0-9a-f]{64}$/.test(hex)) return hex;
  const given = typed.toLowerCase().match(/[a-z]+/g) || [];
  const bytes = given.map((word) => words.indexOf(word));
  if (bytes.length !== 32 || bytes.includes(-1)) return null;
  return bytes.map((byte) => byte.toString(16).padStart(2, '0')).join('');
}

/// The check "signer", which is made again when somebody says which signer they expect.
export function checkSigner(report, expected) {
  const check = {name: 'signer', outcome: 'note', found: []};
  const say = (outcome, sentence, ...values) => Object.assign(check, {outcome, found: [new Finding(sentence, ...values)]});
  if (!report.isSigned)
    return expected ? say('failed', "no good signature, so the signer can't be confirmed")
      : say('note', 'no good signature, so there is no signer to confirm');
  const groups = groupsOf(report.signer);
  const isCountersigner = report.countersigners.some(({fingerprint: hex}) => hex === expected);
  if (expected === report.signer) return say('passed', 'the expected signer');
  if (expected && !isCountersigner) return say('failed', 'signed by another key than the one expected: {1}', groups);
  return say('note', 'signer not confirmed. Compare this fingerprint with the sender by another way than the one the bundle came by: {1}', groups);
}

/// The check of those who countersigned, for what is expected now.
function withCountersigners({check, countersigners}, expected) {
  if (!check) return [];
  const found = countersigners.map(({file, fingerprint: hex}) => new Finding(
    hex === expected ? '{1} fits, signer confirmed: {2}' : '{1} fits, signer not confirmed: {2}', file, groupsOf(hex)));
  const isOpen = check.outcome === 'passed' && countersigners.some(({fingerprint: hex}) => hex !== expected);
  return [{...check, outcome: isOpen ? 'note' : check.outcome, found: [...check.found, ...found]}];
}

/// What is left open, said of each verdict as far as it is true of it.
function notProved(verdict, checks) {
  if (verdict === 'invalid') return new Finding('Shows nothing: it is not as it was signed, or not by whom it was expected from.');
  if (verdict === 'incomplete')
    return new Finding("Shows nothing of what could not be checked, nor that what a page said is true, who put it there, or when by any clock but the sender's own.");
  if (checks.some(({name, outcome}) => name === 'time' && outcome === 'passed'))
    return new Finding("Does not show that what a page said is true, or who put it there. When is by the sender's own clock, but for what the time stamps state.");
  return new Finding("Does not show that what a page said is true, who put it there, or when by any clock but the sender's own.");
}

/// The report with the signer's check and the verdict that follow from `expected` (64 hex digits, or null).
export function withSigner(report, expected) {
  const signer = checkSigner(report, expected);
  const made = [...report.findings, ...withCountersigners(report, expected), signer];
  const has = (outcome) => made.some((check) => check.outcome === outcome);
  const verdict = has('failed') ? 'invalid' : has('incomplete') ? 'incomplete' : 'valid';
  const checks = [...made, {name: 'not-proved', outcome: 'note', found: [notProved(verdict, made)]}];
  return {...report, checks, verdict, isConfirmed: signer.outcome === 'passed'};
}

/// Checks a Source without trusting it. `report(bytes)` is called as files are hashed, and may throw to stop it.
export async function checkBundle(source, report = () => {}) {
  const context = await Context.read(source, report);
  const [container, bag, files, signature, custody, records] = ['container', 'bag', 'files', 'signature', 'custody', 'records']
    .map((name) => new CheckFindings(name));
  checkContainer(context, container);
  checkBag(context, bag);
  checkFiles(context, files);
  checkSignature(context, signature);
  const custodyGood = await checkCustody(context, custody);
  checkRecords(context, records);
  const findings = [
    container.result([source.rootFolder ? new Finding('canonical ZIP') : new Finding('a folder of plain files')]),
    bag.result([new Finding('BagIt 1.0, canonical')]),
    files.result([new Finding('{1} files, each as it was signed', source.files.length)]),
    signature.result([new Finding('SSHSIG and minisign, one key')]),
    custody.result(custodyGood),
    records.result([new Finding('the index fits the files')]),
  ];
  if (hasTimeStamps(context)) {
    const time = new CheckFindings('time');
    await checkTime(context, time);
    findings.push(time.result([]));
  }
  if (hasProofs(context)) {
    const proofs = new CheckFindings('opentimestamps');
    await checkProofs(context, proofs);
    findings.push(proofs.result([]));
  }
  const signer = context.signer ? fingerprint(context.signer) : '';
  const others = new CheckFindings('countersignatures');
  const countersigners = await checkCountersignatures(context, others);
  const check = hasCountersignatures(context) ? others.result([]) : null;
  return withSigner({findings, check, countersigners, signer, isSigned: signature.isClean()}, null);
}
