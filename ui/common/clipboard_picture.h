#pragma once

#include "core/intake/pasted_picture.h"

#include <QByteArray>
#include <QImage>
#include <filesystem>
#include <optional>
#include <string>
#include <vector>

class QMimeData;

namespace holdfast::ui {

/// The picture that a clipboard holds: the bytes of one where it offers them, and else pixels.
struct ClipboardPicture {
    std::string offeredAs; ///< the bytes' type, as the clipboard calls it
    QByteArray bytes; ///< nobody looked into them yet: that is for the helper
    QImage pixels; ///< where there are no bytes: of a program that gave a picture and no file
};

/// None where the clipboard holds no picture. PNG before the other kinds.
std::optional<ClipboardPicture> pictureIn(const QMimeData* held);
/// Files and folders of this computer.
std::vector<std::filesystem::path> localFilesIn(const QMimeData* held);

/// Writes pixels as PNG, in memory, which takes its time: not on the user interface's thread. io.too-large.
Result<intake::PastedPicture> toPasted(const ClipboardPicture& picture, UtcTime pastedAt);

} // namespace holdfast::ui
