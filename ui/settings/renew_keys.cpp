#include "ui/settings/renew_keys.h"

#include "ui/common/button.h"
#include "ui/common/errors_text.h"
#include "ui/common/flow_layout.h"
#include "ui/common/format_text.h"
#include "ui/common/notice.h"
#include "ui/common/progress_card.h"
#include "ui/common/secret_field.h"
#include "ui/common/text.h"
#include "ui/common/worker.h"
#include "ui/firstrun/recovery_code_view.h"
#include "ui/firstrun/recovery_sheet.h"

#include <QLineEdit>
#include <QVBoxLayout>

namespace holdfast::ui {

RenewKeys::RenewKeys(std::unique_ptr<vault::Vault> vault, QWidget* parent)
    : Page(RenewKeys::tr("Renew the keys"),
        RenewKeys::tr(
            "The vault is copied under a new key, checked, and put in the place of the old one. You can stop until "
            "that last step; then everything is as before."),
        parent)
    , m_vault(std::move(vault))
    , m_folder(m_vault->folder())
    , m_form(new QWidget)
    , m_space(makeBody({}))
    , m_password(new SecretField(RenewKeys::tr("Password"), QStringLiteral("renewPassword")))
    , m_renew(new Button(Button::Weight::Primary, RenewKeys::tr("Renew the keys"), QStringLiteral("startRenewal")))
    , m_back(new Button(Button::Weight::Quiet, RenewKeys::tr("Not now"), QStringLiteral("renewNotNow")))
    , m_progress(new ProgressCard)
    , m_notice(new Notice)
    , m_after(new QWidget)
    , m_sheet(new RecoverySheet)
    , m_close(
          new Button(Button::Weight::Primary, RenewKeys::tr("I have it on paper"), QStringLiteral("renewedCodeKept")))
{
    setObjectName(QStringLiteral("renewKeys"));
    setColumn(640);
    build();
    connect(m_renew, &Button::clicked, this, &RenewKeys::renew);
    connect(m_password, &SecretField::submitted, this, &RenewKeys::renew);
    connect(m_back, &Button::clicked, this, &RenewKeys::goBack);
    connect(m_progress, &ProgressCard::cancelRequested, this, [this] { m_cancel.cancel(); });
    connect(m_close, &Button::clicked, this, &RenewKeys::keepCode);
    saySpace();
}

RenewKeys::~RenewKeys()
{
    m_cancel.cancel();
}

void RenewKeys::build()
{
    auto* form = new QVBoxLayout(m_form);
    form->setContentsMargins(0, 0, 0, 0);
    form->setSpacing(Theme::gap);
    form->addWidget(makeBody(tr("Copies of the vault's keys made before, and older passwords, then open nothing of "
                                "this vault. Old backups still open as they did: make a new one, and delete them.")));
    form->addWidget(makeBody(tr("The recovery code is replaced by a new one, which you see once. Key files and other "
                                "passwords end; add them again afterwards.")));
    m_space->setObjectName(QStringLiteral("renewSpace"));
    form->addWidget(m_space);
    form->addWidget(makeQuiet(tr("If you have forgotten the password, go back and choose a new one first.")));
    form->addWidget(m_password);
    auto* actions = new QWidget;
    auto* flow = new FlowLayout(actions);
    flow->addWidget(m_renew);
    flow->addWidget(m_back);
    form->addWidget(actions);
    body()->addWidget(m_form);
    body()->addWidget(m_progress);
    m_notice->setObjectName(QStringLiteral("renewNotice"));
    body()->addWidget(m_notice);
    auto* after = new QVBoxLayout(m_after);
    after->setContentsMargins(0, 0, 0, 0);
    after->setSpacing(Theme::gap);
    after->addWidget(m_sheet);
    after->addWidget(m_close, 0, Qt::AlignLeading);
    m_after->hide();
    body()->addWidget(m_after);
    body()->addStretch(1);
}

void RenewKeys::saySpace()
{
    const auto space = vault::rekeySpace(*m_vault);
    if (!space)
        return m_notice->sayError(space.error());
    m_space->setText(tr("For a while it needs %1 of room on this disk; %2 are free.")
                         .arg(formatBytes(space->needed), formatBytes(space->free)));
    if (space->free >= space->needed)
        return;
    m_notice->sayError(Error(vault::errors::noRoomForRekey));
    m_renew->setEnabled(false);
    m_password->setEnabled(false);
}

void RenewKeys::renew()
{
    if (m_password->isEmpty() || !m_renew->isEnabled())
        return;
    auto secret = std::make_shared<vault::Secret>();
    secret->password = m_password->take();
    m_notice->clear();
    m_form->hide();
    m_progress->start(describeProgress(QStringLiteral("copying")));
    m_progress->cancelButton()->setFocus();
    m_cancel = CancelFlag();
    Q_EMIT busyChanged(true);
    const Progress progress = relayProgress(this, m_cancel, [this](const QString& what, quint64 done, quint64 total) {
        m_progress->report(describeProgress(what), done, total);
    });
    // Opened anew with this password, which is thereby the one that goes on working, however it was opened before.
    auto before = std::make_shared<std::unique_ptr<vault::Vault>>(std::move(m_vault));
    runInBackground(
        *QThreadPool::globalInstance(), this,
        [folder = m_folder, secret, before, progress]() -> std::shared_ptr<Result<vault::Rekeyed>> {
            before->reset();
            auto opened = vault::Vault::open(folder, *secret);
            if (!opened)
                return std::make_shared<Result<vault::Rekeyed>>(fail(opened.error()));
            return std::make_shared<Result<vault::Rekeyed>>(
                vault::rekey(std::move(*opened), *secret, {.keep = {}, .dropOthers = true}, progress));
        },
        [this](const std::shared_ptr<Result<vault::Rekeyed>>& rekeyed) { finish(*rekeyed); });
}

void RenewKeys::finish(Result<vault::Rekeyed>& rekeyed)
{
    m_progress->stop();
    // From here on the idle lock may come: it costs making another code, and an unattended screen would show this one.
    Q_EMIT busyChanged(false);
    if (rekeyed)
        return showResult(std::move(*rekeyed));
    m_form->show();
    if (rekeyed.error().is(errors::cancelled))
        m_notice->say(Card::Tone::Soft, tr("Stopped. The vault has its old keys, and opens as before."));
    else
        m_notice->sayError(rekeyed.error());
    m_password->edit()->setFocus();
}

void RenewKeys::showResult(vault::Rekeyed rekeyed)
{
    m_form->hide();
    m_after->show();
    const bool hasCode = !rekeyed.recoveryCode.empty();
    if (rekeyed.unclear)
        m_notice->sayError(*rekeyed.unclear);
    setTitle(rekeyed.unclear ? tr("The keys may be new") : tr("The keys are new"));
    setLead(!hasCode ? tr("Your password stays the same. Open the vault with it, and make a new backup.")
            : rekeyed.unclear
            ? tr("Your password stays the same. This is the new recovery code, shown only this once. Keep it beside "
                 "the old one until you have seen which of them opens the vault.")
            : tr("Your password stays the same. This is your new recovery code, shown only this once: print "
                 "it or copy it by hand now. The old one opens nothing any more."));
    m_sheet->setVisible(hasCode);
    if (!hasCode)
        m_close->setText(tr("Open the vault"));
    m_sheet->setCode(std::move(rekeyed.recoveryCode));
    hasCode ? m_sheet->view()->setFocus() : m_close->setFocus();
}

void RenewKeys::keepCode()
{
    m_close->setEnabled(false);
    const auto code = std::make_shared<SecureBuffer>(m_sheet->view()->code().clone());
    // The vault is closed: opening it with the code is what says that the code is known. Where that fails, the vault
    // asks for it at its next opening.
    runInBackground(
        *QThreadPool::globalInstance(), this,
        [folder = m_folder, code] {
            if (code->empty())
                return false;
            const auto opened = vault::Vault::open(folder, {.password = {}, .recoveryCode = std::move(*code)});
            return !opened && opened.error().is(vault::errors::wrongPassword);
        },
        [this](bool isRefused) {
            m_sheet->setCode({});
            if (isRefused)
                return sayOldKeysHold();
            Q_EMIT done();
        });
}

/// The outcome was unclear until the new code was tried.
void RenewKeys::sayOldKeysHold()
{
    setTitle(tr("Renew the keys"));
    setLead({});
    m_sheet->hide();
    m_notice->say(Card::Tone::Warn,
        tr("The keys were not renewed: the old ones hold. The recovery code that you had before goes on opening the "
           "vault; the new one opens nothing."));
    m_close->setText(tr("Open the vault"));
    m_close->setEnabled(true);
    m_close->setFocus();
}

void RenewKeys::goBack()
{
    if (m_vault && m_notNow)
        m_notNow(std::move(m_vault));
    else
        Q_EMIT done();
}

} // namespace holdfast::ui
