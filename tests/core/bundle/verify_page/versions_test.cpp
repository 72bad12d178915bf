#include "core/base/ids.h"
#include "core/crypto/timestamp.h"
#include "tests/core/bundle/verify_page/verify_page_fixture.h"
#include "tests/support/test_authority.h"

namespace holdfast::bundle::test {

namespace {

/// Bundles of versions 1 to 5 and with stamps around a batch, sound and not, of which page and program must say the
/// same.
class VerifyPageVersions : public VerifyPage {
protected:
    using Lie = std::function<void(SampleBag&)>;
    static constexpr const char* m_record = "data/records/AE-1.json";

    std::string stampOf(const Digest& imprint)
    {
        const crypto::TimestampQuery query = crypto::timestampQuery(imprint);
        const auto response = crypto::acceptTimestamp(query, m_authority.answer(query.der), m_authority.caPem());
        EXPECT_TRUE(response);
        return response ? std::string(asText(*response)) : std::string();
    }
    /// What the record of the first exhibit says of the token before it.
    static void writeRecord(SampleBag& bag, const std::string& token, const Digest& head)
    {
        BundleIndex::Item& item = bag.index.items[0];
        item.artifacts.pop_back();
        bag.addArtifact(item, m_record, "record",
            canonicalJson({{"time", {{"rfc3161", {{"custody_head", head.hex()}, {"token_sha256", token}}}}}}));
    }
    static std::string lineOf(const SampleBag& bag)
    {
        return bag.index.items[0].artifacts.back().sha256.hex() + "  " + m_record + "\n";
    }
    void writeList(SampleBag& bag, const std::string& list)
    {
        bag.artifacts["data/time/batch-1.sha256"] = list;
        bag.artifacts["data/time/batch-1-after.tsr"] = stampOf(Sha256::of(asBytes(list)));
    }
    SampleBag timed()
    {
        SampleBag bag = SampleBag::make();
        bag.index.version = BundleIndex::timedVersion;
        BundleIndex::Time time = timeFiles(1);
        time.head = m_head;
        bag.index.time = {time};
        const std::string before = stampOf(m_head);
        bag.artifacts[time.before] = before;
        writeRecord(bag, Sha256::of(asBytes(before)).hex(), m_head);
        writeList(bag, lineOf(bag));
        return bag;
    }
    /// With a later look at the address of the first exhibit.
    static SampleBag observed()
    {
        SampleBag bag = SampleBag::make();
        bag.index.version = BundleIndex::observedVersion;
        BundleIndex::Item look = bag.index.items[0];
        look.id = generateUuid7(*parseUtc("2026-11-23T09:12:35.123Z"));
        look.exhibit = "AE-1-1";
        look.kind = "observation";
        look.parent = BundleIndex::Parent{bag.index.items[0].id, bag.index.items[0].artifacts.back().sha256};
        look.artifacts.clear();
        bag.addArtifact(look, "data/records/AE-1-1.json", "record", R"({"record":"holdfast-observation"})");
        bag.index.items.push_back(look);
        bag.addEvent("observed", look.id);
        bag.index.omissions = omissionsOf(bag.index);
        return bag;
    }
    static SampleBag peopled(SampleBag bag = SampleBag::make())
    {
        bag.index.version = BundleIndex::peopledVersion;
        bag.index.items[0].people.push_back(
            {"poster", "=1+1", "owl", "https://pond.example/u/owl", "14 March", "link"});
        bag.index.items[0].figures.push_back({"likes", "1.2K likes", "text", 1200, false});
        return bag;
    }
    void add(
        const std::string& name, SampleBag bag, const Lie& lie = [](SampleBag&) {})
    {
        lie(bag);
        addFiles(name, bag, bag.files());
    }
    void addFiles(const std::string& name, const SampleBag& bag, const Files& files)
    {
        m_bundles.push_back(m_folder / (name + ".zip"));
        writeBytes(m_bundles.back(), zipOf(bag.index.rootFolder(), files));
    }
    /// Signed as it is after files were changed that follow from the index.
    void addChanged(const std::string& name, const SampleBag& bag, const std::function<void(Files&)>& change)
    {
        Files files = bag.files();
        change(files);
        sign(files, bag.key, trustedComment(bag.index));
        addFiles(name, bag, files);
    }
    /// Each words "time" by what it checked of a token; the result is the same.
    static Json withoutWordsOfTime(Json checks)
    {
        for (Json& check : checks)
            if (check["name"] == "time")
                check["detail"] = "";
        return checks;
    }
    std::map<std::string, std::string> verdicts()
    {
        const Json said = pageSays(m_bundles);
        std::map<std::string, std::string> found;
        for (const fs::path& bundle : m_bundles) {
            const std::string name = bundle.filename().string();
            const Json expected = programSays(bundle);
            const Json& actual = jsonMember(said, name);
            EXPECT_EQ(jsonStringOr(actual, "verdict"), jsonStringOr(expected, "verdict")) << name;
            EXPECT_EQ(comparable(withoutWordsOfTime(jsonMember(actual, "checks"))).dump(1),
                comparable(withoutWordsOfTime(expected["checks"])).dump(1))
                << name;
            found[bundle.stem().string()] = jsonStringOr(expected, "verdict");
        }
        return found;
    }

    holdfast::test::TestAuthority m_authority{m_folder / "tsa"};
    const Digest m_head = Sha256::of(asBytes("a head"));
    std::vector<fs::path> m_bundles;
};

} // namespace

TEST_F(VerifyPageVersions, saysOfStampsAroundABatchWhatTheProgramSays)
{
    add("both stamps", timed());
    add("the first stamp alone", timed(), [](SampleBag& bag) {
        bag.index.time[0].list.clear();
        bag.index.time[0].after.clear();
        bag.artifacts.erase("data/time/batch-1.sha256");
        bag.artifacts.erase("data/time/batch-1-after.tsr");
    });
    add("the first stamp and a list", timed(), [](SampleBag& bag) {
        bag.index.time[0].after.clear();
        bag.artifacts.erase("data/time/batch-1-after.tsr");
    });
    add("the second stamp alone", timed(), [&](SampleBag& bag) {
        bag.index.time[0].before.clear();
        bag.artifacts.erase("data/time/batch-1-before.tsr");
        writeRecord(bag, "", m_head);
        writeList(bag, lineOf(bag));
    });
    const std::map<std::string, std::string> sound = verdicts();
    for (const auto& [name, verdict] : sound)
        EXPECT_EQ(verdict, "incomplete") << name << ", since nobody said whom to trust";
}

TEST_F(VerifyPageVersions, refusesStampsAroundABatchAsTheProgramDoes)
{
    add("a second stamp of other bytes", timed(), [&](SampleBag& bag) {
        bag.artifacts["data/time/batch-1-after.tsr"] = stampOf(Sha256::of(asBytes("another list")));
    });
    add("a first stamp of another head", timed(),
        [](SampleBag& bag) { bag.index.time[0].head = Sha256::of(asBytes("another head")); });
    add("a first stamp that is none", timed(),
        [](SampleBag& bag) { bag.artifacts["data/time/batch-1-before.tsr"] = "no stamp"; });
    add("a first stamp with bytes behind", timed(),
        [](SampleBag& bag) { bag.artifacts["data/time/batch-1-before.tsr"] += "x"; });
    add("a first stamp that is empty", timed(),
        [](SampleBag& bag) { bag.artifacts["data/time/batch-1-before.tsr"].clear(); });
    add("a first stamp that is missing", timed(),
        [](SampleBag& bag) { bag.artifacts.erase("data/time/batch-1-before.tsr"); });
    add("a list that is missing", timed(), [](SampleBag& bag) { bag.artifacts.erase("data/time/batch-1.sha256"); });
    add("a stamp that is not named", timed(), [](SampleBag& bag) {
        bag.index.time[0].list.clear();
        bag.index.time[0].after.clear();
    });
    add("a record of a token that is not there", timed(), [&](SampleBag& bag) {
        writeRecord(bag, std::string(64, 'b'), m_head);
        writeList(bag, lineOf(bag));
    });
    add("a record of another head", timed(), [&](SampleBag& bag) {
        writeRecord(bag, Sha256::of(asBytes(bag.artifacts["data/time/batch-1-before.tsr"])).hex(), Digest());
        writeList(bag, lineOf(bag));
    });
    for (const auto& [name, list] :
        {std::pair("of another record", std::string(64, 'a') + "  data/records/AE-1.json\n"),
            std::pair("of nothing", std::string()), std::pair("that is another text", std::string("for people\n"))})
        add("a list " + std::string(name), timed(), [&](SampleBag& bag) { writeList(bag, list); });
    const auto rewritten = [&](const std::string& name, const std::function<void(std::string&)>& change) {
        add("a list " + name, timed(), [&](SampleBag& bag) {
            std::string list = lineOf(bag);
            change(list);
            writeList(bag, list);
        });
    };
    rewritten("without its last line end", [](std::string& list) { list.pop_back(); });
    rewritten("with three spaces", [](std::string& list) { list.insert(64, " "); });
    rewritten("with carriage returns", [](std::string& list) { list.insert(list.size() - 1, "\r"); });
    rewritten("with a path that is not allowed", [](std::string& list) { list.insert(66, "../"); });
    rewritten("with an empty line", [](std::string& list) { list += "\n"; });
    rewritten("in capitals", [](std::string& list) {
        for (size_t i = 0; i < 64; ++i)
            list[i] = list[i] >= 'a' ? static_cast<char>(list[i] - 'a' + 'A') : list[i];
        list[0] = 'A';
    });
    add("an index with no batch", timed(), [](SampleBag& bag) { bag.index.time.clear(); });
    add("an index with batch 0", timed(), [](SampleBag& bag) { bag.index.time[0].batch = 0; });
    add("an index with a batch twice", timed(), [](SampleBag& bag) { bag.index.time.push_back(bag.index.time[0]); });
    add("an index with another path", timed(),
        [](SampleBag& bag) { std::swap(bag.index.time[0].before, bag.index.time[0].after); });
    add("an index with a stamp of no list", timed(), [](SampleBag& bag) { bag.index.time[0].list.clear(); });
    add("an index of version 2", timed(), [](SampleBag& bag) { bag.index.version = BundleIndex::restoredVersion; });
    for (const auto& [name, verdict] : verdicts())
        EXPECT_EQ(verdict, "invalid") << name;
}

TEST_F(VerifyPageVersions, saysOfEachVersionWhatTheProgramSays)
{
    const auto restored = [](SampleBag& bag) {
        bag.addEvent("restored", bag.index.caseId, {{"chain", bag.index.caseId}});
    };
    add("version 1", SampleBag::make());
    add("version 4", observed());
    add("version 4, restored", observed(), restored);
    add("version 5", peopled());
    add("version 5 with a look", peopled(observed()));
    add("version 5, restored", peopled(), restored);
    add("version 5 with figures alone", peopled(), [](SampleBag& bag) { bag.index.items[0].people.clear(); });
    add("a whole case that withholds", SampleBag::make(), [](SampleBag& bag) {
        bag.events[0].body.clear();
        bag.events[0].salt.clear();
        bag.index.withheld = 1;
    });
    const auto withholding = [](const std::string& scope, const std::vector<char>& digits) {
        return [scope, digits](SampleBag& bag) {
            bag.index.scope = scope;
            bag.index.omissions = omissionsOf(bag.index);
            for (const char digit : digits)
                bag.index.omissions.push_back(
                    {"", std::string(omission::withheld), *Digest::fromHex(std::string(64, digit))});
        };
    };
    add("withheld items", SampleBag::make(), withholding("selection", {'a', 'b'}));
    add("withheld items in another order", SampleBag::make(), withholding("selection", {'b', 'a'}));
    add("withheld items of a whole case", SampleBag::make(), withholding("all", {'a'}));
    const std::set<std::string> valid{"version 1", "a whole case that withholds", "withheld items", "version 4",
        "version 4, restored", "version 5", "version 5 with a look", "version 5, restored",
        "version 5 with figures alone"};
    add("version 3, restored", timed(), restored);
    add("version 4 with stamps", timed(), [](SampleBag& bag) {
        const BundleIndex::Item look = observed().index.items.back();
        bag.index.version = BundleIndex::observedVersion;
        bag.index.items.push_back(look);
        bag.index.items.back().parent
            = BundleIndex::Parent{bag.index.items[0].id, bag.index.items[0].artifacts.back().sha256};
        bag.artifacts["data/records/AE-1-1.json"] = R"({"record":"holdfast-observation"})";
        bag.addEvent("observed", look.id);
        bag.index.omissions = omissionsOf(bag.index);
    });
    add("version 5 with stamps", peopled(timed()));
    const std::set<std::string> incomplete{"version 3, restored", "version 4 with stamps", "version 5 with stamps"};

    add("version 3 with a look", observed(), [](SampleBag& bag) { bag.index.version = BundleIndex::timedVersion; });
    add("version 4 without a look", SampleBag::make(),
        [](SampleBag& bag) { bag.index.version = BundleIndex::observedVersion; });
    add("a look at nothing", observed(), [](SampleBag& bag) { bag.index.items.back().parent.reset(); });
    add("a look at another file", observed(),
        [](SampleBag& bag) { bag.index.items.back().parent->sha256 = Sha256::of(asBytes("other")); });
    add("a look that nobody logged", observed(), [](SampleBag& bag) { bag.events.pop_back(); });
    add("version 5 of nobody", SampleBag::make(),
        [](SampleBag& bag) { bag.index.version = BundleIndex::peopledVersion; });
    add("somebody in another role", peopled(), [](SampleBag& bag) { bag.index.items[0].people[0].role = "author"; });
    add("a figure of another kind", peopled(), [](SampleBag& bag) { bag.index.items[0].figures[0].kind = "hits"; });
    const SampleBag people = peopled();
    addChanged("a table of other people", people, [](Files& files) { files["data/people.csv"] += "x"; });
    addChanged("a table of other figures", people, [](Files& files) { files["data/figures.csv"].pop_back(); });
    addChanged("no table of people", people, [](Files& files) { files.erase("data/people.csv"); });
    addChanged(
        "a table of people in version 1", SampleBag::make(), [](Files& files) { files["data/people.csv"] = "x"; });
    for (const auto& [name, verdict] : verdicts())
        EXPECT_EQ(verdict,
            valid.contains(name)            ? "valid"
                : incomplete.contains(name) ? "incomplete"
                                            : "invalid")
            << name;
}

} // namespace holdfast::bundle::test
