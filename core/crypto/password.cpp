#include "core/crypto/errors.h"
#include "core/crypto/kdf.h"

#include <utf8proc.h>

namespace holdfast::crypto {

namespace {

constexpr size_t maxPasswordBytes = 64 * 1024;

}

Result<SecureBuffer> normalisePassword(const SecureBuffer& utf8)
{
    if (utf8.empty())
        return SecureBuffer();
    if (utf8.size() > maxPasswordBytes)
        return fail(holdfast::errors::tooLarge, "password");
    // utf8proc_map would allocate with malloc and leave the text behind; these two work in memory we give them.
    constexpr auto options = static_cast<utf8proc_option_t>(UTF8PROC_STABLE | UTF8PROC_COMPOSE);
    const auto* text = utf8.data();
    const auto length = static_cast<utf8proc_ssize_t>(utf8.size());
    const utf8proc_ssize_t needed = utf8proc_decompose(text, length, nullptr, 0, options);
    if (needed < 0)
        return fail(errors::passwordNotUtf8);
    // Reencoding writes UTF-8 over the code points, plus a terminating zero: one code point of room beyond.
    SecureBuffer points((static_cast<size_t>(needed) + 1) * sizeof(utf8proc_int32_t));
    auto* buffer = reinterpret_cast<utf8proc_int32_t*>(points.data());
    if (utf8proc_decompose(text, length, buffer, needed, options) != needed)
        return fail(errors::passwordNotUtf8);
    const utf8proc_ssize_t bytes = utf8proc_reencode(buffer, needed, options);
    if (bytes < 0)
        return fail(errors::passwordNotUtf8);
    return SecureBuffer::copyOf(points.view().first(static_cast<size_t>(bytes)));
}

} // namespace holdfast::crypto
