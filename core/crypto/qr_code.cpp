#include "core/crypto/qr_code.h"

#include <memory>
#include <qrencode.h>

namespace holdfast::crypto {

namespace {

/// Text that grows in guarded memory, up to a size known beforehand.
class SecretText {
public:
    explicit SecretText(size_t most)
        : m_buffer(most)
    {
    }
    SecretText& add(std::string_view text)
    {
        for (const char c : text)
            m_buffer.data()[m_size++] = static_cast<uint8_t>(c);
        return *this;
    }
    SecretText& add(size_t number)
    {
        if (number >= 10)
            add(number / 10);
        m_buffer.data()[m_size++] = static_cast<uint8_t>('0' + number % 10);
        return *this;
    }
    SecureBuffer taken() const { return SecureBuffer::copyOf(m_buffer.view().first(m_size)); }

private:
    SecureBuffer m_buffer;
    size_t m_size = 0;
};

struct FreeCode {
    void operator()(QRcode* code) const
    {
        wipe(code->data, static_cast<size_t>(code->width) * static_cast<size_t>(code->width));
        QRcode_free(code);
    }
};

} // namespace

Result<QrCode> QrCode::of(const SecureBuffer& text)
{
    const std::unique_ptr<QRinput, decltype(&QRinput_free)> input(QRinput_new2(0, QR_ECLEVEL_M), QRinput_free);
    if (!input || QRinput_append(input.get(), QR_MODE_AN, static_cast<int>(text.size()), text.data()) != 0)
        return fail(holdfast::errors::ioFailed, "the text does not fit a QR code");
    const std::unique_ptr<QRcode, FreeCode> code(QRcode_encodeInput(input.get()));
    if (!code)
        return fail(holdfast::errors::ioFailed, "the text does not fit a QR code");
    const auto width = static_cast<size_t>(code->width);
    SecureBuffer squares(width * width);
    for (size_t i = 0; i < squares.size(); ++i)
        squares.data()[i] = code->data[i] & 1;
    return QrCode(width, std::move(squares));
}

bool QrCode::isDark(size_t x, size_t y) const
{
    return x < m_width && y < m_width && m_squares.data()[y * m_width + x] != 0;
}

SecureBuffer QrCode::terminalText() const
{
    constexpr std::string_view blackOnWhite = "\x1b[30;107m", plain = "\x1b[0m\n";
    constexpr size_t longestBlock = 3;
    const size_t side = m_width + 2 * quietZone;
    SecretText text((side / 2 + 1) * (side * longestBlock + blackOnWhite.size() + plain.size()));
    for (size_t y = 0; y < side; y += 2) {
        text.add(blackOnWhite);
        for (size_t x = 0; x < side; ++x) {
            // Below the quiet zone the coordinates wrap to far outside, which is light.
            const bool upper = isDark(x - quietZone, y - quietZone);
            const bool lower = isDark(x - quietZone, y + 1 - quietZone);
            text.add(upper && lower ? "█" : upper ? "▀" : lower ? "▄" : " ");
        }
        text.add(plain);
    }
    return text.taken();
}

SecureBuffer QrCode::svg() const
{
    constexpr size_t longestSquare = 24, frame = 512;
    const size_t side = m_width + 2 * quietZone;
    SecretText text(frame + m_width * m_width * longestSquare);
    text.add("<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"60mm\" height=\"60mm\" viewBox=\"0 0 ");
    text.add(side).add(" ").add(side).add("\" shape-rendering=\"crispEdges\"><rect width=\"");
    text.add(side).add("\" height=\"").add(side).add("\" fill=\"#fff\"/><path d=\"");
    for (size_t y = 0; y < m_width; ++y)
        for (size_t x = 0; x < m_width; ++x)
            if (isDark(x, y))
                text.add("M").add(x + quietZone).add(" ").add(y + quietZone).add("h1v1h-1z");
    text.add("\"/></svg>\n");
    return text.taken();
}

} // namespace holdfast::crypto
