// Measures what a vault costs as it grows: holdfast_growth_bench FOLDER ITEMS.
// Fills a new vault with ITEMS pages (a picture, a text of 2 kB, a record), opens it as the program does, and prints a
// line of JSON: milliseconds, and the most memory that this process ever took up, in MB.

#include "core/base/json.h"
#include "core/vault/checker.h"
#include "core/vault/ingest.h"
#include "core/vault/vault.h"
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
#include <random>
#include <sys/resource.h>
#include <sys/wait.h>
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

vault::Item addPage(vault::Vault& vault, uint64_t number, std::mt19937& random)
{
    vault::NewItem item;
    item.kind = vault::ItemKind::Page;
    item.age = AgeAnswer::No;
    item.title = "Page " + std::to_string(number);
    item.url = "https://clipshare.example/post/" + std::to_string(number);
    item.capturedAt = vault.clock().now();
    vault::Ingest ingest = must(vault::Ingest::begin(vault, item));
    Bytes picture(20'000);
    fillRandom(picture);
    must(ingest.addBytes("screenshot", "page.png", "image/png", picture));
    must(ingest.addBytes("text", "page.txt", "text/plain", asBytes(madeUpText(random))));
    must(ingest.addBytes("record", "capture-record.json", "application/json", asBytes("{\"status\":200}")));
    return must(ingest.commit());
}

/// In a process of its own, so that this one's memory tells nothing of it. Returns the recovery code.
std::string fill(const std::string& folder, uint64_t items)
{
    int ends[2];
    if (pipe(ends) != 0)
        std::exit(5);
    if (fork() == 0) {
        vault::Vault::Created created
            = must(vault::Vault::create(folder, SecureBuffer::copyOf(asBytes("to measure")), {}));
        // Of no interest here, and it would take hours.
        must(created.vault->database().textOf("PRAGMA synchronous = OFF"));
        std::mt19937 random(1);
        for (uint64_t i = 0; i < items; ++i)
            addPage(*created.vault, i, random);
        created.vault.reset();
        const std::string_view code = asText(created.recoveryCode.view());
        _exit(write(ends[1], code.data(), code.size()) == ssize_t(code.size()) ? 0 : 5);
    }
    close(ends[1]);
    std::string code(200, '\0');
    code.resize(size_t(std::max<ssize_t>(0, read(ends[0], code.data(), code.size()))));
    int status = 0;
    wait(&status);
    if (status != 0)
        std::exit(5);
    return code;
}

void measureSearches(const vault::Vault& vault, uint64_t items, Json& line)
{
    const auto search = [&](const std::string& words) {
        vault::ItemFilter filter;
        filter.search = words;
        filter.limit = 200;
        return timeOf([&] { static_cast<void>(must(vault.items(filter))); });
    };
    line["search_one_match_ms"] = search("post/" + std::to_string(items / 2));
    line["search_no_match_ms"] = search("zeppelin");
    line["search_many_matches_ms"] = search("sun");
    line["search_two_words_ms"] = search("halo vortis");
}

void measureWindow(ui::Session& session, const Timer& sinceOpening, Json& line)
{
    ui::EvidenceScreen screen(session);
    screen.resize(1280, 900);
    screen.show();
    auto* list = screen.findChild<QListView*>(QStringLiteral("evidenceList"));
    if (!QTest::qWaitFor([&] { return list->model()->rowCount() > 0; }, 60'000))
        std::exit(5);
    static_cast<void>(screen.grab());
    line["open_to_painted_list_ms"] = sinceOpening.milliseconds();
}

} // namespace

int main(int argc, char** argv)
{
    if (argc != 3)
        return 2;
    const uint64_t items = std::strtoull(argv[2], nullptr, 10);
    vault::Secret secret;
    secret.recoveryCode = SecureBuffer::copyOf(asBytes(fill(argv[1], items))); // no derivation: it is the same always
    const QApplication application(argc, argv);
    Json line{{"items", items}};
    must(vault::Vault::open(argv[1], secret)).reset(); // the first opening after many were added looks at all of them
    const Timer opening;
    auto opened = must(vault::Vault::open(argv[1], secret));
    line["open_ms"] = opening.milliseconds();
    vault::Vault& vault = *opened;
    {
        ui::Session session(std::move(opened));
        measureWindow(session, opening, line);
        measureSearches(vault, items, line);
        std::mt19937 random(2);
        uint64_t number = items;
        line["add_ms"] = timeOf([&] { addPage(vault, number++, random); });
        line["memory_mb"] = mostMemory();
        const Timer checking;
        line["findings"] = must(vault.check()).size();
        line["check_ms"] = checking.milliseconds();
        line["memory_with_check_mb"] = mostMemory();
    }
    std::printf("%s\n", canonicalJson(line).c_str());
    return 0;
}
