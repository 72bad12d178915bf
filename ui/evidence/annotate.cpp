#include "ui/evidence/annotate.h"

#include "ui/common/session.h"
#include "ui/common/worker.h"

namespace holdfast::ui {

void changeItem(Session& session, QObject* context, const ItemId& item,
    std::function<Result<void>(vault::Vault&)> change, std::function<void(const Result<void>&)> done)
{
    runInBackground(
        session.readers(), &session,
        [vault = &session.vault(), item, change = std::move(change)]() -> Result<vault::Item> {
            HF_CHECK(change(*vault));
            return vault->item(item);
        },
        [session = &session, context = QPointer(context), done = std::move(done)](const Result<vault::Item>& changed) {
            if (changed)
                session->noteItemChanged(*changed);
            if (context)
                done(changed ? Result<void>() : Result<void>(fail(changed.error())));
        });
}

void annotate(Session& session, QObject* context, const ItemId& item,
    std::function<Result<void>(vault::Annotations&)> change, std::function<void(const Result<void>&)> done)
{
    changeItem(
        session, context, item,
        [change = std::move(change)](vault::Vault& vault) {
            vault::Annotations annotations(vault);
            return change(annotations);
        },
        std::move(done));
}

} // namespace holdfast::ui
