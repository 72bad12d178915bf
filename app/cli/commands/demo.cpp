#include "app/cli/demo/demo.h"

#include <QGuiApplication>

namespace holdfast::cli {

namespace {

Result<Outcome> runDemo(Context& context, const std::string& out)
{
    const std::filesystem::path folder = std::filesystem::absolute(out);
    demo::Demo demo(context, folder);
    HF_CHECK(demo.makeFolder());
    // Only the specimen's text needs fonts, and fonts need this; the machine may have no display. Qt would else make a
    // folder of its own in the temporary one.
    qputenv("QT_QPA_PLATFORM", "offscreen");
    if (qEnvironmentVariableIsEmpty("XDG_RUNTIME_DIR"))
        qputenv("XDG_RUNTIME_DIR", QByteArray::fromStdString(folder.string()));
    int count = 1;
    char name[] = "holdfast-cli";
    char* arguments[] = {name, nullptr};
    const QGuiApplication application(count, arguments);
    return demo.run();
}

} // namespace

void addDemo(CLI::App& app, Invocation& invocation)
{
    CLI::App* command
        = app.add_subcommand("demo", "The whole job on a made-up sample case, without display or network");
    auto folder = std::make_shared<std::string>();
    command->add_option("OUT", *folder, "A new folder for everything that it makes")
        ->required()
        ->check(notEmpty());
    command->callback(
        [&invocation, folder] { invocation.run = [folder](Context& context) { return runDemo(context, *folder); }; });
}

} // namespace holdfast::cli
