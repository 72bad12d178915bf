# The scripts of verify.html, of a sealed page and of index.html, bundled from core/bundle by esbuild with noble-hashes, noble-curves and age-encryption,
# which scripts/setup fetched. One version of esbuild and of each, because verify.html must be the same bytes wherever a release is built.
set(HOLDFAST_ESBUILD_VERSION 0.17.0)
set(HOLDFAST_PAGE_PACKAGES "${CMAKE_SOURCE_DIR}/build/page-packages" CACHE PATH "Where scripts/setup put the npm packages of the pages")
set(HOLDFAST_PAGES "${CMAKE_SOURCE_DIR}/core/bundle")

find_program(HOLDFAST_ESBUILD esbuild)
set(esbuild_version "none")
if(HOLDFAST_ESBUILD)
  execute_process(COMMAND "${HOLDFAST_ESBUILD}" --version OUTPUT_VARIABLE esbuild_version OUTPUT_STRIP_TRAILING_WHITESPACE ERROR_QUIET)
endif()
if(NOT esbuild_version STREQUAL HOLDFAST_ESBUILD_VERSION)
  message(FATAL_ERROR "Holdfast needs esbuild ${HOLDFAST_ESBUILD_VERSION} and no other, but found ${esbuild_version}: run scripts/setup, or install it.")
endif()

set(wanted "${HOLDFAST_PAGES}/page_common/package-lock.json")
set(fetched "${HOLDFAST_PAGE_PACKAGES}/package-lock.json")
set(is_fetched 1)
if(EXISTS "${fetched}" AND EXISTS "${HOLDFAST_PAGE_PACKAGES}/node_modules/age-encryption/package.json")
  execute_process(COMMAND "${CMAKE_COMMAND}" -E compare_files "${wanted}" "${fetched}" RESULT_VARIABLE is_fetched)
endif()
if(NOT is_fetched EQUAL 0)
  message(FATAL_ERROR "Holdfast needs the npm packages that core/bundle/page_common/package-lock.json names: run scripts/setup, which fetches them.")
endif()

# holdfast_fingerprint_words(OUT_VARIABLE): the path of a JSON list of the words that the program says fingerprints in, so that there is one list.
function(holdfast_fingerprint_words out)
  set(words_source "${CMAKE_SOURCE_DIR}/core/crypto/fingerprint_words.cpp")
  set_property(DIRECTORY APPEND PROPERTY CMAKE_CONFIGURE_DEPENDS "${words_source}")
  file(READ "${words_source}" text)
  string(REGEX MATCHALL "\"[a-z]+\"" words "${text}")
  list(LENGTH words count)
  if(NOT count EQUAL 256)
    message(FATAL_ERROR "core/crypto/fingerprint_words.cpp should hold 256 words, and holds ${count}.")
  endif()
  list(JOIN words "," words)
  set(words_file "${CMAKE_CURRENT_BINARY_DIR}/fingerprint_words.json")
  file(WRITE "${words_file}" "[${words}]\n")
  set(${out} "${words_file}" PARENT_SCOPE)
endfunction()

# holdfast_page_script(OUT_VARIABLE FOLDER [OPTION OF ESBUILD…]): the path of core/bundle/FOLDER/src, bundled, is put into OUT_VARIABLE.
function(holdfast_page_script out folder)
  file(GLOB sources "${HOLDFAST_PAGES}/page_common/*.mjs" "${HOLDFAST_PAGES}/${folder}/src/*.mjs" "${HOLDFAST_PAGES}/${folder}/words/*.json")
  set_property(DIRECTORY APPEND PROPERTY CMAKE_CONFIGURE_DEPENDS ${sources} "${wanted}")
  set(script "${CMAKE_CURRENT_BINARY_DIR}/${folder}.js")
  execute_process(
    COMMAND "${CMAKE_COMMAND}" -E env "NODE_PATH=${HOLDFAST_PAGE_PACKAGES}/node_modules" "${HOLDFAST_ESBUILD}" src/main.mjs --bundle --minify
      --format=iife --target=es2021 --charset=utf8 --legal-comments=eof ${ARGN} "--outfile=${script}" --log-level=warning
    WORKING_DIRECTORY "${HOLDFAST_PAGES}/${folder}" RESULT_VARIABLE result ERROR_VARIABLE problems)
  if(NOT result EQUAL 0)
    message(FATAL_ERROR "esbuild could not bundle the script of ${folder}:\n${problems}")
  endif()
  set(${out} "${script}" PARENT_SCOPE)
endfunction()
