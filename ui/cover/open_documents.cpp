#include "ui/cover/open_documents.h"

#include "ui/common/button.h"
#include "ui/common/choice_box.h"
#include "ui/common/flow_layout.h"
#include "ui/common/text.h"
#include "ui/common/theme.h"

#include <QSignalBlocker>

namespace holdfast::ui {

namespace {

QString describeOpenDocument(const OpenDocument& open)
{
    const QString title = isolated(open.document->title);
    switch (open.stage()) {
    case OpenDocument::Stage::Looking:
        return OpenDocumentsBar::tr("%1 (looking for what to cover)").arg(title);
    case OpenDocument::Stage::Suggested:
        return OpenDocumentsBar::tr("%1 (covers to look at)").arg(title);
    case OpenDocument::Stage::Confirmed:
        return OpenDocumentsBar::tr("%1 (covers confirmed)").arg(title);
    case OpenDocument::Stage::Saved:
        break;
    }
    return OpenDocumentsBar::tr("%1 (copy saved)").arg(title);
}

} // namespace

OpenDocument::Stage OpenDocument::stage() const
{
    if (confirmed && *confirmed == CoverState{editor->covers(), editor->corners()})
        return isSaved ? Stage::Saved : Stage::Confirmed;
    return editor->isLookedThrough() ? Stage::Suggested : Stage::Looking;
}

OpenDocumentsBar::OpenDocumentsBar(QWidget* parent)
    : QWidget(parent)
    , m_list(new ChoiceBox(tr("Open documents"), QStringLiteral("openDocuments")))
    , m_before(new Button(Button::Weight::Plain, {}, QStringLiteral("documentBefore")))
    , m_next(new Button(Button::Weight::Plain, {}, QStringLiteral("documentNext")))
    , m_close(new Button(Button::Weight::Plain, tr("Close this document"), QStringLiteral("documentClose")))
    , m_back(new Button(Button::Weight::Plain, tr("Back to what is open"), QStringLiteral("documentsBack")))
{
    setObjectName(QStringLiteral("openDocumentsBar"));
    m_before->setSymbol(Icon::Previous);
    m_next->setSymbol(Icon::Next);
    m_before->setAccessibleName(tr("Document before (Ctrl+Page Up)"));
    m_next->setAccessibleName(tr("Next document (Ctrl+Page Down)"));
    m_list->setMinimumWidth(Theme::current().scaled(280)); // for a name and how far it is
    auto* flow = new FlowLayout(this);
    for (QWidget* widget : std::initializer_list<QWidget*>{m_list, m_before, m_next, m_close, m_back})
        flow->addWidget(widget);
    for (Button* button : {m_before, m_next})
        button->setToolTip(button->accessibleName());
    connect(m_list, &ChoiceBox::activated, this, [this](int row) { Q_EMIT chosen(static_cast<size_t>(row)); });
    connect(m_before, &Button::clicked, this, [this] { Q_EMIT stepRequested(-1); });
    connect(m_next, &Button::clicked, this, [this] { Q_EMIT stepRequested(1); });
    connect(m_close, &Button::clicked, this, &OpenDocumentsBar::closeRequested);
    connect(m_back, &Button::clicked, this, &OpenDocumentsBar::backRequested);
    hide();
}

void OpenDocumentsBar::setDocuments(
    const std::vector<std::unique_ptr<OpenDocument>>& documents, std::optional<size_t> front)
{
    const QSignalBlocker quiet(m_list);
    m_list->clear();
    for (const auto& open : documents)
        m_list->addItem(describeOpenDocument(*open));
    m_list->setCurrentIndex(front ? static_cast<int>(*front) : -1);
    m_list->setToolTip(m_list->currentText());
    for (QWidget* widget : std::initializer_list<QWidget*>{m_list, m_before, m_next})
        widget->setVisible(front && documents.size() > 1);
    m_close->setVisible(front.has_value());
    m_back->setVisible(!front);
    m_before->setEnabled(front && *front > 0);
    m_next->setEnabled(front && *front + 1 < documents.size());
    setVisible(!documents.empty());
}

} // namespace holdfast::ui
