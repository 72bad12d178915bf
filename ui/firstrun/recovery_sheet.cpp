#include "ui/firstrun/recovery_sheet.h"

#include "ui/common/button.h"
#include "ui/common/flow_layout.h"
#include "ui/common/notice.h"
#include "ui/common/page.h"
#include "ui/common/text.h"
#include "ui/firstrun/print_code.h"
#include "ui/firstrun/qr_code_view.h"
#include "ui/firstrun/recovery_code_view.h"

#include <QVBoxLayout>

namespace holdfast::ui {

RecoverySheet::RecoverySheet(QWidget* parent)
    : QWidget(parent)
    , m_view(new RecoveryCodeView)
    , m_switch(new Button(Button::Weight::Plain, {}, QStringLiteral("showQrCode")))
    , m_qr(new QrCodeView)
    , m_notice(new Notice)
{
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(Theme::gap);
    auto* card = new Card;
    card->body()->addWidget(m_view);
    auto* print = new Button(Button::Weight::Plain, tr("Print"), QStringLiteral("printCode"));
    print->setSymbol(Icon::Print);
    auto* actions = new QWidget;
    auto* flow = new FlowLayout(actions);
    flow->addWidget(print);
    flow->addWidget(m_switch);
    card->body()->addWidget(actions);
    card->body()->addWidget(
        makeQuiet(tr("A QR code can be photographed from across a room: show it only where nobody sees this screen.")));
    card->body()->addWidget(m_qr, 0, Qt::AlignLeading);
    column->addWidget(card);
    column->addWidget(m_notice);
    column->addWidget(makeQuiet(tr(
        "Keep the paper where nobody would look, or with somebody you trust; not as a photo or in a mail. Anyone who "
        "has it and the vault can open it.")));
    showQrCode(false);
    connect(m_switch, &Button::clicked, this, [this] { showQrCode(m_qr->isHidden()); });
    connect(print, &Button::clicked, this, [this] {
        m_notice->clear();
        printRecoveryCode(window(), *m_view, [this] {
            m_notice->say(
                Card::Tone::Soft, tr("It was not printed: no printer can be reached. Copy the code by hand."));
        });
    });
}

void RecoverySheet::setCode(SecureBuffer code)
{
    showQrCode(false);
    m_view->setCode(std::move(code));
}

void RecoverySheet::showQrCode(bool on)
{
    std::optional<crypto::QrCode> shown;
    if (on) {
        auto made = crypto::QrCode::of(m_view->code());
        if (!made)
            return m_notice->sayError(made.error());
        shown.emplace(std::move(*made));
    }
    m_qr->setCode(std::move(shown));
    m_switch->setText(on ? tr("Hide the QR code") : tr("Show as a QR code"));
    if (on)
        bringIntoView(m_qr);
}

} // namespace holdfast::ui
