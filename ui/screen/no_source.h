#pragma once

#include "ui/screen/screen_source.h"

namespace holdfast::ui {

/// Of a system where pictures of other programs are not offered: hides nothing and takes nothing.
class NoSource final : public ScreenSource {
    Q_OBJECT
public:
    bool isOffered() const override { return false; }
    void hide(const std::vector<QWidget*>& windows, Hidden done) override;
    void take(const ScreenOrder& order, Taken done) override;
};

} // namespace holdfast::ui
