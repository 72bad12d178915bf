#include "core/base/byte_stream.h"

#include <gtest/gtest.h>

namespace holdfast {

namespace {

/// Gives one byte at a time, and then fails or ends.
class DrippingSource final : public ByteSource {
public:
    DrippingSource(std::string_view bytes, bool endsWell)
        : m_rest(bytes)
        , m_endsWell(endsWell)
    {
    }
    Result<size_t> read(std::span<uint8_t> out) override
    {
        if (m_rest.empty())
            return m_endsWell ? Result<size_t>(0) : Result<size_t>(fail(errors::ioFailed));
        out[0] = static_cast<uint8_t>(m_rest.front());
        m_rest.remove_prefix(1);
        return 1;
    }

private:
    std::string_view m_rest;
    bool m_endsWell;
};

} // namespace

TEST(ReadFully, fillsWhatItIsGivenHoweverLittleComesAtATime)
{
    DrippingSource source("abcdef", true);
    Bytes out(4);
    EXPECT_EQ(readFully(source, out).value(), 4u);
    EXPECT_EQ(asText(out), "abcd");
    EXPECT_EQ(readFully(source, out).value(), 2u) << "where the source ends";
    EXPECT_EQ(asText(ByteView(out).first(2)), "ef");
    EXPECT_EQ(readFully(source, out).value(), 0u);
}

TEST(ReadFully, failsWhereTheSourceDoes)
{
    DrippingSource source("abc", false);
    Bytes out(4);
    EXPECT_TRUE(readFully(source, out).error().is(errors::ioFailed));
}

} // namespace holdfast
