#include "app/decode/media/media_reader.h"

#include "app/decode/media/contact_sheet.h"

namespace holdfast::decode {

Result<imaging::Media> readMedia(RangedInput& untrustedFile)
{
    HF_TRY(MediaFile file, MediaFile::open(untrustedFile));
    imaging::Media media;
    media.facts = file.facts();
    drawContactSheet(file, media);
    return media;
}

} // namespace holdfast::decode
