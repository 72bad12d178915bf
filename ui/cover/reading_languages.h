#pragma once

#include "core/imaging/decode_client.h"
#include "ui/cover/chosen_languages.h"

namespace holdfast::ui {

/// What documents are read in beside English: the language that the program itself is shown in, where its letters are
/// others than Latin ones and its pack is installed. English finds the labels of all Latin scripts, and each more pack
/// takes as long again.
/// What was chosen takes the place of all that.
Result<imaging::ReadingLanguages> languagesToReadIn(
    imaging::DecodeClient& decoder, const Progress& progress, const ChosenLanguages& chosen = {});

} // namespace holdfast::ui
