#pragma once

#include "app/cli/output.h"
#include "app/cli/progress_line.h"
#include "core/vault/vault.h"

#include <future>

namespace holdfast::cli {

/// The options that stand before or after any command.
struct Globals {
    std::string vault; ///< folder; empty when not given
    std::string passwordFile; ///< a path, "-" for standard input; empty: ask on the terminal
    std::string keyFile; ///< opens the vault instead of a password
    std::string recoveryFile; ///< likewise, the recovery code; a path, "-" for standard input
    bool json = false;
};

/// What a command needs from its surroundings.
class Context {
public:
    Context(const Globals& globals, Output& output, const CancelFlag& cancel)
        : out(output)
        , m_globals(globals)
        , m_cancel(cancel)
    {
    }

    Output& out;

    /// Reports to the line on standard error, stops at an interrupt.
    Progress progress();
    /// A line for people, with the progress line out of its way.
    void say(std::string_view text);
    bool isInterrupted() const { return m_cancel.isCancelled(); }

    Result<std::filesystem::path> vaultFolder() const; ///< after a warning where others can get at it; usage.no-vault
    /// From --password-file or the terminal. A new password is asked for twice there.
    Result<SecureBuffer> password() const;
    Result<SecureBuffer> newPassword(const std::string& file) const;
    /// The secret in `file` ("-": standard input), or what the person types.
    Result<SecureBuffer> secretFrom(const std::string& file, std::string_view prompt) const;
    const std::string& passwordFile() const { return m_globals.passwordFile; }
    const std::string& keyFile() const { return m_globals.keyFile; }
    /// From --recovery-file or the terminal.
    Result<SecureBuffer> recoveryCode() const;
    /// What opens the vault: --key-file, --recovery-file, or else the password.
    Result<vault::Secret> secret() const;

    using Unlocking = std::future<Result<std::unique_ptr<vault::Vault>>>;
    /// Reads the secret, then unlocks on another thread, so that a helper can start meanwhile.
    Result<Unlocking> startUnlocking() const;
    Result<std::unique_ptr<vault::Vault>> openVault() const;

private:
    /// One line on standard error when others may come to see or delete a vault that lies there, once for a command.
    void warnOfPlace(const std::filesystem::path& folder) const;
    Globals m_globals;
    CancelFlag m_cancel;
    ProgressLine m_line;
    mutable bool m_hasLookedAtPlace = false;
};

} // namespace holdfast::cli
