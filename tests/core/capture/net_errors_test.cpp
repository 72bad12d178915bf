#include "core/capture/net_errors.h"

#include "core/capture/browser_client.h"

#include <gtest/gtest.h>

namespace holdfast::capture {

TEST(NetErrors, haveOneMeaningEach)
{
    EXPECT_TRUE(errorForNetwork("net::ERR_NAME_NOT_RESOLVED").is(errors::hostNotFound));
    EXPECT_TRUE(errorForNetwork("net::ERR_CONNECTION_REFUSED").is(errors::connectionRefused));
    EXPECT_TRUE(errorForNetwork("net::ERR_INCOMPLETE_CHUNKED_ENCODING").is(errors::connectionLost));
    EXPECT_TRUE(errorForNetwork("net::ERR_EMPTY_RESPONSE").is(errors::connectionLost));
    EXPECT_TRUE(errorForNetwork("net::ERR_CERT_DATE_INVALID").is(errors::badCertificate));
    EXPECT_TRUE(errorForNetwork("net::ERR_CONNECTION_TIMED_OUT").is(errors::timeout));
    EXPECT_TRUE(errorForNetwork("net::ERR_TOO_MANY_REDIRECTS").is(errors::networkFailed));
}

TEST(NetErrors, keepOnlyTheNameInTheDetail)
{
    EXPECT_EQ(errorForNetwork("net::ERR_UNSAFE_REDIRECT").detail(), "ERR_UNSAFE_REDIRECT");
    EXPECT_EQ(errorForNetwork("ERR_X\x1b[31m<b>" + std::string(1000, 'A')).detail().find('\x1b'), std::string::npos);
    EXPECT_LE(errorForNetwork("ERR_X" + std::string(1000, 'A')).detail().size(), 64U);
}

} // namespace holdfast::capture
