#pragma once

#include "core/base/bytes.h"

#include <cstdint>
#include <optional>
#include <vector>

namespace holdfast::capture {

/// One piece of a film, in the order of playing. Addresses are as they stand in the list, perhaps relative to it.
struct PlaylistPart {
    struct Range {
        uint64_t offset = 0, length = 0;
        bool operator==(const Range&) const = default;
    };
    /// AES-128 in CBC mode, the whole piece, which may be a range of a file, padded (RFC 8216, section 4.3.2.4).
    struct Cipher {
        size_t key = 0; ///< its place in MediaPlaylist::keys
        Bytes iv; ///< 16 bytes
        bool operator==(const Cipher&) const = default;
    };
    std::string address;
    std::optional<Range> range = {}; ///< of the file at that address; none: all of it
    std::optional<Cipher> cipher = {};
    bool operator==(const PlaylistPart&) const = default;
};

/// Where one piece lies in a film that goes on while it is listed.
struct PieceTime {
    uint64_t position = 0, next = 0; ///< grows from piece to piece; what the piece behind it has
    double seconds = 0;
    std::optional<int64_t> utcMs = {}; ///< when it was shown, as the site says: since 1970
    bool isFirst = false; ///< no piece of the film, but what those behind it need
};

/// An HLS list (RFC 8216), of films of several qualities or of the pieces of one, as far as the pieces can be put
/// together again.
struct MediaPlaylist {
    struct Quality {
        std::string address;
        uint64_t bitsPerSecond = 0; ///< 0: not said
        std::string soundGroup; ///< of `sounds`; empty: the sound is in it, or there is none
    };
    struct Sound {
        std::string group, address;
        bool isDefault = false;
    };
    std::vector<Quality> qualities; ///< of a list of lists; then there are no parts
    std::vector<Sound> sounds;
    std::vector<PlaylistPart> parts; ///< what comes before a piece that needs it (EXT-X-MAP) is one of them, once
    std::vector<PieceTime> times; ///< of each of `parts`; empty where nothing is known of them
    double seconds = 0; ///< of all pieces
    double targetSeconds = 0; ///< how long a piece is at most; of a live film how soon there may be another
    bool isWhole = false; ///< has its end: not a live film
    std::vector<std::string> keys; ///< addresses of keys that the site gives to whoever asks
    std::string encryption; ///< that no such key opens: "SAMPLE-AES", …; empty: none
    std::string keyFormat; ///< "identity", or whose protection it is
};

/// Whether encrypted pieces are ranges of a file, so that the file as a whole can't be decrypted.
bool hasEncryptedRanges(const MediaPlaylist& list);

inline constexpr size_t maxPlaylistBytes = 4 * 1024 * 1024;
inline constexpr size_t maxPlaylistParts = 20'000;
inline constexpr size_t maxPlaylistKeys = 100;

/// Whether it begins as such a list does.
bool isHlsPlaylist(std::string_view untrustedText);
/// capture.bad-playlist: no list, or more in it than a film has.
Result<MediaPlaylist> parseHlsPlaylist(std::string_view untrustedText);

namespace errors {
inline constexpr ErrorCode badPlaylist{"capture.bad-playlist", ErrorKind::Failed};
} // namespace errors

} // namespace holdfast::capture
