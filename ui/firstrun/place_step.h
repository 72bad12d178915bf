#pragma once

#include "ui/firstrun/step.h"

#include <filesystem>

class QLabel;

namespace holdfast::ui {

class Notice;

/// Where the vault goes; warns about folders that some service copies to other computers. A folder that already holds a
/// vault can be opened instead.
class PlaceStep final : public Step {
    Q_OBJECT
public:
    explicit PlaceStep(const std::filesystem::path& folder, QWidget* parent = nullptr);
    QString title() const override;
    QString lead() const override;
    void enter() override;
    const std::filesystem::path& folder() const { return m_folder; }
    void setFolder(const std::filesystem::path& folder);

Q_SIGNALS:
    void existingVaultChosen();

private:
    std::filesystem::path m_folder;
    QLabel* m_path;
    Notice* m_notice;
    Button* m_next;
};

} // namespace holdfast::ui
