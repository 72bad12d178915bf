#include "ui/handover/key_book.h"

#include "core/crypto/signing_key.h"
#include "ui/common/button.h"
#include "ui/common/check_box.h"
#include "ui/common/flow_layout.h"
#include "ui/common/format_text.h"
#include "ui/common/notice.h"
#include "ui/common/session.h"
#include "ui/common/text.h"
#include "ui/common/worker.h"

#include <QLabel>
#include <QLineEdit>
#include <QVBoxLayout>

namespace holdfast::ui {

KeyBook::KeyBook(Session& session, QWidget* parent)
    : QWidget(parent)
    , m_session(session)
    , m_rows(new QVBoxLayout)
    , m_form(new QWidget)
    , m_name(new QLineEdit)
    , m_confirmed(new QLineEdit)
    , m_keep(new Button(Button::Weight::Plain, tr("Keep this key"), QStringLiteral("keepKey")))
    , m_notice(new Notice)
{
    setObjectName(QStringLiteral("keyBook"));
    auto* all = new QVBoxLayout(this);
    all->setContentsMargins(0, 0, 0, 0);
    m_rows->setContentsMargins(0, 0, 0, 0);
    all->addLayout(m_rows);
    auto* form = new QVBoxLayout(m_form);
    form->setContentsMargins(0, 0, 0, 0);
    form->addWidget(makeBody(tr("You can keep this key in the vault for the next time.")));
    m_name->setObjectName(QStringLiteral("keyName"));
    m_name->setPlaceholderText(tr("Whose it is"));
    m_name->setAccessibleName(tr("Whose it is"));
    m_name->setMaxLength(60);
    form->addWidget(m_name);
    m_confirmed->setObjectName(QStringLiteral("keyConfirmed"));
    m_confirmed->setPlaceholderText(tr("How you made sure of it"));
    m_confirmed->setAccessibleName(tr("How you made sure that it is theirs, if you did"));
    m_confirmed->setMaxLength(200);
    form->addWidget(m_confirmed);
    auto* buttons = new QWidget;
    new FlowLayout(buttons);
    buttons->layout()->addWidget(m_keep);
    form->addWidget(buttons);
    m_form->hide();
    all->addWidget(m_notice);
    connect(m_name, &QLineEdit::textChanged, this,
        [this](const QString& text) { m_keep->setEnabled(!text.trimmed().isEmpty()); });
    m_keep->setEnabled(false);
    connect(m_keep, &Button::clicked, this, &KeyBook::keep);
    reload();
}

void KeyBook::reload()
{
    runInBackground(
        m_session.readers(), this, [vault = &m_session.vault()] { return vault::recipients(*vault); },
        [this](const Result<std::vector<vault::Recipient>>& book) {
            if (book)
                show(*book);
            else
                m_notice->sayError(book.error());
        });
}

void KeyBook::show(const std::vector<vault::Recipient>& book)
{
    while (QLayoutItem* old = m_rows->takeAt(0)) {
        delete old->widget();
        delete old;
    }
    m_book.clear();
    for (const vault::Recipient& recipient : book)
        if (!recipient.removedAt)
            m_book.push_back(recipient);
    std::erase_if(m_ticked, [this](const crypto::AgeRecipient& key) { return !isKnown(key); });
    for (const vault::Recipient& recipient : m_book)
        addRow(recipient);
    offerToKeep(m_typed);
    Q_EMIT changed();
}

void KeyBook::addRow(const vault::Recipient& recipient)
{
    auto* row = new QWidget;
    auto* lines = new QVBoxLayout(row);
    lines->setContentsMargins(0, 0, 0, 0);
    auto* tick = new CheckBox(fromUtf8(recipient.name), QStringLiteral("for-") + fromUtf8(recipient.name));
    tick->setElided(true);
    tick->setChecked(std::ranges::find(m_ticked, recipient.key) != m_ticked.end());
    lines->addWidget(tick);
    lines->addWidget(makeQuiet(recipient.confirmed.empty()
            ? tr("Not confirmed. Read the fingerprint to them on the phone, on a number that you know:")
            : tr("Confirmed: %1").arg(fromUtf8(recipient.confirmed))));
    lines->addWidget(makeMono(fromUtf8(crypto::fingerprintGroups(crypto::fingerprint(recipient.key.key())))));
    auto* remove = new Button(Button::Weight::Plain, tr("Take %1 out").arg(fromUtf8(recipient.name)),
        QStringLiteral("remove-") + fromUtf8(recipient.name));
    auto* buttons = new QWidget;
    new FlowLayout(buttons);
    buttons->layout()->addWidget(remove);
    lines->addWidget(buttons);
    m_rows->addWidget(row);
    connect(tick, &CheckBox::toggled, this, [this, key = recipient.key](bool isOn) {
        std::erase(m_ticked, key);
        if (isOn)
            m_ticked.push_back(key);
        Q_EMIT changed();
    });
    connect(
        remove, &Button::clicked, this, [this, name = recipient.name] { this->remove(name); }, Qt::QueuedConnection);
}

bool KeyBook::isKnown(const crypto::AgeRecipient& key) const
{
    return std::ranges::find(m_book, key, &vault::Recipient::key) != m_book.end();
}

std::vector<crypto::AgeRecipient> KeyBook::ticked() const
{
    return m_ticked;
}

void KeyBook::untick()
{
    m_ticked.clear();
    m_typed.reset();
    reload();
}

void KeyBook::offerToKeep(const std::optional<crypto::AgeRecipient>& typed)
{
    m_typed = typed;
    m_form->setVisible(typed && !isKnown(*typed));
}

void KeyBook::keep()
{
    if (!m_typed)
        return;
    m_notice->clear();
    runInBackground(
        m_session.workers(), this,
        [vault = &m_session.vault(), name = m_name->text().trimmed().toStdString(), key = *m_typed,
            confirmed = m_confirmed->text().trimmed().toStdString()] {
            return vault::addRecipient(*vault, name, key, confirmed);
        },
        [this](const Result<vault::Recipient>& added) {
            if (!added)
                return m_notice->sayError(added.error());
            m_ticked.push_back(added->key);
            m_name->clear();
            m_confirmed->clear();
            m_typed.reset();
            reload();
            Q_EMIT kept();
        });
}

void KeyBook::remove(const std::string& name)
{
    m_notice->clear();
    runInBackground(
        m_session.workers(), this, [vault = &m_session.vault(), name] { return vault::removeRecipient(*vault, name); },
        [this](const Result<void>& removed) {
            if (!removed)
                m_notice->sayError(removed.error());
            reload();
        });
}

} // namespace holdfast::ui
