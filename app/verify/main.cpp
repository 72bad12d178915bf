#include "app/verify/child_mode.h"
#include "app/verify/human_report.h"
#include "app/verify/terminal_progress.h"
#include "core/base/byte_stream.h"
#include "core/base/confinement.h"
#include "core/base/json.h"
#include "core/base/lockdown.h"
#include "core/bundle/verify_page/verify_page.h"
#include "core/crypto/signing_key.h"
#include "core/crypto/timestamp.h"

#include <CLI/CLI.hpp>

#include <algorithm>
#include <cstdio>

using namespace holdfast;

static constexpr ErrorCode badArguments{"usage.bad-arguments", ErrorKind::Usage};

/// Also for arguments that do not parse, whose error must be a document too.
static bool asksForJson(int argc, char** argv)
{
    return std::any_of(argv, argv + argc, [](const char* word) { return std::string_view(word) == "--json"; });
}

static int reportError(const Error& error, bool json)
{
    if (json)
        std::printf("%s\n",
            canonicalJson({{"error",
                              {{"code", error.code().id}, {"message", "The bundle could not be checked."},
                                  {"detail", error.detail()}}}})
                .c_str());
    std::fputs(verify::humanError(error).c_str(), stderr);
    return static_cast<int>(error.code().kind);
}

static Result<bundle::VerifyReport> check(
    const std::string& path, const std::vector<std::string>& signers, const std::string& authorities)
{
    HF_CHECK(crypto::selfTest());
    bundle::VerifyOptions options;
    for (const std::string& signer : signers) {
        HF_TRY(options.expectedSigners.emplace_back(), bundle::parseFingerprint(signer));
    }
    if (!authorities.empty()) {
        HF_TRY(const Bytes pem, readFile(authorities, crypto::maxCaPemBytes));
        options.timeAuthorityPem = asText(pem);
        HF_CHECK(crypto::requireAuthorities(options.timeAuthorityPem));
    }
    // Said before confinement, because after it what is missing and what is forbidden look alike.
    std::error_code error;
    if (!std::filesystem::exists(path, error))
        return fail(errors::notFound, "there is no such file or folder");
    Confinement confinement;
    confinement.readable = {path};
    HF_CHECK(confine(confinement));
    auto report = bundle::verifyBundle(path, options, verify::terminalProgress());
    verify::clearTerminalProgress();
    return report;
}

int main(int argc, char** argv)
{
    if (auto locked = lockDownProcess(); !locked)
        return reportError(locked.error(), asksForJson(argc, argv));
    if (argc == 2 && std::string_view(argv[1]) == "--child")
        return verify::runAsChild();
    CLI::App app("Checks a Holdfast bundle: a ZIP file, or the folder that it was unpacked into.", "holdfast-verify");
    std::string path, authorities;
    std::vector<std::string> signers;
    bool json = false;
    app.add_option("bundle", path, "The ZIP file or folder")->required();
    app.add_flag("--json", json, "Print one JSON document");
    app.add_option(
           "--signer", signers, "The signer's fingerprint, as they told you: 64 hexadecimal digits; again for each")
        ->expected(1)
        ->take_all();
    app.add_option("--tsa-ca", authorities, "Certificates (PEM file) that its time stamps must lead to")
        ->check([](const std::string& file) { return file.empty() ? std::string("it is empty") : std::string(); });
    const std::string page = "verify.html of this release: SHA-256 " + bundle::verifyPageHash().hex();
    app.set_version_flag("--version", HOLDFAST_VERSION "\n" + page);
    app.footer("Exit codes: 0 valid, 1 invalid, 2 usage, 5 could not be read, 6 incomplete.\n" + page);
    try {
        app.parse(argc, argv);
    } catch (const CLI::Success& asked) { // --help, --version
        return app.exit(asked);
    } catch (const CLI::ParseError& error) {
        if (asksForJson(argc, argv))
            return reportError(Error(badArguments, error.what()), true);
        app.exit(error);
        return static_cast<int>(ErrorKind::Usage);
    }
    const auto report = check(path, signers, authorities);
    if (!report)
        return reportError(report.error(), json);
    const std::string text = json ? bundle::toJson(*report) + "\n" : verify::humanReport(*report);
    if (std::fputs(text.c_str(), stdout) < 0 || std::fflush(stdout) != 0)
        return static_cast<int>(ErrorKind::Failed);
    return verify::exitCode(*report);
}
