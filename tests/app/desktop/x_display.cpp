#include "tests/app/desktop/x_display.h"

#include <cstdlib>
#include <cstring>
#include <memory>
#include <poll.h>
#include <stdexcept>
#include <sys/uio.h>
#include <xcb/damage.h>
#include <xcb/xcbext.h>
#include <xcb/xfixes.h>

namespace holdfast::desktop {

namespace {

template <class T>
using Reply = std::unique_ptr<T, decltype(&std::free)>;

xcb_extension_t xtest = {"XTEST", 0};

// XTEST's FakeInput; its library is three structures of which this is the one that is needed.
struct FakeInput {
    uint8_t major = 0, minor = 0;
    uint16_t length = 0; // these three are filled by xcb
    uint8_t type = 0, detail = 0;
    uint16_t unused1 = 0;
    uint32_t time = 0, root = 0;
    uint32_t unused2[2] = {};
    int16_t x = 0, y = 0;
    uint8_t unused3[7] = {};
    uint8_t device = 0;
};
static_assert(sizeof(FakeInput) == 36);

} // namespace

XDisplay::XDisplay()
{
    m_server.start(QStringLiteral("Xvfb"),
        {QStringLiteral("-displayfd"), QStringLiteral("1"), QStringLiteral("-screen"), QStringLiteral("0"),
            QStringLiteral("1280x800x24"), QStringLiteral("-nolisten"), QStringLiteral("tcp")});
    if (!m_server.waitForReadyRead(30000))
        throw std::runtime_error("Xvfb does not start: " + m_server.readAllStandardError().toStdString());
    m_name = QLatin1Char(':') + QString::fromLatin1(m_server.readLine()).trimmed();
    m_connection = xcb_connect(m_name.toLatin1().constData(), nullptr);
    if (xcb_connection_has_error(m_connection))
        throw std::runtime_error("no connection to Xvfb");
    m_screen = xcb_setup_roots_iterator(xcb_get_setup(m_connection)).data;
    const xcb_query_extension_reply_t* keyboard = xcb_get_extension_data(m_connection, &xtest);
    if (!keyboard || !keyboard->present)
        throw std::runtime_error("Xvfb has no XTEST");
    const uint32_t mask = XCB_EVENT_MASK_SUBSTRUCTURE_NOTIFY;
    xcb_change_window_attributes(m_connection, m_screen->root, XCB_CW_EVENT_MASK, &mask);
    hearOfCopied();
    xcb_flush(m_connection);
}

void XDisplay::hearOfCopied()
{
    // Neither takes a request before it knows which version is spoken.
    const Reply<xcb_xfixes_query_version_reply_t> fixes{
        xcb_xfixes_query_version_reply(m_connection, xcb_xfixes_query_version(m_connection, 5, 0), nullptr),
        &std::free};
    const Reply<xcb_damage_query_version_reply_t> damage{
        xcb_damage_query_version_reply(m_connection, xcb_damage_query_version(m_connection, 1, 1), nullptr),
        &std::free};
    if (!fixes || !damage)
        throw std::runtime_error("Xvfb has no XFIXES or no DAMAGE");
    for (const char* const selection : {"CLIPBOARD", "PRIMARY"})
        xcb_xfixes_select_selection_input(
            m_connection, m_screen->root, atomOf(selection), XCB_XFIXES_SELECTION_EVENT_MASK_SET_SELECTION_OWNER);
}

XDisplay::~XDisplay()
{
    if (m_connection)
        xcb_disconnect(m_connection);
    m_server.terminate();
    m_server.waitForFinished();
}

template <class Condition>
bool XDisplay::waitFor(Condition condition, std::chrono::seconds patience)
{
    const auto end = std::chrono::steady_clock::now() + patience;
    for (;;) {
        do { // after each event: a window that goes may be followed at once by the next one
            if (condition())
                return true;
        } while (readEvent());
        const auto left
            = std::chrono::duration_cast<std::chrono::milliseconds>(end - std::chrono::steady_clock::now()).count();
        if (left <= 0)
            return false;
        pollfd waiting{xcb_get_file_descriptor(m_connection), POLLIN, 0};
        ::poll(&waiting, 1, static_cast<int>(left));
    }
}

bool XDisplay::readEvent()
{
    const Reply<xcb_generic_event_t> event{xcb_poll_for_event(m_connection), &std::free};
    if (!event)
        return false;
    const int type = event->response_type & 0x7f;
    if (type == XCB_MAP_NOTIFY) {
        const auto* mapped = reinterpret_cast<const xcb_map_notify_event_t*>(event.get());
        const Reply<xcb_get_geometry_reply_t> geometry{
            xcb_get_geometry_reply(m_connection, xcb_get_geometry(m_connection, mapped->window), nullptr), &std::free};
        if (geometry && geometry->width >= 640) // not a tool tip
            m_window = mapped->window;
    } else if (type == XCB_UNMAP_NOTIFY) {
        if (reinterpret_cast<const xcb_unmap_notify_event_t*>(event.get())->window == m_window)
            m_window = 0;
    }
    return true;
}

bool XDisplay::waitForWindow(std::chrono::seconds patience)
{
    const auto isThere = [this] { // also after all that is known by now
        while (readEvent())
            continue;
        return m_window != 0;
    };
    if (!waitFor(isThere, patience))
        return false;
    xcb_set_input_focus(m_connection, XCB_INPUT_FOCUS_PARENT, m_window, XCB_CURRENT_TIME);
    xcb_flush(m_connection);
    return true;
}

bool XDisplay::waitForWindowToGo(std::chrono::seconds patience)
{
    return waitFor([this] { return m_window == 0; }, patience);
}

xcb_atom_t XDisplay::atomOf(const char* name) const
{
    const Reply<xcb_intern_atom_reply_t> atom{
        xcb_intern_atom_reply(
            m_connection, xcb_intern_atom(m_connection, 0, static_cast<uint16_t>(std::strlen(name)), name), nullptr),
        &std::free};
    if (!atom)
        throw std::runtime_error("the X server makes no atom");
    return atom->atom;
}

bool XDisplay::offersCopied(const char* selection)
{
    const Reply<xcb_get_selection_owner_reply_t> owner{
        xcb_get_selection_owner_reply(m_connection, xcb_get_selection_owner(m_connection, atomOf(selection)), nullptr),
        &std::free};
    return owner && owner->owner != XCB_NONE;
}

bool XDisplay::waitForCopied(const char* selection, std::chrono::seconds patience)
{
    return waitFor([&] { return offersCopied(selection); }, patience);
}

std::optional<int> XDisplay::firstRowOf(uint32_t color, std::chrono::seconds patience)
{
    const xcb_damage_damage_t drawn = xcb_generate_id(m_connection); // an event for each part that is
    xcb_damage_create(m_connection, drawn, m_screen->root, XCB_DAMAGE_REPORT_LEVEL_RAW_RECTANGLES);
    std::optional<int> row;
    const auto isShown = [&] {
        while (readEvent()) // one look is for all of them
            continue;
        row = rowThatHas(color);
        return row.has_value();
    };
    static_cast<void>(waitFor(isShown, patience));
    xcb_damage_destroy(m_connection, drawn);
    xcb_flush(m_connection);
    return row;
}

std::optional<int> XDisplay::rowThatHas(uint32_t color) const
{
    const int width = m_screen->width_in_pixels, height = m_screen->height_in_pixels;
    const Reply<xcb_get_image_reply_t> image{xcb_get_image_reply(m_connection,
                                                 xcb_get_image(m_connection, XCB_IMAGE_FORMAT_Z_PIXMAP, m_screen->root,
                                                     0, 0, m_screen->width_in_pixels, m_screen->height_in_pixels, ~0U),
                                                 nullptr),
        &std::free};
    if (!image || xcb_get_image_data_length(image.get()) != width * height * 4)
        throw std::runtime_error("the screen gives no picture of 32 bits a pixel");
    const uint8_t* const bytes = xcb_get_image_data(image.get());
    for (int i = 0; i < width * height; ++i) {
        uint32_t pixel = 0;
        std::memcpy(&pixel, bytes + size_t(i) * 4, sizeof pixel);
        if ((pixel & 0xffffff) == color)
            return i / width;
    }
    return std::nullopt;
}

uint8_t XDisplay::keyCode(uint32_t keySymbol)
{
    const xcb_setup_t* setup = xcb_get_setup(m_connection);
    const auto count = static_cast<uint8_t>(setup->max_keycode - setup->min_keycode + 1);
    const Reply<xcb_get_keyboard_mapping_reply_t> mapping{
        xcb_get_keyboard_mapping_reply(
            m_connection, xcb_get_keyboard_mapping(m_connection, setup->min_keycode, count), nullptr),
        &std::free};
    const xcb_keysym_t* symbols = xcb_get_keyboard_mapping_keysyms(mapping.get());
    for (int i = 0; i < count; ++i)
        if (symbols[i * mapping->keysyms_per_keycode] == keySymbol)
            return static_cast<uint8_t>(setup->min_keycode + i);
    throw std::runtime_error("the keyboard has no such key");
}

void XDisplay::sendKey(uint8_t code, bool down)
{
    FakeInput input;
    input.type = down ? XCB_KEY_PRESS : XCB_KEY_RELEASE;
    input.detail = code;
    input.time = 5; // a release and a press within one millisecond are a held key to Qt, which repeats itself
    iovec parts[4] = {};
    parts[2] = {&input, sizeof input};
    parts[3] = {nullptr, 0};
    const xcb_protocol_request_t request{2, &xtest, 2, 1};
    xcb_send_request(m_connection, 0, parts + 2, &request);
    xcb_flush(m_connection);
}

void XDisplay::press(uint32_t keySymbol)
{
    const uint8_t code = keyCode(keySymbol);
    sendKey(code, true);
    sendKey(code, false);
}

void XDisplay::pressWithControl(uint32_t keySymbol)
{
    constexpr uint32_t leftControl = 0xffe3;
    const uint8_t control = keyCode(leftControl);
    sendKey(control, true);
    press(keySymbol);
    sendKey(control, false);
}

void XDisplay::type(const std::string& text)
{
    for (const char c : text)
        press(static_cast<uint32_t>(c)); // of these characters the key symbol is the character
}

} // namespace holdfast::desktop
