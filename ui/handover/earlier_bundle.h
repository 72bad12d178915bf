#pragma once

#include "ui/common/card.h"

#include <filesystem>

namespace holdfast::ui {

class Button;
class ProofCard;
class Session;

/// A bundle that was handed over before: how its proofs of time stand, and asking for the rest.
class EarlierBundle final : public Card {
    Q_OBJECT
public:
    explicit EarlierBundle(Session& session, QWidget* parent = nullptr);
    void open(const std::filesystem::path& bundle); ///< what "Choose the bundle" does once a file is chosen

private:
    Session& m_session;
    Button* m_choose;
    ProofCard* m_proofs = nullptr;
};

} // namespace holdfast::ui
