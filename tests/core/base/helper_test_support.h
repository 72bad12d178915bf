#pragma once

#include "built_programs.h"
#include "core/base/child_process.h"
#include "core/base/helper_process.h"

#include <gtest/gtest.h>

#include <string>

namespace holdfast::testing {

inline std::filesystem::path testHelper()
{
    return std::filesystem::path(HOLDFAST_BIN) / "holdfast-test-helper";
}

inline constexpr std::chrono::seconds patience{20}; ///< only ever waited for by a test that fails

inline Result<std::unique_ptr<HelperProcess>> startHelper(const std::string& manner = "decode")
{
    HelperProcess::Options options;
    options.program = testHelper();
    options.arguments = {manner};
    options.name = "test";
    return HelperProcess::start(options);
}

inline Result<Json> ask(HelperProcess& helper, Json request, std::chrono::milliseconds silence = patience)
{
    request["type"] = "do";
    HF_CHECK(helper.send(request));
    return helper.receiveMessage(silence, {});
}

/// The first line that a program prints.
inline std::string firstLine(ChildProcess& child)
{
    std::string line;
    uint8_t byte = 0;
    for (;;) {
        const auto done = child.exchange({}, {&byte, 1}, patience);
        if (!done || done->read == 0 || byte == '\n')
            return line;
        line.push_back(char(byte));
    }
}

} // namespace holdfast::testing
