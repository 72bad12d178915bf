#include "ui/cover/straighten_step.h"

#include "ui/common/button.h"
#include "ui/common/flow_layout.h"
#include "ui/common/notice.h"
#include "ui/common/picture_source.h"
#include "ui/common/session.h"
#include "ui/common/text.h"
#include "ui/cover/corner_canvas.h"

#include <QVBoxLayout>

namespace holdfast::ui {

StraightenStep::StraightenStep(Session& session, QWidget* parent)
    : QWidget(parent)
    , m_session(session)
    , m_notice(new Notice)
    , m_what(makeBody({}))
    , m_canvas(new CornerCanvas)
    , m_apply(new Button(Button::Weight::Primary, tr("Straighten"), QStringLiteral("straightenApply")))
    , m_asFound(new Button(Button::Weight::Plain, tr("Corners as found"), QStringLiteral("straightenAsFound")))
    , m_reset(new Button(Button::Weight::Plain, tr("Reset the corners"), QStringLiteral("straightenReset")))
    , m_leave(new Button(Button::Weight::Quiet, tr("Leave it as it is"), QStringLiteral("straightenLeave")))
{
    setObjectName(QStringLiteral("straightenStep"));
    m_notice->setObjectName(QStringLiteral("straightenNotice"));
    m_what->setObjectName(QStringLiteral("straightenWhat"));
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(12);
    column->addWidget(m_notice);
    column->addWidget(m_what);
    column->addWidget(m_canvas, 1);
    auto* buttons = new QWidget;
    auto* flow = new FlowLayout(buttons);
    for (Button* button : {m_apply, m_asFound, m_reset, m_leave})
        flow->addWidget(button);
    column->addWidget(buttons);
    connect(m_canvas, &CornerCanvas::changed, this, &StraightenStep::refresh);
    connect(m_asFound, &Button::clicked, this, [this] {
        if (m_found)
            m_canvas->setCorners(*m_found);
    });
    connect(m_reset, &Button::clicked, this,
        [this] { m_canvas->setCorners(imaging::cornersOf(m_canvas->photo().size())); });
    connect(m_leave, &Button::clicked, this, &StraightenStep::left);
    connect(m_apply, &Button::clicked, this, [this] {
        const bool isWhole = m_canvas->corners() == imaging::cornersOf(m_canvas->photo().size());
        Q_EMIT chosen(isWhole ? std::nullopt : std::optional(m_canvas->corners()));
    });
    refresh();
}

void StraightenStep::open(const std::shared_ptr<const CoverDocument>& document)
{
    forget();
    m_document = document;
    m_what->setText(tr("Looking for the edges of a card or page…"));
    m_session.pictures().withDecoder(
        this,
        [vault = &m_session.vault(), document](
            imaging::DecodeClient& decoder) { return edgesOf(decoder, *vault, *document, {}); },
        [this, document](const Result<PhotoEdges>& photo) {
            if (document != m_document)
                return;
            if (photo) {
                present(*photo);
                return;
            }
            m_what->clear();
            m_notice->sayError(photo.error());
        });
}

void StraightenStep::forget()
{
    m_document.reset();
    m_found.reset();
    m_notice->clear();
    m_canvas->setPhoto({});
}

void StraightenStep::present(const PhotoEdges& photo)
{
    m_found = photo.edges.corners;
    m_canvas->setPhoto(photo.pixels);
    if (m_document->corners)
        m_canvas->setCorners(*m_document->corners);
    else if (m_found)
        m_canvas->setCorners(*m_found);
    m_what->setText(m_found
            ? tr("These edges were found. See that each handle stands on a corner of the card or page; what lies "
                 "outside is left out of the copy.")
            : tr("No edges were found. Move each handle to a corner of the card or page; what lies outside is left "
                 "out of the copy."));
    m_canvas->focusFirst();
}

void StraightenStep::refresh()
{
    const QSize size = m_canvas->photo().size();
    const bool hasPhoto = !m_canvas->photo().isNull();
    m_apply->setEnabled(hasPhoto && imaging::checkCorners(m_canvas->corners(), size).has_value());
    m_asFound->setVisible(m_found.has_value());
    m_asFound->setEnabled(hasPhoto && m_found && !(m_canvas->corners() == *m_found));
    m_reset->setEnabled(hasPhoto && !(m_canvas->corners() == imaging::cornersOf(size)));
}

} // namespace holdfast::ui
