#include "core/imaging/film_exchange.h"

#include "core/imaging/decode_protocol.h"

namespace holdfast::imaging {

constexpr std::chrono::seconds silence{90}; // the helper's own limit for a film is 60 s

FilmExchange::FilmExchange(
    HelperProcess& helper, std::span<RangeSource* const> untrustedFilms, std::chrono::steady_clock::duration atMost)
    : m_helper(helper)
    , m_untrustedFilms(untrustedFilms)
    , m_end(std::chrono::steady_clock::now() + atMost)
    , m_range(protocol::maxRangeBytes)
{
}

Result<Frame> FilmExchange::next(const Progress& progress)
{
    for (;;) {
        HF_TRY(Frame untrustedFrame, m_helper.receive(silence, progress));
        if (std::chrono::steady_clock::now() > m_end)
            return fail(holdfast::errors::helperHung, "working on a film took too long");
        if (untrustedFrame.kind == Frame::Kind::Data)
            return untrustedFrame;
        HF_TRY(const Json untrustedMessage, untrustedFrame.json());
        if (jsonStringOr(untrustedMessage, "type") != protocol::read)
            return untrustedFrame;
        HF_CHECK(give(untrustedMessage));
    }
}

Result<void> FilmExchange::give(const Json& untrustedQuestion)
{
    HF_TRY(const uint64_t film, jsonUnsigned(untrustedQuestion, "file"));
    HF_TRY(const uint64_t offset, jsonUnsigned(untrustedQuestion, "offset"));
    HF_TRY(const uint64_t bytes, jsonUnsigned(untrustedQuestion, "bytes"));
    if (film >= m_untrustedFilms.size() || bytes < 1 || bytes > m_range.size()
        || offset > m_untrustedFilms[size_t(film)]->size())
        return fail(holdfast::errors::helperBadMessage, "range");
    HF_TRY(const size_t count, m_untrustedFilms[size_t(film)]->readAt(offset, std::span(m_range).first(size_t(bytes))));
    return m_helper.sendData(ByteView(m_range).first(count));
}

} // namespace holdfast::imaging
