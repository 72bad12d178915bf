#include "core/capture/address.h"
#include "core/intake/import_record.h"

namespace holdfast::intake {

Result<vault::Item> recordLink(vault::Vault& vault, std::string_view url, AgeAnswer age, std::string_view contacted)
{
    HF_TRY(const capture::Address address, capture::checkAddress(url));
    vault::NewItem item;
    item.kind = vault::ItemKind::Link;
    item.age = age;
    item.url = address.url;
    item.title = address.url;
    item.capturedAt = vault.clock().now();
    item.action = "linked";
    const Json record{{"record", "holdfast-link"}, {"version", 1}, {"tool", toolName()}, {"url", address.url},
        {"recorded_at", momentJson(item.capturedAt, vault.clock())}, {"under18", toText(age)},
        {"picture", "not recorded, by design"}, {"contacted", contacted}};
    item.details = {{"url", address.url}, {"under18", toText(age)}, {"tool", toolName()}};
    HF_TRY(vault::Ingest ingest, vault::Ingest::begin(vault, std::move(item)));
    HF_TRY(const vault::Artifact filed,
        ingest.addBytes("record", "link-record.json", "application/json", asBytes(canonicalJson(record))));
    ingest.item().details["record_sha256"] = filed.sha256.hex();
    return ingest.commit();
}

} // namespace holdfast::intake
