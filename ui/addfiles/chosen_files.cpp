#include "ui/addfiles/chosen_files.h"

#include "core/base/byte_stream.h"

#include <algorithm>

namespace holdfast::ui {

namespace {

constexpr size_t mostToLookInto = 50;
constexpr size_t beginningBytes = 256 * 1024;

ChosenFile lookAtOne(const std::filesystem::path& path)
{
    std::error_code failed;
    ChosenFile file;
    file.isFolder = std::filesystem::is_directory(path, failed);
    const uint64_t bytes = file.isFolder ? 0 : std::filesystem::file_size(path, failed);
    if (!file.isFolder && !failed)
        file.bytes = bytes;
    return file;
}

Result<Bytes> beginningOf(const std::filesystem::path& path)
{
    HF_TRY(FileSource file, FileSource::open(path));
    Bytes beginning(beginningBytes);
    HF_TRY(const size_t size, file.read(beginning));
    beginning.resize(size);
    return beginning;
}

} // namespace

ChosenFiles lookAtChosen(const std::vector<std::filesystem::path>& paths)
{
    ChosenFiles chosen;
    for (size_t i = 0; i < std::min(paths.size(), listedAtMost); ++i)
        chosen.files.push_back(lookAtOne(paths[i]));
    if (paths.size() > mostToLookInto || std::ranges::any_of(chosen.files, &ChosenFile::isFolder))
        return chosen;
    for (const std::filesystem::path& path : paths) {
        Result<Bytes> beginning = beginningOf(path);
        if (!beginning) {
            chosen.beginnings.clear();
            break;
        }
        chosen.beginnings.push_back(std::move(*beginning));
    }
    return chosen;
}

} // namespace holdfast::ui
