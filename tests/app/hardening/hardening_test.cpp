#include "built_programs.h"

#include <QProcess>
#include <QProcessEnvironment>
#include <QRegularExpression>
#include <gtest/gtest.h>
#include <vector>

namespace holdfast::test {

namespace {

std::vector<const char*> programs()
{
    return {"holdfast-cli", "holdfast-decode", "holdfast-verify",
#ifdef HOLDFAST_TEST_GUI
        "holdfast", "holdfast-browser"
#endif
    };
}

/// What binutils' readelf prints of a finished program.
class Hardening : public ::testing::TestWithParam<const char*> {
protected:
    static QString readelf(const char* what)
    {
        QProcess process;
        QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
        environment.insert(QStringLiteral("LC_ALL"), QStringLiteral("C"));
        process.setProcessEnvironment(environment);
        process.start(QStringLiteral("readelf"),
            {QLatin1String(what), QStringLiteral("--wide"),
                QStringLiteral(HOLDFAST_BIN "/") + QLatin1String(GetParam())});
        EXPECT_TRUE(process.waitForFinished()) << process.errorString().toStdString();
        EXPECT_EQ(process.exitCode(), 0) << process.readAllStandardError().toStdString();
        return QString::fromUtf8(process.readAllStandardOutput());
    }
    static void expectIn(const QString& printed, const char* pattern)
    {
        const QRegularExpression wanted{QLatin1String(pattern)};
        EXPECT_TRUE(printed.contains(wanted)) << pattern << " is not in:\n" << printed.toStdString();
    }
};

TEST_P(Hardening, isLoadedAtAnyAddress)
{
    expectIn(readelf("--file-header"), "Type: +DYN ");
    expectIn(readelf("--dynamic"), "\\(FLAGS_1\\).*\\bPIE\\b");
}

TEST_P(Hardening, bindsItsSymbolsBeforeItStartsAndThenCannotChangeThem)
{
    expectIn(readelf("--program-headers"), "GNU_RELRO ");
    expectIn(readelf("--dynamic"), "\\(FLAGS\\).*\\bBIND_NOW\\b");
}

TEST_P(Hardening, cannotRunWhatIsOnItsStack)
{
    expectIn(readelf("--program-headers"), "GNU_STACK +(0x[0-9a-f]+ +){5}RW ");
}

TEST_P(Hardening, noticesAnOverwrittenStack)
{
    expectIn(readelf("--dyn-syms"), " __stack_chk_fail@");
}

#ifdef HOLDFAST_TEST_FORTIFIED
TEST_P(Hardening, callsTheCheckedFormsOfTheLibrarysFunctions)
{
    expectIn(readelf("--dyn-syms"), " __[a-z]+_chk@");
}
#endif

INSTANTIATE_TEST_SUITE_P(Programs, Hardening, ::testing::ValuesIn(programs()), [](const auto& program) {
    return QString(QLatin1String(program.param)).replace(QLatin1Char('-'), QLatin1Char('_')).toStdString();
});

} // namespace

} // namespace holdfast::test
