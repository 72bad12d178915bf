#pragma once

#include "core/vault/network_log.h"
#include "core/vault/outside_settings.h"
#include "ui/common/card.h"

class QLineEdit;

namespace holdfast::ui {

class Button;
class CheckBox;
class ClockChoice;
class LateStamps;
class Notice;
class Session;

/// Who may be asked beside the sites that are captured, and by which way: the clocks, which are off at first, a proxy,
/// and the browser that visits.
class NetworkSection final : public Card {
    Q_OBJECT
public:
    explicit NetworkSection(Session& session, QWidget* parent = nullptr);
    Notice* notice() const { return m_notice; }

private:
    void load();
    void fill(const vault::OutsideSettings& settings);
    Result<vault::OutsideSettings> chosen() const; ///< net.bad-address, capture.bad-proxy
    void save();
    Session& m_session;
    ClockChoice* m_clocks;
    LateStamps* m_late;
    QLineEdit* m_proxy;
    CheckBox* m_browser;
    Button* m_save;
    Notice* m_notice;
};

/// The network log, for reading: newest first.
class NetworkLogSection final : public Card {
    Q_OBJECT
public:
    explicit NetworkLogSection(Session& session, QWidget* parent = nullptr);
    void load();

private:
    void fill(const std::vector<vault::NetworkRequest>& log);
    Session& m_session;
    QWidget* m_rows;
};

} // namespace holdfast::ui
