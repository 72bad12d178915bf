#include "core/capture/piece_key.h"

namespace holdfast::capture {

namespace {

constexpr size_t pieceKeyBytes = 16;

} // namespace

void askForPieceKey(PageFetch& fetch, MediaKeeper& keeper, const std::string& url, std::chrono::milliseconds until,
    std::function<void(const std::string& why)> came)
{
    if (url.empty())
        return came("no address");
    fetch.ask(url, PageFetch::Way::Script, until,
        {[&keeper](const warc::HttpExchange& head) {
             keeper.answer(head);
             return true;
         },
            [&keeper](ByteView part) -> std::string {
                append(keeper.exchange().body, part);
                return keeper.exchange().body.size() > pieceKeyBytes ? "too long for a key" : "";
            },
            [&keeper, came = std::move(came)](const std::string& why) {
                came(why.empty() && keeper.exchange().body.size() != pieceKeyBytes ? "not a key" : why);
            }});
}

} // namespace holdfast::capture
