#pragma once

#include "core/crypto/age_writer.h"
#include "ui/common/card.h"

class QLabel;
class QLineEdit;
class QRadioButton;

namespace holdfast::ui {

class Button;
class CheckBox;
class KeyBook;
class RecoveryCodeView;
class Session;

/// Who can open the bundle: anybody, whoever knows a passphrase that is made up here and shown once, or the owners of
/// keys that were given.
class SealChoice final : public Card {
    Q_OBJECT
public:
    explicit SealChoice(Session& session, QWidget* parent = nullptr);
    bool isReady() const; ///< false while a key is missing or mistyped, or the passphrase was not noted down
    bool isSealed() const;
    bool isPage() const; ///< sealed so that a browser opens it
    QString ending() const; ///< of the bundle's name
    /// What the export takes; null where anybody may open it. Precondition: isReady().
    std::shared_ptr<const crypto::AgeSeal> seal() const;
    void startAgain(); ///< forgets passphrase and keys

Q_SIGNALS:
    void changed();

private:
    void look();
    void makePassphrase();
    void readKeys();
    void describeKeys(bool isMistyped);
    QRadioButton* m_anybody;
    QRadioButton* m_passphrase;
    QRadioButton* m_keys;
    QWidget* m_passphraseBox;
    RecoveryCodeView* m_words;
    CheckBox* m_noted;
    CheckBox* m_page;
    QWidget* m_keysBox;
    KeyBook* m_book;
    QLineEdit* m_keysEdit;
    QLabel* m_keysNote;
    SecureBuffer m_secret;
    std::vector<crypto::AgeRecipient>
        m_recipients; // of the book and typed; empty while what was typed is not all right
};

} // namespace holdfast::ui
