#include "app/cli/commands/commands.h"

#include "app/cli/errors.h"

namespace holdfast::cli {

void addUnavailableCommands(CLI::App& app, Invocation& invocation)
{
    for (const char* name : {"case", "incident", "notice", "timeline"}) {
        CLI::App* command = app.add_subcommand(name)->group("")->prefix_command()->fallthrough(false);
        command->callback([&invocation, name] {
            invocation.run = [name](Context&) -> Result<Outcome> { return fail(errors::notAvailable, name); };
        });
    }
}

void addUnavailableOptions(CLI::App& command, std::initializer_list<const char*> names)
{
    for (const char* name : names)
        command
            .add_option_function<std::vector<std::string>>(name,
                [name](const std::vector<std::string>&) { throw CLI::ValidationError("usage.not-available", name); })
            ->expected(0, 1)
            ->trigger_on_parse()
            ->group("");
}

} // namespace holdfast::cli
