#include "ui/common/view_log.h"

namespace holdfast::ui {

Result<void> logView(vault::Vault& vault, const vault::Item& item)
{
    const Result<void> logged = vault.recordEvent(item.caseId, "viewed", item.id.text(), Json::object());
    if (logged)
        return {};
    return fail(viewNotLogged, std::string(logged.error().code().id) + " " + logged.error().detail());
}

} // namespace holdfast::ui
