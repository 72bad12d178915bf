#pragma once

#include "app/cli/capture_results.h"
#include "app/cli/commands/commands.h"
#include "app/cli/demo/sample_site.h"

#include <chrono>

namespace holdfast::cli::demo {

/// The whole job on a sample case, in one folder: what `demo OUT` does. Every step is said, timed and real.
class Demo {
public:
    Demo(Context& context, std::filesystem::path folder)
        : m_context(context)
        , m_folder(std::move(folder))
    {
    }
    /// Makes the folder, which must be new or empty: io.already-exists.
    Result<void> makeFolder();
    /// 0 when everything was done, 6 when this build has no browser helper and capturing was left out.
    Result<Outcome> run();

private:
    using Step = Result<void> (Demo::*)();
    Result<void> timed(std::string_view name, Step step);
    Result<void> startSite();
    Result<void> makeVault();
    Result<void> capturePages();
    Result<void> recordLinkOnly();
    Result<void> importFiles();
    Result<void> coverPassport();
    Result<void> exportBundle();
    Result<void> verifyBundle();
    Result<void> checkVault();
    Result<vault::Item> import(const std::string& name, ByteView bytes, Purpose purpose);
    Outcome summary() const;

    Context& m_context;
    std::filesystem::path m_folder;
    std::unique_ptr<SampleSite> m_site;
    std::unique_ptr<vault::Vault> m_vault;
    std::unique_ptr<imaging::DecodeClient> m_decoder;
    CaptureResults m_captures;
    bool m_captured = true;
    uint64_t m_items = 0;
    Digest m_signer;
    std::string m_verdict;
    Json m_steps = Json::array();
};

} // namespace holdfast::cli::demo
