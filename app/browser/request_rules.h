#pragma once

#include <QUrl>

#include <optional>

namespace holdfast::browser {

/// Schemes that a page may ask for. Everything else leads out of the web: files, other programs, settings.
bool isPageScheme(const QString& scheme);

struct RefusedRequest {
    const char* what; ///< a stable word
    QString detail;
};

/// What no page gets: schemes that are not the web's, and, from the public web, this computer and its own network.
class RequestRules {
public:
    void setVisited(const QUrl& address); ///< what the person asked for
    bool visitsPublic() const { return m_isPublic; }
    /// `initiator`: whose document asks; empty when nobody knows.
    std::optional<RefusedRequest> judge(const QUrl& url, const QUrl& initiator) const;

private:
    bool m_isPublic = false;
};

} // namespace holdfast::browser
