// Measures the vault's door alone: holdfast_sealing_bench FOLDER. Reads a line for each item, the sizes of its files in
// bytes, stores as many items of such files of random bytes in a new vault, one after the other, and prints a line of
// JSON.

#include "core/base/json.h"
#include "core/base/secure_buffer.h"
#include "core/vault/ingest.h"
#include "core/vault/vault.h"
#include "tests/support/measuring.h"

#include <iostream>
#include <sstream>

using namespace holdfast;
using holdfast::test::must;

namespace {

std::vector<std::vector<size_t>> readSizes(std::istream& lines)
{
    std::vector<std::vector<size_t>> items;
    for (std::string line; std::getline(lines, line);) {
        std::istringstream sizes(line);
        std::vector<size_t> item;
        for (size_t bytes = 0; sizes >> bytes;)
            item.push_back(bytes);
        items.push_back(std::move(item));
    }
    return items;
}

void store(vault::Vault& vault, const std::vector<size_t>& sizes, ByteView random)
{
    vault::NewItem item;
    item.kind = vault::ItemKind::Page;
    item.age = AgeAnswer::No;
    item.capturedAt = vault.clock().now();
    vault::Ingest ingest = must(vault::Ingest::begin(vault, item));
    for (const size_t bytes : sizes)
        must(ingest.addBytes("media", "file", "application/octet-stream", random.first(bytes)));
    must(ingest.commit());
}

} // namespace

int main(int argc, char** argv)
{
    if (argc != 2)
        return 2;
    initialiseCrypto();
    const std::vector<std::vector<size_t>> items = readSizes(std::cin);
    size_t largest = 0, total = 0;
    for (const std::vector<size_t>& item : items)
        for (const size_t bytes : item) {
            largest = std::max(largest, bytes);
            total += bytes;
        }
    Bytes random(largest);
    fillRandom(random);
    const auto password = SecureBuffer::copyOf(asBytes("a password for measuring"));
    const vault::Vault::Created created = must(vault::Vault::create(argv[1], password, {}));
    const test::Stopwatch storing;
    for (const std::vector<size_t>& item : items)
        store(*created.vault, item, random);
    const Json line{
        {"items", items.size()}, {"megabytes", static_cast<double>(total) / 1e6}, {"seconds", storing.seconds()}};
    std::printf("%s\n", canonicalJson(line).c_str());
    return 0;
}
