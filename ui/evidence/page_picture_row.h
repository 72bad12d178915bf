#pragma once

#include "core/intake/page_pictures.h"

#include <QWidget>

class QLabel;

namespace holdfast::ui {

class Button;
class RevealImage;

/// One picture that a page loaded: hidden until it is held down, its size and address, and a button that makes it a
/// file of its own.
class PagePictureRow final : public QWidget {
    Q_OBJECT
public:
    /// `readOnly`: it can be looked at and not kept.
    PagePictureRow(const intake::PagePicture& picture, bool readOnly, QWidget* parent = nullptr);
    const imaging::ArchivedPicture& facts() const { return m_facts; }
    void reveal(const QImage& picture); ///< ignored unless it is being held
    void setKept(const QString& exhibit, const QStringList& similar);
    void setBusy(bool on);

Q_SIGNALS:
    void lookRequested();
    void keepRequested();

private:
    imaging::ArchivedPicture m_facts;
    RevealImage* m_image;
    QLabel* m_kept;
    Button* m_keep;
};

} // namespace holdfast::ui
