import {languages} from './words.mjs';

export function make(name, properties = {}, ...children) {
  const element = document.createElement(name);
  for (const [key, value] of Object.entries(properties)) {
    if (key in element) element[key] = value;
    else element.setAttribute(key, value);
  }
  element.append(...children.filter((child) => child !== null));
  return element;
}

/// Lets the person choose the language in `state`; `changed` draws the page again.
export function languageChoice(label, state, changed) {
  const choice = make('select', {id: 'language', 'aria-label': label},
    ...Object.entries(languages).map(([tag, name]) => make('option', {value: tag, lang: tag, selected: tag === state.language}, name)));
  choice.addEventListener('change', () => {
    state.language = choice.value;
    changed();
    document.getElementById('language').focus();
  });
  return choice;
}

/// Before a page is drawn: what the browser has to know of its language.
export function announceLanguage({language}, title) {
  document.documentElement.lang = language;
  document.documentElement.dir = language === 'ar' ? 'rtl' : 'ltr';
  document.title = title;
}
