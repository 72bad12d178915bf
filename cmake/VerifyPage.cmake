# The script of verify.html, bundled from core/bundle/verify_page by esbuild with noble-hashes and noble-curves, which scripts/setup
# fetched. One version of esbuild and of both, because the page must be the same bytes wherever a release is built.
set(HOLDFAST_ESBUILD_VERSION 0.17.0)
set(HOLDFAST_NOBLE_PREFIX "${CMAKE_SOURCE_DIR}/build/noble" CACHE PATH "Where scripts/setup put noble-hashes and noble-curves")
set(HOLDFAST_VERIFY_PAGE "${CMAKE_SOURCE_DIR}/core/bundle/verify_page")

find_program(HOLDFAST_ESBUILD esbuild)
set(esbuild_version "none")
if(HOLDFAST_ESBUILD)
  execute_process(COMMAND "${HOLDFAST_ESBUILD}" --version OUTPUT_VARIABLE esbuild_version OUTPUT_STRIP_TRAILING_WHITESPACE ERROR_QUIET)
endif()
if(NOT esbuild_version STREQUAL HOLDFAST_ESBUILD_VERSION)
  message(FATAL_ERROR "Holdfast needs esbuild ${HOLDFAST_ESBUILD_VERSION} and no other, but found ${esbuild_version}: run scripts/setup, or install it.")
endif()

set(wanted "${HOLDFAST_VERIFY_PAGE}/package-lock.json")
set(fetched "${HOLDFAST_NOBLE_PREFIX}/package-lock.json")
set(is_fetched 1)
if(EXISTS "${fetched}" AND EXISTS "${HOLDFAST_NOBLE_PREFIX}/node_modules/@noble/curves/package.json")
  execute_process(COMMAND "${CMAKE_COMMAND}" -E compare_files "${wanted}" "${fetched}" RESULT_VARIABLE is_fetched)
endif()
if(NOT is_fetched EQUAL 0)
  message(FATAL_ERROR "Holdfast needs noble-hashes and noble-curves as core/bundle/verify_page/package-lock.json names them: run scripts/setup, which fetches them.")
endif()

# holdfast_verify_script(OUT_VARIABLE): the path of the bundled script is put into OUT_VARIABLE.
function(holdfast_verify_script out)
  set(words_source "${CMAKE_SOURCE_DIR}/core/crypto/fingerprint_words.cpp")
  file(GLOB sources "${HOLDFAST_VERIFY_PAGE}/src/*.mjs" "${HOLDFAST_VERIFY_PAGE}/words/*.json")
  set_property(DIRECTORY APPEND PROPERTY CMAKE_CONFIGURE_DEPENDS ${sources} "${words_source}" "${wanted}")
  # The words that the program says fingerprints in, so that there is one list.
  file(READ "${words_source}" text)
  string(REGEX MATCHALL "\"[a-z]+\"" words "${text}")
  list(LENGTH words count)
  if(NOT count EQUAL 256)
    message(FATAL_ERROR "core/crypto/fingerprint_words.cpp should hold 256 words, and holds ${count}.")
  endif()
  list(JOIN words "," words)
  set(words_file "${CMAKE_CURRENT_BINARY_DIR}/fingerprint_words.json")
  file(WRITE "${words_file}" "[${words}]\n")
  set(script "${CMAKE_CURRENT_BINARY_DIR}/verify_page.js")
  execute_process(
    COMMAND "${CMAKE_COMMAND}" -E env "NODE_PATH=${HOLDFAST_NOBLE_PREFIX}/node_modules" "${HOLDFAST_ESBUILD}" src/main.mjs --bundle --minify
      --format=iife --target=es2021 --charset=utf8 --legal-comments=eof "--alias:fingerprint-words=${words_file}"
      "--outfile=${script}" --log-level=warning
    WORKING_DIRECTORY "${HOLDFAST_VERIFY_PAGE}" RESULT_VARIABLE result ERROR_VARIABLE problems)
  if(NOT result EQUAL 0)
    message(FATAL_ERROR "esbuild could not bundle the script of verify.html:\n${problems}")
  endif()
  set(${out} "${script}" PARENT_SCOPE)
endfunction()
