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
    -fstack-protector-strong -fno-omit-frame-pointer -fPIC)
  # GCC 12 reports these falsely inside inlined std::string and nlohmann code when it optimises (GCC bugs 105329, 105651).
  if(CMAKE_CXX_COMPILER_ID STREQUAL "GNU")
    target_compile_options(holdfast_common INTERFACE
      -Wno-null-dereference -Wno-stringop-overflow -Wno-stringop-overread -Wno-array-bounds -Wno-restrict -Wno-maybe-uninitialized
      -fstack-clash-protection -fcf-protection=full)
  endif()
  if(NOT CMAKE_BUILD_TYPE STREQUAL "Debug" AND NOT HOLDFAST_SANITIZE)
    set(HOLDFAST_FORTIFIED ON)
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
  set(CMAKE_CXX_COMPILER_LAUNCHER "${CMAKE_COMMAND};-E;env;CCACHE_SLOPPINESS=pch_defines,time_macros;${CCACHE_PROGRAM}")
endif()

# Release compiles eight files at a time, which takes a third of the time; dev and scripts/check compile each alone, so that each
# includes what it uses. GCC then takes the fixtures of tests for types of a header.
set(CMAKE_UNITY_BUILD_BATCH_SIZE 8)
if(CMAKE_UNITY_BUILD AND CMAKE_CXX_COMPILER_ID STREQUAL "GNU")
  target_compile_options(holdfast_common INTERFACE $<$<COMPILE_LANGUAGE:CXX>:-Wno-subobject-linkage>)
endif()
# holdfast_compiled_alone(FILES...): files of the current folder's targets that say the same names, each for itself.
function(holdfast_compiled_alone)
  set_source_files_properties(${ARGN} PROPERTIES SKIP_UNITY_BUILD_INCLUSION ON)
endfunction()

# Three precompiled headers serve every target: plain, with GoogleTest, with Widgets. GCC takes one made by another target of the same
# flags; other compilers are stricter about definitions and go without.
option(HOLDFAST_PRECOMPILED "Share precompiled headers (GCC only; scripts/check goes without)" ON)
if(NOT CMAKE_CXX_COMPILER_ID STREQUAL "GNU")
  set(HOLDFAST_PRECOMPILED OFF)
endif()
if(HOLDFAST_PRECOMPILED)
  target_compile_options(holdfast_common INTERFACE -fpch-preprocess)
endif()
function(holdfast_precompiled name)
  if(HOLDFAST_PRECOMPILED)
    file(CONFIGURE OUTPUT "${CMAKE_BINARY_DIR}/${name}.cpp" CONTENT "// Carries a precompiled header.\n" @ONLY)
    add_library(${name} OBJECT "${CMAKE_BINARY_DIR}/${name}.cpp")
    target_link_libraries(${name} PRIVATE holdfast_common nlohmann_json::nlohmann_json tl::expected ${ARGN})
    target_precompile_headers(${name} PRIVATE "${CMAKE_SOURCE_DIR}/cmake/precompiled.h")
  endif()
endfunction()
function(holdfast_use_precompiled target precompiled)
  if(HOLDFAST_PRECOMPILED)
    target_precompile_headers(${target} REUSE_FROM ${precompiled})
  endif()
endfunction()
holdfast_precompiled(holdfast_precompiled_plain)
# Tests are compiled often and run once.
if(CMAKE_BUILD_TYPE STREQUAL "Release" AND NOT MSVC)
  set(HOLDFAST_TEST_OPTIMISATION -O1)
endif()
if(HOLDFAST_TESTS)
  holdfast_precompiled(holdfast_precompiled_test GTest::gtest)
  if(HOLDFAST_PRECOMPILED)
    target_precompile_headers(holdfast_precompiled_test PRIVATE <gtest/gtest.h>)
    target_compile_options(holdfast_precompiled_test PRIVATE ${HOLDFAST_TEST_OPTIMISATION})
  endif()
endif()
if(HOLDFAST_GUI)
  holdfast_precompiled(holdfast_precompiled_widgets Qt6::Widgets)
  if(HOLDFAST_PRECOMPILED)
    target_precompile_headers(holdfast_precompiled_widgets PRIVATE <QtWidgets/QtWidgets>)
  endif()
endif()

# holdfast_library(name SOURCES ... LINK ... [QT|WIDGETS])  — QT and WIDGETS run moc.
function(holdfast_library name)
  cmake_parse_arguments(arg "QT;WIDGETS" "" "SOURCES;LINK;PRIVATE_LINK" ${ARGN})
  add_library(${name} STATIC ${arg_SOURCES})
  target_link_libraries(${name} PUBLIC holdfast_common ${arg_LINK} PRIVATE ${arg_PRIVATE_LINK})
  if(arg_QT OR arg_WIDGETS)
    set_target_properties(${name} PROPERTIES AUTOMOC ON)
  endif()
  if(arg_WIDGETS)
    holdfast_use_precompiled(${name} holdfast_precompiled_widgets)
  else()
    holdfast_use_precompiled(${name} holdfast_precompiled_plain)
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
  holdfast_use_precompiled(${name} holdfast_precompiled_plain)
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
