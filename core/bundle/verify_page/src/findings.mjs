// What a check finds. Each finding is a sentence in English with {1}, {2} … and the values for them, so that it can be
// said in other languages; the sentences are those of holdfast-verify.
const maxShown = 200;

export class Finding {
  constructor(sentence, ...values) {
    this.sentence = sentence;
    this.values = values;
  }
  /// `translate` gives the sentence in another language, `isolate` a value so that its direction of writing stays its own.
  text(translate = (sentence) => sentence, isolate = String) {
    return translate(this.sentence).replace(/\{(\d)\}/g, (_, n) => {
      const value = this.values[n - 1];
      return value instanceof Finding ? value.text(translate, isolate) : isolate(value);
    });
  }
}

/// Something that contradicts the format (`isUnsound`), or that could not be read.
export class BundleError extends Error {
  constructor(isUnsound, finding) {
    super(finding.text());
    this.isUnsound = isUnsound;
    this.finding = finding;
  }
}

export const unsound = (sentence, ...values) => new BundleError(true, new Finding(sentence, ...values));
export const unread = (sentence, ...values) => new BundleError(false, new Finding(sentence, ...values));
export class Cancelled extends Error {}

/// The result of `make`, or its BundleError; other errors are thrown on.
export function attempt(make) {
  try {
    return make();
  } catch (error) {
    if (error instanceof BundleError) return error;
    throw error;
  }
}

export async function attemptAsync(make) {
  try {
    return await make();
  } catch (error) {
    if (error instanceof BundleError) return error;
    throw error;
  }
}

export class CheckFindings {
  constructor(name) {
    this.name = name;
    this.lists = {failed: [], incomplete: [], notes: []};
    this.counts = {failed: 0, incomplete: 0, notes: 0};
  }
  add(list, finding) {
    if (this.counts[list]++ < maxShown) this.lists[list].push(finding);
  }
  failed(sentence, ...values) {
    this.add('failed', new Finding(sentence, ...values));
  }
  incomplete(sentence, ...values) {
    this.add('incomplete', new Finding(sentence, ...values));
  }
  note(sentence, ...values) {
    this.add('notes', new Finding(sentence, ...values));
  }
  take(error, subject) {
    this.add(error.isUnsound ? 'failed' : 'incomplete', new Finding('{1}: {2}', subject, error.finding));
  }
  isClean() {
    return this.counts.failed === 0 && this.counts.incomplete === 0;
  }
  /// `good`: the findings when nothing was found.
  result(good) {
    const found = [];
    const append = (list) => {
      found.push(...this.lists[list]);
      if (this.counts[list] > maxShown) found.push(new Finding('and {1} more', this.counts[list] - maxShown));
    };
    append('failed');
    append('incomplete');
    const outcome = this.counts.failed > 0 ? 'failed' : this.counts.incomplete > 0 ? 'incomplete' : 'passed';
    if (outcome === 'passed' && good) found.push(...good);
    append('notes');
    return {name: this.name, outcome, found};
  }
}
