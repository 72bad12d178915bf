#pragma once

#include "core/vault/annotations.h"

#include <QObject>
#include <functional>

namespace holdfast::ui {

class Session;

/// Changes what is kept beside an item, away from the user interface, and tells the session of the item as it then is.
/// `done` is called unless `context` has gone by then.
void changeItem(Session& session, QObject* context, const ItemId& item,
    std::function<Result<void>(vault::Vault&)> change, std::function<void(const Result<void>&)> done);

/// The same for notes, tags and titles.
void annotate(Session& session, QObject* context, const ItemId& item,
    std::function<Result<void>(vault::Annotations&)> change, std::function<void(const Result<void>&)> done);

} // namespace holdfast::ui
