#include "ui/handover/seal_choice.h"

#include "core/crypto/passphrase.h"
#include "ui/common/button.h"
#include "ui/common/check_box.h"
#include "ui/common/page.h"
#include "ui/common/text.h"
#include "ui/firstrun/recovery_code_view.h"
#include "ui/handover/key_book.h"

#include <QLineEdit>
#include <QRadioButton>
#include <QRegularExpression>
#include <QVBoxLayout>

#include <algorithm>
#include <optional>

namespace holdfast::ui {

SealChoice::SealChoice(Session& session, QWidget* parent)
    : Card(parent)
    , m_anybody(new QRadioButton(tr("Anybody who gets the file")))
    , m_passphrase(new QRadioButton(tr("Only whoever knows a passphrase")))
    , m_keys(new QRadioButton(tr("Only the owner of a key that they gave me")))
    , m_passphraseBox(new QWidget)
    , m_words(new RecoveryCodeView)
    , m_noted(new CheckBox(tr("I have noted these words down"), QStringLiteral("passphraseNoted")))
    , m_page(new CheckBox(tr("As a page for any browser"), QStringLiteral("sealPage")))
    , m_keysBox(new QWidget)
    , m_book(new KeyBook(session))
    , m_keysEdit(new QLineEdit)
    , m_keysNote(makeQuiet({}))
{
    setObjectName(QStringLiteral("sealChoice"));
    body()->addWidget(makeTitle(tr("Who can open it")));
    m_anybody->setObjectName(QStringLiteral("sealNot"));
    m_anybody->setChecked(true);
    m_passphrase->setObjectName(QStringLiteral("sealPassphrase"));
    m_keys->setObjectName(QStringLiteral("sealKeys"));
    for (QRadioButton* each : {m_anybody, m_passphrase, m_keys}) {
        body()->addWidget(each);
        connect(each, &QRadioButton::toggled, this, &SealChoice::look);
    }

    auto* passphrase = new QVBoxLayout(m_passphraseBox);
    passphrase->setContentsMargins(0, 0, 0, 0);
    passphrase->addWidget(makeBody(tr(
        "These words open the file, in this order, with a space between each two. Note them down now: they are shown "
        "only here and kept nowhere. Tell them to the receiver by another way than the file, on the phone for "
        "instance.")));
    m_words->setObjectName(QStringLiteral("sealWords"));
    m_words->setAccessibleName(tr("The words that open the file"));
    passphrase->addWidget(m_words);
    passphrase->addWidget(m_noted);
    passphrase->addWidget(m_page);
    passphrase->addWidget(makeQuiet(tr("For a receiver who can install nothing.")));
    body()->addWidget(m_passphraseBox);
    connect(m_noted, &CheckBox::toggled, this, &SealChoice::changed);

    auto* keys = new QVBoxLayout(m_keysBox);
    keys->setContentsMargins(0, 0, 0, 0);
    keys->addWidget(m_book);
    keys->addWidget(makeBody(
        tr("Ask the receiver for their key of the program age; it begins with age1. Several keys, with spaces between "
           "them, each open the file.")));
    m_keysEdit->setObjectName(QStringLiteral("sealKeysEdit"));
    m_keysEdit->setAccessibleName(tr("Keys of the receivers"));
    m_keysEdit->setPlaceholderText(QStringLiteral("age1"));
    m_keysEdit->setLayoutDirection(Qt::LeftToRight); // a key is no word of any language
    keys->addWidget(m_keysEdit);
    m_keysNote->setObjectName(QStringLiteral("sealKeysNote"));
    keys->addWidget(m_keysNote);
    keys->addWidget(m_book->form());
    body()->addWidget(m_keysBox);
    connect(m_keysEdit, &QLineEdit::textChanged, this, &SealChoice::readKeys);
    connect(m_book, &KeyBook::changed, this, &SealChoice::readKeys);
    connect(m_book, &KeyBook::kept, m_keysEdit, &QLineEdit::clear);
    readKeys();
    look();
}

void SealChoice::look()
{
    m_passphraseBox->setVisible(m_passphrase->isChecked());
    m_keysBox->setVisible(m_keys->isChecked());
    if (m_passphrase->isChecked() && m_secret.empty())
        makePassphrase();
    if (isSealed()) // what appears has to be read before the bundle can be written
        bringIntoView(m_passphrase->isChecked() ? static_cast<QWidget*>(m_noted) : m_keysNote);
    Q_EMIT changed();
}

void SealChoice::makePassphrase()
{
    m_secret = crypto::generatePassphrase();
    m_words->setCode(m_secret.clone());
    m_noted->setChecked(false);
}

void SealChoice::readKeys()
{
    static const QRegularExpression between(QStringLiteral("[\\s,;]+"));
    const QStringList texts = m_keysEdit->text().split(between, Qt::SkipEmptyParts);
    std::vector<crypto::AgeRecipient> typed;
    bool isMistyped = false;
    for (const QString& text : texts) {
        const auto recipient = crypto::AgeRecipient::parse(text.toStdString());
        if (recipient)
            typed.push_back(*recipient);
        else
            isMistyped = true;
    }
    m_recipients = isMistyped ? std::vector<crypto::AgeRecipient>() : m_book->ticked();
    for (const crypto::AgeRecipient& recipient : typed)
        if (!isMistyped && std::ranges::find(m_recipients, recipient) == m_recipients.end())
            m_recipients.push_back(recipient);
    m_book->offerToKeep(
        !isMistyped && typed.size() == 1 ? std::optional(typed.front()) : std::optional<crypto::AgeRecipient>());
    describeKeys(isMistyped);
    Q_EMIT changed();
}

void SealChoice::describeKeys(bool isMistyped)
{
    if (isMistyped || m_recipients.size() > crypto::maxAgeRecipients)
        m_keysNote->setText(
            tr("This is not a whole key, or has a mistake in it. A key is age1 and 58 letters and digits."));
    else if (m_recipients.empty())
        m_keysNote->setText(
            tr("A key may have been exchanged on its way. Read its end to the receiver on the phone, on a number that "
               "you know."));
    else
        m_keysNote->setText(tr("%n key(s). Only their owners can open the file, and you can't open it either.", nullptr,
            static_cast<int>(m_recipients.size())));
}

bool SealChoice::isSealed() const
{
    return !m_anybody->isChecked();
}

bool SealChoice::isPage() const
{
    return m_passphrase->isChecked() && m_page->isChecked();
}

QString SealChoice::ending() const
{
    if (isPage())
        return QStringLiteral(".html");
    return isSealed() ? QStringLiteral(".zip.age") : QStringLiteral(".zip");
}

bool SealChoice::isReady() const
{
    if (m_passphrase->isChecked())
        return m_noted->isChecked();
    return !m_keys->isChecked() || (!m_recipients.empty() && m_recipients.size() <= crypto::maxAgeRecipients);
}

std::shared_ptr<const crypto::AgeSeal> SealChoice::seal() const
{
    if (!isSealed())
        return nullptr;
    crypto::AgeSeal seal;
    if (m_keys->isChecked())
        seal.recipients = m_recipients;
    else
        seal.passphrase = m_secret.clone();
    return std::make_shared<const crypto::AgeSeal>(std::move(seal));
}

void SealChoice::startAgain()
{
    m_anybody->setChecked(true);
    m_secret = SecureBuffer();
    m_words->setCode({});
    m_noted->setChecked(false);
    m_page->setChecked(false);
    m_keysEdit->clear();
    m_book->untick();
    look();
}

} // namespace holdfast::ui
