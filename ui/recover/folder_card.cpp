#include "ui/recover/folder_card.h"

#include "ui/common/button.h"
#include "ui/common/file_choice.h"
#include "ui/common/notice.h"
#include "ui/common/text.h"

#include <QVBoxLayout>

namespace holdfast::ui {

FolderCard::FolderCard(
    const QString& title, const QString& words, const QString& question, const QString& name, QWidget* parent)
    : Card(parent)
    , m_path(makeMono({}))
    , m_choose(new Button(Button::Weight::Plain, tr("Choose the folder"), name))
    , m_notice(new Notice)
{
    body()->addWidget(makeStrong(title));
    body()->addWidget(makeQuiet(words));
    m_path->setObjectName(name + QStringLiteral("Path"));
    m_path->hide();
    body()->addWidget(m_path);
    m_choose->setSymbol(Icon::Folder);
    m_choose->setAccessibleName(question);
    body()->addWidget(m_choose, 0, Qt::AlignLeading);
    m_notice->setObjectName(name + QStringLiteral("Notice"));
    body()->addWidget(m_notice);
    connect(m_choose, &Button::clicked, this, [this, question] {
        chooseFolder(window(), question, m_folder.parent_path(),
            [this](const std::filesystem::path& folder) { Q_EMIT chosen(folder); });
    });
}

void FolderCard::setFolder(const std::filesystem::path& folder)
{
    m_folder = folder;
    m_path->setText(breakable(toText(folder)));
    m_path->setAccessibleName(toText(folder));
    m_path->setVisible(!folder.empty());
    m_choose->setText(folder.empty() ? tr("Choose the folder") : tr("Choose another folder"));
}

} // namespace holdfast::ui
