#include "ui/cover/cover_screen.h"

#include "ui/common/file_choice.h"
#include "ui/common/folder_questions.h"
#include "ui/common/notice.h"
#include "ui/common/picture_source.h"
#include "ui/common/place_warning.h"
#include "ui/common/session.h"
#include "ui/common/worker.h"
#include "ui/cover/cover_editor.h"
#include "ui/cover/cover_mark.h"
#include "ui/cover/cover_purpose.h"
#include "ui/cover/cover_result.h"
#include "ui/cover/leak_card.h"
#include "ui/cover/own_language.h"
#include "ui/cover/reading_choice.h"
#include "ui/cover/reading_languages.h"

#include <QDate>
#include <QPointer>

namespace holdfast::ui {

// What a copy is made by is settled here, its date and reference too: it is made once more when it is filed.
CopyPlan CoverScreen::plan() const
{
    const MarkChoice choice = m_editor->mark()->choice();
    const imaging::Preset* preset = m_editor->purpose()->preset();
    return {m_editor->covers(), choice.format,
        choice.words(preset ? preset->purpose : std::string(), QDate::currentDate()), choice.reference, choice.maxBytes,
        m_editor->corners()};
}

void CoverScreen::noteSaved(const std::shared_ptr<const CoverDocument>& document)
{
    if (OpenDocument* open = find(document))
        open->isSaved = true;
    showOpen();
}

void CoverScreen::preview()
{
    if (!front())
        return;
    m_notice->clear();
    m_plan = plan();
    m_editor->setWorking(true);
    m_session.pictures().withDecoder(
        this,
        [vault = &m_session.vault(), document = front(), plan = m_plan, progress = Progress({}, m_session.startTask())](
            imaging::DecodeClient& decoder) { return makePreview(decoder, *vault, *document, plan, progress); },
        [this, document = front(), editor = QPointer(m_editor)](Result<CoverPreview> preview) {
            if (editor)
                editor->setWorking(false);
            if (document != front())
                return;
            if (!preview) {
                m_notice->sayError(preview.error());
                return;
            }
            m_result->setPreview(*preview, QString::fromStdString(m_plan.mark), !document->item);
            m_file = std::move(preview->file);
            m_front->confirmed = CoverState{m_plan.covers, m_plan.corners};
            m_front->isSaved = false;
            showPart(Part::Result);
            warnOfNewCovers();
            check();
        });
}

// In a helper of its own, so that nothing waits for it.
void CoverScreen::check()
{
    const std::string mime(imaging::mimeOf(m_plan.format));
    runInBackground(
        m_session.checkers(), this,
        [file = m_file, mime, chosen = m_editor->reading()->chosen(),
            progress = Progress({}, m_session.startTask())]() -> Result<imaging::LeakReport> {
            HF_TRY(const auto decoder, imaging::DecodeClient::start());
            HF_TRY(const imaging::ReadingLanguages languages, languagesToReadIn(*decoder, progress, chosen));
            HF_TRY(const bool isBlind, isBlindToOwnLanguage(*decoder, languages, progress));
            auto report = imaging::checkForLeaks(
                *decoder, [file] { return file->open(); }, mime, progress, languages);
            if (report && isBlind)
                report->unchecked.push_back({std::string(ownLanguageNotRead)});
            return report;
        },
        [this, file = m_file](const Result<imaging::LeakReport>& report) {
            if (m_front && file == m_file)
                m_result->leaks()->setReport(report);
        });
}

void CoverScreen::file()
{
    if (!m_front || !m_file || !m_result->leaks()->mayLeave())
        return;
    m_result->setWorking(true);
    m_session.pictures().withDecoder(
        this,
        [vault = &m_session.vault(), document = front(), plan = m_plan, checked = m_file->sha256(),
            letPass = m_result->leaks()->letPass(), keep = m_result->keepsOriginal(),
            progress = Progress({}, m_session.startTask())](imaging::DecodeClient& decoder) {
            return fileCopy(decoder, *vault, *document, plan, checked, letPass, keep, progress);
        },
        [this, document = front()](Result<intake::CoveredCopy> copy) {
            m_result->setWorking(false);
            m_session.noteItemsChanged();
            if (copy && copy->item)
                noteSaved(document);
            const bool isInFront = document == front();
            if (!copy)
                (isInFront ? m_result->notice() : m_notice)->sayError(copy.error());
            else if (isInFront)
                m_result->setFiled(copy->item);
            if (isInFront)
                warnOfNewCovers(); // which the copy still lacks
        });
}

static QString suffixOf(imaging::OutputFormat format)
{
    switch (format) {
    case imaging::OutputFormat::Png:
        return QStringLiteral("png");
    case imaging::OutputFormat::Jpeg:
        return QStringLiteral("jpg");
    case imaging::OutputFormat::Pdf:
        break;
    }
    return QStringLiteral("pdf");
}

void CoverScreen::saveOutside()
{
    const QString suffix = suffixOf(m_plan.format);
    chooseTarget(window(), tr("Save the covered copy"), tr("covered-copy") + QLatin1Char('.') + suffix, suffix,
        [this, file = m_file, document = front()](const std::filesystem::path& target) { // whatever is in front then
            if (file != nullptr)
                saveCopy(target, file, document);
        });
}

void CoverScreen::saveTo(const std::filesystem::path& target, std::shared_ptr<const intake::HeldFile> copy)
{
    saveCopy(target, std::move(copy), front());
}

void CoverScreen::saveCopy(const std::filesystem::path& target, std::shared_ptr<const intake::HeldFile> copy,
    std::shared_ptr<const CoverDocument> document)
{
    if (document == front())
        m_result->notice()->say(Card::Tone::Soft, lookingAtFolder());
    runInBackground(
        folderThreads(), this, [target, copy = std::move(copy)] { return writeCopy(target, *copy); },
        [this, document = std::move(document)](const Result<void>& saved) {
            if (saved)
                noteSaved(document);
            const bool isInFront = document == front();
            if (!saved)
                (isInFront ? m_result->notice() : m_notice)->sayError(saved.error());
            else if (isInFront)
                m_result->notice()->say(Card::Tone::Ok,
                    tr("Saved. From here on it is an ordinary file: whoever can use this computer can open it."));
            if (isInFront)
                warnOfNewCovers();
        });
}

} // namespace holdfast::ui
