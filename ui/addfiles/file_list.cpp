#include "ui/addfiles/file_list.h"

#include "ui/common/errors_text.h"
#include "ui/common/file_choice.h"
#include "ui/common/format_text.h"
#include "ui/common/tag.h"
#include "ui/common/text.h"

#include <QHBoxLayout>
#include <QVBoxLayout>

namespace holdfast::ui {

namespace {
constexpr size_t shownAtMost = 200; // more lines than that nobody reads; the number is said instead
}

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

void FileList::setPaths(const std::vector<std::filesystem::path>& paths)
{
    clear();
    for (size_t i = 0; i < std::min(paths.size(), shownAtMost); ++i) {
        std::error_code failed;
        const bool folder = std::filesystem::is_directory(paths[i], failed);
        const auto size = folder ? 0 : std::filesystem::file_size(paths[i], failed);
        addRow(toText(paths[i].filename()),
            folder       ? tr("Folder, with all files in it")
                : failed ? QString()
                         : formatBytes(size),
            {}, Tone::Surface);
    }
    if (paths.size() > shownAtMost)
        addRow(tr("and %n more", nullptr, static_cast<int>(paths.size() - shownAtMost)), {}, {}, Tone::Surface);
}

void FileList::setResults(const std::vector<intake::ImportedFile>& results)
{
    clear();
    for (size_t i = 0; i < std::min(results.size(), shownAtMost); ++i) {
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
    if (results.size() > shownAtMost)
        addRow(tr("and %n more", nullptr, static_cast<int>(results.size() - shownAtMost)), {}, {}, Tone::Surface);
}

} // namespace holdfast::ui
