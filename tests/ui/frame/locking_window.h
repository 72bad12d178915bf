#pragma once

#include "tests/ui/ui_fixture.h"
#include "ui/frame/main_window.h"

namespace holdfast::ui {

/// The window with an open vault, whose lock ends here where else it would replace the process.
class LockingWindow : public UiTest {
protected:
    LockingWindow()
    {
        MainWindow::Hooks hooks;
        hooks.replaceProcess = [this] { m_isReplaced = true; };
        hooks.idleLimit = std::chrono::minutes(5);
        m_window = std::make_unique<MainWindow>(vaultFolder(), hooks);
        m_window->show();
        m_window->enterCase(makeVault());
    }
    static vault::Secret secret() { return {.password = SecureBuffer::copyOf(asBytes(password)), .recoveryCode = {}}; }
    std::unique_ptr<MainWindow> m_window;
    bool m_isReplaced = false;
};

} // namespace holdfast::ui
