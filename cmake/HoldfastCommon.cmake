# One INTERFACE target carries standard, warnings, hardening and Qt strictness for every target of the project.
add_library(holdfast_common INTERFACE)
target_compile_features(holdfast_common INTERFACE cxx_std_20)
target_include_directories(holdfast_common INTERFACE "${CMAKE_SOURCE_DIR}")
set(CMAKE_CXX_EXTENSIONS OFF)
set(CMAKE_POSITION_INDEPENDENT_CODE ON)
set(CMAKE_AUTOMOC OFF)

target_compile_definitions(holdfast_common INTERFACE
  HOLDFAST_VERSION="${PROJECT_VERSION}"
  QT_NO_CAST_FROM_ASCII QT_NO_CAST_TO_ASCII QT_NO_URL_CAST_FROM_STRING QT_NO_CAST_FROM_BYTEARRAY
  QT_NO_CONTEXTLESS_CONNECT QT_NO_NARROWING_CONVERSIONS_IN_CONNECT QT_NO_FOREACH QT_NO_KEYWORDS
  QT_USE_QSTRINGBUILDER QT_STRICT_ITERATORS
  JSON_DIAGNOSTICS=0)

if(MSVC)
  target_compile_options(holdfast_common INTERFACE /W4 /WX /permissive- /guard:cf /sdl /utf-8)
  target_link_options(holdfast_common INTERFACE /guard:cf /DYNAMICBASE /HIGHENTROPYVA)
else()
  target_compile_options(holdfast_common INTERFACE
    -Wall -Wextra -Wpedantic -Werror -Wshadow -Wconversion -Wsign-conversion -Wnon-virtual-dtor -Woverloaded-virtual
    -Wnull-dereference -Wformat=2 -Wimplicit-fallthrough -Wundef
    -fstack-protector-strong -fno-omit-frame-pointer)
  # GCC 12 reports false null dereferences inside inlined std::string and nlohmann code when it optimises.
  if(CMAKE_CXX_COMPILER_ID STREQUAL "GNU")
    target_compile_options(holdfast_common INTERFACE -Wno-null-dereference -fstack-clash-protection -fcf-protection=full)
  endif()
  if(NOT CMAKE_BUILD_TYPE STREQUAL "Debug" AND NOT HOLDFAST_SANITIZE)
    target_compile_options(holdfast_common INTERFACE -U_FORTIFY_SOURCE -D_FORTIFY_SOURCE=2)
  endif()
  if(HOLDFAST_SANITIZE)
    target_compile_options(holdfast_common INTERFACE -fsanitize=${HOLDFAST_SANITIZE} -fno-sanitize-recover=all)
    target_link_options(holdfast_common INTERFACE -fsanitize=${HOLDFAST_SANITIZE})
  endif()
  if(NOT APPLE)
    target_link_options(holdfast_common INTERFACE -Wl,-z,relro,-z,now -Wl,-z,noexecstack -Wl,--as-needed)
  endif()
endif()
include(CheckPIESupported)
check_pie_supported()

find_program(CCACHE_PROGRAM ccache)
if(CCACHE_PROGRAM)
  set(CMAKE_CXX_COMPILER_LAUNCHER "${CCACHE_PROGRAM}")
  set(CMAKE_C_COMPILER_LAUNCHER "${CCACHE_PROGRAM}")
endif()

# holdfast_library(name SOURCES ... LINK ... [QT])  — QT runs moc on the target's headers.
function(holdfast_library name)
  cmake_parse_arguments(arg "QT" "" "SOURCES;LINK;PRIVATE_LINK" ${ARGN})
  add_library(${name} STATIC ${arg_SOURCES})
  target_link_libraries(${name} PUBLIC holdfast_common ${arg_LINK} PRIVATE ${arg_PRIVATE_LINK})
  if(arg_QT)
    set_target_properties(${name} PROPERTIES AUTOMOC ON)
  endif()
endfunction()

# holdfast_program(name SOURCES ... LINK ... [QT])
function(holdfast_program name)
  cmake_parse_arguments(arg "QT" "" "SOURCES;LINK" ${ARGN})
  add_executable(${name} ${arg_SOURCES})
  target_link_libraries(${name} PRIVATE holdfast_common ${arg_LINK})
  if(arg_QT)
    set_target_properties(${name} PROPERTIES AUTOMOC ON)
  endif()
endfunction()

# holdfast_platform_sources(out stem): STEM_linux.cpp, STEM_mac.mm or STEM_win.cpp of the current folder.
function(holdfast_platform_sources out stem)
  if(WIN32)
    set(${out} ${stem}_win.cpp PARENT_SCOPE)
  elseif(APPLE)
    set(${out} ${stem}_mac.mm PARENT_SCOPE)
  else()
    set(${out} ${stem}_linux.cpp PARENT_SCOPE)
  endif()
endfunction()
