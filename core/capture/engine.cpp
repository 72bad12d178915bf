#include "core/capture/engine.h"

namespace holdfast::capture {

std::string_view toText(Engine engine)
{
    return engine == Engine::Chromium ? "chromium" : "built-in";
}

std::optional<Engine> engineFromText(std::string_view text)
{
    for (const Engine engine : {Engine::BuiltIn, Engine::Chromium})
        if (text == toText(engine))
            return engine;
    return std::nullopt;
}

Engine engineNamed(std::string_view recordedEngine)
{
    return recordedEngine.starts_with(chromiumPrefix) ? Engine::Chromium : Engine::BuiltIn;
}

} // namespace holdfast::capture
