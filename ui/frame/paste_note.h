#pragma once

#include "core/base/error.h"

#include <QWidget>

namespace holdfast::ui {

class Button;
class Notice;

/// What became of pasting: that there was nothing to take, or that the clipboard still holds the picture, which other
/// programs can read, and a button that clears it. Hidden while it says nothing.
class PasteNote final : public QWidget {
    Q_OBJECT
public:
    explicit PasteNote(QWidget* parent = nullptr);
    void sayNothingToTake();
    void sayBusy();
    void sayError(const Error& error);
    void sayPictureIsStillThere();
    void leaveScreen(); ///< takes away what was about that screen only

private:
    void say(const QString& sentence);
    void clearClipboard();
    void forget(); ///< the clipboard holds something else
    Notice* m_notice;
    Button* m_clear;
    Button* m_close;
    bool m_isClearing = false;
};

} // namespace holdfast::ui
