#pragma once

#include "core/base/helper_main.h"

namespace holdfast::testing {

/// Does what `request` ("what", "path", "pid", "port") asks for, misbehaviour included, and tells in "error" the errno
/// value that came of it, 0 when it succeeded.
Json perform(const Json& request);

/// Writes and listens in ways that no honest helper does; some do not return.
void misbehave(HelperChannel& channel, const std::string& what);

/// Other parts that the same program plays for the tests: see test_helper_parent.cpp.
int playParent(const std::vector<std::string>& arguments);
int writeFileAndWait(const std::vector<std::string>& arguments);
int writeFileAsNobody(const std::vector<std::string>& arguments);
int replaceItself(const std::vector<std::string>& arguments);
int lockDownAndTell();

} // namespace holdfast::testing
