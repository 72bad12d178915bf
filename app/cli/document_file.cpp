#include "app/cli/document_file.h"

#include "core/imaging/identify_file.h"

namespace holdfast::cli {

Result<std::string> mimeOfFile(imaging::DecodeClient& decoder, const std::string& path, const Progress& progress)
{
    HF_TRY(FileSource file, FileSource::open(path));
    HF_TRY(const imaging::DecodeClient::Identified identified, imaging::identifyFile(decoder, file, progress));
    return identified.mime;
}

imaging::OpenSource opensFile(const std::string& path)
{
    return [path]() -> Result<std::unique_ptr<ByteSource>> {
        HF_TRY(FileSource file, FileSource::open(path));
        return std::make_unique<FileSource>(std::move(file));
    };
}

} // namespace holdfast::cli
