#include "core/intake/file_walk.h"

#include <algorithm>

namespace holdfast::intake {

namespace fs = std::filesystem;

namespace {

class Walk {
public:
    Walk(const fs::path& vaultFolder, const Progress& progress)
        : m_vaultFolder(vaultFolder)
        , m_progress(progress)
    {
    }

    Result<void> visit(const fs::path& path, const fs::file_status& status)
    {
        HF_CHECK(m_progress.checkpoint());
        if (m_found.size() >= maxImportFiles)
            return fail(errors::tooMany, std::to_string(maxImportFiles));
        m_progress.report("finding", m_found.size(), 0);
        std::error_code error;
        switch (status.type()) {
        case fs::file_type::directory:
            return visitFolder(path);
        case fs::file_type::regular: {
            const fs::path folder = path.parent_path();
            if (fs::equivalent(folder.empty() ? fs::path(".") : folder, m_vaultFolder, error)) {
                refuse(path, Error(errors::isTheVault));
                return {};
            }
            const auto bytes = fs::file_size(path, error);
            m_found.push_back({path, error ? 0 : uint64_t(bytes), {}});
            return {};
        }
        case fs::file_type::symlink:
            refuse(path, Error(errors::notAFile, "a link"));
            return {};
        case fs::file_type::not_found:
            refuse(path, Error(holdfast::errors::notFound));
            return {};
        case fs::file_type::none:
        case fs::file_type::unknown:
            refuse(path, Error(holdfast::errors::permissionDenied));
            return {};
        default:
            refuse(path, Error(errors::notAFile, "a device, pipe or socket"));
            return {};
        }
    }

    std::vector<FoundFile> take() { return std::move(m_found); }

private:
    void refuse(const fs::path& path, Error error) { m_found.push_back({path, 0, std::move(error)}); }

    Result<void> visitFolder(const fs::path& folder)
    {
        std::error_code error;
        if (fs::equivalent(folder, m_vaultFolder, error)) {
            refuse(folder, Error(errors::isTheVault));
            return {};
        }
        std::vector<fs::path> entries;
        fs::directory_iterator next(folder, error);
        for (; !error && next != fs::directory_iterator(); next.increment(error)) {
            if (entries.size() >= maxImportFiles)
                return fail(errors::tooMany, std::to_string(maxImportFiles));
            entries.push_back(next->path());
        }
        if (error)
            refuse(folder, errorFromErrno(error.value(), "read folder"));
        std::sort(entries.begin(), entries.end());
        for (const fs::path& entry : entries)
            HF_CHECK(visit(entry, fs::symlink_status(entry, error)));
        return {};
    }

    const fs::path& m_vaultFolder;
    const Progress& m_progress;
    std::vector<FoundFile> m_found;
};

} // namespace

Result<std::vector<FoundFile>> findFiles(
    const std::vector<fs::path>& paths, const fs::path& vaultFolder, const Progress& progress)
{
    Walk walk(vaultFolder, progress);
    for (const fs::path& path : paths) {
        std::error_code error;
        HF_CHECK(walk.visit(path, fs::status(path, error)));
    }
    return walk.take();
}

} // namespace holdfast::intake
