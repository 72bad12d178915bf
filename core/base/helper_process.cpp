#include "core/base/helper_process.h"

#include "core/base/child_process.h"
#include "core/base/helper_home.h"
#include "core/base/lockdown.h"

#include <algorithm>
#include <cstdlib>

namespace holdfast {

using std::chrono::milliseconds;
using std::chrono::steady_clock;

namespace {

constexpr milliseconds slice{25}; // how late a cancellation can be seen
constexpr milliseconds sendPatience{30000}; // without one byte taken
constexpr milliseconds endPatience{500};
constexpr size_t maxUnreadBytes = size_t(16) * 1024 * 1024;

std::vector<std::string> helperEnvironment(const HelperHome& home, const std::vector<std::string>& added)
{
    std::vector<std::string> environment{"LANG=C.UTF-8", "LC_ALL=C.UTF-8", "QT_QPA_PLATFORM=offscreen",
        "OMP_THREAD_LIMIT=1", std::string(helperHomeVariable) + "=" + home.path().string()};
#ifdef _WIN32
    for (const char* name : {"SystemRoot", "SystemDrive", "windir"})
        if (const char* value = std::getenv(name); value != nullptr)
            environment.push_back(std::string(name) + "=" + value);
#endif
#if defined(__SANITIZE_ADDRESS__)
    environment.push_back(
        "ASAN_OPTIONS=detect_leaks=0"); // the leak check traces its own process, which confinement forbids
#endif
    for (const std::string& each : added) {
        std::erase_if(environment,
            [&](const std::string& usual) { return usual.starts_with(each.substr(0, each.find('=') + 1)); });
        environment.push_back(each);
    }
    return environment;
}

class RunningHelper final : public HelperProcess {
public:
    RunningHelper(std::string name, HelperHome home, ChildProcess child)
        : m_name(std::move(name))
        , m_home(std::move(home))
        , m_child(std::move(child))
    {
    }
    // Killed with the child: a helper keeps nothing that an orderly end would save, and Chromium takes 0.3 s for one.
    ~RunningHelper() override = default;
    Result<void> expectHello(milliseconds timeout);
    Result<void> send(const Json& message) override;
    Result<void> sendData(ByteView bytes) override;
    Result<Frame> receive(milliseconds silence, const Progress& progress) override;
    int64_t processId() const override { return m_child.processId(); }

private:
    Result<void> sendBytes(ByteView bytes);
    Error crashed();
    Error broken(const Error& error);

    std::string m_name;
    HelperHome m_home; // outlives the child: removed once nothing of it runs
    ChildProcess m_child;
    FrameParser m_parser;
    Bytes m_block = Bytes(size_t(256) * 1024);
};

// Ended, or closed its output and so is of no more use.
Error RunningHelper::crashed()
{
    if (!m_child.waitForEnd(endPatience))
        m_child.kill();
    std::string detail = m_name + ": " + m_child.ending();
    if (const std::string said = m_child.errorOutput(); !said.empty())
        detail += ": " + said;
    return Error(errors::helperCrashed, std::move(detail));
}

// Nothing that it says after nonsense can be trusted.
Error RunningHelper::broken(const Error& error)
{
    m_child.kill();
    return Error(error.code(), m_name + ": " + error.detail());
}

Result<void> RunningHelper::expectHello(milliseconds timeout)
{
    HF_TRY(const Frame frame, receive(timeout, {}));
    if (frame.kind != Frame::Kind::Hello)
        return fail(broken(Error(errors::helperBadMessage, "no Hello")));
    const auto hello = parseJson(asText(frame.payload), maxMessageBytes);
    if (!hello || *hello != helloFor(m_name))
        return fail(broken(Error(errors::helperBadMessage, "another Hello than expected")));
    return {};
}

Result<void> RunningHelper::send(const Json& message)
{
    const Bytes frame = encodeMessage(message);
    if (frame.size() > maxMessageBytes)
        return fail(errors::tooLarge, "message to " + m_name);
    return sendBytes(frame);
}

Result<void> RunningHelper::sendData(ByteView bytes)
{
    do {
        const ByteView part = bytes.first(std::min(bytes.size(), maxDataBytes));
        HF_CHECK(sendBytes(encodeFrame(Frame::Kind::Data, part)));
        bytes = bytes.subspan(part.size());
    } while (!bytes.empty());
    return {};
}

// Reads while it writes: a helper that answers before it has read everything would otherwise block, and this with it.
Result<void> RunningHelper::sendBytes(ByteView bytes)
{
    auto lastMove = steady_clock::now();
    while (!bytes.empty()) {
        const bool mayRead = m_parser.bufferedBytes() < maxUnreadBytes;
        const auto in = mayRead ? std::span<uint8_t>(m_block) : std::span<uint8_t>();
        HF_TRY(const auto done, m_child.exchange(bytes, in, slice));
        if (done.outputEnded)
            return fail(crashed());
        if (auto fed = m_parser.feed(ByteView(m_block).first(done.read)); !fed)
            return fail(broken(fed.error()));
        bytes = bytes.subspan(done.written);
        if (done.written > 0)
            lastMove = steady_clock::now();
        else if (steady_clock::now() - lastMove > sendPatience)
            return fail(errors::helperHung, m_name + " takes nothing");
    }
    return {};
}

Result<Frame> RunningHelper::receive(milliseconds silence, const Progress& progress)
{
    // Only a whole frame counts: one that comes a byte at a time would otherwise never be late.
    const auto deadline = steady_clock::now() + silence;
    for (bool isLate = false;; isLate = steady_clock::now() >= deadline) {
        if (auto frame = m_parser.next(); frame)
            return std::move(*frame);
        if (isLate)
            return fail(errors::helperHung, m_name + " said nothing");
        HF_CHECK(progress.checkpoint());
        HF_TRY(const auto done, m_child.exchange({}, m_block, slice));
        if (auto fed = m_parser.feed(ByteView(m_block).first(done.read)); !fed)
            return fail(broken(fed.error()));
        if (done.outputEnded)
            return fail(crashed());
    }
}

} // namespace

Result<Json> HelperProcess::receiveMessage(milliseconds silence, const Progress& progress)
{
    HF_TRY(const Frame frame, receive(silence, progress));
    if (frame.kind != Frame::Kind::Message)
        return fail(errors::helperBadMessage, "not a Message");
    HF_TRY(Json message, frame.json());
    if (!jsonString(message, "type"))
        return fail(errors::helperBadMessage, "no type");
    return message;
}

Result<std::unique_ptr<HelperProcess>> HelperProcess::start(const Options& options)
{
    HF_TRY(HelperHome home, HelperHome::create());
    HF_TRY(ChildProcess child,
        ChildProcess::start({options.program, options.arguments, helperEnvironment(home, options.environment)}));
    auto helper = std::make_unique<RunningHelper>(options.name, std::move(home), std::move(child));
    HF_CHECK(helper->expectHello(options.helloTimeout));
    return helper;
}

Result<std::filesystem::path> helperProgram(std::string_view name)
{
    std::string file = "holdfast-" + std::string(name);
#ifdef _WIN32
    file += ".exe";
#endif
    const auto path = ownProgramPath().parent_path() / file;
    std::error_code error;
    if (!path.is_absolute() || !std::filesystem::is_regular_file(path, error))
        return fail(errors::helperMissing, file);
    return path;
}

} // namespace holdfast
