#include "core/base/network_drive.h"
#include "temporary_folder.h"

#include <gtest/gtest.h>

namespace holdfast::testing {

TEST(NetworkDrive, aFolderOfThisComputerIsNotNamed)
{
    const TemporaryFolder folder;
    EXPECT_FALSE(isOnNetworkDrive(folder.path()));
}

TEST(NetworkDrive, aFolderThatIsNotThereIsNotNamed)
{
    const TemporaryFolder folder;
    EXPECT_FALSE(isOnNetworkDrive(folder / "missing"));
    EXPECT_FALSE(isOnNetworkDrive({}));
}

#ifdef _WIN32
TEST(NetworkDrive, aNetworkPathIsNamedAlsoWhenItsServerDoesNotAnswer)
{
    EXPECT_TRUE(isOnNetworkDrive(L"\\\\host.invalid\\files\\vault"));
    EXPECT_TRUE(isOnNetworkDrive(L"\\\\?\\UNC\\host.invalid\\files\\vault"));
}
#endif

} // namespace holdfast::testing
