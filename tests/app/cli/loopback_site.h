#pragma once

#include <memory>
#include <string>

namespace holdfast::test {

/// A site on loopback with one page for each way that a capture can go:
///   /page          title "Plain page", words, one picture
///   /tall          14,000 px, the last line says "the very last line"
///   /gallery       a picture of 640 px a side, /full.png, and one of 40
///   /mirror        the same picture at 320 px, /copy.png
///   /again         /full.png on another page
///   /missing       404 with a page of its own
///   /file          a download
///   /away          a redirect to a file of this computer
///   /silent        takes the request and never answers
///   /never         sends half a page and never ends
///   /text/WORD     a page whose title, words and comment hold WORD
class LoopbackSite {
public:
    LoopbackSite();
    ~LoopbackSite();
    LoopbackSite(const LoopbackSite&) = delete;
    LoopbackSite& operator=(const LoopbackSite&) = delete;
    std::string url(const std::string& path) const;
    std::string tlsUrl() const; ///< the same page behind a certificate that nobody vouches for
    std::string closedUrl() const; ///< a port where nobody listens
    size_t requests() const; ///< so far, of all pages
    void waitForRequest(const std::string& path) const; ///< until somebody asked for it

private:
    struct State;
    std::unique_ptr<State> m_state;
};

} // namespace holdfast::test
