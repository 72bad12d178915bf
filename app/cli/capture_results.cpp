#include "app/cli/capture_results.h"

#include "app/cli/messages.h"
#include "app/cli/output.h"
#include "app/cli/picture_reasons.h"

namespace holdfast::cli {

using Status = intake::CapturedAddress::Status;

namespace {

/// The same failure may leave a record of what was seen, or nothing; the sentence of its code can't know.
std::string messageFor(const intake::CapturedAddress& result)
{
    const std::string sentence = sentenceFor(*result.error);
    if (result.status != Status::Failed)
        return sentence;
    return sentence + (result.item ? " What was seen is stored." : " Nothing of it was stored.");
}

Json errorOf(const intake::CapturedAddress& result)
{
    if (!result.error)
        return nullptr;
    Json error = errorJson(*result.error);
    error["message"] = messageFor(result);
    return error;
}

Json keptPicturesJson(const intake::PicturesOfPage& pictures)
{
    Json refused = Json::array();
    for (const auto& [url, code] : pictures.unkept)
        refused.push_back({{"url", url}, {"code", code}});
    return {{"kept", pictures.kept}, {"not_compared", pictures.notHashed}, {"refused", std::move(refused)},
        {"left_out", pictures.leftOut}, {"not_in_record", pictures.notInRecord}, {"whole", pictures.isWhole},
        {"error", pictures.endedBy ? errorJson(*pictures.endedBy) : Json()}};
}

std::string describeKeptPictures(const intake::PicturesOfPage& pictures)
{
    std::string lines = "\n  pictures kept: " + std::to_string(pictures.kept);
    for (const auto& [url, code] : pictures.unkept)
        lines += "\n  not kept: " + printable(url) + "\n    " + std::string(reasonForPicture(code)) + " [" + code + "]";
    if (const uint64_t unlisted = pictures.leftOut + pictures.notInRecord; unlisted > 0)
        lines += "\n  more that are not listed: " + std::to_string(unlisted);
    if (!pictures.isWhole)
        lines += "\n  The web archive could not be looked through to its end.";
    if (pictures.endedBy)
        lines += "\n  Not each was tried: " + sentenceFor(*pictures.endedBy) + " ["
            + std::string(pictures.endedBy->code().id) + "]";
    return lines;
}

} // namespace

void CaptureResults::add(const intake::CapturedAddress& result)
{
    const ErrorKind kind = result.error ? result.error->code().kind : ErrorKind::Failed;
    if (result.status == Status::LinkOnly || (result.error && kind == ErrorKind::Refused))
        ++m_refused;
    else if (result.error && kind == ErrorKind::Incomplete)
        ++m_incomplete;
    else if (result.status == Status::Failed)
        ++(kind == ErrorKind::Usage ? m_badAddresses : m_failed);
    else if (result.pictures && !result.pictures->isAll())
        ++m_incomplete;

    const bool hasItem = result.item.has_value();
    Json json{{"url", result.url}, {"status", intake::toText(result.status)},
        {"id", hasItem ? Json(result.item->id.text()) : Json()},
        {"exhibit", hasItem ? Json(result.item->exhibit) : Json()},
        {"title", hasItem ? Json(result.item->title) : Json()},
        {"http_status", result.httpStatus == 0 ? Json() : Json(result.httpStatus)}, {"error", errorOf(result)}};
    if (result.pictures)
        json["pictures"] = keptPicturesJson(*result.pictures);
    m_results.push_back(std::move(json));
}

Json CaptureResults::document() const
{
    Json document{{"results", m_results}};
    if (m_waiting)
        document["waiting"] = *m_waiting;
    return document;
}

int CaptureResults::exitCode() const
{
    if (m_refused > 0)
        return static_cast<int>(ErrorKind::Refused);
    if (m_failed > 0)
        return static_cast<int>(ErrorKind::Failed);
    if (m_badAddresses > 0)
        return static_cast<int>(ErrorKind::Usage);
    return m_incomplete > 0 ? static_cast<int>(ErrorKind::Incomplete) : 0;
}

std::string describe(const intake::CapturedAddress& result)
{
    std::string line(intake::toText(result.status));
    if (result.item)
        line += "  " + result.item->exhibit + "  " + result.item->id.text();
    line += "  " + printable(result.url);
    if (result.error)
        line += "\n  " + messageFor(result) + " [" + std::string(result.error->code().id) + "]";
    if (result.pictures)
        line += describeKeptPictures(*result.pictures);
    return line;
}

} // namespace holdfast::cli
