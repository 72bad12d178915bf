#include "ui/firstrun/recovery_sheet.h"

#include "ui/common/button.h"
#include "ui/common/notice.h"
#include "ui/common/text.h"
#include "ui/firstrun/print_code.h"
#include "ui/firstrun/recovery_code_view.h"

#include <QVBoxLayout>

namespace holdfast::ui {

RecoverySheet::RecoverySheet(QWidget* parent)
    : QWidget(parent)
    , m_view(new RecoveryCodeView)
    , m_notice(new Notice)
{
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(Theme::gap);
    auto* card = new Card;
    card->body()->addWidget(m_view);
    auto* print = new Button(Button::Weight::Plain, tr("Print"), QStringLiteral("printCode"));
    print->setSymbol(Icon::Print);
    card->body()->addWidget(print, 0, Qt::AlignLeading);
    column->addWidget(card);
    column->addWidget(m_notice);
    column->addWidget(makeQuiet(tr(
        "Keep the paper where nobody would look, or with somebody you trust; not as a photo or in a mail. Anyone who "
        "has it and the vault can open it.")));
    connect(print, &Button::clicked, this, [this] {
        m_notice->clear();
        printRecoveryCode(window(), *m_view, [this] {
            m_notice->say(
                Card::Tone::Soft, tr("It was not printed: no printer can be reached. Copy the code by hand."));
        });
    });
}

} // namespace holdfast::ui
