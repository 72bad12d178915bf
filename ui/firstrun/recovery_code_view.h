#pragma once

#include "core/base/secure_buffer.h"

#include <QWidget>
#include <functional>
#include <vector>

namespace holdfast::ui {

/// Draws the code's numbered groups straight from guarded memory; no string of the whole code is made, unless a screen
/// reader is running and needs one.
class RecoveryCodeView final : public QWidget {
    Q_OBJECT
public:
    explicit RecoveryCodeView(QWidget* parent = nullptr);
    void setCode(SecureBuffer code); ///< ASCII; groups are separated by '-' or spaces
    const SecureBuffer& code() const { return m_code; }
    int groupCount() const { return static_cast<int>(m_groups.size()); }
    bool groupIs(int number, ByteView text) const; ///< number from 1; in constant time
    /// Gives each group for drawing; the string is overwritten afterwards.
    void forEachGroup(const std::function<void(int number, const QString& group)>& visit) const;
    bool hasHeightForWidth() const override { return true; }
    int heightForWidth(int width) const override;
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    QSize cell() const;
    int columns(int width) const;
    struct Range {
        size_t from, size;
    };
    SecureBuffer m_code;
    std::vector<Range> m_groups;
};

} // namespace holdfast::ui
