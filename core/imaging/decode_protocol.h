#pragma once

#include "core/base/bytes.h"

#include <string_view>

/// The words of the conversation with holdfast-decode (docs/helper-protocol.md, "Decode"), shared by both ends.
namespace holdfast::imaging::protocol {

inline constexpr std::string_view helperName = "decode";

inline constexpr size_t maxHeadBytes = 256 * 1024; ///< of a file, for identify
inline constexpr size_t maxFileBytes = 256 * 1024 * 1024; ///< of a file, for load
inline constexpr size_t maxRangeBytes = 1024 * 1024; ///< of one answer to read
inline constexpr size_t maxJoinedFilms = 8;
inline constexpr uint64_t maxJoinedBytes = 2ull * 1024 * 1024 * 1024; ///< of what they make
inline constexpr size_t maxDescription = 200; ///< characters

// requests
inline constexpr std::string_view identify = "identify"; ///< bytes; then as much Data
inline constexpr std::string_view load = "load"; ///< mime; then Data until loadEnd or loadDrop
inline constexpr std::string_view loadEnd = "load_end"; ///< bytes: how many there were
inline constexpr std::string_view loadDrop = "load_drop"; ///< forget what was sent; no answer comes
inline constexpr std::string_view page = "page"; ///< number, millidpi
inline constexpr std::string_view claims = "claims"; ///< mime; then Data until loadEnd or loadDrop
inline constexpr std::string_view pageFacts = "page_facts"; ///< url; then Data until loadEnd or loadDrop
inline constexpr std::string_view archive
    = "archive"; ///< least_side; then Data until loadEnd or loadDrop: a web archive, which the helper keeps
inline constexpr std::string_view archivePicture = "archive_picture"; ///< number, from 0, in the list of that archive
inline constexpr std::string_view chat = "chat"; ///< name; then Data until loadEnd or loadDrop
inline constexpr std::string_view media = "media"; ///< bytes; the helper then asks for what it needs by read
inline constexpr std::string_view join = "join"; ///< bytes: of each film; then as for media
inline constexpr std::string_view findText = "find_text"; ///< number, millidpi, reading
inline constexpr std::string_view survey = "survey"; ///< number, millidpi, reading
inline constexpr std::string_view languages = "languages"; ///< that text can be read in
inline constexpr std::string_view findEdges = "find_edges"; ///< of a card or page on the loaded picture
inline constexpr std::string_view straighten = "straighten"; ///< corners; the loaded picture becomes what lies between
inline constexpr std::string_view inspect = "inspect"; ///< the loaded file as a whole
inline constexpr std::string_view inspectPage = "inspect_page"; ///< number, millidpi
// questions of the helper within a request
inline constexpr std::string_view read = "read"; ///< file, offset, bytes; the parent answers with one frame of Data
// answers
inline constexpr std::string_view identified = "identified"; ///< mime, description
inline constexpr std::string_view loaded = "loaded"; ///< pages
inline constexpr std::string_view pixels
    = "pixels"; ///< width, height, bytes; then as much Data: RGB rows without padding
inline constexpr std::string_view claimed = "claimed"; ///< entries, left_out
inline constexpr std::string_view pageFactsRead = "page_facts_read"; ///< figures, people, left_out
inline constexpr std::string_view archiveRead = "archive_read"; ///< pictures, unread, smaller, left_out, whole
inline constexpr std::string_view archivePictureRead = "archive_picture_read"; ///< bytes; then as much Data
inline constexpr std::string_view chatRead
    = "chat_read"; ///< entries, left_out, text_bytes; then as much Data: the text of the messages
inline constexpr std::string_view mediaRead = "media_read"; ///< facts of a film; where it has a sheet, pixels follow
inline constexpr std::string_view joining = "joining"; ///< format; then Data, and read as before, until joined
inline constexpr std::string_view joined = "joined"; ///< all of it was sent
inline constexpr std::string_view languagesTold = "languages_told"; ///< languages
inline constexpr std::string_view textFound = "text_found"; ///< words, codes, left_out
inline constexpr std::string_view surveyed = "surveyed"; ///< width, height, millidegrees, words, codes, marks, left_out
inline constexpr std::string_view edges = "edges"; ///< width, height, corners or null, confidence
inline constexpr std::string_view straightened = "straightened"; ///< width, height
inline constexpr std::string_view inspected = "inspected"; ///< traces, unread, left_out
inline constexpr std::string_view failed = "error"; ///< code, detail

} // namespace holdfast::imaging::protocol
