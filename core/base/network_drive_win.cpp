#include "core/base/network_drive.h"

#define WIN32_LEAN_AND_MEAN
#define NOMINMAX
#include <windows.h>

#include <algorithm>
#include <string>
#include <string_view>

namespace holdfast {

static bool startsWithUnc(std::wstring_view text)
{
    return CompareStringOrdinal(text.data(), std::min<int>(4, int(text.size())), L"UNC\\", 4, TRUE) == CSTR_EQUAL;
}

bool isOnNetworkDrive(const std::filesystem::path& folder)
{
    // Not GetVolumePathName(), which asks the server. A link to a network path is for who follows the links.
    std::wstring path = folder.native();
    std::ranges::replace(path, L'/', L'\\');
    std::wstring_view text = path;
    if (text.starts_with(L"\\\\?\\") || text.starts_with(L"\\\\.\\")) {
        text.remove_prefix(4);
        if (!text.empty() && startsWithUnc(text))
            return true;
    } else if (text.starts_with(L"\\\\")) {
        return true;
    }
    if (text.size() < 2 || text[1] != L':')
        return false;
    const wchar_t drive[] = {text[0], L':', L'\\', L'\0'};
    return GetDriveTypeW(drive) == DRIVE_REMOTE;
}

} // namespace holdfast
