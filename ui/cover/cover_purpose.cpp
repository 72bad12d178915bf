#include "ui/cover/cover_purpose.h"

#include "ui/common/choice_box.h"
#include "ui/common/labelled.h"
#include "ui/common/point.h"
#include "ui/common/text.h"
#include "ui/cover/cover_words.h"

#include <QLabel>
#include <QSignalBlocker>
#include <QVBoxLayout>
#include <algorithm>

namespace holdfast::ui {

CoverPurpose::CoverPurpose(QWidget* parent)
    : Card(parent)
    , m_document(new ChoiceBox(tr("Kind of document"), QStringLiteral("coverDocument")))
    , m_purpose(new ChoiceBox(tr("What the copy is for"), QStringLiteral("coverPurpose")))
    , m_purposeBox(labelled(tr("What the copy is for"), m_purpose))
    , m_kept(new QWidget)
{
    setObjectName(QStringLiteral("coverPurposeCard"));
    body()->addWidget(makeTitle(tr("What they need to see")));
    body()->addWidget(labelled(tr("Kind of document"), m_document));
    body()->addWidget(m_purposeBox);
    auto* kept = new QVBoxLayout(m_kept);
    kept->setContentsMargins(0, 8, 0, 0);
    kept->setSpacing(Theme::unit);
    body()->addWidget(m_kept);
    m_document->addItem(tr("Any: cover all that was found"), QString());
    for (const imaging::Preset& preset : imaging::presets())
        if (const QString name = nameOfDocument(preset.document); m_document->findText(name) < 0)
            m_document->addItem(name, QString::fromStdString(preset.document));
    connect(m_document, &ChoiceBox::activated, this, [this] { m_isChosen = true; });
    connect(m_document, &ChoiceBox::currentIndexChanged, this, [this] {
        fillPurposes();
        showKept();
        Q_EMIT changed();
    });
    connect(m_purpose, &ChoiceBox::currentIndexChanged, this, [this] {
        showKept();
        Q_EMIT changed();
    });
    fillPurposes();
    showKept();
}

void CoverPurpose::reset()
{
    m_isChosen = false;
    m_document->choose(QString());
}

void CoverPurpose::suggest(const std::string& document)
{
    if (!m_isChosen && !document.empty())
        m_document->choose(QString::fromStdString(document));
}

const imaging::Preset* CoverPurpose::preset() const
{
    const std::string document = m_document->currentData().toString().toStdString();
    const std::string purpose = m_purpose->currentData().toString().toStdString();
    for (const imaging::Preset& preset : imaging::presets())
        if (preset.document == document && preset.purpose == purpose)
            return &preset;
    return nullptr;
}

void CoverPurpose::fillPurposes()
{
    const QSignalBlocker quiet(m_purpose);
    const QVariant before = m_purpose->currentData();
    const std::string document = m_document->currentData().toString().toStdString();
    m_purpose->clear();
    for (const imaging::Preset& preset : imaging::presets())
        if (preset.document == document)
            m_purpose->addItem(nameOfPurpose(preset.purpose), QString::fromStdString(preset.purpose));
    m_purpose->setCurrentIndex(std::max(0, m_purpose->findData(before)));
    m_purposeBox->setVisible(m_purpose->count() > 0);
}

void CoverPurpose::showKept()
{
    while (QLayoutItem* old = m_kept->layout()->takeAt(0)) {
        delete old->widget();
        delete old;
    }
    const imaging::Preset* chosen = preset();
    m_kept->setVisible(chosen != nullptr);
    if (!chosen)
        return;
    const auto add = [this](Icon icon, const QString& what, const QString& why) {
        QWidget* line = makePoint(icon, what, why);
        line->setObjectName(QStringLiteral("coverStays"));
        m_kept->layout()->addWidget(line);
    };
    m_kept->layout()->addWidget(makeStrong(tr("Leave this visible")));
    for (const imaging::Preset::Kept& one : chosen->kept)
        add(Icon::Eye, nameOfField(one.field), whyKept(one.why));
    for (const std::string& one : chosen->byChoice)
        if (const QString field = nameOfField(one); !field.isEmpty())
            add(Icon::Info, field,
                tr("You decide. The program does not find it: draw a cover if they need not see it."));
}

} // namespace holdfast::ui
