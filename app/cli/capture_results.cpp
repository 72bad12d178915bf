#include "app/cli/capture_results.h"

#include "app/cli/messages.h"
#include "app/cli/output.h"

namespace holdfast::cli {

using Status = intake::CapturedAddress::Status;

void CaptureResults::add(const intake::CapturedAddress& result)
{
    const ErrorKind kind = result.error ? result.error->code().kind : ErrorKind::Failed;
    if (result.status == Status::LinkOnly || (result.error && kind == ErrorKind::Refused))
        ++m_refused;
    else if (result.error && kind == ErrorKind::Incomplete)
        ++m_incomplete;
    else if (result.status == Status::Failed)
        ++(kind == ErrorKind::Usage ? m_badAddresses : m_failed);

    const bool hasItem = result.item.has_value();
    m_results.push_back({{"url", result.url}, {"status", intake::toText(result.status)},
        {"id", hasItem ? Json(result.item->id.text()) : Json()},
        {"exhibit", hasItem ? Json(result.item->exhibit) : Json()},
        {"title", hasItem ? Json(result.item->title) : Json()},
        {"http_status", result.httpStatus == 0 ? Json() : Json(result.httpStatus)},
        {"error", result.error ? errorJson(*result.error) : Json()}});
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
        line += "\n  " + sentenceFor(*result.error) + " [" + std::string(result.error->code().id) + "]";
    return line;
}

} // namespace holdfast::cli
