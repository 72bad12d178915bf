// A small real helper for the tests: well behaved or not, as it is told.
#include "core/base/confinement.h"
#include "core/base/helper_main.h"
#include "core/base/lockdown.h"
#include "tests/core/base/test_helper_deeds.h"

#include <cstdio>
#include <string>
#include <unistd.h>
#include <vector>

namespace holdfast::testing {

static Confinement confinementFor(const std::string& manner, const std::filesystem::path& home)
{
    Confinement confinement;
    confinement.readable = systemReadable();
    confinement.writable = {home};
    if (manner == "browser") {
        confinement.network = confinement.startsProcesses = true;
        confinement.executable = {"/usr/bin/true"};
    }
    return confinement;
}

static Result<void> obey(HelperChannel& channel)
{
    for (;;) {
        HF_TRY(const auto frame, channel.receive());
        if (!frame)
            return {};
        if (frame->kind == Frame::Kind::Data) {
            HF_CHECK(channel.sendData(frame->payload));
            continue;
        }
        HF_TRY(const Json request, frame->json());
        const std::string what = jsonStringOr(request, "what");
        misbehave(channel, what);
        HF_CHECK(channel.send(perform(request)));
    }
}

static Result<void> serve(const std::string& manner)
{
    HF_CHECK(lockDownProcess());
    HF_TRY(const auto home, becomeNobody());
    if (manner == "late") {
        HF_TRY(HelperChannel channel, HelperChannel::open("test"));
        HF_CHECK(channel.receive());
        HF_CHECK(confine(confinementFor(manner, home)));
        return obey(channel);
    }
    HF_CHECK(confine(confinementFor(manner, home)));
    HF_TRY(HelperChannel channel, HelperChannel::open(manner == "misnamed" ? "other" : "test"));
    return obey(channel);
}

} // namespace holdfast::testing

int main(int argc, char** argv)
{
    using namespace holdfast::testing;
    const std::vector<std::string> arguments(argv + 1, argv + argc);
    const std::string part = arguments.empty() ? "" : arguments[0];
    if (part == "parent")
        return playParent(arguments);
    if (part == "write-file")
        return writeFileAndWait(arguments);
    if (part == "write-as-nobody")
        return writeFileAsNobody(arguments);
    if (part == "replace" || part == "replaced")
        return replaceItself(arguments);
    if (part == "lock-down")
        return lockDownAndTell();
    if (part == "silent")
        return ::pause();
    if (part == "no-hello")
        return 3;
    if (part == "nonsense") {
        std::puts("Hello! This is no frame at all.");
        return 0;
    }
    if (const auto served = serve(part); !served) {
        std::fprintf(
            stderr, "%s: %s\n", std::string(served.error().code().id).c_str(), served.error().detail().c_str());
        return 4;
    }
    return 0;
}
