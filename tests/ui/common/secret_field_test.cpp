#include "ui/common/secret_field.h"

#include "core/base/bytes.h"

#include <QLineEdit>
#include <gtest/gtest.h>

namespace holdfast::ui {

TEST(SecretField, givesWhatWasTypedAsUtf8AndIsEmptyAfterwards)
{
    SecretField field(QStringLiteral("Password"), QStringLiteral("field"));
    field.edit()->setText(QString::fromUtf8("p\xc3\xa4ss w\xc3\xb6rd \xf0\x9f\x8c\xbf"));
    const SecureBuffer taken = field.take();
    EXPECT_EQ(asText(taken.view()), std::string("p\xc3\xa4ss w\xc3\xb6rd \xf0\x9f\x8c\xbf"));
    EXPECT_TRUE(field.isEmpty());
    EXPECT_FALSE(field.edit()->isUndoAvailable());
}

TEST(SecretField, overwritesTheCharactersOfTheLineEdit)
{
    SecretField field(QStringLiteral("Password"), QStringLiteral("field"));
    field.edit()->setText(QString::fromUtf8("a password to forget"));
    const QString held = field.edit()->text(); // keeps the line edit's own memory alive
    const SecureBuffer taken = field.take();
    EXPECT_EQ(taken.size(), 20u);
    EXPECT_EQ(held, QString(20, QChar(u'\0')));
}

TEST(SecretField, hidesWhatIsTypedUnlessAsked)
{
    SecretField hidden(QStringLiteral("Password"), QStringLiteral("field"));
    EXPECT_EQ(hidden.edit()->echoMode(), QLineEdit::Password);
    EXPECT_TRUE(hidden.edit()->inputMethodHints() & Qt::ImhSensitiveData);
}

} // namespace holdfast::ui
