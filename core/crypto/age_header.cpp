#include "core/crypto/age_header.h"

#include "core/crypto/age_errors.h"

#include <algorithm>

namespace holdfast::crypto {

namespace {

constexpr std::string_view versionLine = "age-encryption.org/v1\n";
constexpr std::string_view stanzaStart = "-> ";
constexpr std::string_view footerStart = "---";
constexpr size_t columns = 64;

tl::unexpected<Error> malformed(std::string detail)
{
    return fail(errors::sealMalformed, std::move(detail));
}

/// Takes a header line by line.
class HeaderParser {
public:
    explicit HeaderParser(std::string_view untrusted)
        : m_rest(untrusted)
    {
    }
    Result<AgeHeader> run()
    {
        AgeHeader header;
        if (!m_rest.starts_with(versionLine))
            return fail(errors::notSealed, "no header of age-encryption.org/v1");
        m_rest.remove_prefix(versionLine.size());
        while (m_rest.starts_with(stanzaStart)) {
            if (header.stanzas.size() == maxAgeStanzas)
                return malformed("more than " + std::to_string(maxAgeStanzas) + " stanzas");
            HF_TRY(AgeStanza stanza, takeStanza());
            header.stanzas.push_back(std::move(stanza));
        }
        if (header.stanzas.empty())
            return malformed("no stanza");
        HF_TRY(const std::string_view footer, takeLine(maxAgeLineBytes));
        if (!footer.starts_with("--- "))
            return malformed("neither a stanza nor the last line");
        HF_TRY(const Bytes mac, fromUnpaddedBase64(footer.substr(4)));
        if (mac.size() != header.mac.size() || !m_rest.empty())
            return malformed("the last line");
        std::copy(mac.begin(), mac.end(), header.mac.begin());
        const bool hasScrypt = std::any_of(header.stanzas.begin(), header.stanzas.end(),
            [](const AgeStanza& stanza) { return stanza.type() == "scrypt"; });
        if (hasScrypt && header.stanzas.size() != 1)
            return malformed("a passphrase is the only way in, or is none");
        return header;
    }

private:
    Result<std::string_view> takeLine(size_t most)
    {
        const size_t end = m_rest.find('\n');
        if (end == std::string_view::npos || end > most)
            return malformed("a line without an end, or too long");
        const std::string_view line = m_rest.substr(0, end);
        m_rest.remove_prefix(end + 1);
        return line;
    }
    Result<AgeStanza> takeStanza()
    {
        AgeStanza stanza;
        HF_TRY(std::string_view line, takeLine(maxAgeLineBytes));
        line.remove_prefix(stanzaStart.size());
        for (;;) {
            const std::string_view argument = line.substr(0, line.find(' '));
            const bool isVisible
                = std::all_of(argument.begin(), argument.end(), [](char c) { return c > 32 && c < 127; });
            if (argument.empty() || !isVisible)
                return malformed("the arguments of a stanza");
            stanza.arguments.emplace_back(argument);
            if (argument.size() == line.size())
                break;
            line.remove_prefix(argument.size() + 1);
        }
        for (bool isLast = false; !isLast;) {
            HF_TRY(const std::string_view text, takeLine(columns));
            isLast = text.size() < columns;
            HF_TRY(const Bytes bytes, fromUnpaddedBase64(text));
            if (bytes.size() > maxAgeStanzaBytes - stanza.body.size())
                return malformed("the body of a stanza is too long");
            append(stanza.body, bytes);
        }
        return stanza;
    }
    std::string_view m_rest;
};

} // namespace

std::string toUnpaddedBase64(ByteView bytes)
{
    std::string text = toBase64(bytes);
    text.erase(std::find(text.begin(), text.end(), '='), text.end());
    return text;
}

Result<Bytes> fromUnpaddedBase64(std::string_view untrusted)
{
    std::string padded(untrusted);
    padded.append((4 - padded.size() % 4) % 4, '=');
    auto bytes = untrusted.find('=') == std::string_view::npos ? fromBase64(padded)
                                                               : Result<Bytes>(fail(errors::sealMalformed));
    if (!bytes)
        return malformed("not canonical base64");
    return std::move(*bytes);
}

std::string encodeAgeStanzas(const std::vector<AgeStanza>& stanzas)
{
    std::string text(versionLine);
    for (const AgeStanza& stanza : stanzas) {
        text += "->";
        for (const std::string& argument : stanza.arguments)
            text += " " + argument;
        text += '\n';
        // The last line is shorter than the others, so that it is known; it may be empty.
        const std::string body = toUnpaddedBase64(stanza.body);
        for (size_t at = 0; at <= body.size(); at += columns)
            text += body.substr(at, columns) + '\n';
    }
    return text.append(footerStart);
}

std::string encodeAgeHeader(const AgeHeader& header)
{
    return encodeAgeStanzas(header.stanzas) + ' ' + toUnpaddedBase64(header.mac) + '\n';
}

size_t ageHeaderSize(std::string_view untrusted)
{
    // No line of base64 and no stanza's first line begins with three hyphens.
    const size_t footer = untrusted.find("\n---");
    const size_t end = footer == std::string_view::npos ? footer : untrusted.find('\n', footer + 1);
    return end == std::string_view::npos ? 0 : end + 1;
}

bool beginsAsAge(std::string_view untrusted)
{
    return untrusted.starts_with(versionLine);
}

Result<AgeHeader> parseAgeHeader(std::string_view untrusted)
{
    if (untrusted.size() > maxAgeHeaderBytes)
        return malformed("the header is too long");
    return HeaderParser(untrusted).run();
}

} // namespace holdfast::crypto
