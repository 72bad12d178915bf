#include "ui/cover/cover_mark.h"

#include "core/imaging/watermark_words.h"
#include "ui/common/format_text.h"
#include "ui/common/labelled.h"
#include "ui/common/language_choice.h"
#include "ui/common/text.h"

#include <QLabel>
#include <QLineEdit>
#include <QVBoxLayout>

namespace holdfast::ui {

using imaging::OutputFormat;

namespace {

constexpr int mostLetters = 80; // of a recipient: a longer mark is not read
constexpr quint64 megabyte = 1'000'000;
constexpr quint64 sizes[] = {1, 2, 5}; // megabytes

} // namespace

std::string MarkChoice::words(const std::string& purpose, QDate date) const
{
    return recipient.empty() ? std::string() : imaging::watermarkText({recipient, purpose, reference, date, language});
}

CoverMark::CoverMark(QWidget* parent)
    : Card(parent)
    , m_recipient(new QLineEdit)
    , m_reference(new QLineEdit)
    , m_language(new LanguageChoice(tr("Language of the mark"), QStringLiteral("coverLanguage")))
    , m_markBox(new QWidget)
    , m_format(new ChoiceBox(tr("Kind of file"), QStringLiteral("coverFormat")))
    , m_size(new ChoiceBox(tr("Largest size"), QStringLiteral("coverSize")))
{
    setObjectName(QStringLiteral("coverMark"));
    body()->addWidget(makeTitle(tr("Who it is for")));
    body()->addWidget(makeQuiet(
        tr("Name them, and it is written over the whole page: a copy that turns up elsewhere says whose it was.")));
    m_recipient->setObjectName(QStringLiteral("coverRecipient"));
    m_recipient->setAccessibleName(tr("Who the copy is for"));
    m_recipient->setMaxLength(mostLetters);
    body()->addWidget(labelled(tr("Site, office or person; nothing for a copy without a mark"), m_recipient));
    m_reference->setObjectName(QStringLiteral("coverReference"));
    m_reference->setAccessibleName(tr("Reference of this copy"));
    m_reference->setMaxLength(mostLetters / 2);
    auto* mark = new QVBoxLayout(m_markBox);
    mark->setContentsMargins(0, 0, 0, 0);
    mark->setSpacing(Theme::unit);
    mark->addWidget(labelled(tr("Reference of this copy"), m_reference));
    mark->addWidget(labelled(tr("Language of the mark"), m_language));
    body()->addWidget(m_markBox);
    body()->addWidget(labelled(tr("Kind of file"), m_format));
    m_size->addItem(tr("As large as it comes"), QVariant::fromValue(quint64(0)));
    for (const quint64 size : sizes)
        m_size->addItem(tr("Under %1 MB").arg(size), QVariant::fromValue(size * megabyte));
    body()->addWidget(labelled(tr("Largest size"), m_size));
    const auto look = [this] {
        m_markBox->setVisible(isMarked());
        Q_EMIT markedChanged();
    };
    connect(m_recipient, &QLineEdit::textChanged, this, look);
    look();
}

void CoverMark::reset(OutputFormat usual, uint32_t pages)
{
    m_recipient->clear();
    m_reference->setText(QString::fromStdString(imaging::newReference()));
    m_language->chooseOwn();
    m_size->setCurrentIndex(0);
    m_format->clear();
    for (const auto& [name, format] : {std::pair(tr("PNG picture"), OutputFormat::Png),
             std::pair(tr("JPEG picture"), OutputFormat::Jpeg), std::pair(tr("PDF document"), OutputFormat::Pdf)})
        if (pages == 1 || format == OutputFormat::Pdf)
            m_format->addItem(name, static_cast<int>(format));
    m_format->choose(static_cast<int>(usual));
}

bool CoverMark::isMarked() const
{
    return !m_recipient->text().trimmed().isEmpty();
}

MarkChoice CoverMark::choice() const
{
    MarkChoice choice;
    choice.recipient = m_recipient->text().simplified().toStdString();
    choice.reference = m_reference->text().simplified().toStdString();
    choice.language = m_language->language();
    choice.format = static_cast<OutputFormat>(m_format->currentData().toInt());
    if (const quint64 most = m_size->currentData().toULongLong(); most > 0)
        choice.maxBytes = most;
    return choice;
}

} // namespace holdfast::ui
