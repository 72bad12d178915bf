#include "tests/ui/screen/x_server.h"

#include <csignal>
#include <cstdlib>
#include <fcntl.h>
#include <stdexcept>
#include <string>
#include <sys/prctl.h>
#include <sys/wait.h>
#include <unistd.h>

namespace holdfast::ui {

XServer::XServer()
{
    int ends[2];
    if (::pipe(ends) != 0)
        throw std::runtime_error("pipe");
    m_process = ::fork();
    if (m_process == 0) {
        ::prctl(PR_SET_PDEATHSIG, SIGTERM); // also where the test is killed for its time
        const std::string number = std::to_string(ends[1]);
        const int nowhere = ::open("/dev/null", O_WRONLY);
        ::dup2(nowhere, 2);
        ::execlp("Xvfb", "Xvfb", "-displayfd", number.c_str(), "-screen", "0", "1280x800x24", "-nolisten", "tcp",
            "-noreset", static_cast<char*>(nullptr));
        ::_exit(127);
    }
    ::close(ends[1]);
    std::string name = ":";
    char digit = 0;
    while (::read(ends[0], &digit, 1) == 1 && digit != '\n')
        name += digit;
    ::close(ends[0]);
    if (name.size() == 1)
        throw std::runtime_error("Xvfb does not start");
    ::setenv("DISPLAY", name.c_str(), 1);
}

XServer::~XServer()
{
    ::kill(m_process, SIGTERM);
    ::waitpid(m_process, nullptr, 0);
}

} // namespace holdfast::ui
