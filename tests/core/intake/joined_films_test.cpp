#include "core/intake/joined_films.h"

#include "core/base/frame.h"
#include "tests/core/imaging/sample_video.h"
#include "tests/core/intake/intake_fixture.h"

namespace holdfast::intake {

namespace {

/// A capture that took a film by its list and is not complete yet.
class JoinedFilms : public IntakeTest {
protected:
    void SetUp() override
    {
        IntakeTest::SetUp();
        vault::NewItem item;
        item.age = AgeAnswer::No;
        item.title = "A post";
        auto begun = vault::Ingest::begin(*m_vault, std::move(item));
        ASSERT_TRUE(begun) << begun.error().detail();
        m_ingest.emplace(std::move(*begun));
        samples::FilmOrder order;
        order.format = "mpegts";
        auto film = m_ingest->addBytes("media", "media.bin", "video/mp2t", samples::film(order));
        ASSERT_TRUE(film) << film.error().detail();
        m_stored.push_back(std::move(*film));
    }
    void TearDown() override
    {
        m_ingest.reset();
        IntakeTest::TearDown();
    }
    Json joinedBy(const Decoder& decoder)
    {
        Json record;
        record["media"]["files"]
            = {{{"name", "media.bin"}, {"list", "hls"}, {"film", 1u}, {"whole", true}, {"chosen", nullptr}}};
        joinFilms(record, *m_ingest, decoder, m_stored, {});
        return record["media"]["joined"];
    }

    std::optional<vault::Ingest> m_ingest;
    std::vector<vault::Artifact> m_stored;
};

} // namespace

TEST_F(JoinedFilms, areToldWithWhatTheyAreMadeFrom)
{
    const Json joined = joinedBy(imaging::DecodeClient::start());
    ASSERT_EQ(joined.size(), 1u) << joined;
    EXPECT_FALSE(joined[0].contains("error")) << joined;
    EXPECT_TRUE(joined[0].contains("facts")) << joined;
    EXPECT_EQ(joined[0]["of"][0]["sha256"], m_stored[0].sha256.hex());
}

TEST_F(JoinedFilms, thatNothingCouldPutTogetherAreToldWithTheReason)
{
    const Json joined = joinedBy(fail(holdfast::errors::helperMissing));
    ASSERT_EQ(joined.size(), 1u) << joined;
    EXPECT_EQ(joined[0]["film"], 1u);
    EXPECT_EQ(joined[0]["error"], holdfast::errors::helperMissing.id);
    EXPECT_EQ(joined[0]["of"][0]["sha256"], m_stored[0].sha256.hex());
    EXPECT_TRUE(joined[0]["name"].is_null());
}

} // namespace holdfast::intake
