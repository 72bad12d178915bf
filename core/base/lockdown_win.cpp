#include "core/base/lockdown.h"

#include "core/base/secure_buffer.h"

#define WIN32_LEAN_AND_MEAN
#define NOMINMAX
#include <windows.h>

#include <aclapi.h>
#include <sddl.h>
#include <werapi.h>

namespace holdfast {

// Other processes of the same user may ask when it ends and end it, and nothing else: no reading of its memory.
static bool closeProcessToOthers()
{
    constexpr const wchar_t* onlyEndAndWait = L"D:P(A;;0x101001;;;OW)(A;;0x1fffff;;;SY)";
    PSECURITY_DESCRIPTOR descriptor = nullptr;
    if (!ConvertStringSecurityDescriptorToSecurityDescriptorW(onlyEndAndWait, SDDL_REVISION_1, &descriptor, nullptr))
        return false;
    const BOOL set = SetKernelObjectSecurity(GetCurrentProcess(), DACL_SECURITY_INFORMATION, descriptor);
    LocalFree(descriptor);
    return set != FALSE;
}

Result<void> lockDownProcess()
{
    SetErrorMode(SEM_FAILCRITICALERRORS | SEM_NOGPFAULTERRORBOX | SEM_NOOPENFILEERRORBOX);
    // Windows Error Reporting would write a dump with the process's memory to the disk.
    WerSetFlags(WER_FAULT_REPORTING_NO_UI | WER_FAULT_REPORTING_FLAG_NOHEAP);
    wchar_t program[MAX_PATH];
    if (GetModuleFileNameW(nullptr, program, MAX_PATH) > 0)
        WerAddExcludedApplication(program, FALSE);
    if (!closeProcessToOthers())
        return fail(errors::ioFailed, "forbid attaching");
    PROCESS_MITIGATION_IMAGE_LOAD_POLICY images{};
    images.NoRemoteImages = 1;
    images.NoLowMandatoryLabelImages = 1;
    SetProcessMitigationPolicy(ProcessImageLoadPolicy, &images, sizeof images);
    PROCESS_MITIGATION_EXTENSION_POINT_DISABLE_POLICY extensions{};
    extensions.DisableExtensionPoints = 1;
    SetProcessMitigationPolicy(ProcessExtensionPointDisablePolicy, &extensions, sizeof extensions);
    SetDllDirectoryW(L""); // no library from the current folder
    initialiseCrypto();
    return {};
}

static std::wstring widened(const std::string& text)
{
    const int length = MultiByteToWideChar(CP_UTF8, 0, text.data(), int(text.size()), nullptr, 0);
    std::wstring wide(size_t(length), L'\0');
    MultiByteToWideChar(CP_UTF8, 0, text.data(), int(text.size()), wide.data(), length);
    return wide;
}

// As CommandLineToArgvW takes it apart again.
static std::wstring quoted(const std::wstring& argument)
{
    std::wstring text = L"\"";
    size_t backslashes = 0;
    for (const wchar_t c : argument) {
        if (c == L'"')
            text.append(backslashes + 1, L'\\');
        backslashes = c == L'\\' ? backslashes + 1 : 0;
        text += c;
    }
    text.append(backslashes, L'\\');
    return text + L"\"";
}

Result<void> replaceProcess(const std::vector<std::string>& arguments)
{
    const std::wstring program = ownProgramPath().wstring();
    std::wstring line = quoted(program);
    for (const std::string& argument : arguments)
        line += L" " + quoted(widened(argument));
    STARTUPINFOW startup{};
    startup.cb = sizeof startup;
    PROCESS_INFORMATION process{};
    if (!CreateProcessW(program.c_str(), line.data(), nullptr, nullptr, FALSE, 0, nullptr, nullptr, &startup, &process))
        return fail(errors::ioFailed, "replace process: Windows error " + std::to_string(GetLastError()));
    CloseHandle(process.hThread);
    CloseHandle(process.hProcess);
    TerminateProcess(GetCurrentProcess(), 0); // no destructor may run on: the new process already opens the same files
    return fail(errors::ioFailed, "replace process");
}

std::filesystem::path ownProgramPath()
{
    std::wstring path(MAX_PATH, L'\0');
    for (;;) {
        const DWORD length = GetModuleFileNameW(nullptr, path.data(), DWORD(path.size()));
        if (length == 0)
            return {};
        if (length < path.size()) {
            path.resize(length);
            return path;
        }
        path.resize(path.size() * 2);
    }
}

} // namespace holdfast
