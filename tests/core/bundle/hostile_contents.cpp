#include "tests/core/bundle/hostile_set.h"

namespace holdfast::bundle::test {

namespace {

/// A signer who writes another log than the one that the index counts.
Hostile logCase(std::string name, std::string word, const std::function<void(SampleBag&)>& lie)
{
    return lieCase(std::move(name), "custody", std::move(word), lie);
}

void replaceInCsv(SoundBag& s, const std::string& what, const std::string& with)
{
    std::string& csv = s.files["data/exhibits.csv"];
    csv.replace(csv.find(what), what.size(), with);
    std::string& info = s.files["bag-info.txt"];
    uint64_t bytes = 0, files = 0;
    for (const auto& [path, content] : s.files)
        if (path.starts_with("data/")) {
            bytes += content.size();
            ++files;
        }
    info = encodeBagInfo(s.bag.index, bytes, files);
    s.signAgain();
}

} // namespace

std::vector<Hostile> hostileContents()
{
    return {
        logCase("an event that was dropped from the middle", "event",
            [](SampleBag& bag) { bag.events.erase(bag.events.begin() + 1); }),
        logCase("an event that was dropped from the end", "the log ends at another event",
            [](SampleBag& bag) { bag.events.pop_back(); }),
        logCase("events in another order", "event", [](SampleBag& bag) { std::swap(bag.events[1], bag.events[2]); }),
        logCase("an event that says something else", "event",
            [](SampleBag& bag) {
                std::string& body = bag.events[1].body;
                body.replace(body.find("imported"), 8, "captured");
            }),
        logCase("an event with another salt", "event", [](SampleBag& bag) { bag.events[1].salt.assign(32, 0xee); }),
        bagCase("a log that was hashed again, and not signed", "files", "changed: data/custody.jsonl",
            [](SoundBag& s) {
                s.bag.events.clear();
                s.bag.addEvent("created", s.bag.index.caseId);
                for (const auto& item : s.bag.index.items)
                    s.bag.addEvent(item.kind == "link" ? "linked" : "captured", item.id);
                s.files["data/custody.jsonl"] = s.bag.files().at("data/custody.jsonl");
            }),
        logCase("a log of another case", "event", [](SampleBag& bag) { bag.index.caseId = bag.index.items[0].id; }),
        logCase("an item that no event tells of", "no event tells of",
            [](SampleBag& bag) {
                BundleIndex::Item item = bag.index.items[2];
                item.id.back() = item.id.back() == '0' ? '1' : '0';
                item.exhibit = "AE-9";
                item.artifacts.clear();
                bag.index.items.push_back(item);
                bag.index.omissions = omissionsOf(bag.index);
            }),
        lieCase("a record whose hash lies", "records", "the manifest does not say of data/records/AE-1.json",
            [](SampleBag& bag) { bag.index.items[0].artifacts[1].sha256 = Sha256::of(asBytes("a lie")); }),
        lieCase("a record whose size lies", "records", "another size",
            [](SampleBag& bag) { bag.index.items[0].artifacts[1].bytes += 1; }),
        lieCase("an artifact outside its folder", "records", "should be in data/originals/",
            [](SampleBag& bag) {
                bag.artifacts["data/derived/AE-1-text.txt"] = bag.artifacts["data/originals/AE-1-text.txt"];
                bag.artifacts.erase("data/originals/AE-1-text.txt");
                bag.index.items[0].artifacts[0].path = "data/derived/AE-1-text.txt";
            }),
        lieCase("an artifact that two items name", "records", "is named twice",
            [](SampleBag& bag) { bag.index.items[0].artifacts.push_back(bag.index.items[0].artifacts[0]); }),
        lieCase("an exhibit number that is there twice", "records", "is there twice",
            [](SampleBag& bag) { bag.index.items[1].exhibit = "ae-1"; }),
        lieCase("a file that nothing names", "records", "data/bundle.json does not name data/originals/more.bin",
            [](SampleBag& bag) { bag.artifacts["data/originals/more.bin"] = "more"; }),
        lieCase("a picture of what must stay a link", "records", "is link-only but holds",
            [](SampleBag& bag) {
                bag.addArtifact(bag.index.items[2], "data/originals/AE-3-picture.txt", "picture", "pixels");
            }),
        lieCase("a copy of what was never there", "records", "was made from a file that its original does not have",
            [](SampleBag& bag) { bag.index.items[1].parent->sha256 = Sha256::of(asBytes("something else")); }),
        lieCase("an omission that is not owned up to", "records", "the list of what is missing on purpose",
            [](SampleBag& bag) { bag.index.omissions.clear(); }),
        bagCase("a formula in the table", "records", "data/exhibits.csv does not say what data/bundle.json says",
            [](SoundBag& s) { replaceInCsv(s, "A post", "=cmd|' /C calc'!A0"); }),
        bagCase("a script in a title of the table alone", "records", "data/exhibits.csv does not say",
            [](SoundBag& s) { replaceInCsv(s, "A post", "<script>alert(1)</script>"); }),
        lieCase("a script in an exhibit number that is there twice", "records", "<script>",
            [](SampleBag& bag) {
                bag.index.items[0].exhibit = "<script>\x1b[2J";
                bag.index.items[1].exhibit = "<script>\x1b[2J";
            }),
        zipCase("another folder than the log ends at", "records", "the root folder should be",
            [] { return zipOf("holdfast-0123456789abcdef", SoundBag().files); }),
        bagCase("white space in the index", "records", "data/bundle.json",
            [](SoundBag& s) {
                s.files["data/bundle.json"].insert(1, " ");
                s.signAgain();
            }),
        bagCase("a key in the index that nobody knows", "records", "data/bundle.json",
            [](SoundBag& s) {
                s.files["data/bundle.json"].insert(1, "\"aaa\":1,");
                s.signAgain();
            }),
    };
}

} // namespace holdfast::bundle::test
