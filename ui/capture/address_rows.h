#pragma once

#include "core/intake/intake.h"
#include "ui/common/card.h"

#include <QStringList>
#include <vector>

class QLabel;
class QProgressBar;

namespace holdfast::ui {

class Tag;

/// One line for each address: what is being done, how far, and how it ended.
class AddressRows final : public Card {
    Q_OBJECT
public:
    explicit AddressRows(QWidget* parent = nullptr);
    void setAddresses(const QStringList& addresses);
    void setStarted(int index);
    void setPostponed(int index); ///< it failed, and is tried again in a while
    void setProgress(int index, const QString& what, quint64 done, quint64 total);
    void setFinished(int index, const intake::CapturedAddress& result);
    void setStopped(); ///< whatever had not started stays undone

private:
    struct Row {
        Tag* tag;
        QLabel* state;
        QProgressBar* bar;
        bool ended = false;
    };
    std::vector<Row> m_rows;
    QWidget* m_list = nullptr;
};

} // namespace holdfast::ui
