# Turns a text file into a function `std::string_view NAME()` in namespace holdfast::SPACE, as bytes: compilers limit how
# long a string literal may be.
# holdfast_embed_text(OUT_VARIABLE SPACE NAME FILE), the generated source's path is put into OUT_VARIABLE.
function(holdfast_embed_text out space name file)
  set(source "${CMAKE_CURRENT_BINARY_DIR}/${name}.cpp")
  get_filename_component(path "${file}" ABSOLUTE)
  get_filename_component(file "${file}" NAME)
  set_property(DIRECTORY APPEND PROPERTY CMAKE_CONFIGURE_DEPENDS "${path}")
  file(READ "${path}" bytes HEX)
  string(REGEX REPLACE "([0-9a-f][0-9a-f])" "'\\\\x\\1'," bytes "${bytes}")
  file(CONFIGURE OUTPUT "${source}" @ONLY CONTENT "// Made from ${file}.
#include <string_view>

namespace holdfast::${space} {

std::string_view ${name}();
std::string_view ${name}()
{
    static constexpr char text[]{@bytes@};
    return {text, sizeof text};
}

} // namespace holdfast::${space}
")
  set(${out} "${source}" PARENT_SCOPE)
endfunction()
