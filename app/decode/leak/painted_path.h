#pragma once

#include <QRectF>

#include <algorithm>

namespace holdfast::decode {

/// The box around a path of a page's content while it grows, in the page's units.
class PaintedPath {
public:
    void add(const QRectF& part, bool isRectangle)
    {
        m_isRectangle = m_segments == 0 && isRectangle;
        m_box = m_segments == 0
            ? part
            : QRectF(QPointF(std::min(m_box.left(), part.left()), std::min(m_box.top(), part.top())),
                QPointF(std::max(m_box.right(), part.right()), std::max(m_box.bottom(), part.bottom())));
        ++m_segments;
    }
    void clear() { m_segments = 0; }
    bool isEmpty() const { return m_segments == 0; }
    size_t segments() const { return m_segments; }
    const QRectF& box() const { return m_box; }
    bool isRectangle() const { return m_isRectangle; } ///< one, and nothing else

private:
    QRectF m_box;
    size_t m_segments = 0;
    bool m_isRectangle = false;
};

} // namespace holdfast::decode
