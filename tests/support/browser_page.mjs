// A page in a browser without a window, over DevTools' pipes, and what a person could do in it.
import {spawn} from 'node:child_process';
import {once} from 'node:events';

/// Opens the file. `violations` gathers what the browser logs, such as what the page's policy refused.
export async function openPage(browser, profile, page) {
  const child = spawn(browser, ['--headless', '--no-sandbox', '--disable-gpu', '--remote-debugging-pipe', '--lang=en', '--user-data-dir=' + profile, 'about:blank'],
    {stdio: ['ignore', 'ignore', 'ignore', 'pipe', 'pipe']});
  const [toBrowser, fromBrowser] = [child.stdio[3], child.stdio[4]];
  const waiting = new Map(), listeners = new Set(), violations = [];
  let last = 0, rest = '';
  fromBrowser.setEncoding('utf8');
  fromBrowser.on('data', (text) => {
    const parts = (rest + text).split('\0');
    rest = parts.pop();
    for (const part of parts) {
      const message = JSON.parse(part);
      if (message.method === 'Log.entryAdded') violations.push(message.params.entry.text);
      for (const listener of listeners) listener(message);
      waiting.get(message.id)?.(message);
      waiting.delete(message.id);
    }
  });
  const endedUnasked = (code) => {
    console.error('the browser ended: ' + code);
    process.exit(1);
  };
  child.on('exit', endedUnasked);

  function call(method, params = {}, sessionId = undefined) {
    const id = ++last;
    toBrowser.write(JSON.stringify({id, method, params, sessionId}) + '\0');
    return new Promise((resolve, reject) => waiting.set(id, ({result, error}) => (error ? reject(new Error(method + ': ' + error.message)) : resolve(result))));
  }
  /// The first event of this name from now on for which `isWanted` holds.
  const event = (name, isWanted = () => true) => new Promise((resolve) => {
    const listener = ({method, params}) => {
      if (method !== name || !isWanted(params)) return;
      listeners.delete(listener);
      resolve(params);
    };
    listeners.add(listener);
  });

  const {targetInfos} = await call('Target.getTargets');
  const {sessionId} = await call('Target.attachToTarget', {targetId: targetInfos.find(({type}) => type === 'page').targetId, flatten: true});
  const inPage = (method, params) => call(method, params, sessionId);
  async function evaluate(expression) {
    const {result, exceptionDetails} = await inPage('Runtime.evaluate', {expression, awaitPromise: true, returnByValue: true});
    if (exceptionDetails) throw new Error(exceptionDetails.exception?.description || exceptionDetails.text);
    return result.value;
  }
  /// Resolves when `condition` holds; the page's own changes wake it.
  const until = (condition) => evaluate(`new Promise((resolve) => {
    const done = () => { if (${condition}) { observer.disconnect(); resolve(true); } };
    const observer = new MutationObserver(done);
    observer.observe(document, {subtree: true, childList: true, attributes: true});
    done();
  })`);
  for (const domain of ['Page', 'DOM', 'Log']) await inPage(domain + '.enable');
  const loaded = event('Page.loadEventFired');
  await inPage('Page.navigate', {url: 'file://' + page});
  await loaded;
  const close = async () => {
    child.off('exit', endedUnasked);
    const ended = once(child, 'exit'); // which may be seen before the answer, so the answer is not waited for
    call('Browser.close').catch(() => {});
    await ended;
    process.exit(0);
  };
  return {call, close, evaluate, event, inPage, until, violations};
}
