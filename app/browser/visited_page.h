#pragma once

#include "core/capture/devtools_transport.h"
#include "core/capture/page_facts.h"

#include <QUrl>

namespace holdfast::browser {

/// A page in a clean profile of its own, all in memory, with DevTools attached, in whichever browser. Used for one
/// capture and thrown away, so that no cookie or cache leads from one site to another. Contacts nobody until it is told
/// where to go. What it asks for beside its own content is refused, and told to the listener.
class VisitedPage {
public:
    struct Listener {
        /// what: a stable word; detail: what the page chose.
        std::function<void(const char* what, const QString& detail)> refused;
        std::function<void(capture::SeenChain chain, const QUrl& url)> certificateRefused;
        std::function<void(const QString& detail)> downloadRefused;
        std::function<void(const QString& detail)> crashed;
    };

    virtual ~VisitedPage() = default;
    void setListener(Listener listener) { m_listener = std::move(listener); }
    virtual capture::DevToolsTransport& transport() = 0;
    virtual void setVisited(const QUrl& address) = 0; ///< before it is told to go there
    virtual void resize(int width, int height) = 0; ///< px
    virtual void hold() = 0; ///< from now on no other document replaces the one that is shown
    /// What runs in each of its documents so that something can be told; empty: nothing does.
    virtual std::string ownScript() const { return {}; }
    /// What it refuses and tells nobody of, by the word that refused() would be called with; empty: nothing.
    virtual std::string untold() const { return {}; }
    virtual std::string engine() const = 0; ///< with its version, for the record
    virtual std::string userAgent() const = 0;

protected:
    const Listener& listener() const { return m_listener; }
    void tellRefused(const char* what, const QString& detail)
    {
        if (m_listener.refused)
            m_listener.refused(what, detail.left(500));
    }

private:
    Listener m_listener;
};

} // namespace holdfast::browser
