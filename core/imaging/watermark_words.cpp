#include "core/imaging/watermark_words.h"

#include "core/base/secure_buffer.h"

#include <array>

namespace holdfast::imaging {

namespace {

struct Sentences {
    std::string_view language, before, after, reference, takedown, police, ageCheck;
};

constexpr std::array<Sentences, 3> sentences{
    Sentences{"en", "Copy for ", " only", "Ref. ", "takedown request", "police", "age check"},
    Sentences{"fr", "Copie pour ", " uniquement", "Réf. ", "demande de retrait", "police", "contrôle de l’âge"},
    Sentences{"ar", "نسخة مخصصة لـ ", " فقط", "المرجع ", "طلب إزالة", "الشرطة", "التحقق من العمر"}};

const Sentences& sentencesIn(std::string_view language)
{
    for (const Sentences& one : sentences)
        if (one.language == language)
            return one;
    return sentences.front();
}

// Unicode's isolates: without them a date is written backwards after Arabic words.
std::string isolated(const std::string& text)
{
    return "\u2068" + text + "\u2069";
}

std::string fromLeft(const std::string& text)
{
    return "\u2066" + text + "\u2069";
}

std::string purposeIn(const Sentences& words, const std::string& purpose)
{
    if (purpose == "takedown")
        return std::string(words.takedown);
    if (purpose == "police")
        return std::string(words.police);
    if (purpose == "age-check")
        return std::string(words.ageCheck);
    return purpose;
}

} // namespace

std::string watermarkText(const WatermarkWords& words)
{
    const Sentences& in = sentencesIn(words.language);
    std::string text = std::string(in.before) + isolated(words.recipient) + std::string(in.after);
    if (!words.purpose.empty())
        text += " · " + purposeIn(in, words.purpose);
    text += " · " + fromLeft(words.date.toString(Qt::ISODate).toStdString());
    if (!words.reference.empty())
        text += " · " + std::string(in.reference) + fromLeft(words.reference);
    return text;
}

std::string newReference()
{
    constexpr std::string_view letters = "34679ACDEFHJKMNPRTWXY"; // no two that look alike
    constexpr size_t length = 8, group = 4;
    std::array<uint8_t, sizeof(uint64_t)> random;
    fillRandom(random);
    uint64_t value = 0;
    for (const uint8_t byte : random)
        value = value << 8 | byte;
    std::string reference;
    for (size_t i = 0; i < length; ++i) {
        if (i == group)
            reference += '-';
        reference += letters[size_t(value % letters.size())];
        value /= letters.size();
    }
    return reference;
}

} // namespace holdfast::imaging
