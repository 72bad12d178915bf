#pragma once

#include "app/browser/pipe_host.h"
#include "app/browser/visited_page.h"

namespace holdfast::browser {

/// One capture: runs the recipe on a page and sends what comes of it to the parent.
class CaptureJob final : public PipeHost {
public:
    /// `done` is called once, after the outcome was sent; the job must outlive that call. An error means that the
    /// parent is gone.
    CaptureJob(HelperChannel& channel, capture::Scheduler& scheduler, std::unique_ptr<VisitedPage> page,
        capture::RecipeRequest request, bool isByProxy, std::function<void(Result<void>)> done);
    ~CaptureJob() override;
    void start();

    void holdPage() override { m_page->hold(); }

private:
    std::function<void(Result<void>)> m_done;
    std::unique_ptr<VisitedPage> m_page;
    capture::DevToolsClient m_client;
    capture::PageRecipe m_recipe;
};

} // namespace holdfast::browser
