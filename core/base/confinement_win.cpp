#include "core/base/confinement.h"

#include "core/base/frame.h"
#include "core/base/helper_home.h"
#include "core/base/lockdown.h"

#define WIN32_LEAN_AND_MEAN
#define NOMINMAX
#include <windows.h>

#include <cstdlib>
#include <sddl.h>

namespace holdfast {

namespace fs = std::filesystem;

std::vector<fs::path> systemReadable()
{
    return {ownProgramPath().parent_path()};
}

Result<fs::path> becomeNobody()
{
    const char* const text = std::getenv(helperHomeVariable);
    const fs::path home(text == nullptr ? "" : text);
    std::error_code error;
    if (!home.is_absolute() || !home.filename().string().starts_with("holdfast-") || !fs::is_directory(home, error))
        return fail(errors::helperNotConfined, "no home was given: a helper is started by Holdfast");
    for (const char* name : {"HOME", "USERPROFILE", "APPDATA", "LOCALAPPDATA", "TEMP", "TMP"})
        _putenv_s(name, home.string().c_str());
    _putenv_s(helperHomeVariable, "");
    SetCurrentDirectoryW(home.c_str());
    return home;
}

static bool removePrivileges(HANDLE token)
{
    DWORD size = 0;
    GetTokenInformation(token, TokenPrivileges, nullptr, 0, &size);
    std::vector<uint8_t> buffer(size);
    if (!GetTokenInformation(token, TokenPrivileges, buffer.data(), size, &size))
        return false;
    auto* const privileges = reinterpret_cast<TOKEN_PRIVILEGES*>(buffer.data());
    for (DWORD i = 0; i < privileges->PrivilegeCount; ++i)
        privileges->Privileges[i].Attributes = SE_PRIVILEGE_REMOVED;
    return AdjustTokenPrivileges(token, FALSE, privileges, 0, nullptr, nullptr) != FALSE;
}

// At low integrity nothing of the user's can be written; the home is marked low as well, so that it can.
static bool lowerIntegrity(HANDLE token, const std::vector<fs::path>& writable)
{
    PSECURITY_DESCRIPTOR descriptor = nullptr;
    if (!ConvertStringSecurityDescriptorToSecurityDescriptorW(
            L"S:(ML;OICI;NW;;;LW)", SDDL_REVISION_1, &descriptor, nullptr))
        return false;
    for (const fs::path& path : writable)
        SetFileSecurityW(path.c_str(), LABEL_SECURITY_INFORMATION, descriptor);
    LocalFree(descriptor);
    PSID low = nullptr;
    if (!ConvertStringSidToSidW(L"S-1-16-4096", &low))
        return false;
    TOKEN_MANDATORY_LABEL label{};
    label.Label = {low, SE_GROUP_INTEGRITY};
    const BOOL set = SetTokenInformation(token, TokenIntegrityLevel, &label, sizeof label + GetLengthSid(low));
    LocalFree(low);
    return set != FALSE;
}

static bool forbidWhatIsNotNeeded(const Confinement& confinement)
{
    PROCESS_MITIGATION_STRICT_HANDLE_CHECK_POLICY handles{};
    handles.RaiseExceptionOnInvalidHandleReference = 1;
    handles.HandleExceptionsPermanentlyEnabled = 1;
    if (!SetProcessMitigationPolicy(ProcessStrictHandleCheckPolicy, &handles, sizeof handles))
        return false;
    if (confinement.startsProcesses)
        return true;
    PROCESS_MITIGATION_CHILD_PROCESS_POLICY children{};
    children.NoChildProcessCreation = 1;
    PROCESS_MITIGATION_DYNAMIC_CODE_POLICY code{};
    code.ProhibitDynamicCode = 1;
    return SetProcessMitigationPolicy(ProcessChildProcessPolicy, &children, sizeof children)
        && SetProcessMitigationPolicy(ProcessDynamicCodePolicy, &code, sizeof code);
}

// Weaker than on Linux: files of the user stay readable and the network is not closed.
// docs/decisions/0002-confinement.md says what an AppContainer, which must be set up by whoever starts the process,
// would add.
Result<void> confine(const Confinement& confinement)
{
    HANDLE token = nullptr;
    if (!OpenProcessToken(GetCurrentProcess(), TOKEN_QUERY | TOKEN_ADJUST_PRIVILEGES | TOKEN_ADJUST_DEFAULT, &token))
        return fail(errors::helperNotConfined, "open token");
    const bool confined
        = removePrivileges(token) && lowerIntegrity(token, confinement.writable) && forbidWhatIsNotNeeded(confinement);
    CloseHandle(token);
    if (!confined)
        return fail(errors::helperNotConfined, "Windows error " + std::to_string(GetLastError()));
    return {};
}

} // namespace holdfast
