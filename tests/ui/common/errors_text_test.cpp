#include "ui/common/errors_text.h"

#include "core/bundle/bundle_source.h"
#include "core/capture/browser_client.h"
#include "core/imaging/pixel_rows.h"
#include "core/imaging/sized_copy.h"
#include "core/imaging/suggest/presets.h"
#include "core/vault/annotations.h"
#include "core/vault/errors.h"
#include "core/vault/rekey.h"

#include <gtest/gtest.h>

namespace holdfast::ui {

TEST(ErrorsText, giveEachKnownCodeASentenceOfItsOwn)
{
    const QString unknown = describe(Error({"made.up", ErrorKind::Failed})).sentence;
    QStringList seen;
    for (const ErrorCode code :
        {errors::ioFailed, errors::diskFull, errors::notFound, errors::permissionDenied, errors::ageUnanswered,
            errors::linkOnly, bundle::errors::sealed, bundle::errors::onePart, errors::selfTestFailed,
            errors::outOfMemory, errors::tooLarge, vault::errors::wrongPassword, vault::errors::inUse,
            vault::errors::notAVault, vault::errors::exists, vault::errors::readOnly, vault::errors::keysDamaged,
            vault::errors::damaged, vault::errors::newerVersion, vault::errors::weakPassword,
            vault::errors::artifactDamaged, vault::errors::custodyBroken, capture::errors::badAddress,
            capture::errors::timeout, capture::errors::hostNotFound, capture::errors::connectionRefused,
            capture::errors::connectionLost, capture::errors::badCertificate, capture::errors::isDownload,
            capture::errors::httpStatus, capture::errors::incomplete, capture::errors::networkFailed,
            capture::errors::badProxy, capture::errors::proxyFailed, capture::errors::proxyRefused,
            capture::errors::schemeRefused, imaging::errors::unsupported, imaging::errors::decodeFailed,
            imaging::errors::noLanguage, vault::errors::noSuchSlot, vault::errors::lastSlot, vault::errors::slotUnclear,
            vault::errors::tooManySlots, vault::errors::badKeyFile, vault::errors::noRoomForRekey,
            vault::errors::badAnnotation, vault::errors::noSuchNote, imaging::errors::noSuchPage,
            imaging::errors::boxOutside, imaging::errors::badFormat, imaging::errors::noSuchPreset,
            imaging::errors::tooManyBytes, imaging::errors::encodeFailed}) {
        const QString sentence = describe(Error(code)).sentence;
        EXPECT_NE(sentence, unknown) << code.id;
        EXPECT_FALSE(seen.contains(sentence)) << code.id;
        EXPECT_FALSE(sentence.contains(QLatin1Char('!'))) << code.id;
        seen << sentence;
    }
}

TEST(ErrorsText, keepTheTechnicalDetailApart)
{
    const ErrorText text = describe(Error(vault::errors::damaged, "page 3 of the database"));
    EXPECT_FALSE(text.sentence.contains(QStringLiteral("page 3")));
    EXPECT_EQ(text.detail, QStringLiteral("vault.damaged: page 3 of the database"));
    EXPECT_EQ(text.seriousness, ErrorText::Seriousness::Wrong);
    EXPECT_EQ(describe(Error(vault::errors::wrongPassword)).seriousness, ErrorText::Seriousness::Ordinary);
}

} // namespace holdfast::ui
