#include "tests/core/bundle/hostile_set.h"

namespace holdfast::bundle::test {

Hostile zipCase(std::string name, std::string check, std::string word, const std::function<Bytes()>& make)
{
    return {std::move(name), std::move(check), std::move(word),
        [make](const std::filesystem::path& target) { writeBytes(target, make()); }};
}

Hostile bagCase(std::string name, std::string check, std::string word, const std::function<void(SoundBag&)>& change)
{
    return zipCase(std::move(name), std::move(check), std::move(word), [change] {
        SoundBag sound;
        change(sound);
        return sound.zip();
    });
}

Hostile lieCase(std::string name, std::string check, std::string word, const std::function<void(SampleBag&)>& lie)
{
    return zipCase(std::move(name), std::move(check), std::move(word), [lie] {
        SampleBag bag = SampleBag::make();
        lie(bag);
        return zipOf(bag.index.rootFolder(), bag.files());
    });
}

std::vector<Hostile> hostileSet()
{
    std::vector<Hostile> all;
    for (const auto& part : {hostileNames(), hostileContainers(), hostileManifests(), hostileSignatures(),
             hostileContents(), hostileStamps(), hostileTokens(), hostileLateFiles(), hostileReports()})
        all.insert(all.end(), part.begin(), part.end());
    return all;
}

} // namespace holdfast::bundle::test
