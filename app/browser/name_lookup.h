#pragma once

#include "core/base/clock.h"
#include "core/base/json.h"

#include <QObject>

namespace holdfast::browser {

/// What this computer's own resolver says of a site's name, to stand beside the address that the browser went to.
class NameLookup {
public:
    /// Nothing is asked where a proxy is set, which resolves names itself, nor of what is an address already.
    void start(const std::string& url, bool isByProxy);
    /// For the record: "not asked", or "name", "asked_at" and "addresses" or "error".
    const Json& result() const { return m_result; }

private:
    Json m_result = "not asked";
    QObject m_context; ///< ends a question that is still open
};

} // namespace holdfast::browser
