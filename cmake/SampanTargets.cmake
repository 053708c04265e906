# SPDX-License-Identifier: GPL-3.0-or-later
# How every target of the project is made: one set of flags, one precompiled header a folder, no hidden globs elsewhere.

set(CMAKE_CXX_STANDARD 20)
set(CMAKE_CXX_STANDARD_REQUIRED ON)
set(CMAKE_CXX_EXTENSIONS OFF)
set(CMAKE_POSITION_INDEPENDENT_CODE ON)
set(CMAKE_AUTOMOC ON)
set(CMAKE_AUTOMOC_DEPEND_FILTERS)
set(CMAKE_EXPORT_COMPILE_COMMANDS ON)
set(CMAKE_RUNTIME_OUTPUT_DIRECTORY ${CMAKE_BINARY_DIR}/bin)
include(GNUInstallDirs)
find_package(Threads REQUIRED)

option(SAMPAN_PCH "Use precompiled headers" ON)
# A target with flags of its own reads the header as text instead; that is slower, not wrong.
set(CMAKE_PCH_WARN_INVALID OFF)
option(SAMPAN_ASAN "Build with AddressSanitizer and UndefinedBehaviorSanitizer" OFF)

add_library(sampan_flags INTERFACE)
target_compile_options(sampan_flags INTERFACE -Wall -Wextra -Wpedantic -Werror -Wshadow -Wnon-virtual-dtor -Wold-style-cast)
target_compile_definitions(sampan_flags INTERFACE
  QT_NO_CAST_FROM_ASCII QT_NO_CAST_TO_ASCII QT_NO_FOREACH QT_NO_KEYWORDS QT_USE_QSTRINGBUILDER
  SAMPAN_VERSION="${PROJECT_VERSION}")
target_include_directories(sampan_flags INTERFACE ${CMAKE_SOURCE_DIR} ${CMAKE_SOURCE_DIR}/models)
if(SAMPAN_ASAN)
  # With sanitizers g++ takes values for uninitialised that are not, as its manual says of -fsanitize.
  target_compile_options(sampan_flags INTERFACE -fsanitize=address,undefined -fno-omit-frame-pointer
    -Wno-maybe-uninitialized)
  target_link_options(sampan_flags INTERFACE -fsanitize=address,undefined)
endif()

# sampan_pch(KIND LIBS ...): one precompiled header (cmake/pch/KIND.h) that every target of that kind shares.
function(sampan_pch kind)
  cmake_parse_arguments(ARG "" "" "LIBS" ${ARGN})
  add_library(sampan_pch_${kind} STATIC ${CMAKE_SOURCE_DIR}/cmake/pch/Empty.cpp)
  target_link_libraries(sampan_pch_${kind} PRIVATE sampan_flags ${ARG_LIBS})
  set_target_properties(sampan_pch_${kind} PROPERTIES AUTOMOC OFF)
  target_precompile_headers(sampan_pch_${kind} PRIVATE ${CMAKE_SOURCE_DIR}/cmake/pch/${kind}.h)
endfunction()

# sampan_use_pch(TARGET KIND)
function(sampan_use_pch name kind)
  if(SAMPAN_PCH)
    target_precompile_headers(${name} REUSE_FROM sampan_pch_${kind})
  endif()
endfunction()

# sampan_library(NAME [WIDGETS] LIBS a b ...): every .cpp and .h of the current folder and of SUBDIRS becomes a static library.
function(sampan_library name)
  cmake_parse_arguments(ARG "WIDGETS" "" "LIBS;PRIVATE_LIBS;SUBDIRS" ${ARGN})
  file(GLOB sources CONFIGURE_DEPENDS *.cpp *.h)
  foreach(sub ${ARG_SUBDIRS})
    file(GLOB more CONFIGURE_DEPENDS ${sub}/*.cpp ${sub}/*.h)
    list(APPEND sources ${more})
  endforeach()
  add_library(${name} STATIC ${sources})
  set_target_properties(${name} PROPERTIES LINKER_LANGUAGE CXX)
  target_link_libraries(${name} PUBLIC sampan_flags ${ARG_LIBS} PRIVATE ${ARG_PRIVATE_LIBS})
  if(ARG_WIDGETS)
    sampan_use_pch(${name} Widgets)
  else()
    sampan_use_pch(${name} Core)
  endif()
endfunction()

# sampan_module(NAME FILE SOURCES a.cpp ... LIBS ...): a part of the workstation that is loaded when it is needed first.
function(sampan_module name file)
  cmake_parse_arguments(ARG "" "" "SOURCES;LIBS" ${ARGN})
  add_library(${name} MODULE ${ARG_SOURCES})
  set_target_properties(${name} PROPERTIES OUTPUT_NAME ${file} LIBRARY_OUTPUT_DIRECTORY ${CMAKE_BINARY_DIR}/lib/sampan)
  target_link_libraries(${name} PRIVATE sampan_flags ${ARG_LIBS})
  install(TARGETS ${name} COMPONENT workstation LIBRARY DESTINATION ${CMAKE_INSTALL_LIBDIR}/sampan)
endfunction()

# sampan_test(NAME [GUI|BUS] [SERIAL] SOURCES a.cpp ... LIBS ...): one GoogleTest executable and one ctest entry. TIMEOUT in seconds, default 120.
# BUS: like GUI, with a private session bus.
function(sampan_test name)
  cmake_parse_arguments(ARG "SERIAL;GUI;BUS" "TIMEOUT" "SOURCES;LIBS;LABELS" ${ARGN})
  if(NOT ARG_TIMEOUT)
    set(ARG_TIMEOUT 120)
  endif()
  add_executable(${name} ${ARG_SOURCES})
  set(main sampan_test_main)
  if(ARG_GUI)
    set(main sampan_test_main_gui)
  elseif(ARG_BUS)
    set(main sampan_test_main_bus)
  endif()
  target_link_libraries(${name} PRIVATE sampan_flags ${main} ${ARG_LIBS})
  target_include_directories(${name} PRIVATE ${CMAKE_SOURCE_DIR}/tests)
  sampan_use_pch(${name} Test)
  target_compile_definitions(${name} PRIVATE SAMPAN_SOURCE_DIR="${CMAKE_SOURCE_DIR}" SAMPAN_BIN_DIR="${CMAKE_RUNTIME_OUTPUT_DIRECTORY}")
  add_test(NAME ${name} COMMAND ${name})
  set_tests_properties(${name} PROPERTIES TIMEOUT ${ARG_TIMEOUT} LABELS "${ARG_LABELS}"
    ENVIRONMENT "QT_QPA_PLATFORM=offscreen;LC_ALL=C.UTF-8;SAMPAN_TEST=1")
  if(ARG_SERIAL)
    set_tests_properties(${name} PROPERTIES RUN_SERIAL ON)
  endif()
endfunction()

# Adds a folder only once it has a CMakeLists.txt.
function(sampan_add_folders)
  foreach(folder ${ARGN})
    if(EXISTS ${CMAKE_CURRENT_SOURCE_DIR}/${folder}/CMakeLists.txt)
      add_subdirectory(${folder})
    endif()
  endforeach()
endfunction()
