#pragma once

#include "core/vault/items.h"

#include <QWidget>

class QButtonGroup;

namespace holdfast::ui {

/// Which of an item's pictures is shown: that of the page, the frames of one of its films, or those of a player. Not
/// there where it has one only.
class PictureChoice final : public QWidget {
    Q_OBJECT
public:
    explicit PictureChoice(QWidget* parent = nullptr);
    void setPictures(std::vector<vault::Artifact> pictures); ///< the first is chosen, and nothing emitted
    const vault::Artifact* chosen() const;
    static QString describe(const vault::Artifact& picture);

Q_SIGNALS:
    void changed();

private:
    std::vector<vault::Artifact> m_pictures;
    QButtonGroup* m_group;
};

} // namespace holdfast::ui
