#include "core/base/helper_home.h"

#include "core/base/file_access.h"
#include "core/base/frame.h"
#include "core/base/secure_buffer.h"

#define WIN32_LEAN_AND_MEAN
#define NOMINMAX
#include <windows.h>

#include <array>

namespace holdfast {

namespace fs = std::filesystem;

static constexpr std::wstring_view prefix = L"holdfast-";
static constexpr const wchar_t* lockName = L".lock";

// Opened by one process at a time; the system lets go of it when that process ends.
static HANDLE takeLock(const fs::path& home, DWORD disposition)
{
    return CreateFileW((home / lockName).c_str(), GENERIC_READ | GENERIC_WRITE, 0, nullptr, disposition,
        FILE_FLAG_DELETE_ON_CLOSE, nullptr);
}

// A folder without its lock file belongs to nobody: the lock goes with the process that made it.
static void removeAbandoned(const fs::path& folder)
{
    std::error_code error;
    for (fs::directory_iterator entry(folder, error), end; !error && entry != end; entry.increment(error)) {
        if (!entry->path().filename().wstring().starts_with(prefix))
            continue;
        const HANDLE lock = takeLock(entry->path(), OPEN_ALWAYS);
        if (lock == INVALID_HANDLE_VALUE)
            continue;
        CloseHandle(lock);
        std::error_code ignored;
        fs::remove_all(entry->path(), ignored);
    }
}

Result<HelperHome> HelperHome::create()
{
    std::error_code error;
    const fs::path folder = fs::temp_directory_path(error);
    if (error)
        return fail(errors::helperNotConfined, "no temporary folder");
    removeAbandoned(folder);
    for (int attempt = 0; attempt < 16; ++attempt) {
        std::array<uint8_t, 8> random;
        fillRandom(random);
        HelperHome home;
        const fs::path path = folder / ("holdfast-" + toHex(random));
        HF_CHECK(makePrivateFolder(path));
        home.m_path = path;
        home.m_lock = reinterpret_cast<intptr_t>(takeLock(path, CREATE_NEW));
        if (home.m_lock != -1)
            return home;
    }
    return fail(errors::ioFailed, "make a home");
}

HelperHome::~HelperHome()
{
    if (m_lock != -1)
        CloseHandle(reinterpret_cast<HANDLE>(m_lock));
    std::error_code ignored;
    if (!m_path.empty())
        fs::remove_all(m_path, ignored);
}

HelperHome::HelperHome(HelperHome&& other) noexcept
    : m_path(std::exchange(other.m_path, {}))
    , m_lock(std::exchange(other.m_lock, -1))
{
}

} // namespace holdfast
