#include "app/cli/recovery_code_output.h"

#include "app/cli/new_file.h"
#include "app/cli/option_checks.h"
#include "core/crypto/qr_code.h"

namespace holdfast::cli {

void addRecoveryCodeOptions(CLI::App& command, RecoveryCodeOptions& options)
{
    command.add_flag("--qr", options.qr, "Also show the recovery code as a QR code on the terminal");
    command.add_option("--qr-file", options.qrFile, "Also write it as a QR code to a new file, an SVG picture")
        ->check(notEmpty());
}

Result<RecoveryCodeOutput> RecoveryCodeOutput::prepare(const Context& context, const RecoveryCodeOptions& options)
{
    RecoveryCodeOutput output;
    output.m_options = options;
    if (!options.qrFile.empty()) {
        HF_TRY(AtomicFile file, createNewFile(context, options.qrFile));
        output.m_file.emplace(std::move(file));
    }
    return output;
}

Result<void> RecoveryCodeOutput::writeFile(const SecureBuffer& code)
{
    HF_TRY(const crypto::QrCode qr, crypto::QrCode::of(code));
    HF_CHECK(m_file->write(qr.svg().view()));
    return m_file->commit();
}

Outcome RecoveryCodeOutput::present(Context& context, Json document, const SecureBuffer& code)
{
    const Result<void> written = m_file ? writeFile(code) : Result<void>();
    document["qr_file"] = m_file && written ? Json(m_options.qrFile) : Json();
    if (context.out.isJson()) {
        std::string text = document.dump(-1, ' ', true, Json::error_handler_t::replace);
        text.pop_back();
        // The code's own alphabet needs no escaping, so the document is put together around the secret.
        context.out.secret(text + ",\"recovery_code\":\"", code, "\"}\n");
    } else {
        context.say("Recovery code, shown only now: write it down and keep it apart from this computer.");
        context.out.secret("  ", code, "\n");
        if (const auto qr = crypto::QrCode::of(code); m_options.qr && qr)
            context.out.secret("\n", qr->terminalText(), "\n");
        if (m_file && written)
            context.say("Its QR code is in " + printable(m_options.qrFile)
                + ": whoever has that file can open the vault. Print it, then delete it.");
    }
    m_isShown = context.out.finish().has_value();
    if (!written)
        context.say("The QR code could not be written; write the recovery code down instead.");
    return Outcome{Json::object(), written ? 0 : static_cast<int>(ErrorKind::Incomplete)};
}

} // namespace holdfast::cli
