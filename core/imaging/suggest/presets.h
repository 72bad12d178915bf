#pragma once

#include "core/imaging/suggest/suggester.h"

namespace holdfast::imaging {

/// What a copy of one kind of document shows and hides for one purpose (docs/preset-format.md).
struct Preset {
    std::string document, purpose;
    std::vector<std::string> covers; ///< of cover_codes
    struct Kept {
        std::string field, why; ///< stable words, turned into sentences by whoever shows them
    };
    std::vector<Kept> kept;
    std::vector<std::string> byChoice; ///< codes of what the program finds; fields, such as "name", of what it does not
    bool wants(std::string_view code) const;
    bool keeps(std::string_view field) const;
    bool leavesToChoice(std::string_view codeOrField) const;
};

/// All that are built in, each document with its purposes.
const std::vector<Preset>& presets();

/// "passport" or "passport/police"; the first purpose when none is named. redact.no-such-preset.
Result<Preset> findPreset(std::string_view name);

/// One file. redact.no-such-preset with what is wrong in it.
Result<std::vector<Preset>> parsePresets(std::string_view json);

namespace errors {
inline constexpr ErrorCode noSuchPreset{"redact.no-such-preset", ErrorKind::Usage};
} // namespace errors

} // namespace holdfast::imaging
