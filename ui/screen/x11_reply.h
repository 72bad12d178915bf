#pragma once

#include <cstdlib>
#include <memory>
#include <xcb/xcb.h>

namespace holdfast::ui {

template <class T>
using X11Reply = std::unique_ptr<T, decltype(&std::free)>;

/// Waits for the answer to a request; null when there is none, such as for a window that is gone.
template <class Cookie, class Fetch>
auto awaitX11(xcb_connection_t* connection, Cookie cookie, Fetch fetch)
{
    xcb_generic_error_t* error = nullptr;
    auto* reply = fetch(connection, cookie, &error);
    std::free(error);
    return X11Reply<std::remove_pointer_t<decltype(reply)>>(reply, &std::free);
}

} // namespace holdfast::ui

/// A macro, since a request and the function that fetches its answer are tied by their names alone.
#define X11_REPLY(connection, request, ...)                                                                            \
    ::holdfast::ui::awaitX11(connection, request(connection, __VA_ARGS__), request##_reply)
