#include "core/intake/screen_grab.h"

#include "core/imaging/pdq.h"
#include "core/imaging/redaction.h"
#include "core/intake/import_record.h"
#include "core/intake/screen_record.h"
#include "core/vault/ingest.h"
#include "core/vault/picture_hashes.h"

#include <algorithm>

namespace holdfast::intake {

std::string_view toText(ScreenGrab::What what)
{
    switch (what) {
    case ScreenGrab::What::Everything:
        return "everything";
    case ScreenGrab::What::Monitor:
        return "monitor";
    case ScreenGrab::What::Window:
        return "window";
    case ScreenGrab::What::Region:
        return "region";
    case ScreenGrab::What::ChosenInSystem:
        break;
    }
    return "chosen-in-system";
}

std::string_view toText(ScreenGrab::Method method)
{
    switch (method) {
    case ScreenGrab::Method::X11:
        return "x11";
    case ScreenGrab::Method::Portal:
        return "portal";
    case ScreenGrab::Method::Windows:
        return "windows";
    case ScreenGrab::Method::MacOs:
        break;
    }
    return "macos";
}

Result<void> passScreenGate(AgeAnswer age)
{
    return passAgeGate("image/png", Purpose::Evidence, age);
}

namespace {

Result<void> checkPixels(const ScreenGrab& grab)
{
    const QSize size = grab.pixels.size();
    if (grab.pixels.isNull() || int64_t(size.width()) * size.height() > maxScreenPixels)
        return fail(errors::screenNoPicture, std::to_string(size.width()) + " x " + std::to_string(size.height()));
    if (!grab.area.isNull() && grab.area.size() != size)
        return fail(errors::screenNoPicture, "another size than its area");
    return {};
}

/// "screen-20261122-091235.png", of UTC.
std::string fileName(UtcTime time)
{
    const std::string text = formatUtc(time); // 2026-11-22T09:12:35.123Z
    std::string digits;
    std::ranges::copy_if(text, std::back_inserter(digits), [](char c) { return c >= '0' && c <= '9'; });
    return "screen-" + digits.substr(0, 8) + "-" + digits.substr(8, 6) + ".png";
}

/// The picture is stored by now, whatever comes of this.
void lookForSimilar(vault::Vault& vault, const ScreenGrab& grab, FiledScreen& filed)
{
    const imaging::Pdq hash = imaging::pdqOf(grab.pixels.convertToFormat(QImage::Format_RGB32));
    if (!vault::addPictureHash(
            vault, filed.item, *filed.item.artifact("original"), {filed.item.id, hash.bits, hash.quality}))
        return;
    if (auto similar = findSimilar(vault, filed.item.id))
        filed.similarTo = std::move(*similar);
}

} // namespace

Result<FiledScreen> fileScreen(vault::Vault& vault, const ScreenGrab& grab, AgeAnswer age, const Progress& progress)
{
    HF_CHECK(passScreenGate(age));
    HF_CHECK(checkPixels(grab));
    HF_CHECK(progress.checkpoint());
    progress.report("storing", 0, 0);
    HF_TRY(const Bytes png, imaging::encodePng(grab.pixels));
    HF_CHECK(progress.checkpoint());
    const std::string name = fileName(grab.startedAt);
    vault::NewItem item;
    item.kind = vault::ItemKind::File;
    item.age = age;
    item.title = grab.names ? windowText(grab.names->untrustedTitle) : std::string();
    if (item.title.empty())
        item.title = name;
    item.capturedAt = grab.startedAt;
    item.action = "captured";
    HF_TRY(vault::Ingest ingest, vault::Ingest::begin(vault, std::move(item)));
    HF_TRY(const vault::Artifact picture, ingest.addBytes("original", name, "image/png", png));
    const Json record = screenRecord(grab, age, picture, vault.clock());
    HF_TRY(const vault::Artifact filed,
        ingest.addBytes("record", "screen-record.json", "application/json", asBytes(canonicalJson(record))));
    HF_CHECK(progress.checkpoint());
    ingest.item().details = {{"method", record["method"]}, {"what", record["what"]}, {"window", record["window"]},
        {"sha256", picture.sha256.hex()}, {"record_sha256", filed.sha256.hex()}, {"under18", toText(age)},
        {"tool", toolName()}};
    HF_TRY(vault::Item stored, ingest.commit());
    FiledScreen result{std::move(stored)};
    lookForSimilar(vault, grab, result);
    return result;
}

} // namespace holdfast::intake
