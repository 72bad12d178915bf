# Configures SOURCE with OPTION, from nothing, and fails unless all that is said against it is SENTENCE.
file(REMOVE_RECURSE "${FOLDER}")
execute_process(
  COMMAND "${CMAKE_COMMAND}" -S "${SOURCE}" -B "${FOLDER}" -G "${GENERATOR}" "-DCMAKE_C_COMPILER=${C_COMPILER}"
    "-DCMAKE_CXX_COMPILER=${CXX_COMPILER}" -DHOLDFAST_GUI=OFF "-D${OPTION}"
  RESULT_VARIABLE result OUTPUT_VARIABLE output ERROR_VARIABLE output)
file(REMOVE_RECURSE "${FOLDER}")
if(result EQUAL 0)
  message(FATAL_ERROR "It was configured all the same:\n${output}")
endif()

# CMake wraps a message at 80 columns.
string(REGEX REPLACE "[ \r\n]+" " " words "${output}")
string(FIND "${words}" "(message): ${SENTENCE} Call Stack" found)
string(REGEX MATCHALL "CMake (Error|Warning|Deprecation)" complaints "${words}")
list(LENGTH complaints count)
if(found EQUAL -1 OR NOT count EQUAL 1)
  message(FATAL_ERROR "Not just this: ${SENTENCE}\n${output}")
endif()
