#pragma once

#include "app/browser/window/window_texts.h"

#include <QWidget>

class QLineEdit;
class QToolButton;

namespace holdfast::browser {

/// What is typed here is nobody's to learn: a keyboard would offer it to whoever writes next.
inline constexpr Qt::InputMethodHints notLearned = Qt::ImhSensitiveData | Qt::ImhNoPredictiveText;

/// Moving about: back, forward, reload or stop, the address, zoom, find, another tab. Pages cannot draw over it.
class AddressBar final : public QWidget {
    Q_OBJECT
public:
    explicit AddressBar(const WindowTexts& texts, QWidget* parent = nullptr);
    void show(const QString& address, bool isLoading, bool canGoBack, bool canGoForward);
    void edit(); ///< puts the cursor into the address

Q_SIGNALS:
    void backWanted();
    void forwardWanted();
    void reloadWanted();
    void stopWanted();
    void opened(const QString& typed);
    void zoomed(int steps); ///< 1 or -1
    void findWanted();
    void tabWanted();

private:
    QToolButton* button(const char* key, int sign);
    void showLoading(bool isLoading);
    const WindowTexts& m_texts;
    QToolButton* m_back;
    QToolButton* m_forward;
    QToolButton* m_reload;
    QToolButton* m_stop;
    QLineEdit* m_address;
};

} // namespace holdfast::browser
