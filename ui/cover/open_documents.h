#pragma once

#include "core/base/progress.h"
#include "ui/cover/cover_document.h"
#include "ui/cover/cover_editor.h"

#include <QWidget>
#include <memory>
#include <optional>
#include <vector>

namespace holdfast::ui {

class Button;
class ChoiceBox;

/// A document that is open for covering. Its editor keeps covers, steps, page and zoom; the page's pixels are there
/// only while it is in front.
struct OpenDocument {
    std::shared_ptr<CoverDocument> document;
    std::unique_ptr<CoverEditor> editor;
    CancelFlag search;
    std::optional<CoverState> confirmed{}; ///< of the copy that was looked at last
    bool isSaved = false; ///< that copy
    bool wasShown = false;

    enum class Stage { Looking, Suggested, Confirmed, Saved };
    Stage stage() const;
};

inline constexpr size_t mostOpenDocuments = 20;

/// The open documents by name, each with how far it is; steps to the one before and after; closes one. Hidden while
/// none is open.
class OpenDocumentsBar final : public QWidget {
    Q_OBJECT
public:
    explicit OpenDocumentsBar(QWidget* parent = nullptr);
    /// `front`: none while another document is being chosen.
    void setDocuments(const std::vector<std::unique_ptr<OpenDocument>>& documents, std::optional<size_t> front);

Q_SIGNALS:
    void chosen(size_t document);
    void stepRequested(int by);
    void backRequested(); ///< to what is open
    void closeRequested();

private:
    ChoiceBox* m_list;
    Button *m_before, *m_next, *m_close, *m_back;
};

} // namespace holdfast::ui
