// Measures how a cover follows the mouse: holdfast_canvas_bench. A picture of 24 megapixels in a scroll area as the
// editor's, seen as a whole and pixel by pixel; a cover is drawn over it in small moves. Prints a line of JSON for each
// view: medians of the time from a move to the end of its paint and of the pixels that were painted, and those of
// painting all that shows.

#include "core/base/json.h"
#include "core/base/secure_buffer.h"
#include "tests/support/measuring.h"
#include "ui/common/theme.h"
#include "ui/cover/cover_canvas.h"

#include <QApplication>
#include <QMouseEvent>
#include <QPaintEvent>
#include <QScrollArea>
#include <QTest>

using namespace holdfast;
using holdfast::test::quantile;
using holdfast::test::Stopwatch;

namespace {

/// Notes when a widget was last painted, to the end, and how much of it.
class PaintWatch final : public QApplication {
public:
    using QApplication::QApplication;
    bool notify(QObject* receiver, QEvent* event) override
    {
        const bool isPaint = receiver == m_widget && event->type() == QEvent::Paint;
        const QRegion region = isPaint ? static_cast<QPaintEvent*>(event)->region() : QRegion();
        const bool isHandled = QApplication::notify(receiver, event);
        if (isPaint) {
            for (const QRect& part : region)
                m_pixels += double(part.width()) * part.height();
            m_milliseconds = m_since.milliseconds();
        }
        return isHandled;
    }
    void watch(const QWidget* widget) { m_widget = widget; }

    struct Painted {
        double milliseconds = 0, pixels = 0;
    };
    /// Does something that has the widget painted, and waits for that.
    template <class Deed>
    Painted paintedAfter(Deed deed)
    {
        m_pixels = 0;
        m_since = Stopwatch();
        deed();
        if (!QTest::qWaitFor([this] { return m_pixels > 0; }, 10'000))
            std::exit(5);
        return {m_milliseconds, m_pixels};
    }

private:
    const QWidget* m_widget = nullptr;
    Stopwatch m_since;
    double m_pixels = 0, m_milliseconds = 0;
};

QImage largePicture()
{
    QImage picture(6000, 4000, QImage::Format_RGB32);
    for (int y = 0; y < picture.height(); ++y) {
        auto* row = reinterpret_cast<QRgb*>(picture.scanLine(y));
        for (int x = 0; x < picture.width(); ++x)
            row[x] = qRgb(x & 255, y & 255, (x * y >> 8) & 255);
    }
    return picture;
}

void send(ui::CoverCanvas& canvas, QEvent::Type type, QPointF at)
{
    const bool isMove = type == QEvent::MouseMove;
    const bool isRelease = type == QEvent::MouseButtonRelease;
    QMouseEvent event(type, at, canvas.mapToGlobal(at), isMove ? Qt::NoButton : Qt::LeftButton,
        isRelease ? Qt::NoButton : Qt::LeftButton, Qt::NoModifier);
    QCoreApplication::sendEvent(&canvas, &event);
}

struct Series {
    std::vector<double> milliseconds, pixels;
    void add(const PaintWatch::Painted& painted)
    {
        milliseconds.push_back(painted.milliseconds);
        pixels.push_back(painted.pixels);
    }
};

Json measure(PaintWatch& application, QScrollArea& area, ui::CoverCanvas& canvas, const char* view)
{
    constexpr int moves = 100, repaints = 20;
    const QSizeF room = area.viewport()->size().boundedTo(canvas.size());
    const QPointF from(room.width() * 0.1, room.height() * 0.1), step(room.width() * 0.006, room.height() * 0.005);
    Series moved, whole;
    application.paintedAfter([&] { canvas.update(); });
    application.paintedAfter([&] { send(canvas, QEvent::MouseButtonPress, from); });
    for (int i = 1; i <= moves; ++i)
        moved.add(application.paintedAfter([&] { send(canvas, QEvent::MouseMove, from + step * i); }));
    for (int i = 0; i < repaints; ++i)
        whole.add(application.paintedAfter([&] { canvas.update(); }));
    send(canvas, QEvent::MouseButtonRelease, from + step * moves);
    return {{"view", view}, {"move_ms", quantile(moved.milliseconds, 0.5)},
        {"move_ms_of_ten", quantile(moved.milliseconds, 0.9)}, {"move_pixels", quantile(moved.pixels, 0.5)},
        {"whole_ms", quantile(whole.milliseconds, 0.5)}, {"whole_pixels", quantile(whole.pixels, 0.5)}};
}

} // namespace

int main(int argc, char** argv)
{
    if (qEnvironmentVariableIsEmpty("QT_QPA_PLATFORM"))
        qputenv("QT_QPA_PLATFORM", "offscreen");
    initialiseCrypto();
    PaintWatch application(argc, argv);
    ui::Theme::apply(application, ui::Theme::Appearance::Light);
    const QImage picture = largePicture();
    QScrollArea area;
    auto* canvas = new ui::CoverCanvas;
    area.setWidget(canvas);
    area.resize(1100, 800);
    area.show();
    if (!QTest::qWaitForWindowExposed(&area))
        return 5;
    application.watch(canvas);
    for (const bool isWhole : {true, false}) {
        canvas->setPage(picture);
        canvas->setZoom(isWhole ? 0.18 : 1.0);
        const Json line = measure(application, area, *canvas, isWhole ? "whole picture" : "pixel by pixel");
        std::printf("%s\n", canonicalJson(line).c_str());
    }
    return 0;
}
