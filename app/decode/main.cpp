#include "app/decode/memory_limit.h"
#include "app/decode/session.h"
#include "core/base/confinement.h"
#include "core/base/lockdown.h"
#include "core/imaging/decode_protocol.h"

#include <QCoreApplication>
#include <QImageReader>
#include <QLibraryInfo>

#include <cstdio>

namespace holdfast::decode {

/// Poppler draws fonts that are not embedded as blanks, and calls that a success, unless it can read the system's
/// fonts, fontconfig's settings and caches, and its own character maps; Qt's picture plugins are loaded when first
/// needed.
static Confinement readOnlySystem(const std::filesystem::path& home)
{
    Confinement confinement;
    confinement.readable = systemReadable();
    confinement.readable.emplace_back(QLibraryInfo::path(QLibraryInfo::PluginsPath).toStdString());
    for (const char* folder : {"/etc/fonts", "/usr/share/fonts", "/usr/local/share/fonts", "/usr/share/fontconfig",
             "/var/cache/fontconfig", "/usr/share/poppler", "/usr/share/ghostscript/fonts"})
        confinement.readable.emplace_back(folder);
    confinement.readable.push_back(home);
    confinement.writable.push_back(home);
    return confinement;
}

static Result<void> run(int& argc, char** argv)
{
    HF_CHECK(lockDownProcess());
    HF_TRY(const std::filesystem::path home, becomeNobody());
    limitMemory();
    HF_TRY(const Identifier identifier, Identifier::create());
    const QCoreApplication application(argc, argv); // where Qt looks for its plugins
    HF_CHECK(confine(readOnlySystem(home)));
    QImageReader::setAllocationLimit(1024); // MiB: above imaging::maxPixels at 4 bytes each
    HF_TRY(HelperChannel channel, HelperChannel::open(imaging::protocol::helperName));
    return Session(channel, identifier).run();
}

} // namespace holdfast::decode

int main(int argc, char** argv)
{
    const auto done = holdfast::decode::run(argc, argv);
    if (done)
        return 0;
    std::fprintf(stderr, "%s: %s\n", std::string(done.error().code().id).c_str(), done.error().detail().c_str());
    return int(done.error().code().kind);
}
