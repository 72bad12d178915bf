#include "ui/unlock/unlock.h"

#include "core/vault/slots.h"
#include "ui/common/button.h"
#include "ui/common/file_choice.h"
#include "ui/common/flow_layout.h"
#include "ui/common/notice.h"
#include "ui/common/place_warning.h"
#include "ui/common/secret_field.h"
#include "ui/common/text.h"
#include "ui/common/theme.h"
#include "ui/common/worker.h"

#include <QHBoxLayout>
#include <QLineEdit>
#include <QPainter>
#include <QScrollArea>
#include <QVBoxLayout>
#include <algorithm>

namespace holdfast::ui {

namespace {

class Mark final : public QWidget {
public:
    Mark()
    {
        const int side = Theme::current().scaled(44);
        setFixedSize(side, side);
    }

protected:
    void paintEvent(QPaintEvent*) override
    {
        QPainter(this).drawPixmap(
            0, 0, iconPixmap(Icon::Mark, width(), Theme::current().colors().accent, devicePixelRatioF()));
    }
};

} // namespace

Unlock::Unlock(const std::filesystem::path& folder, QWidget* parent)
    : QWidget(parent)
    , m_folder(folder)
    , m_title(makeHeading(tr("Welcome back")))
    , m_password(new SecretField(tr("Password"), QStringLiteral("password")))
    , m_code(new SecretField(tr("Recovery code"), QStringLiteral("recoveryCodeField"), false))
    , m_notice(new Notice)
    , m_unlock(new Button(Button::Weight::Primary, tr("Unlock"), QStringLiteral("unlock")))
    , m_switch(new Button(Button::Weight::Quiet, tr("Use a recovery code"), QStringLiteral("useRecoveryCode")))
    , m_keyFile(new Button(Button::Weight::Quiet, tr("Use a key file"), QStringLiteral("useKeyFile")))
    , m_setUp(new Button(Button::Weight::Quiet, tr("Make or find a vault"), QStringLiteral("setUp")))
    , m_restore(new Button(Button::Weight::Plain, tr("Restore a backup"), QStringLiteral("restoreBackup")))
    , m_salvage(new Button(Button::Weight::Plain, tr("Save what is intact"), QStringLiteral("salvageVault")))
{
    setObjectName(QStringLiteral("unlockScreen"));
    auto* outer = new QVBoxLayout(this);
    outer->setContentsMargins(0, 0, 0, 0);
    auto* scroll = new QScrollArea;
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setWidgetResizable(true);
    scroll->setFocusPolicy(Qt::NoFocus);
    outer->addWidget(scroll);
    auto* canvas = new QWidget;
    canvas->setProperty("kind", QStringLiteral("canvas"));
    scroll->setWidget(canvas);
    scroll->viewport()->setAutoFillBackground(false);
    auto* across = new QHBoxLayout(canvas);
    across->addStretch(1);
    auto* column = new QWidget;
    column->setMaximumWidth(Theme::current().scaled(400));
    across->addWidget(column, 1000);
    across->addStretch(1);

    // Two halves, so that a notice below moves nothing above it.
    auto* halves = new QVBoxLayout(column);
    halves->setSpacing(12);
    auto* down = new QVBoxLayout;
    down->addStretch(1);
    down->addWidget(new Mark, 0, Qt::AlignHCenter);
    m_title->setAlignment(Qt::AlignHCenter);
    down->addWidget(m_title);
    down->addSpacing(Theme::unit);
    down->addWidget(m_password);
    down->addWidget(m_code);
    down->addWidget(m_unlock);
    halves->addLayout(down, 6);
    auto* below = new QVBoxLayout;
    below->addWidget(m_notice);
    auto* ways = new QWidget;
    auto* out = new FlowLayout(ways);
    out->addWidget(m_restore);
    out->addWidget(m_salvage);
    below->addWidget(ways);
    m_restore->hide();
    m_salvage->hide();
    auto* place = new Notice;
    place->setObjectName(QStringLiteral("unlockPlaceNotice"));
    below->addWidget(place);
    sayOfPlace(place, folder, PlaceUse::Vault);
    auto* others = new QWidget;
    auto* row = new QHBoxLayout(others);
    row->setContentsMargins(0, 0, 0, 0);
    auto* flow = new FlowLayout(nullptr, 4);
    auto* check = new Button(Button::Weight::Quiet, tr("Check a bundle"), QStringLiteral("checkBundle"));
    flow->addWidget(m_switch);
    flow->addWidget(m_keyFile);
    flow->addWidget(check);
    flow->addWidget(m_setUp);
    row->addStretch(1);
    row->addLayout(flow);
    row->addStretch(1);
    below->addWidget(others);
    below->addStretch(1);
    halves->addLayout(below, 5);
    m_setUp->hide();

    connect(m_unlock, &Button::clicked, this, &Unlock::open);
    connect(m_password, &SecretField::submitted, this, &Unlock::open);
    connect(m_code, &SecretField::submitted, this, &Unlock::open);
    connect(m_switch, &Button::clicked, this, [this] { setRecovery(!m_recovery); });
    connect(m_keyFile, &Button::clicked, this, [this] {
        chooseFiles(
            window(), tr("Which key file?"),
            [this](const std::vector<std::filesystem::path>& files) {
                if (!files.empty())
                    openWithKeyFile(files.front());
            },
            false);
    });
    connect(check, &Button::clicked, this, &Unlock::checkBundleRequested);
    connect(m_setUp, &Button::clicked, this, &Unlock::setUpRequested);
    connect(m_restore, &Button::clicked, this, &Unlock::restoreRequested);
    connect(m_salvage, &Button::clicked, this, &Unlock::salvageRequested);
    setRecovery(false);
}

void Unlock::focusField()
{
    (m_recovery ? m_code : m_password)->edit()->setFocus();
}

void Unlock::sayMissing()
{
    m_notice->sayError(Error(vault::errors::notAVault));
    offerWaysOut(Error(vault::errors::notAVault));
}

void Unlock::offerWaysOut(const Error& error)
{
    const auto isOne = [&](std::initializer_list<ErrorCode> codes) {
        return std::ranges::any_of(codes, [&](ErrorCode code) { return error.is(code); });
    };
    m_setUp->setVisible(error.is(vault::errors::notAVault));
    // An unreadable page can be an I/O error too. Without keys there is nothing that a salvage could read.
    const bool isDamaged = isOne({vault::errors::damaged, vault::errors::custodyBroken, errors::ioFailed});
    m_salvage->setVisible(isDamaged);
    m_restore->setVisible(isDamaged || isOne({vault::errors::notAVault, vault::errors::keysDamaged}));
}

void Unlock::setRecovery(bool recovery)
{
    m_recovery = recovery;
    m_password->setVisible(!recovery);
    m_code->setVisible(recovery);
    m_password->clear();
    m_code->clear();
    m_look.forget();
    m_notice->clear();
    m_switch->setText(recovery ? tr("Use the password") : tr("Use a recovery code"));
    focusField();
}

void Unlock::setWorking(bool working)
{
    m_password->setEnabled(!working);
    m_code->setEnabled(!working);
    m_unlock->setEnabled(!working);
    m_switch->setEnabled(!working);
    m_keyFile->setEnabled(!working);
    m_unlock->setText(working ? tr("Opening") : tr("Unlock"));
}

void Unlock::open()
{
    SecretField* field = m_recovery ? m_code : m_password;
    if (field->isEmpty() || !m_unlock->isEnabled())
        return;
    vault::Secret secret;
    (m_recovery ? secret.recoveryCode : secret.password) = field->take();
    openBy(std::move(secret));
}

void Unlock::openWithKeyFile(const std::filesystem::path& file)
{
    if (!m_unlock->isEnabled())
        return;
    m_notice->say(Card::Tone::Soft, lookingAtFolder());
    m_look.begin(
        this, [file] { return vault::readKeyFile(file); },
        [this](Result<SecureBuffer> content) {
            if (!content)
                return sayWhy(content.error());
            vault::Secret secret;
            secret.keyFile = std::move(*content);
            openBy(std::move(secret));
        });
}

void Unlock::openBy(vault::Secret secret)
{
    m_look.forget();
    m_notice->clear();
    setWorking(true);
    runInBackground(
        *QThreadPool::globalInstance(), this,
        [folder = m_folder, secret = std::move(secret)]() mutable {
            const vault::Secret once = std::move(secret); // gone with this, before the answer is taken
            return vault::Vault::open(folder, once);
        },
        [this](Result<std::unique_ptr<vault::Vault>> vault) {
            setWorking(false);
            if (vault) {
                m_opened(std::move(*vault));
                return;
            }
            sayWhy(vault.error());
        });
}

void Unlock::sayWhy(const Error& error)
{
    m_notice->sayError(error);
    offerWaysOut(error);
    focusField();
}

} // namespace holdfast::ui
