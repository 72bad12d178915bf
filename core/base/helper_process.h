#pragma once

#include "core/base/frame.h"
#include "core/base/progress.h"

#include <chrono>
#include <filesystem>
#include <vector>

namespace holdfast {

/// The parent's end of a helper program: frames over its standard input and output, nothing else shared. Blocking; used
/// from worker threads, one thread at a time. Destroying it ends the helper and everything that the helper started.
class HelperProcess {
public:
    struct Options {
        std::filesystem::path program; ///< from helperProgram()
        std::vector<std::string> arguments;
        std::string name; ///< what its Hello must say: "browser", "decode", "verify"
        std::vector<std::string> environment; ///< "NAME=value" besides the usual, or in place of it
        std::chrono::milliseconds helloTimeout{20000};
    };
    /// Starts the program with an empty environment (but for what Qt needs), waits for its Hello and checks the
    /// version. helper.missing, helper.crashed, helper.hung, helper.bad-message.
    static Result<std::unique_ptr<HelperProcess>> start(const Options& options);
    virtual ~HelperProcess() = default;

    virtual Result<void> send(const Json& message) = 0;
    virtual Result<void> sendData(ByteView bytes) = 0; ///< any length; split into frames
    /// The next frame. helper.hung when none came within `silence`; cancelled when the flag is set; helper.crashed with
    /// the exit status or signal when it ended.
    virtual Result<Frame> receive(std::chrono::milliseconds silence, const Progress& progress) = 0;
    /// Like receive, but the frame must be a Message whose "type" is a string.
    Result<Json> receiveMessage(std::chrono::milliseconds silence, const Progress& progress);
    virtual int64_t processId() const = 0;
};

/// The helper's full path: beside this program, nowhere else. helper.missing.
Result<std::filesystem::path> helperProgram(std::string_view name);

} // namespace holdfast
