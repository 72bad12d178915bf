#include "core/bundle/left_out.h"

#include "core/vault/accounts.h"
#include "core/vault/figures.h"

namespace holdfast::bundle {

Result<LeftOut> LeftOut::of(const vault::Vault& vault, const ExportChoice& choice, bool withPageFacts)
{
    LeftOut kept;
    kept.otherItems = choice.leavesItemsOut;
    kept.reasons = choice.reasons;
    for (const vault::Item& item : choice.items) {
        kept.notes += item.notes;
        kept.tags += item.tags.size();
        if (withPageFacts)
            continue;
        HF_TRY(const std::vector<vault::Appearance> people, vault::accountsOn(vault, item.id));
        HF_TRY(const std::vector<vault::FigureEntry> figures, vault::figuresOn(vault, item.id));
        kept.people += people.size();
        kept.figures += figures.size();
    }
    return kept;
}

} // namespace holdfast::bundle
