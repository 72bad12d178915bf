#include "core/capture/page_media.h"

#include "core/base/untrusted_text.h"
#include "core/capture/address.h"
#include "core/capture/page_scripts.h"

#include <algorithm>
#include <utility>

namespace holdfast::capture {

namespace {

constexpr unsigned startMilliseconds = 3000; ///< for players to learn what they play
constexpr size_t maxPlayers = 50, maxSourceBytes = 16 * 1024;

} // namespace

PageMedia::PageMedia(DevToolsClient& client, Scheduler& scheduler, CaptureHost& host, PageFacts& facts,
    PageArchive& archive, Owner owner)
    : m_scheduler(scheduler)
    , m_host(host)
    , m_facts(facts)
    , m_archive(archive)
    , m_owner(std::move(owner))
    , m_fetch(client, scheduler, archive, m_owner.send, m_owner.evaluate)
    , m_keeper(host, archive, m_owner.hostFailed)
    , m_listed(m_fetch, scheduler, archive, m_keeper, listOwner())
{
}

void PageMedia::take(std::chrono::milliseconds until, std::function<void()> done)
{
    m_until = until;
    m_done = std::move(done);
    m_keeper.reset();
    m_listed.reset();
    m_seen.clear();
    m_waiting.clear();
    m_hadList = false;
    m_players = m_files = Json::array();
    m_owner.evaluate("media", scripts::startPlayers(maxPlayers, startMilliseconds),
        [this](const Result<Json>& untrustedAnswer) { playersFound(untrustedAnswer); });
}

bool PageMedia::isHad(const std::string& source) const
{
    return m_had.contains(source) || (m_hadList && source.starts_with("blob:"));
}

void PageMedia::playersFound(const Result<Json>& untrustedAnswer)
{
    const Json& players = untrustedAnswer ? jsonMember(*untrustedAnswer, "players") : jsonMember(Json(), "");
    if (!untrustedAnswer)
        m_facts.addOmission("players-not-found", untrustedAnswer.error().detail());
    for (size_t i = 0; players.is_array() && i < players.size() && i < maxPlayers; ++i)
        m_players.push_back(players[i]);
    m_toldPlayers = m_players;
    for (const NetworkLog::Media& media : m_archive.network().media())
        m_waiting.push_back({media.url, media.mime, media.status, media.isList});
    addOwnSources();
    if (!m_waiting.empty())
        m_fetch.open();
    next();
}

/// A player that stands ready and loads nothing until somebody presses it still says what it would play.
void PageMedia::addOwnSources()
{
    const auto page = checkAddress(m_archive.network().main().url);
    for (const Json& untrustedPlayer : m_players) {
        const std::string source = jsonStringOr(untrustedPlayer, "source");
        const auto address = checkAddress(source);
        if (page && address && address->origin == page->origin && source.size() <= maxSourceBytes
            && std::ranges::find(m_waiting, source, &MediaWork::url) == m_waiting.end())
            m_waiting.push_back({source, {}, 0});
    }
}

std::string PageMedia::limitReached() const
{
    if (m_scheduler.elapsed() >= m_until)
        return "limit: time";
    return m_keeper.limitReached();
}

void PageMedia::next()
{
    for (; !m_waiting.empty(); m_waiting.pop_front())
        if (m_seen.insert(m_waiting.front().key()).second)
            break;
    if (m_waiting.empty() || m_keeper.isHostGone())
        return end();
    m_work = std::move(m_waiting.front());
    m_waiting.pop_front();
    m_file = {{"url", m_work.url}, {"status", m_work.status}, {"whole", false}};
    if (m_work.status != 200 && m_work.status != 206 && m_work.status != 0)
        return finished("answered with " + std::to_string(m_work.status));
    if (const std::string limit = limitReached(); !limit.empty())
        return finished(limit);
    m_host.report("storing", m_keeper.begun(), m_keeper.begun() + m_waiting.size() + 1);
    m_work.isList ? m_listed.take(m_work, m_file, m_until) : takeFile();
}

void PageMedia::takeFile()
{
    m_fetch.ask(m_work.url, PageFetch::Way::Player, m_until,
        {[this](const warc::HttpExchange& head) {
             m_keeper.answer(head);
             if (!m_work.mime.empty())
                 m_keeper.exchange().mime = m_work.mime;
             m_file["status"] = head.status;
             if (m_keeper.begin(m_keeper.exchange().mime))
                 return true;
             finished("nobody takes it");
             return false;
         },
            [this](ByteView part) { return m_keeper.add(part); },
            [this](const std::string& why) {
                if (why.empty())
                    m_file["archived"] = m_keeper.archive();
                finished(why);
            }});
}

ListedFilm::Owner PageMedia::listOwner()
{
    return {[this](MediaWork work) {
                m_seen.erase(work.key());
                m_waiting.push_front(std::move(work));
            },
        [this](const std::string& url) { m_seen.insert(url); },
        [this] {
            m_files.push_back(std::move(m_file));
            next();
        },
        [this](const std::string& why) { finished(why); }};
}

/// Of a file that had begun, what had come by then is kept.
void PageMedia::finished(const std::string& why)
{
    if (m_keeper.isOpen())
        m_file["number"] = m_keeper.begun();
    m_keeper.end(why.empty());
    m_file["whole"] = why.empty();
    if (why.empty()) {
        m_had.insert(m_work.url);
        m_hadList = m_hadList || m_work.isList;
    } else {
        m_file["missing"] = cutText(why, 200);
        m_facts.addOmission("media-not-kept", cutText(m_work.url, 300) + ": " + cutText(why, 200));
    }
    m_files.push_back(std::move(m_file));
    next();
}

void PageMedia::stop(std::string_view reason)
{
    if (!std::exchange(m_done, {}))
        return;
    m_fetch.stop();
    m_fetch.close();
    m_listed.reset();
    if (m_keeper.isOpen()) {
        m_file["number"] = m_keeper.begun();
        m_file["missing"] = reason;
        m_files.push_back(std::move(m_file));
        m_keeper.end(false);
    }
    m_facts.addOmission("media-not-kept", reason);
    m_facts.setMedia(std::move(m_players), std::move(m_files));
}

void PageMedia::end()
{
    m_fetch.close();
    m_facts.setMedia(std::move(m_players), std::move(m_files));
    if (const auto done = std::exchange(m_done, {}))
        done();
}

} // namespace holdfast::capture
