#include "ui/cover/cover_reasons.h"

#include "core/imaging/suggest/cover_codes.h"
#include "core/imaging/suggest/presets.h"
#include "ui/common/errors_text.h"
#include "ui/common/point.h"
#include "ui/common/text.h"
#include "ui/cover/cover_words.h"
#include "ui/cover/own_language.h"
#include "ui/cover/suggestion_row.h"

#include <QLabel>
#include <QVBoxLayout>
#include <algorithm>

namespace holdfast::ui {

CoverReasons::CoverReasons(QWidget* parent)
    : Card(parent)
    , m_state(makeQuiet({}))
    , m_unchecked(makeBody({}))
    , m_photoMissing(
          makeBody(tr("No photo of a face was found. If there is one that they need not see, draw a cover over it.")))
    , m_rowBox(new QWidget)
    , m_advice(makeAdvice())
    , m_count(makeStrong({}))
{
    setObjectName(QStringLiteral("coverReasons"));
    m_state->setObjectName(QStringLiteral("coverSearch"));
    m_unchecked->setObjectName(QStringLiteral("coverUnchecked"));
    m_photoMissing->setObjectName(QStringLiteral("coverPhotoMissing"));
    m_count->setObjectName(QStringLiteral("coverCount"));
    body()->addWidget(makeTitle(tr("Covered, and why")));
    body()->addWidget(m_state);
    body()->addWidget(m_unchecked);
    body()->addWidget(m_photoMissing);
    auto* rows = new QVBoxLayout(m_rowBox);
    rows->setContentsMargins(0, 0, 0, 0);
    rows->setSpacing(4);
    body()->addWidget(m_rowBox);
    body()->addWidget(m_advice);
    body()->addSpacing(8);
    body()->addWidget(m_count);
    body()->addWidget(makeQuiet(tr("A cover replaces the pixels. Nothing under it stays in the copy.")));
    body()->addStretch(1);
    setLooking();
}

QWidget* CoverReasons::makeAdvice()
{
    auto* advice = new QWidget;
    auto* column = new QVBoxLayout(advice);
    column->setContentsMargins(0, 8, 0, 0);
    column->setSpacing(Theme::unit);
    column->addWidget(makeStrong(tr("What is worth covering")));
    const auto add
        = [column](const QString& what, const QString& why) { column->addWidget(makePoint(Icon::Info, what, why)); };
    add(tr("Lines made for machines"), tr("At the foot, full of < signs: they say it all once more."));
    add(tr("Numbers of the document"), tr("Enough to open an account in your name."));
    add(tr("Date of birth and address"), tr("Not needed to show who you are."));
    add(tr("Barcodes and square codes"), tr("They hold every field in plain text."));
    column->addWidget(makeQuiet(tr("Leave your name and photo when they have to see that it is you.")));
    return advice;
}

void CoverReasons::clearRows()
{
    for (SuggestionRow* row : m_rows) {
        row->hide();
        row->deleteLater();
    }
    m_rows.clear();
    m_codes.clear();
    m_isFound = false;
    m_unchecked->hide();
    m_photoMissing->hide();
    m_advice->show();
}

void CoverReasons::setLooking(uint64_t page, uint64_t pages)
{
    clearRows();
    m_state->setText(pages > 1
            ? tr("Looking for what is worth covering on page %1 of %2… You can draw meanwhile.").arg(page).arg(pages)
            : tr("Looking for what is worth covering… You can draw meanwhile."));
}

void CoverReasons::setFailed(const Error& error)
{
    clearRows();
    m_state->setText(tr("The program could not look for what is worth covering: look at every page yourself."));
    m_unchecked->setText(describe(error).sentence);
    m_unchecked->show();
}

void CoverReasons::addFailure(const Error& error)
{
    m_state->setText(tr("The document could not be read again. What was found before stays; look at every page "
                        "yourself."));
    const QString before = m_unchecked->isHidden() ? QString() : m_unchecked->text() + QLatin1Char('\n');
    m_unchecked->setText(before + describe(error).sentence);
    m_unchecked->show();
    m_advice->show();
}

void CoverReasons::setFound(const FoundCovers& found, bool isPaged)
{
    clearRows();
    m_state->setText(found.covers.empty()
            ? tr("Nothing was found that the program knows. Look at every page yourself.")
            : tr(
                "Found on this computer and covered already. Untick what may stay visible; look for what is missing."));
    QStringList unchecked;
    for (const imaging::UncheckedPage& one : found.unchecked)
        if (one.why == ownLanguageNotRead)
            unchecked.append(sayOwnLanguageNotRead());
        else if (one.why == imaging::lineCodesNotSought)
            unchecked.append(sayLineCodesNotSought(one.page));
        else
            unchecked.append(
                tr("Page %1 could not be looked at, or not all of it: look at it yourself.").arg(one.page));
    m_unchecked->setText(unchecked.join(QLatin1Char('\n')));
    m_unchecked->setVisible(!unchecked.isEmpty());
    m_advice->setVisible(found.covers.empty());
    for (const imaging::Suggestion& one : found.covers) {
        const size_t index = m_rows.size();
        auto* row = new SuggestionRow(one, isPaged);
        connect(row, &SuggestionRow::keepWanted, this, [this, index](bool keep) { Q_EMIT keepWanted(index, keep); });
        connect(row, &SuggestionRow::chosen, this, [this, index] { Q_EMIT chosen(index); });
        m_rowBox->layout()->addWidget(row);
        m_rows.push_back(row);
        m_codes.emplace_back(one.code);
    }
    m_isFound = true;
}

void CoverReasons::setCovers(const CoversByPage& covers)
{
    for (size_t i = 0; i < m_rows.size(); ++i)
        m_rows[i]->setKept(isKept(covers, i));
    m_count->setText(tr("%n cover(s) drawn by hand", nullptr, static_cast<int>(countDrawnByHand(covers))));
}

bool CoverReasons::hasRowFor(std::string_view code) const
{
    return std::ranges::find(m_codes, code) != m_codes.end();
}

void CoverReasons::setPreset(const imaging::Preset* preset)
{
    namespace codes = imaging::cover_codes;
    const bool isWanted = !preset || preset->wants(codes::photo);
    m_photoMissing->setVisible(m_isFound && isWanted && !hasRowFor(codes::photo));
    for (size_t i = 0; i < m_rows.size(); ++i)
        m_rows[i]->setByChoice(preset && preset->leavesToChoice(m_codes[i]));
}

void CoverReasons::setSelected(std::optional<size_t> suggestion)
{
    for (size_t i = 0; i < m_rows.size(); ++i)
        m_rows[i]->setSelected(suggestion == i);
}

} // namespace holdfast::ui
