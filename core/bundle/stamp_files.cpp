#include "core/bundle/stamp_files.h"

#include "core/crypto/timestamp_papers.h"

namespace holdfast::bundle {

Result<LateFiles> stampFiles(size_t number, Bytes response, const Digest& imprint, std::string_view authorityPem)
{
    HF_TRY(const crypto::Timestamp stamp, crypto::verifyTimestamp(response, imprint));
    HF_TRY(crypto::TimestampPapers papers, crypto::timestampPapers(response, stamp, authorityPem));
    LateFiles files;
    files.emplace(layout::stampNumbered(number), std::move(response));
    if (!papers.request.empty())
        files.emplace(layout::stampRequest(number), std::move(papers.request));
    files.emplace(layout::stampChain(number), Bytes(papers.chain.begin(), papers.chain.end()));
    return files;
}

} // namespace holdfast::bundle
