#pragma once

#include "core/base/bytes.h"

#include <QColor>

/// Films drawn by code and encoded by the FFmpeg libraries, for the tests of reading, joining and importing.
namespace holdfast::samples {

struct FilmOrder {
    std::string format = "mp4"; ///< FFmpeg's name of the muxer
    std::string codec = "libx264"; ///< FFmpeg's name of the encoder
    std::string options; ///< of the muxer: "name=value:name=value"
    int width = 160, height = 96, frames = 48, framesPerSecond = 8;
    int keyframeEvery = 8;
    int turnedBy = 0; ///< degrees clockwise, written as a display matrix
    bool hasSound = false; ///< a tone, as AAC; the film is `frames` long
    bool hasPicture = true;
    std::string title; ///< as metadata, with a creation time of 2021-03-04T05:06:07Z
};

/// A film whose n-th frame is all of frameColor(n).
Bytes film(const FilmOrder& order = {});
QColor frameColor(int n);
/// The number of the frame that this colour is nearest to.
int nearestFrame(const QColor& color, int frames);

} // namespace holdfast::samples
