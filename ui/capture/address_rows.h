#pragma once

#include "core/intake/intake.h"
#include "ui/common/card.h"

#include <QStringList>
#include <deque>
#include <map>

class QLabel;
class QPlainTextEdit;
class QProgressBar;
class QVBoxLayout;

namespace holdfast::ui {

class Tag;

/// One line for each address: what is being done, how far, and how it ended. Of a list too long to read, those that
/// are under way, the last that did not end well and the last that did; over it, how many are done and the time left;
/// under it, as plain text, those that did not end well before.
class AddressRows final : public Card {
    Q_OBJECT
public:
    explicit AddressRows(QWidget* parent = nullptr);
    void setAddresses(const QStringList& addresses);
    void setStarted(int index);
    void setPostponed(int index); ///< it failed, and is tried again in a while
    void setProgress(int index, const QString& what, quint64 done, quint64 total);
    void setFinished(int index, const intake::CapturedAddress& result);
    void setTimeLeft(std::chrono::seconds left); ///< 0: not known
    void setStopped(); ///< whatever had not started stays undone

private:
    struct Row {
        QWidget* widget;
        Tag* tag;
        QLabel* state;
        QProgressBar* bar;
        QVBoxLayout* detail; ///< across the whole row, since a button does not wrap beside the tag
        bool ended = false;
        QString unkept = {}; ///< pictures of it that were not kept, and why
    };
    Row& row(int index); ///< made when it is not shown
    bool isLong() const;
    void addDetail(int index, const Row& row);
    void countEnd(int index, bool isGood);
    void drop(int index);
    void listEarlier(int index);
    void showSummary();
    QStringList m_addresses;
    std::map<int, Row> m_rows; ///< by the address's index
    std::deque<int> m_good, m_others; ///< of a long list, those shown that ended well, or not so; oldest first
    int m_done = 0, m_bad = 0;
    std::chrono::seconds m_left{0};
    QLabel* m_summary;
    QWidget* m_list = nullptr;
    QVBoxLayout* m_column = nullptr;
    QWidget* m_earlier;
    QPlainTextEdit* m_earlierLines;
};

} // namespace holdfast::ui
