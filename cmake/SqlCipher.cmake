# SQLCipher >= 4.5.5 (SQLite 3.42: FTS5 with secure-delete): the system's where it is new enough, else what scripts/setup built into build/sqlcipher.
set(HOLDFAST_SQLCIPHER_MINIMUM 4.5.5)
set(HOLDFAST_SQLCIPHER_PREFIX "${CMAKE_SOURCE_DIR}/build/sqlcipher" CACHE PATH "Where scripts/setup put SQLCipher")

if(EXISTS "${HOLDFAST_SQLCIPHER_PREFIX}/libsqlcipher.a" AND EXISTS "${HOLDFAST_SQLCIPHER_PREFIX}/VERSION")
  file(READ "${HOLDFAST_SQLCIPHER_PREFIX}/VERSION" HOLDFAST_SQLCIPHER_VERSION)
  string(STRIP "${HOLDFAST_SQLCIPHER_VERSION}" HOLDFAST_SQLCIPHER_VERSION)
  add_library(holdfast_sqlcipher STATIC IMPORTED GLOBAL)
  set_target_properties(holdfast_sqlcipher PROPERTIES
    IMPORTED_LOCATION "${HOLDFAST_SQLCIPHER_PREFIX}/libsqlcipher.a"
    INTERFACE_INCLUDE_DIRECTORIES "${HOLDFAST_SQLCIPHER_PREFIX}/include"
    INTERFACE_LINK_LIBRARIES "OpenSSL::Crypto;Threads::Threads;${CMAKE_DL_LIBS};m")
  set_property(TARGET holdfast_sqlcipher APPEND PROPERTY INTERFACE_COMPILE_DEFINITIONS SQLITE_HAS_CODEC)
else()
  pkg_check_modules(SqlcipherSystem QUIET IMPORTED_TARGET sqlcipher)
  # Debian's sqlcipher.pc gives SQLite's version, so the library itself is asked at configure time below.
  if(SqlcipherSystem_FOUND AND NOT CMAKE_CROSSCOMPILING)
    file(WRITE "${CMAKE_BINARY_DIR}/sqlcipher_version.c" [[
#include <sqlite3.h>
#include <stdio.h>
static int print(void* u, int n, char** v, char** c) { (void)u; (void)c; if (n) printf("%s", v[0]); return 0; }
int main(void) { sqlite3* db; sqlite3_open(":memory:", &db); return sqlite3_exec(db, "PRAGMA cipher_version", print, 0, 0); }
]])
    try_run(ran compiled "${CMAKE_BINARY_DIR}/sqlcipher_probe" "${CMAKE_BINARY_DIR}/sqlcipher_version.c"
      LINK_LIBRARIES PkgConfig::SqlcipherSystem RUN_OUTPUT_VARIABLE HOLDFAST_SQLCIPHER_VERSION)
    string(REGEX MATCH "^[0-9]+\\.[0-9]+(\\.[0-9]+)?" HOLDFAST_SQLCIPHER_VERSION "${HOLDFAST_SQLCIPHER_VERSION}")
    add_library(holdfast_sqlcipher INTERFACE)
    target_link_libraries(holdfast_sqlcipher INTERFACE PkgConfig::SqlcipherSystem)
    target_compile_definitions(holdfast_sqlcipher INTERFACE SQLITE_HAS_CODEC)
  endif()
endif()

if(NOT HOLDFAST_SQLCIPHER_VERSION)
  message(FATAL_ERROR "Holdfast needs SQLCipher ${HOLDFAST_SQLCIPHER_MINIMUM} or newer, and found none: run scripts/setup, which builds it.")
elseif(HOLDFAST_SQLCIPHER_VERSION VERSION_LESS HOLDFAST_SQLCIPHER_MINIMUM)
  message(FATAL_ERROR "Holdfast needs SQLCipher ${HOLDFAST_SQLCIPHER_MINIMUM} or newer, but this one is ${HOLDFAST_SQLCIPHER_VERSION}: run scripts/setup, which builds a newer one.")
endif()
message(STATUS "SQLCipher ${HOLDFAST_SQLCIPHER_VERSION}")
