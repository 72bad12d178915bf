#include "app/cli/command_line.h"
#include "core/base/lockdown.h"
#include "core/crypto/signing_key.h"

int main(int argc, char** argv)
{
    if (auto locked = holdfast::lockDownProcess(); !locked)
        return holdfast::cli::refuseToStart(locked.error(), argc, argv);
    if (auto tested = holdfast::crypto::selfTest(); !tested)
        return holdfast::cli::refuseToStart(tested.error(), argc, argv);
    return holdfast::cli::runCommandLine(argc, argv);
}
