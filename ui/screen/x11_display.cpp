#include "ui/screen/x11_display.h"

#include "ui/screen/x11_image.h"
#include "ui/screen/x11_reply.h"

#include <algorithm>
#include <cstring>
#include <fstream>
#include <unistd.h>
#include <xcb/randr.h>

namespace holdfast::ui {

namespace {

constexpr uint32_t maxPropertyWords = 4096; // 16 KiB
constexpr size_t mostWindows = 1000;

bool isThisHost(const std::string& untrustedName)
{
    char name[256] = {};
    return gethostname(name, sizeof name - 1) == 0 && untrustedName == name;
}

} // namespace

X11Display::X11Display()
    : m_connection(xcb_connect(nullptr, nullptr))
{
    if (!xcb_connection_has_error(m_connection))
        m_screen = xcb_setup_roots_iterator(xcb_get_setup(m_connection)).data;
}

X11Display::~X11Display()
{
    xcb_disconnect(m_connection);
}

std::string X11Display::serverName() const
{
    const xcb_setup_t* setup = xcb_get_setup(m_connection);
    return std::string(xcb_setup_vendor(setup), size_t(xcb_setup_vendor_length(setup))) + " "
        + std::to_string(setup->release_number);
}

QRect X11Display::desktop() const
{
    const auto geometry = X11_REPLY(m_connection, xcb_get_geometry, m_screen->root); // as it is now, not as it was
    return geometry ? QRect(0, 0, geometry->width, geometry->height) : QRect();
}

std::vector<intake::ScreenMonitor> X11Display::monitors() const
{
    std::vector<intake::ScreenMonitor> found;
    const xcb_query_extension_reply_t* randr = xcb_get_extension_data(m_connection, &xcb_randr_id);
    if (randr && randr->present && X11_REPLY(m_connection, xcb_randr_query_version, 1, 5))
        if (const auto reply = X11_REPLY(m_connection, xcb_randr_get_monitors, m_screen->root, 1))
            for (auto each = xcb_randr_get_monitors_monitors_iterator(reply.get()); each.rem;
                 xcb_randr_monitor_info_next(&each)) {
                const xcb_randr_monitor_info_t& info = *each.data;
                std::string name;
                if (const auto known = X11_REPLY(m_connection, xcb_get_atom_name, info.name))
                    name.assign(
                        xcb_get_atom_name_name(known.get()), size_t(xcb_get_atom_name_name_length(known.get())));
                found.push_back({name, QRect(info.x, info.y, info.width, info.height), 0});
            }
    if (found.empty())
        found.push_back({"", desktop(), 0});
    return found;
}

xcb_atom_t X11Display::atom(const char* name) const
{
    const auto reply = X11_REPLY(m_connection, xcb_intern_atom, 1, uint16_t(std::strlen(name)), name);
    return reply ? reply->atom : xcb_atom_t(XCB_ATOM_NONE);
}

std::vector<uint32_t> X11Display::numbers(xcb_window_t window, const char* property) const
{
    const auto reply = X11_REPLY(
        m_connection, xcb_get_property, 0, window, atom(property), XCB_GET_PROPERTY_TYPE_ANY, 0, maxPropertyWords);
    if (!reply || reply->format != 32)
        return {};
    const auto* first = static_cast<const uint32_t*>(xcb_get_property_value(reply.get()));
    return {first, first + reply->value_len};
}

std::string X11Display::text(xcb_window_t window, const char* property) const
{
    const auto reply = X11_REPLY(
        m_connection, xcb_get_property, 0, window, atom(property), XCB_GET_PROPERTY_TYPE_ANY, 0, maxPropertyWords);
    if (!reply || reply->format != 8)
        return {};
    return {static_cast<const char*>(xcb_get_property_value(reply.get())), reply->value_len};
}

std::vector<xcb_window_t> X11Display::children(xcb_window_t window) const
{
    const auto reply = X11_REPLY(m_connection, xcb_query_tree, window);
    if (!reply)
        return {};
    const xcb_window_t* first = xcb_query_tree_children(reply.get());
    return {first, first + xcb_query_tree_children_length(reply.get())};
}

std::vector<xcb_window_t> X11Display::fromBelow() const
{
    auto managed = numbers(m_screen->root, "_NET_CLIENT_LIST_STACKING");
    return managed.empty() ? children(m_screen->root) : managed;
}

xcb_window_t X11Display::topmost(xcb_window_t window) const
{
    for (int depth = 0; depth < 64; ++depth) {
        const auto reply = X11_REPLY(m_connection, xcb_query_tree, window);
        if (!reply || reply->parent == m_screen->root || reply->parent == XCB_WINDOW_NONE)
            break;
        window = reply->parent;
    }
    return window;
}

bool X11Display::isShown(xcb_window_t window) const
{
    const auto reply = X11_REPLY(m_connection, xcb_get_window_attributes, window);
    return reply && reply->map_state == XCB_MAP_STATE_VIEWABLE && reply->_class == XCB_WINDOW_CLASS_INPUT_OUTPUT;
}

/// The number of a process means something only on the computer where it runs.
std::string X11Display::programOf(xcb_window_t window) const
{
    const auto pid = numbers(window, "_NET_WM_PID");
    if (!pid.empty() && isThisHost(text(window, "WM_CLIENT_MACHINE"))) {
        std::string name;
        std::getline(std::ifstream("/proc/" + std::to_string(pid.front()) + "/comm"), name);
        if (!name.empty())
            return name;
    }
    const std::string names = text(window, "WM_CLASS"); // instance, zero byte, class, zero byte
    const size_t end = names.find('\0');
    return end == std::string::npos ? names : std::string(names.c_str() + end + 1);
}

std::vector<ScreenWindow> X11Display::windows() const
{
    auto managed = numbers(m_screen->root, "_NET_CLIENT_LIST");
    const std::vector<xcb_window_t> all = managed.empty() ? children(m_screen->root) : managed;
    std::vector<ScreenWindow> found;
    for (const xcb_window_t window : all) {
        if (found.size() == mostWindows)
            break;
        const auto pid = numbers(window, "_NET_WM_PID");
        if (!pid.empty() && pid.front() == uint32_t(getpid()) && isThisHost(text(window, "WM_CLIENT_MACHINE")))
            continue;
        ScreenWindow one{window, text(window, "_NET_WM_NAME"), {}, areaOf(window)};
        if (one.untrustedTitle.empty())
            one.untrustedTitle = text(window, "WM_NAME");
        if (one.area.isEmpty() || one.untrustedTitle.empty())
            continue;
        one.untrustedProgram = programOf(window);
        found.push_back(std::move(one));
    }
    return found;
}

QRect X11Display::areaOf(xcb_window_t window) const
{
    if (!isShown(window))
        return {};
    const auto geometry = X11_REPLY(m_connection, xcb_get_geometry, window);
    const auto place = X11_REPLY(m_connection, xcb_translate_coordinates, window, m_screen->root, 0, 0);
    if (!geometry || !place)
        return {};
    QRect area(place->dst_x, place->dst_y, geometry->width, geometry->height);
    const int border = geometry->border_width;
    area.adjust(-border, -border, border, border);
    const auto sides = [&](const char* property) { // left, right, top, bottom
        auto values = numbers(window, property);
        values.resize(4);
        std::ranges::transform(values, values.begin(), [](uint32_t side) { return std::min(side, 1000u); });
        return std::array{int(values[0]), int(values[1]), int(values[2]), int(values[3])};
    };
    const auto frame = sides("_NET_FRAME_EXTENTS");
    area.adjust(-frame[0], -frame[2], frame[1], frame[3]);
    const auto shadow = sides("_GTK_FRAME_EXTENTS"); // which such a window draws around itself
    area.adjust(shadow[0], shadow[2], -shadow[1], -shadow[3]);
    return area.intersected(desktop());
}

bool X11Display::isCovered(xcb_window_t window) const
{
    const QRect area = areaOf(window);
    auto windows = fromBelow();
    auto at = std::ranges::find(windows, window);
    if (at == windows.end())
        at = std::ranges::find(windows, topmost(window));
    return at != windows.end()
        && std::any_of(at + 1, windows.end(), [&](xcb_window_t above) { return areaOf(above).intersects(area); });
}

void X11Display::raise(xcb_window_t window) const
{
    if (numbers(m_screen->root, "_NET_SUPPORTING_WM_CHECK").empty()) {
        const uint32_t above = XCB_STACK_MODE_ABOVE;
        xcb_configure_window(m_connection, window, XCB_CONFIG_WINDOW_STACK_MODE, &above);
    } else {
        xcb_client_message_event_t wish{};
        wish.response_type = XCB_CLIENT_MESSAGE;
        wish.format = 32;
        wish.window = window;
        wish.type = atom("_NET_ACTIVE_WINDOW");
        wish.data.data32[0] = 2; // asked for by the person
        xcb_send_event(m_connection, 0, m_screen->root,
            XCB_EVENT_MASK_SUBSTRUCTURE_REDIRECT | XCB_EVENT_MASK_SUBSTRUCTURE_NOTIFY,
            reinterpret_cast<const char*>(&wish));
    }
    xcb_flush(m_connection);
}

Result<QImage> X11Display::pixels(const QRect& area) const
{
    if (area.isEmpty() || !desktop().contains(area))
        return fail(intake::errors::screenNoPicture, "no area of the desktop");
    const auto reply = X11_REPLY(m_connection, xcb_get_image, XCB_IMAGE_FORMAT_Z_PIXMAP, m_screen->root,
        int16_t(area.x()), int16_t(area.y()), uint16_t(area.width()), uint16_t(area.height()), ~0u);
    if (!reply)
        return fail(intake::errors::screenNoPicture, "GetImage");
    const ByteView bytes(xcb_get_image_data(reply.get()), size_t(xcb_get_image_data_length(reply.get())));
    return imageFromX11(*xcb_get_setup(m_connection), *m_screen, reply->depth, bytes, area.size());
}

std::vector<xcb_window_t> X11Display::watch(const std::vector<xcb_window_t>& windows) const
{
    std::vector<xcb_window_t> all;
    for (const xcb_window_t window : windows)
        for (const xcb_window_t one : {window, topmost(window)}) {
            const uint32_t mask = XCB_EVENT_MASK_STRUCTURE_NOTIFY;
            xcb_change_window_attributes(m_connection, one, XCB_CW_EVENT_MASK, &mask);
            all.push_back(one);
        }
    xcb_flush(m_connection);
    return all;
}

bool X11Display::isAnyShown(const std::vector<xcb_window_t>& windows) const
{
    return std::ranges::any_of(windows, [this](xcb_window_t window) { return isShown(window); });
}

int X11Display::descriptor() const
{
    return xcb_get_file_descriptor(m_connection);
}

bool X11Display::dropEvents() const
{
    bool wereAny = false;
    while (X11Reply<xcb_generic_event_t> event{xcb_poll_for_event(m_connection), &std::free})
        wereAny = true;
    return wereAny;
}

} // namespace holdfast::ui
