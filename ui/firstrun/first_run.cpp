#include "ui/firstrun/first_run.h"

#include "core/base/file_access.h"
#include "ui/common/notice.h"
#include "ui/common/places.h"
#include "ui/common/text.h"
#include "ui/common/worker.h"
#include "ui/firstrun/password_step.h"
#include "ui/firstrun/place_step.h"
#include "ui/firstrun/recovery_step.h"
#include "ui/firstrun/safety_step.h"

#include <QStackedWidget>
#include <QVBoxLayout>

namespace holdfast::ui {

FirstRun::FirstRun(const std::filesystem::path& folder, std::optional<crypto::KdfParams> kdf, QWidget* parent)
    : Page({}, {}, parent)
    , m_steps(new QStackedWidget)
    , m_place(new PlaceStep(folder))
    , m_password(new PasswordStep)
    , m_recovery(new RecoveryStep)
    , m_kdf(kdf)
{
    setObjectName(QStringLiteral("firstRun"));
    setColumn(640);
    auto* safety = new SafetyStep;
    for (Step* step : std::initializer_list<Step*>{safety, m_place, m_password, m_recovery})
        m_steps->addWidget(step);
    auto* count = makeSmall({});
    count->setObjectName(QStringLiteral("stepCount"));
    m_dots = count;
    body()->addWidget(m_steps, 1);
    body()->addWidget(count);
    connect(safety, &Step::done, this, [this] { showStep(1); });
    connect(safety, &SafetyStep::notNow, this, &FirstRun::notNow);
    connect(safety, &SafetyStep::backupRequested, this, &FirstRun::backupRequested);
    connect(m_place, &Step::done, this, [this] { showStep(2); });
    connect(m_place, &PlaceStep::existingVaultChosen, this, [this] {
        if (m_existing)
            m_existing(m_place->folder());
    });
    connect(m_password, &Step::done, this, &FirstRun::makeVault);
    connect(m_recovery, &Step::done, this, [this] {
        if (m_ready && m_vault)
            m_ready(std::move(m_vault));
    });
    showStep(0);
}

FirstRun::~FirstRun() = default;

void FirstRun::showStep(int index)
{
    // Only the step in view counts for the height: a stack is else as tall as its tallest page.
    for (int i = 0; i < m_steps->count(); ++i)
        m_steps->widget(i)->setSizePolicy(
            QSizePolicy::Preferred, i == index ? QSizePolicy::Preferred : QSizePolicy::Ignored);
    m_steps->setCurrentIndex(index);
    auto* step = static_cast<Step*>(m_steps->currentWidget());
    setTitle(step->title());
    setLead(step->lead());
    static_cast<QLabel*>(m_dots)->setText(tr("Step %1 of %2").arg(index + 1).arg(m_steps->count()));
    step->enter();
}

void FirstRun::makeVault()
{
    m_password->setWorking(true);
    const auto folder = m_place->folder();
    auto password = std::make_shared<SecureBuffer>(m_password->takePassword());
    runInBackground(
        *QThreadPool::globalInstance(), this,
        [folder, password, kdf = m_kdf]() -> Result<vault::Vault::Created> {
            vault::CreateOptions options;
            options.kdf = kdf ? *kdf : crypto::KdfParams::calibrated(crypto::defaultUnlockTime);
            return vault::Vault::create(folder, *password, options);
        },
        [this, folder](Result<vault::Vault::Created> created) {
            m_password->setWorking(false);
            if (!created) {
                m_password->notice()->sayError(created.error());
                m_password->enter();
                return;
            }
            rememberVaultFolder(folder);
            m_vault = std::move(created->vault);
            m_recovery->setCode(std::move(created->recoveryCode));
            showStep(3);
        });
}

} // namespace holdfast::ui
