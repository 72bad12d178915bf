#include "core/bundle/check_findings.h"
#include "core/bundle/layout.h"
#include "core/bundle/verify_context.h"
#include "core/crypto/timestamp_papers.h"

#include <algorithm>
#include <functional>
#include <map>
#include <set>

namespace holdfast::bundle {

namespace {

constexpr size_t maxRecordBytes = 16u << 20;
constexpr size_t maxListBytes = 32u << 20;

/// What a record says of the token that was taken before it.
struct NamedToken {
    std::string token, head; ///< hex; empty where it names none
};

NamedToken namedIn(const std::string& untrustedRecord)
{
    const auto record = parseJson(untrustedRecord, maxRecordBytes);
    if (!record)
        return {};
    const bool isLook = jsonStringOr(*record, "record") == "holdfast-observation";
    const Json& stamp = jsonMember(jsonMember(isLook ? jsonMember(*record, "visit") : *record, "time"), "rfc3161");
    return {jsonStringOr(stamp, "token_sha256"), jsonStringOr(stamp, "custody_head")};
}

/// The hashes of a list as `sha256sum` writes it, or nothing when it is another text.
std::optional<std::set<std::string>> hashesOf(std::string_view untrustedList)
{
    constexpr size_t hexDigits = 2 * Digest::size;
    std::set<std::string> hashes;
    while (!untrustedList.empty()) {
        const size_t end = untrustedList.find('\n');
        if (end == std::string_view::npos || end < hexDigits + 3)
            return std::nullopt;
        const std::string_view hash = untrustedList.substr(0, hexDigits);
        const std::string_view path = untrustedList.substr(hexDigits + 2, end - hexDigits - 2);
        if (!Digest::fromHex(hash) || untrustedList.substr(hexDigits, 2) != "  " || !isSafePath(path))
            return std::nullopt;
        hashes.emplace(hash);
        untrustedList.remove_prefix(end + 1);
    }
    return hashes;
}

bool isThere(const VerifyContext& context, std::string_view path)
{
    return context.source.find(path) != BundleSource::npos;
}

class TimeCheck {
public:
    TimeCheck(const VerifyContext& context, std::string_view caPem, CheckFindings& findings)
        : m_context(context)
        , m_caPem(caPem)
        , m_findings(findings)
    {
    }
    void run()
    {
        checkLonePapers();
        checkBundleStamps();
        for (size_t n = 1; n <= limits::countersignatures; ++n)
            if (isThere(m_context, layout::countersignatureStamp(n)))
                checkCountersignatureStamp(n);
        if (!m_context.index || m_context.index->time.empty())
            return;
        readRecords();
        for (const BundleIndex::Time& batch : m_context.index->time)
            checkBatch(batch);
        for (const auto& [path, named] : m_named)
            if (!named.token.empty() && !m_tokens.contains(named.token))
                m_findings.failed(path + " names a time stamp that is not in the bundle");
    }

private:
    /// The token, when it is intact.
    std::optional<crypto::Timestamp> verified(std::string_view path, const Digest& imprint)
    {
        const auto bytes = m_context.load(path, crypto::maxTimestampBytes);
        if (!bytes) {
            m_findings.take(bytes.error(), path);
            return std::nullopt;
        }
        auto stamp = crypto::verifyTimestamp(asBytes(*bytes), imprint, m_caPem);
        if (!stamp) {
            m_findings.failed(std::string(path) + ": " + stamp.error().detail());
            return std::nullopt;
        }
        if (stamp->lacksCertificate)
            m_findings.incomplete(std::string(path)
                + " is intact, its authority is not confirmed: a certificate between its own and the given ones is not "
                  "there");
        else if (!stamp->isAuthorityConfirmed)
            m_findings.incomplete(std::string(path) + " is intact, its authority is not confirmed");
        checkPapers(path, *stamp, *bytes);
        return std::move(*stamp);
    }

    void checkLonePapers()
    {
        for (const BundleFile& file : m_context.source.files())
            if (const std::string stamp = layout::stampOfPaper(file.path); !stamp.empty() && !isThere(m_context, stamp))
                m_findings.failed(file.path + " has no " + stamp + " beside it");
    }

    void checkBundleStamps()
    {
        for (size_t n = 1; n <= limits::stamps; ++n) {
            const std::string path = layout::stampNumbered(n);
            if (!isThere(m_context, path))
                continue;
            if (n > 1 && !isThere(m_context, layout::stampNumbered(n - 1)))
                m_findings.failed(path + " has no " + layout::stampNumbered(n - 1) + " before it");
            checkBundleStamp(n);
        }
    }

    void checkBundleStamp(size_t number)
    {
        const std::string path = layout::stampNumbered(number);
        const std::string* const signature = m_context.text(layout::sshSignature);
        if (signature == nullptr)
            return m_findings.failed(path + " is of a file that is missing");
        if (const auto stamp = verified(path, Sha256::of(asBytes(*signature))))
            m_findings.note("signed before " + formatUtc(stamp->time) + " (" + stamp->authority + ")");
    }

    /// What follows from a token that is intact.
    void checkPapers(std::string_view path, const crypto::Timestamp& stamp, const std::string& token)
    {
        checkPaper(layout::requestBeside(path), " is not the question that " + std::string(path) + " answers",
            [&](const std::string& request) { return crypto::isRequestOf(stamp, asBytes(request)); });
        checkPaper(layout::chainBeside(path), " is not a chain of the certificate of " + std::string(path),
            [&](const std::string& chain) { return crypto::isChainOf(asBytes(token), chain); });
    }

    void checkPaper(
        const std::string& path, const std::string& otherwise, const std::function<bool(const std::string&)>& fits)
    {
        if (!isThere(m_context, path))
            return;
        const auto content = m_context.load(path, crypto::maxChainBytes);
        if (!content)
            m_findings.take(content.error(), path);
        else if (!fits(*content))
            m_findings.failed(path + otherwise);
    }

    void checkCountersignatureStamp(size_t number)
    {
        const auto signature = m_context.load(layout::countersignature(number), limits::rootFileBytes);
        if (!signature)
            return m_findings.incomplete(layout::countersignatureStamp(number) + " is of a file that is missing");
        if (const auto stamp = verified(layout::countersignatureStamp(number), Sha256::of(asBytes(*signature))))
            m_findings.note("countersignature " + std::to_string(number) + " made before " + formatUtc(stamp->time)
                + " (" + stamp->authority + ")");
    }

    void readRecords()
    {
        for (const BundleIndex::Item& item : m_context.index->items)
            for (const BundleIndex::Artifact& artifact : item.artifacts) {
                if (artifact.role != "record")
                    continue;
                const auto text = m_context.load(artifact.path, maxRecordBytes);
                if (!text)
                    m_findings.take(text.error(), artifact.path);
                else
                    m_named[artifact.path] = namedIn(*text);
                m_hashOf[artifact.path] = artifact.sha256.hex();
            }
    }

    void checkBatch(const BundleIndex::Time& batch)
    {
        const auto before = batch.before.empty() ? std::nullopt : verified(batch.before, batch.head);
        std::optional<crypto::Timestamp> after;
        std::set<std::string> listed;
        if (!batch.list.empty()) {
            const auto list = m_context.load(batch.list, maxListBytes);
            const auto hashes = list ? hashesOf(*list) : std::nullopt;
            if (!hashes)
                return m_findings.failed(batch.list + " is not a list of hashes");
            listed = *hashes;
            if (!batch.after.empty())
                after = verified(batch.after, Sha256::of(asBytes(*list)));
        }
        if (before && after && before->time > after->time)
            m_findings.failed("batch " + std::to_string(batch.batch) + ": the second time stamp is before the first");
        if (!batch.before.empty())
            checkRecordsOf(batch, listed);
        tell(batch, before, after, listed.size());
    }

    void checkRecordsOf(const BundleIndex::Time& batch, const std::set<std::string>& listed)
    {
        const auto bytes = m_context.load(batch.before, crypto::maxTimestampBytes);
        if (!bytes)
            return;
        const std::string token = Sha256::of(asBytes(*bytes)).hex();
        m_tokens.insert(token);
        for (const auto& [path, named] : m_named) {
            if (named.token != token)
                continue;
            if (named.head != batch.head.hex())
                m_findings.failed(path + " names another head of the log than its time stamp");
            if (!batch.list.empty() && !listed.contains(m_hashOf[path]))
                m_findings.failed(batch.list + " does not list " + path);
        }
    }

    void tell(const BundleIndex::Time& batch, const std::optional<crypto::Timestamp>& before,
        const std::optional<crypto::Timestamp>& after, size_t records)
    {
        std::string text = "batch " + std::to_string(batch.batch) + " (records: " + std::to_string(records) + "): ";
        if (before)
            text += "not before " + formatUtc(before->time) + " (" + before->authority + ")";
        if (after)
            text += (before ? ", " : "") + ("not after " + formatUtc(after->time) + " (" + after->authority + ")");
        m_findings.note(before || after ? text : text + "no time stamp");
    }

    const VerifyContext& m_context;
    const std::string_view m_caPem;
    CheckFindings& m_findings;
    std::map<std::string, NamedToken> m_named; ///< by the record's path
    std::map<std::string, std::string> m_hashOf;
    std::set<std::string> m_tokens;
};

} // namespace

bool hasTimeStamps(const VerifyContext& context)
{
    for (size_t n = 1; n <= limits::countersignatures; ++n)
        if (isThere(context, layout::countersignatureStamp(n)))
            return true;
    for (size_t n = 1; n <= limits::stamps; ++n)
        if (isThere(context, layout::stampNumbered(n)))
            return true;
    const bool hasPapers = std::ranges::any_of(
        context.source.files(), [](const BundleFile& file) { return !layout::stampOfPaper(file.path).empty(); });
    return hasPapers || (context.index && !context.index->time.empty());
}

void checkTime(const VerifyContext& context, std::string_view caPem, CheckFindings& findings)
{
    TimeCheck(context, caPem, findings).run();
}

} // namespace holdfast::bundle
