#include "ui/common/drop_area.h"

#include "ui/common/button.h"
#include "ui/common/file_choice.h"
#include "ui/common/text.h"
#include "ui/common/theme.h"

#include <QDragEnterEvent>
#include <QMimeData>
#include <QPainter>
#include <QVBoxLayout>

namespace holdfast::ui {

DropArea::DropArea(const QString& invitation, const QString& buttonText, const QString& buttonName, QWidget* parent)
    : QWidget(parent)
    , m_button(new Button(Button::Weight::Primary, buttonText, buttonName))
{
    setAcceptDrops(true);
    setAccessibleName(invitation);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(24, 36, 24, 36);
    column->setSpacing(Theme::gap);
    QLabel* words = makeQuiet(invitation);
    words->setAlignment(Qt::AlignCenter);
    column->addWidget(words);
    column->addWidget(m_button, 0, Qt::AlignHCenter);
    auto* paste = new Button(Button::Weight::Quiet, tr("Paste"), QStringLiteral("pasteHere"));
    paste->setAccessibleName(tr("Paste a picture or files from the clipboard"));
    paste->setToolTip(paste->accessibleName());
    column->addWidget(paste, 0, Qt::AlignHCenter);
    connect(m_button, &Button::clicked, this, &DropArea::browseRequested);
    connect(paste, &Button::clicked, this, &DropArea::pasteRequested);
}

void DropArea::paintEvent(QPaintEvent*)
{
    const Colors& colors = Theme::current().colors();
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setBrush(m_over ? colors.soft : colors.surface);
    QPen pen(m_over ? colors.accent : colors.edge, 1.2);
    pen.setDashPattern({5, 4});
    painter.setPen(pen);
    painter.drawRoundedRect(QRectF(rect()).adjusted(1, 1, -1, -1), Theme::radius, Theme::radius);
}

void DropArea::dragEnterEvent(QDragEnterEvent* event)
{
    if (!event->mimeData()->hasUrls())
        return;
    event->acceptProposedAction();
    m_over = true;
    update();
}

void DropArea::dragLeaveEvent(QDragLeaveEvent*)
{
    m_over = false;
    update();
}

void DropArea::dropEvent(QDropEvent* event)
{
    m_over = false;
    update();
    std::vector<std::filesystem::path> paths;
    for (const QUrl& url : event->mimeData()->urls())
        if (url.isLocalFile())
            paths.push_back(toPath(url.toLocalFile()));
    if (paths.empty())
        return;
    event->acceptProposedAction();
    Q_EMIT dropped(paths);
}

} // namespace holdfast::ui
