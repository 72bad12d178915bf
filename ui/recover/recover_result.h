#pragma once

#include "ui/recover/recover_work.h"

#include <QWidget>

class QVBoxLayout;

namespace holdfast::ui {

class Button;

/// What came out of a restore or a salvage and what did not, in plain words.
class RecoverResult final : public QWidget {
    Q_OBJECT
public:
    explicit RecoverResult(QWidget* parent = nullptr);
    void showRestored(const Recovered& recovered);
    void showUnchecked(const Error& error); ///< restore.unchecked: the vault is there
    void showSaved(const Recovered& recovered, const std::filesystem::path& folder);

Q_SIGNALS:
    void done();

private:
    void begin();
    void addLosses(const QString& sentence, const Recovered& recovered);
    void addNotes(const QString& sentence, const Recovered& recovered);
    void end(const QString& text);
    QVBoxLayout* m_column;
};

} // namespace holdfast::ui
