#include "ui/cover/reading_choice.h"

#include "ui/common/button.h"
#include "ui/common/check_box.h"
#include "ui/common/flow_layout.h"
#include "ui/common/text.h"
#include "ui/common/theme.h"
#include "ui/cover/language_names.h"

#include <QLocale>
#include <QVBoxLayout>
#include <algorithm>

namespace holdfast::ui {

static bool isAmongPacks(const imaging::ReadingLanguages& packs, std::string_view pack)
{
    return std::ranges::find(packs, pack) != packs.end();
}

ReadingChoice::ReadingChoice(QWidget* parent)
    : QWidget(parent)
    , m_now(makeSmall({}))
    , m_change(new Button(Button::Weight::Quiet, tr("Change"), QStringLiteral("coverReadingChange")))
    , m_choice(new QWidget)
    , m_note(makeSmall({}))
    , m_list(new QWidget)
    , m_flow(new FlowLayout(m_list))
{
    setObjectName(QStringLiteral("coverReading"));
    m_now->setObjectName(QStringLiteral("coverReadingNow"));
    m_note->setObjectName(QStringLiteral("coverReadingNote"));
    m_change->setCheckable(true);
    m_change->setAccessibleName(tr("Change the writing that is read on the document"));
    m_list->setAccessibleName(tr("Languages on the document"));
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(4);
    auto* line = new QHBoxLayout;
    line->addWidget(m_now, 1);
    line->addWidget(m_change);
    column->addLayout(line);
    auto* choice = new QVBoxLayout(m_choice);
    choice->setContentsMargins(0, 0, 0, 0);
    choice->setSpacing(Theme::unit);
    choice->addWidget(m_note);
    choice->addWidget(m_list);
    column->addWidget(m_choice);
    m_choice->hide();
    connect(m_change, &Button::toggled, m_choice, &QWidget::setVisible);
    hide();
}

void ReadingChoice::setPacks(const ReadingPacks& packs)
{
    m_packs = packs;
    listPacks();
    choose(m_chosen);
    setVisible(!packs.installed.empty());
}

void ReadingChoice::listPacks()
{
    for (const Row& row : m_rows)
        delete row.tick;
    m_rows.clear();
    for (const std::string& pack : m_packs.installed)
        if (pack != imaging::englishPack)
            m_rows.push_back({pack, new CheckBox(nameOfPack(pack), QStringLiteral("coverReadIn"))});
    std::ranges::sort(m_rows,
        [](const Row& one, const Row& other) { return one.tick->text().localeAwareCompare(other.tick->text()) < 0; });
    QWidget* before = m_change;
    for (const Row& row : m_rows) {
        m_flow->addWidget(row.tick);
        connect(row.tick, &QAbstractButton::clicked, this, &ReadingChoice::take);
        setTabOrder(before, row.tick); // they come after all else was made
        before = row.tick;
    }
    QStringList note;
    if (m_rows.empty())
        note.append(tr("No other language can be read: this computer has no further Tesseract packs."));
    else
        note.append(tr(
            "Tick what stands on the document, at most %n language(s). It is read again at once, and your covers stay.",
            nullptr, static_cast<int>(imaging::maxReadingLanguages)));
    if (!m_rows.empty() && isAmongPacks(m_packs.installed, imaging::englishPack))
        note.append(tr("Latin letters are found in any case."));
    m_note->setText(note.join(QLatin1Char(' ')));
    m_list->setVisible(!m_rows.empty());
}

void ReadingChoice::choose(const ChosenLanguages& languages)
{
    m_chosen = languages;
    showLanguages(languages.value_or(m_packs.usual));
}

void ReadingChoice::take()
{
    imaging::ReadingLanguages ticked;
    for (const Row& row : m_rows)
        if (row.tick->isChecked())
            ticked.push_back(row.pack);
    choose(ticked);
    Q_EMIT changed();
}

void ReadingChoice::showLanguages(const imaging::ReadingLanguages& languages)
{
    QStringList names;
    if (isAmongPacks(m_packs.installed, imaging::englishPack))
        names.append(isolated(nameOfPack(std::string(imaging::englishPack))));
    for (const Row& row : m_rows) {
        const bool isRead = isAmongPacks(languages, row.pack);
        row.tick->setChecked(isRead);
        row.tick->setEnabled(isRead || languages.size() < imaging::maxReadingLanguages);
        if (isRead)
            names.append(isolated(row.tick->text()));
    }
    m_now->setText(tr("Writing on the document: %1").arg(QLocale().createSeparatedList(names)));
    m_change->setAccessibleDescription(m_now->text());
}

} // namespace holdfast::ui
