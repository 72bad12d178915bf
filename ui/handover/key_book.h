#pragma once

#include "core/vault/recipients.h"

#include <QWidget>

class QLineEdit;
class QVBoxLayout;

namespace holdfast::ui {

class Button;
class Notice;
class Session;

/// The vault's address book: whom bundles are sealed for, how it was confirmed that the key is theirs, and its
/// fingerprint to read out. Ticks say for whom; a key that was typed can be kept under a name.
class KeyBook final : public QWidget {
    Q_OBJECT
public:
    explicit KeyBook(Session& session, QWidget* parent = nullptr);
    QWidget* form() const { return m_form; } ///< asks under which name; belongs under where a key is typed
    void reload();
    std::vector<crypto::AgeRecipient> ticked() const;
    /// The one whole key that was typed, if it is no one's in the book yet.
    void offerToKeep(const std::optional<crypto::AgeRecipient>& typed);
    void untick();

Q_SIGNALS:
    void changed();
    void kept(); ///< what was typed is in the book now, and ticked

private:
    void show(const std::vector<vault::Recipient>& book);
    void addRow(const vault::Recipient& recipient);
    void keep();
    void remove(const std::string& name);
    bool isKnown(const crypto::AgeRecipient& key) const;
    Session& m_session;
    std::vector<vault::Recipient> m_book; ///< those that count now
    std::vector<crypto::AgeRecipient> m_ticked;
    std::optional<crypto::AgeRecipient> m_typed;
    QVBoxLayout* m_rows;
    QWidget* m_form;
    QLineEdit* m_name;
    QLineEdit* m_confirmed;
    Button* m_keep;
    Notice* m_notice;
};

} // namespace holdfast::ui
