#include "core/bundle/countersignature_check.h"

#include "core/bundle/check_findings.h"
#include "core/bundle/layout.h"
#include "core/bundle/verify_context.h"
#include "core/crypto/sshsig.h"

#include <algorithm>

namespace holdfast::bundle {

static bool isThere(const VerifyContext& context, const std::string& path)
{
    return context.source.find(path) != BundleSource::npos;
}

bool hasCountersignatures(const VerifyContext& context)
{
    for (size_t n = 1; n <= limits::countersignatures; ++n)
        if (isThere(context, layout::countersignature(n)) || isThere(context, layout::countersignatureStamp(n)))
            return true;
    return false;
}

static void checkWhose(const VerifyContext& context, const VerifyReport::Countersigner& made,
    const std::vector<VerifyReport::Countersigner>& earlier, CheckFindings& findings)
{
    if (context.signer && made.fingerprint == crypto::fingerprint(*context.signer))
        findings.failed(made.file + " is by the key that signed the bundle itself");
    const auto same = std::find_if(earlier.begin(), earlier.end(),
        [&](const VerifyReport::Countersigner& one) { return one.fingerprint == made.fingerprint; });
    if (same != earlier.end())
        findings.failed(made.file + " is by the same key as " + same->file);
}

std::vector<VerifyReport::Countersigner> checkCountersignatures(const VerifyContext& context, CheckFindings& findings)
{
    std::vector<VerifyReport::Countersigner> found;
    const std::string* signature = context.text(layout::sshSignature);
    bool isEnded = false;
    for (size_t n = 1; n <= limits::countersignatures; ++n) {
        const std::string path = layout::countersignature(n), stamp = layout::countersignatureStamp(n);
        if (!isThere(context, path)) {
            isEnded = true;
            if (isThere(context, stamp))
                findings.failed(stamp + " is of a file that is missing");
            continue;
        }
        if (isEnded)
            findings.failed(path + " has no " + layout::countersignature(n - 1) + " before it");
        const auto text = context.load(path, limits::rootFileBytes);
        if (!text) {
            findings.take(text.error(), path);
            continue;
        }
        const auto made = crypto::sshsigVerify(
            *text, layout::countersignNamespace, signature != nullptr ? asBytes(*signature) : ByteView());
        if (!made) {
            findings.take(made.error(), path);
            continue;
        }
        VerifyReport::Countersigner one{path, crypto::fingerprint(made->key), false};
        checkWhose(context, one, found, findings);
        found.push_back(std::move(one));
    }
    return found;
}

} // namespace holdfast::bundle
