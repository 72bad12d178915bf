#include "ui/recover/secret_entry.h"

#include "core/vault/slots.h"
#include "ui/common/button.h"
#include "ui/common/file_choice.h"
#include "ui/common/flow_layout.h"
#include "ui/common/secret_field.h"
#include "ui/common/text.h"
#include "ui/common/theme.h"

#include <QLineEdit>
#include <QVBoxLayout>

namespace holdfast::ui {

SecretEntry::SecretEntry(QWidget* parent)
    : QWidget(parent)
    , m_password(new SecretField(tr("Password"), QStringLiteral("entryPassword")))
    , m_code(new SecretField(tr("Recovery code"), QStringLiteral("entryCode"), false))
    , m_fileName(makeMono({}))
    , m_usePassword(new Button(Button::Weight::Quiet, tr("Use the password"), QStringLiteral("entryUsePassword")))
    , m_useCode(new Button(Button::Weight::Quiet, tr("Use a recovery code"), QStringLiteral("entryUseCode")))
    , m_useFile(new Button(Button::Weight::Quiet, tr("Use a key file"), QStringLiteral("entryUseKeyFile")))
{
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(Theme::unit);
    column->addWidget(m_password);
    column->addWidget(m_code);
    column->addWidget(m_fileName);
    auto* others = new QWidget;
    auto* flow = new FlowLayout(others, 4);
    for (Button* button : {m_usePassword, m_useCode, m_useFile})
        flow->addWidget(button);
    column->addWidget(others);
    for (SecretField* field : {m_password, m_code}) {
        connect(field, &SecretField::changed, this, &SecretEntry::changed);
        connect(field, &SecretField::submitted, this, &SecretEntry::submitted);
    }
    connect(m_usePassword, &Button::clicked, this, [this] { setKind(Kind::Password); });
    connect(m_useCode, &Button::clicked, this, [this] { setKind(Kind::Code); });
    connect(m_useFile, &Button::clicked, this, [this] {
        chooseFiles(
            window(), tr("Which key file?"),
            [this](const std::vector<std::filesystem::path>& files) {
                if (!files.empty())
                    useKeyFile(files.front());
            },
            false);
    });
    setKind(Kind::Password);
}

void SecretEntry::setKind(Kind kind)
{
    m_kind = kind;
    m_password->clear();
    m_code->clear();
    m_password->setVisible(kind == Kind::Password);
    m_code->setVisible(kind == Kind::Code);
    m_fileName->setVisible(kind == Kind::KeyFile);
    m_usePassword->setVisible(kind != Kind::Password);
    m_useCode->setVisible(kind != Kind::Code);
    focusField();
    Q_EMIT changed();
}

void SecretEntry::useKeyFile(const std::filesystem::path& file)
{
    m_file = file;
    m_fileName->setText(breakable(toText(file)));
    setKind(Kind::KeyFile);
}

void SecretEntry::focusField()
{
    if (m_kind == Kind::KeyFile)
        m_useFile->setFocus();
    else
        (m_kind == Kind::Code ? m_code : m_password)->edit()->setFocus();
}

bool SecretEntry::isEmpty() const
{
    if (m_kind == Kind::KeyFile)
        return m_file.empty();
    return (m_kind == Kind::Code ? m_code : m_password)->isEmpty();
}

ReadSecret SecretEntry::take()
{
    if (m_kind == Kind::KeyFile)
        return [file = m_file]() -> Result<vault::Secret> {
            vault::Secret secret;
            HF_TRY(secret.keyFile, vault::readKeyFile(file));
            return secret;
        };
    auto secret = std::make_shared<vault::Secret>();
    (m_kind == Kind::Code ? secret->recoveryCode : secret->password)
        = (m_kind == Kind::Code ? m_code : m_password)->take();
    return [secret]() -> Result<vault::Secret> { return std::move(*secret); };
}

} // namespace holdfast::ui
