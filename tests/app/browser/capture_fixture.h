#pragma once

#include "tests/app/browser/test_site.h"

#include "core/capture/browser_client.h"

#include <QImage>

#include <gtest/gtest.h>

#include <chrono>
#include <functional>
#include <map>

namespace holdfast {

class KeptArtifacts final : public capture::ArtifactReceiver {
public:
    Result<ByteSink*> startArtifact(std::string_view role, std::string_view name, std::string_view mime) override;
    Result<void> finishArtifact() override;
    void discardArtifact() override { m_open.reset(); }
    bool has(const std::string& role) const { return m_all.contains(role); }
    std::string text(const std::string& roleOrName) const;
    QImage picture() const; ///< the screenshot, decoded

private:
    std::map<std::string, Bytes> m_all;
    std::string m_role, m_name;
    std::unique_ptr<MemorySink> m_open;
};

/// One running browser and one site for all tests of a program, since both cost time to start.
class CaptureTest : public testing::Test {
protected:
    static void SetUpTestSuite();
    static void TearDownTestSuite();
    static capture::BrowserClient& browser() { return *s_browser; }
    /// HOLDFAST_ENGINE of this run: each test holds for both.
    static capture::Engine engine();
    static bool isChromium() { return engine() == capture::Engine::Chromium; }
    CaptureTest() { request.engine = engine(); }

    Result<capture::CaptureOutcome> capture(const std::string& url, const Progress& progress = {});
    /// For what must not fail as a call: gives an empty outcome and a test failure when it does.
    capture::CaptureOutcome mustCapture(const std::string& url);
    /// A page that ends at the timeout. Where not all of it that is looked at came within `time`, on a busy machine, it
    /// is captured once more with more.
    capture::CaptureOutcome captureUntilTimeout(const std::string& url, std::chrono::milliseconds time,
        const std::function<bool(const capture::CaptureOutcome&)>& hasCome);
    static bool isSeen(const capture::CaptureOutcome& outcome) { return outcome.seen; }
    static bool notes(const Json& record, const char* list, const std::string& what, const std::string& detail = {});

    TestSite site;
    capture::CaptureRequest request; ///< url is filled in by capture()
    KeptArtifacts artifacts;

private:
    static std::unique_ptr<capture::BrowserClient> s_browser;
};

} // namespace holdfast
