#pragma once

#include <QWidget>

class QVBoxLayout;

namespace holdfast::ui {

/// Whom to turn to: emergency numbers first, then services with what they do and the date on which this was last
/// checked. Nothing is dialled or opened from here.
class ContactList final : public QWidget {
    Q_OBJECT
public:
    enum class Which { UnderEighteen, Everyone };
    explicit ContactList(Which which, QWidget* parent = nullptr);

private:
    void addRow(QVBoxLayout* to, const QString& where, const QString& text);
};

} // namespace holdfast::ui
