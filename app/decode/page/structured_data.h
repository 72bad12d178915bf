#pragma once

#include "core/imaging/page_facts.h"

#include <QUrl>
#include <optional>

namespace holdfast::decode {

/// An address of the web without query and fragment, made absolute; empty for anything else.
std::string profileAddress(const QUrl& page, const QString& untrustedAddress);

/// What of schema.org's vocabulary tells which figure is counted: the name or address of an action ("LikeAction",
/// "http://schema.org/WatchAction") or of what users did ("UserPlays").
std::optional<FigureKind> countedBy(std::string_view untrustedAction);

/// Figures and people of one block of JSON-LD in schema.org's vocabulary: interactionStatistic, commentCount,
/// interactionCount; author, creator, comments, and sharedContent, whose sharer is a resharer. What is no JSON adds
/// nothing.
void addStructuredData(std::string_view untrustedJson, const QUrl& page, imaging::PageFacts& facts);

} // namespace holdfast::decode
