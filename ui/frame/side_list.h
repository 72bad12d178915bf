#pragma once

#include "ui/common/nav_list.h"

#include <QWidget>

class QButtonGroup;
class QLabel;
class QVBoxLayout;

namespace holdfast::ui {

enum class ScreenId { Today, Evidence, Capture, Picture, Documents, HandOver, AddFiles, CheckBundle, Help, Settings };

/// The column at the side: the case's name, the screens, and at the foot check, help, settings and lock.
class SideList final : public QWidget {
    Q_OBJECT
public:
    explicit SideList(QWidget* parent = nullptr);
    void setCase(const QString& name, uint64_t items);
    void setCurrent(ScreenId screen);
    void focusCurrent();

Q_SIGNALS:
    void chosen(ScreenId screen);
    void lockRequested();

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    NavItem* add(QVBoxLayout* to, Icon icon, const QString& text, const char* objectName, ScreenId screen);
    QLabel* m_name;
    QLabel* m_under;
    NavItem* m_evidence;
    QButtonGroup* m_group;
};

} // namespace holdfast::ui
