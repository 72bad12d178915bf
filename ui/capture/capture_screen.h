#pragma once

#include "core/base/age_gate.h"
#include "core/vault/capture_queue.h"
#include "ui/common/page.h"

#include <QHash>
#include <filesystem>

class QLabel;
class QPlainTextEdit;

namespace holdfast::ui {

class AddressRows;
class AgeQuestion;
class Button;
class CheckBox;
class CaptureWork;
class Notice;
class PictureCard;
class Session;
class WaitingList;
class WindowCard;

/// Addresses, the question about age, and the capture itself with its progress and result.
class CaptureScreen final : public Page {
    Q_OBJECT
public:
    explicit CaptureScreen(Session& session, QWidget* parent = nullptr);
    void setPictureOffered(bool offered); ///< of another program; not until this says so
    void loadList(const std::filesystem::path& file); ///< adds its addresses to those that were typed

Q_SIGNALS:
    void evidenceRequested();
    void pictureRequested(); ///< of another program

protected:
    void showEvent(QShowEvent* event) override;

private:
    void tellWhoSees(); ///< by the proxy and the clocks that Settings name
    void look(); ///< at what was typed and answered: what can be done now
    std::vector<vault::QueuedAddress>
    wanted() const; ///< an answer of its own from a list goes before the one given here
    void start();
    void goOn(); ///< with what an earlier list left
    void run(std::vector<vault::QueuedAddress> addresses);
    void reset();
    Session& m_session;
    WaitingList* m_waiting;
    QWidget* m_form;
    QPlainTextEdit* m_text;
    Button* m_load;
    QLabel* m_answered;
    Notice* m_notice;
    AgeQuestion* m_age;
    CheckBox* m_pictures; ///< of each page, kept as items of their own
    QLabel* m_seen;
    QLabel* m_clocks; ///< that are asked, where any are
    Button* m_start;
    WindowCard* m_window;
    PictureCard* m_picture;
    QWidget* m_running;
    AddressRows* m_rows;
    Notice* m_result;
    Button* m_cancel;
    Button* m_open;
    Button* m_again;
    QHash<QString, AgeAnswer> m_answers; ///< of a list's own rows
    CaptureWork* m_work = nullptr;
    int m_kept = 0;
};

} // namespace holdfast::ui
