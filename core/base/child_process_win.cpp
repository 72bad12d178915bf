#include "core/base/child_process.h"

#include "core/base/error_tail.h"
#include "core/base/frame.h"

#define WIN32_LEAN_AND_MEAN
#define NOMINMAX
#include <windows.h>

#include <algorithm>
#include <condition_variable>
#include <deque>
#include <mutex>
#include <thread>

namespace holdfast {

using std::chrono::milliseconds;
using std::chrono::steady_clock;

namespace {

struct Event {
    HANDLE handle = CreateEventW(nullptr, FALSE, FALSE, nullptr);
    Event() = default;
    Event(const Event&) = delete;
    Event& operator=(const Event&) = delete;
    ~Event() { CloseHandle(handle); }
};

// Anonymous pipes cannot be waited for, so each has a thread that moves bytes between it and a buffer of bounded size.
class PipeReader {
public:
    void start(HANDLE pipe, HANDLE moved)
    {
        m_pipe = pipe;
        m_moved = moved;
        m_thread = std::thread([this] { run(); });
    }
    ~PipeReader()
    {
        {
            const std::lock_guard guard(m_mutex);
            m_stopped = true;
        }
        m_changed.notify_all();
        if (!m_thread.joinable())
            return;
        CancelSynchronousIo(m_thread.native_handle());
        m_thread.join();
        CloseHandle(m_pipe);
    }
    size_t take(std::span<uint8_t> out)
    {
        const std::lock_guard guard(m_mutex);
        const size_t count = std::min(out.size(), m_bytes.size());
        std::copy_n(m_bytes.begin(), count, out.begin());
        m_bytes.erase(m_bytes.begin(), m_bytes.begin() + ptrdiff_t(count));
        m_changed.notify_all();
        return count;
    }
    bool ended()
    {
        const std::lock_guard guard(m_mutex);
        return m_ended && m_bytes.empty();
    }

private:
    void run()
    {
        constexpr size_t cap = 2 * 1024 * 1024;
        Bytes block(64 * 1024);
        for (;;) {
            DWORD count = 0;
            const BOOL read = ReadFile(m_pipe, block.data(), DWORD(block.size()), &count, nullptr);
            {
                std::unique_lock lock(m_mutex);
                m_changed.wait(lock, [this] { return m_stopped || m_bytes.size() < cap; });
                if (!read || count == 0 || m_stopped)
                    m_ended = true;
                else
                    m_bytes.insert(m_bytes.end(), block.begin(), block.begin() + count);
            }
            SetEvent(m_moved);
            if (!read || count == 0)
                return;
        }
    }
    HANDLE m_pipe = nullptr;
    std::thread m_thread;
    std::mutex m_mutex;
    std::condition_variable m_changed;
    std::deque<uint8_t> m_bytes;
    bool m_ended = false, m_stopped = false;
    HANDLE m_moved = nullptr;
};

class PipeWriter {
public:
    void start(HANDLE pipe, HANDLE moved)
    {
        m_pipe = pipe;
        m_moved = moved;
        m_thread = std::thread([this] { run(); });
    }
    ~PipeWriter() { close(); }
    void close()
    {
        {
            const std::lock_guard guard(m_mutex);
            m_closing = true;
        }
        m_changed.notify_all();
        if (m_thread.joinable()) {
            CancelSynchronousIo(m_thread.native_handle());
            m_thread.join();
        }
        if (m_pipe != nullptr)
            CloseHandle(std::exchange(m_pipe, nullptr));
    }
    // Takes everything while the last block is on its way, or nothing.
    size_t offer(ByteView bytes)
    {
        const std::lock_guard guard(m_mutex);
        if (m_broken)
            return bytes.size();
        if (!m_block.empty())
            return 0;
        const ByteView part = bytes.first(std::min<size_t>(bytes.size(), 256 * 1024));
        m_block.assign(part.begin(), part.end());
        m_changed.notify_all();
        return part.size();
    }

private:
    void run()
    {
        std::unique_lock lock(m_mutex);
        for (;;) {
            m_changed.wait(lock, [this] { return m_closing || !m_block.empty(); });
            if (m_block.empty())
                return;
            const Bytes block = m_block;
            lock.unlock();
            size_t done = 0;
            DWORD count = 0;
            while (done < block.size()
                && WriteFile(m_pipe, block.data() + done, DWORD(block.size() - done), &count, nullptr))
                done += count;
            lock.lock();
            m_broken = m_broken || done < block.size();
            m_block.clear();
            SetEvent(m_moved);
            if (m_broken)
                return;
        }
    }
    HANDLE m_pipe = nullptr;
    std::thread m_thread;
    std::mutex m_mutex;
    std::condition_variable m_changed;
    Bytes m_block;
    bool m_broken = false, m_closing = false;
    HANDLE m_moved = nullptr;
};

std::wstring widened(const std::string& text)
{
    const int length = MultiByteToWideChar(CP_UTF8, 0, text.data(), int(text.size()), nullptr, 0);
    std::wstring wide(size_t(length), L'\0');
    MultiByteToWideChar(CP_UTF8, 0, text.data(), int(text.size()), wide.data(), length);
    return wide;
}

// Helpers take plain words only; a quote or a backslash at the end would need escaping and is refused by start().
std::wstring commandLine(const ChildProcess::Options& options)
{
    std::wstring line = L"\"" + options.program.wstring() + L"\"";
    for (const std::string& argument : options.arguments)
        line += L" \"" + widened(argument) + L"\"";
    return line;
}

std::wstring environmentBlock(std::vector<std::string> environment)
{
    std::sort(environment.begin(), environment.end());
    std::wstring block;
    for (const std::string& entry : environment)
        block += widened(entry) + L'\0';
    return block + L'\0';
}

// Ours is not inherited, the child's is.
bool makePipe(HANDLE& ours, HANDLE& childs, bool childReads)
{
    SECURITY_ATTRIBUTES inherited{sizeof inherited, nullptr, TRUE};
    HANDLE readEnd = nullptr, writeEnd = nullptr;
    if (!CreatePipe(&readEnd, &writeEnd, &inherited, 1024 * 1024))
        return false;
    ours = childReads ? writeEnd : readEnd;
    childs = childReads ? readEnd : writeEnd;
    return SetHandleInformation(ours, HANDLE_FLAG_INHERIT, 0) != FALSE;
}

} // namespace

struct ChildProcess::State {
    HANDLE process = nullptr;
    HANDLE job = nullptr;
    DWORD id = 0;
    Event moved; // set by the pipes' threads, and so declared before them
    ErrorTail tail;
    PipeReader output, error;
    PipeWriter input;

    State() = default;
    State(const State&) = delete;
    State& operator=(const State&) = delete;
    ~State()
    {
        end();
        for (const HANDLE handle : {process, job})
            if (handle != nullptr)
                CloseHandle(handle);
    }
    void end()
    {
        if (job != nullptr)
            TerminateJobObject(job, 1);
        if (process != nullptr)
            WaitForSingleObject(process, INFINITE);
    }
    void drainError()
    {
        Bytes block(4096);
        while (const size_t count = error.take(block))
            tail.add(ByteView(block).first(count));
    }
};

ChildProcess::ChildProcess(std::unique_ptr<State> state)
    : m_state(std::move(state))
{
}
ChildProcess::ChildProcess(ChildProcess&&) noexcept = default;
ChildProcess::~ChildProcess() = default;

Result<ChildProcess> ChildProcess::start(const Options& options)
{
    for (const std::string& argument : options.arguments)
        if (argument.find('"') != std::string::npos || argument.ends_with('\\'))
            return fail(errors::ioFailed, "argument with a quote");
    auto state = std::make_unique<State>();
    JOBOBJECT_EXTENDED_LIMIT_INFORMATION limits{};
    limits.BasicLimitInformation.LimitFlags
        = JOB_OBJECT_LIMIT_KILL_ON_JOB_CLOSE | JOB_OBJECT_LIMIT_DIE_ON_UNHANDLED_EXCEPTION;
    state->job = CreateJobObjectW(nullptr, nullptr);
    HANDLE input = nullptr, output = nullptr, error = nullptr;
    STARTUPINFOW startup{};
    startup.cb = sizeof startup;
    startup.dwFlags = STARTF_USESTDHANDLES;
    if (state->job == nullptr
        || !SetInformationJobObject(state->job, JobObjectExtendedLimitInformation, &limits, sizeof limits)
        || !makePipe(input, startup.hStdInput, true) || !makePipe(output, startup.hStdOutput, false)
        || !makePipe(error, startup.hStdError, false))
        return fail(errors::ioFailed, "pipe: Windows error " + std::to_string(GetLastError()));
    std::wstring line = commandLine(options);
    std::wstring environment = environmentBlock(options.environment);
    PROCESS_INFORMATION process{};
    // Suspended until it is in the job: it must not be able to start anything outside it.
    const BOOL started = CreateProcessW(options.program.c_str(), line.data(), nullptr, nullptr, TRUE,
        CREATE_SUSPENDED | CREATE_NO_WINDOW | CREATE_UNICODE_ENVIRONMENT, environment.data(), nullptr, &startup,
        &process);
    const DWORD code = GetLastError();
    for (const HANDLE handle : {startup.hStdInput, startup.hStdOutput, startup.hStdError})
        CloseHandle(handle);
    const HANDLE moved = state->moved.handle;
    state->input.start(input, moved);
    state->output.start(output, moved);
    state->error.start(error, moved);
    if (!started)
        return fail(
            code == ERROR_FILE_NOT_FOUND || code == ERROR_PATH_NOT_FOUND ? errors::helperMissing : errors::ioFailed,
            options.program.filename().string() + ": Windows error " + std::to_string(code));
    state->process = process.hProcess;
    state->id = process.dwProcessId;
    const bool inJob = AssignProcessToJobObject(state->job, process.hProcess) != FALSE;
    if (inJob)
        ResumeThread(process.hThread);
    else
        TerminateProcess(process.hProcess, 1);
    CloseHandle(process.hThread);
    if (!inJob)
        return fail(errors::ioFailed, "job");
    return ChildProcess(std::move(state));
}

Result<ChildProcess::Exchanged> ChildProcess::exchange(ByteView out, std::span<uint8_t> in, milliseconds timeout)
{
    Exchanged done;
    const auto deadline = steady_clock::now() + timeout;
    for (;;) {
        m_state->drainError();
        if (!out.empty())
            done.written = m_state->input.offer(out);
        if (!in.empty())
            done.read = m_state->output.take(in);
        done.outputEnded = done.read == 0 && m_state->output.ended();
        const auto left = std::chrono::ceil<milliseconds>(deadline - steady_clock::now()).count();
        if (done.written > 0 || done.read > 0 || done.outputEnded || left <= 0)
            return done;
        WaitForSingleObject(m_state->moved.handle, DWORD(std::min<int64_t>(left, 60000)));
    }
}

void ChildProcess::closeInput()
{
    m_state->input.close();
}

bool ChildProcess::waitForEnd(milliseconds timeout)
{
    Bytes thrownAway(4096);
    const auto deadline = steady_clock::now() + timeout;
    while (WaitForSingleObject(m_state->process, 10) != WAIT_OBJECT_0) {
        while (m_state->output.take(thrownAway) > 0) { }
        m_state->drainError();
        if (steady_clock::now() >= deadline)
            return false;
    }
    m_state->drainError();
    TerminateJobObject(m_state->job, 1);
    return true;
}

void ChildProcess::kill()
{
    m_state->end();
}

std::string ChildProcess::ending() const
{
    DWORD code = STILL_ACTIVE;
    if (!GetExitCodeProcess(m_state->process, &code) || code == STILL_ACTIVE)
        return {};
    return "exit status " + std::to_string(code);
}

std::string ChildProcess::errorOutput() const
{
    return m_state->tail.text();
}
int64_t ChildProcess::processId() const
{
    return int64_t(m_state->id);
}

} // namespace holdfast
