#include "app/decode/leak/inspection.h"
#include "app/decode/leak/pdf_drawing.h"
#include "core/imaging/leak/leak_codes.h"

#include <QSet>
#include <poppler-qt6.h>
#include <qpdf/QPDF.hh>
#include <qpdf/QPDFOutlineDocumentHelper.hh>

#include <algorithm>

namespace holdfast::decode {

namespace codes = imaging::leak_codes;

namespace {

constexpr size_t mostTitles = 2000;
constexpr int mostTitledPages = 500;

void collectTitles(std::vector<QPDFOutlineObjectHelper> outlines, std::vector<QString>& titles, int depth)
{
    constexpr int deepest = 50;
    for (QPDFOutlineObjectHelper& outline : outlines) {
        if (titles.size() >= mostTitles)
            return;
        titles.push_back(QString::fromStdString(outline.getTitle()));
        if (depth < deepest)
            collectTitles(outline.getKids(), titles, depth + 1);
    }
}

QStringList wordsOfTitle(const QString& text)
{
    QStringList words;
    QString word;
    const QString folded = text.toCaseFolded() + QLatin1Char(' ');
    for (const QChar c : folded)
        if (c.isLetterOrNumber()) {
            word += c;
        } else {
            if (word.size() >= 3)
                words.append(word);
            word.clear();
        }
    return words;
}

/// What the pages say as text. What of it is hidden is told of for itself.
QSet<QString> wordsOfPages(const QByteArray& untrustedPdf)
{
    QSet<QString> words;
    const auto document = opened(untrustedPdf);
    for (int i = 0; document && i < std::min(document->numPages(), mostTitledPages); ++i)
        if (const auto page = document->page(i))
            for (const QString& word : wordsOfTitle(page->text({})))
                words.insert(word);
    return words;
}

} // namespace

imaging::Traces pdfTitles(QPDF& untrustedPdf, const QByteArray& file)
{
    imaging::Traces traces;
    std::vector<QString> titles;
    collectTitles(QPDFOutlineDocumentHelper(untrustedPdf).getTopLevelOutlines(), titles, 0);
    if (titles.empty())
        return traces;
    const QSet<QString> said = wordsOfPages(file);
    QSet<QString> told;
    for (const QString& title : titles) {
        const QStringList words = wordsOfTitle(title);
        const bool isSaid = std::ranges::all_of(words, [&](const QString& word) { return said.contains(word); });
        if (!isSaid && !told.contains(title)) {
            told.insert(title);
            traces.add({codes::pdfText, 0, {}, title.toStdString(), false});
        }
    }
    return traces;
}

} // namespace holdfast::decode
