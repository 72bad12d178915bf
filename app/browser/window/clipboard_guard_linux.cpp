#include "app/browser/window/clipboard_guard.h"

#include <QClipboard>
#include <QElapsedTimer>
#include <QMimeData>

#include <dlfcn.h>

namespace holdfast::browser {

namespace {

constexpr int copyingTakes = 5000; // ms: the renderer answers to the keys, and may be busy

QElapsedTimer& sinceCopyWanted()
{
    static QElapsedTimer since; // of the thread of windows, on which Chromium writes too
    return since;
}

/// Once for each time that the person copies.
bool maySetClipboard(QClipboard::Mode mode)
{
    QElapsedTimer& since = sinceCopyWanted();
    const bool may = mode == QClipboard::Clipboard && since.isValid() && !since.hasExpired(copyingTakes);
    if (may)
        since.invalidate();
    return may;
}

} // namespace

void letPersonCopy()
{
    sinceCopyWanted().start();
}

} // namespace holdfast::browser

// WebEngine has no setting for this, and tells nobody. A program's own functions go before those of the libraries that
// it uses, so it asks these two; Qt's own fields for text reach the clipboard from within their library.
void QClipboard::setMimeData(QMimeData* data, Mode mode)
{
    using SetMimeData = void (*)(QClipboard*, QMimeData*, Mode);
    static const auto qtsOwn
        = reinterpret_cast<SetMimeData>(::dlsym(RTLD_NEXT, "_ZN10QClipboard11setMimeDataEP9QMimeDataNS_4ModeE"));
    if (qtsOwn != nullptr && holdfast::browser::maySetClipboard(mode))
        return qtsOwn(this, data, mode);
    if (data != nullptr)
        data->deleteLater(); // it was given away
}

void QClipboard::clear(Mode mode)
{
    setMimeData(nullptr, mode);
}
