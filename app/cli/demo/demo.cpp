#include "app/cli/demo/demo.h"

#include "app/cli/demo/drawings.h"
#include "app/cli/demo/specimen/specimen_passport.h"
#include "app/cli/serialise.h"
#include "core/base/atomic_file.h"
#include "core/base/file_access.h"
#include "core/base/frame.h"
#include "core/bundle/exporter.h"
#include "core/bundle/verifier.h"

#include <cmath>
#include <cstdio>

namespace holdfast::cli::demo {

namespace {

constexpr std::string_view chat = "Saved messages, 14 March (made up)\n"
                                  "21:12  @nightowl77: I can send this to everybody you know.\n"
                                  "21:13  me: I never agreed to this. Take it down.\n"
                                  "21:15  @nightowl77: Make me.\n";

Error wentWrong(std::string_view what, std::string detail)
{
    return Error(holdfast::errors::ioFailed, std::string(what) + ": " + std::move(detail));
}

} // namespace

Result<void> Demo::timed(std::string_view name, Step step)
{
    HF_CHECK(m_context.progress().checkpoint());
    const auto start = std::chrono::steady_clock::now();
    HF_CHECK((this->*step)());
    const double seconds = std::chrono::duration<double>(std::chrono::steady_clock::now() - start).count();
    m_steps.push_back({{"step", name}, {"seconds", std::round(seconds * 1000) / 1000}});
    char text[32];
    std::snprintf(text, sizeof text, "%7.2f s  ", seconds);
    m_context.say(text + std::string(name));
    return {};
}

Result<void> Demo::makeFolder()
{
    std::error_code error;
    if (std::filesystem::exists(m_folder, error) && !std::filesystem::is_empty(m_folder, error))
        return fail(holdfast::errors::alreadyExists, m_folder.string());
    if (!std::filesystem::exists(m_folder, error))
        HF_CHECK(makePrivateFolder(m_folder));
    return makePrivateFolder(m_folder / "files");
}

Result<void> Demo::startSite()
{
    HF_TRY(m_site, SampleSite::start());
    return {};
}

Result<void> Demo::makeVault()
{
    // A sample's password may lie beside the sample; a real one never does.
    const SecureBuffer random = SecureBuffer::random(12);
    std::string hex = toHex(random.view());
    const SecureBuffer password = SecureBuffer::copyOf(asBytes(hex));
    hex += '\n';
    auto written = writeFileAtomically(m_folder / "password.txt", asBytes(hex));
    wipe(hex);
    HF_CHECK(std::move(written));
    vault::CreateOptions options;
    options.collectorName = "Sample collector";
    options.collectorInitials = "DEMO";
    HF_TRY(vault::Vault::Created created, vault::Vault::create(m_folder / "vault", password, options));
    m_vault = std::move(created.vault);
    m_signer = crypto::fingerprint(m_vault->signingKey().publicKey());
    return {};
}

Result<void> Demo::capturePages()
{
    auto browser = capture::BrowserClient::start();
    if (!browser && browser.error().is(holdfast::errors::helperMissing)) {
        m_captured = false;
        m_context.say("           no browser helper in this build: pages are not captured");
        return {};
    }
    if (!browser)
        return fail(browser.error());
    for (const char* path : {"/post/4821", "/post/4821/reshares", "/u/nightowl77", "/mirror/4821"}) {
        capture::CaptureRequest request;
        request.url = m_site->url(path);
        request.age = AgeAnswer::No; // abstract shapes, drawn by this program
        const intake::CapturedAddress result
            = intake::captureAddress(*m_vault, **browser, request, m_context.progress());
        m_captures.add(result);
        m_context.say("           " + cli::describe(result));
        if (result.status != intake::CapturedAddress::Status::Captured)
            return fail(result.error ? *result.error : wentWrong("capture", path));
    }
    return {};
}

Result<void> Demo::recordLinkOnly()
{
    const std::string path = "/post/4900";
    HF_TRY(const vault::Item item, intake::recordLink(*m_vault, m_site->url(path), AgeAnswer::Unsure));
    if (m_site->requestsFor(path) != 0)
        return fail(wentWrong("link-only", "the site was contacted"));
    m_context.say("           " + cli::describe(item));
    return {};
}

Result<vault::Item> Demo::import(const std::string& name, ByteView bytes, Purpose purpose)
{
    const std::filesystem::path path = m_folder / "files" / name;
    HF_CHECK(writeFileAtomically(path, bytes));
    intake::ImportOptions options;
    options.purpose = purpose;
    if (purpose == Purpose::Evidence)
        options.age = AgeAnswer::No;
    HF_TRY(const std::vector<intake::ImportedFile> files,
        intake::importPaths(*m_vault, *m_decoder, {path}, options, m_context.progress()));
    if (files.size() != 1)
        return fail(wentWrong("import", name));
    HF_TRY(vault::Item item, files.front().item);
    m_context.say("           " + cli::describe(item));
    return item;
}

Result<void> Demo::importFiles()
{
    HF_TRY(m_decoder, imaging::DecodeClient::start());
    HF_TRY(const Bytes picture, imaging::encodePng(drawAbstract(3, QSize(1600, 1000))));
    HF_CHECK(import("saved-picture.png", picture, Purpose::Evidence));
    HF_CHECK(import("messages.txt", asBytes(chat), Purpose::Evidence));
    return {};
}

Result<void> Demo::coverPassport()
{
    HF_TRY(const Bytes png, imaging::encodePng(specimen::drawPassport()));
    intake::CoverOrder order;
    HF_TRY(order.parent, import("specimen-passport.png", png, Purpose::IdentityDocument));
    for (const QRect& box : specimen::passportBoxes().all())
        order.covers.push_back({1, box});
    MemorySource source(png);
    HF_TRY(const intake::CoveredCopy copy,
        intake::coverDocument(m_vault.get(), *m_decoder, source, "image/png", order, m_context.progress()));
    if (copy.item)
        m_context.say("           " + cli::describe(*copy.item));
    HF_TRY(AtomicFile out, AtomicFile::create(m_folder / "passport-covered.png"));
    HF_CHECK(copy.file.writeTo(out));
    return out.commit();
}

Result<void> Demo::exportBundle()
{
    bundle::ExportOptions options;
    options.recipient = "Sample recipient";
    HF_TRY(const bundle::ExportReport report,
        bundle::exportBundle(*m_vault, options, m_folder / "bundle.zip", m_context.progress()));
    m_items = report.items;
    return {};
}

Result<void> Demo::verifyBundle()
{
    bundle::VerifyOptions options;
    options.expectedSigners = {m_signer};
    HF_TRY(const bundle::VerifyReport report,
        bundle::verifyInChild(m_folder / "bundle.zip", options, m_context.progress()));
    HF_TRY(const Json document, parseJson(bundle::toJson(report), 64 * 1024 * 1024));
    m_verdict = jsonStringOr(document, "verdict");
    if (report.verdict != bundle::VerifyReport::Verdict::Valid || !report.signerConfirmed)
        return fail(wentWrong("verify", bundle::toJson(report).substr(0, 2000)));
    return {};
}

Result<void> Demo::checkVault()
{
    HF_TRY(const std::vector<vault::CheckFinding> findings, m_vault->check(m_context.progress()));
    if (!findings.empty())
        return fail(findings.front().code, findings.front().subject + ": " + findings.front().detail);
    return {};
}

Outcome Demo::summary() const
{
    const auto path = [this](const char* name) { return (m_folder / name).string(); };
    m_context.say("");
    m_context.say(
        "A sample case, nobody's: " + std::to_string(m_items) + " items, bundle " + m_verdict + ", signer confirmed.");
    m_context.say("  bundle    " + path("bundle.zip"));
    m_context.say("  ID copy   " + path("passport-covered.png"));
    m_context.say("  vault     " + path("vault") + "  (password: first line of " + path("password.txt")
        + ", there because this is a sample)");
    m_context.say("  signer    " + crypto::fingerprintGroups(m_signer));
    if (!m_captured)
        m_context.say("Capturing was left out: this build has no browser helper.");
    Json document = m_captures.document();
    document.update({{"sample", true}, {"captured", m_captured}, {"folder", m_folder.string()},
        {"vault", path("vault")}, {"password_file", path("password.txt")}, {"bundle", path("bundle.zip")},
        {"covered_copy", path("passport-covered.png")}, {"items", m_items}, {"verdict", m_verdict},
        {"signer", signerJson(m_signer)}, {"steps", m_steps}});
    return Outcome{std::move(document), m_captured ? 0 : static_cast<int>(ErrorKind::Incomplete)};
}

Result<Outcome> Demo::run()
{
    HF_CHECK(timed("served a made-up site to this computer alone", &Demo::startSite));
    HF_CHECK(timed("made a vault", &Demo::makeVault));
    HF_CHECK(timed("captured four pages", &Demo::capturePages));
    HF_CHECK(timed("recorded a link alone, nobody contacted", &Demo::recordLinkOnly));
    HF_CHECK(timed("imported two files", &Demo::importFiles));
    HF_CHECK(timed("covered a specimen passport", &Demo::coverPassport));
    HF_CHECK(timed("exported a signed bundle", &Demo::exportBundle));
    HF_CHECK(timed("verified the bundle", &Demo::verifyBundle));
    HF_CHECK(timed("checked the whole vault", &Demo::checkVault));
    return summary();
}

} // namespace holdfast::cli::demo
