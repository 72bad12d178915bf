#pragma once

#include "app/browser/name_lookup.h"
#include "app/browser/page_session.h"
#include "core/base/helper_main.h"
#include "core/capture/page_recipe.h"

namespace holdfast::browser {

/// One capture: runs the recipe on a page and sends what comes of it to the parent.
class CaptureJob final : public capture::CaptureHost {
public:
    /// `done` is called once, after the outcome was sent; the job must outlive that call. An error means that the
    /// parent is gone.
    CaptureJob(HelperChannel& channel, capture::Scheduler& scheduler, std::unique_ptr<PageSession> session,
        capture::RecipeRequest request, bool isByProxy, std::function<void(Result<void>)> done);
    ~CaptureJob() override;
    void start();

    void report(std::string_view what, uint64_t done, uint64_t total) override;
    void holdPage() override { m_session->page().hold(); }
    Result<void> storeArtifact(std::string_view role, ByteView bytes) override;
    Result<std::unique_ptr<capture::PictureJoiner>> joinPicture(uint32_t width) override;

private:
    void finish(capture::RecipeOutcome outcome);

    HelperChannel& m_channel;
    std::function<void(Result<void>)> m_done;
    std::unique_ptr<PageSession> m_session;
    NameLookup m_lookup;
    Json m_embeddedStamps = Json::array();
    capture::DevToolsClient m_client;
    capture::PageRecipe m_recipe;
};

} // namespace holdfast::browser
