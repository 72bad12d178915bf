#pragma once

#include "ui/recover/recover_work.h"

#include <QWidget>
#include <filesystem>

class QLabel;

namespace holdfast::ui {

class Button;
class SecretField;

/// One of what opens a vault: a password, a recovery code or a key file.
class SecretEntry final : public QWidget {
    Q_OBJECT
public:
    explicit SecretEntry(QWidget* parent = nullptr);
    bool isEmpty() const;
    ReadSecret take(); ///< what is typed goes out of the fields
    void useKeyFile(const std::filesystem::path& file);
    void focusField();

Q_SIGNALS:
    void changed();
    void submitted();

private:
    enum class Kind { Password, Code, KeyFile };
    void setKind(Kind kind);
    Kind m_kind = Kind::Password;
    std::filesystem::path m_file;
    SecretField* m_password;
    SecretField* m_code;
    QLabel* m_fileName;
    Button* m_usePassword;
    Button* m_useCode;
    Button* m_useFile;
};

} // namespace holdfast::ui
