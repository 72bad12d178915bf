#pragma once

#include "ui/common/button.h"

#include <QWidget>

class QVBoxLayout;

namespace holdfast::ui {

/// One step of the first run: says what it is about, and tells when it is done.
class Step : public QWidget {
    Q_OBJECT
public:
    explicit Step(QWidget* parent = nullptr);
    virtual QString title() const = 0;
    virtual QString lead() const = 0;
    virtual void enter() { } ///< it has come into view: put the focus where it belongs

Q_SIGNALS:
    void done();

protected:
    QVBoxLayout* body() const { return m_body; }
    /// The step's one primary button, and beside it a quiet way round.
    Button* addPrimary(const QString& text, const QString& objectName);
    Button* addQuiet(const QString& text, const QString& objectName);

private:
    QWidget* row();
    QVBoxLayout* m_body;
    QWidget* m_row = nullptr;
};

} // namespace holdfast::ui
