#pragma once

#include "core/vault/vault.h"

#include <QWidget>

namespace holdfast::ui {

class Button;
class Session;

/// What the custody log says about one item, oldest first. Read when it is asked for.
class CustodyList final : public QWidget {
    Q_OBJECT
public:
    explicit CustodyList(Session& session, QWidget* parent = nullptr);
    void setItem(const vault::Item& item);
    Button* button() const { return m_button; }

private:
    struct Line {
        uint64_t seq;
        QString text;
        QString time;
    };
    void load();
    void show(const std::vector<Line>& lines);
    static std::vector<Line> read(const vault::Vault& vault, const vault::Item& item);
    Session& m_session;
    std::optional<vault::Item> m_item;
    Button* m_button;
};

} // namespace holdfast::ui
