#include "app/decode/media/contact_sheet.h"

#include "app/decode/media/frame_taker.h"

#include <QPainter>

extern "C" {
#include <libavformat/avformat.h>
}

namespace holdfast::decode {

namespace {

using namespace std::chrono_literals;
constexpr auto shotTime = 4s;
constexpr uint32_t columnsAtMost = 4;

std::vector<FrameTaker::Taken> takeShots(FrameTaker& taker, MediaFile& file, uint64_t durationMs)
{
    std::vector<FrameTaker::Taken> shots;
    for (uint64_t i = 0; i < imaging::maxSheetFrames && !file.input().isTimeUp(); ++i) {
        // From the first frame on; the last shot lies well before the end, where there may be no frame.
        auto shot = taker.at(durationMs * i / imaging::maxSheetFrames, shotTime);
        const bool isAgain = shot && !shots.empty() && shot->timeMs <= shots.back().timeMs;
        if (shot && !isAgain)
            shots.push_back(std::move(*shot));
        if (durationMs == 0)
            break;
    }
    return shots;
}

} // namespace

void drawContactSheet(MediaFile& file, imaging::Media& media)
{
    const auto film = file.film();
    if (!film) {
        media.sheetMissing = "no video";
        return;
    }
    if (isEncrypted(*file.format()->streams[*film])) {
        media.sheetMissing = "encrypted";
        return;
    }
    auto taker = FrameTaker::open(file, *film);
    const auto shots
        = taker ? takeShots(*taker, file, media.facts.durationMs.value_or(0)) : std::vector<FrameTaker::Taken>();
    if (shots.empty()) {
        media.sheetMissing = taker ? "no frame could be decoded" : "no decoder";
        return;
    }
    imaging::ContactSheet sheet;
    const QSize tile = shots.front().pixels.size();
    const int gap = int(imaging::sheetGap), columns = std::min(int(shots.size()), int(columnsAtMost));
    const int rows = (int(shots.size()) + columns - 1) / columns;
    sheet.columns = uint32_t(columns);
    sheet.tileWidth = uint32_t(tile.width());
    sheet.tileHeight = uint32_t(tile.height());
    sheet.pixels
        = QImage(columns * (tile.width() + gap) - gap, rows * (tile.height() + gap) - gap, QImage::Format_RGB32);
    if (sheet.pixels.isNull()) {
        media.sheetMissing = "no memory";
        return;
    }
    sheet.pixels.fill(Qt::gray);
    QPainter painter(&sheet.pixels);
    for (size_t i = 0; i < shots.size(); ++i) {
        const QPoint at(int(i) % columns * (tile.width() + gap), int(i) / columns * (tile.height() + gap));
        painter.drawImage(QRect(at, tile), shots[i].pixels);
        sheet.timesMs.push_back(shots[i].timeMs);
    }
    painter.end();
    media.sheet = std::move(sheet);
}

} // namespace holdfast::decode
