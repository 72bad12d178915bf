#include "tests/app/cli/sample_vault.h"

#include "built_programs.h"
#include "core/base/secure_buffer.h"
#include "core/imaging/redaction.h"

#include <QImage>
#include <QPainter>

#include <fstream>
#include <sstream>

namespace holdfast::test {

namespace fs = std::filesystem;

std::string CliResult::code() const
{
    return json.is_object() && json.contains("error") && json["error"].is_object() ? json["error"].value("code", "")
                                                                                   : "";
}

SampleVault::SampleVault()
{
    Bytes random(8);
    fillRandom(random);
    m_folder = fs::temp_directory_path() / ("holdfast-cli-test-" + toHex(random));
    for (const char* name : {"", "home", "tmp", "in", "out"})
        fs::create_directories(m_folder / name);
    writeFile("password", m_password + "\r\nsecond line\n");
    openByPassword();
}

SampleVault::~SampleVault()
{
    std::error_code ignored;
    fs::remove_all(m_folder, ignored);
}

void SampleVault::makeVault()
{
    const CliResult made = cli({"init", "--collector", "Test Collector", "--initials", "TC", "--unlock-ms", "1"});
    ASSERT_EQ(made.exitCode, 0) << made.err;
    m_recoveryCode = made.json["recovery_code"];
    m_fingerprint = made.json["fingerprint"];
}

void SampleVault::makeVaultOpenedByCode()
{
    ASSERT_NO_FATAL_FAILURE(makeVault());
    m_opensWith = {"--recovery-file", writeFile("recovery-code", m_recoveryCode + "\n")};
}

void SampleVault::openByPassword()
{
    m_opensWith = {"--password-file", path("password")};
}

Process::Options SampleVault::optionsFor(const std::vector<std::string>& arguments, const std::string& input) const
{
    Process::Options options;
    options.command = arguments;
    options.command.insert(options.command.begin(), HOLDFAST_BIN "/holdfast-cli");
    options.input = input;
    options.environment = {"HOME=" + path("home"), "TMPDIR=" + path("tmp"), "XDG_CONFIG_HOME=" + path("home/.config")};
    return options;
}

std::vector<std::string> SampleVault::withGlobals(const std::vector<std::string>& arguments) const
{
    std::vector<std::string> all{"--vault", path("vault"), "--json"};
    all.insert(all.end(), m_opensWith.begin(), m_opensWith.end());
    all.insert(all.end(), arguments.begin(), arguments.end());
    return all;
}

CliResult SampleVault::cli(const std::vector<std::string>& arguments, const std::string& input) const
{
    const Ended ended = bare(withGlobals(arguments), input);
    CliResult result{ended.exitCode, Json(), ended.err};
    if (Json::accept(ended.out))
        result.json = Json::parse(ended.out);
    return result;
}

Ended SampleVault::bare(const std::vector<std::string>& arguments, const std::string& input) const
{
    return Process::run(optionsFor(arguments, input));
}

Process SampleVault::start(const std::vector<std::string>& arguments) const
{
    return Process::start(optionsFor(withGlobals(arguments), {}));
}

Ended SampleVault::tool(
    const std::vector<std::string>& command, const std::string& folder, const std::string& input) const
{
    return Process::run({command, input, {"HOME=" + path("home"), "LC_ALL=C"}, folder});
}

std::string SampleVault::writeFile(const std::string& name, std::string_view content) const
{
    fs::create_directories((m_folder / name).parent_path());
    std::ofstream(m_folder / name, std::ios::binary)
        .write(content.data(), static_cast<std::streamsize>(content.size()));
    return path(name);
}

std::string SampleVault::writePicture(const std::string& name, unsigned seed) const
{
    QImage image(320, 200, QImage::Format_RGB32);
    image.fill(QColor::fromHsv(static_cast<int>(seed * 47 % 360), 120, 220));
    QPainter painter(&image);
    painter.fillRect(40, 30, 200, 20, Qt::white);
    painter.fillRect(60, 90, 120, 60, Qt::darkBlue);
    painter.end();
    return writeFile(name, asText(imaging::encodePng(image).value()));
}

std::string SampleVault::readFile(const fs::path& path)
{
    std::ostringstream content;
    content << std::ifstream(path, std::ios::binary).rdbuf();
    return content.str();
}

Json SampleVault::items(const std::vector<std::string>& filter) const
{
    std::vector<std::string> arguments{"list"};
    arguments.insert(arguments.end(), filter.begin(), filter.end());
    const CliResult listed = cli(arguments);
    EXPECT_EQ(listed.exitCode, 0) << listed.err;
    return listed.json.is_object() ? listed.json.value("items", Json::array()) : Json::array();
}

} // namespace holdfast::test
