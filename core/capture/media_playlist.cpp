#include "core/capture/media_playlist.h"

#include "core/base/untrusted_text.h"

#include <QDateTime>

#include <algorithm>
#include <charconv>
#include <cmath>
#include <locale>
#include <map>
#include <sstream>

namespace holdfast::capture {

namespace {

constexpr size_t maxLines = 200'000, maxQualities = 200, maxAddress = 16 * 1024;
constexpr std::string_view mark = "#EXTM3U";

using Attributes = std::map<std::string, std::string, std::less<>>;

std::string_view trimmed(std::string_view text)
{
    const size_t from = text.find_first_not_of(" \t\r");
    if (from == std::string_view::npos)
        return {};
    return text.substr(from, text.find_last_not_of(" \t\r") - from + 1);
}

std::optional<uint64_t> wholeNumber(std::string_view text)
{
    uint64_t value = 0;
    const auto read = std::from_chars(text.data(), text.data() + text.size(), value);
    if (read.ec != std::errc() || read.ptr != text.data() + text.size() || value > (uint64_t{1} << 50))
        return std::nullopt;
    return value;
}

/// RFC 8216, section 4.2: NAME=value or NAME="value", by commas.
Attributes attributesOf(std::string_view text)
{
    Attributes attributes;
    while (!text.empty() && attributes.size() < 64) {
        const size_t equals = text.find('=');
        if (equals == std::string_view::npos)
            break;
        const std::string name(trimmed(text.substr(0, equals)));
        text.remove_prefix(equals + 1);
        std::string_view value;
        if (text.starts_with('"')) {
            const size_t end = text.find('"', 1);
            value = text.substr(1, end == std::string_view::npos ? end : end - 1);
            text.remove_prefix(end == std::string_view::npos ? text.size() : end + 1);
        } else {
            value = text.substr(0, text.find(','));
            text.remove_prefix(value.size());
        }
        attributes.emplace(name, value);
        const size_t comma = text.find(',');
        text.remove_prefix(comma == std::string_view::npos ? text.size() : comma + 1);
    }
    return attributes;
}

std::string valueOf(const Attributes& attributes, std::string_view name)
{
    const auto found = attributes.find(name);
    return found == attributes.end() ? std::string() : found->second;
}

class Reader {
public:
    Result<void> line(std::string_view text)
    {
        if (text.empty())
            return {};
        if (!text.starts_with('#'))
            return address(text);
        const size_t colon = text.find(':');
        const std::string_view tag = text.substr(0, colon);
        return this->tag(tag, colon == std::string_view::npos ? std::string_view() : text.substr(colon + 1));
    }
    MediaPlaylist take() { return std::move(m_list); }

private:
    Result<void> tag(std::string_view name, std::string_view value)
    {
        if (name == "#EXT-X-STREAM-INF") {
            const Attributes attributes = attributesOf(value);
            m_quality = MediaPlaylist::Quality{
                {}, wholeNumber(valueOf(attributes, "BANDWIDTH")).value_or(0), valueOf(attributes, "AUDIO")};
        } else if (name == "#EXT-X-MEDIA") {
            return sound(attributesOf(value));
        } else if (name == "#EXTINF") {
            return length(value.substr(0, value.find(',')));
        } else if (name == "#EXT-X-BYTERANGE") {
            m_range = value;
        } else if (name == "#EXT-X-MAP") {
            return map(attributesOf(value));
        } else if (name == "#EXT-X-KEY") {
            return key(attributesOf(value));
        } else if (name == "#EXT-X-MEDIA-SEQUENCE") {
            m_sequence = wholeNumber(value).value_or(0);
        } else if (name == "#EXT-X-PROGRAM-DATE-TIME") {
            const QDateTime time
                = QDateTime::fromString(QString::fromUtf8(value.data(), qsizetype(value.size())), Qt::ISODateWithMs);
            if (time.isValid() && time.timeSpec() != Qt::LocalTime)
                m_utcMs = time.toMSecsSinceEpoch();
        } else if (name == "#EXT-X-DISCONTINUITY") {
            m_utcMs.reset();
        } else if (name == "#EXT-X-TARGETDURATION") {
            m_list.targetSeconds = double(std::min<uint64_t>(wholeNumber(value).value_or(0), 3600));
        } else if (name == "#EXT-X-ENDLIST") {
            m_list.isWhole = true;
        }
        return {};
    }

    Result<void> sound(const Attributes& attributes)
    {
        const std::string where = valueOf(attributes, "URI");
        if (valueOf(attributes, "TYPE") != "AUDIO" || where.empty())
            return {};
        if (m_list.sounds.size() == maxQualities || where.size() > maxAddress)
            return fail(errors::badPlaylist, "sounds");
        m_list.sounds.push_back({valueOf(attributes, "GROUP-ID"), where, valueOf(attributes, "DEFAULT") == "YES"});
        return {};
    }

    Result<void> length(std::string_view text)
    {
        double seconds = 0;
        std::istringstream read{std::string(text.substr(0, 40))}; // not every library reads such numbers from_chars
        read.imbue(std::locale::classic());
        if (read >> seconds && std::isfinite(seconds) && seconds >= 0 && seconds < 1e6) {
            m_length = seconds;
            m_list.seconds += seconds;
        }
        return {};
    }

    Result<void> key(const Attributes& attributes)
    {
        const std::string method = valueOf(attributes, "METHOD"), where = valueOf(attributes, "URI");
        m_key.reset();
        if (method.empty() || method == "NONE")
            return {};
        const std::string format = valueOf(attributes, "KEYFORMAT");
        if (method != "AES-128" || (!format.empty() && format != "identity")) {
            m_list.encryption = method.substr(0, 40);
            m_list.keyFormat = format.empty() ? "identity" : format.substr(0, 200);
            return {};
        }
        auto known = std::ranges::find(m_list.keys, where);
        if (where.empty() || where.size() > maxAddress
            || (known == m_list.keys.end() && m_list.keys.size() == maxPlaylistKeys))
            return fail(errors::badPlaylist, "keys");
        if (known == m_list.keys.end())
            known = m_list.keys.insert(known, where);
        m_key = size_t(known - m_list.keys.begin());
        m_iv.clear();
        std::string iv = valueOf(attributes, "IV");
        if (iv.empty())
            return {};
        iv = asciiLowerCase(iv);
        if (!iv.starts_with("0x") || iv.size() > 34 || iv.size() < 3)
            return fail(errors::badPlaylist, "initialization vector");
        HF_TRY(m_iv, fromHex(std::string(34 - iv.size(), '0') + iv.substr(2)));
        return {};
    }

    Result<std::optional<PlaylistPart::Cipher>> cipher(bool isMap)
    {
        if (!m_key)
            return std::nullopt;
        if (isMap && m_iv.empty())
            return fail(errors::badPlaylist, "a map without its initialization vector");
        PlaylistPart::Cipher cipher{*m_key, m_iv};
        if (m_iv.empty()) {
            cipher.iv.assign(16, 0);
            for (size_t i = 0; i < 8; ++i)
                cipher.iv[15 - i] = uint8_t(m_sequence >> (8 * i));
        }
        return cipher;
    }

    Result<void> map(const Attributes& attributes)
    {
        const std::string where = valueOf(attributes, "URI");
        const std::string range = valueOf(attributes, "BYTERANGE");
        if (where.empty())
            return fail(errors::badPlaylist, "map");
        if (where == m_map && range == m_mapRange)
            return {};
        m_map = where;
        m_range = m_mapRange = range;
        return part(where, true);
    }

    Result<void> address(std::string_view text)
    {
        if (!m_quality)
            return part(text, false);
        if (m_list.qualities.size() == maxQualities || text.size() > maxAddress)
            return fail(errors::badPlaylist, "qualities");
        m_quality->address = text;
        m_list.qualities.push_back(std::move(*m_quality));
        m_quality.reset();
        return {};
    }

    Result<void> part(std::string_view where, bool isMap)
    {
        if (where.empty() || where.size() > maxAddress || m_list.parts.size() == maxPlaylistParts)
            return fail(errors::badPlaylist, "parts");
        PlaylistPart part{std::string(where)};
        HF_TRY(part.cipher, cipher(isMap));
        m_list.times.push_back({m_sequence, m_sequence + (isMap ? 0 : 1), isMap ? 0 : m_length, m_utcMs, isMap});
        if (!isMap) {
            ++m_sequence;
            if (m_utcMs)
                *m_utcMs += int64_t(m_length * 1000);
            m_length = 0;
        }
        if (!m_range.empty()) {
            const size_t at = m_range.find('@');
            const auto length = wholeNumber(trimmed(std::string_view(m_range).substr(0, at)));
            // Without a place it goes on where the piece before it in the same file ended.
            const auto offset = at == std::string::npos
                ? std::optional(m_lastAddress == where ? m_lastEnd : uint64_t{0})
                : wholeNumber(trimmed(std::string_view(m_range).substr(at + 1)));
            if (!length || *length == 0 || !offset || (isMap && at == std::string::npos && *offset != 0))
                return fail(errors::badPlaylist, "range");
            part.range = PlaylistPart::Range{*offset, *length};
            m_lastAddress = where;
            m_lastEnd = *offset + *length;
            m_range.clear();
        }
        m_list.parts.push_back(std::move(part));
        return {};
    }

    MediaPlaylist m_list;
    std::optional<MediaPlaylist::Quality> m_quality;
    std::string m_range, m_map, m_mapRange, m_lastAddress;
    uint64_t m_lastEnd = 0, m_sequence = 0;
    double m_length = 0; ///< of the piece that follows
    std::optional<int64_t> m_utcMs; ///< of the piece that follows
    std::optional<size_t> m_key; ///< of the pieces that follow
    Bytes m_iv; ///< empty: their numbers
};

} // namespace

bool hasEncryptedRanges(const MediaPlaylist& list)
{
    return std::ranges::any_of(list.parts, [](const PlaylistPart& part) { return part.cipher && part.range; });
}

bool isHlsPlaylist(std::string_view untrustedText)
{
    if (untrustedText.starts_with("\xef\xbb\xbf"))
        untrustedText.remove_prefix(3);
    return untrustedText.starts_with(mark)
        && (untrustedText.size() == mark.size()
            || std::string_view("\r\n \t").find(untrustedText[mark.size()]) != std::string_view::npos);
}

Result<MediaPlaylist> parseHlsPlaylist(std::string_view untrustedText)
{
    if (untrustedText.size() > maxPlaylistBytes || !isHlsPlaylist(untrustedText))
        return fail(errors::badPlaylist, "not a list");
    untrustedText.remove_prefix(untrustedText.find('#'));
    Reader reader;
    size_t lines = 0;
    while (!untrustedText.empty()) {
        const size_t end = std::min(untrustedText.find('\n'), untrustedText.size());
        if (++lines > maxLines)
            return fail(errors::badPlaylist, "lines");
        HF_CHECK(reader.line(trimmed(untrustedText.substr(0, end))));
        untrustedText.remove_prefix(std::min(end + 1, untrustedText.size()));
    }
    MediaPlaylist list = reader.take();
    if (list.qualities.empty() == list.parts.empty())
        return fail(errors::badPlaylist, "neither qualities nor parts, or both");
    return list;
}

} // namespace holdfast::capture
