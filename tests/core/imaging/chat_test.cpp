#include "core/imaging/chat.h"

#include "core/imaging/decode_client.h"
#include "tests/core/imaging/sample_chats.h"

#include <algorithm>
#include <gtest/gtest.h>

using namespace holdfast;
using namespace holdfast::imaging;

namespace {

using ChatValues = std::vector<std::string>;

class ChatTest : public ::testing::Test {
protected:
    static void SetUpTestSuite() { s_client = std::move(DecodeClient::start().value()); }
    static void TearDownTestSuite() { s_client.reset(); }

    static Result<ChatExport> read(ByteView file, std::string_view name)
    {
        MemorySource source(file);
        return s_client->chat(source, name, {});
    }
    static ChatExport mustRead(const std::string& file, std::string_view name = "a.txt")
    {
        auto chat = read(asBytes(file), name);
        EXPECT_TRUE(chat) << chat.error().code().id << ' ' << chat.error().detail();
        return chat ? std::move(*chat) : ChatExport();
    }
    static ChatValues values(const ChatExport& chat, std::string_view name, uint32_t part = 0)
    {
        ChatValues found;
        for (const Claim& claim : chat.claims.entries)
            if (claim.name == name && claim.part == part)
                found.push_back(claim.value);
        return found;
    }
    static bool isNone(const std::string& file)
    {
        const auto chat = read(asBytes(file), "a.txt");
        return chat && chat->claims.entries.empty() && chat->text.empty();
    }
    static inline std::unique_ptr<DecodeClient> s_client;
};

TEST_F(ChatTest, readsWhatAnAndroidTelephoneWroteInItsOwnLanguage)
{
    const ChatExport chat = mustRead(samples::whatsAppOfAndroid(), "WhatsApp Chat mit Bo.txt");
    EXPECT_TRUE(values(chat, "Chat.Program").at(0).starts_with("WhatsApp"));
    EXPECT_EQ(values(chat, "Chat.Title"), ChatValues{"WhatsApp Chat mit Bo"});
    EXPECT_EQ(values(chat, "Chat.Participant"), (ChatValues{"Anna Maria Eriksson", "Bo Specimen"}));
    EXPECT_EQ(values(chat, "Chat.Messages"), ChatValues{"3"});
    EXPECT_EQ(values(chat, "Chat.Notices"), ChatValues{"1"});
    EXPECT_EQ(values(chat, "Chat.First"), ChatValues{"2026-11-18 20:09"});
    EXPECT_EQ(values(chat, "Chat.Last"), ChatValues{"2026-11-19 07:01"});
    EXPECT_EQ(values(chat, "Chat.Zone"), ChatValues{"not stated"});
    EXPECT_EQ(values(chat, "Chat.DayOrder"), ChatValues{"day first"});
    EXPECT_EQ(values(chat, "Chat.Attachments"), ChatValues{"1"});
    EXPECT_EQ(values(chat, chatAttachment), ChatValues{"IMG-20261118-WA0001.jpg"});
    EXPECT_NE(chat.text.find("und zwar heute"), std::string::npos) << "a line that goes on";
    EXPECT_NE(chat.text.find("Nein: nie wieder"), std::string::npos);
}

TEST_F(ChatTest, readsTheBracketedFormWithTwelveHoursAndMarksOfDirection)
{
    const ChatExport chat = mustRead(samples::whatsAppOfIphone(), "_chat.txt");
    EXPECT_TRUE(values(chat, "Chat.Title").empty()) << "the name of every such file";
    EXPECT_EQ(values(chat, "Chat.DayOrder"), ChatValues{"month first"});
    EXPECT_EQ(values(chat, "Chat.Last"), ChatValues{"2026-11-18 20:12:06"});
    EXPECT_EQ(values(chat, chatAttachment), ChatValues{"00000003-PHOTO-2026-11-18-20-12-06.jpg"});
    EXPECT_EQ(chat.text.find("\xe2\x80\x8e"), std::string::npos);
}

TEST_F(ChatTest, saysThatDayAndMonthAreAmbiguousAndGivesBothReadings)
{
    const ChatExport chat = mustRead(samples::whatsAppAmbiguous());
    EXPECT_EQ(values(chat, "Chat.DayOrder"), ChatValues{"ambiguous"});
    EXPECT_EQ(values(chat, "Chat.First"), ChatValues{"2026-04-03 or 2026-03-04 08:11"});
    const ChatExport other = mustRead(samples::whatsAppAmbiguous() + "13/06/2026, 10:12 - Bo Specimen: No\n");
    EXPECT_EQ(values(other, "Chat.First"), ChatValues{"2026-04-03 08:11"}) << "one line tells it for all";
    const ChatExport mixed = mustRead("13/06/2026, 10:12 - Bo Specimen: No\n06/13/2026, 10:12 - Bo Specimen: No\n");
    EXPECT_EQ(values(mixed, "Chat.DayOrder"), ChatValues{"mixed"});
}

TEST_F(ChatTest, readsTheTimesOfManyLanguages)
{
    const auto first = [](const std::string& stamp) {
        const ChatExport chat = mustRead(stamp + "Anna Maria Eriksson: x\n");
        const ChatValues found = values(chat, "Chat.First");
        return found.empty() ? std::string("not recognised") : found[0];
    };
    EXPECT_EQ(first("[18.11.2026 klo 20.11.05] "), "2026-11-18 20:11:05");
    EXPECT_EQ(first("18/11/2026 20:11 - "), "2026-11-18 20:11");
    EXPECT_EQ(first("2026-11-18, 8:11 p.m. - "), "2026-11-18 20:11");
    EXPECT_EQ(first("2026. 11. 18. 20:11 - "), "2026-11-18 20:11");
    EXPECT_EQ(first("2026/11/18 \xe4\xb8\x8b\xe5\x8d\x88"
                    "8:11 - "),
        "2026-11-18 20:11");
    EXPECT_EQ(first("18/11/26, 12:11 AM - "), "2026-11-18 00:11");
    EXPECT_EQ(first("18/11/26, 8:11 xy - "), "2026-11-18 08:11, morning or afternoon");
    EXPECT_EQ(values(mustRead(samples::whatsAppArabic()), "Chat.First"), ChatValues{"2026-11-18 20:11"});
    EXPECT_EQ(first("2026-11-18 20:11:05 - "), "not recognised") << "as logs of programs look";
}

TEST_F(ChatTest, readsTelegramAsJsonAndAsAPage)
{
    const ChatExport json = mustRead(samples::telegramJson(), "result.json");
    EXPECT_EQ(values(json, "Chat.Program"), ChatValues{"Telegram Desktop"});
    EXPECT_EQ(values(json, "Chat.Title"), ChatValues{"Bo Specimen"});
    EXPECT_EQ(values(json, "Chat.Messages"), ChatValues{"2"});
    EXPECT_EQ(values(json, "Chat.First"), ChatValues{"2026-11-18T20:10:00.000Z"});
    EXPECT_EQ(values(json, "Chat.Zone"), ChatValues{"UTC"});
    EXPECT_EQ(values(json, chatAttachment), ChatValues{"photos/photo_1@18-11-2026_21-12-05.jpg"});
    EXPECT_NE(json.text.find("Take this down"), std::string::npos);
    const ChatExport page = mustRead(samples::telegramPage(), "messages.html");
    EXPECT_EQ(values(page, "Chat.Title"), ChatValues{"Bo Specimen"});
    EXPECT_EQ(values(page, "Chat.Messages"), ChatValues{"2"});
    EXPECT_EQ(values(page, "Chat.Notices"), ChatValues{"1"});
    EXPECT_EQ(values(page, "Chat.Participant"), ChatValues{"Anna Maria Eriksson"}) << "of the joined message too";
    EXPECT_EQ(values(page, "Chat.First"), ChatValues{"2026-11-18T20:11:05.000Z"});
    EXPECT_EQ(values(page, chatAttachment), ChatValues{"photos/photo_1.jpg"});
    const ChatExport all
        = mustRead(R"({"chats": {"list": [)" + samples::telegramJson() + "," + samples::telegramJson() + "]}}");
    EXPECT_EQ(values(all, "Chat.Title", 2), ChatValues{"Bo Specimen"});
}

TEST_F(ChatTest, readsInstagramAndFacebookBackToTheLettersThatWereMeant)
{
    const ChatExport chat = mustRead(samples::metaThread("your_instagram_activity"), "message_1.json");
    EXPECT_EQ(values(chat, "Chat.Program"), ChatValues{"Instagram"});
    EXPECT_EQ(values(chat, "Chat.Title"),
        ChatValues{"Bo Sp\xc3\xa9"
                   "cimen"});
    EXPECT_EQ(values(chat, "Chat.First"), ChatValues{"2026-11-18T20:11:05.123Z"});
    EXPECT_EQ(values(chat, "Chat.Encoding").size(), 1u);
    EXPECT_NE(chat.text.find("Enl\xc3\xa8ve \xc3\xa7"
                             "a"),
        std::string::npos);
    EXPECT_LT(chat.text.find("Enl"), chat.text.find("1.jpg")) << "the newest comes first in the file";
    const ChatExport other = mustRead(samples::metaThread("messages"), "message_1.json");
    EXPECT_EQ(values(other, "Chat.Program"), ChatValues{"Instagram or Facebook"});
}

TEST_F(ChatTest, readsDiscordAndSignal)
{
    const ChatExport discord = mustRead(samples::discordJson(), "a.json");
    EXPECT_EQ(values(discord, "Chat.Title"), ChatValues{"Direct Messages, bo.specimen"});
    EXPECT_EQ(values(discord, "Chat.First"), ChatValues{"2026-11-18T20:11:05.500Z"});
    EXPECT_EQ(values(discord, chatAttachment), ChatValues{"1.jpg"});
    const ChatExport signal = mustRead(samples::signalLines(), "main.jsonl");
    EXPECT_EQ(values(signal, "Chat.Program"), ChatValues{"Signal"});
    EXPECT_EQ(values(signal, "Chat.Title"), ChatValues{"Anna Maria Eriksson"});
    EXPECT_EQ(values(signal, "Chat.Messages"), ChatValues{"2"});
    EXPECT_EQ(values(signal, "Chat.First"), ChatValues{"2026-11-18T20:11:05.000Z"});
    EXPECT_EQ(values(signal, chatAttachment), ChatValues{"a.jpg"});
    const ChatExport cli = mustRead(samples::signalCliLines(), "a.json");
    EXPECT_EQ(values(cli, "Chat.Messages"), ChatValues{"2"}) << "somebody typing is no message";
    EXPECT_EQ(values(cli, "Chat.Participant"), ChatValues{"Anna Maria Eriksson"});
    const ChatExport sms = mustRead(samples::smsBackup(), "SignalPlaintextBackup.xml");
    EXPECT_EQ(values(sms, "Chat.Messages"), ChatValues{"2"});
    EXPECT_NE(sms.text.find("Take it down"), std::string::npos);
}

TEST_F(ChatTest, looksIntoAnArchiveAndSaysWhichAttachmentsLieInIt)
{
    const std::vector<samples::PackedFile> files{{"_chat.txt", samples::whatsAppOfIphone()},
        {"00000003-PHOTO-2026-11-18-20-12-06.jpg", "x"}, {"info.txt", "just words\n"}};
    for (const bool isDeflated : {false, true}) {
        const auto chat = read(samples::zip(files, isDeflated), "WhatsApp Chat - Bo.zip");
        ASSERT_TRUE(chat) << chat.error().detail();
        EXPECT_EQ(values(*chat, "Chat.Title"), ChatValues{"WhatsApp Chat - Bo"});
        EXPECT_EQ(values(*chat, chatAttachmentInside), ChatValues{files[1].name});
        EXPECT_NE(chat->text.find("Take it down"), std::string::npos);
    }
    const auto several = read(samples::zip({{"x/your_instagram_activity/messages/inbox/bo_41/message_1.json",
                                                samples::metaThread("your_instagram_activity")},
                                               {"x/your_instagram_activity/messages/inbox/b/message_1.json",
                                                   samples::metaThread("your_instagram_activity")},
                                               {"x/your_instagram_activity/messages/inbox/bo_41/photos/1.jpg", "x"}},
                                  true),
        "instagram.zip");
    ASSERT_TRUE(several);
    EXPECT_EQ(values(*several, "Chat.Program", 2), ChatValues{"Instagram"});
    EXPECT_EQ(values(*several, chatAttachmentInside, 1).size(), 1u);
    const auto missing = read(samples::zip({{"_chat.txt", samples::whatsAppOfIphone()}}), "a.zip");
    EXPECT_EQ(values(missing.value(), chatAttachmentMissing).size(), 1u);
}

TEST_F(ChatTest, takesNothingElseForAnExport)
{
    for (const char* text :
        {"", "just words\n", "[]", "{}", "{\"messages\": []}", "[{\"a\":1}]", "<html><body>a</body></html>", "<smses/>",
            "18.11.26, 20:11 - nobody speaks here\n", "words first\n18.11.26, 20:11 - Anna: x\n",
            "{\"messages\": [{\"type\": 1, \"date\": 2, \"id\": {}}], \"type\": [], \"id\": 1}"})
        EXPECT_TRUE(isNone(text)) << text;
}

TEST_F(ChatTest, staysWithinItsLimitsAndCleanOfMarksWhateverIsInTheFile)
{
    std::string many;
    for (int i = 0; i < 3000; ++i)
        many += "18.11.26, 20:11 - Anna " + std::to_string(i) + "\xe2\x80\xae: \xff\xfe" + std::string(50, 'x') + "\n";
    many += "18.11.26, 20:11 - Anna: " + std::string(maxChatText, 'y') + "\n";
    const ChatExport chat = mustRead(many);
    EXPECT_EQ(values(chat, "Chat.Messages"), ChatValues{"3001"});
    EXPECT_LE(chat.claims.entries.size(), maxClaims);
    EXPECT_EQ(values(chat, "Chat.Participants").size(), 1u) << "that there are more";
    EXPECT_EQ(values(chat, "Chat.Text"), ChatValues{"cut"});
    EXPECT_LE(chat.text.size(), maxChatText);
    EXPECT_EQ(chat.text.find("\xe2\x80\xae"), std::string::npos);
    for (const Claim& claim : chat.claims.entries)
        EXPECT_EQ(claim.value.find("\xe2\x80\xae"), std::string::npos);
    EXPECT_TRUE(isNone(std::string(200'000, '[') + std::string(200'000, ']')));
    EXPECT_TRUE(isNone("{\"a\":" + std::string(100'000, '{')));
    const auto wide = read(asBytes("18.11.26, 20:11 - Anna: x\n" + std::string(maxChatBytes, 'z')), "a.txt");
    ASSERT_FALSE(wide);
    EXPECT_EQ(wide.error().code().id, holdfast::errors::tooLarge.id);
}

TEST_F(ChatTest, survivesBrokenArchivesAndOnesThatClaimMoreThanTheyHold)
{
    Bytes zip = samples::zip({{"_chat.txt", samples::whatsAppOfIphone()}}, true);
    for (size_t cut = 0; cut < zip.size(); cut += 7)
        static_cast<void>(read(ByteView(zip).first(cut), "a.zip"));
    Bytes other = zip;
    const std::string_view sign = "PK\x01\x02";
    const size_t central = asText(zip).rfind(sign);
    other[central + 24] = 1; // how long it says to be
    const auto lying = read(other, "a.zip");
    ASSERT_TRUE(lying);
    EXPECT_TRUE(lying->claims.entries.empty()) << "what is not what the archive says is not read";
    EXPECT_FALSE(values(*read(zip, "a.zip"), "Chat.Program").empty());
}

} // namespace
