// Entry of the page's script. Without a document (in tests) it only gives what the page checks with.
import {FolderSource} from './folder.mjs';
import {Page} from './ui.mjs';
import {checkBundle, parseFingerprint, withSigner, wordsOf} from './verdict.mjs';
import {ZipSource} from './zip.mjs';

if (typeof document === 'undefined') globalThis.holdfast = {FolderSource, ZipSource, checkBundle, parseFingerprint, withSigner, wordsOf};
else new Page().draw();
