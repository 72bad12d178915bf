#include "core/bundle/check_findings.h"

namespace holdfast::bundle {

static constexpr size_t maxShown = 200;

void CheckFindings::add(List& list, std::string_view what)
{
    if (list.count++ < maxShown) {
        list.text += list.text.empty() ? "" : "; ";
        list.text += what;
        ++list.shown;
    }
}

void CheckFindings::appendList(std::string& out, const List& list)
{
    if (list.count == 0)
        return;
    out += (out.empty() ? "" : "; ") + list.text;
    if (list.count > list.shown)
        out += "; and " + std::to_string(list.count - list.shown) + " more";
}

void CheckFindings::take(const Error& error, std::string_view subject)
{
    std::string what(subject);
    what += ": ";
    what += error.detail().empty() ? std::string(error.code().id) : error.detail();
    if (error.code().kind == ErrorKind::NotSound || error.is(holdfast::errors::badJson)
        || error.is(holdfast::errors::tooLarge) || error.is(holdfast::errors::invalidHex))
        failed(what);
    else
        incomplete(what);
}

Check CheckFindings::result(std::string good) const
{
    Check check;
    check.name = m_name;
    appendList(check.detail, m_failed);
    appendList(check.detail, m_incomplete);
    if (m_failed.count > 0) {
        check.outcome = Check::Outcome::Failed;
    } else if (m_incomplete.count > 0) {
        check.outcome = Check::Outcome::Incomplete;
    } else {
        check.outcome = Check::Outcome::Passed;
        check.detail = std::move(good);
    }
    appendList(check.detail, m_notes);
    return check;
}

} // namespace holdfast::bundle
