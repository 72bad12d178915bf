#include "core/bundle/bundle_source.h"

#include "core/bundle/folder_source.h"
#include "core/bundle/layout.h"
#include "core/bundle/random_file.h"
#include "core/bundle/zip_source.h"

#include <algorithm>
#include <numeric>
#include <set>

namespace holdfast::bundle {

static constexpr size_t maxProblems = 200;

void BundleSource::addProblem(std::string problem)
{
    if (m_problems.size() < maxProblems)
        m_problems.push_back(std::move(problem));
}

size_t BundleSource::find(std::string_view path) const
{
    const auto found = std::lower_bound(m_files.begin(), m_files.end(), path,
        [](const BundleFile& file, std::string_view wanted) { return file.path < wanted; });
    return found != m_files.end() && found->path == path ? static_cast<size_t>(found - m_files.begin()) : npos;
}

void BundleSource::sortFiles(std::vector<size_t>& order)
{
    std::vector<size_t> sorted(m_files.size());
    std::iota(sorted.begin(), sorted.end(), size_t{0});
    std::stable_sort(
        sorted.begin(), sorted.end(), [this](size_t a, size_t b) { return m_files[a].path < m_files[b].path; });
    std::vector<BundleFile> kept;
    std::set<std::string> seen;
    order.clear();
    for (const size_t index : sorted) {
        if (!seen.insert(foldCase(m_files[index].path)).second) {
            addProblem(m_files[index].path + " is there twice");
            continue;
        }
        order.push_back(index);
        kept.push_back(std::move(m_files[index]));
    }
    m_files = std::move(kept);
}

// As OutputParts names them; what is in one says nothing of the whole.
static bool isOnePart(const std::filesystem::path& file)
{
    const std::string ending = file.extension().string();
    return ending.size() == 4
        && std::all_of(ending.begin() + 1, ending.end(), [](char c) { return c >= '0' && c <= '9'; });
}

// Sealed as an age file (docs/bundle-format.md, section 11), which is opened with other tools.
static Result<bool> isSealed(const std::filesystem::path& untrustedFile)
{
    constexpr std::string_view start = "age-encryption.org/", armour = "-----BEGIN AGE ENCRYPTED FILE-----";
    HF_TRY(const RandomFile file, RandomFile::open(untrustedFile));
    Bytes head(armour.size());
    HF_TRY(const size_t count, file.readAt(0, head));
    const std::string_view text = asText(ByteView(head).first(count));
    return text.starts_with(start) || text == armour;
}

Result<std::unique_ptr<BundleSource>> BundleSource::openAny(const std::filesystem::path& untrustedBundle)
{
    std::error_code error;
    const auto status = std::filesystem::status(untrustedBundle, error);
    if (status.type() == std::filesystem::file_type::not_found)
        return fail(holdfast::errors::notFound, untrustedBundle.filename().string());
    if (error)
        return fail(errorFromErrno(error.value(), "open the bundle"));
    if (std::filesystem::is_directory(status))
        return FolderSource::open(untrustedBundle);
    if (isOnePart(untrustedBundle))
        return fail(errors::onePart, "one part: join all of them first, with cat, copy /b or 7-Zip");
    HF_TRY(const bool sealed, isSealed(untrustedBundle));
    if (sealed)
        return fail(errors::sealed, "sealed: age -d -i KEY-FILE -o BUNDLE.zip FILE.zip.age");
    return ZipSource::open(untrustedBundle);
}

} // namespace holdfast::bundle
