#pragma once

#include <memory>

class QGuiApplication;
class QTemporaryDir;

namespace holdfast::cli {

/// Letters need fonts, and fonts an application; there may be no display. For as long as it lives, unless there is an
/// application already. Qt says nothing of its own on the terminal meanwhile, and no folder of Qt's stays behind.
class OffscreenApplication {
public:
    OffscreenApplication();
    ~OffscreenApplication();
    OffscreenApplication(const OffscreenApplication&) = delete;
    OffscreenApplication& operator=(const OffscreenApplication&) = delete;

private:
    std::unique_ptr<QTemporaryDir> m_runtimeFolder; ///< where the session has none, and Qt would make one for good
    std::unique_ptr<QGuiApplication> m_application;
};

} // namespace holdfast::cli
