#include "core/vault/items.h"

#include "core/vault/errors.h"

#include <algorithm>

namespace holdfast::vault {

std::string_view toText(ItemKind kind)
{
    switch (kind) {
    case ItemKind::Page:
        return "page";
    case ItemKind::File:
        return "file";
    case ItemKind::Document:
        return "document";
    case ItemKind::Redacted:
        return "redacted";
    case ItemKind::Observation:
        return "observation";
    case ItemKind::Link:
        break;
    }
    return "link";
}

Result<ItemKind> parseItemKind(std::string_view text)
{
    for (const ItemKind kind :
        {ItemKind::Page, ItemKind::File, ItemKind::Document, ItemKind::Redacted, ItemKind::Link, ItemKind::Observation})
        if (text == toText(kind))
            return kind;
    return fail(errors::badItemKind, "kinds are page, file, document, redacted, link and observation");
}

const Artifact* Item::artifact(std::string_view role) const
{
    const auto found
        = std::find_if(artifacts.begin(), artifacts.end(), [&](const Artifact& each) { return each.role == role; });
    return found == artifacts.end() ? nullptr : &*found;
}

const ItemId* Item::pageOfLook() const
{
    return kind == ItemKind::Observation && parent ? &parent->item : nullptr;
}

bool Item::isBlocked() const
{
    return (age == AgeAnswer::Yes || age == AgeAnswer::Unsure)
        && std::any_of(artifacts.begin(), artifacts.end(), [](const Artifact& each) { return each.role != "record"; });
}

} // namespace holdfast::vault
