#include "ui/frame/paste_note.h"

#include "ui/common/button.h"
#include "ui/common/flow_layout.h"
#include "ui/common/notice.h"
#include "ui/common/theme.h"

#include <QApplication>
#include <QClipboard>
#include <QVBoxLayout>

namespace holdfast::ui {

PasteNote::PasteNote(QWidget* parent)
    : QWidget(parent)
    , m_notice(new Notice)
    , m_clear(new Button(Button::Weight::Plain, tr("Clear the clipboard"), QStringLiteral("clearClipboard")))
    , m_close(new Button(Button::Weight::Quiet, tr("Close"), QStringLiteral("closePasteNote")))
{
    setObjectName(QStringLiteral("pasteNote"));
    m_notice->setObjectName(QStringLiteral("pasteNotice"));
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(Theme::margin, 8, Theme::margin, 8);
    column->addWidget(m_notice);
    auto* buttons = new QWidget;
    auto* flow = new FlowLayout(buttons);
    flow->addWidget(m_clear);
    flow->addWidget(m_close);
    column->addWidget(buttons);
    connect(m_clear, &Button::clicked, this, &PasteNote::clearClipboard);
    connect(m_close, &Button::clicked, this, &QWidget::hide);
    connect(QApplication::clipboard(), &QClipboard::dataChanged, this, &PasteNote::forget);
    hide();
}

void PasteNote::say(const QString& sentence)
{
    m_clear->hide();
    show();
    m_notice->say(Card::Tone::Warn, sentence);
}

void PasteNote::sayNothingToTake()
{
    say(tr(
        "The clipboard holds no picture and no file that can be taken. Copy one and paste again, or choose a file."));
}

void PasteNote::sayBusy()
{
    say(tr("Files are being added. Nothing was pasted: paste again once they are in the vault."));
}

void PasteNote::sayError(const Error& error)
{
    m_clear->hide();
    show();
    m_notice->sayError(error);
}

void PasteNote::sayPictureIsStillThere()
{
    say(tr("The clipboard still holds this picture. Other programs can read it there, and a clipboard manager may keep "
           "it."));
    m_clear->show();
}

void PasteNote::leaveScreen()
{
    if (m_clear->isHidden())
        hide();
}

void PasteNote::clearClipboard()
{
    m_isClearing = true;
    QApplication::clipboard()->clear();
    m_isClearing = false;
    m_clear->hide();
    m_close->setFocus();
    m_notice->say(Card::Tone::Ok,
        tr("The clipboard was cleared. A clipboard manager may have kept a copy: look there too, if you use one."));
}

void PasteNote::forget()
{
    if (!m_isClearing && !m_clear->isHidden())
        hide();
}

} // namespace holdfast::ui
