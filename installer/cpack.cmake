# What is installed, and the Debian package of it. Included last: it only reads what the rest of the build defined.
include(GNUInstallDirs)
set(SENDERDESK_APP_ID io.github.senderdesk.Senderdesk)

configure_file("resources/linux/${SENDERDESK_APP_ID}.desktop.in" "${CMAKE_BINARY_DIR}/${SENDERDESK_APP_ID}.desktop" @ONLY)
configure_file("resources/linux/${SENDERDESK_APP_ID}.metainfo.xml.in" "${CMAKE_BINARY_DIR}/${SENDERDESK_APP_ID}.metainfo.xml" @ONLY)

install(TARGETS senderdesk RUNTIME DESTINATION "${CMAKE_INSTALL_BINDIR}")
install(FILES "${CMAKE_BINARY_DIR}/${SENDERDESK_APP_ID}.desktop" DESTINATION "${CMAKE_INSTALL_DATADIR}/applications")
install(FILES "${CMAKE_BINARY_DIR}/${SENDERDESK_APP_ID}.metainfo.xml" DESTINATION "${CMAKE_INSTALL_DATADIR}/metainfo")
install(FILES resources/icons/senderdesk.svg DESTINATION "${CMAKE_INSTALL_DATADIR}/icons/hicolor/scalable/apps"
    RENAME "${SENDERDESK_APP_ID}.svg")
install(FILES LICENSE DESTINATION "${CMAKE_INSTALL_DOCDIR}" RENAME copyright)

set(CPACK_GENERATOR DEB)
set(CPACK_PACKAGE_NAME senderdesk)
set(CPACK_PACKAGE_VENDOR "The Senderdesk developers")
set(CPACK_PACKAGE_CONTACT "The Senderdesk developers <maintainers@senderdesk.example>")
set(CPACK_PACKAGE_DESCRIPTION_SUMMARY "${PROJECT_DESCRIPTION}")
set(CPACK_PACKAGE_DESCRIPTION "Lists mail senders and what stands in their queues, by ISP, account and campaign; holds, releases and \
clears exactly what is on the screen; deletes and restores senders. Brings an offline platform to try everything on.")
set(CPACK_PACKAGE_DIRECTORY "${CMAKE_BINARY_DIR}/package")
set(CPACK_STRIP_FILES ON)
set(CPACK_DEBIAN_FILE_NAME DEB-DEFAULT)
set(CPACK_DEBIAN_PACKAGE_SECTION admin)
set(CPACK_DEBIAN_PACKAGE_SHLIBDEPS ON)
# What is opened at run time, where no linker sees it: SQLite's driver, the Secret Service, Qt's own words.
set(CPACK_DEBIAN_PACKAGE_DEPENDS "libqt6sql6-sqlite, libsecret-1-0, qt6-translations-l10n")
include(CPack)
