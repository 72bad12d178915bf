// Measures what a vault costs as it grows: holdfast_growth_bench FOLDER ROUNDS PICTURE ITEMS...
// Fills a new vault with each number of ITEMS (pages of a picture of PICTURE bytes, a text of 2 kB and a record),
// unless FOLDER has it from an earlier run, then opens each in turn, ROUNDS times, as the program does and in a process
// of its own, so that whatever else the machine does meets all of them alike. Prints a line of JSON for each vault: the
// medians in milliseconds, and the most memory that such a process took up, in MB.

#include "core/base/json.h"
#include "core/vault/checker.h"
#include "core/vault/ingest.h"
#include "core/vault/slots.h"
#include "core/vault/vault.h"
#include "ui/common/picture_source.h"
#include "ui/common/session.h"
#include "ui/evidence/evidence_screen.h"

#include <QApplication>
#include <QLineEdit>
#include <QListView>
#include <QTest>

#include <algorithm>
#include <chrono>
#include <cstdio>
#include <cstdlib>
#include <filesystem>
#include <map>
#include <random>
#include <semaphore>
#include <sys/resource.h>
#include <sys/wait.h>
#include <thread>
#include <unistd.h>

using namespace holdfast;

namespace {

template <class T>
T must(Result<T> result)
{
    if (!result) {
        std::fprintf(stderr, "%s %s\n", std::string(result.error().code().id).c_str(), result.error().detail().c_str());
        std::exit(5);
    }
    return std::move(*result);
}

class Timer {
public:
    double milliseconds() const
    {
        return std::chrono::duration<double, std::milli>(std::chrono::steady_clock::now() - m_start).count();
    }

private:
    std::chrono::steady_clock::time_point m_start = std::chrono::steady_clock::now();
};

double mostMemory()
{
    rusage usage{};
    getrusage(RUSAGE_SELF, &usage);
    return static_cast<double>(usage.ru_maxrss) / 1024;
}

double median(std::vector<double> values)
{
    std::sort(values.begin(), values.end());
    return values[values.size() / 2];
}

/// The median of five times, with the first one left out.
template <class Work>
double timeOf(Work work)
{
    std::vector<double> times;
    work();
    for (int i = 0; i < 5; ++i) {
        const Timer timer;
        work();
        times.push_back(timer.milliseconds());
    }
    return median(times);
}

std::string madeUpText(std::mt19937& random)
{
    constexpr std::string_view syllables[]{
        "ha", "lo", "mi", "ret", "sun", "ka", "vor", "el", "tis", "ba", "no", "quen"};
    std::string text;
    while (text.size() < 2000) {
        for (unsigned i = 0; i < 2 + random() % 3; ++i)
            text += syllables[random() % std::size(syllables)];
        text += ' ';
    }
    return text;
}

vault::Item addPage(vault::Vault& vault, uint64_t number, size_t pictureBytes, std::mt19937& random)
{
    vault::NewItem item;
    item.kind = vault::ItemKind::Page;
    item.age = AgeAnswer::No;
    item.title = "Page " + std::to_string(number);
    item.url = "https://clipshare.example/post/" + std::to_string(number);
    item.capturedAt = vault.clock().now();
    vault::Ingest ingest = must(vault::Ingest::begin(vault, item));
    Bytes picture(pictureBytes);
    fillRandom(picture);
    must(ingest.addBytes("screenshot", "page.png", "image/png", picture));
    must(ingest.addBytes("text", "page.txt", "text/plain", asBytes(madeUpText(random))));
    must(ingest.addBytes("record", "capture-record.json", "application/json", asBytes("{\"status\":200}")));
    return must(ingest.commit());
}

/// What `work` returns when it runs in a process of its own.
template <class Work>
std::string inChild(Work work)
{
    int ends[2];
    if (pipe(ends) != 0)
        std::exit(5);
    if (fork() == 0) {
        const std::string answer = work();
        _exit(write(ends[1], answer.data(), answer.size()) == ssize_t(answer.size()) ? 0 : 5);
    }
    close(ends[1]);
    std::string answer(4096, '\0');
    answer.resize(size_t(std::max<ssize_t>(0, read(ends[0], answer.data(), answer.size()))));
    close(ends[0]);
    int status = 0;
    wait(&status);
    if (status != 0)
        std::exit(5);
    return answer;
}

SecureBuffer password()
{
    return SecureBuffer::copyOf(asBytes("to measure"));
}

struct Filled {
    uint64_t items = 0;
    size_t pictureBytes = 0;
    std::string folder, recoveryCode;
    std::map<std::string, std::vector<double>> measured;
};

/// Returns a recovery code.
std::string fill(const Filled& planned)
{
    vault::Vault::Created created = must(vault::Vault::create(planned.folder, password(), {}));
    // Of no interest here, and it would take hours.
    must(created.vault->database().textOf("PRAGMA synchronous = OFF"));
    std::mt19937 random(1);
    for (uint64_t i = 0; i < planned.items; ++i)
        addPage(*created.vault, i, planned.pictureBytes, random);
    return std::string(asText(created.recoveryCode.view()));
}

/// Returns a recovery code of a vault that an earlier run filled, in place of those that it had.
std::string reopen(const std::string& folder)
{
    vault::Secret secret;
    secret.password = password();
    const auto vault = must(vault::Vault::open(folder, secret));
    vault::Slots slots(*vault);
    for (const vault::SlotInfo& slot : slots.list()) {
        if (slot.kind == crypto::KeySlot::Kind::RecoveryCode && !slots.remove(slot.id))
            std::exit(5);
    }
    return std::string(asText(must(slots.addRecoveryCode()).code.view()));
}

vault::Secret secretOf(const std::string& recoveryCode)
{
    vault::Secret secret;
    secret.recoveryCode = SecureBuffer::copyOf(asBytes(recoveryCode)); // no derivation: it is the same always
    return secret;
}

void find(const vault::Vault& vault, const std::string& words)
{
    vault::ItemFilter filter;
    filter.search = words;
    filter.limit = 200;
    static_cast<void>(must(vault.items(filter)));
}

std::string oneOf(uint64_t items)
{
    return "post/" + std::to_string(items / 2);
}

/// While the window reads what it shows: the pictures of its list, what is due.
void measureFirstSearches(const vault::Vault& vault, uint64_t items, Json& line)
{
    const Timer first;
    find(vault, oneOf(items));
    line["search_first_ms"] = first.milliseconds(); // no page of the index was read yet
    line["search_beside_opening_ms"] = timeOf([&] { find(vault, "zeppelin"); });
}

/// Until the window has read all that it shows.
void settle(ui::Session& session)
{
    int quiet = 0;
    const auto staysQuiet = [&] {
        const bool isQuiet = session.readers().activeThreadCount() == 0 && session.lookers().activeThreadCount() == 0
            && session.workers().activeThreadCount() == 0 && session.pictures().waitForEnd(0);
        quiet = isQuiet ? quiet + 1 : 0;
        return quiet == 3;
    };
    if (!QTest::qWaitFor(staysQuiet, 60'000))
        std::exit(5);
}

void measureSearches(const vault::Vault& vault, uint64_t items, Json& line)
{
    const auto search = [&](const std::string& words) { return timeOf([&] { find(vault, words); }); };
    line["search_one_match_ms"] = search(oneOf(items));
    line["search_no_match_ms"] = search("zeppelin");
    line["search_many_matches_ms"] = search("sun");
    line["search_two_words_ms"] = search("halo vortis");
}

void measureWindow(ui::Session& session, uint64_t items, const Timer& sinceOpening, Json& line)
{
    ui::EvidenceScreen screen(session);
    screen.resize(1280, 900);
    screen.show();
    auto* list = screen.findChild<QListView*>(QStringLiteral("evidenceList"));
    if (!QTest::qWaitFor([&] { return list->model()->rowCount() > 0; }, 60'000))
        std::exit(5);
    static_cast<void>(screen.grab());
    line["open_to_painted_list_ms"] = sinceOpening.milliseconds();
    measureFirstSearches(session.vault(), items, line);
    const Timer settling;
    settle(session);
    line["settled_after_ms"] = settling.milliseconds();
    measureSearches(session.vault(), items, line);
}

/// How long a search, and an item that is added, wait at most while all of `vault` is checked.
void measureCheck(vault::Vault& vault, Json& line)
{
    constexpr int added = 5;
    constexpr double betweenAdded = 1000;
    double longestSearch = 0, longestAdding = 0;
    std::binary_semaphore isChecked(0);
    std::thread asking([&] {
        std::mt19937 random(2);
        Timer sinceAdded;
        for (int n = 0; !isChecked.try_acquire_for(std::chrono::milliseconds(1));) {
            const Timer searching;
            find(vault, "zeppelin");
            longestSearch = std::max(longestSearch, searching.milliseconds());
            if (n == added || sinceAdded.milliseconds() < betweenAdded)
                continue;
            const Timer adding;
            addPage(vault, 0, 1000, random);
            longestAdding = std::max(longestAdding, adding.milliseconds());
            sinceAdded = {};
            ++n;
        }
    });
    const Timer checking;
    line["findings"] = must(vault.check()).size();
    line["check_ms"] = checking.milliseconds();
    isChecked.release();
    asking.join();
    line["search_beside_check_longest_ms"] = longestSearch;
    line["add_beside_check_longest_ms"] = longestAdding;
}

/// One opening of the vault and what is done with it; `number` is the first page's that it adds.
Json measure(int argc, char** argv, const Filled& filled, uint64_t number, bool withCheck)
{
    const QApplication application(argc, argv);
    Json line;
    const Timer opening;
    auto opened = must(vault::Vault::open(filled.folder, secretOf(filled.recoveryCode)));
    line["open_ms"] = opening.milliseconds();
    vault::Vault& vault = *opened;
    ui::Session session(std::move(opened));
    measureWindow(session, filled.items, opening, line);
    std::mt19937 random(2);
    line["add_ms"] = timeOf([&] { addPage(vault, number++, filled.pictureBytes, random); });
    line["memory_mb"] = mostMemory();
    if (withCheck) {
        measureCheck(vault, line);
        line["memory_with_check_mb"] = mostMemory();
    }
    return line;
}

} // namespace

int main(int argc, char** argv)
{
    if (argc < 5)
        return 2;
    const int rounds = std::max(1, std::atoi(argv[2]));
    const size_t pictureBytes = std::strtoull(argv[3], nullptr, 10);
    // A display that can't be reached ends it here, not after the filling.
    inChild([&] { return QApplication(argc, argv), std::string(); });
    std::vector<Filled> vaults;
    for (int i = 4; i < argc; ++i) {
        Filled next{std::strtoull(argv[i], nullptr, 10), pictureBytes, std::string(argv[1]) + "/" + argv[i], {}, {}};
        const bool filledBefore = std::filesystem::exists(next.folder);
        next.recoveryCode = inChild([&] { return filledBefore ? reopen(next.folder) : fill(next); });
        // The first opening after many were added looks at all of them.
        inChild([&] { return must(vault::Vault::open(next.folder, secretOf(next.recoveryCode))), std::string(); });
        vaults.push_back(std::move(next));
    }
    for (int round = 0; round < rounds; ++round) {
        for (Filled& each : vaults) {
            const uint64_t number = each.items + uint64_t(round) * 6;
            const Json line = Json::parse(
                inChild([&] { return canonicalJson(measure(argc, argv, each, number, round + 1 == rounds)); }));
            for (const auto& [name, value] : line.items())
                each.measured[name].push_back(value.get<double>());
        }
    }
    for (const Filled& each : vaults) {
        Json line{{"items", each.items}};
        for (const auto& [name, values] : each.measured)
            line[name] = median(values);
        std::printf("%s\n", canonicalJson(line).c_str());
    }
    return 0;
}
