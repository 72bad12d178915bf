#pragma once

#include "tests/core/capture/fake_devtools.h"
#include "tests/core/capture/keeping_host.h"

#include "core/base/digest.h"
#include "core/capture/browser_client.h"
#include "core/capture/page_recipe.h"

#include <gtest/gtest.h>

namespace holdfast::capture {

using namespace std::chrono_literals;

/// The recipe against a browser that the test plays: what no server can make a real one do.
class PageRecipeTest : public testing::Test {
protected:
    FakeTransport transport;
    FakeScheduler scheduler;
    DevToolsClient client{transport, scheduler};
    KeepingHost host;
    std::optional<RecipeOutcome> outcome;
    std::unique_ptr<PageRecipe> recipe;
    std::string url = "http://site.example/";
    std::vector<std::string> certificates; ///< DER in base64, the server's own first
    Json securityDetails;

    void start()
    {
        RecipeRequest request;
        request.address = checkAddress(url).value();
        request.timeout = 10s;
        recipe = std::make_unique<PageRecipe>(
            client, scheduler, host, request, [this](RecipeOutcome ended) { outcome = std::move(ended); });
        recipe->start();
        EXPECT_TRUE(transport.lastOf("Page.navigate").is_null()) << "not before the page is listened to";
        transport.answer(transport.lastOf("Page.enable"), Json::object());
    }
    void requestMain(const char* id)
    {
        transport.event("Network.requestWillBeSent",
            {{"requestId", id}, {"type", "Document"}, {"frameId", "F"}, {"request", {{"url", url}}}});
    }
    void commit(const char* id)
    {
        transport.event("Network.responseReceived",
            {{"requestId", id},
                {"response", {{"status", 200}, {"headers", Json::object()}, {"securityDetails", securityDetails}}}});
        transport.event("Page.frameNavigated", {{"frame", {{"id", "F"}, {"loaderId", id}, {"url", url}}}});
    }
    /// All but pictures, until the recipe sends nothing more.
    void answerEverything(const Json& contentSize)
    {
        const Json told{{"screens", 0}, {"y", 0}, {"ended", "bottom"}, {"characters", 1}, {"text", "x"}};
        const std::map<std::string, Json> answers{{"Page.createIsolatedWorld", {{"executionContextId", 7}}},
            {"Runtime.evaluate", {{"result", {{"value", told.dump()}}}}}, {"Page.captureSnapshot", {{"data", "x"}}},
            {"Page.getLayoutMetrics", {{"cssContentSize", contentSize}}},
            {"Network.getCertificate", {{"tableNames", certificates}}},
            {"Network.getResponseBody", {{"body", "x"}, {"base64Encoded", false}}}};
        for (size_t i = 0; i < transport.sent().size(); ++i) {
            const Json command = transport.sent()[i];
            if (const auto found = answers.find(command["method"].get<std::string>()); found != answers.end())
                transport.answer(command, found->second);
            scheduler.advance(300ms);
        }
    }
    void load(const char* id)
    {
        requestMain(id);
        commit(id);
        transport.event("Network.loadingFinished", {{"requestId", id}});
        transport.event("Page.loadEventFired", Json::object());
    }
};

} // namespace holdfast::capture
