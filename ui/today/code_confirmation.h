#pragma once

#include "core/vault/recovery_note.h"
#include "ui/common/notice.h"
#include "ui/common/session.h"
#include "ui/common/worker.h"

#include <functional>

namespace holdfast::ui {

/// The person has the new recovery code: the vault is told, then whoever watches the ways in. `then` gets whether that
/// is stored; why it is not stands in `notice`, which lives as long as `context`.
inline void confirmCode(Session& session, QObject* context, Notice* notice, std::function<void(bool)> then)
{
    runInBackground(
        session.readers(), context, [vault = &session.vault()] { return vault::confirmRecoveryCode(*vault); },
        [&session, notice, then = std::move(then)](const Result<void>& confirmed) {
            if (!confirmed)
                notice->sayError(confirmed.error());
            then(confirmed.has_value());
            if (confirmed)
                session.noteWaysInChanged();
        });
}

} // namespace holdfast::ui
