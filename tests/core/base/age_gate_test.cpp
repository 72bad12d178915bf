#include "core/base/age_gate.h"

#include <gtest/gtest.h>

using namespace holdfast;

TEST(AgeGate, hasNoDefaultForPicturesVideosAndPages)
{
    for (const char* mime :
        {"image/png", "image/heic", "video/mp4", "text/html", "multipart/related", "application/pdf", "application/zip",
            "message/rfc822", "application/vnd.openxmlformats-officedocument.wordprocessingml.document", "IMAGE/PNG",
            "text/html; charset=utf-8", "application/mbox", "application/vnd.sqlite3", "application/x-lzma",
            "application/vnd.rn-realmedia", "application/vnd.android.package-archive", "application/x-virtualbox-vhd"})
        EXPECT_TRUE(passAgeGate(mime, Purpose::Evidence, AgeAnswer::Unanswered).error().is(errors::ageUnanswered))
            << mime;
    for (const char* mime : {"text/plain", "application/json", "text/csv"})
        EXPECT_TRUE(passAgeGate(mime, Purpose::Evidence, AgeAnswer::Unanswered)) << mime;
}

TEST(AgeGate, letsNothingThroughAfterYesOrUnsure)
{
    for (const AgeAnswer answer : {AgeAnswer::Yes, AgeAnswer::Unsure})
        for (const Purpose purpose : {Purpose::Evidence, Purpose::IdentityDocument})
            for (const char* mime : {"image/png", "text/plain", ""})
                EXPECT_TRUE(passAgeGate(mime, purpose, answer).error().is(errors::linkOnly));
    EXPECT_EQ(errors::linkOnly.kind, ErrorKind::Refused);
}

TEST(AgeGate, opensForNoAndForIdentityDocuments)
{
    EXPECT_TRUE(passAgeGate("image/png", Purpose::Evidence, AgeAnswer::No));
    EXPECT_TRUE(passAgeGate("image/png", Purpose::IdentityDocument, AgeAnswer::Unanswered));
}

TEST(AgeAnswer, hasThreeWordsAndNoOthers)
{
    for (const AgeAnswer answer : {AgeAnswer::No, AgeAnswer::Yes, AgeAnswer::Unsure})
        EXPECT_EQ(parseAgeAnswer(toText(answer)).value(), answer);
    for (const char* text : {"", "unanswered", "No", "n", "no ", "maybe"})
        EXPECT_TRUE(parseAgeAnswer(text).error().is(errors::ageUnanswered)) << text;
}
