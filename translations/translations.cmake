# What a person reads, in French and Arabic: `cmake --build BUILD --target update_translations` brings the .ts files up to date
# with the sources, and every build puts the compiled ones into the program.
set(holdfast_ts)
set(holdfast_ts_all)
foreach(language fr ar)
  list(APPEND holdfast_ts_all "${CMAKE_SOURCE_DIR}/translations/holdfast_${language}.ts")
  if(EXISTS "${CMAKE_SOURCE_DIR}/translations/holdfast_${language}.ts")
    list(APPEND holdfast_ts "${CMAKE_SOURCE_DIR}/translations/holdfast_${language}.ts")
  endif()
endforeach()

add_custom_target(update_translations
  COMMAND Qt6::lupdate -silent -no-obsolete -locations none -recursive "${CMAKE_SOURCE_DIR}/ui" "${CMAKE_SOURCE_DIR}/app/desktop"
    -ts ${holdfast_ts_all}
  VERBATIM COMMENT "Bringing translations/*.ts up to date")

if(holdfast_ts)
  qt_add_lrelease(holdfast_ui TS_FILES ${holdfast_ts} QM_FILES_OUTPUT_VARIABLE holdfast_qm)
  qt_add_resources(holdfast_ui "holdfast_translations" PREFIX "/translations" BASE "${CMAKE_CURRENT_BINARY_DIR}" FILES ${holdfast_qm})
endif()
