#include "ui/common/secret_field.h"

#include "ui/common/button.h"

#include <QHBoxLayout>
#include <QLineEdit>
#include <QSignalBlocker>
#include <QStringEncoder>

namespace holdfast::ui {

namespace {

constexpr int longest = 1024;

// As many characters as fit, so that all memory that the line edit's list of changes takes is taken, and overwritten.
void fillHistory(QLineEdit* edit)
{
    edit->insert(QString(longest, QChar(u' ')));
}

} // namespace

SecretField::SecretField(const QString& placeholder, const QString& objectName, bool hidden, QWidget* parent)
    : QWidget(parent)
    , m_edit(new QLineEdit)
    , m_show(new Button(Button::Weight::Quiet, {}, objectName + QStringLiteral("Show")))
{
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(4);
    row->addWidget(m_edit, 1);
    row->addWidget(m_show);
    m_edit->setObjectName(objectName);
    m_edit->setPlaceholderText(placeholder);
    m_edit->setAccessibleName(placeholder);
    m_edit->setContextMenuPolicy(Qt::NoContextMenu);
    m_edit->setDragEnabled(false);
    m_edit->setMaxLength(longest);
    m_edit->setInputMethodHints(
        Qt::ImhHiddenText | Qt::ImhSensitiveData | Qt::ImhNoPredictiveText | Qt::ImhNoAutoUppercase);
    m_edit->setEchoMode(hidden ? QLineEdit::Password : QLineEdit::Normal);
    m_show->setVisible(hidden);
    m_show->setCheckable(true);
    m_show->setSymbol(Icon::Eye);
    m_show->setAccessibleName(tr("Show what I type"));
    m_show->setToolTip(tr("Show what I type"));
    setFocusProxy(m_edit);
    connect(m_show, &Button::toggled, m_edit,
        [this](bool on) { m_edit->setEchoMode(on ? QLineEdit::Normal : QLineEdit::Password); });
    empty();
    connect(m_edit, &QLineEdit::textChanged, this, &SecretField::changed);
    connect(m_edit, &QLineEdit::returnPressed, this, &SecretField::submitted);
}

SecureBuffer SecretField::copy() const
{
    const QString text = m_edit->text(); // shares the line edit's own memory: no copy is made here
    QStringEncoder encoder(QStringEncoder::Utf8);
    SecureBuffer wide(static_cast<size_t>(encoder.requiredSpace(text.size())) + 1);
    const char* end = encoder.appendToBuffer(reinterpret_cast<char*>(wide.data()), text);
    const auto size = static_cast<size_t>(end - reinterpret_cast<const char*>(wide.data()));
    return SecureBuffer::copyOf(wide.view().first(size));
}

SecureBuffer SecretField::take()
{
    SecureBuffer secret = copy();
    clear();
    return secret;
}

bool SecretField::isEmpty() const
{
    return m_edit->text().isEmpty();
}

void SecretField::clear()
{
    const bool wasEmpty = isEmpty();
    empty();
    m_show->setChecked(false);
    if (!wasEmpty)
        Q_EMIT changed();
}

void SecretField::empty()
{
    const QSignalBlocker quiet(m_edit);
    {
        // Deliberately written through the shared buffer, so that the line edit's own characters are overwritten too,
        // also those behind the end that were deleted again.
        QString text = m_edit->text();
        if (text.data_ptr().isMutable()) // else it is a constant of the program, which nobody typed
            wipe(const_cast<QChar*>(text.constData()), static_cast<size_t>(text.capacity()) * sizeof(QChar));
    }
    m_edit->setText({}); // empties the list of changes, but keeps its memory
    fillHistory(m_edit);
    // Room for the longest text from the start: a text that grows would leave a copy of itself each time it moves.
    QString room;
    room.reserve(longest);
    m_edit->setText(room);
}

} // namespace holdfast::ui
