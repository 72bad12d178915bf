#pragma once

#include "core/intake/intake.h"
#include "ui/addfiles/chosen_files.h"
#include "ui/common/card.h"

#include <filesystem>
#include <vector>

namespace holdfast::ui {

/// The files to be added, by name and size; afterwards how each one ended. No thumbnails.
class FileList final : public Card {
    Q_OBJECT
public:
    explicit FileList(QWidget* parent = nullptr);
    /// `known` is empty until their drive has told.
    void setPaths(const std::vector<std::filesystem::path>& paths, const std::vector<ChosenFile>& known = {});
    void setResults(const std::vector<intake::ImportedFile>& results);

private:
    static QString wordsFor(const ChosenFile& file);
    void clear();
    void addRow(const QString& name, const QString& under, const QString& tag, Tone tone);
    QWidget* m_list = nullptr;
};

} // namespace holdfast::ui
