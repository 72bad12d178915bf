#include "ui/firstrun/safety_step.h"

#include "ui/common/card.h"
#include "ui/common/point.h"
#include "ui/common/text.h"

#include <QVBoxLayout>

namespace holdfast::ui {

SafetyStep::SafetyStep(QWidget* parent)
    : Step(parent)
{
    auto* card = new Card;
    const auto add = [card](const QString& question, const QString& why) {
        if (card->body()->count())
            card->body()->addWidget(new Rule);
        card->body()->addWidget(makePoint(Icon::Info, question, why));
    };
    add(tr("Does somebody else know how to get into this computer?"),
        tr("Someone who set it up, has its password, or shares your home may see what you do on it."));
    add(tr("Do they know things about you that they should not?"),
        tr("Then an account or a device may be watched. Trust that feeling; Holdfast cannot detect it."));
    add(tr("Could it become dangerous if they noticed?"),
        tr("Plan with somebody first: a support line or an adviser. Do not suddenly stop using a device that may be "
           "watched."));
    body()->addWidget(card);
    body()->addWidget(makeBody(
        tr("If you are not sure, use a computer that they never touched: at work, in a library, at a friend's. "
           "A vault can live on a USB stick.")));
    connect(addPrimary(tr("This device is all right"), QStringLiteral("deviceIsSafe")), &Button::clicked, this,
        &Step::done);
    connect(addQuiet(tr("Skip"), QStringLiteral("skipSafety")), &Button::clicked, this, &Step::done);
    connect(addQuiet(tr("I have a backup"), QStringLiteral("haveBackup")), &Button::clicked, this,
        &SafetyStep::backupRequested);
    connect(
        addQuiet(tr("Not now, close Holdfast"), QStringLiteral("notNow")), &Button::clicked, this, &SafetyStep::notNow);
    body()->addStretch(1);
}

QString SafetyStep::title() const
{
    return tr("First, is this device safe for you?");
}
QString SafetyStep::lead() const
{
    return tr("Three short questions, only for you. Nothing is stored and nobody is told.");
}

} // namespace holdfast::ui
