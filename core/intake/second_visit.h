#pragma once

#include "core/capture/browser_client.h"

namespace holdfast::intake {

/// Hands what a capture streams on, and keeps the start of its visible text; or, with nobody to hand it to, keeps only
/// that.
class TextKeeper final : public capture::ArtifactReceiver {
public:
    explicit TextKeeper(capture::ArtifactReceiver* next = nullptr)
        : m_next(next)
    {
    }
    Result<ByteSink*> startArtifact(std::string_view role, std::string_view name, std::string_view mime) override;
    Result<void> finishArtifact() override;
    void discardArtifact() override;
    const std::string& text() const { return m_text; } ///< at most 4 MiB

private:
    class Sink;
    capture::ArtifactReceiver* m_next;
    std::unique_ptr<ByteSink> m_sink;
    std::string m_text;
};

/// One visit to a page, as far as two can be compared.
struct Visit {
    Json record; ///< docs/capture-record.md
    std::string text;
};

/// What a second visit saw, for the record of the first (docs/capture-record.md, "A second visit"): the verdict "same",
/// "differs", "needs-log-in" or "failed", and what each says that the other does not.
Json compareVisits(const Visit& first, const Visit& second);
Json failedVisit(const Error& error);

} // namespace holdfast::intake
