import {makeWords} from '../../page_common/words.mjs';
import ar from '../words/ar.json';
import fr from '../words/fr.json';

export const {state, translate, say} = makeWords({fr, ar});
export {isolate, text} from '../../page_common/words.mjs';
