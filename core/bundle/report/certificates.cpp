#include "core/bundle/report/certificates.h"

#include "core/bundle/report/report_assets.h"
#include "core/crypto/signing_key.h"

namespace holdfast::bundle {

static std::string filled(std::string text, const std::vector<std::pair<std::string, std::string>>& values)
{
    for (const auto& [name, value] : values)
        for (size_t at = text.find(name); at != std::string::npos; at = text.find(name, at + value.size()))
            text.replace(at, name.size(), value);
    return text;
}

static const Json& inLanguage(const Json& texts, const std::string& language)
{
    return texts.is_object() && texts.contains(language) ? texts.at(language) : texts;
}

Result<std::vector<Certificate>> makeCertificates(
    const BundleIndex& index, std::string_view initials, std::string_view language)
{
    const std::vector<std::pair<std::string, std::string>> values{{"{bundle}", index.rootFolder()},
        {"{signed}", index.signedAt}, {"{signer}", crypto::fingerprintGroups(index.signer)},
        {"{version}", index.toolVersion}, {"{exhibits}", std::to_string(index.items.size())},
        {"{initials}", std::string(initials)}};
    HF_TRY(const Json drafts, parseJson(reportCertificates(), 1u << 20));
    std::vector<Certificate> certificates;
    for (const Json& draft : jsonMember(drafts, "drafts")) {
        Certificate certificate;
        certificate.path = jsonStringOr(draft, "path");
        certificate.language = jsonStringOr(draft, "language", language);
        certificate.title = inLanguage(jsonMember(draft, "title"), certificate.language).get<std::string>();
        for (const Json& paragraph : inLanguage(jsonMember(draft, "text"), certificate.language))
            certificate.text.push_back(filled(paragraph.get<std::string>(), values));
        certificates.push_back(std::move(certificate));
    }
    return certificates;
}

} // namespace holdfast::bundle
