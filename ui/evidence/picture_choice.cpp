#include "ui/evidence/picture_choice.h"

#include "ui/common/button.h"
#include "ui/common/flow_layout.h"
#include "ui/common/format_text.h"
#include "ui/common/text.h"

#include <QButtonGroup>

namespace holdfast::ui {

PictureChoice::PictureChoice(QWidget* parent)
    : QWidget(parent)
    , m_group(new QButtonGroup(this))
{
    setObjectName(QStringLiteral("pictureChoice"));
    new FlowLayout(this);
    connect(m_group, &QButtonGroup::idClicked, this, &PictureChoice::changed);
}

void PictureChoice::setPictures(std::vector<vault::Artifact> pictures)
{
    for (QAbstractButton* old : m_group->buttons()) {
        m_group->removeButton(old);
        delete old;
    }
    m_pictures = std::move(pictures);
    for (size_t i = 0; m_pictures.size() > 1 && i < m_pictures.size(); ++i) {
        auto* button = new Button(
            Button::Weight::Plain, describe(m_pictures[i]), QStringLiteral("showPicture%1").arg(qulonglong(i)), this);
        button->setCheckable(true);
        button->setChecked(i == 0);
        m_group->addButton(button, int(i));
        layout()->addWidget(button);
    }
    setVisible(m_pictures.size() > 1);
}

const vault::Artifact* PictureChoice::chosen() const
{
    if (m_pictures.empty())
        return nullptr;
    const int id = m_group->checkedId();
    return &m_pictures[id < 0 ? 0 : size_t(id)];
}

QString PictureChoice::describe(const vault::Artifact& picture)
{
    if (picture.role != "contact-sheet")
        return describeRole(picture.role);
    std::string_view film = picture.name;
    constexpr std::string_view ending = ".contact-sheet.png";
    if (!film.ends_with(ending))
        return describeRole(picture.role);
    film.remove_suffix(ending.size());
    return tr("Frames of %1").arg(isolated(fromUtf8(film)));
}

} // namespace holdfast::ui
