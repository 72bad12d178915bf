// The languages of a page. English sentences are the keys of the other tables.
export const languages = {en: 'English', fr: 'Français', ar: 'العربية'};
/// Marks a sentence that is said later.
export const text = (sentence) => sentence;
export const isolate = (value) => '\u2068' + value + '\u2069';

/// `tables`: of each language but English, what its sentences are.
export function makeWords(tables) {
  const wanted = (typeof navigator === 'undefined' ? '' : navigator.language || '').toLowerCase();
  const state = {language: Object.keys(languages).find((tag) => wanted.startsWith(tag)) || 'en'};
  const translate = (sentence) => tables[state.language]?.[sentence] || sentence;
  const say = (sentence, ...values) => translate(sentence).replace(/\{(\d)\}/g, (_, n) => isolate(values[n - 1]));
  return {state, translate, say};
}
