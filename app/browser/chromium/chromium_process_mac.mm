#include "app/browser/chromium/chromium_process.h"

#include "core/capture/browser_client.h"

namespace holdfast::browser {

// installedChromium() names none on this system, so that nobody gets here.
Result<std::unique_ptr<ChromiumProcess>> ChromiumProcess::start(
    const std::filesystem::path&, const std::filesystem::path&, const std::string&)
{
    return fail(capture::errors::noEngine);
}

ChromiumProcess::~ChromiumProcess() = default;

size_t ChromiumProcess::read(std::span<char>)
{
    return 0;
}

bool ChromiumProcess::write(std::string_view)
{
    return false;
}

} // namespace holdfast::browser
