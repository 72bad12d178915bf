#include "app/decode/leak/text_reader.h"

#include "core/imaging/decode_client.h"

#include <tesseract/baseapi.h>

#include <algorithm>

namespace holdfast::decode {

using Word = imaging::PageText::Word;

namespace {

std::string joinedBy(char separator, const imaging::ReadingLanguages& names)
{
    std::string joined;
    for (const std::string& name : names)
        joined += (joined.empty() ? std::string() : std::string(1, separator)) + name;
    return joined;
}

bool isAmong(const imaging::ReadingLanguages& names, std::string_view name)
{
    return std::ranges::find(names, name) != names.end();
}

Result<std::vector<Word>> readBy(tesseract::TessBaseAPI& engine, const QImage& gray)
{
    engine.SetImage(gray.constBits(), gray.width(), gray.height(), 1, int(gray.bytesPerLine()));
    engine.SetSourceResolution(200);
    std::vector<Word> words;
    if (engine.Recognize(nullptr) != 0)
        return fail(imaging::errors::decodeFailed, "Tesseract");
    const std::unique_ptr<tesseract::ResultIterator> at(engine.GetIterator());
    uint32_t line = 0;
    if (at)
        do {
            if (at->Empty(tesseract::RIL_WORD))
                continue;
            if (at->IsAtBeginningOf(tesseract::RIL_TEXTLINE))
                ++line;
            const std::unique_ptr<char[]> text(at->GetUTF8Text(tesseract::RIL_WORD));
            int left = 0, top = 0, right = 0, bottom = 0;
            if (!text || !at->BoundingBox(tesseract::RIL_WORD, &left, &top, &right, &bottom))
                continue;
            Word word;
            word.text = text.get();
            word.box = QRect(left, top, right - left, bottom - top);
            word.confidence = std::clamp(int(at->Confidence(tesseract::RIL_WORD)), 0, 100);
            word.line = line;
            words.push_back(std::move(word));
        } while (at->Next(tesseract::RIL_WORD));
    engine.Clear();
    return words;
}

} // namespace

imaging::ReadingLanguages installedLanguages()
{
    tesseract::TessBaseAPI engine; // knows its folder, also where English is not there and Init fails
    engine.Init(nullptr, "eng", tesseract::OEM_LSTM_ONLY);
    std::vector<std::string> names;
    engine.GetAvailableLanguagesAsVector(&names);
    std::erase_if(names, [](const std::string& name) { return !imaging::isReadingLanguage(name); });
    std::ranges::sort(names);
    if (names.size() > imaging::maxInstalledLanguages)
        names.resize(imaging::maxInstalledLanguages);
    return names;
}

TextReader::TextReader() = default;
TextReader::~TextReader() = default;

Result<void> TextReader::use(const imaging::ReadingLanguages& languages)
{
    if (languages == m_asked)
        return {};
    const imaging::ReadingLanguages installed = languages.empty() ? languages : installedLanguages();
    imaging::ReadingLanguages missing = languages;
    std::erase_if(missing, [&](const std::string& name) { return isAmong(installed, name); });
    if (!missing.empty())
        return fail(imaging::errors::noLanguage, joinedBy(',', missing));
    imaging::ReadingLanguages packs = languages;
    std::erase(packs, imaging::englishPack);
    if (!packs.empty() && isAmong(installed, imaging::englishPack))
        packs.emplace(packs.begin(), imaging::englishPack);
    if (packs != m_languages)
        m_reader.reset();
    m_asked = languages;
    m_languages = std::move(packs);
    return {};
}

Result<TextReader::Engine> TextReader::start(const std::string& packs)
{
    auto engine = std::make_unique<tesseract::TessBaseAPI>();
    if (engine->Init(nullptr, packs.c_str(), tesseract::OEM_LSTM_ONLY) != 0)
        return fail(imaging::errors::decodeFailed, "Tesseract's language data");
    engine->SetPageSegMode(tesseract::PSM_SPARSE_TEXT); // documents are fields here and there, no columns
    engine->SetVariable("debug_file", "/dev/null");
    return engine;
}

Result<tesseract::TessBaseAPI*> TextReader::english()
{
    if (!m_english) {
        auto engine = start(std::string(imaging::englishPack));
        if (!engine && !m_languages.empty()) // what reads Latin letters at all may read a zone
            engine = start(joinedBy('+', m_languages));
        HF_TRY(m_english, std::move(engine));
    }
    return m_english.get();
}

Result<std::vector<Word>> TextReader::read(const QImage& gray)
{
    if (m_languages.empty())
        return readEnglish(gray);
    if (!m_reader) {
        HF_TRY(m_reader, start(joinedBy('+', m_languages)));
    }
    return readBy(*m_reader, gray);
}

Result<std::vector<Word>> TextReader::readEnglish(const QImage& gray)
{
    HF_TRY(tesseract::TessBaseAPI* const engine, english());
    return readBy(*engine, gray);
}

Result<std::vector<Word>> TextReader::readZone(const QImage& gray)
{
    HF_TRY(tesseract::TessBaseAPI* const engine, english());
    engine->SetPageSegMode(tesseract::PSM_SINGLE_BLOCK);
    engine->SetVariable("tessedit_char_whitelist", "ABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789<");
    auto words = readBy(*engine, gray);
    engine->SetVariable("tessedit_char_whitelist", "");
    engine->SetPageSegMode(tesseract::PSM_SPARSE_TEXT);
    return words;
}

} // namespace holdfast::decode
