#include "app/cli/demo/demo.h"
#include "app/cli/offscreen_application.h"

namespace holdfast::cli {

namespace {

Result<Outcome> runDemo(Context& context, const std::string& out)
{
    const std::filesystem::path folder = std::filesystem::absolute(out);
    demo::Demo demo(context, folder);
    HF_CHECK(demo.makeFolder());
    const OffscreenApplication application; // for the specimen's letters
    return demo.run();
}

} // namespace

void addDemo(CLI::App& app, Invocation& invocation)
{
    CLI::App* command
        = app.add_subcommand("demo", "The whole job on a made-up sample case, without display or network");
    auto folder = std::make_shared<std::string>();
    command->add_option("OUT", *folder, "A new folder for everything that it makes")->required()->check(notEmpty());
    command->callback(
        [&invocation, folder] { invocation.run = [folder](Context& context) { return runDemo(context, *folder); }; });
}

} // namespace holdfast::cli
