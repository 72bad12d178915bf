#include "core/bundle/sealed_page/sealed_page.h"

#include "core/bundle/page_common/page_style.h"
#include "core/bundle/page_html.h"
#include "core/bundle/sealed_page/sealed_page_assets.h"
#include "core/crypto/age_errors.h"
#include "core/vault/output_file.h"

namespace holdfast::bundle {

namespace {

namespace fs = std::filesystem;

constexpr size_t pieceBytes = 3u << 20; // of the sealed file; four for three as base64, which ends at each piece

/// The file beside the page, for as long as the page is being made.
class SealedFile {
public:
    static Result<SealedFile> beside(const fs::path& page)
    {
        fs::path zip = page;
        const fs::path name = sealedName(zip.replace_extension(".zip"));
        std::error_code ignored;
        if (fs::exists(fs::symlink_status(name, ignored)))
            return fail(holdfast::errors::alreadyExists, name.filename().string());
        return SealedFile(name);
    }
    ~SealedFile()
    {
        std::error_code ignored;
        if (!m_path.empty())
            fs::remove(m_path, ignored);
    }
    SealedFile(SealedFile&& other) noexcept
        : m_path(std::exchange(other.m_path, {}))
    {
    }
    SealedFile& operator=(SealedFile&&) = delete;
    const fs::path& path() const { return m_path; }

private:
    explicit SealedFile(fs::path path)
        : m_path(std::move(path))
    {
    }
    fs::path m_path;
};

Result<void> writePage(ByteSource& sealed, AtomicFile& page, const Progress& progress)
{
    const std::string_view script = sealedScript();
    std::string start = encodePageHead({"A sealed file for you", script, pageStyle(), ""});
    start += "<body>\n<p lang=\"en\">This page needs JavaScript.</p>\n<script>";
    start.append(script).append("</script>\n");
    HF_CHECK(page.write(asBytes(start)));
    Bytes piece(pieceBytes);
    for (;;) {
        HF_CHECK(progress.checkpoint());
        HF_TRY(const size_t size, readFully(sealed, piece));
        if (size == 0)
            break;
        const std::string element
            = "<script type=\"text/plain\" class=\"sealed\">" + toBase64(ByteView(piece).first(size)) + "</script>\n";
        HF_CHECK(page.write(asBytes(element)));
    }
    return page.write(asBytes("</body>\n</html>\n"));
}

} // namespace

Result<ExportReport> exportAsPage(
    vault::Vault& vault, const ExportOptions& options, const fs::path& target, const Progress& progress)
{
    if (!options.seal || options.seal->passphrase.empty())
        return fail(crypto::errors::weakPassphrase, "a page is opened with a passphrase");
    HF_TRY(AtomicFile page, vault::createOutputFile(target));
    HF_TRY(const SealedFile sealed, SealedFile::beside(target));
    ExportOptions inOnePiece = options;
    inOnePiece.partBytes.reset();
    inOnePiece.mostBytes = maxPageBytes;
    HF_TRY(ExportReport report, exportBundle(vault, inOnePiece, sealed.path(), progress));
    HF_TRY(FileSource source, FileSource::open(sealed.path()));
    HF_CHECK(writePage(source, page, progress));
    HF_CHECK(page.commit());
    report.file = target;
    report.bytes = page.size();
    return report;
}

} // namespace holdfast::bundle
