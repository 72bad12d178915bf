#include "ui/common/secret_field.h"

#include "core/base/bytes.h"

#include <QLineEdit>
#include <QTest>
#include <gtest/gtest.h>

#if defined(Q_OS_LINUX)
#include "tests/support/process_memory.h"

#include <sys/wait.h>
#include <unistd.h>
#endif

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

TEST(SecretField, keepsItsTextInOnePlaceHoweverLongItGrows)
{
    SecretField field(QStringLiteral("Password"), QStringLiteral("field"));
    for (int round = 0; round < 2; ++round) {
        QTest::keyClick(field.edit(), Qt::Key_A);
        const QChar* place = field.edit()->text().constData();
        for (int i = 0; i < 200; ++i)
            QTest::keyClick(field.edit(), Qt::Key_B);
        EXPECT_EQ(field.edit()->text().constData(), place) << "a text that moves leaves a copy behind";
        EXPECT_EQ(field.take().size(), 201u);
    }
}

TEST(SecretField, overwritesWhatWasDeletedAgain)
{
    SecretField field(QStringLiteral("Password"), QStringLiteral("field"));
    for (const char c : {'a', 'b', 'c'})
        QTest::keyClick(field.edit(), c);
    QTest::keyClick(field.edit(), Qt::Key_Backspace);
    const QString held = field.edit()->text();
    ASSERT_EQ(held, QStringLiteral("ab"));
    field.clear();
    EXPECT_EQ(held.constData()[2], QChar(u'\0'));
}

#if defined(Q_OS_LINUX)

// Another process types and takes, so that the password is nowhere but where the field left it.
TEST(SecretField, leavesNothingOfATypedPasswordInMemory)
{
    constexpr size_t length = 24;
    int told[2], wait[2];
    ASSERT_EQ(::pipe(told) + ::pipe(wait), 0);
    const pid_t typist = ::fork();
    if (typist == 0) {
        SecretField field(QStringLiteral("Password"), QStringLiteral("field"));
        SecureBuffer letters = SecureBuffer::random(length);
        for (uint8_t& letter : letters.span()) {
            letter = static_cast<uint8_t>('a' + letter % 26);
            QTest::keyClick(field.edit(), static_cast<char>(letter));
        }
        char answer = 0;
        bool sound = ::write(told[1], letters.data(), length) == length && ::read(wait[0], &answer, 1) == 1;
        letters = {};
        field.take();
        sound = sound && ::write(told[1], "!", 1) == 1 && ::read(wait[0], &answer, 1) == 1;
        ::_exit(sound ? 0 : 1);
    }
    std::string password(length, '\0');
    ASSERT_EQ(::read(told[0], password.data(), length), static_cast<ssize_t>(length));
    const testing::Trace trace{"password", password, true};
    testing::MemoryFindings typed = testing::searchMemory({typist}, {trace});
    EXPECT_GE(typed.counts["password"], 3) << "as bytes, as the field's text, and in its list of changes";
    char ready = 0;
    ASSERT_EQ(::write(wait[1], "!", 1) + ::read(told[0], &ready, 1), 2);
    testing::MemoryFindings taken = testing::searchMemory({typist}, {trace});
    EXPECT_TRUE(taken.problems.empty());
    EXPECT_GT(taken.bytesRead, 0u);
    for (const std::string& place : taken.places)
        ADD_FAILURE() << place;
    EXPECT_EQ(::write(wait[1], "!", 1), 1);
    int status = 1;
    ::waitpid(typist, &status, 0);
    EXPECT_EQ(status, 0);
}

#endif

TEST(SecretField, hidesWhatIsTypedUnlessAsked)
{
    SecretField hidden(QStringLiteral("Password"), QStringLiteral("field"));
    EXPECT_EQ(hidden.edit()->echoMode(), QLineEdit::Password);
    EXPECT_TRUE(hidden.edit()->inputMethodHints() & Qt::ImhSensitiveData);
}

} // namespace holdfast::ui
