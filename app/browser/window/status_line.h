#pragma once

#include <QLabel>

namespace holdfast::browser {

/// What the window has to say, in one place below the page. A screen reader reads it out wherever the focus is.
class StatusLine final : public QLabel {
    Q_OBJECT
public:
    explicit StatusLine(QWidget* parent = nullptr);
    void say(const QString& line, bool isGrave);
};

} // namespace holdfast::browser
