#include "ui/handover/recipient_card.h"

#include "core/crypto/signing_key.h"
#include "ui/common/file_choice.h"
#include "ui/common/format_text.h"
#include "ui/common/tag.h"
#include "ui/common/text.h"

#include <QHBoxLayout>
#include <QVBoxLayout>

namespace holdfast::ui {

RecipientCard::RecipientCard(
    const bundle::ExportReport& report, bool isPage, const Digest& fingerprint, QWidget* parent)
    : Card(parent)
{
    setObjectName(QStringLiteral("recipientCard"));
    auto* head = new QHBoxLayout;
    head->setSpacing(12);
    head->addWidget(new Dot(Icon::Check, Tone::Ok), 0, Qt::AlignTop);
    head->addWidget(makeTitle(tr("The bundle is written")), 1);
    body()->addLayout(head);
    body()->addWidget(makeMono(breakable(toText(report.file))));
    body()->addWidget(
        makeQuiet(tr("%n item(s), %1, signed with this vault's key.", nullptr, static_cast<int>(report.items))
                      .arg(formatBytes(report.bytes))));
    body()->addWidget(new Rule);
    body()->addWidget(makeStrong(tr("Tell the receiver")));
    const bool isSealed = !report.sealedFor.empty();
    const bool hasPassphrase = isSealed && report.sealedFor.front() == "passphrase";
    QStringList steps;
    if (!report.parts.empty())
        steps << tr("The file is in %n part(s). Send all of them; the text beside them says how to join them.", nullptr,
            static_cast<int>(report.parts.size()));
    if (isPage)
        steps << tr("The page opens in any browser and asks for the words that you noted down. Tell them those on the "
                    "phone; never send them along with the page.");
    else if (hasPassphrase)
        steps << tr("The program age opens the file and asks for the words that you noted down. Tell them those on the "
                    "phone; never send them along with the file.");
    else if (isSealed)
        steps << tr("The program age opens the file with their key.");
    steps << tr("README.txt in the bundle says how to check it, with Holdfast or with tools they already have.")
          << tr("Ask them to call you on a number that they know, and read these words to them. If they see the same "
                "words, "
                "the bundle is yours and "
                "nothing in it was changed.");
    for (int i = 0; i < steps.size(); ++i)
        body()->addWidget(makeBody(tr("%1. %2").arg(i + 1).arg(steps[i])));
    auto* words = new Card(nullptr, Tone::Soft);
    QLabel* spoken = makeStrong(fromUtf8(crypto::fingerprintWords(fingerprint)));
    spoken->setObjectName(QStringLiteral("fingerprintWords"));
    spoken->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    words->body()->addWidget(spoken);
    QLabel* groups = makeMono(fromUtf8(crypto::fingerprintGroups(fingerprint)));
    groups->setObjectName(QStringLiteral("fingerprintGroups"));
    words->body()->addWidget(groups);
    body()->addWidget(words);
    body()->addWidget(makeQuiet(isSealed
            ? tr("The file is sealed: without the key or the words nobody can open it, and that goes for you too. You "
                 "can "
                 "delete this file afterwards; your vault keeps everything.")
            : tr(
                "The file is not locked: whoever has it can open it. Hand it over on a stick or in a way that only the "
                "receiver can reach. You can delete this file afterwards; your vault keeps everything.")));
}

} // namespace holdfast::ui
