// The page's languages. English sentences are the keys of the other tables.
import ar from '../words/ar.json';
import fr from '../words/fr.json';

const tables = {en: {}, fr, ar};
export const languages = {en: 'English', fr: 'Français', ar: 'العربية'};
export const state = {language: 'en'};

const wanted = (typeof navigator === 'undefined' ? '' : navigator.language || '').toLowerCase();
state.language = Object.keys(languages).find((tag) => wanted.startsWith(tag)) || 'en';

/// Marks a sentence that is said later.
export const text = (sentence) => sentence;
export const translate = (sentence) => tables[state.language][sentence] || sentence;
export const isolate = (value) => '\u2068' + value + '\u2069';
export const say = (sentence, ...values) => translate(sentence).replace(/\{(\d)\}/g, (_, n) => isolate(values[n - 1]));
