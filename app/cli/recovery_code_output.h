#pragma once

#include "app/cli/commands/commands.h"
#include "core/base/atomic_file.h"

#include <optional>

namespace holdfast::cli {

/// Where a new recovery code goes beside standard output.
struct RecoveryCodeOptions {
    bool qr = false;
    std::string qrFile;
};
void addRecoveryCodeOptions(CLI::App& command, RecoveryCodeOptions& options);

/// Shows a new recovery code, the one time that it is there to be shown.
class RecoveryCodeOutput {
public:
    /// Makes sure of the place for --qr-file before there is a code to lose. io.*, vault.inside-vault.
    static Result<RecoveryCodeOutput> prepare(const Context& context, const RecoveryCodeOptions& options);
    /// The code for people, and its QR code; or `document` with "recovery_code" and "qr_file" in it. Exit code 6 when
    /// --qr-file could not be written: the code itself is shown all the same.
    Outcome present(Context& context, Json document, const SecureBuffer& code);
    bool isShown() const { return m_isShown; } ///< standard output took all of it

private:
    Result<void> writeFile(const SecureBuffer& code);
    RecoveryCodeOptions m_options;
    std::optional<AtomicFile> m_file;
    bool m_isShown = false;
};

} // namespace holdfast::cli
