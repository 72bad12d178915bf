#pragma once

#include "core/bundle/exporter.h"
#include "core/bundle/lint.h"
#include "ui/common/folder_questions.h"
#include "ui/common/page.h"

class QLabel;
class QLineEdit;
class QListView;
class QRadioButton;

namespace holdfast::ui {

class Button;
class CheckBox;
class DisclosureChoice;
class ItemModel;
class LintCard;
class Notice;
class ExhibitPictures;
class ProgressCard;
class ReportChoice;
class SealChoice;
class Session;
class TimeChoice;

/// Items, receiver, who can open it, target; then the bundle, and a card that tells the receiver how to check it.
class HandOver final : public Page {
    Q_OBJECT
public:
    explicit HandOver(Session& session, QWidget* parent = nullptr);
    void write(const std::filesystem::path& target); ///< what "Write the bundle" does once a target is chosen

private:
    void look();
    void allowWriting();
    void countContents();
    QStringList whatStays() const;
    void offerPeople();
    bool isAnythingChosen() const;
    std::vector<ItemId> chosen() const; ///< empty: everything, so isAnythingChosen() comes first
    void lookThrough();
    void sayFindings(const Result<std::vector<bundle::LintFinding>>& findings);
    void leaveOut(const ItemId& item);
    void askForTarget();
    void startWriting(const std::vector<ItemId>& only, const std::filesystem::path& target);
    void showProgress(const QString& what);
    Progress startProgress(const QString& word);
    void stop();
    void showForm();
    void sayWhy(const Error& error);
    void finish(const Result<bundle::ExportReport>& report, bool isPage);
    void forgetReceiver();
    void reset();
    Session& m_session;
    CancelFlag m_cancel;
    FolderLook m_look; ///< at where the bundle goes
    ItemModel* m_model;
    QWidget* m_form;
    QRadioButton* m_all;
    QRadioButton* m_some;
    QWidget* m_listCard;
    QLabel* m_contents;
    CheckBox* m_people; ///< shown once anybody was put down
    QLineEdit* m_recipient;
    DisclosureChoice* m_disclosure;
    SealChoice* m_seal;
    TimeChoice* m_time;
    ReportChoice* m_report;
    ExhibitPictures* m_pictures;
    Button* m_write;
    LintCard* m_lint;
    ProgressCard* m_progress;
    Notice* m_notice;
    QWidget* m_done;
};

} // namespace holdfast::ui
