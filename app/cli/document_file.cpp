#include "app/cli/document_file.h"

namespace holdfast::cli {

Result<std::string> mimeOfFile(imaging::DecodeClient& decoder, const std::string& path, const Progress& progress)
{
    HF_TRY(FileSource file, FileSource::open(path));
    constexpr size_t identifyBytes = 256 * 1024;
    Bytes head(identifyBytes);
    size_t size = 0;
    while (size < head.size()) {
        HF_TRY(const size_t count, file.read(std::span(head).subspan(size)));
        if (count == 0)
            break;
        size += count;
    }
    HF_TRY(const imaging::DecodeClient::Identified identified, decoder.identify(ByteView(head).first(size), progress));
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
