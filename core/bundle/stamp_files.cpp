#include "core/bundle/stamp_files.h"

#include "core/bundle/layout.h"
#include "core/crypto/timestamp_papers.h"

namespace holdfast::bundle {

Result<LateFiles> papersBeside(
    std::string_view path, ByteView response, const Digest& imprint, std::string_view trustedPem)
{
    HF_TRY(const crypto::Timestamp stamp, crypto::verifyTimestamp(response, imprint));
    HF_TRY(crypto::TimestampPapers papers, crypto::timestampPapers(response, stamp, trustedPem));
    LateFiles files;
    if (!papers.request.empty())
        files.emplace(layout::requestBeside(path), std::move(papers.request));
    files.emplace(layout::chainBeside(path), Bytes(papers.chain.begin(), papers.chain.end()));
    return files;
}

Result<LateFiles> stampFiles(
    const std::string& path, Bytes response, const Digest& imprint, std::string_view trustedPem)
{
    HF_TRY(LateFiles files, papersBeside(path, response, imprint, trustedPem));
    files.emplace(path, std::move(response));
    return files;
}

static Result<LateFiles> askOne(const crypto::TimestampAuthorities& authorities, const std::string& address,
    const std::string& path, const Digest& imprint)
{
    HF_TRY(Bytes response, authorities.ask(address, imprint));
    return stampFiles(path, std::move(response), imprint, authorities.trustedPem);
}

Result<AskedStamps> askForStamps(const crypto::TimestampAuthorities& authorities, const Digest& imprint, size_t first)
{
    if (first + authorities.addresses.size() > limits::stamps + 1)
        return fail(errors::tooManyStamps, std::to_string(limits::stamps));
    AskedStamps asked;
    for (const std::string& address : authorities.addresses) {
        const std::string path = layout::stampNumbered(first);
        Result<LateFiles> files = askOne(authorities, address, path, imprint);
        if (files) {
            asked.files.merge(*files);
            asked.authorities.push_back({address, path});
            ++first;
            continue;
        }
        asked.authorities.push_back({address, {}, files.error()});
        if (!authorities.isTheirs || !authorities.isTheirs(files.error())) {
            asked.stoppedBy = files.error();
            break;
        }
    }
    return asked;
}

} // namespace holdfast::bundle
