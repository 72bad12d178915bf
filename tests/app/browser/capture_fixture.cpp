#include "tests/app/browser/capture_fixture.h"

#include <QImageReader>

#include <cstdlib>

namespace holdfast {

std::unique_ptr<capture::BrowserClient> CaptureTest::s_browser;

Result<ByteSink*> KeptArtifacts::startArtifact(std::string_view role, std::string_view name, std::string_view)
{
    m_role = role;
    m_name = name;
    m_open = std::make_unique<MemorySink>();
    return m_open.get();
}

Result<void> KeptArtifacts::finishArtifact()
{
    m_all[m_role] = m_all[m_name] = m_open->take();
    m_open.reset();
    return {};
}

std::string KeptArtifacts::text(const std::string& roleOrName) const
{
    const auto found = m_all.find(roleOrName);
    return found == m_all.end() ? std::string() : std::string(asText(found->second));
}

QImage KeptArtifacts::picture() const
{
    const auto found = m_all.find("screenshot");
    return found == m_all.end() ? QImage() : QImage::fromData(found->second.data(), int(found->second.size()), "PNG");
}

void CaptureTest::SetUpTestSuite()
{
    QImageReader::setAllocationLimit(0); // these pictures are longer than what Qt takes for sane
    auto started = capture::BrowserClient::startWith(engine());
    ASSERT_TRUE(started) << started.error().code().id << " " << started.error().detail();
    s_browser = std::move(*started);
}

capture::Engine CaptureTest::engine()
{
    const char* const text = std::getenv("HOLDFAST_ENGINE");
    return capture::engineFromText(text == nullptr ? "built-in" : text).value();
}

void CaptureTest::TearDownTestSuite()
{
    s_browser.reset();
}

Result<capture::CaptureOutcome> CaptureTest::capture(const std::string& url, const Progress& progress)
{
    request.url = url;
    if (request.age == AgeAnswer::Unanswered)
        request.age = AgeAnswer::No;
    artifacts = {};
    return s_browser->capture(request, artifacts, progress);
}

capture::CaptureOutcome CaptureTest::mustCapture(const std::string& url)
{
    auto outcome = capture(url);
    EXPECT_TRUE(outcome) << outcome.error().code().id << " " << outcome.error().detail();
    return outcome ? std::move(*outcome) : capture::CaptureOutcome{};
}

capture::CaptureOutcome CaptureTest::captureUntilTimeout(const std::string& url, std::chrono::milliseconds time,
    const std::function<bool(const capture::CaptureOutcome&)>& hasCome)
{
    constexpr std::chrono::seconds enough{16};
    for (;; time *= 2) {
        request.timeout = time;
        capture::CaptureOutcome outcome = mustCapture(url);
        if (time > enough || hasCome(outcome))
            return outcome;
    }
}

bool CaptureTest::notes(const Json& record, const char* list, const std::string& what, const std::string& detail)
{
    if (record.contains(list))
        for (const Json& note : record[list])
            if (note["what"] == what && note["detail"].get<std::string>().find(detail) != std::string::npos)
                return true;
    return false;
}

} // namespace holdfast
