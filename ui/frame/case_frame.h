#pragma once

#include "ui/frame/side_list.h"

#include <filesystem>
#include <map>
#include <memory>
#include <vector>

class QMimeData;
class QStackedWidget;

namespace holdfast::ui {

struct ClipboardPicture;
class PasteNote;
class ScreenSource;
class Session;
class StatusLine;

/// What a person sees while a vault is open: list at the side, one screen, status line. Screens are made when first
/// shown. Files dropped or pasted anywhere, and pasted pictures, are offered for adding; on the screen for documents
/// they are opened there.
class CaseFrame final : public QWidget {
    Q_OBJECT
public:
    CaseFrame(Session& session, int lockMinutes, QWidget* parent = nullptr);
    ~CaseFrame() override;
    void show(ScreenId screen);
    QWidget* screen(ScreenId screen); ///< made if needed
    void focusList(); ///< gives the keyboard to the list at the side
    void setLockMinutes(int minutes);
    void setScreenSource(std::unique_ptr<ScreenSource> source); ///< instead of this system's; before Capture is shown
    Session& session() const { return m_session; }

Q_SIGNALS:
    void lockRequested();
    void lockMinutesChosen(int minutes);
    void renewKeysRequested();

protected:
    void dragEnterEvent(QDragEnterEvent* event) override;
    void dropEvent(QDropEvent* event) override;
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    /// Where it holds files of this computer: shows them, and asks what has to be asked. False: it holds none.
    bool offerFiles(const QMimeData* given);
    void paste(); ///< what the clipboard holds
    void pastePicture(const ClipboardPicture& picture);
    bool isCovering() const; ///< the screen for documents is shown
    QWidget* make(ScreenId screen);
    ScreenSource& screenSource(); ///< this system's, unless it was set
    void countItems();
    void readLastBackup();
    Session& m_session;
    SideList* m_side;
    QStackedWidget* m_stack;
    PasteNote* m_pasteNote;
    StatusLine* m_status;
    std::unique_ptr<ScreenSource> m_source;
    std::map<ScreenId, QWidget*> m_screens;
};

} // namespace holdfast::ui
