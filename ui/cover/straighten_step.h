#pragma once

#include "ui/cover/cover_document.h"

#include <QWidget>
#include <memory>

class QLabel;

namespace holdfast::ui {

class Button;
class CornerCanvas;
class Notice;
class Session;

/// A photo that was taken at an angle: where its card or page has its corners, as found and as the person puts them.
class StraightenStep final : public QWidget {
    Q_OBJECT
public:
    explicit StraightenStep(Session& session, QWidget* parent = nullptr);
    /// Shows the photo as it is in the file, with the corners that the document has, else with those that are found.
    void open(const std::shared_ptr<const CoverDocument>& document);
    void forget(); ///< forgets the photo
    CornerCanvas* canvas() const { return m_canvas; }

Q_SIGNALS:
    void chosen(const std::optional<imaging::Corners>& corners); ///< none: the whole photo, as it is
    void left(); ///< nothing is to change

private:
    void present(const PhotoEdges& photo);
    void refresh();
    Session& m_session;
    std::shared_ptr<const CoverDocument> m_document;
    std::optional<imaging::Corners> m_found;
    Notice* m_notice;
    QLabel* m_what;
    CornerCanvas* m_canvas;
    Button *m_apply, *m_asFound, *m_reset, *m_leave;
};

} // namespace holdfast::ui
