#include "app/decode/leak/text_reader.h"

#include "core/imaging/decode_client.h"

#include <tesseract/baseapi.h>

namespace holdfast::decode {

TextReader::TextReader() = default;
TextReader::~TextReader() = default;

Result<void> TextReader::start()
{
    if (m_reader)
        return {};
    auto reader = std::make_unique<tesseract::TessBaseAPI>();
    if (reader->Init(nullptr, "eng", tesseract::OEM_LSTM_ONLY) != 0)
        return fail(imaging::errors::decodeFailed, "Tesseract's language data");
    reader->SetPageSegMode(tesseract::PSM_SPARSE_TEXT); // documents are fields here and there, no columns
    reader->SetVariable("debug_file", "/dev/null");
    m_reader = std::move(reader);
    return {};
}

Result<std::vector<imaging::PageText::Word>> TextReader::read(const QImage& gray)
{
    HF_CHECK(start());
    m_reader->SetImage(gray.constBits(), gray.width(), gray.height(), 1, int(gray.bytesPerLine()));
    m_reader->SetSourceResolution(200);
    std::vector<imaging::PageText::Word> words;
    if (m_reader->Recognize(nullptr) != 0)
        return fail(imaging::errors::decodeFailed, "Tesseract");
    const std::unique_ptr<tesseract::ResultIterator> at(m_reader->GetIterator());
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
            imaging::PageText::Word word;
            word.text = text.get();
            word.box = QRect(left, top, right - left, bottom - top);
            word.confidence = std::clamp(int(at->Confidence(tesseract::RIL_WORD)), 0, 100);
            word.line = line;
            words.push_back(std::move(word));
        } while (at->Next(tesseract::RIL_WORD));
    m_reader->Clear();
    return words;
}

Result<std::vector<imaging::PageText::Word>> TextReader::readZone(const QImage& gray)
{
    HF_CHECK(start());
    m_reader->SetPageSegMode(tesseract::PSM_SINGLE_BLOCK);
    m_reader->SetVariable("tessedit_char_whitelist", "ABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789<");
    auto words = read(gray);
    m_reader->SetVariable("tessedit_char_whitelist", "");
    m_reader->SetPageSegMode(tesseract::PSM_SPARSE_TEXT);
    return words;
}

} // namespace holdfast::decode
