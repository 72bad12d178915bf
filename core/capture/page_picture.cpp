#include "core/capture/page_picture.h"

#include "core/capture/browser_client.h"
#include "core/capture/picture_tiles.h"
#include "core/capture/png_request.h"

#include <utility>

namespace holdfast::capture {

namespace {

double numberIn(const Json& untrustedObject, const char* key)
{
    const auto found = untrustedObject.find(key);
    return found != untrustedObject.end() && found->is_number() ? found->get<double>() : 0;
}

Result<Bytes> decodeData(const Result<Json>& untrustedResult)
{
    if (!untrustedResult)
        return fail(untrustedResult.error());
    const auto data = untrustedResult->find("data");
    if (data == untrustedResult->end() || !data->is_string())
        return fail(errors::devToolsBadMessage, "no data");
    return fromBase64(data->get_ref<const std::string&>());
}

} // namespace

PagePicture::PagePicture(Scheduler& scheduler, CaptureHost& host, PageFacts& facts, Owner owner)
    : m_scheduler(scheduler)
    , m_host(host)
    , m_facts(facts)
    , m_owner(std::move(owner))
{
}

void PagePicture::take(bool firstViewOnly, uint32_t maxHeight, std::function<void()> done)
{
    m_isFirstViewOnly = firstViewOnly;
    m_maxHeight = maxHeight;
    m_done = std::move(done);
    m_owner.send("Page.getLayoutMetrics", Json::object(), [this](const Result<Json>& metrics) {
        const auto size = metrics ? metrics->find("cssContentSize") : Json::const_iterator();
        if (metrics && size != metrics->end() && size->is_object())
            return measured(*size);
        m_owner.failed("screenshot", metrics ? Error(errors::devToolsBadMessage, "no size") : metrics.error());
        end();
    });
}

void PagePicture::measured(const Json& untrustedSize)
{
    const double contentWidth = numberIn(untrustedSize, "width"), contentHeight = numberIn(untrustedSize, "height");
    if (contentWidth < 1 || contentHeight < 1) { // no frame of it is ever drawn: a picture would never come
        m_owner.failed("screenshot", Error(errors::incomplete, "the page has no size"));
        return end();
    }
    const TilePlan plan = planTiles(contentWidth, contentHeight, m_maxHeight);
    if (contentHeight > plan.height || contentWidth > plan.width) {
        m_facts.addOmission("picture-cut",
            "the page is " + std::to_string(int64_t(contentWidth)) + " x " + std::to_string(int64_t(contentHeight))
                + " px");
    }
    m_facts.setPageSize(plan.width, plan.height);
    m_width = plan.width;
    m_height = plan.height;
    takeFirstView();
}

void PagePicture::takeFirstView()
{
    m_facts.addStep("first view", m_scheduler.elapsed());
    m_owner.send("Page.captureScreenshot", pngRequest(), [this](const Result<Json>& result) {
        if (const auto png = decodeData(result))
            m_owner.store("first-view", *png);
        else
            m_owner.failed("first-view", png.error());
        m_isFirstViewOnly ? end() : takeWhole();
    });
}

void PagePicture::takeWhole()
{
    const TilePlan plan = planTiles(m_width, m_height, m_height);
    m_host.report("picture", 0, m_height);
    m_facts.addStep("picture", m_scheduler.elapsed(), {}, plan.tileHeight);
    if (!plan.isWhole()) {
        auto joiner = m_host.joinPicture(m_width);
        if (!joiner) {
            m_owner.hostFailed(joiner.error());
            return end();
        }
        m_joiner = std::move(*joiner);
        m_top = 0;
        return takeTile();
    }
    m_owner.send("Page.captureScreenshot", clip(0, m_height), [this](const Result<Json>& result) {
        if (const auto png = decodeData(result))
            m_owner.store("screenshot", *png);
        else
            m_owner.failed("screenshot", png.error());
        end();
    });
}

Json PagePicture::clip(uint32_t top, uint32_t height) const
{
    return pngRequest(0, top, m_width, height);
}

void PagePicture::takeTile()
{
    const uint32_t rows = std::min(planTiles(m_width, m_height, m_height).tileHeight, m_height - m_top);
    m_owner.send("Page.captureScreenshot", clip(m_top, rows), [this, rows](const Result<Json>& result) {
        const auto png = decodeData(result);
        const auto added = png ? m_joiner->addTile(*png, rows) : Result<void>(fail(png.error()));
        m_top += rows;
        if (added && m_top < m_height) {
            m_host.report("picture", m_top, m_height);
            return takeTile();
        }
        storeParts(added ? std::string() : std::string(added.error().code().id));
        end();
    });
}

void PagePicture::storeParts(std::string_view whyCut)
{
    const uint32_t rows = m_joiner->rows();
    if (rows < m_height) {
        m_owner.failed("screenshot", Error(errors::incomplete, std::string(whyCut)));
        m_facts.addOmission("picture-cut",
            "after " + std::to_string(rows) + " of " + std::to_string(m_height) + " px: " + std::string(whyCut));
        m_facts.setPageSize(m_width, rows);
    }
    const auto picture = rows > 0 ? m_joiner->finish() : Result<Bytes>(Bytes{});
    m_joiner.reset();
    if (!picture)
        m_owner.failed("screenshot", picture.error());
    else if (!picture->empty())
        m_owner.store("screenshot", *picture);
}

void PagePicture::end()
{
    if (const auto done = std::exchange(m_done, {}))
        done();
}

} // namespace holdfast::capture
