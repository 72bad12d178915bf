#pragma once

#include "ui/common/card.h"

namespace holdfast::ui {

class Notice;
class RecoveryCodeView;

/// A recovery code to print or to copy by hand, and where to keep the paper.
class RecoverySheet final : public QWidget {
    Q_OBJECT
public:
    explicit RecoverySheet(QWidget* parent = nullptr);
    RecoveryCodeView* view() const { return m_view; }

private:
    RecoveryCodeView* m_view;
    Notice* m_notice;
};

} // namespace holdfast::ui
