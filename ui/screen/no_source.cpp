#include "ui/screen/no_source.h"

#include <QTimer>

namespace holdfast::ui {

void NoSource::hide(const std::vector<QWidget*>&, Hidden done)
{
    QTimer::singleShot(0, this, [done = std::move(done)] { done(fail(errors::screenNoWay)); });
}

void NoSource::take(const ScreenOrder&, Taken done)
{
    QTimer::singleShot(0, this, [done = std::move(done)] { done(fail(errors::screenNoWay)); });
}

} // namespace holdfast::ui
