#pragma once

#include "tests/ui/common/silent_drive.h"
#include "tests/ui/ui_fixture.h"

namespace holdfast::ui {

/// A folder is asked what it is, or for what is in it, and does not answer; the window goes on.
class SilentDriveTest : public UiTest {
protected:
    std::filesystem::path there() const { return folder() / "silent" / "folder"; }
    bool isAsked() const
    {
        return waitUntil([this] { return drive.isAsked(); });
    }
    void TearDown() override { EXPECT_FALSE(drive.wasAskedByWindow()); }
    const SilentDrive drive{folder() / "silent"};
};

} // namespace holdfast::ui
