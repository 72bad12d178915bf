#include "ui/common/place_warning.h"

#include "ui/common/folder_questions.h"
#include "ui/common/format_text.h"
#include "ui/common/notice.h"

#include <QCoreApplication>

namespace holdfast::ui {

namespace {

QString describeSyncedPlace(PlaceUse use)
{
    switch (use) {
    case PlaceUse::Vault:
        return QCoreApplication::translate("Places",
            "%1 copies this vault to other computers and keeps old versions of it. Nobody can read what is in it "
            "without your password, but whoever knows that account sees that it is there and can delete it. When "
            "Holdfast is closed, move the whole folder out of it, and open it there.");
    case PlaceUse::NewVault:
        return QCoreApplication::translate("Places",
            "%1 would copy this folder to other computers and keep old versions of it. If somebody else knows that "
            "account, choose a place outside of it.");
    case PlaceUse::Backup:
        return QCoreApplication::translate("Places",
            "%1 would copy this folder to other computers. It stays encrypted, but whoever knows that account sees "
            "that it is there, and can delete it.");
    case PlaceUse::OpenFiles:
        return QCoreApplication::translate(
            "Places", "%1 would copy these files, not encrypted, to other computers. Choose a place outside of it.");
    }
    return {};
}

QString describeNetworkPlace(PlaceUse use)
{
    switch (use) {
    case PlaceUse::Vault:
        return QCoreApplication::translate("Places",
            "This vault lies on a network drive. Nobody can read what is in it without your password, but whoever gets "
            "at that drive sees that it is there and can delete it. A connection that breaks off, or a second computer "
            "that opens the vault, can damage it. When Holdfast is closed, move the whole folder to this computer or "
            "to a stick of your own, and open it there.");
    case PlaceUse::NewVault:
        return QCoreApplication::translate("Places",
            "This folder is on a network drive. Whoever gets at that drive would see that a vault is there and could "
            "delete it, and a connection that breaks off could damage it. Choose a place on this computer or on a "
            "stick of your own.");
    case PlaceUse::Backup:
        return QCoreApplication::translate("Places",
            "This folder is on a network drive. The backup stays encrypted, but whoever gets at that drive sees that "
            "it is there, and can delete it.");
    case PlaceUse::OpenFiles:
        return QCoreApplication::translate("Places",
            "This folder is on a network drive: whoever gets at that drive could read these files, which are not "
            "encrypted. Choose a place that only you can use.");
    }
    return {};
}

QString describePublicPlace(PlaceUse use)
{
    switch (use) {
    case PlaceUse::Vault:
        return QCoreApplication::translate("Places",
            "This vault lies where other people who use this computer get at it. They can't read what is in it, but "
            "they see that it is there and can delete it. When Holdfast is closed, move the whole folder to a place of "
            "your own, and open it there.");
    case PlaceUse::NewVault:
        return QCoreApplication::translate("Places",
            "Other people who use this computer get at this folder. They could not read what is in the vault, but "
            "would see that it is there and could delete it. Choose a place of your own.");
    case PlaceUse::Backup:
        break;
    case PlaceUse::OpenFiles:
        return QCoreApplication::translate("Places",
            "Other people who use this computer get at this folder and could read these files, which are not "
            "encrypted. Choose a place that only you can use.");
    }
    return {};
}

} // namespace

QString describePlace(const SharedPlace& place, PlaceUse use)
{
    switch (place.kind) {
    case SharedPlace::Kind::Synced:
        return describeSyncedPlace(use).arg(fromUtf8(place.service));
    case SharedPlace::Kind::Network:
        return describeNetworkPlace(use);
    case SharedPlace::Kind::Public:
        return describePublicPlace(use);
    }
    return {};
}

QString warnOfPlace(const std::optional<SharedPlace>& place, PlaceUse use)
{
    return place ? describePlace(*place, use) : QString();
}

void sayOfPlace(Notice* notice, const std::filesystem::path& folder, PlaceUse use)
{
    runInBackground(
        folderThreads(), notice, [folder] { return findSharedPlace(folder); },
        [notice, use](const std::optional<SharedPlace>& place) {
            if (const QString warning = warnOfPlace(place, use); !warning.isEmpty())
                notice->say(Card::Tone::Warn, warning);
        });
}

QString lookingAtFolder()
{
    return QCoreApplication::translate("Places", "Looking at the folder…");
}

} // namespace holdfast::ui
