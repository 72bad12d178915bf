#include "app/browser/inspector_script.h"

namespace holdfast::browser {

// Qt attaches the inspector to the page once the inspector's document has loaded, and drops commands sent before. So a
// harmless command with the id 0 is repeated until its first answer comes; that took 5 ms on Qt 6.4. The document's own
// scripts (DevTools' front end, several hundred files) are stopped by a content security policy: attached after 0.2 s
// in place of 0.8 s.
QString inspectorScript()
{
    return QStringLiteral(R"JS(
(() => {
  const slice = 4 * 1024 * 1024;
  const toBridge = (text) => qt.webChannelTransport.send(JSON.stringify({type: 6, object: 'bridge', method: 'take', args: [text], id: 1}));
  let isAttached = false, missing = 0;
  const forward = (text, isLast) => {
    if (!isAttached) {
      isAttached = true;
      toBridge('A');
    }
    for (let at = 0; at < text.length || at === 0; at += slice) {
      const end = isLast && at + slice >= text.length;
      toBridge((end ? 'L' : 'M') + text.slice(at, at + slice));
    }
  };
  // A page can cause thousands of events a second (dialogs in a loop: what was to end them waited behind them for ten seconds), so
  // events that no one here listens to go no further.
  const heeded = new Set(['Network.requestWillBeSent', 'Network.responseReceived', 'Network.responseReceivedExtraInfo',
    'Network.dataReceived', 'Network.loadingFinished', 'Network.loadingFailed', 'Page.frameNavigated', 'Page.loadEventFired',
    'Inspector.targetCrashed', 'Fetch.requestPaused', 'Network.eventSourceMessageReceived', 'Network.webSocketCreated',
    'Network.webSocketWillSendHandshakeRequest', 'Network.webSocketHandshakeResponseReceived', 'Network.webSocketFrameReceived',
    'Network.webSocketFrameSent', 'Network.webSocketFrameError', 'Network.webSocketClosed', 'Network.webTransportCreated']);
  const isHeeded = (message) => !message.startsWith('{"method":"') || heeded.has(message.slice(11, message.indexOf('"', 11)));
  window.DevToolsAPI = {
    dispatchMessage: (message) => { if (isHeeded(message)) forward(message, true); },
    dispatchMessageChunk: (chunk, total) => {
      if (total) missing = total;
      missing -= chunk.length;
      forward(chunk, missing <= 0);
    },
    setUseSoftMenu: () => {},
  };
  const toPage = (message) => DevToolsHost.sendMessageToEmbedder(JSON.stringify({id: 0, method: 'dispatchProtocolMessage', params: [message]}));
  window.holdfastSend = toPage;
  const knock = () => {
    if (isAttached) return;
    toPage('{"id":0,"method":"Browser.getVersion"}');
    setTimeout(knock, 20);
  };
  addEventListener('load', () => setTimeout(knock, 0));
  new MutationObserver((changes, observer) => {
    const root = document.documentElement;
    if (!root) return;
    observer.disconnect();
    const policy = document.createElement('meta');
    policy.httpEquiv = 'Content-Security-Policy';
    policy.content = "default-src 'none'";
    (document.head || root.appendChild(document.createElement('head'))).appendChild(policy);
  }).observe(document, {childList: true});
})();
)JS");
}

} // namespace holdfast::browser
