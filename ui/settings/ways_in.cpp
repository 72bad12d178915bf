#include "ui/settings/ways_in.h"

#include "ui/common/button.h"
#include "ui/common/file_choice.h"
#include "ui/common/flow_layout.h"
#include "ui/common/format_text.h"
#include "ui/common/notice.h"
#include "ui/common/page.h"
#include "ui/common/place_warning.h"
#include "ui/common/places.h"
#include "ui/common/session.h"
#include "ui/common/text.h"
#include "ui/common/worker.h"
#include "ui/firstrun/recovery_code_view.h"
#include "ui/firstrun/recovery_sheet.h"
#include "ui/settings/add_password.h"
#include "ui/settings/key_file.h"
#include "ui/today/code_confirmation.h"

#include <QHBoxLayout>
#include <QVBoxLayout>
#include <algorithm>
#include <utility>

namespace holdfast::ui {

namespace {

using Kind = crypto::KeySlot::Kind;

QString nameOf(Kind kind)
{
    switch (kind) {
    case Kind::Password:
        return WaysIn::tr("Password");
    case Kind::RecoveryCode:
        return WaysIn::tr("Recovery code");
    case Kind::KeyFile:
        break;
    }
    return WaysIn::tr("Key file");
}

QString removalOf(Kind kind)
{
    switch (kind) {
    case Kind::Password:
        return WaysIn::tr("Remove this password?");
    case Kind::RecoveryCode:
        return WaysIn::tr("Remove this recovery code?");
    case Kind::KeyFile:
        break;
    }
    return WaysIn::tr("Remove this key file?");
}

} // namespace

WaysIn::WaysIn(Session& session, QWidget* parent)
    : Card(parent)
    , m_session(session)
    , m_list(new QWidget)
    , m_code(new Button(Button::Weight::Plain, tr("Make a recovery code"), QStringLiteral("addRecoveryCode")))
    , m_keyFile(new Button(Button::Weight::Plain, tr("Add a key file"), QStringLiteral("addKeyFile")))
    , m_password(new Button(Button::Weight::Plain, tr("Add a password"), QStringLiteral("addPassword")))
    , m_newPassword(new AddPassword)
    , m_fresh(new QWidget)
    , m_sheet(new RecoverySheet)
    , m_question(makeStrong({}))
    , m_stay(new Button(Button::Weight::Plain, tr("Keep it"), QStringLiteral("keepWay")))
    , m_notice(new Notice)
{
    body()->addWidget(makeTitle(tr("Ways in")));
    body()->addWidget(makeBody(tr("Each of these opens the vault by itself. A password or a recovery code always "
                                  "remains.")));
    m_list->setObjectName(QStringLiteral("waysList"));
    auto* list = new QVBoxLayout(m_list);
    list->setContentsMargins(0, 0, 0, 0);
    list->setSpacing(Theme::unit);
    body()->addWidget(m_list);
    body()->addWidget(m_removal = makeRemoval());
    auto* buttons = new QWidget;
    auto* row = new FlowLayout(buttons);
    row->addWidget(m_password);
    row->addWidget(m_code);
    row->addWidget(m_keyFile);
    body()->addWidget(buttons);
    body()->addWidget(makeQuiet(tr("A key file is a small file that opens the vault without a password. Keep it on a "
                                   "stick, apart from this computer: whoever has it and the vault can open it.")));
    body()->addWidget(m_newPassword);
    auto* fresh = new QVBoxLayout(m_fresh);
    fresh->setContentsMargins(0, Theme::unit, 0, 0);
    fresh->setSpacing(Theme::gap);
    fresh->addWidget(
        makeStrong(tr("Your new recovery code. It is shown only this once: print it or copy it by hand.")));
    fresh->addWidget(m_sheet);
    auto* kept = new Button(Button::Weight::Plain, tr("I have it on paper"), QStringLiteral("newCodeKept"));
    fresh->addWidget(kept, 0, Qt::AlignLeading);
    m_fresh->hide();
    body()->addWidget(m_fresh);
    m_notice->setObjectName(QStringLiteral("waysNotice"));
    body()->addWidget(m_notice);
    connect(m_code, &Button::clicked, this, &WaysIn::addRecoveryCode);
    connect(m_password, &Button::clicked, this, [this] {
        m_notice->clear();
        m_password->setEnabled(false);
        m_newPassword->open();
    });
    connect(m_newPassword, &AddPassword::wanted, this, &WaysIn::addPassword);
    connect(m_newPassword, &AddPassword::closed, this, [this] {
        m_password->setEnabled(true);
        m_password->setFocus();
    });
    connect(m_keyFile, &Button::clicked, this, [this] {
        chooseTarget(window(), tr("Where should the key file be?"), QStringLiteral("holdfast.key"),
            QStringLiteral("key"), [this](const std::filesystem::path& target) { addKeyFile(target); });
    });
    connect(kept, &Button::clicked, this, &WaysIn::keepRecoveryCode);
    load();
}

QWidget* WaysIn::makeRemoval()
{
    auto* removal = new QWidget;
    removal->setObjectName(QStringLiteral("removeWayStep"));
    auto* column = new QVBoxLayout(removal);
    column->setContentsMargins(0, Theme::unit, 0, Theme::unit);
    column->setSpacing(Theme::unit);
    column->addWidget(m_question);
    column->addWidget(
        makeBody(tr("It then opens this vault no more. Copies made before, backups included, still open with it.")));
    auto* actions = new QWidget;
    auto* flow = new FlowLayout(actions);
    auto* go = new Button(Button::Weight::Plain, tr("Remove it"), QStringLiteral("confirmRemoveWay"));
    flow->addWidget(m_stay);
    flow->addWidget(go);
    column->addWidget(actions);
    removal->hide();
    connect(m_stay, &Button::clicked, this, [this] {
        m_removal->hide();
        m_code->setFocus();
    });
    connect(go, &Button::clicked, this, &WaysIn::remove);
    return removal;
}

void WaysIn::load()
{
    runInBackground(
        m_session.readers(), this, [vault = &m_session.vault()] { return vault::Slots(*vault).list(); },
        [this](const std::vector<vault::SlotInfo>& slots) { show(slots); });
}

void WaysIn::show(const std::vector<vault::SlotInfo>& slots)
{
    while (QLayoutItem* old = m_list->layout()->takeAt(0)) {
        delete old->widget();
        delete old;
    }
    const auto lasting
        = std::ranges::count_if(slots, [](const vault::SlotInfo& slot) { return slot.kind != Kind::KeyFile; });
    for (const vault::SlotInfo& slot : slots) {
        m_list->layout()->addWidget(new Rule);
        m_list->layout()->addWidget(makeRow(slot, slot.kind == Kind::KeyFile || lasting > 1));
    }
    m_list->layout()->addWidget(new Rule);
    if (std::exchange(m_isOffering, false))
        bringIntoView(m_code);
}

void WaysIn::offerRecoveryCode()
{
    if (!m_code->isEnabled()) // one is shown already
        return bringIntoView(m_fresh);
    m_code->setFocus();
    m_isOffering = true;
    load();
}

QWidget* WaysIn::makeRow(const vault::SlotInfo& slot, bool canGo)
{
    auto* row = new QWidget;
    auto* across = new QHBoxLayout(row);
    across->setContentsMargins(0, 0, 0, 0);
    across->setSpacing(Theme::gap);
    auto* words = new QVBoxLayout;
    words->setSpacing(2);
    const QString name = nameOf(slot.kind);
    const QString made = formatTime(slot.createdAt);
    words->addWidget(makeStrong(name));
    words->addWidget(
        makeQuiet(slot.isOpener ? tr("Made %1. It opened the vault this time.").arg(made) : tr("Made %1").arg(made)));
    across->addLayout(words, 1);
    auto* remove = new Button(Button::Weight::Quiet, tr("Remove"), QStringLiteral("removeWay"));
    remove->setAccessibleName(tr("Remove: %1, made %2").arg(name, made));
    connect(remove, &Button::clicked, this, [this, slot] { askToRemove(slot); });
    across->addWidget(remove, 0, Qt::AlignVCenter);
    remove->setVisible(canGo);
    return row;
}

void WaysIn::askToRemove(const vault::SlotInfo& slot)
{
    m_leaving = slot.id;
    m_notice->clear();
    m_question->setText(removalOf(slot.kind));
    m_removal->show();
    m_stay->setFocus(); // Enter removes nothing
    bringIntoView(m_removal);
}

void WaysIn::setWorking(bool working)
{
    setEnabled(!working);
    if (!working)
        return;
    m_look.forget();
    m_notice->clear();
}

void WaysIn::remove()
{
    setWorking(true);
    runInBackground(
        m_session.workers(), this,
        [vault = &m_session.vault(), id = m_leaving] { return vault::Slots(*vault).remove(id); },
        [this](const Result<void>& removed) {
            setWorking(false);
            m_removal->hide();
            m_code->setFocus();
            if (removed) {
                m_notice->say(Card::Tone::Ok, tr("Removed. It opens this vault no more."));
                m_session.noteWaysInChanged();
            } else {
                m_notice->sayError(removed.error());
            }
            load();
            bringIntoView(m_notice);
        });
}

void WaysIn::addRecoveryCode()
{
    setWorking(true);
    using Code = Result<vault::Slots::RecoveryCode>;
    runInBackground(
        m_session.workers(), this,
        [vault = &m_session.vault()] { return std::make_shared<Code>(vault::Slots(*vault).addRecoveryCode()); },
        [this](const std::shared_ptr<Code>& made) {
            setWorking(false);
            if (!*made)
                return m_notice->sayError(made->error());
            m_sheet->setCode(std::move((*made)->code));
            m_fresh->show();
            m_code->setEnabled(false); // one at a time, until this one is on paper
            m_sheet->view()->setFocus();
            load();
            bringIntoView(m_fresh);
        });
}

void WaysIn::keepRecoveryCode()
{
    setWorking(true);
    confirmCode(m_session, this, m_notice, [this](bool isStored) {
        setWorking(false);
        if (!isStored) // the code stays, for another press
            return bringIntoView(m_notice);
        m_sheet->setCode({});
        m_fresh->hide();
        m_code->setEnabled(true);
        m_code->setFocus();
    });
}

void WaysIn::addPassword()
{
    auto password = std::make_shared<SecureBuffer>(m_newPassword->take());
    setWorking(true);
    m_session.beginWork();
    runInBackground(
        m_session.workers(), this,
        [vault = &m_session.vault(), password] { return holdfast::ui::addPassword(*vault, *password); },
        [this](const Result<std::string>& slot) {
            m_session.endWork();
            setWorking(false);
            m_newPassword->close();
            if (slot)
                m_notice->say(Card::Tone::Ok,
                    tr("The new password opens the vault too, from now on. Tell it in a way that nobody else can read; "
                       "it can be removed here at any time."));
            else
                m_notice->sayError(slot.error());
            load();
            bringIntoView(m_notice);
        });
}

void WaysIn::addKeyFile(const std::filesystem::path& target)
{
    m_notice->say(Card::Tone::Soft, lookingAtFolder());
    // A drive that does not answer would hold up all long work, which goes one after the other. What lies there is for
    // makeKeyFile() to say.
    m_look.begin(
        this, [target] { return isAnythingAt(target); }, [this, target](bool) { makeKeyFileAt(target); });
}

void WaysIn::makeKeyFileAt(const std::filesystem::path& target)
{
    setWorking(true);
    runInBackground(
        m_session.workers(), this, [vault = &m_session.vault(), target] { return makeKeyFile(*vault, target); },
        [this](const Result<std::string>& slot) {
            setWorking(false);
            m_keyFile->setFocus();
            if (slot)
                m_notice->say(Card::Tone::Ok,
                    tr("The key file opens the vault from now on. On the unlock screen choose “Use a key file”."));
            else
                m_notice->sayError(slot.error());
            load();
            bringIntoView(m_notice);
        });
}

} // namespace holdfast::ui
