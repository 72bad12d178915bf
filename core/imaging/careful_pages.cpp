#include "core/imaging/careful_pages.h"

#include "core/base/helper_process.h"
#include "core/imaging/redaction.h"

#include <utility>

namespace holdfast::imaging {

namespace {

constexpr int mostLostHelpers = 3; ///< a long document on which each page ends or hangs one would take hours
constexpr int mostLoadedForNext = 6; ///< as above, where the second helper is lost, too

bool hasLostTheHelper(const Error& error)
{
    return error.is(holdfast::errors::helperCrashed) || error.is(holdfast::errors::helperHung)
        || error.is(holdfast::errors::outOfMemory);
}

} // namespace

CarefulPages::CarefulPages(
    DecodeClient& decoder, LoadAgain loadAgain, const Progress& progress, ReadingLanguages languages)
    : m_decoder(decoder)
    , m_loadAgain(std::move(loadAgain))
    , m_progress(progress)
    , m_languages(std::move(languages))
{
}

Result<PageSurvey> CarefulPages::survey(uint32_t number)
{
    return read<PageSurvey>(&DecodeClient::survey, number);
}

Result<PageText> CarefulPages::findText(uint32_t number)
{
    return read<PageText>(&DecodeClient::findText, number);
}

Result<Traces> CarefulPages::inspect(uint32_t number)
{
    HF_CHECK(loadWhereLost());
    return m_decoder.inspectPage(number, redactionDotsPerInch, m_progress);
}

Result<void> CarefulPages::loadWhereLost()
{
    if (m_decoder.isLoaded() || !m_loadAgain || m_loadedForNext >= mostLoadedForNext)
        return {};
    ++m_loadedForNext;
    HF_CHECK(m_loadAgain());
    return {};
}

template <class T>
Result<T> CarefulPages::read(Ask<T> ask, uint32_t number)
{
    HF_CHECK(loadWhereLost());
    if (m_lost >= mostLostHelpers)
        return readWithoutLineCodes(ask, number);
    Result<T> answer = (m_decoder.*ask)(number, redactionDotsPerInch, PageReading{true, m_languages}, m_progress);
    if (answer || !m_loadAgain || !hasLostTheHelper(answer.error()))
        return answer;
    ++m_lost;
    HF_CHECK(m_loadAgain());
    Result<T> again = readWithoutLineCodes(ask, number);
    return again || again.error().is(holdfast::errors::cancelled) ? again : answer;
}

template <class T>
Result<T> CarefulPages::readWithoutLineCodes(Ask<T> ask, uint32_t number)
{
    Result<T> answer = (m_decoder.*ask)(number, redactionDotsPerInch, PageReading{false, m_languages}, m_progress);
    if (answer)
        answer->lacksLineCodes = true;
    return answer;
}

} // namespace holdfast::imaging
