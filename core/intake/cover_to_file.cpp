#include "core/intake/cover_to_file.h"

#include "core/vault/output_file.h"

namespace holdfast::intake {

/// After the copy was filed, should it have been.
static Error whatIsThere(const Error& why, const std::optional<vault::Item>& item)
{
    if (!item)
        return why;
    const std::string detail = item->id.text() + " is filed as " + item->exhibit + "; the file: " + why.detail();
    return Error(why.is(holdfast::errors::mayNotLast) ? why.code() : errors::filedNotWritten, detail);
}

Result<CoveredCopy> coverToFile(vault::Vault* vault, imaging::DecodeClient& decoder, ByteSource& document,
    std::string_view mime, const CoverOrder& order, AtomicFile& out, const Progress& progress)
{
    CoverOrder toFile = order;
    toFile.beforeFiling = [&](const HeldFile& copy) -> Result<LetPass> {
        LetPass letPass;
        if (order.beforeFiling) {
            HF_TRY(letPass, order.beforeFiling(copy));
        }
        HF_CHECK(copy.writeTo(out));
        HF_CHECK(out.sync());
        return letPass;
    };
    HF_TRY(CoveredCopy copy, coverDocument(vault, decoder, document, mime, toFile, progress));
    if (const Result<void> named = vault::commitOutputFile(out); !named)
        return fail(whatIsThere(named.error(), copy.item));
    return copy;
}

} // namespace holdfast::intake
