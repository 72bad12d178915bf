#pragma once

#include "core/capture/browser_client.h"
#include "core/vault/ingest.h"

namespace holdfast::intake {

/// Lets what a capture streams in flow straight into the vault.
class IngestReceiver final : public capture::ArtifactReceiver {
public:
    explicit IngestReceiver(vault::Ingest& ingest)
        : m_ingest(ingest)
    {
    }
    Result<ByteSink*> startArtifact(std::string_view role, std::string_view name, std::string_view mime) override
    {
        return m_ingest.startArtifact(role, name, mime);
    }
    Result<void> finishArtifact() override
    {
        HF_TRY(vault::Artifact artifact, m_ingest.finishArtifact());
        m_stored.push_back(std::move(artifact));
        return {};
    }
    void discardArtifact() override { m_ingest.discardArtifact(); }
    const std::vector<vault::Artifact>& stored() const { return m_stored; }

private:
    vault::Ingest& m_ingest;
    std::vector<vault::Artifact> m_stored;
};

} // namespace holdfast::intake
