#pragma once

#include <string_view>

namespace holdfast::bundle {

/// The script of src/, bundled by esbuild; viewer.css and words.json as they are in this folder.
std::string_view viewerScript();
std::string_view viewerStyle();
std::string_view viewerWords();

} // namespace holdfast::bundle
