#include "app/decode/chat/chat_reader.h"

#include <QString>
#include <cstdlib>

using namespace holdfast;

// Whatever the file is, what is said of it has a name that begins as such do, there is no more of it than is taken, and
// neither it nor the text holds a mark that turns text around.
extern "C" int LLVMFuzzerTestOneInput(const uint8_t* data, size_t size)
{
    const auto isClean = [](const std::string& text) {
        const QString read = QString::fromStdString(text);
        return !read.contains(QChar(0x202e)) && !read.contains(QChar(0x2067)) && !read.contains(QChar(u'\0'));
    };
    const auto chat = decode::readChat(
        QByteArray::fromRawData(reinterpret_cast<const char*>(data), qsizetype(size)), "WhatsApp Chat with Anna.txt");
    if (!chat)
        return 0;
    if (chat->claims.entries.size() > imaging::maxClaims || chat->text.size() > imaging::maxChatText
        || !isClean(chat->text))
        std::abort();
    for (const imaging::Claim& claim : chat->claims.entries)
        if (!claim.name.starts_with("Chat.") || claim.value.empty() || !isClean(claim.value))
            std::abort();
    return 0;
}
