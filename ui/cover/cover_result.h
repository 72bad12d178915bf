#pragma once

#include "ui/cover/cover_document.h"

#include <QWidget>

class QCheckBox;
class QLabel;

namespace holdfast::ui {

class Button;
class LeakCard;
class Notice;

/// Exactly what will leave, page by page, read from the finished file; then filing it and saving it outside.
class CoverResult final : public QWidget {
    Q_OBJECT
public:
    explicit CoverResult(QWidget* parent = nullptr);
    /// `mark`: the words over the page, if any.
    void setPreview(const CoverPreview& preview, const QString& mark, bool fromOutside);
    void setFiled(const std::optional<vault::Item>& item);
    void warn(const QString& sentence); ///< below what is said already, with the way back to the covers
    void setWorking(bool working);
    void focusPrimary();
    bool keepsOriginal() const;
    Notice* notice() const { return m_notice; }
    LeakCard* leaks() const { return m_leaks; }

Q_SIGNALS:
    void fileRequested();
    void saveRequested();
    void backRequested();
    void otherRequested();

private:
    QWidget* m_pages;
    QLabel* m_what;
    QLabel* m_mark;
    LeakCard* m_leaks;
    QCheckBox* m_keep;
    Notice* m_notice;
    Button *m_file, *m_save, *m_back, *m_other;
};

} // namespace holdfast::ui
