#pragma once

#include "core/base/shared_place.h"
#include "ui/common/folder_questions.h"
#include "ui/firstrun/step.h"

#include <filesystem>
#include <functional>

class QLabel;

namespace holdfast::ui {

class Notice;

/// A place for a new vault, and what its folder told.
struct NewVaultPlace {
    std::filesystem::path folder;
    bool hasVault = false;
    std::optional<SharedPlace> shared;
};

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
    void lookAt(const std::filesystem::path& chosen, std::function<NewVaultPlace()> look);
    void take(const NewVaultPlace& place);
    void showPath(const std::filesystem::path& folder);
    FolderLook m_look;
    bool m_hasVault = false;
    std::filesystem::path m_folder;
    QLabel* m_path;
    Notice* m_notice;
    Button* m_next;
};

} // namespace holdfast::ui
