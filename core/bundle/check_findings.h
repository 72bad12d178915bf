#pragma once

#include "core/bundle/verifier.h"

namespace holdfast::bundle {

/// Collects what one check of a bundle finds.
class CheckFindings {
public:
    explicit CheckFindings(std::string name)
        : m_name(std::move(name))
    {
    }
    void failed(std::string_view what) { add(m_failed, what); }
    void incomplete(std::string_view what) { add(m_incomplete, what); }
    void note(std::string_view what) { add(m_notes, what); }
    /// Failed for what contradicts the format, incomplete for what could not be read.
    void take(const Error& error, std::string_view subject);
    bool isClean() const { return m_failed.count == 0 && m_incomplete.count == 0; }
    /// `good` is the detail when nothing was found.
    Check result(std::string good) const;

private:
    struct List {
        std::string text;
        size_t count = 0, shown = 0;
    };
    static void add(List& list, std::string_view what);
    static void appendList(std::string& out, const List& list);
    std::string m_name;
    List m_failed, m_incomplete, m_notes;
};

} // namespace holdfast::bundle
