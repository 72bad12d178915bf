#include "ui/cover/cover_screen.h"

#include "ui/common/picture_source.h"
#include "ui/common/session.h"
#include "ui/cover/cover_editor.h"
#include "ui/cover/reading_choice.h"
#include "ui/cover/reading_languages.h"

#include <algorithm>
#include <utility>

namespace holdfast::ui {

// What is left out was left out for one document: the next may be written in it.
static ChosenLanguages choiceForTheNext(const ChosenLanguages& chosen, const imaging::ReadingLanguages& usual)
{
    const bool hasAllUsual = chosen && std::ranges::all_of(usual, [&](const std::string& pack) {
        return std::ranges::find(*chosen, pack) != chosen->end();
    });
    return hasAllUsual ? chosen : std::nullopt;
}

void CoverScreen::readAgain()
{
    if (m_front == nullptr)
        return;
    m_languages = choiceForTheNext(m_editor->reading()->chosen(), m_packs.value_or(ReadingPacks()).usual);
    search(*m_front);
    showOpen();
}

// After the first page is on its way, which has not to wait for this. Without an answer all is read as usual, and the
// next document asks again.
void CoverScreen::askForPacks()
{
    if (std::exchange(m_hasAskedForPacks, true))
        return;
    m_session.pictures().withDecoder(
        this,
        [progress = Progress({}, m_session.startTask())](imaging::DecodeClient& decoder) -> Result<ReadingPacks> {
            ReadingPacks packs;
            HF_TRY(packs.installed, decoder.languages(progress));
            HF_TRY(packs.usual, languagesToReadIn(decoder, progress));
            return packs;
        },
        [this](Result<ReadingPacks> packs) {
            m_hasAskedForPacks = packs.has_value();
            if (!packs)
                return;
            m_packs = std::move(*packs);
            for (const auto& open : m_open)
                open->editor->reading()->setPacks(*m_packs);
            if (m_blank)
                m_blank->reading()->setPacks(*m_packs);
        });
}

} // namespace holdfast::ui
