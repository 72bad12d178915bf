#include "ui/common/places.h"

#include "core/base/atomic_file.h"
#include "core/base/file_access.h"
#include "core/vault/new_folder.h"
#include "core/vault/output_file.h"
#include "ui/common/file_choice.h"
#include "ui/common/format_text.h"

#include <QStandardPaths>
#include <QStorageInfo>

namespace holdfast::ui {

namespace {

std::filesystem::path notePath()
{
    return toPath(QStandardPaths::writableLocation(QStandardPaths::GenericConfigLocation)) / "Holdfast" / "place";
}

} // namespace

std::filesystem::path defaultVaultFolder()
{
    return toPath(QStandardPaths::writableLocation(QStandardPaths::GenericDataLocation)) / "Holdfast" / "Vault";
}

std::filesystem::path lastVaultFolder()
{
    if (const auto note = readFile(notePath(), 8192); note && !note->empty())
        return toPath(
            QString::fromUtf8(reinterpret_cast<const char*>(note->data()), static_cast<qsizetype>(note->size())));
    return defaultVaultFolder();
}

void rememberVaultFolder(const std::filesystem::path& folder)
{
    std::error_code ignored;
    if (folder == defaultVaultFolder()) {
        std::filesystem::remove(notePath(), ignored);
        return;
    }
    std::filesystem::create_directories(notePath().parent_path().parent_path(), ignored);
    if (!std::filesystem::exists(notePath().parent_path(), ignored) && !makePrivateFolder(notePath().parent_path()))
        return; // the vault then has to be named when Holdfast is started, which is no loss of evidence
    const QByteArray text = toText(folder).toUtf8();
    const auto written = writeFileAtomically(notePath(), asBytes({text.data(), static_cast<size_t>(text.size())}));
    Q_UNUSED(written)
}

bool looksLikeVault(const std::filesystem::path& folder)
{
    // One whose making was cut short holds nothing, and another can be made in its place.
    return vault::isVaultFolder(folder) && !vault::requireFreeFolder(folder);
}

bool isAnythingAt(const std::filesystem::path& place)
{
    std::error_code ignored;
    return std::filesystem::exists(place, ignored);
}

static QByteArray diskOf(const std::filesystem::path& folder)
{
    std::error_code ignored;
    for (std::filesystem::path at = std::filesystem::absolute(folder, ignored); !at.empty(); at = at.parent_path()) {
        if (std::filesystem::exists(at, ignored))
            return QStorageInfo(toText(at)).device();
        if (!at.has_relative_path())
            break;
    }
    return {};
}

bool areOnOneDisk(const std::filesystem::path& one, const std::filesystem::path& other)
{
    const QByteArray disk = diskOf(one);
    return !disk.isEmpty() && disk == diskOf(other);
}

} // namespace holdfast::ui
