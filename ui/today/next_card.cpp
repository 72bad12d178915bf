#include "ui/today/next_card.h"

#include "ui/common/button.h"
#include "ui/common/text.h"

#include <QHBoxLayout>
#include <QVBoxLayout>

namespace holdfast::ui {

NextCard::NextCard(const QString& why, const QString& action, const QString& buttonName, QWidget* parent)
    : Card(parent)
    , m_sentence(makeStrong({}))
{
    m_sentence->setObjectName(buttonName + QStringLiteral("Sentence"));
    auto* parts = new SplitBox(560, Theme::gap);
    auto* words = new QWidget;
    auto* lines = new QVBoxLayout(words);
    lines->setContentsMargins(0, 0, 0, 0);
    lines->setSpacing(2);
    lines->addWidget(m_sentence);
    lines->addWidget(makeQuiet(why));
    parts->addPart(words, 1);
    auto* beside = new QWidget;
    auto* across = new QHBoxLayout(beside);
    across->setContentsMargins(0, 0, 0, 0);
    auto* button = new Button(Button::Weight::Plain, action, buttonName);
    across->addWidget(button);
    across->addStretch(1);
    parts->addPart(beside, 0);
    body()->addWidget(parts);
    connect(button, &Button::clicked, this, &NextCard::clicked);
    hide();
}

void NextCard::setSentence(const QString& sentence)
{
    m_sentence->setText(sentence);
}

} // namespace holdfast::ui
