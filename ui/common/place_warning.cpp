#include "ui/common/place_warning.h"

#include "core/base/shared_place.h"
#include "ui/common/format_text.h"

#include <QCoreApplication>

namespace holdfast::ui {

QString warnOfPlace(const std::filesystem::path& vaultFolder)
{
    const auto place = findSharedPlace(vaultFolder);
    if (!place)
        return {};
    if (place->kind == SharedPlace::Kind::Public)
        return QCoreApplication::translate("Places",
            "This vault lies where other people who use this computer get at it. They can't read what is in it, but "
            "they see that it is there and can delete it. When Holdfast is closed, move the whole folder to a place of "
            "your own, and open it there.");
    return QCoreApplication::translate("Places",
        "%1 copies this vault to other computers and keeps old versions of it. Nobody can read what is in it without "
        "your password, but whoever knows that account sees that it is there and can delete it. When Holdfast is "
        "closed, move the whole folder out of it, and open it there.")
        .arg(fromUtf8(place->service));
}

} // namespace holdfast::ui
