#include "core/imaging/archive_pictures.h"

#include "core/base/helper_process.h"
#include "core/base/untrusted_text.h"
#include "core/imaging/decode_client.h"

#include <algorithm>

namespace holdfast::imaging {

namespace {

bool isRecordId(std::string_view untrustedId)
{
    return untrustedId.size() > 2 && untrustedId.size() <= 100 && untrustedId.starts_with('<')
        && untrustedId.ends_with('>')
        && std::ranges::all_of(untrustedId, [](unsigned char c) { return c > 0x20 && c < 0x7f; });
}

bool isReason(std::string_view untrustedCode)
{
    return untrustedCode == errors::unsupported.id || untrustedCode == errors::decodeFailed.id
        || untrustedCode == holdfast::errors::tooLarge.id;
}

Result<ArchivedPicture> parseArchivedPicture(const Json& untrustedEntry)
{
    ArchivedPicture picture;
    HF_TRY(picture.url, jsonString(untrustedEntry, "url"));
    HF_TRY(picture.recordId, jsonString(untrustedEntry, "record_id"));
    HF_TRY(picture.date, jsonString(untrustedEntry, "date"));
    HF_TRY(picture.mime, jsonString(untrustedEntry, "mime"));
    HF_TRY(const std::string sha256, jsonString(untrustedEntry, "sha256"));
    HF_TRY(picture.sha256, Digest::fromHex(sha256));
    HF_TRY(picture.bytes, jsonUnsigned(untrustedEntry, "bytes"));
    HF_TRY(const uint64_t width, jsonUnsigned(untrustedEntry, "width"));
    HF_TRY(const uint64_t height, jsonUnsigned(untrustedEntry, "height"));
    const bool fits = isRecordId(picture.recordId) && (picture.date.empty() || parseUtc(picture.date))
        && isMimeType(picture.mime) && picture.mime.starts_with("image/") && picture.bytes >= 1
        && picture.bytes <= maxArchivedPicture && width >= 1 && width <= uint64_t{maxSide} && height >= 1
        && height <= uint64_t{maxSide};
    if (!fits)
        return fail(holdfast::errors::helperBadMessage, "archived picture");
    picture.width = uint32_t(width);
    picture.height = uint32_t(height);
    return picture;
}

} // namespace

void ArchivedPictures::add(ArchivedPicture picture)
{
    picture.url = printableAscii(picture.url, maxPictureUrl);
    if (std::ranges::find(pictures, picture.sha256, &ArchivedPicture::sha256) != pictures.end())
        return;
    if (!isRecordId(picture.recordId))
        return addUnread({picture.url, std::string(errors::decodeFailed.id)}); // nothing could point at it
    if (!parseUtc(picture.date))
        picture.date.clear();
    if (pictures.size() >= maxArchivedPictures)
        ++leftOut;
    else
        pictures.push_back(std::move(picture));
}

void ArchivedPictures::addUnread(UnreadPicture picture)
{
    picture.url = printableAscii(picture.url, maxPictureUrl);
    if (unread.size() >= maxArchivedPictures)
        ++leftOut;
    else
        unread.push_back(std::move(picture));
}

Json archivedPicturesJson(const ArchivedPictures& pictures)
{
    Json list = Json::array(), unread = Json::array();
    for (const ArchivedPicture& each : pictures.pictures)
        list.push_back({{"url", each.url}, {"record_id", each.recordId}, {"date", each.date}, {"mime", each.mime},
            {"sha256", each.sha256.hex()}, {"bytes", each.bytes}, {"width", each.width}, {"height", each.height}});
    for (const UnreadPicture& each : pictures.unread)
        unread.push_back({{"url", each.url}, {"why", each.why}});
    return {{"pictures", std::move(list)}, {"unread", std::move(unread)}, {"smaller", pictures.smaller},
        {"left_out", pictures.leftOut}, {"whole", pictures.isWhole}};
}

Result<ArchivedPictures> parseArchivedPictures(const Json& untrustedMessage)
{
    const Json& untrustedList = jsonMember(untrustedMessage, "pictures");
    const Json& untrustedUnread = jsonMember(untrustedMessage, "unread");
    const Json& untrustedWhole = jsonMember(untrustedMessage, "whole");
    if (!untrustedList.is_array() || untrustedList.size() > maxArchivedPictures || !untrustedUnread.is_array()
        || untrustedUnread.size() > maxArchivedPictures || !untrustedWhole.is_boolean())
        return fail(holdfast::errors::helperBadMessage, "archived pictures");
    ArchivedPictures pictures;
    for (const Json& untrustedEntry : untrustedList) {
        HF_TRY(ArchivedPicture picture, parseArchivedPicture(untrustedEntry));
        pictures.add(std::move(picture));
    }
    // Which one is meant is told by its place in the list.
    if (pictures.pictures.size() != untrustedList.size())
        return fail(holdfast::errors::helperBadMessage, "a picture twice");
    for (const Json& untrustedEntry : untrustedUnread) {
        UnreadPicture picture;
        HF_TRY(picture.url, jsonString(untrustedEntry, "url"));
        HF_TRY(picture.why, jsonString(untrustedEntry, "why"));
        if (!isReason(picture.why))
            return fail(holdfast::errors::helperBadMessage, "why a picture was not read");
        pictures.addUnread(std::move(picture));
    }
    HF_TRY(pictures.smaller, jsonUnsigned(untrustedMessage, "smaller"));
    HF_TRY(pictures.leftOut, jsonUnsigned(untrustedMessage, "left_out"));
    pictures.isWhole = untrustedWhole.get<bool>();
    return pictures;
}

} // namespace holdfast::imaging
