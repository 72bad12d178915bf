#pragma once

#include "core/bundle/lint.h"

#include <map>
#include <set>

namespace holdfast::bundle {

/// Collects findings, each value once for each item.
class LintList {
public:
    /// What is added from here on is about this item; nullptr: about none.
    void setItem(const vault::Item* item) { m_item = item; }
    const vault::Item* item() const { return m_item; }
    /// `untrustedWhat` is put on one line and cut.
    void add(std::string_view code, std::string where, std::string_view untrustedWhat, std::string_view fix);
    std::vector<LintFinding> take() { return std::move(m_findings); }

private:
    const vault::Item* m_item = nullptr;
    std::set<std::pair<std::string, std::string>> m_known; // item and code, value
    std::map<std::string, size_t> m_counts; // item and code
    std::vector<LintFinding> m_findings;
};

} // namespace holdfast::bundle
