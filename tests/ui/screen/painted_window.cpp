// Another program: a window of known pixels at a known place. painted_window X Y WIDTH HEIGHT TITLE
// Says "shown" once it is. Ends with its standard input.
#include "tests/ui/screen/painted_window.h"

#include <cstdio>
#include <cstdlib>
#include <cstring>
#include <poll.h>
#include <string>
#include <unistd.h>
#include <vector>
#include <xcb/xcb.h>

static void setText(xcb_connection_t* display, xcb_window_t window, const char* property, const std::string& value)
{
    xcb_intern_atom_reply_t* name = xcb_intern_atom_reply(
        display, xcb_intern_atom(display, 0, uint16_t(std::strlen(property)), property), nullptr);
    xcb_change_property(
        display, XCB_PROP_MODE_REPLACE, window, name->atom, XCB_ATOM_STRING, 8, uint32_t(value.size()), value.data());
    std::free(name);
}

int main(int argc, char** argv)
{
    if (argc < 6)
        return 2;
    const auto x = int16_t(std::atoi(argv[1])), y = int16_t(std::atoi(argv[2]));
    const auto width = uint16_t(std::atoi(argv[3])), height = uint16_t(std::atoi(argv[4]));
    xcb_connection_t* display = xcb_connect(nullptr, nullptr);
    if (xcb_connection_has_error(display))
        return 3;
    const xcb_screen_t* screen = xcb_setup_roots_iterator(xcb_get_setup(display)).data;
    std::vector<uint32_t> pixels;
    for (int row = 0; row < height; ++row)
        for (int column = 0; column < width; ++column)
            pixels.push_back(holdfast::ui::paintedPixel(column, row));
    const xcb_pixmap_t picture = xcb_generate_id(display);
    xcb_create_pixmap(display, screen->root_depth, picture, screen->root, width, height);
    const xcb_gcontext_t context = xcb_generate_id(display);
    xcb_create_gc(display, context, picture, 0, nullptr);
    xcb_put_image(display, XCB_IMAGE_FORMAT_Z_PIXMAP, picture, context, width, height, 0, 0, 0, screen->root_depth,
        uint32_t(pixels.size() * 4), reinterpret_cast<const uint8_t*>(pixels.data()));
    const xcb_window_t window = xcb_generate_id(display);
    const uint32_t values[] = {picture, XCB_EVENT_MASK_EXPOSURE};
    xcb_create_window(display, screen->root_depth, window, screen->root, x, y, width, height, 0,
        XCB_WINDOW_CLASS_INPUT_OUTPUT, screen->root_visual, XCB_CW_BACK_PIXMAP | XCB_CW_EVENT_MASK, values);
    setText(display, window, "_NET_WM_NAME", argv[5]);
    char host[256] = {};
    gethostname(host, sizeof host - 1);
    setText(display, window, "WM_CLIENT_MACHINE", host);
    xcb_intern_atom_reply_t* pidName
        = xcb_intern_atom_reply(display, xcb_intern_atom(display, 0, 11, "_NET_WM_PID"), nullptr);
    const auto pid = uint32_t(getpid());
    xcb_change_property(display, XCB_PROP_MODE_REPLACE, window, pidName->atom, XCB_ATOM_CARDINAL, 32, 1, &pid);
    std::free(pidName);
    xcb_map_window(display, window);
    xcb_flush(display);
    std::free(xcb_wait_for_event(display)); // exposed
    std::puts("shown");
    std::fflush(stdout);
    pollfd input{0, POLLIN, 0};
    poll(&input, 1, -1);
    xcb_disconnect(display);
    return 0;
}
