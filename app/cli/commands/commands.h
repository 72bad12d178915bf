#pragma once

#include "app/cli/context.h"
#include "app/cli/option_checks.h"

#include <CLI/CLI.hpp>

namespace holdfast::cli {

/// How a command ended when it could do its work: the document for --json and the exit code.
struct Outcome {
    Json document = Json::object();
    int exitCode = 0;
    std::optional<Error> stoppedBy = std::nullopt; ///< it ended before all was done; `document` tells what was
};

/// What the command line asked for. `run` is set by the one command that was named.
struct Invocation {
    Globals globals;
    std::function<Result<Outcome>(Context&)> run;
};

/// Each adds one command of docs/cli.md to the parser.
void addInit(CLI::App& app, Invocation& invocation);
void addInfo(CLI::App& app, Invocation& invocation);
void addImport(CLI::App& app, Invocation& invocation);
void addCapture(CLI::App& app, Invocation& invocation);
void addLink(CLI::App& app, Invocation& invocation);
void addList(CLI::App& app, Invocation& invocation);
void addShow(CLI::App& app, Invocation& invocation);
void addPictures(CLI::App& app, Invocation& invocation);
void addSimilar(CLI::App& app, Invocation& invocation);
void addRecheck(CLI::App& app, Invocation& invocation);
void addNoteCommand(CLI::App& app, Invocation& invocation);
void addTagCommand(CLI::App& app, Invocation& invocation);
void addTitleCommand(CLI::App& app, Invocation& invocation);
void addAccountCommand(CLI::App& app, Invocation& invocation);
void addCountCommand(CLI::App& app, Invocation& invocation);
void addAge(CLI::App& app, Invocation& invocation);
void addDelete(CLI::App& app, Invocation& invocation);
void addExtract(CLI::App& app, Invocation& invocation);
void addRedact(CLI::App& app, Invocation& invocation);
void addExport(CLI::App& app, Invocation& invocation);
void addLint(CLI::App& app, Invocation& invocation);
void addStamp(CLI::App& app, Invocation& invocation);
void addNetworkLog(CLI::App& app, Invocation& invocation);
void addRecipientCommand(CLI::App& app, Invocation& invocation);
void addBundleCommand(CLI::App& app, Invocation& invocation);
void addCountersign(CLI::App& app, Invocation& invocation);
void addVerify(CLI::App& app, Invocation& invocation);
void addCheck(CLI::App& app, Invocation& invocation);
void addPasswd(CLI::App& app, Invocation& invocation);
void addRecover(CLI::App& app, Invocation& invocation);
void addSlot(CLI::App& app, Invocation& invocation);
void addRekey(CLI::App& app, Invocation& invocation);
void addBackup(CLI::App& app, Invocation& invocation);
void addRestore(CLI::App& app, Invocation& invocation);
void addSalvage(CLI::App& app, Invocation& invocation);
void addDemo(CLI::App& app, Invocation& invocation);

/// Names of the contract that this version does not offer: usage.not-available instead of "unknown".
void addUnavailableCommands(CLI::App& app, Invocation& invocation);
void addUnavailableOptions(CLI::App& command, std::initializer_list<const char*> names);

} // namespace holdfast::cli
