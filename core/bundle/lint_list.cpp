#include "core/bundle/lint_list.h"

#include "core/base/untrusted_text.h"

namespace holdfast::bundle {

static constexpr size_t maxValues = 20; // of one rule and item
static constexpr size_t maxWhat = 160; // bytes

void LintList::add(std::string_view code, std::string where, std::string_view untrustedWhat, std::string_view fix)
{
    std::string what = cutText(oneLine(untrustedWhat), maxWhat);
    const std::string rule = (m_item != nullptr ? m_item->id.text() : std::string()) + " " + std::string(code);
    size_t& count = m_counts[rule];
    if (count == maxValues || !m_known.emplace(rule, what).second)
        return;
    ++count;
    LintFinding finding{code, {}, {}, std::move(where), std::move(what), fix};
    if (m_item != nullptr) {
        finding.item = m_item->id;
        finding.exhibit = m_item->exhibit;
    }
    m_findings.push_back(std::move(finding));
}

} // namespace holdfast::bundle
