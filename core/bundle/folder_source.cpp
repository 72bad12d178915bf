#include "core/bundle/folder_source.h"

#include "core/bundle/layout.h"

#include <algorithm>

namespace holdfast::bundle {

namespace fs = std::filesystem;

// People unpack into a folder of their own; the bag is then the one thing in it.
static fs::path bagRoot(const fs::path& folder)
{
    std::error_code error;
    std::vector<fs::path> found;
    for (fs::directory_iterator at(folder, error), end; !error && at != end && found.size() < 2; at.increment(error))
        found.push_back(at->path());
    if (found.size() == 1 && isRootFolderName(found[0].filename().string())
        && fs::symlink_status(found[0], error).type() == fs::file_type::directory)
        return found[0];
    return folder;
}

Result<std::unique_ptr<BundleSource>> FolderSource::open(const fs::path& untrustedFolder)
{
    auto source = std::unique_ptr<FolderSource>(new FolderSource);
    source->m_root = bagRoot(untrustedFolder);
    HF_CHECK(source->walk(source->m_root, {}));
    std::vector<size_t> order;
    source->sortFiles(order);
    return std::unique_ptr<BundleSource>(std::move(source));
}

Result<void> FolderSource::walk(const fs::path& folder, const std::string& prefix)
{
    std::error_code error;
    fs::directory_iterator at(folder, error);
    size_t count = 0;
    for (const fs::directory_iterator end; !error && at != end; at.increment(error)) {
        ++count;
        const std::string path = prefix + at->path().filename().string();
        const fs::file_status status = at->symlink_status(error);
        if (error)
            break;
        if (!isSafePath(path)) {
            addProblem("a name that is not allowed: " + printable(path));
        } else if (status.type() == fs::file_type::directory) {
            HF_CHECK(walk(at->path(), path + "/"));
        } else if (status.type() != fs::file_type::regular) {
            addProblem(path + " is neither a file nor a folder (a link, a device or a pipe)");
        } else if (m_files.size() == limits::files) {
            addProblem("more than " + std::to_string(limits::files) + " files");
            return {};
        } else {
            const uint64_t size = at->file_size(error);
            if (error)
                break;
            m_files.push_back({path, size});
        }
    }
    if (error)
        return fail(errorFromErrno(error.value(), "read the folder"));
    if (count == 0)
        addProblem((prefix.empty() ? std::string("the folder") : prefix) + " is empty");
    return {};
}

Result<std::unique_ptr<ByteSource>> FolderSource::open(size_t index) const
{
    HF_TRY(FileSource source, FileSource::open(m_root / fs::path(m_files[index].path)));
    return std::unique_ptr<ByteSource>(std::make_unique<FileSource>(std::move(source)));
}

} // namespace holdfast::bundle
