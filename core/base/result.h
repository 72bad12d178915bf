#pragma once

#include "core/base/error.h"

#include <tl/expected.hpp>

#include <utility>

namespace holdfast {

/// What every fallible function returns: the value, or an Error. Never both, never ignored.
template <class T>
class [[nodiscard]] Result : public tl::expected<T, Error> {
public:
    using tl::expected<T, Error>::expected;
    Result(tl::expected<T, Error>&& other)
        : tl::expected<T, Error>(std::move(other))
    {
    }
};

inline tl::unexpected<Error> fail(Error error)
{
    return tl::unexpected<Error>(std::move(error));
}
inline tl::unexpected<Error> fail(ErrorCode code, std::string detail = {})
{
    return tl::unexpected<Error>(Error(code, std::move(detail)));
}

} // namespace holdfast

#define HF_JOIN_(a, b) a##b
#define HF_JOIN(a, b) HF_JOIN_(a, b)

/// HF_TRY(auto x, f()): x is the value of f(), or this function returns f()'s error.
#define HF_TRY(declaration, expression) HF_TRY_(HF_JOIN(hfResult, __LINE__), declaration, expression)
#define HF_TRY_(name, declaration, expression)                                                                         \
    auto name = (expression);                                                                                          \
    if (!name)                                                                                                         \
        return ::holdfast::fail(std::move(name.error()));                                                              \
    declaration = std::move(*name)

/// HF_CHECK(f()): this function returns f()'s error, if any; a value of f() is let go.
#define HF_CHECK(expression)                                                                                           \
    do {                                                                                                               \
        if (auto hfChecked = (expression); !hfChecked)                                                                 \
            return ::holdfast::fail(std::move(hfChecked.error()));                                                     \
    } while (false)
