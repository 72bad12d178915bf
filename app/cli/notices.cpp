#include "app/cli/notices.h"

namespace holdfast::cli {

std::string sentenceFor(const SharedPlace& place)
{
    if (place.kind == SharedPlace::Kind::Public)
        return "This vault lies where other people who use this computer get at it: they can't read it, but can see "
               "and delete it; move the whole folder to a place of your own.";
    if (place.kind == SharedPlace::Kind::Network)
        return "This vault lies on a network drive: whoever gets at that drive can't read it, but can see and delete "
               "it, and a connection that breaks off or a second computer that opens it can damage it; move the whole "
               "folder to this computer or to a stick or disk of your own.";
    return std::string(place.service)
        + " copies this vault to other computers and keeps old versions: whoever knows that account can't read it, but "
          "can see and delete it; move the whole folder out of it.";
}

std::string sentenceForDuplicate(const std::string& name, const std::string& exhibit, bool isStoredAgain)
{
    if (isStoredAgain)
        return "the same bytes as " + exhibit + ", stored again as you asked: " + name;
    return "already in the vault as " + exhibit
        + ", so not stored again; that it was seen again is in the log: " + name;
}

} // namespace holdfast::cli
