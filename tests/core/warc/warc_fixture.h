#pragma once

#include "core/base/json.h"
#include "core/warc/http_message.h"
#include "tests/core/base/temporary_folder.h"

#include <gtest/gtest.h>

namespace holdfast::warc {

/// A page at https://example.org/ whose answer came packed, with a header that would end its line.
HttpExchange sampleExchange();

/// Runs a command and gives what it printed; a test failure when it fails.
std::string mustRun(const std::string& command);

/// The records of a WARC file by a reader that shares no code with the writer; it checks every digest.
Json readWarc(const std::filesystem::path& path);
std::string blockOf(const Json& record);

} // namespace holdfast::warc
