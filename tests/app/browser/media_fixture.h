#pragma once

#include "tests/app/browser/capture_fixture.h"
#include "tests/core/imaging/sample_video.h"

namespace holdfast {

/// A site whose films are drawn by code.
class MediaCapture : public CaptureTest {
protected:
    void film(const std::string& path, std::string bytes, const std::string& mime = "video/mp4")
    {
        // In ranges where it is asked for them, as film servers do.
        site.handle(path, [bytes = std::move(bytes), mime](const httplib::Request&, httplib::Response& response) {
            response.set_content(bytes, mime);
        });
    }
    static std::string bytesOf(const samples::FilmOrder& order = {})
    {
        return std::string(asText(samples::film(order)));
    }
    static Json fileOf(const Json& record, const std::string& url)
    {
        for (const Json& each : record["media"]["files"])
            if (each["url"] == url)
                return each;
        ADD_FAILURE() << "no " << url << " in " << record["media"].dump();
        return Json::object();
    }
};

} // namespace holdfast
