#pragma once

#include "tests/app/browser/capture_fixture.h"
#include "tests/core/warc/warc_fixture.h"

#include <fstream>

namespace holdfast {

/// A capture whose archive is unpacked and read by code that is not ours.
class WebArchive : public CaptureTest {
protected:
    Json capturedRecords(const std::string& path) { return recordsOf(mustCapture(site.url(path))); }
    Json recordsOf(const capture::CaptureOutcome& outcome)
    {
        record = outcome.record;
        std::ofstream(m_folder / "page.wacz", std::ios::binary) << artifacts.text("wacz");
        warc::mustRun("cd '" + m_folder.path().string() + "' && unzip -qo page.wacz");
        return warc::readWarc(m_folder / "archive/data.warc.gz");
    }
    static Json find(const Json& records, const std::string& type, const std::string& uri)
    {
        for (const Json& each : records)
            if (each["fields"]["WARC-Type"] == type && each["fields"].value("WARC-Target-URI", "") == uri)
                return each;
        ADD_FAILURE() << "no " << type << " of " << uri;
        return {{"block", ""}, {"payload", ""}};
    }
    static std::string payload(const Json& each)
    {
        const auto bytes = fromBase64(each["payload"].get<std::string>());
        return bytes ? std::string(asText(*bytes)) : std::string();
    }
    Json record;
    testing::TemporaryFolder m_folder;
};

} // namespace holdfast
