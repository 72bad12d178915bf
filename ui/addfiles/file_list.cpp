#include "ui/addfiles/file_list.h"

#include "ui/common/errors_text.h"
#include "ui/common/file_choice.h"
#include "ui/common/format_text.h"
#include "ui/common/tag.h"
#include "ui/common/text.h"

#include <QHBoxLayout>
#include <QVBoxLayout>

namespace holdfast::ui {

FileList::FileList(QWidget* parent)
    : Card(parent)
{
    setObjectName(QStringLiteral("fileList"));
    body()->setContentsMargins(0, 0, 0, 0);
}

void FileList::clear()
{
    delete m_list;
    m_list = new QWidget;
    auto* column = new QVBoxLayout(m_list);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    body()->addWidget(m_list);
}

void FileList::addRow(const QString& name, const QString& under, const QString& tag, Tone tone)
{
    auto* column = static_cast<QVBoxLayout*>(m_list->layout());
    if (column->count())
        column->addWidget(new Rule);
    auto* words = new QVBoxLayout;
    words->setSpacing(2);
    words->addWidget(makeStrong(breakable(name)));
    if (!under.isEmpty())
        words->addWidget(makeQuiet(under));
    auto* row = new QHBoxLayout;
    row->setContentsMargins(20, 12, 20, 12);
    row->setSpacing(Theme::gap);
    row->addLayout(words, 1);
    if (!tag.isEmpty())
        row->addWidget(new Tag(tag, tone), 0, Qt::AlignTop);
    column->addLayout(row);
}

QString FileList::wordsFor(const ChosenFile& file)
{
    if (file.isFolder)
        return tr("Folder, with all files in it");
    return file.bytes ? formatBytes(*file.bytes) : QString();
}

void FileList::setPaths(const std::vector<std::filesystem::path>& paths, const std::vector<ChosenFile>& known)
{
    clear();
    for (size_t i = 0; i < std::min(paths.size(), listedAtMost); ++i)
        addRow(toText(paths[i].filename()), i < known.size() ? wordsFor(known[i]) : QString(), {}, Tone::Surface);
    if (paths.size() > listedAtMost)
        addRow(tr("and %n more", nullptr, static_cast<int>(paths.size() - listedAtMost)), {}, {}, Tone::Surface);
}

void FileList::setResults(const std::vector<intake::ImportedFile>& results)
{
    clear();
    for (size_t i = 0; i < std::min(results.size(), listedAtMost); ++i) {
        const intake::ImportedFile& file = results[i];
        const QString name = toText(file.path.filename());
        if (file.item && !file.isStored())
            addRow(name, tr("Already in the vault as %1").arg(fromUtf8(file.item->exhibit)), tr("Here before"),
                Tone::Surface);
        else if (file.item)
            addRow(name, fromUtf8(file.item->exhibit), tr("Kept"), Tone::Ok);
        else
            addRow(name, describe(file.item.error()).sentence, tr("Not kept"), Tone::Warn);
    }
    if (results.size() > listedAtMost)
        addRow(tr("and %n more", nullptr, static_cast<int>(results.size() - listedAtMost)), {}, {}, Tone::Surface);
}

} // namespace holdfast::ui
