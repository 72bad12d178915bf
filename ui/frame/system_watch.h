#pragma once

#include <QObject>

namespace holdfast::ui {

/// Tells when an open vault has to be locked because of what the computer does: it is about to sleep, its lid closes,
/// the screen is locked, or another user takes over. As long as this exists, the system waits with sleeping, as far as
/// it offers that, until the process is replaced or ends.
class SystemWatch : public QObject {
    Q_OBJECT
public:
    static SystemWatch* start(QObject* parent);

Q_SIGNALS:
    void lockNeeded();

protected:
    using QObject::QObject;
};

} // namespace holdfast::ui
