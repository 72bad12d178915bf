#include "core/intake/page_facts.h"

namespace holdfast::intake {

namespace {

/// A capture's page, or a page that was added as a file.
const vault::Artifact* pageOf(const vault::Item& item)
{
    if (const vault::Artifact* html = item.artifact("html"))
        return html;
    const vault::Artifact* original = item.artifact("original");
    return original != nullptr && (original->mime == "text/html" || original->mime == "application/xhtml+xml")
        ? original
        : nullptr;
}

} // namespace

bool holdsPage(const vault::Item& item)
{
    return pageOf(item) != nullptr;
}

Result<imaging::PageFacts> readPageFacts(
    const vault::Vault& vault, imaging::DecodeClient& decoder, const vault::Item& item, const Progress& progress)
{
    const vault::Artifact* page = pageOf(item);
    if (page == nullptr)
        return fail(errors::noPage, item.exhibit);
    HF_TRY(const std::unique_ptr<ByteSource> source, vault.openArtifact(*page));
    return decoder.pageFacts(*source, item.url, progress);
}

vault::AccountEntry accountEntry(const imaging::Person& person)
{
    return {person.name, person.handle, person.profileUrl, person.role, person.time, person.sign};
}

vault::FigureEntry figureEntry(const imaging::Figure& figure)
{
    return {figure.kind, figure.value, figure.isExact, figure.written, figure.sign};
}

} // namespace holdfast::intake
