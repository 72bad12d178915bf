#pragma once

#include "core/base/bytes.h"

#include <string>
#include <vector>

/// Exports of chat programs with made-up conversations of the specimen Anna Maria Eriksson, as the programs lay them
/// out, for the tests of reading and importing and as seeds for fuzzing.
namespace holdfast::samples {

std::string whatsAppOfAndroid(); ///< German, day first, 24 hours, attachments, a notice, lines that go on
std::string whatsAppOfIphone(); ///< American, month first, 12 hours, marks of direction
std::string whatsAppAmbiguous(); ///< no number in it is above 12
std::string whatsAppArabic(); ///< in Arabic digits
std::string telegramJson();
std::string telegramPage();
std::string metaThread(const std::string& folder); ///< "your_instagram_activity", with UTF-8 as Latin-1
std::string discordJson();
std::string signalLines();
std::string signalCliLines();
std::string smsBackup();

struct PackedFile {
    std::string name, bytes;
};
/// Stored, or deflated.
Bytes zip(const std::vector<PackedFile>& files, bool isDeflated = false);

} // namespace holdfast::samples
