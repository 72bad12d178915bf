#include "ui/cover/cover_words.h"

#include "core/imaging/suggest/cover_codes.h"

#include <QCoreApplication>

namespace holdfast::ui {

namespace {

namespace codes = imaging::cover_codes;
using Source = imaging::Suggestion::Source;

struct Words {
    std::string_view code;
    const char* name;
    const char* reason;
};

// clang-format off
constexpr Words covers[] = {
    {codes::mrz, QT_TRANSLATE_NOOP("Covers", "Lines for machines"), QT_TRANSLATE_NOOP("Covers", "They repeat name, number, birth date and nationality.")},
    {codes::barcode, QT_TRANSLATE_NOOP("Covers", "Barcode"), QT_TRANSLATE_NOOP("Covers", "It often repeats everything that is covered elsewhere.")},
    {codes::documentNumber, QT_TRANSLATE_NOOP("Covers", "Document number"), QT_TRANSLATE_NOOP("Covers", "Enough to act in your name.")},
    {codes::personalNumber, QT_TRANSLATE_NOOP("Covers", "Personal number"), QT_TRANSLATE_NOOP("Covers", "It stays yours for life and cannot be changed.")},
    {codes::accessNumber, QT_TRANSLATE_NOOP("Covers", "Access number"), QT_TRANSLATE_NOOP("Covers", "It opens the chip of the card.")},
    {codes::birthDate, QT_TRANSLATE_NOOP("Covers", "Date of birth"), QT_TRANSLATE_NOOP("Covers", "It is asked for wherever somebody poses as you.")},
    {codes::birthPlace, QT_TRANSLATE_NOOP("Covers", "Place of birth"), QT_TRANSLATE_NOOP("Covers", "Nobody needs it to know who you are.")},
    {codes::address, QT_TRANSLATE_NOOP("Covers", "Address"), QT_TRANSLATE_NOOP("Covers", "It tells where you can be found.")},
    {codes::signature, QT_TRANSLATE_NOOP("Covers", "Signature"), QT_TRANSLATE_NOOP("Covers", "It can be copied.")},
    {codes::height, QT_TRANSLATE_NOOP("Covers", "Height"), QT_TRANSLATE_NOOP("Covers", "Not needed to know who you are.")},
    {codes::eyes, QT_TRANSLATE_NOOP("Covers", "Colour of eyes"), QT_TRANSLATE_NOOP("Covers", "Not needed to know who you are.")},
    {codes::nationality, QT_TRANSLATE_NOOP("Covers", "Nationality"), QT_TRANSLATE_NOOP("Covers", "Not needed to know who you are.")},
    {codes::accountNumber, QT_TRANSLATE_NOOP("Covers", "Account or customer number"), QT_TRANSLATE_NOOP("Covers", "Enough to act in your name.")},
    {codes::photo, QT_TRANSLATE_NOOP("Covers", "Photo"), QT_TRANSLATE_NOOP("Covers", "By it others can look for you, or pose as you.")},
};

struct Word {
    std::string_view word;
    const char* text;
};

constexpr Word documents[] = {
    {"passport", QT_TRANSLATE_NOOP("Covers", "Passport")},
    {"id-card", QT_TRANSLATE_NOOP("Covers", "Identity card")},
    {"licence-front", QT_TRANSLATE_NOOP("Covers", "Driving licence, front")},
    {"licence-back", QT_TRANSLATE_NOOP("Covers", "Driving licence, back")},
    {"residence-permit", QT_TRANSLATE_NOOP("Covers", "Residence permit")},
    {"utility-bill", QT_TRANSLATE_NOOP("Covers", "Bill for electricity, water or telephone")},
    {"bank-statement", QT_TRANSLATE_NOOP("Covers", "Bank statement")},
};

constexpr Word purposes[] = {
    {"takedown", QT_TRANSLATE_NOOP("Covers", "Takedown request")},
    {"police", QT_TRANSLATE_NOOP("Covers", "Police")},
    {"age-check", QT_TRANSLATE_NOOP("Covers", "Age check")},
};

constexpr Word fields[] = {
    {"name", QT_TRANSLATE_NOOP("Covers", "Name")},
    {"issuer", QT_TRANSLATE_NOOP("Covers", "Who issued it")},
    {"expiry", QT_TRANSLATE_NOOP("Covers", "Date of expiry")},
    {"date", QT_TRANSLATE_NOOP("Covers", "Date")},
    {"address", QT_TRANSLATE_NOOP("Covers", "Address")},
    {"photo", QT_TRANSLATE_NOOP("Covers", "Photo")},
    {"birth-date", QT_TRANSLATE_NOOP("Covers", "Date of birth")},
    {"document-number", QT_TRANSLATE_NOOP("Covers", "Document number")},
};

constexpr Word whys[] = {
    {"who-asks", QT_TRANSLATE_NOOP("Covers", "It says who is asking.")},
    {"genuine", QT_TRANSLATE_NOOP("Covers", "It lets them see that the document is genuine.")},
    {"still-valid", QT_TRANSLATE_NOOP("Covers", "It says that the document is valid.")},
    {"recent", QT_TRANSLATE_NOOP("Covers", "It says that the document is recent.")},
    {"proves-address", QT_TRANSLATE_NOOP("Covers", "It is what the document is sent for.")},
    {"same-person", QT_TRANSLATE_NOOP("Covers", "It shows that it is you.")},
    {"tells-apart", QT_TRANSLATE_NOOP("Covers", "It tells you from others of the same name.")},
    {"identifies-file", QT_TRANSLATE_NOOP("Covers", "They find their own file by it.")},
    {"old-enough", QT_TRANSLATE_NOOP("Covers", "It is what they ask for.")},
};
// clang-format on

QString say(const char* text)
{
    return QCoreApplication::translate("Covers", text);
}

template <size_t count>
QString find(const Word (&words)[count], std::string_view word)
{
    for (const Word& one : words)
        if (one.word == word)
            return say(one.text);
    return {};
}

const Words* wordsFor(std::string_view code)
{
    for (const Words& one : covers)
        if (one.code == code)
            return &one;
    return nullptr;
}

} // namespace

QString nameOfCover(std::string_view code)
{
    const Words* words = wordsFor(code);
    return words ? say(words->name) : QString();
}

QString reasonForCover(std::string_view code)
{
    const Words* words = wordsFor(code);
    return words ? say(words->reason) : QString();
}

QString describeSource(Source source)
{
    switch (source) {
    case Source::Zone:
        return say(QT_TRANSLATE_NOOP("Covers", "Found: these lines can be read."));
    case Source::Barcode:
        return say(QT_TRANSLATE_NOOP("Covers", "Found: this code can be read."));
    case Source::Label:
        return say(QT_TRANSLATE_NOOP("Covers", "Found by what is printed beside it."));
    case Source::Repeats:
        return say(QT_TRANSLATE_NOOP("Covers", "Found because lines for machines or a barcode say the same."));
    case Source::Face:
        return say(QT_TRANSLATE_NOOP("Covers", "Found by the face on it."));
    case Source::LooksLike:
        break;
    }
    return say(QT_TRANSLATE_NOOP("Covers", "Found by its looks."));
}

QString askForEyes(const imaging::Suggestion& suggestion)
{
    if (!suggestion.needsEye)
        return {};
    if (suggestion.source == Source::LooksLike)
        return say(QT_TRANSLATE_NOOP("Covers", "It could not be read. See for yourself that all of it is covered."));
    if (suggestion.source == Source::Face)
        return say(QT_TRANSLATE_NOOP("Covers", "Its edges were not seen. See for yourself that all of it is covered."));
    if (suggestion.source == Source::Zone)
        return say(QT_TRANSLATE_NOOP(
            "Covers", "Only a part could be read. See for yourself that all of these lines are covered."));
    return say(
        QT_TRANSLATE_NOOP("Covers", "What belongs to it could not be read. See for yourself that it is covered."));
}

QString sayLineCodesNotSought(uint32_t page)
{
    return say(QT_TRANSLATE_NOOP("Covers",
                   "Barcodes made of lines could not be looked for on page %1. Look for one yourself, and cover it."))
        .arg(page);
}

QString sayOwnLanguageNotRead()
{
    return say(QT_TRANSLATE_NOOP("Covers",
        "What is written in the language of this program could not be read on this computer. Look at every page "
        "yourself."));
}

QString nameOfDocument(std::string_view document)
{
    return find(documents, document);
}

QString nameOfPurpose(std::string_view purpose)
{
    return find(purposes, purpose);
}

QString nameOfField(std::string_view field)
{
    return find(fields, field);
}

QString whyKept(std::string_view why)
{
    return find(whys, why);
}

} // namespace holdfast::ui
