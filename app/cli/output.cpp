#include "app/cli/output.h"

#include "app/cli/errors.h"
#include "app/cli/messages.h"

#include <cerrno>
#include <cstdio>

namespace holdfast::cli {

namespace {

constexpr bool isContinuation(uint8_t byte)
{
    return (byte & 0xC0) == 0x80;
}

/// Length of the well-formed UTF-8 sequence at the front, 0 when there is none.
size_t sequenceLength(std::string_view text)
{
    const auto first = static_cast<uint8_t>(text[0]);
    const size_t length = first < 0x80  ? 1
        : first >= 0xC2 && first < 0xE0 ? 2
        : first >= 0xE0 && first < 0xF0 ? 3
        : first >= 0xF0 && first < 0xF5 ? 4
                                        : 0;
    if (length == 0 || text.size() < length)
        return 0;
    for (size_t i = 1; i < length; ++i)
        if (!isContinuation(static_cast<uint8_t>(text[i])))
            return 0;
    return length;
}

bool isHarmful(std::string_view sequence)
{
    const auto byte = [&](size_t i) { return static_cast<uint8_t>(sequence[i]); };
    if (sequence.size() == 1)
        return byte(0) < 0x20 || byte(0) == 0x7F;
    if (sequence.size() == 2)
        return (byte(0) == 0xC2 && byte(1) < 0xA0) // C1 controls, which some terminals obey in UTF-8
            || (byte(0) == 0xD8 && byte(1) == 0x9C);
    // Marks that reorder text: U+061C (above), U+200E, U+200F, U+202A to U+202E, U+2066 to U+2069.
    return sequence.size() == 3 && byte(0) == 0xE2
        && ((byte(1) == 0x80 && (byte(2) == 0x8E || byte(2) == 0x8F || (byte(2) >= 0xAA && byte(2) <= 0xAE)))
            || (byte(1) == 0x81 && byte(2) >= 0xA6 && byte(2) <= 0xA9));
}

} // namespace

std::string printable(std::string_view untrustedText)
{
    std::string out;
    out.reserve(untrustedText.size());
    while (!untrustedText.empty()) {
        const size_t length = sequenceLength(untrustedText);
        const std::string_view sequence = untrustedText.substr(0, length == 0 ? 1 : length);
        if (length == 0 || isHarmful(sequence))
            out += '?';
        else
            out += sequence;
        untrustedText.remove_prefix(sequence.size());
    }
    return out;
}

Json errorJson(const Error& error)
{
    return {{"code", error.code().id}, {"message", sentenceFor(error)}, {"detail", printable(error.detail())}};
}

void Output::write(ByteView bytes)
{
    if (std::fwrite(bytes.data(), 1, bytes.size(), stdout) != bytes.size() || std::fflush(stdout) != 0)
        m_failure = errno == 0 ? EIO : errno;
}

void Output::line(std::string_view text)
{
    if (m_json)
        return;
    write(asBytes(std::string(text) + '\n'));
}

void Output::document(const Json& document)
{
    if (m_json)
        write(asBytes(document.dump(-1, ' ', true, Json::error_handler_t::replace) + '\n'));
}

void Output::secret(std::string_view before, const SecureBuffer& secret, std::string_view after)
{
    write(asBytes(before));
    // No buffer of the C library may keep the secret.
    std::setvbuf(stdout, nullptr, _IONBF, 0);
    write(secret.view());
    write(asBytes(after));
}

void Output::error(const Error& error, Json document)
{
    std::string text = "holdfast-cli: " + sentenceFor(error) + " [" + std::string(error.code().id);
    if (!error.detail().empty())
        text += ": " + printable(error.detail());
    text += "]\n";
    std::fwrite(text.data(), 1, text.size(), stderr);
    document["error"] = errorJson(error);
    this->document(document);
}

void Output::warn(std::string_view sentence)
{
    const std::string text = "holdfast-cli: " + std::string(sentence) + "\n";
    std::fwrite(text.data(), 1, text.size(), stderr);
}

Result<void> Output::finish()
{
    if (m_failure == 0)
        return {};
    const Error why = errorFromErrno(m_failure, {});
    return fail(errors::outputFailed, std::string(why.code().id) + why.detail());
}

} // namespace holdfast::cli
