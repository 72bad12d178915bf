#include "core/base/network_drive.h"

#define WIN32_LEAN_AND_MEAN
#define NOMINMAX
#include <windows.h>

#include <algorithm>
#include <string>
#include <string_view>
#include <vector>

namespace holdfast {

static bool isNetworkPath(std::wstring path)
{
    for (wchar_t& c : path)
        if (c == L'/')
            c = L'\\';
    const std::wstring_view text = path;
    if (text.starts_with(L"\\\\?\\") || text.starts_with(L"\\\\.\\"))
        return CompareStringOrdinal(path.c_str() + 4, std::min<int>(4, int(path.size()) - 4), L"UNC\\", 4, TRUE)
            == CSTR_EQUAL;
    return text.starts_with(L"\\\\");
}

static bool isOnRemoteVolume(const std::filesystem::path& folder)
{
    std::vector<wchar_t> volume(32768);
    return GetVolumePathNameW(folder.c_str(), volume.data(), DWORD(volume.size()))
        && GetDriveTypeW(volume.data()) == DRIVE_REMOTE;
}

bool isOnNetworkDrive(const std::filesystem::path& folder)
{
    // A link on a local drive may lead to a network path.
    std::error_code error;
    const std::filesystem::path real = std::filesystem::canonical(folder, error);
    return isNetworkPath(folder.native()) || isOnRemoteVolume(folder)
        || (!error && (isNetworkPath(real.native()) || isOnRemoteVolume(real)));
}

} // namespace holdfast
