# What a person reads, in French and Arabic, and English singulars and plurals: `cmake --build BUILD --target update_translations`
# brings the .ts files up to date with the sources, and every build puts the compiled ones into the program.
set(holdfast_ts)
foreach(language en fr ar)
  if(EXISTS "${CMAKE_SOURCE_DIR}/translations/holdfast_${language}.ts")
    list(APPEND holdfast_ts "${CMAKE_SOURCE_DIR}/translations/holdfast_${language}.ts")
  endif()
endforeach()

# -I: lupdate has to find the headers, or the contexts lack their namespace and no words are found at run time.
set(holdfast_lupdate Qt6::lupdate -silent -no-obsolete -locations none -I "${CMAKE_SOURCE_DIR}" -recursive
  "${CMAKE_SOURCE_DIR}/ui" "${CMAKE_SOURCE_DIR}/app/desktop")
add_custom_target(update_translations
  COMMAND ${holdfast_lupdate} -ts "${CMAKE_SOURCE_DIR}/translations/holdfast_fr.ts" "${CMAKE_SOURCE_DIR}/translations/holdfast_ar.ts"
  COMMAND ${holdfast_lupdate} -pluralonly -ts "${CMAKE_SOURCE_DIR}/translations/holdfast_en.ts"
  VERBATIM COMMENT "Bringing translations/*.ts up to date")

if(holdfast_ts)
  qt_add_lrelease(holdfast_ui TS_FILES ${holdfast_ts} QM_FILES_OUTPUT_VARIABLE holdfast_qm)
  qt_add_resources(holdfast_ui "holdfast_translations" PREFIX "/translations" BASE "${CMAKE_CURRENT_BINARY_DIR}" FILES ${holdfast_qm})
endif()
